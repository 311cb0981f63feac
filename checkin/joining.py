"""A data folder joins a server: a new folder, or one that has nothing of another event yet."""

from pathlib import Path

from checkin.datafolder import DataFolder, DataFolderError
from checkin.journal.sqlite import SqliteStore
from checkin.sync.pairing import PairingLink, pair

_UNNAMED = "desk-1"


def join(path: Path, link: PairingLink, desk_name: str = "") -> DataFolder:
    """Pair the folder's desk with a server; the folder is made when there is none. Returns it open.

    Raises SyncError when the server cannot be asked or does not take the code, and DataFolderError when the folder
    holds another event.
    """
    is_new = not DataFolder.exists(path)
    folder = DataFolder.create(path, None, desk_name or _UNNAMED)[0] if is_new else DataFolder.open(path)
    try:
        if desk_name and folder.desk.name != desk_name:
            folder = folder.renamed(desk_name)
        paired = pair(link, folder.desk.id, folder.desk.name)
        if not is_new and _belongs_elsewhere(folder.store, paired.event.id):
            raise DataFolderError(f"{path} holds another event: pair a new folder with --data.")
        folder.store.take_event(paired.event, paired.remote)
    except BaseException:
        folder.close()
        if is_new:
            folder.discard()
        raise
    return folder


def _belongs_elsewhere(store: SqliteStore, event_id: str) -> bool:
    event, _ = store.event()
    has_data = store.head().position > 0 or store.roster_revision() > 0
    return event.id != event_id and has_data
