"""Signed tickets at desks: of people whom the desk has never heard of, revoked, expired, and merged later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.admission import Direction, RefusalReason, Refused, VerdictKind
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.participants import Status, participant_id
from checkin.payloads import PayloadRules
from checkin.signed_tickets import SignedTicket, public_part, sign
from checkin.state import ConflictKind
from checkin.station.roster_import import import_roster
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.tickets import BadgeCode, own_ticket_code
from tests.builders import a_participant, a_stamp, an_event
from tests.desks import ANNA, BORIS, PEOPLE, a_station, a_store

SEED = bytes(range(32))
KEY = public_part(SEED)
EVENT = an_event(id="forum", ticket_keys=(KEY,))
VERA = SignedTicket("VERA000000000000", "Новая Вера Павловна", "expert", "Порт", key=KEY.id)


def code_of(ticket: SignedTicket = VERA, **changes: object) -> str:
    return sign(replace(ticket, **changes), EVENT.id, SEED)  # type: ignore[arg-type]


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    with a_station(tmp_path / "north", event=EVENT) as opened:
        yield opened


def refusal(station: Station, code: str) -> RefusalReason | None:
    verdict = station.scan(code).verdict
    return verdict.reason if isinstance(verdict, Refused) else None


def test_somebody_of_whom_only_the_ticket_tells_is_admitted_and_known_from_then_on(station: Station) -> None:
    result = station.scan(code_of())

    assert result.verdict.kind is VerdictKind.ADMITTED
    card = station.card(VERA.participant)
    assert (card.participant.name, card.participant.organisation, card.category.key) == (VERA.name, "Порт", "expert")
    assert card.participant.latin_name == "Vera Novaya"
    assert station.search("Вера")[0].id == VERA.participant
    assert station.headcount().arrived == 1
    assert station.scan(code_of()).verdict.kind is VerdictKind.ALREADY_IN
    assert station.scan(own_ticket_code(VERA.participant)).verdict.kind is VerdictKind.ALREADY_IN


def test_the_journal_says_which_key_vouched_for_them(tmp_path: Path) -> None:
    store = a_store(tmp_path, (), EVENT)

    station = Station(store, DeskIdentity("d-north", "north"))
    station.scan(code_of())

    said = [entry.fact() for entry in store.entries_of(VERA.participant)]
    station.stop()
    assert said[0] == facts.ParticipantRegistered(signed_by=KEY.id)
    assert isinstance(said[1], facts.Admitted)


def test_whoever_is_on_the_roster_is_shown_as_the_roster_has_them(station: Station) -> None:
    result = station.scan(code_of(participant=ANNA.id, name="Another Name"))

    assert result.verdict.kind is VerdictKind.ADMITTED
    assert result.card is not None
    assert result.card.participant == ANNA


def test_the_rules_hold_for_holders_of_signed_tickets(tmp_path: Path) -> None:
    cancelled = a_participant(id=VERA.participant, status=Status.CANCELLED)
    with a_station(tmp_path, (cancelled,), event=EVENT) as station:
        assert refusal(station, code_of()) is RefusalReason.CANCELLED


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (code_of()[:-1] + "0", RefusalReason.TICKET_DAMAGED),
        (sign(VERA, EVENT.id, bytes(32)), RefusalReason.TICKET_KEY_UNKNOWN),
        (sign(VERA, "another", SEED), RefusalReason.TICKET_OF_ANOTHER_EVENT),
        (code_of(expires_s=1_000_000), RefusalReason.TICKET_EXPIRED),
    ],
)
def test_a_ticket_that_is_worth_nothing_says_why_and_lets_nobody_in(
    station: Station, code: str, reason: RefusalReason
) -> None:
    before = station.status().entries

    result = station.scan(code)

    assert isinstance(result.verdict, Refused)
    assert result.verdict.reason is reason
    assert result.card is None
    assert station.headcount().arrived == 0
    assert station.status().entries == before + 1


def test_a_ticket_is_valid_until_its_second(station: Station) -> None:
    soon = int((datetime.now(UTC) + timedelta(hours=1)).timestamp())

    assert refusal(station, code_of(expires_s=soon)) is None


def test_a_revoked_ticket_tells_when_where_and_by_whom_and_the_next_one_is_valid(tmp_path: Path) -> None:
    store = a_store(tmp_path, PEOPLE, EVENT)
    revoked = new_entry(a_stamp(), facts.TicketsRevoked((1,)), VERA.participant)
    store.transact(lambda transaction: transaction.append([revoked]))

    station = Station(store, DeskIdentity("d-south", "south"))
    result = station.scan(code_of())
    after = station.scan(code_of(issue=2))
    station.stop()

    assert isinstance(result.verdict, Refused)
    assert result.verdict.reason is RefusalReason.TICKET_REVOKED
    assert result.earlier == a_stamp()
    assert after.verdict.kind is VerdictKind.ADMITTED


def test_whoever_is_inside_may_leave_with_a_ticket_that_lets_nobody_in_any_more(station: Station) -> None:
    station.scan(code_of())

    assert station.scan(code_of(expires_s=1), direction=Direction.EXIT).verdict.kind is VerdictKind.ADMITTED


def test_a_stranger_cannot_leave_before_they_came(station: Station) -> None:
    verdict = station.scan(code_of(), direction=Direction.EXIT).verdict

    assert verdict == Refused(RefusalReason.NOT_INSIDE)


def test_two_desks_that_both_admit_a_stranger_have_one_person_and_a_conflict(tmp_path: Path) -> None:
    north, south = (a_store(tmp_path / name, (), EVENT) for name in ("north", "south"))

    stations = [Station(store, DeskIdentity(f"d-{name}", name)) for store, name in ((north, "north"), (south, "south"))]
    for station in stations:
        assert station.scan(code_of()).verdict.kind is VerdictKind.ADMITTED

    entries = south.entries_of(VERA.participant)
    north.transact(lambda transaction: transaction.append(entries))

    assert stations[0].headcount().arrived == 1
    assert [card.id for card in stations[0].everybody()] == [VERA.participant]
    [conflict] = stations[0].conflicts()
    assert conflict.conflict.kind is ConflictKind.DOUBLE_ADMISSION
    for station in stations:
        station.stop()


@pytest.mark.parametrize("code", ["K-VERA", None])
def test_a_roster_that_comes_later_finds_the_person_by_the_ticket_code(tmp_path: Path, code: str | None) -> None:
    """The roster has the code that the ticket was issued for, or the ticket itself."""
    participant = participant_id(EVENT.id, code) if code else VERA.participant
    signed = code_of(participant=participant)
    (tmp_path / "roster.csv").write_text(f"Код билета,ФИО\n{code or signed},Новая Вера Павловна\n", "utf-8")
    store = a_store(tmp_path / "desk", (), EVENT)

    station = Station(store, DeskIdentity("d-north", "north"))
    station.scan(signed)
    report = import_roster(store, tmp_path / "roster.csv", {})

    assert (report.added, len(list(station.everybody()))) == (1, 1)
    assert station.scan(code or signed).verdict.kind is VerdictKind.ALREADY_IN
    assert station.headcount().expected == 1
    station.stop()


def test_own_ticket_codes_on_a_roster_name_the_people_whose_they_are(tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text(f"Code,Name\n{own_ticket_code(ANNA.id)},{ANNA.name}\n", "utf-8")
    store = a_store(tmp_path / "desk", (ANNA,), EVENT)

    report = import_roster(store, tmp_path / "roster.csv", {})
    store.close()

    assert (report.added, report.changed, report.rejected) == (0, 1, ())


@pytest.mark.parametrize(
    "payload",
    [
        f"https://forum.example/t?code={ANNA.ticket_code}",
        f"BEGIN:VCARD\r\nFN:Somebody\r\nNOTE:{ANNA.ticket_code}\r\nEND:VCARD\r\n",
        f'{{"ticket": "{ANNA.ticket_code}", "padding": "{"x" * 600}"}}',
        f"https://forum.example/{own_ticket_code(ANNA.id)}",
        f"https://forum.example/{BadgeCode(ANNA.id, '00000')}",
        f"https://forum.example/{code_of(participant=ANNA.id)}",
    ],
)
def test_a_payload_that_holds_somebodys_code_is_theirs(station: Station, payload: str) -> None:
    result = station.scan(payload)

    assert result.card is not None
    assert (result.card.id, result.verdict.kind) == (ANNA.id, VerdictKind.ADMITTED)


def test_a_payload_with_the_codes_of_two_people_is_nobodys(station: Station) -> None:
    payload = f'{{"code": "{ANNA.ticket_code}", "ticket": "{BORIS.ticket_code}"}}'

    result = station.scan(payload)

    assert result.verdict.kind is VerdictKind.UNKNOWN
    assert (result.holds_several, result.fits_several) == (True, False)


def test_a_payload_without_a_known_code_is_unknown_and_not_unreadable(station: Station) -> None:
    for payload in ("https://forum.example/t?code=K-NOBODY", "BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD\r\n"):
        assert station.scan(payload).verdict.kind is VerdictKind.UNKNOWN
    assert refusal(station, f"https://forum.example/{code_of(expires_s=1)}") is RefusalReason.TICKET_EXPIRED


def test_an_event_says_where_its_codes_stand(tmp_path: Path) -> None:
    event = msgspec.structs.replace(EVENT, payloads=PayloadRules(json_paths=("x.key",)))
    with a_station(tmp_path, event=event) as station:
        assert station.scan(f'{{"x": {{"key": "{ANNA.ticket_code}"}}}}').verdict.kind is VerdictKind.ADMITTED
        assert station.scan(f'{{"code": "{BORIS.ticket_code}"}}').verdict.kind is VerdictKind.UNKNOWN


def test_any_scanned_text_gets_a_verdict(tmp_path: Path) -> None:
    with a_station(tmp_path, event=EVENT) as station:

        @given(
            st.one_of(
                st.text(max_size=300),
                st.text(max_size=200).map("https://x.example/?code=".__add__),
                st.text(max_size=200).map("BEGIN:VCARD\nNOTE:".__add__),
                st.text('{}[]",:0\\ecod', max_size=100).map("{".__add__),
                st.binary(max_size=200).map(lambda data: data.decode("utf-8", "surrogateescape")),
                st.tuples(st.integers(0, len(code_of()) - 1), st.characters()).map(
                    lambda at: code_of()[: at[0]] + at[1] + code_of()[at[0] + 1 :]
                ),
            )
        )
        @settings(max_examples=400, deadline=None)
        def any_text(text: str) -> None:
            result = station.scan(text)

            assert len(result.entry) == 32
            assert result.card is None or result.code == code_of()

        any_text()
