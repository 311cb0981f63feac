"""What the tests of badges at a desk share."""

from checkin.admission import VerdictKind
from checkin.printing.printer import Condition, SendingInDoubt, Sheet, Trouble
from checkin.state import ReprintReason
from checkin.station.station import Station
from checkin.station.values import (
    BadgePrinted,
)
from tests.desks import ANNA, Hears, StandInPrinter

NO_PAPER = Condition(Trouble.OUT_OF_PAPER, "The printer is out of paper: fill it.")


def scanned(station: Station, code: str) -> VerdictKind:
    return station.scan(code).verdict.kind


def printed(station: Station, hears: Hears, reason: ReprintReason | None = None) -> str:
    """The code on Anna's new badge, once it is out."""
    known = len([change for change in hears.changes if isinstance(change, BadgePrinted)])
    if reason is None:
        station.print_badge(ANNA.id)
    else:
        station.reprint(ANNA.id, reason)
    change = hears.wait_for(BadgePrinted, known + 1)[-1]
    assert isinstance(change, BadgePrinted)
    return change.code


class Unclear(StandInPrinter):
    """Takes sheets without saying so, and knows nothing of them later."""

    def send(self, sheet: Sheet) -> str:
        super().send(sheet)
        raise SendingInDoubt("The cable came loose: look whether the badge came out.")

    def find(self, title: str) -> str | None:
        return None
