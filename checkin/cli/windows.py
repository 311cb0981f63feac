"""What the command line asks of the windows. ui/ has it; a core without Qt has commands all the same."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checkin.beginning import Beginning
    from checkin.demo.shift import Screen
    from checkin.operators import Role
    from checkin.printing.placing import Placing
    from checkin.printing.printer import Printer
    from checkin.station.station import Station


class Windows(Protocol):
    """Opens windows on a station."""

    def open(self, station: "Station", front: "Role", folder: Path) -> int:
        """Show the desk's window until it is closed, with this role's workplace in front; the exit code.

        It is REHEARSE or RESET_REHEARSAL (rehearsal.py) when somebody wants that next, and WIPE or ERASE
        (station/erasing_desk.py) when the desk's data are to be removed.

        `folder` is where it remembers what it looks like.
        """
        ...

    def ask_passphrase(self, folder: Path, is_right: Callable[[str], bool]) -> str | None:
        """Ask for the passphrase that a data folder is locked with, until it is right; None when nobody tells it."""
        ...

    def begin(self, beginning: "Beginning") -> None:
        """Ask what is to be done at a first start, and have it done; nothing is when the window was closed."""
        ...

    def design(self, station: "Station", folder: Path) -> int:
        """Show the badge designer until it is closed; the exit code. `folder` as in `open`."""
        ...

    def change_settings(self, station: "Station", folder: Path) -> int:
        """Show the event's settings until they are closed; the exit code. `folder` as in `open`."""
        ...

    def off_screen(self, station: "Station", pictures: Path) -> "Screen":
        """The same window where nobody sees it, to be worked by a program."""
        ...

    def system_printer(self, name: str, system_name: str, placing: "Placing") -> "Printer":
        """A printer that is installed on this computer."""
        ...

    def system_printers(self) -> list[str]:
        """What the system calls the printers that are installed on this computer."""
        ...

    def tell(self, sentence: str) -> None:
        """Show a sentence about what went wrong to whoever started the program without a terminal."""
        ...

    def has_screen(self) -> bool:
        """Whether a window can be shown here."""
        ...
