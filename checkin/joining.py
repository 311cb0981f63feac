"""A data folder joins a server: a new folder, or one that has nothing of another event yet."""

from contextlib import suppress
from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.errors import CheckinError
from checkin.journal.desk_store import DeskStore
from checkin.journal.signing import public_key
from checkin.journal.store import StoreError
from checkin.sync.answers import SyncError
from checkin.sync.handover import has_hand_over_key, keep_hand_over_key, unsent_count
from checkin.sync.pairing import Paired, PairingLink, pair
from checkin.sync.session import sync_once

_UNNAMED = "desk-1"
_FORMER_TOKEN = "former_token"  # noqa: S105 - the name of a setting


class UnsentEntries(CheckinError):
    """The desk holds entries that nobody else has."""


def join(path: Path, link: PairingLink, desk_name: str = "", passphrase: str | None = None) -> DataFolder:
    """Pair the folder's desk with a server; the folder is made when there is none. Returns it open.

    A desk that has a server already sends it what it has first. Raises SyncError when the new server cannot be asked
    or does not take the code, DataFolderError when the folder holds another event, and UnsentEntries when entries
    could neither be sent nor were handed over in a file.
    """
    is_new = not DataFolder.exists(path)
    if is_new:
        folder, _ = DataFolder.create(path, None, desk_name or _UNNAMED, passphrase=passphrase)
    else:
        folder = DataFolder.open(path, passphrase=passphrase)
    try:
        if not is_new:
            _require_no_rehearsal(folder)
        if desk_name and folder.desk.name != desk_name:
            folder = folder.renamed(desk_name)
        require_nothing_unsent(folder.store)
        paired = pair(link, folder.desk.id, folder.desk.name, public_key(folder.store), former_token(folder.store))
        if not is_new and _belongs_elsewhere(folder.store, paired):
            raise DataFolderError(f"{path} holds another event: pair a new folder with --data.")
        keep_hand_over_key(folder.store, paired.hand_over_key)
        folder = folder.identified(paired.desk)
        folder.store.forget_held(paired.remote)
        folder.store.take_event(paired.event, paired.remote)
    except BaseException:
        folder.close()
        if is_new:
            folder.discard()
        raise
    return folder


def _require_no_rehearsal(folder: DataFolder) -> None:
    with suppress(StoreError):  # a folder that never had an event
        event, _ = folder.store.event()
        if event.is_rehearsal:
            raise DataFolderError("This is a rehearsal: it joins no server, so that nothing of it reaches the event.")


def leave(folder: DataFolder) -> None:
    """Have the desk forget its server. Raises UnsentEntries rather than lose what only this desk holds."""
    require_nothing_unsent(folder.store)
    folder.store.save_desk_setting(_FORMER_TOKEN, former_token(folder.store))
    folder.store.forget_remote()


def former_token(store: DeskStore) -> str:
    """The token that the desk has, or had before it left its server."""
    remote = store.remote()
    return remote.token if remote is not None else store.desk_setting(_FORMER_TOKEN) or ""


def require_nothing_unsent(store: DeskStore, *, alone: bool = False) -> None:
    """Send what a paired desk has not sent yet. Raises UnsentEntries for what could not be, unless a file has it.

    A desk that never had a server loses nothing by joining one; `alone` is whether it must have handed over all the
    same.
    """
    if not unsent_count(store) or (store.remote() is None and not alone):
        return
    with suppress(SyncError):
        sync_once(store, wall_clock_ms)
    if unsent := unsent_count(store):
        raise UnsentEntries(
            f"{unsent} entries of this desk were not sent yet: let it sync, or take them along with “export-entries”, "
            "then try again."
        )


def _belongs_elsewhere(store: DeskStore, paired: Paired) -> bool:
    """Whether the folder has data of another event; where damage took its settings, the event's key tells."""
    if store.head().position == 0 and store.roster_head().revision == 0:
        return False
    try:
        event, _ = store.event()
    except StoreError:
        return not has_hand_over_key(store, paired.hand_over_key)
    return event.id != paired.event.id
