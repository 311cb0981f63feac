"""What supervisors told desks: messages with who has read them, and which desks are closed. Pure.

As everywhere, clocks decide nothing: an opening names the closings that it ends.
"""

from collections.abc import Iterable

import msgspec

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.state import Stamp


class Message(msgspec.Struct, frozen=True):
    """What a supervisor wrote; `read` has one stamp for each desk where somebody read it."""

    id: str
    text: str
    stamp: Stamp
    to: tuple[str, ...] = ()
    """The ids of the desks that it is for; empty for all."""
    read: tuple[Stamp, ...] = ()

    def is_for(self, desk: str) -> bool:
        return not self.to or desk in self.to

    def is_read_at(self, desk: str) -> bool:
        return any(stamp.desk == desk for stamp in self.read)


class Closing(msgspec.Struct, frozen=True):
    """A desk that takes no scans: by whom, and why."""

    id: str
    desk: str
    reason: str
    stamp: Stamp


class Notices(msgspec.Struct, frozen=True):
    """All messages, in the order of their times, and the closings that nobody has ended."""

    messages: tuple[Message, ...] = ()
    closings: tuple[Closing, ...] = ()

    def closing_of(self, desk: str) -> Closing | None:
        """Why the desk is closed; of several closings the first."""
        return next((closing for closing in self.closings if closing.desk == desk), None)

    def unread_at(self, desk: str, since_ms: int) -> tuple[Message, ...]:
        """What somebody at the desk has still to read: of others, and not older than that."""
        return tuple(
            message
            for message in self.messages
            if message.is_for(desk)
            and message.stamp.desk != desk
            and message.stamp.true_ms >= since_ms
            and not message.is_read_at(desk)
        )


def notices_of(entries: Iterable[Entry]) -> Notices:
    """What the entries about messages and desks say together."""
    distinct = {entry.id: entry for entry in entries}
    said = [(entry, fact) for _, entry in sorted(distinct.items()) if (fact := _fact_of(entry)) is not None]
    read: dict[str, dict[str, Stamp]] = {}
    ended: set[str] = set()
    for entry, fact in said:
        if isinstance(fact, facts.MessageRead):
            read.setdefault(fact.message, {}).setdefault(entry.desk, entry.stamp)
        elif isinstance(fact, facts.DeskReopened):
            ended.update(fact.ends)
    messages = [
        Message(entry.id, entry.personal_fields().get("text", ""), entry.stamp, fact.to, _in_order(read.get(entry.id)))
        for entry, fact in said
        if isinstance(fact, facts.MessageSent)
    ]
    closings = [
        Closing(entry.id, fact.closed, entry.personal_fields().get("reason", ""), entry.stamp)
        for entry, fact in said
        if isinstance(fact, facts.DeskClosed) and entry.id not in ended
    ]
    return Notices(
        tuple(sorted(messages, key=lambda message: (message.stamp.true_ms, message.id))),
        tuple(sorted(closings, key=lambda closing: (closing.stamp.true_ms, closing.id))),
    )


def _in_order(stamps: dict[str, Stamp] | None) -> tuple[Stamp, ...]:
    return tuple(sorted((stamps or {}).values(), key=lambda stamp: (stamp.true_ms, stamp.desk)))


def _fact_of(entry: Entry) -> facts.Fact | None:
    try:
        return entry.fact()
    except facts.BrokenFact:
        return None
