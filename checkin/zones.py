"""Zones: places with their own admission rules and headcount, when they are open, and which desk serves whom.

Values with what they say of themselves; admission.py decides by them.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")


class ZoneKind(StrEnum):
    """What sort of place a zone is."""

    VENUE = "venue"
    HALL = "hall"
    TRACK = "track"
    STAND = "stand"


class Hours(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """When a zone lets people in, by the clock on the event's wall: from `opens` to before `closes`, as “09:00”.

    `closes` up to “24:00”; when it is not later than `opens` it is on the next day.
    """

    opens: str
    closes: str
    days: tuple[date, ...] = ()
    """The local calendar days on which it opens; empty for every day."""

    def cover(self, local: datetime) -> bool:
        """Whether it is open at this local time.

        Only what the wall clock shows counts: in the hour that comes twice, both times; in the one that is left out,
        never.
        """
        clock, today = f"{local:%H:%M}", local.date()
        if self.opens < self.closes:
            return self.are_on(today) and self.opens <= clock < self.closes
        began_yesterday = clock < self.closes and today > date.min and self.are_on(today - timedelta(days=1))
        return began_yesterday or (self.are_on(today) and clock >= self.opens)

    def are_on(self, day: date) -> bool:
        """Whether they begin on this day."""
        return not self.days or day in self.days


class Zone(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place with its own admission and headcount."""

    key: str
    name: str
    kind: ZoneKind = ZoneKind.HALL
    capacity: int | None = None
    """How many people may be inside; None for any number."""
    warn_percent: int = 90
    """From how much of the capacity on desks are told that it is nearly full."""
    tracks: tuple[str, ...] = ()
    """Keys or names of the tracks of which one must be booked; empty when no booking is asked for."""
    hours: tuple[Hours, ...] = ()
    """When people are let in; empty for always. Whoever is inside may leave at any time."""
    reentry: bool = True
    """Whether somebody who left may come back."""
    exempt: tuple[str, ...] = ()
    """Keys of categories for which bookings, hours, capacity and re-entry do not count, such as staff."""

    def is_booked_in(self, tracks: Iterable[str]) -> bool:
        """Whether one of a participant's tracks is one of those that must be booked here, whatever the case."""
        wanted = {track.strip().casefold() for track in self.tracks}
        return not wanted or any(track.strip().casefold() in wanted for track in tracks)

    def is_open(self, local: datetime) -> bool:
        """Whether people are let in at this time, which is in the event's time zone."""
        return not self.hours or any(hours.cover(local) for hours in self.hours)

    def is_full(self, inside: int) -> bool:
        """Whether nobody more may come in when so many are inside."""
        return self.capacity is not None and inside >= self.capacity

    def is_nearly_full(self, inside: int) -> bool:
        """Whether so many are inside that desks should know, full or not."""
        return self.capacity is not None and 100 * inside >= self.capacity * self.warn_percent


class DeskSign(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A registration desk that serves some categories only."""

    name: str
    """What the desk is called in this program."""
    sign: str = ""
    """What is written above it; empty when that is its name."""
    categories: tuple[str, ...] = ()
    """Keys of the categories that it serves; empty for all."""

    def serves(self, category: str) -> bool:
        return not self.categories or category in self.categories

    @property
    def words(self) -> str:
        """How people find it."""
        return self.sign or self.name


def desks_to_go_to(desks: Collection[DeskSign], here: str, category: str) -> tuple[str, ...]:
    """The signs of the desks that serve a category when the one called `here` does not; empty when nobody need go."""
    own = [desk for desk in desks if desk.name.casefold() == here.casefold()]
    if not own or any(desk.serves(category) for desk in own):
        return ()
    return tuple(dict.fromkeys(desk.words for desk in desks if desk.serves(category)))


def zone_of_the_hour(zones: Iterable[Zone], local: datetime) -> Zone | None:
    """The first of several zones that is open only at times and is open now; else the first that always is."""
    always = None
    for zone in zones:
        if zone.hours and zone.is_open(local):
            return zone
        if always is None and not zone.hours:
            always = zone
    return always


def zone_mistakes(zones: Collection[Zone], categories: Collection[str]) -> Iterator[str]:
    """What is wrong with each of these zones, in a sentence that names the place."""
    for zone in zones:
        place = f"Zone “{zone.key}”"
        if not zone.key.strip() or not zone.name.strip():
            yield f"{place} needs a key and a name."
        if zone.capacity is not None and zone.capacity < 1:
            yield f"{place}: capacity must be at least 1; leave it out where any number may be inside."
        if not 1 <= zone.warn_percent <= 100:
            yield f"{place}: warn_percent must be from 1 to 100."
        if any(not track.strip() for track in zone.tracks):
            yield f"{place}: a track in tracks is empty; write its key or name."
        yield from (
            f"{place}: exempt names category “{category}”, which the event does not have."
            for category in zone.exempt
            if category not in categories
        )
        yield from _mistakes_in_hours(zone, place)


def desk_mistakes(desks: Collection[DeskSign], categories: Collection[str]) -> Iterator[tuple[int, str]]:
    """What is wrong with the desks of an event: which of them from 1 on, and a sentence that names the place."""
    for number, desk in enumerate(desks, 1):
        if not desk.name.strip():
            yield number, f"Desk {number} in desks needs the name of a desk."
        yield from (
            (number, f"Desk “{desk.name}” names category “{category}”, which the event does not have.")
            for category in desk.categories
            if category not in categories
        )


def _mistakes_in_hours(zone: Zone, place: str) -> Iterator[str]:
    for number, hours in enumerate(zone.hours, 1):
        for name, clock in (("opens", hours.opens), ("closes", hours.closes)):
            if not _CLOCK.fullmatch(clock) or (name, clock) == ("opens", "24:00"):
                yield f"{place}, hours {number}: {name} is “{clock}”; write a time like “09:30”."
