"""settings: the window in which an event's settings are changed."""

import typer

from checkin.cli.common import Data, Operator, opened_folder
from checkin.cli.unlocking import passphrase_of
from checkin.cli.windows import Windows
from checkin.cli.working import NoScreen
from checkin.operators import Role
from checkin.station.station import Station


def settings(context: typer.Context, data: Data, operator: Operator) -> None:
    """Open the event's settings. A desk or a server may run on the same folder."""
    windows: Windows = context.obj
    if not windows.has_screen():
        raise NoScreen("There is no screen here to open a window on: use the commands (--help).")
    with opened_folder(data, beside=True, passphrase=passphrase_of(data, windows)) as folder:
        station = Station(
            folder.store, folder.desk, operator=operator, role=Role.SUPERVISOR, signs_in=False, photos=folder.photos
        )
        try:
            code = windows.change_settings(station, folder.path)
        finally:
            station.stop()
    raise typer.Exit(code)
