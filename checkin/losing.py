"""Desks that are taken out of an event, and what was on one that was lost: the basis of a notice of a breach."""

from collections.abc import Iterable, Iterator

import msgspec

from checkin.errors import CheckinError
from checkin.journal.health import Health
from checkin.journal.store import Reset, Store, roster_pages
from checkin.journal.wipe_orders import WipeOrder, WipeReason, erasure_of, keep_order, order_of
from checkin.participants import Participant
from checkin.roster.photo_shelf import PhotoShelf
from checkin.station.status import iso

_PAGE = 1_000
_REGISTERED = "participant_registered"
_NEVER_PERSONAL = ("id", "status")
_KEYS = {
    "keyring": "the key was in the keyring of the computer's user: whoever is signed in there can read the data",
    "passphrase": "the key is locked with a passphrase: without it the data cannot be read",
    "file": "the key lay in a file beside the data: WHOEVER HAS THE DISK CAN READ THE DATA",
}


class LostDeskError(CheckinError):
    """There is nothing to be told of this desk."""


class LostDesk(msgspec.Struct, frozen=True):
    """Whose data were on a desk, and how they were kept."""

    id: str
    name: str
    paired_at: str
    last_heard: str
    unsent: int
    """Entries that nobody else had, as it said last."""
    people: int
    """All who are on the roster."""
    newer: int | None
    """How many of them the desk had not, or not as they are now; None when it did not tell how far it had read."""
    guests: int
    """Registered at desks, beside those on the roster."""
    photos: int
    """How many of them have a photo that the desk may have fetched."""
    fields: tuple[str, ...]
    """Which fields anybody of them had filled, further columns of the roster under their headings."""
    key: str
    """Where the key of its encrypted database was: keyring, passphrase or file; empty when it did not tell."""
    version: str
    wipe: WipeOrder | None
    """What it was ordered, and whether it has heard of that."""


def revoke(store: Store, desk: str, now_ms: int, *, wipes: bool = True) -> None:
    """Take a desk's token away at once; unless it keeps its data, it is told to remove them when it asks again."""
    store.revoke_desk(desk)
    if wipes and order_of(store, desk) is None:
        keep_order(store, WipeOrder(desk, WipeReason.REVOKED, now_ms))


def lost_desk(store: Store, shelf: PhotoShelf, desk: str) -> LostDesk:
    """What was on a desk. Raises LostDeskError once the event was erased, and for a browser, which keeps nothing."""
    if erasure_of(store) is not None:
        raise LostDeskError("The event was erased: what its desks had is not known here any more.")
    known = next((one for one in store.desks() if one.id == desk), None)
    if known is None or known.viewer:
        raise LostDeskError("This is no desk: a browser keeps nothing.")
    told = store.figures().healths().get(desk)
    health = told.health if told is not None else Health()
    _, names = shelf.names()
    people = list(_roster(store, 0))
    return LostDesk(
        id=known.id,
        name=known.name,
        paired_at=iso(known.paired_ms),
        last_heard=iso(known.heard_ms),
        unsent=known.unsent,
        people=len(people),
        newer=sum(1 for _ in _roster(store, health.roster_revision)) if health.roster_revision else None,
        guests=_guests(store),
        photos=len({person.photo for person in people} & set(names)),
        fields=_filled(people),
        key=health.key,
        version=health.version,
        wipe=order_of(store, desk),
    )


def text_of(lost: LostDesk) -> str:
    """The report for people, a line for each thing."""
    but = f", but for at most {lost.newer} that were added or changed since it read them" if lost.newer else ""
    key = _KEYS.get(lost.key, "where its key was is not known: it did not tell")
    lines = [
        f"Desk {lost.name} ({lost.id}), paired at {lost.paired_at}, heard from last at {lost.last_heard}.",
        f"On it: {lost.people} people of the roster{but}, {lost.photos} with a photo, and up to {lost.guests} guests.",
        f"Fields: {', '.join(lost.fields) or 'none'}.",
        f"Its database is encrypted (ChaCha20-Poly1305); {key}.",
        f"Entries that it had not sent when it was heard from last: {lost.unsent}.",
        _order_text(lost.wipe),
    ]
    return "\n".join(lines)


def _order_text(order: WipeOrder | None) -> str:
    if order is None:
        return "It was not ordered to remove its data."
    if order.confirmed_ms is not None:
        return f"It has removed its data, and said so at {iso(order.confirmed_ms)}."
    if order.told_ms is not None:
        return f"It was told to remove its data at {iso(order.told_ms)}, and has not said that it did."
    return "Its token is good for nothing; when it asks the server again it is told to remove its data."


def _roster(store: Store, after: int) -> Iterator[Participant]:
    for page in roster_pages(store, after, _PAGE):
        yield from page.participants


def _guests(store: Store) -> int:
    count, cursor, is_whole = 0, None, False
    while not is_whole:
        page = store.page(cursor, _PAGE)
        if isinstance(page, Reset):
            return count
        count += sum(entry.kind == _REGISTERED for entry in page.entries)
        cursor, is_whole = page.cursor, page.at_head
    return count


def _filled(people: Iterable[Participant]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for person in people:
        for name, value in msgspec.structs.asdict(person).items():
            if name == "further":
                found.update(dict.fromkeys(heading for heading, text in value.items() if text.strip()))
            elif value and name not in _NEVER_PERSONAL:
                found[name] = None
    return tuple(found)
