"""What the command line asks of the windows. ui/ has it; a core without Qt has commands all the same."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checkin.demo.shift import Screen
    from checkin.station.station import Station


class Windows(Protocol):
    """Opens windows on a station."""

    def open(self, station: "Station") -> int:
        """Show the desk's window until it is closed; the exit code."""
        ...

    def off_screen(self, station: "Station", pictures: Path) -> "Screen":
        """The same window where nobody sees it, to be worked by a program."""
        ...

    def has_screen(self) -> bool:
        """Whether a window can be shown here."""
        ...
