"""desk: the window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from checkin.beginning import Begun
from checkin.cli.common import Data, Operator, opened_folder
from checkin.cli.first_start import begin
from checkin.cli.rehearsing import rehearse_in
from checkin.cli.unlocking import passphrase_of
from checkin.cli.windows import Windows
from checkin.cli.working import require_screen, telling, use_printers
from checkin.datafolder import DataFolder
from checkin.erasing import erasure_for, remove_at_desk, write_record
from checkin.farewell import Farewell, carry_out, finish, wiping_for
from checkin.journal.wipe_orders import Erasure, WipeReason
from checkin.operators import Role
from checkin.rehearsal import REHEARSE
from checkin.roster.photo_shelf import PhotoShelf
from checkin.station.erasing_desk import ERASE, WIPE
from checkin.station.print_policy import PrintPolicy
from checkin.station.settings import first_role
from checkin.station.station import Station
from checkin.sync.worker import SyncWorker


def desk(
    context: typer.Context,
    data: Data,
    operator: Operator,
    role: Annotated[Role | None, typer.Option("--role", metavar="ROLE", help="desk, volunteer or supervisor.")] = None,
    zones: Annotated[
        list[str] | None,
        typer.Option("--zone", metavar="Z", help="A zone's key; several for a desk that changes among them."),
    ] = None,
    by_hour: Annotated[
        bool, typer.Option("--by-hour", help="Of the zones named, work at the one that is open now.")
    ] = False,
    prints: Annotated[
        bool | None,
        typer.Option("--print/--no-print", help="Print a badge on admission, whatever the desk was told."),
    ] = None,
) -> None:
    """Open the desk's window; where there are no data yet, it asks what is to be done."""
    windows: Windows = context.obj
    require_screen(windows)
    with telling(windows):
        code, farewell, passphrase = REHEARSE, finish(data), passphrase_of(data, windows)
        while code in (REHEARSE, WIPE, ERASE):
            if not DataFolder.exists(data):
                begun = begin(data, windows, farewell)
                if begun.begun is not Begun.NEW_EVENT and begun.begun is not Begun.JOINED:
                    raise typer.Exit(0)
                passphrase = begun.passphrase or passphrase
            code, farewell = _run(
                windows, data, passphrase, operator, role, zones or (), by_hour=by_hour, prints=prints
            )
            if code == REHEARSE:
                code = rehearse_in(windows, data, operator, role, passphrase)
    raise typer.Exit(code)


def _run(
    windows: Windows,
    data: Path,
    passphrase: str | None,
    operator: str,
    role: Role | None,
    zones: Sequence[str],
    *,
    by_hour: bool,
    prints: bool | None,
) -> tuple[int, Farewell | None]:
    """The window until it is closed; the exit code, and what became of the data where they were removed."""
    with opened_folder(data, passphrase=passphrase) as folder:
        role = role or first_role(folder.store)
        station = Station(
            folder.store,
            folder.desk,
            operator=operator,
            role=role,
            zone=None,
            prints=None if prints is None else PrintPolicy.ALWAYS if prints else PrintPolicy.NEVER,
            photos=folder.photos,
            batches=folder.batches,
        )
        if zones or by_hour:
            station.zoning.serve(zones, by_hour=by_hour)
        use_printers(station, folder, windows)
        if folder.store.remote() is not None:
            station.use_sync(SyncWorker(folder.store, PhotoShelf(folder.photos)))
        try:
            code = windows.open(station, role, folder.path)
            remove = _removal(folder, code, station)
        finally:
            station.stop()
        return code, remove() if remove is not None else None


def _removal(folder: DataFolder, code: int, station: Station) -> Callable[[], Farewell] | None:
    """How the desk's data are removed once the station has ended, if that is what the window was closed for."""
    if station.wipe is not None:
        return partial(carry_out, folder, wiping_for(folder, station.wipe))
    if code == ERASE:
        return partial(_erase, folder, erasure_for(folder, folder.store), folder.second_place, station.erasing.record)
    return None


def _erase(folder: DataFolder, erasure: Erasure, elsewhere: str, record: Path | None) -> Farewell:
    act = remove_at_desk(folder, erasure, elsewhere)
    if record is not None:
        write_record(act, record)
    return Farewell(act.event, WipeReason.ERASED, 0, is_confirmed=True, had_server=False, elsewhere=elsewhere)
