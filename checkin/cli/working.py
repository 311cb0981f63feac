"""What opening a desk's window shares with opening it on a rehearsal: its printers, a screen, and how it fails."""

from collections.abc import Iterator
from contextlib import contextmanager

from checkin.cli.print_commands import connector_of, profiles_in
from checkin.cli.windows import Windows
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.printing.printer import NoPrinter, PrinterError
from checkin.printing.profiles import ProfileError
from checkin.printing.routing import Route
from checkin.station.station import Station


class NoScreen(CheckinError):
    """A window cannot be shown."""


def require_screen(windows: Windows) -> None:
    """Raise NoScreen where no window can be shown."""
    if not windows.has_screen():
        raise NoScreen("There is no screen here to open a window on: use the commands (--help), or demo --headless.")


@contextmanager
def telling(windows: Windows) -> Iterator[None]:
    """Show what goes wrong in a window, too: who started the program by a click sees no terminal."""
    try:
        yield
    except CheckinError as error:
        windows.tell(error.sentence)
        raise


def use_printers(station: Station, folder: DataFolder, windows: Windows) -> None:
    """Have the desk print, on other printers as soon as they are set up.

    With a mistake in the file of printers it opens all the same, and badges wait.
    """
    connector = connector_of(folder, windows)
    try:
        routes = connector.routes(profiles_in(folder))
    except (ProfileError, PrinterError) as error:
        station.use_printers([Route(NoPrinter(error.sentence))], are_all=False)
    else:
        station.use_printers(routes)
    station.printer_setup.use_at_once(connector.routes)
