"""The board of desks: how each is, from what the server knows of it and what its entries tell. Pure."""

import re
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from checkin.journal.anomalies import CLOCK_TOLERANCE_MS
from checkin.journal.headcount import SILENT_AFTER_MS
from checkin.journal.health import Health
from checkin.journal.notices import Closing, Notices
from checkin.journal.rates import DeskRate
from checkin.sync.messages import PairedDesk

_NUMBER = re.compile(r"\d{1,9}")
_SOON_MS = 30 * 60_000
_FEW_SHEETS = 20


class Need(StrEnum):
    """Why somebody should see to a desk, the most pressing first."""

    SILENT = "silent"
    PRINTER = "printer"
    CLOCK = "clock"
    EMPTY_SOON = "empty_soon"
    CLOSED = "closed"


class DeskReport(msgspec.Struct, frozen=True):
    """How one desk is. `health` is what it told of itself at `told_ms`; None of a version that tells nothing."""

    id: str
    name: str
    is_here: bool
    is_silent: bool
    heard_ms: int
    unsent: int
    offset_ms: int | None
    told_ms: int | None
    health: Health | None
    roster_behind: int | None
    """How many changes of the roster it has not read yet; None when that is not known."""
    last_scan_ms: int | None
    rate: DeskRate | None
    closing: Closing | None
    needs: tuple[Need, ...]


def reports_of(
    desks: Iterable[PairedDesk],
    *,
    here: str,
    rates: Iterable[DeskRate],
    notices: Notices,
    roster_revision: int,
    now_ms: int,
) -> tuple[DeskReport, ...]:
    """The reports of all desks that may still work, those that need somebody first."""
    by_desk = {rate.desk: rate for rate in rates}
    reports = [
        _report(desk, desk.id == here, by_desk.get(desk.id), notices.closing_of(desk.id), roster_revision, now_ms)
        for desk in desks
        if not desk.viewer and not desk.revoked
    ]
    urgency = list(Need)
    return tuple(
        sorted(
            reports,
            key=lambda one: (urgency.index(one.needs[0]) if one.needs else len(urgency), in_order(one.name), one.id),
        )
    )


def in_order(name: str) -> str:
    """By which desks are sorted: Desk 9 comes before Desk 10."""
    return _NUMBER.sub(lambda found: found.group().zfill(9), name.casefold())


def _report(
    desk: PairedDesk, is_here: bool, rate: DeskRate | None, closing: Closing | None, roster_revision: int, now_ms: int
) -> DeskReport:
    health = desk.health
    is_silent = not is_here and now_ms - desk.heard_ms > SILENT_AFTER_MS
    scans = [at for at in (health.last_scan_ms if health else None, rate.last_ms if rate else None) if at is not None]
    behind = max(0, roster_revision - health.roster_revision) if health is not None else None
    return DeskReport(
        id=desk.id,
        name=desk.name,
        is_here=is_here,
        is_silent=is_silent,
        heard_ms=desk.heard_ms,
        unsent=desk.unsent,
        offset_ms=desk.offset_ms,
        told_ms=desk.told_ms,
        health=health,
        roster_behind=behind,
        last_scan_ms=max(scans, default=None),
        rate=rate,
        closing=closing,
        needs=tuple(_needs(desk, health, closing, is_silent=is_silent, now_ms=now_ms)),
    )


def _needs(
    desk: PairedDesk, health: Health | None, closing: Closing | None, *, is_silent: bool, now_ms: int
) -> Iterable[Need]:
    printers = health.printers if health is not None else ()
    if is_silent:
        yield Need.SILENT
    if any(printer.needs_somebody for printer in printers):
        yield Need.PRINTER
    if desk.offset_ms is not None and abs(desk.offset_ms) > CLOCK_TOLERANCE_MS:
        yield Need.CLOCK
    soon = now_ms + _SOON_MS
    if any(
        (printer.empty_at_ms is not None and printer.empty_at_ms < soon)
        or (printer.sheets_left is not None and printer.sheets_left < _FEW_SHEETS)
        for printer in printers
    ):
        yield Need.EMPTY_SOON
    if closing is not None:
        yield Need.CLOSED
