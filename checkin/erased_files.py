"""What lies beside a database of a person who was erased there: photos, badges, copies. It goes, too, and the bytes.

What was cut off is done again when the folder is opened the next time.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path

from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.pictures import PictureError
from checkin.errors import CheckinError
from checkin.journal.backup import forget_older_backups
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import NOBODY_GONE, Gone
from checkin.printing.profiles import Kind, ProfileError
from checkin.roster.photo_shelf import PhotoShelf
from checkin.station.batches import forget_digests
from checkin.station.printer_book import read_profiles
from checkin.tickets import BadgeCode, parse_badge_code


def finish_erasing(
    store: SqliteStore, photos: PhotoFolder, batches: Path, badges: Collection[Path], forget_copies: Callable[[], None]
) -> None:
    """Remove all that is still there of people who were erased. Raises OSError for a file that cannot be removed."""
    gone = store.unfinished_erasure()
    if gone == NOBODY_GONE:
        return
    erase_photos(photos, gone.photos, store)
    forget_digests(batches, gone.participants)
    for file, badge in badges_in(badges):
        if badge.participant in gone.participants:
            file.unlink(missing_ok=True)
    with suppress(CheckinError, OSError):  # a copy that is in use takes over the erasure when it is opened anew
        forget_copies()
    store.erasure_finished(Gone(photos=gone.photos))  # before the database is backed up: some are called after people
    store.scrub()
    forget_older_backups(store)
    store.erasure_finished(gone)


def badge_folders(badges: Path, printers: Path) -> list[Path]:
    """Where printers that are folders put badges."""
    try:
        profiles = read_profiles(printers)
    except ProfileError:
        return [badges]
    return [badges, *(Path(one.address) for one in profiles if one.kind is Kind.FOLDER and one.address)]


def erase_photos(photos: PhotoFolder, names: Collection[str], store: SqliteStore) -> None:
    """Remove these photos, unless they are somebody else's, too; from now on they are not taken any more."""
    theirs = [name for name in names if not any(one.participant for one in store.mentioning(name))]
    PhotoShelf(photos).erase(theirs)
    for name in theirs:
        with suppress(PictureError):  # it is there no more
            photos.remove(name)


def badges_in(folders: Collection[Path]) -> Iterator[tuple[Path, BadgeCode]]:
    """The badges that printers put into these folders, and whose they are."""
    for folder in folders:
        for file in folder.glob("B*.pdf") if folder.is_dir() else ():
            if badge := parse_badge_code(file.stem.partition("-")[0]):
                yield file, badge
