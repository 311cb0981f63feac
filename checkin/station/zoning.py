"""Which zone a desk works at: one that was chosen, or, of several, the one that is open at this hour."""

from collections.abc import Callable, Sequence

import msgspec

from checkin.event import VENUE, Event
from checkin.journal.desk_store import DeskStore
from checkin.station.values import Listener, ZoneChanged
from checkin.zones import Zone, zone_of_the_hour

_SETTING = "zones"


class ZoneChoice(msgspec.Struct, frozen=True):
    """What a desk works at."""

    zone: str = VENUE
    """The zone that was chosen by hand."""
    served: tuple[str, ...] = ()
    """Those among which it changes; empty for all of the event."""
    by_hour: bool = False
    """Whether the hour chooses among them."""


class Occupied(msgspec.Struct, frozen=True):
    """A zone, and how many people are inside as far as this desk knows."""

    zone: Zone
    inside: int


class Zoning:
    """The zone of one desk; remembered from one day to the next."""

    def __init__(
        self,
        store: DeskStore,
        event: Callable[[], Event],
        now_ms: Callable[[], int],
        announce: Listener,
        zone: str | None,
    ) -> None:
        """`now_ms` is the time by the server's clock as far as it is known.

        `zone` is where it works; None for where it worked last. Raises EventError when the event has no such zone.
        """
        self._store = store
        self._event = event
        self._now_ms = now_ms
        self._announce = announce
        if zone is None:
            self.choice = _remembered(store)
        else:
            self.choice = ZoneChoice(event().zone(zone).key)

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones among which the desk changes, in the order of the event."""
        served = self.choice.served
        return tuple(zone for zone in self._event().zones if not served or zone.key in served)

    @property
    def current(self) -> str:
        """The key of the zone for which scans count now; the venue where settings have taken the chosen one away."""
        event, choice = self._event(), self.choice
        if choice.by_hour and (zone := zone_of_the_hour(self.zones, event.local(self._now_ms()))):
            return zone.key
        return choice.zone if any(zone.key == choice.zone for zone in event.zones) else VENUE

    def occupied(self) -> Occupied:
        """The zone of now, and how many are inside."""
        zone = self._event().zone(self.current)
        return Occupied(zone, self._store.inside(zone.key))

    def choose(self, zone: str) -> None:
        """Work at this zone from now on. Raises EventError when the event has no such zone."""
        self._keep(msgspec.structs.replace(self.choice, zone=self._event().zone(zone).key, by_hour=False))

    def go_by_the_hour(self) -> None:
        """Work at whichever of the desk's zones is open."""
        self._keep(msgspec.structs.replace(self.choice, by_hour=True))

    def serve(self, zones: Sequence[str], *, by_hour: bool = False) -> None:
        """Change among these zones, beginning with the first; among all of them when none is named.

        Raises EventError when the event has no such zone.
        """
        served = tuple(dict.fromkeys(self._event().zone(zone).key for zone in zones))
        first = served[0] if served else self.choice.zone
        self._keep(ZoneChoice(first, served if len(served) > 1 else (), by_hour))

    def _keep(self, choice: ZoneChoice) -> None:
        self._store.save_desk_setting(_SETTING, msgspec.json.encode(choice).decode())
        self.choice = choice
        self._announce(ZoneChanged(self.current))


def _remembered(store: DeskStore) -> ZoneChoice:
    try:
        return msgspec.json.decode(store.desk_setting(_SETTING) or "{}", type=ZoneChoice)
    except msgspec.DecodeError:
        return ZoneChoice()
