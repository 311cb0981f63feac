"""What one person may ask for: a file of all that is kept of them, and its erasure. Correcting is Station.edit."""

from collections.abc import Callable

from checkin.badges.photo_folder import PhotoFolder
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import new_entry
from checkin.journal.store import Record, Transaction
from checkin.participants import participant_id
from checkin.permissions import Act
from checkin.roster.photo_shelf import PhotoShelf
from checkin.state import Stamp
from checkin.station.person_file import ERASED, PersonFile, Place, person_file
from checkin.station.scanning import append_or_raise
from checkin.station.values import NotPossible


class Privacy:
    """One desk's answers to what people ask about their own data."""

    def __init__(
        self,
        store: DeskStore,
        event: Callable[[], Event],
        stamp: Callable[[], Stamp],
        required: Callable[[str], Record],
        require: Callable[[Act], object],
        photos: PhotoFolder | None,
    ) -> None:
        self._store = store
        self._event = event
        self._stamp = stamp
        self._required = required
        self._require = require
        self._photos = photos

    def file_of(self, participant: str) -> PersonFile:
        """All that this place keeps of the participant with this id or code.

        Raises NotPermitted unless a supervisor asks, and NoSuchParticipant.
        """
        self._require(Act.EXPORT_PERSON)
        record = self._required(participant)
        shelf = PhotoShelf(self._photos) if self._photos is not None else None
        return person_file(Place(self._store, self._store, self._event(), shelf, self._stamp()), record)

    def erase(self, participant: str) -> str:
        """Erase all that is personal of the participant with this id or code; their id.

        It is erased here at once, and wherever the entry comes. Raises NotPermitted unless a supervisor does it,
        NoSuchParticipant, and NotPossible when it was done before.
        """
        self._require(Act.ERASE_PERSON)
        identity = self._required(participant).id
        event, stamp = self._event(), self._stamp()
        self._store.transact(lambda transaction: erase_in(transaction, identity, event, stamp))
        return identity


def erase_in(transaction: Transaction, participant: str, event: Event, stamp: Stamp) -> None:
    """Put on record that this participant's data are erased, which erases them. Raises NotPossible when they are."""
    record = transaction.record(participant)
    if record is not None and record.state.erased is not None:
        raise NotPossible("The personal data of this person were erased before: there is nothing left to erase.")
    person = record.participant if record is not None else None
    code = participant_id(event.id, person.ticket_code) if person is not None else ""
    append_or_raise(transaction, new_entry(stamp, facts.PersonalDataErased(ERASED, code), participant))
