"""The list before the doors open: each line follows from what was found out, and says what to do."""

from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.operators import Operator, Role
from checkin.station.readiness import (
    BackupProbe,
    BadgesProbe,
    Check,
    Finding,
    Grade,
    PrinterProbe,
    Probes,
    ServerProbe,
    is_ready,
    judge,
)
from tests.builders import an_event

NOON_MS = int(datetime(2026, 12, 1, 12, tzinfo=UTC).timestamp() * 1000)
SUPERVISOR = Operator(id="a1", name="Olga", role=Role.SUPERVISOR, pin="hash")
EVENT = msgspec.structs.replace(an_event(), days=(date(2026, 12, 1),), operators=(SUPERVISOR,))
READY = Probes(
    event=EVENT,
    now_ms=NOON_MS,
    scanned_ms=NOON_MS - 60_000,
    printers=(PrinterProbe("north", sheets_left=200),),
    server=ServerProbe("http://10.0.0.1:8420"),
    clock_offset_ms=400,
    free_bytes=80_000_000_000,
    people=6_000,
    imported_ms=NOON_MS - 3_600_000,
    badges=BadgesProbe(6_000),
    backup=BackupProbe(NOON_MS - 600_000),
)


def with_(**changes: object) -> Probes:
    return Probes(**{**{name: getattr(READY, name) for name in READY.__dataclass_fields__}, **changes})


def line(probes: Probes, check: Check) -> Finding:
    return next(one for one in judge(probes) if one.check is check)


def test_a_desk_with_everything_right_is_ready_and_has_nothing_to_do() -> None:
    findings = judge(READY)

    assert {one.grade for one in findings} == {Grade.OK}
    assert not any(one.advice for one in findings)
    assert is_ready(findings)


DAY = 86_400_000


@pytest.mark.parametrize(
    ("changes", "check", "grade", "words"),
    [
        ({"scanned_ms": None}, Check.SCANNER, Grade.WARNING, "No test scan"),
        ({"scanned_ms": NOON_MS - 2 * DAY}, Check.SCANNER, Grade.WARNING, "2026-11-29"),
        ({"printers": ()}, Check.PRINTERS, Grade.WRONG, "no printer"),
        ({"printers": (PrinterProbe("n", "n is open: close it."),)}, Check.PRINTERS, Grade.WRONG, "is open"),
        ({"printers": (PrinterProbe("n", is_folder=True),)}, Check.PRINTERS, Grade.WARNING, "files"),
        ({"printers": (PrinterProbe("n", sheets_left=3),)}, Check.PRINTERS, Grade.WARNING, "only 3"),
        ({"server": ServerProbe("u", "It cannot be reached.")}, Check.SERVER, Grade.WRONG, "cannot be reached"),
        ({"server": ServerProbe("u", is_roster_current=False)}, Check.SERVER, Grade.WRONG, "newer"),
        ({"server": ServerProbe("u", unsent=4)}, Check.SERVER, Grade.WARNING, "4 entries"),
        ({"server": ServerProbe("u", unsent=1)}, Check.SERVER, Grade.WARNING, "One entry"),
        ({"server": None}, Check.SERVER, Grade.OK, "alone"),
        ({"clock_offset_ms": 61_000}, Check.CLOCK, Grade.WRONG, "61 s behind"),
        ({"clock_offset_ms": -61_000}, Check.CLOCK, Grade.WRONG, "61 s ahead"),
        ({"now_ms": NOON_MS + 40 * DAY}, Check.CLOCK, Grade.WARNING, "far from the days"),
        ({"now_ms": NOON_MS - 400 * DAY}, Check.CLOCK, Grade.WARNING, "far from the days"),
        ({"now_ms": NOON_MS + 28 * DAY}, Check.RETENTION, Grade.WARNING, "are to be erased by"),
        ({"now_ms": NOON_MS + 40 * DAY}, Check.RETENTION, Grade.WARNING, "due to be erased since"),
        ({"free_bytes": 100_000_000}, Check.DISK, Grade.WRONG, "0.1 GB"),
        ({"free_bytes": 1_000_000_000}, Check.DISK, Grade.WARNING, "1.0 GB"),
        ({"free_bytes": None}, Check.DISK, Grade.WARNING, "does not say"),
        ({"people": 0}, Check.ROSTER, Grade.WRONG, "Nobody"),
        ({"imported_ms": NOON_MS - 5 * DAY}, Check.ROSTER, Grade.WARNING, "6000 people"),
        ({"badges": None}, Check.BADGES, Grade.WARNING, "not looked at"),
        ({"badges": BadgesProbe(9, 1, 0, "No template.")}, Check.BADGES, Grade.WRONG, "1 of 9 badges cannot"),
        ({"badges": BadgesProbe(9, 0, 2, "“ꙮ” is missing.")}, Check.BADGES, Grade.WRONG, "lack letters"),
        ({"backup": BackupProbe()}, Check.BACKUP, Grade.WARNING, "No backup was made yet"),
        ({"backup": BackupProbe(1, "There is no room.")}, Check.BACKUP, Grade.WARNING, "no room"),
        ({"problems": ("A page is torn.",)}, Check.DATABASE, Grade.WRONG, "A page is torn"),
    ],
)
def test_what_is_not_right_is_told_with_what_to_do(
    changes: dict[str, object], check: Check, grade: Grade, words: str
) -> None:
    found = line(with_(**changes), check)

    assert found.grade is grade
    assert words in found.words
    assert bool(found.advice) == (grade is not Grade.OK)
    assert is_ready(judge(with_(**changes))) == (grade is not Grade.WRONG)


@pytest.mark.parametrize(
    ("operators", "grade"),
    [
        ((), Grade.WARNING),
        ((msgspec.structs.replace(SUPERVISOR, role=Role.DESK),), Grade.WRONG),
        ((SUPERVISOR, Operator(id="b2", name="Ivan", role=Role.DESK)), Grade.WRONG),
        ((SUPERVISOR, Operator(id="b2", name="Ivan", role=Role.DESK, card="x")), Grade.OK),
    ],
)
def test_somebody_can_supervise_and_everybody_can_sign_in(operators: tuple[Operator, ...], grade: Grade) -> None:
    event = msgspec.structs.replace(EVENT, operators=operators)

    assert line(with_(event=event), Check.OPERATORS).grade is grade


@given(
    st.integers(0, 2**48),
    st.integers(-(2**40), 2**40) | st.none(),
    st.integers(0, 2**50) | st.none(),
    st.integers(0, 10**6),
)
def test_whatever_was_found_out_every_check_is_told_and_advice_comes_with_what_is_not_right(
    now_ms: int, offset_ms: int | None, free: int | None, people: int
) -> None:
    findings = judge(with_(now_ms=now_ms, clock_offset_ms=offset_ms, free_bytes=free, people=people))

    assert {one.check for one in findings} == set(Check)
    assert all(bool(one.advice) == (one.grade is not Grade.OK) for one in findings)
    assert all(text.endswith(".") for one in findings for text in (one.words, one.advice) if text)
