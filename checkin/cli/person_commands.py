"""person: all that is kept of one person, as a file; and erasing it."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, Operator, ParticipantArgument, opened_folder, show
from checkin.cli.server_commands import Database, opened_server_store
from checkin.cli.unlocking import Locked, export_password
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.journal.store import Record, Store
from checkin.person_files import write_person
from checkin.roster.photo_shelf import PhotoShelf
from checkin.security.outputs import locked_path
from checkin.state import Stamp
from checkin.station.person_file import Place, person_file
from checkin.station.privacy import erase_in
from checkin.station.scanning import find_by_code
from checkin.station.station import Station
from checkin.station.values import NoSuchParticipant
from checkin.tickets import presentable, storable


class PersonDocument(msgspec.Struct, frozen=True):
    """The answer to `person --json`."""

    participant: str
    file: str
    entries: int
    erased: bool


class ErasedDocument(msgspec.Struct, frozen=True):
    """The answer to `erase PARTICIPANT --json`."""

    participant: str
    erased: bool
    unsent: int
    """Entries that the server does not have yet, this one among them; 0 without a server."""


def person(
    participant: ParticipantArgument,
    data: Data,
    operator: Operator,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file: .json or .pdf.")],
    database: Database = None,
    is_locked: Locked = False,
    as_json: AsJson = False,
) -> None:
    """Write all that is kept of one person: for them, who have a right to it."""
    password = export_password(is_wanted=is_locked)
    with opened_server_store(data, database, beside=True) as (folder, store):
        event, _ = store.event()
        record = _required(store, participant)
        stamp = _stamp(folder, operator)
        file = person_file(Place(store, folder.store, event, PhotoShelf(folder.photos), stamp), record)
        station = Station(folder.store, folder.desk, signs_in=False, photos=folder.photos)
        picture = station.photo(record.participant) if record.participant is not None else None
    write_person(file, output, picture, password)
    written = locked_path(output, password)
    document = PersonDocument(record.id, str(written), len(file.entries), file.erased is not None)
    show(document, as_json=as_json, text=lambda: f"All that is kept of {record.id} is in {written}.")


def erase_person(
    participant: str, data: Path, operator: str, database: str | None, *, yes: bool, as_json: bool
) -> None:
    """Erase the data of one person in the folder and its server's database; sync takes the erasure to all others."""
    with opened_server_store(data, database, beside=_is_in_use(data)) as (folder, store):
        record = _required(store, participant)
        if not yes:
            name = record.participant.name if record.participant is not None else record.id
            typer.confirm(
                f"Erase all personal data of {presentable(name)} here and at all desks? This cannot be undone.",
                abort=True,
            )
        event, _ = store.event()
        stamp = _stamp(folder, operator)
        store.transact(lambda transaction: erase_in(transaction, record.id, event, stamp))
        unsent = folder.store.unheld_count() if folder.store.remote() is not None else 0
    document = ErasedDocument(record.id, True, unsent)
    later = " The server and the other desks follow at the next sync." if unsent else ""
    show(document, as_json=as_json, text=lambda: f"The personal data of {record.id} are erased here.{later}")


def _is_in_use(data: Path) -> bool:
    """Whether another program works in the folder; alone, older backups are removed at once."""
    try:
        with opened_folder(data):
            return False
    except DataFolderError:
        return True


def _stamp(folder: DataFolder, operator: str) -> Stamp:
    return Stamp(folder.desk.id, folder.desk.name, storable(operator), wall_clock_ms())


def _required(store: Store, participant: str) -> Record:
    event, _ = store.event()
    wanted = storable(participant)
    found = find_by_code(store, wanted, event)
    record = store.record(wanted) or (found.record if found is not None else None)
    if record is None:
        raise NoSuchParticipant(f"There is no participant “{presentable(wanted)}”: look them up by name first.")
    return record
