"""Photos between a desk and its server: fetched as long as some are missing, handed over where they were taken."""

from collections.abc import Callable, Collection

from checkin.journal.desk_store import DeskStore
from checkin.roster.photo_shelf import NoSuchPhoto, PhotoShelf
from checkin.roster.photos import is_own_photo
from checkin.sync.answers import Refused, TooLarge
from checkin.sync.client import ServerClient
from checkin.sync.session import paired_remote


class PhotoFetcher:
    """Fetches what the server has and the shelf has not."""

    def __init__(self, client: ServerClient, shelf: PhotoShelf) -> None:
        self._client = client
        self._shelf = shelf
        self._mark = "-"
        """The mark of the server's names of which all are here."""

    def fetch(self, is_over: Callable[[], bool]) -> int:
        """How many photos came; ends early when it is over. Raises SyncError."""
        there = self._client.photo_names(self._mark)
        missing = set(there.names or ()) - set(self._shelf.names()[1])
        came = 0
        is_whole = True
        for name in sorted(missing):
            if is_over():
                return came
            if not is_own_photo(name):
                continue
            try:
                self._shelf.keep(self._client.photo(name), name)
                came += 1
            except (Refused, TooLarge, NoSuchPhoto):  # it was replaced meanwhile, or what came is not it
                is_whole = False
        if is_whole:
            self._mark = there.mark
        return came


def fetch_photos_once(store: DeskStore, shelf: PhotoShelf) -> int:
    """Fetch what the server of this desk has and the shelf has not; how many came. Raises SyncError."""
    client = ServerClient.of(paired_remote(store))
    try:
        return PhotoFetcher(client, shelf).fetch(lambda: False)
    finally:
        client.close()


def hand_over_photos(store: DeskStore, shelf: PhotoShelf, names: Collection[str]) -> int:
    """Give the server of this desk those of the photos that it does not have; how many. Raises SyncError."""
    client = ServerClient.of(paired_remote(store))
    try:
        wanted = sorted(set(names) - set(client.photo_names("-").names or ()))
        for name in wanted:
            client.put_photo(name, shelf.content(name))
        return len(wanted)
    finally:
        client.close()
