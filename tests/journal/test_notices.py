"""Messages to desks and closed desks, in whatever order the entries come."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.notices import notices_of
from tests.journal.histories import an_entry

TO_ALL = an_entry(facts.MessageSent(), None, {"text": "Lunch is at one."}, at_ms=1_000)
TO_SOUTH = an_entry(facts.MessageSent(("d-south",)), None, {"text": "Send heads to desk 3."}, at_ms=2_000)
READ = an_entry(facts.MessageRead(TO_ALL.id), None, desk="d-south", desk_name="south", operator="Pyotr")
CLOSED = an_entry(facts.DeskClosed("d-south"), None, {"reason": "Its printer is away."})
CLOSED_TOO = an_entry(facts.DeskClosed("d-south"), None, {"reason": "Break."}, at_ms=1_890_000_000_000)
OPENED = an_entry(facts.DeskReopened((CLOSED.id,)), None)


def test_a_message_is_unread_where_it_is_for_until_somebody_there_read_it() -> None:
    notices = notices_of([TO_SOUTH, TO_ALL])

    assert [message.text for message in notices.unread_at("d-south", 0)] == [
        "Lunch is at one.",
        "Send heads to desk 3.",
    ]
    assert [message.text for message in notices.unread_at("d-east", 0)] == ["Lunch is at one."]
    assert notices.unread_at("d-north", 0) == (), "whoever wrote it need not read it"
    assert [message.text for message in notices.unread_at("d-south", 1_500)] == ["Send heads to desk 3."]
    read = notices_of([TO_SOUTH, TO_ALL, READ])
    assert [message.text for message in read.unread_at("d-south", 0)] == ["Send heads to desk 3."]
    assert [(stamp.desk_name, stamp.operator) for stamp in read.messages[0].read] == [("south", "Pyotr")]


def test_a_desk_is_closed_until_all_its_closings_are_ended() -> None:
    closing = notices_of([CLOSED_TOO, CLOSED]).closing_of("d-south")
    assert closing is not None
    assert (closing.reason, closing.stamp.operator) == ("Its printer is away.", "Olga")

    still = notices_of([OPENED, CLOSED, CLOSED_TOO]).closing_of("d-south")
    assert still is not None
    assert still.reason == "Break."
    assert notices_of([OPENED, CLOSED]).closing_of("d-south") is None


def test_a_message_whose_text_was_erased_is_empty() -> None:
    assert notices_of([msgspec.structs.replace(TO_ALL, personal=None)]).messages[0].text == ""


@given(st.permutations([TO_ALL, TO_SOUTH, READ, READ, CLOSED, CLOSED_TOO, OPENED]))
def test_order_and_repetition_change_nothing(entries: list[Entry]) -> None:
    assert notices_of(entries) == notices_of([TO_ALL, TO_SOUTH, READ, CLOSED, CLOSED_TOO, OPENED])
