"""Taking photos into the data folder and onto the roster: matched, made ready, kept under the name of their content."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import msgspec

from checkin.badges.pictures import PictureError, photo_jpeg
from checkin.journal.desk_store import DeskStore
from checkin.participants import Participant, Status
from checkin.roster.photo_files import NoPhoto, PhotoFile, PhotosError, photo_files
from checkin.roster.photo_shelf import PhotoShelf
from checkin.roster.photos import Found, MatchedBy, PhotoIndex, kept_name

_CHUNK = 2_000
_MOST_NAMED = 5
_AT_ONCE = 4
Progress = Callable[[int, int], None]


class PhotoTaken(msgspec.Struct, frozen=True):
    """A file that is somebody's photo now."""

    file: str
    participant: str
    name: str
    by: MatchedBy
    photo: str
    """The name under which it is kept."""
    is_new: bool
    """Whether it is another photo than before."""


class PhotoLeft(msgspec.Struct, frozen=True):
    """A file that was not taken."""

    file: str
    reason: str


class PhotoReport(msgspec.Struct, frozen=True):
    """What became of each file."""

    taken: tuple[PhotoTaken, ...]
    ambiguous: tuple[PhotoLeft, ...]
    """Files that may show several people, and people who may be shown by several files."""
    unmatched: tuple[str, ...]
    refused: tuple[PhotoLeft, ...]
    """Files that are no photos, or not sound ones."""
    without: int
    """How many who are expected have no photo after this."""

    @property
    def new(self) -> int:
        """How many photos are others than before."""
        return sum(taken.is_new for taken in self.taken)


def import_photos(
    store: DeskStore, shelf: PhotoShelf, source: Path, *, dry_run: bool = False, progress: Progress | None = None
) -> PhotoReport:
    """Take the photos of a folder or ZIP archive; the roster is changed in one transaction at the end.

    A dry run reads and matches all of them and changes nothing. `progress` hears of the files done and how many there
    are. Raises PhotosError when there is nothing that can be read.
    """
    people = {person.id: person for person in _roster(store)}
    index = PhotoIndex(people.values())
    with photo_files(source) as files:
        if not files:
            raise PhotosError(f"There is no file in {source}: name the folder or ZIP archive with the photos.")
        sorting = _Sorting(files, index, people)
        kept, refused = _made_ready(sorting.matched, None if dry_run else shelf, progress, len(files))
    changed = [
        msgspec.structs.replace(people[found], photo=name)
        for found, name in kept.items()
        if people[found].photo != name
    ]
    if not dry_run:
        store.transact(lambda transaction: transaction.put_participants(changed))
        shelf.forget_others({person.photo for person in _roster(store)})
    by_id = {person.id: person for person in changed}
    return PhotoReport(
        taken=tuple(
            PhotoTaken(file.name, found, people[found].name, by, kept[found], found in by_id)
            for found, (file, by) in sorting.matched.items()
            if found in kept
        ),
        ambiguous=tuple(sorting.ambiguous),
        unmatched=tuple(sorting.unmatched),
        refused=tuple(refused),
        without=sum(
            person.status is Status.EXPECTED and not by_id.get(person.id, person).photo for person in people.values()
        ),
    )


class _Sorting:
    """Which file is whose."""

    def __init__(self, files: Iterable[PhotoFile], index: PhotoIndex, people: dict[str, Participant]) -> None:
        self.matched: dict[str, tuple[PhotoFile, MatchedBy]] = {}
        self.ambiguous: list[PhotoLeft] = []
        self.unmatched: list[str] = []
        of_whom: dict[str, list[tuple[PhotoFile, MatchedBy]]] = {}
        for file in files:
            found = next((each for name in file.spellings if (each := index.find(name)).participants), Found(()))
            if found.by is None:
                self.unmatched.append(file.name)
            elif len(found.participants) > 1:
                self._several(file, [people[one] for one in found.participants])
            else:
                of_whom.setdefault(found.participants[0], []).append((file, found.by))
        for participant, candidates in of_whom.items():
            self._choose(people[participant], candidates)

    def _several(self, file: PhotoFile, people: list[Participant]) -> None:
        named = ", ".join(f"{person.name} ({person.ticket_code})" for person in people[:_MOST_NAMED])
        reason = f"It may show {named}: call the file after the ticket code."
        if len(people) > _MOST_NAMED:
            more = len(people) - _MOST_NAMED
            reason = f"It may show {named} and {more} more: call the file after the ticket code."
        self.ambiguous.append(PhotoLeft(file.name, reason))

    def _choose(self, person: Participant, candidates: list[tuple[PhotoFile, MatchedBy]]) -> None:
        """Of several files for one person, the one that is called after them most strictly."""
        ranks = list(MatchedBy)
        best = min(ranks.index(by) for _, by in candidates)
        chosen = [(file, by) for file, by in candidates if ranks.index(by) == best]
        if len(chosen) == 1:
            self.matched[person.id] = chosen[0]
        reason = f"{len(candidates)} files are called after {person.name} ({person.ticket_code}): leave only one."
        if len(chosen) == 1:
            reason = f"For {person.name} ({person.ticket_code}), “{chosen[0][0].name}” was taken."
        taken = chosen[0][0] if len(chosen) == 1 else None
        self.ambiguous += [PhotoLeft(file.name, reason) for file, _ in candidates if file is not taken]


def _made_ready(
    matched: dict[str, tuple[PhotoFile, MatchedBy]],
    shelf: PhotoShelf | None,
    progress: Progress | None,
    count: int,
) -> tuple[dict[str, str], list[PhotoLeft]]:
    """The names under which photos are kept, by participant, and the files that are no sound photos."""
    kept: dict[str, str] = {}
    refused: list[PhotoLeft] = []
    done = count - len(matched)

    def make(file: PhotoFile) -> tuple[str, bytes] | str:
        try:
            content = photo_jpeg(file.read(), file.name)
        except (NoPhoto, PictureError) as error:
            return error.sentence
        return kept_name(content), content

    # Unpacked pictures are large: only a few are held at once.
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1), "photos") as workers:
        waiting = iter(matched.items())
        while group := list(islice(waiting, _AT_ONCE)):
            made = workers.map(make, [file for _, (file, _) in group])
            for (participant, (file, _)), result in zip(group, made, strict=True):
                done += 1
                if isinstance(result, str):
                    refused.append(PhotoLeft(file.name, result))
                    continue
                name, content = result
                kept[participant] = name
                if shelf is not None and not shelf.holds(name, len(content)):
                    shelf.keep(content, name)
            if progress is not None:
                progress(done, count)
    return kept, refused


def _roster(store: DeskStore) -> Iterator[Participant]:
    """Everybody on the roster, as it was imported."""
    records = store.all_records()
    while chunk := [record.id for record in islice(records, _CHUNK)]:
        yield from store.roster_records(chunk).values()
