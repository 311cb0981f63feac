"""What a desk sends keeps below what a server takes, so that nothing large can keep it, or others, from arriving."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry, entry_hash, flaw, new_entry
from checkin.journal.store import Receipt
from checkin.participants import LARGEST_PARTICIPANT, Participant
from checkin.sync.answers import Refused, Unreachable
from checkin.sync.client import ServerClient
from checkin.sync.messages import LARGEST_BODY, LARGEST_PUSH, MOST_ENTRIES, MOST_PARTICIPANTS, in_pushes
from checkin.sync.session import Round, SyncReport
from tests.builders import a_participant, a_stamp
from tests.desks import ANNA
from tests.stories.hall import Desk, Hall

LONG = "Заметка о госте. " * 3_500
NOW_MS = 1_790_000_000_000


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.stop()


class Watched:
    """The way to a server, which knows how large each push was, and is cut off before one of them."""

    def __init__(self, client: ServerClient, cut_before: int | None = None) -> None:
        self._client = client
        self._cut_before = cut_before
        self.sizes: list[int] = []
        self.unsent: list[int] = []
        self.clock_offset_ms = None
        self.pull, self.roster, self.settings = client.pull, client.roster, client.settings

    def push(self, entries: list[Entry], unsent: int) -> tuple[Receipt, ...]:
        self._note(entries)
        self.unsent.append(unsent)
        return self._client.push(entries, unsent)

    def put_participants(self, participants: list[Participant]) -> None:
        self._note(participants)
        self._client.put_participants(participants)

    def _note(self, items: object) -> None:
        if len(self.sizes) == self._cut_before:
            raise Unreachable("The server cannot be reached.")
        self.sizes.append(len(msgspec.json.encode(items)))


def sync(desk: Desk, cut_before: int | None = None) -> tuple[SyncReport | None, Watched]:
    """A round of the desk, and what was sent in it."""
    remote = desk.folder.store.remote()
    assert remote is not None
    client = ServerClient.of(remote)
    watched = Watched(client, cut_before)
    try:
        return Round(desk.folder.store, watched, lambda: NOW_MS).run(), watched
    except Unreachable:
        return None, watched
    finally:
        client.close()


def corrections(count: int) -> list[Entry]:
    fact = facts.ParticipantCorrected(("notes",))
    return [new_entry(a_stamp(at_ms=NOW_MS + n), fact, ANNA.id, {"notes": f"{n} {LONG}"}) for n in range(count)]


def people(count: int) -> list[Participant]:
    further = {f"Вопрос {number}": "Ответ. " * 1_000 for number in range(12)}
    return [a_participant(id=f"p-{number}", further=further) for number in range(count)]


def write(desk: Desk, entries: list[Entry]) -> None:
    receipts = desk.folder.store.transact(lambda transaction: transaction.append(entries))
    assert [receipt.reason for receipt in receipts] == [None] * len(entries)


def test_many_large_entries_all_arrive_in_several_requests(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    entries = corrections(120)
    assert len(msgspec.json.encode(entries)) > LARGEST_BODY
    write(north, entries)

    report, watched = sync(north)

    assert report is not None
    assert (report.sent, report.set_aside, report.unsent) == (120, 0, 0)
    assert len(watched.sizes) > 8
    assert max(watched.sizes) <= LARGEST_PUSH + 1
    assert watched.unsent == sorted(watched.unsent, reverse=True)
    assert watched.unsent[-1] == 0
    assert hall.central.store.head().running == north.folder.store.head().running
    south.sync()
    assert south.folder.store.head().running == north.folder.store.head().running


def test_cut_off_between_two_requests_the_rest_arrives_in_the_next_round(hall: Hall) -> None:
    north = hall.desk("north")
    write(north, corrections(40))

    assert sync(north, cut_before=2)[0] is None
    held = hall.central.store.head().position
    assert 0 < held < 40
    report, _ = sync(north)

    assert report is not None
    assert (report.sent, report.unsent) == (40 - held, 0)
    assert hall.central.store.head().running == north.folder.store.head().running


def test_people_with_much_in_their_further_columns_all_arrive_in_several_requests(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    guests = people(90)
    assert len(msgspec.json.encode(guests)) > LARGEST_BODY
    north.folder.store.transact(lambda transaction: transaction.put_participants(guests))

    report, watched = sync(north)

    assert report is not None
    assert len(watched.sizes) > 8
    assert max(watched.sizes) <= LARGEST_PUSH + 1
    assert north.folder.store.unheld_participants(MOST_PARTICIPANTS) == []
    south.sync()
    arrived = {record.id: record.participant for record in south.folder.store.all_records()}
    assert [arrived[guest.id] for guest in guests] == guests


def test_a_batch_as_it_is_on_most_days_is_one_request() -> None:
    scans = [new_entry(a_stamp(), facts.Admitted("venue"), ANNA.id) for _ in range(MOST_ENTRIES)]

    assert list(in_pushes(scans)) == [scans]
    assert list(in_pushes([ANNA] * MOST_PARTICIPANTS)) == [[ANNA] * MOST_PARTICIPANTS]


@pytest.mark.parametrize("letter", ["a", "я", "王", "🙂", '"', "\\", "\n", "\x01"])
def test_no_sound_entry_is_larger_than_a_push(letter: str) -> None:
    entries = [filled(letter, length) for length in range(1_000, 66_000, 1_000)]
    largest = max(size(entry) for entry in entries if flaw(entry) is None)

    assert 64 * 1024 < largest < LARGEST_PUSH - 1


def test_a_participant_that_is_too_large_for_everybody_is_refused_by_the_server(hall: Hall) -> None:
    north = hall.desk("north")
    remote = north.folder.store.remote()
    assert remote is not None
    large = a_participant(id="p-large", notes="x" * LARGEST_PARTICIPANT)
    client = ServerClient.of(remote)
    with pytest.raises(Refused, match="256 KiB"):
        client.put_participants([ANNA, large])
    client.close()

    assert hall.central.store.record("p-large") is None


@given(st.lists(st.integers(0, 400)), st.integers(10, 500))
def test_pushes_hold_everything_once_in_its_order_and_only_one_alone_may_be_larger(
    lengths: list[int], most: int
) -> None:
    guests = [a_participant(id=f"p-{number}", notes="x" * length) for number, length in enumerate(lengths)]

    parts = list(in_pushes(guests, most))

    assert [guest for part in parts for guest in part] == guests
    assert all(len(part) == 1 or len(msgspec.json.encode(part)) <= most + 1 for part in parts)
    assert all(len(msgspec.json.encode([*part, after[0]])) > most for part, after in pairwise(parts))


def size(item: Entry) -> int:
    return len(msgspec.json.encode(item))


def filled(letter: str, length: int) -> Entry:
    """An entry of a kind that only a newer version knows, with as much as it may say."""
    entry = new_entry(a_stamp(), facts.ParticipantCorrected(("notes",)), ANNA.id, {"notes": letter * length})
    names = dict.fromkeys(("desk", "desk_name", "operator", "participant"), letter * 512)
    strange = msgspec.structs.replace(
        entry, kind="from_the_future", body=msgspec.json.encode({"x": letter * length}).decode(), **names
    )
    return msgspec.structs.replace(strange, hash=entry_hash(strange))
