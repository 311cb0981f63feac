"""The end of an event as a desk sees it: when its data are due, and whether somebody may erase them here."""

from collections.abc import Callable
from pathlib import Path

from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.permissions import Act
from checkin.retention import Retention, retention
from checkin.station.shift import Shift
from checkin.station.values import NotPossible

WIPE, ERASE = 12, 13
"""What a window ends with when the server has the desk remove its data, and when somebody erases the event here."""


class ErasingDesk:
    """Asks and allows; what erases is above the station, which must have ended before (checkin/erasing.py)."""

    def __init__(self, store: DeskStore, shift: Shift, event: Callable[[], Event], now_ms: Callable[[], int]) -> None:
        self._store = store
        self._shift = shift
        self._event = event
        self._now_ms = now_ms
        self.record: Path | None = None
        """Where the record of the erasure is to be written, as somebody chose."""

    def due(self) -> Retention | None:
        """When the event's data are due to be erased."""
        return retention(self._event(), self._now_ms())

    @property
    def server(self) -> str:
        """The address of the server at which the event is erased; empty at a desk that has none."""
        remote = self._store.remote()
        return remote.url if remote is not None else ""

    def require(self, typed_name: str, record: Path | None) -> None:
        """Raise NotPermitted, or NotPossible, unless the event may be erased here, and this is its name.

        `record` is where the record of it is to be written; None for nowhere.
        """
        self._shift.require(Act.ERASE)
        if self.server:
            raise NotPossible("This desk belongs to a server: erase the event there, and the desks follow.")
        if not is_name_of(self._event(), typed_name):
            raise NotPossible("That is not the name of the event: nothing was erased.")
        require_writable(record)
        self.record = record


def require_writable(record: Path | None) -> None:
    """Raise NotPossible when the record could not be written once there is no way back."""
    try:
        if record is not None:
            record.open("ab").close()
    except OSError as error:
        raise NotPossible(f"{record} cannot be written ({error.strerror}): nothing was erased.") from error


def is_name_of(event: Event, typed: str) -> bool:
    """Whether this is the event's name, whatever the blanks."""
    return bool(typed.strip()) and typed.split() == event.name.split()
