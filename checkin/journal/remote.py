"""What a desk remembers of the server that it is paired with."""

from ipaddress import ip_address
from typing import Self
from urllib.parse import urlsplit

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

    @property
    def is_known_for_sure(self) -> bool:
        """Whether nobody else can answer in the server's place: by its certificate, or on this machine's own address.

        Only such a server has its word taken for what cannot be undone.
        """
        host = urlsplit(self.url).hostname or ""
        try:
            is_here = ip_address(host).is_loopback
        except ValueError:
            is_here = host == "localhost"
        return self.certificate is not None or is_here

    def with_roster_unread(self) -> Self:
        """The same server, of whose roster nothing was read yet."""
        return msgspec.structs.replace(self, roster_revision=0, roster_head=RosterHead())

    def unread(self) -> Self:
        """The same server, of which nothing was read yet."""
        return msgspec.structs.replace(self.with_roster_unread(), cursor=None)
