"""A file that a process of its own reads comes to the same as one read here, whatever becomes of the process."""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checkin.journal.prepared import prepared
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Dimension
from checkin.participants import Participant, SearchTexts
from checkin.roster.safety import RosterError
from checkin.roster.searching import search_texts
from checkin.station.reading_apart import is_worth_it
from checkin.station.roster_import import (
    ImportCancelled,
    Imported,
    apply_import,
    look_at,
    undo_last_import,
)
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from tests.builders import a_participant, an_event
from tests.desks import a_store

EVENT = an_event()
ROWS = 4_500
ODD_ROWS = (
    "K-7,Двойной Код,,,\n"  # the code of an earlier row
    ",,,,\nK-x, ,no@name.ru,,\n"
    "K-y,Ли Борис,no address,12,VIP\n"
)
NOW_MS = 1_790_000_000_000


def _text(rows: int = ROWS) -> str:
    people = "".join(
        f"K-{number},Ким{number} Анна,anna{number}@b.ru,+7 900 100-{number:04},Мэрия {number % 9}\n"
        for number in range(rows)
    )
    return "Код билета,ФИО,Email,Телефон,Организация\n" + people + ODD_ROWS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(_text(), "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    (tmp_path / "desk").mkdir()
    with closing(a_store(tmp_path / "desk", (), EVENT, key=os.urandom(32))) as made:
        yield made


def _take(store: SqliteStore, file: Path, *, apart: bool) -> Imported:
    return apply_import(store, look_at(store, file), at_ms=NOW_MS, compares=True, apart=apart)


def _no_process_is_left() -> bool:
    return all(process.name != "reading a roster" for process in multiprocessing.active_children())


def test_the_report_the_roster_and_what_is_found_are_the_same(tmp_path: Path, file: Path, store: SqliteStore) -> None:
    apart = _take(store, file, apart=True)
    (tmp_path / "other").mkdir()
    with closing(a_store(tmp_path / "other", (), EVENT, key=os.urandom(32))) as other:
        here = _take(other, file, apart=False)

        assert apart.plan == here.plan
        assert apart.note == here.note
        assert [one.participant for one in store.all_records()] == [one.participant for one in other.all_records()]
        assert store.roster_head().revision == other.roster_head().revision
        assert list(store.imports().people()) == list(other.imports().people())
        for dimension in Dimension:
            assert store.tallies(dimension) == other.tallies(dimension)
        desks = [Station(one, DeskIdentity("d", "north")) for one in (store, other)]
        for typed in ("Ким44", "kim", "anna4321@b.ru", "4321", "мэрия 3", "K-432"):
            first, second = ([card.participant.id for card in desk.search(typed)] for desk in desks)
            assert first == second != []
    assert apart.plan.added == ROWS + 1
    assert len(apart.plan.rejected) == 2
    assert store.verify().ok
    assert _no_process_is_left()


def test_it_is_undone_as_any_import(file: Path, store: SqliteStore) -> None:
    _take(store, file, apart=True)

    assert undo_last_import(store, NOW_MS).removed == ROWS + 1
    assert list(store.all_records()) == []
    assert _take(store, file, apart=True).plan.added == ROWS + 1
    assert store.verify().ok


def test_progress_is_told_and_stopping_leaves_nothing(file: Path, store: SqliteStore) -> None:
    told: list[int] = []

    with pytest.raises(ImportCancelled):
        apply_import(
            store, look_at(store, file), at_ms=NOW_MS, apart=True, progress=told.append, cancelled=lambda: len(told) > 1
        )

    assert len(told) == 2
    assert told[0] == 0 < told[1] < ROWS
    assert list(store.all_records()) == []
    assert store.imports().notes() == []
    assert store.find([["анна"]], 1) == []
    assert _no_process_is_left()


def test_a_row_that_cannot_be_read_refuses_the_whole_file(file: Path, store: SqliteStore) -> None:
    with file.open("a", encoding="utf-8") as end:
        end.write("K-z,Nu\0l,,,\n")

    with pytest.raises(RosterError, match="NUL bytes"):
        _take(store, file, apart=True)

    assert list(store.all_records()) == []
    assert _no_process_is_left()


def _ends_its_process(person: Participant) -> SearchTexts:
    if multiprocessing.parent_process() is not None and person.ticket_code == "K-2500":
        os._exit(1)
    return search_texts(person)


def test_when_the_process_ends_before_its_time_the_file_is_read_here(tmp_path: Path, file: Path) -> None:
    with closing(SqliteStore.create(tmp_path / "event.db", os.urandom(32), _ends_its_process)) as store:
        store.transact(lambda transaction: transaction.put_event(EVENT))

        done = _take(store, file, apart=True)

        assert done.plan.added == ROWS + 1
        assert len(store.imports().notes()) == 1
        assert store.verify().ok


def test_only_large_files_of_rows_are_worth_a_process(tmp_path: Path, file: Path, store: SqliteStore) -> None:
    large = tmp_path / "large.csv"
    large.write_text(_text(130_000), "utf-8")

    assert not is_worth_it(look_at(store, file).table)
    assert is_worth_it(look_at(store, large).table) is (os.cpu_count() != 1)


def test_whom_an_entry_named_meanwhile_is_written_with_the_others(tmp_path: Path) -> None:
    known = a_participant(name="Ким Анна", ticket_code="K-1")
    new = a_participant(name="Ли Борис", ticket_code="K-2")
    with closing(a_store(tmp_path, [known], key=os.urandom(32))) as store:
        change = store.run_transaction(
            lambda transaction: transaction.put_prepared(prepared([known, new], search_texts))
        )

        assert (change.added, change.unchanged) == (1, 1)
        assert store.verify().ok
