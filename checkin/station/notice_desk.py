"""Messages between a supervisor and the desks, and desks that are closed: entries like all others."""

from collections.abc import Callable, Sequence

from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.figures import Subject
from checkin.journal.notices import Closing, Message, Notices, notices_of
from checkin.journal.store import Store
from checkin.permissions import Act
from checkin.state import Stamp
from checkin.station.scanning import append_or_raise
from checkin.station.values import DeskClosed, DeskIdentity, NoticesChanged, NotPossible

LONGEST_TEXT = 500
_MOST_ENTRIES = 20_000
_SHOWN_FOR_MS = 24 * 3_600_000
"""A desk is not shown what is older than a day."""


class NoticeDesk:
    """What one desk has to read, and whether it is closed. Every method may be called from any thread."""

    def __init__(
        self,
        store: Store,
        desk: DeskIdentity,
        stamp: Callable[[], Stamp],
        require: Callable[[Act], object],
        told: Callable[[NoticesChanged], None],
    ) -> None:
        """`require` raises NotPermitted unless whoever is at work may do this."""
        self._store = store
        self._desk = desk
        self._stamp = stamp
        self._require = require
        self._told = told
        self._position = -1
        self._notices = Notices()
        self.refresh()

    def all(self) -> Notices:
        """All messages and closed desks, as last read."""
        return self._notices

    def unread(self) -> tuple[Message, ...]:
        """What somebody at this desk has still to read, oldest first."""
        return self._notices.unread_at(self._desk.id, self._stamp().true_ms - _SHOWN_FOR_MS)

    def closing(self) -> Closing | None:
        """By whom and why this desk is closed; None when it is open."""
        return self._notices.closing_of(self._desk.id)

    def require_open(self) -> None:
        """Raise DeskClosed when this desk takes no scans."""
        closing = self.closing()
        if closing is not None:
            who, because = closing.stamp.operator or closing.stamp.desk_name, closing.reason.rstrip(".")
            if because:
                raise DeskClosed(f"This desk was closed by {who}: {because}. A supervisor opens it again.")
            raise DeskClosed(f"This desk was closed by {who}. A supervisor opens it again.")

    def refresh(self) -> None:
        """Read anew if anything came from elsewhere."""
        position = self._store.head().position
        if position == self._position:
            return
        before, self._notices = self._notices, self._read()
        self._position = position
        if self._notices != before:
            self._told(NoticesChanged())

    def send(self, text: str, to: Sequence[str] = ()) -> None:
        """Show a text at the desks with these ids, or at all, until somebody there has read it.

        Raises NotPermitted unless a supervisor does, and NotPossible for a text that cannot be shown.
        """
        self._require(Act.MESSAGE)
        self._append(facts.MessageSent(tuple(to)), {"text": _checked(text, "message")})

    def acknowledge(self, message: str) -> None:
        """Put on record that somebody at this desk has read the message with this id."""
        self._append(facts.MessageRead(message))

    def close(self, desk: str, reason: str) -> None:
        """Have the desk with this id take no more scans. Raises NotPermitted and NotPossible."""
        self._require(Act.CLOSE_DESK)
        if self._notices.closing_of(desk) is not None:
            raise NotPossible("This desk is closed already.")
        self._append(facts.DeskClosed(desk), {"reason": _checked(reason, "reason")})

    def reopen(self, desk: str) -> None:
        """Have the desk with this id take scans again. Raises NotPermitted and NotPossible."""
        self._require(Act.CLOSE_DESK)
        ends = tuple(closing.id for closing in self._notices.closings if closing.desk == desk)
        if not ends:
            raise NotPossible("This desk is open already.")
        self._append(facts.DeskReopened(ends))

    def _append(self, fact: facts.KnownFact, personal: dict[str, str] | None = None) -> None:
        entry = new_entry(self._stamp(), fact, None, personal)
        self._store.transact(lambda transaction: append_or_raise(transaction, entry))
        self._notices = self._read()
        self._told(NoticesChanged())

    def _read(self) -> Notices:
        return notices_of(self._store.figures().entries_about(Subject.NOTICE, _MOST_ENTRIES))


def _checked(untrusted: str, what: str) -> str:
    text = " ".join(untrusted.split())
    if not text:
        raise NotPossible(f"The {what} is missing: write it in a few words.")
    if len(text) > LONGEST_TEXT or not text.isprintable():
        raise NotPossible(f"The {what} is too long or has characters that cannot be shown: write it in a few words.")
    return text
