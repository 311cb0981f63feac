"""What the command line asks of the windows. ui/ has it; a core without Qt has commands all the same."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checkin.demo.shift import Screen
    from checkin.station.station import Station
    from checkin.station.values import Role


class Windows(Protocol):
    """Opens windows on a station."""

    def open(self, station: "Station", front: "Role") -> int:
        """Show the desk's window until it is closed, with this role's workplace in front; the exit code."""
        ...

    def off_screen(self, station: "Station", pictures: Path) -> "Screen":
        """The same window where nobody sees it, to be worked by a program."""
        ...

    def has_screen(self) -> bool:
        """Whether a window can be shown here."""
        ...
