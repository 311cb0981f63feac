"""What this desk tells its server of itself. Pure but for the clock that is handed in."""

from collections.abc import Iterable
from datetime import datetime

from checkin.journal.health import Health, PrinterHealth
from checkin.journal.remote import Remote
from checkin.operators import Role
from checkin.station.status import PrinterStatus
from checkin.version import VERSION

KEY_PLACE = "key_place"
"""The setting of a desk that says where the key of its database is."""


def own_health(
    remote: Remote | None,
    *,
    zone: str,
    operator: str,
    role: Role,
    unsent: int,
    last_scan_ms: int | None,
    printers: Iterable[PrinterStatus],
    key: str = "",
) -> Health:
    """The health, with moments moved to the server's clock."""
    offset_ms = (remote.clock_offset_ms if remote is not None else None) or 0
    return Health(
        version=VERSION,
        zone=zone,
        operator=operator,
        role=role,
        roster_revision=remote.roster_head.revision if remote is not None else 0,
        unsent=unsent,
        last_scan_ms=last_scan_ms + offset_ms if last_scan_ms is not None else None,
        printers=tuple(_printer(printer, offset_ms) for printer in printers),
        key=key,
    )


def _printer(printer: PrinterStatus, offset_ms: int) -> PrinterHealth:
    empty = datetime.fromisoformat(printer.empty_at) if printer.empty_at else None
    return PrinterHealth(
        name=printer.name,
        words=printer.problem or ("" if printer.is_ready else printer.condition or ""),
        is_paused=printer.is_paused,
        waiting=printer.waiting + printer.printing,
        in_doubt=printer.in_doubt,
        failed=printer.failed,
        sheets_left=printer.sheets_left,
        # To the minute: what is told changes with each sheet, and would be sent each time.
        empty_at_ms=round((empty.timestamp() * 1000 + offset_ms) / 60_000) * 60_000 if empty is not None else None,
    )
