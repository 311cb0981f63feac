"""How a desk is, as it tells its server: what a supervisor wants to know of desks that are elsewhere. Values only."""

from typing import TypeVar

import msgspec

_MOST_PRINTERS = 20
_LONGEST = 300
_LAST_MS = 253_402_300_799_999
"""The end of the year 9999: nothing that is counted comes near it, and no later moment can be told."""


_Told = TypeVar("_Told", bound=msgspec.Struct)


def needs_somebody(*, is_stopped: bool, in_doubt: int, failed: int) -> bool:
    """Whether somebody should see to a printer: it stands still, or badges wait until somebody says what of them."""
    return is_stopped or in_doubt > 0 or failed > 0


class PrinterHealth(msgspec.Struct, frozen=True, omit_defaults=True):
    """One printer of a desk. `words` say what is wrong with it, empty when it is ready."""

    name: str
    words: str = ""
    is_paused: bool = False
    waiting: int = 0
    in_doubt: int = 0
    failed: int = 0
    sheets_left: int | None = None
    empty_at_ms: int | None = None
    """When it runs out of sheets at the present rate, by the server's clock."""

    @property
    def needs_somebody(self) -> bool:
        return needs_somebody(is_stopped=bool(self.words) or self.is_paused, in_doubt=self.in_doubt, failed=self.failed)


class Health(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a desk tells of itself. Moments are by the server's clock as far as the desk knows it."""

    version: str = ""
    zone: str = ""
    operator: str = ""
    role: str = ""
    roster_revision: int = 0
    """How far the desk has read the server's roster."""
    unsent: int = 0
    last_scan_ms: int | None = None
    printers: tuple[PrinterHealth, ...] = ()
    key: str = ""
    """Where the key of its database is: keyring, passphrase or file."""


def within_bounds(untrusted: Health) -> Health:
    """The same, of a size that a server keeps; what is longer or larger is cut."""
    printers = tuple(_cut(printer) for printer in untrusted.printers[:_MOST_PRINTERS])
    return msgspec.structs.replace(_cut(untrusted), printers=printers)


def _cut(told: _Told) -> _Told:
    cut: dict[str, str | int] = {}
    for name, value in msgspec.structs.asdict(told).items():
        if isinstance(value, str):
            cut[name] = value[:_LONGEST]
        elif isinstance(value, int) and not isinstance(value, bool):
            cut[name] = min(max(value, 0), _LAST_MS)
    return msgspec.structs.replace(told, **cut)
