"""The event's settings as supervisors change them: name, days, categories, zones, desks, rules. Kept by one function.

They travel to every desk from its server, so they are changed at the server, or at a desk that has none.
"""

import re
import secrets
from collections.abc import Callable, Collection
from datetime import date

import msgspec

from checkin.event import VENUE, Category, Event, EventError, check_event
from checkin.journal.desk_store import DeskStore
from checkin.journal.store import Dimension, Store
from checkin.permissions import RULES, Act
from checkin.station.board import in_order
from checkin.station.settings import change_event, take_wanted_settings
from checkin.station.shift import Shift
from checkin.station.values import NotPermitted
from checkin.zones import Hours, Zone

CHANGEABLE = (
    "name", "time_zone", "days", "categories", "zones", "reprint_limits", "desks", "vip", "sign_in", "keep_days",
)  # fmt: skip
_FROM_SERVER = "This desk gets the event's settings from its server: change them there."
_LOOKED_AT = 2_000
_HOURS = re.compile(r"(\d{1,2}:\d\d)\s*[-–—]\s*(\d{1,2}:\d\d)\s*(.*)")


class Offers(msgspec.Struct, frozen=True):
    """What is known already and may be chosen where settings ask for a name."""

    desks: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    """Of the roster's further columns."""


class EventSettings:
    """What a station's people may do with the event's settings. Every method may be called from any thread."""

    def __init__(self, store: DeskStore, shift: Shift, changed: Callable[[Event], None], here: str = "") -> None:
        """`here` is what this desk is called."""
        self._store = store
        self._here = here
        self._shift = shift
        self._changed = changed

    @property
    def obstacle(self) -> str:
        """Why settings cannot be changed here, as a sentence; empty when they can."""
        if not self._shift.allows(Act.SETTINGS):
            return RULES[Act.SETTINGS].refusal
        return _FROM_SERVER if self._store.remote() is not None else ""

    def read(self) -> Event:
        """The settings as they are now, also when another program changed them."""
        event, _ = self._store.event()
        return event

    def offers(self) -> Offers:
        """Desks that are paired or that admitted somebody, and headings of the first and the latest of the roster."""
        paired = (desk.name for desk in self._store.desks() if not desk.revoked and not desk.viewer)
        at_work = (tally.key for tally in self._store.tallies(Dimension.DESK))
        desks = {name for name in (self._here, *paired, *at_work) if name}
        latest = max(0, self._store.roster_head().revision - _LOOKED_AT)
        pages = [self._store.roster_page(after, _LOOKED_AT) for after in sorted({0, latest})]
        headings = {heading for page in pages for person in page.participants for heading in person.further}
        return Offers(tuple(sorted(desks, key=in_order)), tuple(sorted(headings, key=str.casefold)))

    def take_wanted(self) -> bool:
        """Whether a window is to show the settings by itself, as the first one of a new event; it says so once."""
        return take_wanted_settings(self._store)

    def save(self, before: Event, after: Event) -> Event:
        """Keep what was changed from `before` to `after`; the settings as they are then. As save_settings.

        Raises NotPermitted.
        """
        if self.obstacle:
            raise NotPermitted(self.obstacle)
        event = save_settings(self._store, before, after)
        self._changed(event)
        return event


def save_settings(store: Store, before: Event, after: Event) -> Event:
    """Keep the fields of CHANGEABLE that differ; all other settings stay as they are in the store at that moment.

    Raises EventError for a mistake, or when somebody else changed one of these fields meanwhile.
    """
    fields = [field for field in CHANGEABLE if getattr(before, field) != getattr(after, field)]

    def change(event: Event) -> Event:
        for field in fields:
            if getattr(event, field) not in (getattr(before, field), getattr(after, field)):
                raise EventError("Somebody else changed the settings meanwhile: open them again, and change them then.")
        changed = msgspec.structs.replace(event, **{field: getattr(after, field) for field in fields})
        if not any(zone.key == VENUE for zone in changed.zones):
            raise EventError("The zone “venue” cannot be removed: its admissions are what headcounts count.")
        check_event(changed)
        return changed

    return change_event(store, change)


def going_on(written: Event, kept: Event, typed: Event, more: Collection[str] = ()) -> tuple[Event, Event]:
    """From what, and with what, writing goes on once `written` was kept as `kept` while it became `typed`.

    What was typed meanwhile stays, also in the fields `more`, and is refused by the next saving where somebody else
    changed the same field; the rest is as it was kept.
    """
    fields = [field for field in CHANGEABLE if field in more or getattr(typed, field) != getattr(written, field)]
    before, after = ({field: getattr(event, field) for field in fields} for event in (written, typed))
    return msgspec.structs.replace(kept, **before), msgspec.structs.replace(kept, **after)


def new_key(name: str, taken: Collection[str]) -> str:
    """A key for a new category or zone: from its name where that is Latin, random otherwise; never one of `taken`."""
    key = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")[:30] or secrets.token_hex(3)
    while key in taken:
        key = f"{key[:30]}_{secrets.token_hex(2)}"
    return key


def with_category(event: Event, name: str) -> tuple[Event, str]:
    """The settings with one more category, and its key."""
    key = new_key(name, {one.key for one in event.categories})
    return msgspec.structs.replace(event, categories=(*event.categories, Category(key=key, name=name))), key


def with_zone(event: Event, name: str) -> tuple[Event, str]:
    """The settings with one more zone, and its key."""
    key = new_key(name, {one.key for one in event.zones})
    return msgspec.structs.replace(event, zones=(*event.zones, Zone(key=key, name=name))), key


def without_category(event: Event, key: str) -> Event:
    """The settings without a category; zones, VIPs and desks name it no more. People keep what is written of them.

    A desk that served it alone goes on naming it, which is a mistake: without any it would serve everybody.
    """
    return msgspec.structs.replace(
        event,
        categories=tuple(one for one in event.categories if one.key != key),
        zones=tuple(msgspec.structs.replace(one, exempt=_without(one.exempt, key)) for one in event.zones),
        vip=msgspec.structs.replace(event.vip, categories=_without(event.vip.categories, key)),
        desks=tuple(
            msgspec.structs.replace(one, categories=_without(one.categories, key) or one.categories)
            for one in event.desks
        ),
    )


def without_zone(event: Event, key: str) -> Event:
    """The settings without a zone; categories name it no more."""
    return msgspec.structs.replace(
        event,
        zones=tuple(one for one in event.zones if one.key != key),
        categories=tuple(
            one if one.zones is None else msgspec.structs.replace(one, zones=_without(one.zones, key))
            for one in event.categories
        ),
    )


def hours_text(hours: Collection[Hours]) -> str:
    """Opening hours as people write them, one a line: “09:00–18:00 2026-12-01, 2026-12-02”."""
    return "\n".join(f"{one.opens}–{one.closes} {', '.join(map(str, one.days))}".rstrip() for one in hours)


def parse_hours(text: str) -> tuple[Hours, ...]:
    """Opening hours out of such lines. Raises EventError, naming the line."""
    return tuple(_hours(line.strip()) for line in text.splitlines() if line.strip())


def _hours(line: str) -> Hours:
    found = _HOURS.fullmatch(line)
    try:
        if found is not None:
            days = tuple(date.fromisoformat(day) for day in re.split(r"[,\s]+", found[3].strip()) if day)
            return Hours(opens=found[1].zfill(5), closes=found[2].zfill(5), days=days)
    except ValueError:
        pass
    raise EventError(f"“{line}” are no hours: write them like 09:00–18:00, or 09:00–18:00 2026-12-01.")


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(one for one in keys if one != key)
