"""What entries say together: the rules of the fold, one by one."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.fold import current, fold
from checkin.participants import Status
from checkin.state import ConflictKind, ReprintReason
from tests.builders import a_participant
from tests.journal.histories import admitted, an_entry, deliveries, histories, rehashed

ANNA = a_participant(id="ANNA", name="Анна Ким")


@given(st.data())
def test_order_and_repetition_change_nothing(data: st.DataObject) -> None:
    history = data.draw(histories(people=("ANNA",)))
    delivered = [entry for batch in data.draw(deliveries(history)) for entry in batch]

    assert fold(delivered) == fold(history)


@given(st.data())
def test_clocks_decide_nothing(data: st.DataObject) -> None:
    history = data.draw(histories(people=("ANNA",)))
    clocks = data.draw(st.lists(st.integers(-(2**61), 2**61), min_size=len(history), max_size=len(history)))
    elsewhen = [rehashed(entry, at_ms=clock) for entry, clock in zip(history, clocks, strict=True)]

    before, after = fold(history), fold(elsewhen)

    assert [one.entry for one in before.admissions] == [one.entry for one in after.admissions]
    assert [one.printing for one in before.badges] == [one.printing for one in after.badges]
    assert set(before.voided_printings) == set(after.voided_printings)
    assert (before.corrected, before.corrections) == (after.corrected, after.corrections)
    assert [one.entries for one in before.conflicts] == [one.entries for one in after.conflicts]


def test_an_admission_that_knew_of_the_one_before_is_no_conflict() -> None:
    first = admitted()
    second = admitted(after=(first.id,))

    assert fold([first, second]).conflicts == ()


def test_two_admissions_without_knowledge_of_each_other_are_a_conflict_that_names_both() -> None:
    one, other = admitted(), admitted(desk="d-south", desk_name="south")

    [conflict] = fold([one, other]).conflicts

    assert conflict.kind is ConflictKind.DOUBLE_ADMISSION
    assert conflict.entries == tuple(sorted((one.id, other.id)))
    assert {stamp.desk_name for stamp in conflict.stamps} == {"north", "south"}


def test_admissions_to_two_zones_are_none() -> None:
    assert fold([admitted(), admitted(zone="transport")]).conflicts == ()


def test_a_settled_conflict_is_gone_and_a_new_one_is_not() -> None:
    one, other, third = admitted(), admitted(), admitted()
    first, second = sorted((one.id, other.id))
    settled = an_entry(facts.ConflictSettled((first, second)))

    left = fold([one, other, third, settled]).conflicts

    assert {first, second} not in [set(conflict.entries) for conflict in left]
    assert len(left) == 2


def test_an_undo_takes_back_what_it_names_and_nothing_else() -> None:
    one, other = admitted(), admitted(zone="transport")

    state = fold([one, other, an_entry(facts.Undone((one.id,)))])

    assert not state.has_arrived("venue")
    assert state.has_arrived("transport")


def test_a_departure_ends_what_it_names_and_an_admission_that_it_did_not_know_stays_open() -> None:
    known, unknown = admitted(), admitted()
    left = an_entry(facts.Left("venue", (known.id,)))

    assert fold([known, left]).is_inside("venue") is False
    assert fold([known, left]).has_arrived("venue")
    assert fold([known, unknown, left]).is_inside("venue")


def test_a_departure_can_be_undone() -> None:
    came = admitted()
    left = an_entry(facts.Left("venue", (came.id,)))

    assert fold([came, left, an_entry(facts.Undone((left.id,)))]).is_inside("venue")


def test_a_reprint_voids_what_it_names() -> None:
    first = an_entry(facts.BadgePrinted("AAAAA"))
    second = an_entry(facts.BadgePrinted("BBBBB", (first.id,), ("00000", "AAAAA"), ReprintReason.LOST))

    state = fold([second, first])

    assert set(state.voided_printings) == {"00000", "AAAAA"}
    badge = state.current_badge()
    assert badge is not None
    assert badge.printing == "BBBBB"
    assert state.conflicts == ()


def test_a_void_badge_tells_why_it_was_replaced_whatever_other_entries_leave_out() -> None:
    silent = an_entry(facts.BadgeVoided(("AAAAA",)), id="0" * 32)
    telling = an_entry(facts.BadgeVoided(("AAAAA",), ReprintReason.DAMAGED), id="1" * 32)

    assert fold([telling, silent]).void_reasons == {"AAAAA": ReprintReason.DAMAGED}


def test_the_next_signed_ticket_has_the_issue_after_the_last_revoked_one() -> None:
    assert fold([]).next_ticket_issue() == 1

    state = fold([an_entry(facts.TicketsRevoked((1,))), an_entry(facts.TicketsRevoked((1, 2)))])

    assert set(state.revoked_tickets) == {1, 2}
    assert state.next_ticket_issue() == 3


def test_two_badges_printed_without_knowledge_of_each_other_are_a_conflict() -> None:
    state = fold([an_entry(facts.BadgePrinted("AAAAA")), an_entry(facts.BadgePrinted("BBBBB"))])

    assert [conflict.kind for conflict in state.conflicts] == [ConflictKind.DOUBLE_BADGE]


def test_of_two_corrections_the_larger_id_is_shown_and_both_are_a_conflict() -> None:
    small = an_entry(facts.ParticipantCorrected(("name",)), personal={"name": "Ким А."}, id="0" * 32)
    large = an_entry(facts.ParticipantCorrected(("name",)), personal={"name": "Кимова"}, id="f" * 32)

    state = fold([large, small])

    shown = current(ANNA, "ANNA", state)
    assert shown is not None
    assert shown.name == "Кимова"
    assert [conflict.kind for conflict in state.conflicts] == [ConflictKind.DIFFERENT_CORRECTIONS]


def test_admitted_at_one_desk_and_cancelled_at_another_is_counted_and_a_conflict() -> None:
    admission = admitted()
    cancellation = an_entry(facts.ParticipantCorrected(("status",)), personal={"status": "cancelled"})

    state = fold([admission, cancellation])

    assert state.has_arrived("venue")
    [conflict] = state.conflicts
    assert conflict.kind is ConflictKind.ADMITTED_YET_CANCELLED
    assert set(conflict.entries) == {admission.id, cancellation.id}
    assert fold([admission, cancellation, an_entry(facts.ConflictSettled(conflict.entries))]).conflicts == ()
    assert fold([admission, cancellation, an_entry(facts.Undone((admission.id,)))]).conflicts == ()


def test_a_cancellation_is_no_conflict_with_an_admission_that_it_knew_of_or_that_knew_of_it() -> None:
    admission = admitted()
    later = an_entry(facts.ParticipantCorrected(("status",), (), (admission.id,)), personal={"status": "cancelled"})
    overriding = an_entry(facts.Admitted("venue", (admission.id,), override=True, corrections=(later.id,)))

    assert fold([admission, later]).conflicts == ()
    assert fold([admission, later, overriding]).conflicts == ()


def test_an_entry_that_an_older_version_took_unread_and_that_is_broken_disturbs_no_other() -> None:
    broken = an_entry(facts.Refused("venue", "refused"), kind="left", body='{"zone":5}')

    assert fold([admitted(), broken]).is_inside("venue")


def test_a_correction_that_replaces_another_is_shown_whatever_their_ids() -> None:
    first = an_entry(facts.ParticipantCorrected(("name",)), personal={"name": "Кимова"}, id="f" * 32)
    second = an_entry(facts.ParticipantCorrected(("name",), (first.id,)), personal={"name": "Ким А."}, id="0" * 32)

    state = fold([first, second])

    assert state.corrected == {"name": "Ким А."}
    assert state.conflicts == ()


def test_a_status_that_is_none_is_left_as_it_was() -> None:
    wrong = an_entry(facts.ParticipantCorrected(("status",)), personal={"status": "asleep"})

    shown = current(ANNA, "ANNA", fold([wrong]))

    assert shown is not None
    assert shown.status is Status.EXPECTED


def test_somebody_registered_is_shown_until_the_roster_knows_better() -> None:
    state = fold([an_entry(facts.ParticipantRegistered(), personal={"name": "Ли Вэй"})])

    registered, known = current(None, "ANNA", state), current(ANNA, "ANNA", state)

    assert registered is not None
    assert (registered.name, known) == ("Ли Вэй", ANNA)


@pytest.mark.parametrize("field", ["operator", "at_ms", "body", "desk_name", "participant"])
def test_the_hash_covers_every_field_but_the_personal_part(field: str) -> None:
    entry = admitted()
    changed: dict[str, object] = {field: 5 if field == "at_ms" else "x"}
    other: Entry = msgspec.structs.replace(entry, **changed)

    assert rehashed(other).hash != entry.hash
    assert rehashed(msgspec.structs.replace(entry, personal=None)).hash == entry.hash


def test_hand_overs_come_in_the_order_in_which_they_knew_of_each_other_and_one_that_was_undone_is_gone() -> None:
    first = an_entry(facts.BadgeHandedOver(), personal={"proxy": "Ли", "document": "паспорт"}, id="f" * 32)
    second = an_entry(facts.BadgeHandedOver((first.id,)), personal={"proxy": "Ван"}, id="0" * 32)
    undone = an_entry(facts.Undone((second.id,)), id="a" * 32)

    assert [(one.proxy, one.document) for one in fold([second, first]).handed_over] == [("Ли", "паспорт"), ("Ван", "")]
    assert [one.proxy for one in fold([second, first, undone]).handed_over] == ["Ли"]


def test_who_took_a_badge_is_forgotten_with_the_personal_part() -> None:
    taken = an_entry(facts.BadgeHandedOver(), personal={"proxy": "Ли"})
    erased = msgspec.structs.replace(taken, personal=None)

    assert [one.proxy for one in fold([erased]).handed_over] == [""]
