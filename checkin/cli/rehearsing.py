"""A rehearsal at work: the window over the folder of the rehearsal, as long as somebody practises."""

from pathlib import Path

from checkin.cli.common import opened_folder
from checkin.cli.windows import Windows
from checkin.cli.working import use_printers
from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.rehearsal import REHEARSE, RESET_REHEARSAL, open_rehearsal, reset_rehearsal
from checkin.station.settings import first_role
from checkin.station.station import Station


def rehearse_in(windows: Windows, data: Path, operator: str, role: Role | None, passphrase: str | None = None) -> int:
    """Practise until the window is closed; its exit code. The real folder is held all the while, and not written."""
    with opened_folder(data, passphrase=passphrase) as real:
        return practise(windows, real, operator, role or first_role(real.store))


def work_and_practise(windows: Windows, station: Station, front: Role, folder: Path, real: DataFolder) -> int:
    """The window of a station that goes on while somebody practises; its exit code."""
    code = REHEARSE
    while code == REHEARSE:
        code = windows.open(station, front, folder)
        if code == REHEARSE:
            code = practise(windows, real, station.operator, station.role)
    return code


def practise(windows: Windows, real: DataFolder, operator: str, role: Role) -> int:
    """Practise in the rehearsal of an open folder until the window is closed; its exit code."""
    code = RESET_REHEARSAL
    while code == RESET_REHEARSAL:
        with open_rehearsal(real) as folder:
            station = Station(
                folder.store,
                folder.desk,
                operator=operator,
                role=role,
                zone=None,
                photos=folder.photos,
                batches=folder.batches,
            )
            use_printers(station, folder, windows)
            try:
                code = windows.open(station, role, folder.path)
            finally:
                station.stop()
        if code == RESET_REHEARSAL:
            reset_rehearsal(real.path, real.key)
    return code
