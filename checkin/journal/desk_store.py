"""What a desk needs of its store beside what a server needs. Implementation: sqlite.py."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from checkin.event import Event
from checkin.journal.backup_status import BackupStatus
from checkin.journal.entries import Entry
from checkin.journal.import_book import ImportBook
from checkin.journal.remote import Remote
from checkin.journal.store import Page, Record, RosterPage, Store, Transaction
from checkin.participants import Participant
from checkin.printing.jobs import Job, JobQuery, JobState

Result = TypeVar("Result")


class DeskTransaction(Transaction, Protocol):
    """What may be done in one transaction at a desk."""

    def job(self, job: str) -> Job | None:
        """The print job with this id."""
        ...

    def jobs(self, query: JobQuery) -> list[Job]:
        """The print jobs asked for, in the order in which they were queued."""
        ...

    def last_sent(self) -> int:
        """The greatest `sent` of all print jobs."""
        ...

    def put_jobs(self, jobs: Sequence[Job]) -> list[Job]:
        """Write new print jobs and new steps of known ones; the jobs with their order."""
        ...


class DeskStore(Store, Protocol):
    """A store with search, the identity of a desk, its print jobs, and the desk's side of sync."""

    def transact(self, work: Callable[[DeskTransaction], Result], *, urgent: bool = False) -> Result:
        """As in Store, with print jobs in the same transaction."""
        ...

    def job(self, job: str) -> Job | None:
        """The print job with this id."""
        ...

    def jobs(self, query: JobQuery) -> list[Job]:
        """The print jobs asked for, in the order in which they were queued."""
        ...

    def next_job(self, printer: str) -> Job | None:
        """What the printer is to be sent next: single badges before batches, then by their order."""
        ...

    def job_counts(self) -> dict[tuple[str, JobState], int]:
        """How many print jobs each printer has in each state."""
        ...

    def out_times(self, printer: str, since_ms: int) -> list[int]:
        """When the printer's sheets came out, as far as that was not before `since_ms`."""
        ...

    @property
    def opening(self) -> str:
        """Random, made when the store was opened."""
        ...

    def roster_records(self, ids: Sequence[str]) -> dict[str, Participant]:
        """Those of the participants that the roster has, as imported."""
        ...

    def find(self, words: Sequence[Sequence[str]], limit: int, *, whole_too: bool = True) -> list[Record]:
        """Participants who have, for every word, a search word that begins with one of its alternatives; unordered.

        Up to `limit` of them; `whole_too` has half as many more whose search words are just those.
        """
        ...

    def count_found(self, words: Sequence[Sequence[str]], most: int) -> int:
        """How many `find` would find, when they are fewer than `most`."""
        ...

    def find_by_handle(self, beginnings: Sequence[str], limit: int) -> list[Record]:
        """Participants who have, or once had, a handle that begins so; unordered."""
        ...

    def find_by_id(self, beginning: str, limit: int) -> list[Record]:
        """Participants whose id begins so; unordered."""
        ...

    def mentioning(self, text: str) -> list[Record]:
        """Participants in whose data, as shown, the text stands letter by letter, by the order in which they came."""
        ...

    def search_words(self, after: int) -> tuple[int, list[str]]:
        """All words behind a number that anybody was ever found by, and the last one's number."""
        ...

    def all_records(self) -> Iterator[Record]:
        """Everybody, by the order in which they came; what is added meanwhile comes at the end."""
        ...

    def find_traces(self, texts: Sequence[str]) -> list[str]:
        """The ids of those in whose JSON, as shown, one of the texts stands; everybody is looked through."""
        ...

    def imports(self) -> ImportBook:
        """What is remembered of imports of spreadsheets, and how one is written."""
        ...

    def desk_setting(self, key: str) -> str | None:
        """A value that belongs to this desk alone, such as its identity."""
        ...

    def save_desk_setting(self, key: str, value: str) -> None:
        """Keep a value that belongs to this desk alone."""
        ...

    def backups(self, now_ms: int) -> BackupStatus:
        """How the backups of this store stand."""
        ...

    def remote(self) -> Remote | None:
        """The server that this desk is paired with."""
        ...

    def save_remote(self, remote: Remote) -> None:
        """Remember the server and how far this desk has read there."""
        ...

    def forget_remote(self) -> None:
        """This desk has no server any more, and nothing counts as held by one."""
        ...

    def unheld(self, limit: int) -> list[Entry]:
        """Entries that the server's stream has not shown in its current epoch, oldest first."""
        ...

    def unheld_count(self, after: int = 0) -> int:
        """How many entries behind the position perhaps nobody but this desk holds."""
        ...

    def take_page(self, page: Page, remote: Remote) -> None:
        """Take entries from the server's stream and save the cursor behind them, in one transaction."""
        ...

    def forget_held(self, remote: Remote) -> None:
        """The server was reset: nothing counts as held by it until its stream shows it again."""
        ...

    def forget_roster_held(self, remote: Remote) -> None:
        """The server's roster was reset: nobody on it counts as held until it shows them again."""
        ...

    def mark_refused(self, ids: Sequence[str]) -> None:
        """The server set these entries aside: do not offer them again in this epoch."""
        ...

    def take_roster(self, page: RosterPage, remote: Remote) -> None:
        """Take participants from the server and save how far, in one transaction."""
        ...

    def unheld_participants(self, limit: int) -> list[Participant]:
        """Participants imported at this desk that the server does not have as they are here."""
        ...

    def take_event(self, event: Event, remote: Remote) -> None:
        """Take the event's settings from the server and save their revision, in one transaction."""
        ...
