"""Which printers need somebody: one rule, for a desk's own and for what a desk tells of them."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal.health import PrinterHealth
from checkin.operators import Role
from checkin.station.own_health import own_health
from checkin.station.status import PrinterStatus

WELL = PrinterStatus("Zebra", 3, printing=1, sheets_left=2)
TROUBLES: dict[str, dict[str, object]] = {
    "a problem": {"problem": "Zebra has a jam."},
    "out of paper": {"is_ready": False, "condition": "Zebra is out of badges: load new ones."},
    "paused": {"is_paused": True},
    "in doubt": {"in_doubt": 1},
    "not printed": {"failed": 1},
}


def as_told(printer: PrinterStatus) -> PrinterHealth:
    [told] = own_health(
        None, zone="venue", operator="Olga", role=Role.DESK, unsent=0, last_scan_ms=None, printers=(printer,)
    ).printers
    return told


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_printer_needs_somebody_when_it_stands_still_or_badges_wait_for_a_person(trouble: str) -> None:
    printer = msgspec.structs.replace(WELL, **TROUBLES[trouble])

    assert printer.needs_somebody
    assert as_told(printer).needs_somebody


def test_a_printer_that_prints_needs_nobody_whatever_waits_for_it() -> None:
    assert not WELL.needs_somebody
    assert not as_told(WELL).needs_somebody


@given(st.sampled_from((None, "Zebra has a jam.")), st.booleans(), st.booleans(), st.integers(0, 2), st.integers(0, 2))
def test_desk_and_supervisor_are_told_of_the_same_printers(
    problem: str | None, is_ready: bool, is_paused: bool, in_doubt: int, failed: int
) -> None:
    printer = PrinterStatus(
        "Zebra", 0, problem, "Zebra is open: close it.", is_ready, is_paused, in_doubt=in_doubt, failed=failed
    )

    assert printer.needs_somebody == as_told(printer).needs_somebody
