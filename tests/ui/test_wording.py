"""Words for verdicts: every reason has its own, and what was before is told with when, where, by whom and why."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from checkin.admission import (
    Admitted,
    Direction,
    Full,
    NearlyFull,
    RefusalReason,
    Refused,
    Unknown,
    Verdict,
    VoidBadge,
    WrongDesk,
)
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.notices import Notices
from checkin.state import ReprintReason
from checkin.station.board import reports_of
from checkin.station.status import PrinterStatus, Status
from checkin.station.values import ScanResult
from checkin.station.wakefulness import WokeUp
from checkin.sync.messages import PairedDesk
from checkin.zones import Hours, Zone
from tests.builders import a_stamp, an_event
from ui import wording


def a_result(verdict: Verdict) -> ScanResult:
    return ScanResult("K-1", verdict, None, "venue", Direction.ENTRY, "0" * 32, 0)


def test_every_reason_of_a_refusal_has_words_of_its_own() -> None:
    words = [wording.verdicts.instruction(a_result(Refused(reason))) for reason in RefusalReason]

    assert all(sentence.endswith(".") for sentence in words)
    assert len(set(words)) == len(RefusalReason)


@pytest.mark.parametrize(
    ("verdict", "began", "ended"),
    [
        (Refused(RefusalReason.TICKET_REVOKED, a_stamp()), "Revoked at ", "desk north by Olga"),
        (VoidBadge(a_stamp(), ReprintReason.LOST), "Badge replaced at ", "desk north by Olga (lost)"),
        (VoidBadge(a_stamp()), "Badge replaced at ", "desk north by Olga"),
    ],
)
def test_what_was_done_before_is_told(verdict: Verdict, began: str, ended: str) -> None:
    told = wording.verdicts.earlier(a_result(verdict), an_event())

    assert told.startswith(began)
    assert told.endswith(ended)


def test_a_payload_with_the_codes_of_several_people_is_told_apart_from_a_wrong_layout() -> None:
    held = wording.verdicts.instruction(replace(a_result(Unknown()), holds_several=True))
    fitting = wording.verdicts.instruction(replace(a_result(Unknown()), fits_several=True))

    assert len({held, fitting, wording.verdicts.instruction(a_result(Unknown()))}) == 3


def test_of_what_was_not_done_before_nothing_is_told() -> None:
    assert wording.verdicts.earlier(a_result(Refused(RefusalReason.BLOCKED)), an_event()) == ""


def test_notices_are_told_in_a_line_each_and_a_closed_zone_with_its_hours() -> None:
    hall = Zone(key="hall", name="Hall", hours=(Hours(opens="09:00", closes="13:00", days=(date(2026, 12, 1),)),))
    event = an_event(zones=(hall,))
    told = replace(a_result(Admitted()), notices=(WrongDesk(("Counter 1", "Counter 2")), NearlyFull(9, 10)))
    over = replace(a_result(Admitted()), notices=(Full(12, 10),))

    assert wording.zones.notices(told, event) == (
        "Wrong desk: please go to Counter 1 or Counter 2.\nNearly full: 9 of 10 inside, as known here."
    )
    assert wording.zones.notices(over, event) == "Over capacity: 12 inside, 10 allowed, as known here."
    closed = replace(a_result(Refused(RefusalReason.NOT_OPEN)), zone="hall")
    assert wording.zones.notices(closed, event) == "Open 01.12. 09:00–13:00"


def test_a_span_of_another_day_has_its_date_once_and_one_over_midnight_both() -> None:
    event = an_event()
    at_22, at_23, at_1 = (
        round(datetime(2026, 3, on, hour, tzinfo=event.zone_info).timestamp() * 1000)
        for on, hour in ((5, 22), (5, 23), (6, 1))
    )

    assert wording.times.span(at_22, at_23, event) == "5 Mar 2026 22:00–23:00"
    assert wording.times.span(at_23, at_1, event) == "5 Mar 2026 23:00–6 Mar 2026 01:00"


@pytest.mark.parametrize("has_server", [True, False])
def test_after_sleep_something_is_fetched_only_where_there_is_a_server(*, has_server: bool) -> None:
    words = wording.desk.woke_up(WokeUp(3720), has_server=has_server)

    assert "asleep for 1 h 2 min" in words
    assert ("being fetched" in words) is has_server


@pytest.mark.parametrize(
    ("offset_ms", "words"),
    [(None, "–"), (20, "0.0 s"), (-180_000, "180.0 s fast"), (90_400, "90.4 s slow")],
)
def test_which_way_a_desks_clock_is_off_is_said_in_words(offset_ms: int | None, words: str) -> None:
    desk = PairedDesk("d", "north", 0, 0, 0, False, False, offset_ms, 0, None)
    [report] = reports_of([desk], here="", rates=(), notices=Notices(), roster_revision=0, now_ms=0)

    assert wording.supervision.clock(report) == words


@pytest.mark.parametrize(
    ("unheld", "silent", "words"),
    [
        (0, 0, "all confirmed"),
        (0, 236, "117 confirmed\n236 from silent desks"),
        (3, 236, "114 confirmed\n236 from silent desks\n3 not yet at the server"),
        (353, 236, "0 confirmed\n236 from silent desks\n353 not yet at the server"),
    ],
)
def test_people_of_silent_desks_are_told_apart_from_the_confirmed(unheld: int, silent: int, words: str) -> None:
    assert wording.supervision.confirmed(353, unheld, silent) == words


def test_of_several_printers_the_one_with_badges_that_were_not_printed_is_told() -> None:
    printers = (PrinterStatus("Hall A", 2), PrinterStatus("Hall B", 0, failed=1))
    status = Status("Forum", "north", 0, 0, None, printers, 0, 0)
    health = Health(printers=(PrinterHealth("Hall A", waiting=2), PrinterHealth("Hall B", failed=1)))

    assert wording.printers.summary(status) == "Hall B: 1 not printed"
    assert wording.supervision.printers(health) == "Hall B: 1 not printed"
