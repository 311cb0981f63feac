"""Rehearsals: the folder `rehearsal` of a data folder, with a journal, key and desk of its own, to practise in.

It gets the real roster and settings each time it is opened, and nothing of it ever reaches the real journal: it has no
server and may join none, its entries are not handed over, and its badges say what they are.
"""

import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from checkin.admission import RefusalReason, VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import REHEARSAL, DataFolder, DataFolderError
from checkin.errors import CheckinError
from checkin.event import VENUE, Event
from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.store import Store, Transaction, roster_pages
from checkin.participants import Participant, Status
from checkin.printing.practice import PracticeCode, practice_pdf
from checkin.roster.photo_shelf import NoSuchPhoto, PhotoShelf
from checkin.state import ReprintReason, Stamp
from checkin.station.scanning import append_or_raise
from checkin.tickets import MAX_CODE_LENGTH, BadgeCode

FOLDER = REHEARSAL
REHEARSE, RESET_REHEARSAL = 10, 11
"""What a window ends with when somebody wants to rehearse (in a rehearsal: to end it), or to begin it anew."""
_PAGE = 2_000
_ID = "PRACTXCE0000000"
_UNREADABLE = "0123456789" * (MAX_CODE_LENGTH // 10 + 1)
"""Longer than any code; of digits alone, which every scanner types alike."""
_FIRST_PRINTING, _SECOND_PRINTING = "PRACX", "PRACY"


class PracticeNotWritten(CheckinError):
    """The page of practice codes cannot be written there."""


def open_rehearsal(real: DataFolder) -> DataFolder:
    """The rehearsal of an open data folder, with roster and settings as they are there now; made when there is none.

    Raises DataFolderError, and what opening a folder raises.
    """
    event, _ = real.store.event()
    if event.is_rehearsal:
        raise DataFolderError("This is a rehearsal already: there is none of a rehearsal.")
    copied = msgspec.structs.replace(event, is_rehearsal=True)
    path = real.path / FOLDER
    if DataFolder.exists(path):
        rehearsal = DataFolder.open(path, above=real.key)
    else:
        rehearsal, _ = DataFolder.create(path, copied, real.desk.name, above=real.key)
    try:
        _require_rehearsal(rehearsal)
        _copy(real, rehearsal, copied)
        _admit_and_print(rehearsal)
    except BaseException:
        rehearsal.close()
        raise
    return rehearsal


def reset_rehearsal(real: Path, key: bytes | None = None, *, passphrase: str | None = None) -> bool:
    """Remove what was practised in a data folder, and nothing else; whether there was anything.

    `key` is the folder's, where it is known; else `passphrase` opens it, if it needs one.

    Raises DataFolderError when the rehearsal is in use, or its folder holds something else.
    """
    path = real / FOLDER
    if not DataFolder.exists(path):
        return False
    with DataFolder.open(path, above=key, passphrase=passphrase) as rehearsal:
        _require_rehearsal(rehearsal)
        if path.is_symlink():
            raise DataFolderError(f"{path} leads elsewhere: remove it by hand.")
    try:
        shutil.rmtree(path)
    except OSError as error:
        raise DataFolderError(f"{path} cannot be removed ({error.strerror}): remove it by hand.") from error
    return True


def practice_codes(event: Event) -> tuple[PracticeCode, ...]:
    """A code for each verdict, as the desk gives it in a rehearsal that was just begun.

    The one for the wrong zone is refused at that zone only; an event that keeps nobody out of any has none.
    """
    people, wrong = _people(event), _wrong_zone(event)
    return (
        PracticeCode(people[0].ticket_code, VerdictKind.ADMITTED),
        PracticeCode(people[1].ticket_code, VerdictKind.ALREADY_IN),
        PracticeCode(people[2].ticket_code, VerdictKind.REFUSED, RefusalReason.CANCELLED),
        PracticeCode(people[3].ticket_code, VerdictKind.REFUSED, RefusalReason.BLOCKED),
        *([PracticeCode(people[5].ticket_code, VerdictKind.REFUSED, wrong.reason, wrong.zone)] if wrong else ()),
        PracticeCode("NOT-ON-THE-ROSTER", VerdictKind.UNKNOWN),
        PracticeCode(_UNREADABLE, VerdictKind.UNREADABLE),
        PracticeCode(str(BadgeCode(people[4].id, _FIRST_PRINTING)), VerdictKind.VOID_BADGE),
    )


def write_practice_codes(event: Event, path: Path) -> None:
    """A page with a code for each verdict, as a PDF. Raises PracticeNotWritten."""
    try:
        path.write_bytes(practice_pdf(practice_codes(event)))
    except OSError as error:
        raise PracticeNotWritten(f"{path} cannot be written ({error.strerror}): choose another place.") from error


class _Wrong(NamedTuple):
    """Somebody who may not enter a zone."""

    zone: str
    category: str
    reason: RefusalReason


def _wrong_zone(event: Event) -> _Wrong | None:
    """A zone that is closed to a category, else one that has to be booked."""
    usual = _usual(event)
    for zone in event.zones:
        for category in event.categories:
            if not category.may_enter(zone):
                return _Wrong(zone.key, category.key, RefusalReason.WRONG_CATEGORY)
    booked = (zone for zone in event.zones if not zone.is_booked_in(()) and usual not in zone.exempt)
    return next((_Wrong(zone.key, usual, RefusalReason.NOT_BOOKED) for zone in booked), None)


def _usual(event: Event) -> str:
    """The first category that may enter the venue."""
    return next((one.key for one in event.categories if one.zones is None or VENUE in one.zones), "participant")


def _require_rehearsal(folder: DataFolder) -> None:
    event, _ = folder.store.event()
    if not event.is_rehearsal:
        raise DataFolderError(f"{folder.path} holds an event that is no rehearsal: move it elsewhere.")


def _copy(real: DataFolder, rehearsal: DataFolder, event: Event) -> None:
    """Roster, settings, printers and photos as they are in the real folder; whoever was erased there goes here, too."""
    rehearsal.store.transact(lambda transaction: transaction.put_event(event))
    rehearsal.store.transact(partial(_take, entries=real.store.erasures()))
    for page in roster_pages(real.store, 0, _PAGE):
        rehearsal.store.transact(partial(_put, people=page.participants))
    rehearsal.store.transact(partial(_put, people=_people(event)))
    rehearsal.printers.unlink(missing_ok=True)
    if real.printers.exists():
        shutil.copyfile(real.printers, rehearsal.printers)
    with suppress(OSError, NoSuchPhoto):  # photos are not needed to practise
        _copy_photos(PhotoShelf(real.photos), PhotoShelf(rehearsal.photos))


def _copy_photos(real: PhotoShelf, rehearsal: PhotoShelf) -> None:
    """Those that are not there yet."""
    for name in real.names()[1]:
        if not rehearsal.holds(name):
            rehearsal.keep(real.content(name), name)


def _put(transaction: Transaction, people: tuple[Participant, ...]) -> None:
    transaction.put_participants(people)


def _take(transaction: Transaction, entries: list[Entry]) -> None:
    transaction.append(entries)


def _people(event: Event) -> tuple[Participant, ...]:
    """Those whose codes are practised with; nobody real has their ids or codes."""
    usual, wrong = _usual(event), _wrong_zone(event)
    ready, kept_out = (Status.EXPECTED, usual), (Status.EXPECTED, wrong.category if wrong else usual)
    practised = (ready, ready, (Status.CANCELLED, usual), (Status.BLOCKED, usual), ready, kept_out)
    return tuple(
        Participant(
            id=f"{_ID}{number}",
            ticket_code=f"PRACTICE-{number}",
            name=f"Практика Practice {number}",
            latin_name=f"Practice {number}",
            category=category,
            status=status,
        )
        for number, (status, category) in enumerate(practised, 1)
    )


def _admit_and_print(rehearsal: DataFolder) -> None:
    """Have one of them inside already, and one with a badge that was replaced, unless they are."""
    store = rehearsal.store
    stamp = Stamp(rehearsal.desk.id, rehearsal.desk.name, "", wall_clock_ms(), None)
    inside, printed = f"{_ID}2", f"{_ID}5"
    if not _known(store, inside):
        _append(store, stamp, inside, facts.Admitted(VENUE))
    if not _known(store, printed):
        first = _append(store, stamp, printed, facts.BadgePrinted(_FIRST_PRINTING))
        second = facts.BadgePrinted(_SECOND_PRINTING, (first,), (_FIRST_PRINTING,), ReprintReason.LOST)
        _append(store, stamp, printed, second)


def _known(store: Store, participant: str) -> bool:
    return bool(store.entries_of(participant))


def _append(store: Store, stamp: Stamp, participant: str, fact: facts.KnownFact) -> str:
    entry = new_entry(stamp, fact, participant)
    store.transact(lambda transaction: append_or_raise(transaction, entry))
    return entry.id
