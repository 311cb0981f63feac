"""What a desk remembers of the server that it is paired with."""

from typing import Self

import msgspec

from checkin.journal.store import Cursor, RosterHead


class Remote(msgspec.Struct, frozen=True, kw_only=True):
    """The server of this desk, and how far the desk has read there."""

    url: str
    token: str
    event_id: str
    certificate: str | None = None
    """The server's certificate (PEM), the only one trusted; None without TLS."""
    cursor: Cursor | None = None
    roster_revision: int = 0
    roster_head: RosterHead = RosterHead()
    """How far the server's roster had come when it was read last."""
    settings_revision: int = 0
    last_contact_ms: int | None = None
    clock_offset_ms: int | None = None
    """What the server's clock was ahead of this desk's when last measured."""

    def with_roster_unread(self) -> Self:
        """The same server, of whose roster nothing was read yet."""
        return msgspec.structs.replace(self, roster_revision=0, roster_head=RosterHead())

    def unread(self) -> Self:
        """The same server, of which nothing was read yet."""
        return msgspec.structs.replace(self.with_roster_unread(), cursor=None)
