"""A code read twice by the same desk within seconds: the same verdict, and neither a second entry nor a badge."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from checkin.admission import Direction, VerdictKind
from checkin.participants import Status
from checkin.printing.routing import Route
from checkin.state import ReprintReason
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, ParticipantScanned, ScanResult
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, PEOPLE, Hears, StandInPrinter, a_station

CANCELLED = a_participant(id="G0NE000000000000", ticket_code="K-GONE", name="Отменённый Пётр", status=Status.CANCELLED)


@dataclass
class Clock:
    at_ms: int = 1_790_000_000_000

    def read(self) -> int:
        return self.at_ms


@dataclass
class Desk:
    station: Station
    printer: StandInPrinter
    hears: Hears
    clock: Clock

    def scan(self, code: str, after_ms: int = 0, direction: Direction = Direction.ENTRY) -> ScanResult:
        self.clock.at_ms += after_ms
        return self.station.scan(code, direction=direction, again_ms=3_000)

    def entries(self) -> int:
        return self.station.status().entries


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    printer = StandInPrinter()
    clock = Clock()
    people = (*PEOPLE, CANCELLED)
    with a_station(tmp_path, people, routes=[Route(printer)], now_ms=clock.read) as station:
        yield Desk(station, printer, Hears(station), clock)


def test_a_code_read_twice_keeps_its_verdict_its_entry_and_its_badge(desk: Desk) -> None:
    first = desk.scan("K-ANNA-1")
    desk.hears.wait_for(BadgePrinted)
    entries = desk.entries()

    again = desk.scan("K-ANNA-1", after_ms=2_900)

    assert (again.verdict, again.entry, again.at_ms) == (first.verdict, first.entry, first.at_ms)
    assert (first.repeated, again.repeated) == (False, True)
    assert desk.entries() == entries
    assert len(desk.printer.sheets) == 1
    assert len([change for change in desk.hears.changes if isinstance(change, ParticipantScanned)]) == 1


def test_later_the_code_is_judged_anew(desk: Desk) -> None:
    desk.scan("K-ANNA-1")

    assert desk.scan("K-ANNA-1", after_ms=3_001).verdict.kind is VerdictKind.ALREADY_IN


def test_a_code_that_is_held_before_the_scanner_stays_one_scan(desk: Desk) -> None:
    first = desk.scan("K-ANNA-1")

    assert {desk.scan("K-ANNA-1", after_ms=1_000).entry for _ in range(20)} == {first.entry}


def test_a_clock_that_was_set_back_ends_it(desk: Desk) -> None:
    desk.scan("K-ANNA-1")

    assert not desk.scan("K-ANNA-1", after_ms=-1).repeated


def test_another_persons_code_in_between_does_not_end_it(desk: Desk) -> None:
    first = desk.scan("K-ANNA-1")
    assert desk.scan(BORIS.ticket_code, after_ms=300).verdict.kind is VerdictKind.ADMITTED

    assert desk.scan("K-ANNA-1", after_ms=300).entry == first.entry


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("K-NOBODY", VerdictKind.UNKNOWN),
        ("A\x00B", VerdictKind.UNREADABLE),
        ("K-GONE", VerdictKind.REFUSED),
        (" K-ANNA-1 ", VerdictKind.ADMITTED),
    ],
)
def test_every_verdict_is_repeated(desk: Desk, code: str, kind: VerdictKind) -> None:
    first = desk.scan(code)
    entries = desk.entries()

    again = desk.scan(code.strip(), after_ms=1_000)

    assert (first.verdict.kind, again.verdict.kind, again.repeated) == (kind, kind, True)
    assert desk.entries() == entries


def test_an_admission_that_was_undone_meanwhile_ends_it(desk: Desk) -> None:
    desk.scan("K-ANNA-1")
    desk.station.undo(ANNA.id)

    again = desk.scan("K-ANNA-1", after_ms=500)

    assert (again.verdict.kind, again.repeated) == (VerdictKind.ADMITTED, False)


def test_a_badge_that_became_void_meanwhile_ends_it(desk: Desk) -> None:
    desk.scan("K-ANNA-1")
    desk.hears.wait_for(BadgePrinted)
    badge = desk.printer.sheets[0].title
    assert desk.scan(badge).verdict.kind is VerdictKind.ALREADY_IN
    desk.station.reprint(ANNA.id, ReprintReason.LOST)

    assert desk.scan(badge, after_ms=500).verdict.kind is VerdictKind.VOID_BADGE


def test_leaving_is_not_the_same_as_coming_in(desk: Desk) -> None:
    desk.scan("K-ANNA-1")

    left = desk.scan("K-ANNA-1", 500, Direction.EXIT)
    assert (left.verdict.kind, left.repeated) == (VerdictKind.ADMITTED, False)
    assert desk.scan("K-ANNA-1", 500, Direction.EXIT).repeated
    back = desk.scan("K-ANNA-1", after_ms=500)
    assert (back.verdict.kind, back.repeated) == (VerdictKind.ADMITTED, False)


def test_a_correction_meanwhile_shows_in_the_repeated_verdict(desk: Desk) -> None:
    desk.scan("K-ANNA-1")
    desk.station.edit(ANNA.id, {"name": "Кимова Анна"})

    again = desk.scan("K-ANNA-1", after_ms=500)

    assert again.repeated
    assert again.card is not None
    assert again.card.participant.name == "Кимова Анна"


def test_where_it_is_switched_off_every_scan_counts(desk: Desk) -> None:
    desk.station.scan("K-ANNA-1")

    assert desk.station.scan("K-ANNA-1").verdict.kind is VerdictKind.ALREADY_IN
