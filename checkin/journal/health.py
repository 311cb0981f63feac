"""How a desk is, as it tells its server: what a supervisor wants to know of desks that are elsewhere. Values only."""

import msgspec

_MOST_PRINTERS = 20
_LONGEST = 300


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
    """The same, of a size that a server keeps; what is longer is cut."""
    printers = tuple(
        msgspec.structs.replace(printer, name=printer.name[:_LONGEST], words=printer.words[:_LONGEST])
        for printer in untrusted.printers[:_MOST_PRINTERS]
    )
    texts = {name: getattr(untrusted, name)[:_LONGEST] for name in ("version", "zone", "operator", "role", "key")}
    return msgspec.structs.replace(untrusted, printers=printers, **texts)
