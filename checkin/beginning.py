"""What a first start may do: make a new event, join a server, or make the demo. Each takes seconds and needs no Qt."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

import msgspec

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.event import Event, EventError, check_event, new_event
from checkin.farewell import Farewell
from checkin.joining import join
from checkin.layouts import readings
from checkin.operators import Role
from checkin.security.keyrings import has_keyring
from checkin.security.keys import KeyPlace
from checkin.station.settings import FIRST_ROLE, want_settings
from checkin.station.ticket_keys import add_key
from checkin.sync.answers import SyncError
from checkin.sync.pairing import PairingLink, parse_pairing_link
from checkin.sync.session import sync_once

MOST_DAYS = 60
_LONGEST_DESK = 60
_DEMO = "demo"


class BeginningError(CheckinError):
    """What was typed or scanned at the first start cannot be used."""


class Begun(StrEnum):
    """What was chosen at the first start, and is done."""

    NEW_EVENT = "new_event"
    JOINED = "joined"
    DEMO = "demo"


class Step(StrEnum):
    """What is being done."""

    MAKING = "making"
    ASKING = "asking"
    FETCHING = "fetching"
    DEMO = "demo"


Tell = Callable[[Step], None]


@dataclass(slots=True)
class Beginning:
    """The choices of a first start in one data folder. Methods may be called from any thread, one at a time."""

    folder: Path
    make_demo: Callable[[Path], None]
    begun: Begun | None = None
    farewell: Farewell | None = None
    """What became of the data that were in the folder before, where they were removed."""
    passphrase: str | None = None
    """What the data of a new event, or of a server that is joined, are locked with; set before that."""

    @property
    def has_keyring(self) -> bool:
        """Whether the key would be safe without a passphrase."""
        return has_keyring()

    def new_event(
        self,
        name: str,
        first: date,
        last: date,
        time_zone: str,
        desk: str,
        tell: Tell,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """Make an event and be its desk. Raises EventError, BeginningError or DataFolderError.

        `names` says what the usual categories and the venue are called in another language.
        """
        event = _named(event_on(name, first, last, time_zone), names or {})
        desk = desk_called(desk)
        tell(Step.MAKING)
        folder, _ = begin_event(self.folder, event, desk, passphrase=self.passphrase)
        folder.store.save_desk_setting(FIRST_ROLE, Role.SUPERVISOR)
        want_settings(folder.store)
        folder.close()
        self.begun = Begun.NEW_EVENT

    def join(self, untrusted_link: str, code: str, desk: str, tell: Tell) -> None:
        """Join a server, and fetch its roster as far as it answers. Raises BeginningError, and what `join` raises."""
        link = link_of(untrusted_link, code)
        desk = desk_called(desk)
        tell(Step.ASKING)
        folder = join(self.folder, link, desk, self.passphrase)
        try:
            tell(Step.FETCHING)
            with suppress(SyncError):  # the desk goes on fetching by itself
                sync_once(folder.store, wall_clock_ms)
        finally:
            folder.close()
        self.begun = Begun.JOINED

    def try_demo(self, tell: Tell) -> None:
        """Make the sample forum in a folder within this one. Raises CheckinError."""
        tell(Step.DEMO)
        self.make_demo(self.folder / _DEMO)
        self.begun = Begun.DEMO


def begin_event(
    path: Path, event: Event, desk: str, place: KeyPlace | None = None, *, passphrase: str | None = None
) -> tuple[DataFolder, KeyPlace]:
    """A new data folder with an event that can sign tickets; open. Raises DataFolderError or KeyUnavailable."""
    folder, chosen = DataFolder.create(path, event, desk, place, passphrase=passphrase)
    add_key(folder.store, folder.store)
    return folder, chosen


def event_on(name: str, first: date, last: date, time_zone: str) -> Event:
    """A new event on these days. Raises EventError."""
    if last < first:
        raise EventError("The last day is before the first: choose a later one.")
    if (last - first).days >= MOST_DAYS:
        raise EventError(f"An event has at most {MOST_DAYS} days: choose an earlier last day.")
    days = tuple(first + timedelta(number) for number in range((last - first).days + 1))
    event = msgspec.structs.replace(new_event(" ".join(name.split())), days=days, time_zone=time_zone.strip())
    check_event(event)
    return event


def desk_called(name: str) -> str:
    """The name of a desk, as it is kept. Raises BeginningError."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_DESK or not name.isprintable():
        raise BeginningError(f"The desk needs a name of 1 to {_LONGEST_DESK} characters, such as desk-1.")
    return name


def link_of(untrusted: str, code: str = "") -> PairingLink:
    """The pairing link in what was scanned or pasted, also when a scanner typed it through another keyboard layout.

    `code` is the one-time code, where it is not in the link. Raises BeginningError.
    """
    text = untrusted.strip()
    links = [link for reading in (readings(text) if text else ()) if (link := _link(reading)) is not None]
    if not links:
        raise BeginningError("This is no link of a server: scan the code that the server or a supervisor's desk shows.")
    link = next((one for one in links if one.code), links[0])
    link = PairingLink(link.url, link.code or code.strip(), link.fingerprint)
    if not link.code:
        raise BeginningError("The one-time code is missing: scan the whole code, or type the one beside the address.")
    return link


def _link(text: str) -> PairingLink | None:
    try:
        return parse_pairing_link(text)
    except SyncError:
        return None


def _named(event: Event, names: Mapping[str, str]) -> Event:
    """The event with its categories and zones called so, where they have such names."""
    rename = msgspec.structs.replace
    return rename(
        event,
        categories=tuple(rename(one, name=names.get(one.name, one.name)) for one in event.categories),
        zones=tuple(rename(one, name=names.get(one.name, one.name)) for one in event.zones),
    )
