"""A rehearsal at work: the window over the folder of the rehearsal, as long as somebody practises."""

from pathlib import Path

from checkin.cli.common import opened_folder
from checkin.cli.windows import Windows
from checkin.cli.working import use_printers
from checkin.operators import Role
from checkin.rehearsal import RESET_REHEARSAL, open_rehearsal, reset_rehearsal
from checkin.station.settings import first_role
from checkin.station.station import Station


def rehearse_in(windows: Windows, data: Path, operator: str, role: Role | None) -> int:
    """Practise until the window is closed; its exit code. The real folder is held all the while, and not written."""
    with opened_folder(data) as real:
        code = RESET_REHEARSAL
        while code == RESET_REHEARSAL:
            with open_rehearsal(real) as folder:
                chosen = role or first_role(real.store)
                station = Station(
                    folder.store,
                    folder.desk,
                    operator=operator,
                    role=chosen,
                    zone=None,
                    photos=folder.photos,
                    batches=folder.batches,
                )
                use_printers(station, folder, windows)
                try:
                    code = windows.open(station, chosen, folder.path)
                finally:
                    station.stop()
            if code == RESET_REHEARSAL:
                reset_rehearsal(data)
    return code
