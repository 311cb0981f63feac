"""One person is erased while a desk is out of touch; nobody ever gets their data back."""

import io
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from checkin.admission import Admitted, Direction, RefusalReason, Refused, VerdictKind
from checkin.clock import wall_clock_ms
from checkin.journal.backup_files import backups_of
from checkin.journal.sqlite_files import connect
from checkin.journal.sqlite_pages import PAGE_BYTES, opened_page
from checkin.journal.store import Page
from checkin.roster.photo_shelf import NoSuchPhoto, PhotoShelf
from checkin.roster.photos import kept_name
from checkin.security.keys import load_key
from checkin.station.roster_import import import_roster
from checkin.station.values import NoSuchParticipant
from checkin.sync.handover import export_entries, import_entries
from checkin.sync.photos import fetch_photos_once
from tests.desks import ANNA, BORIS, WANG
from tests.stories.hall import Desk, Hall

ANNAS = ("Ким Анна", "Анна Сергеевна", "Anna Kim", "анна", "Мэрия Владивостока", "Приморский", "K-ANNA-1", "Пропажина")


def traces(folder: Path, words: tuple[str, ...] = ANNAS) -> set[str]:
    """Which of the words stand anywhere in the folder's databases, on whatever page, or in its other files."""
    key = load_key(folder, None)
    wanted = {word: word.encode() for word in words}
    found: set[str] = set()
    for file in (file for file in folder.rglob("*") if file.is_file() and file.name not in ("reserve", "lock")):
        content = file.read_bytes()
        pages = [content]
        if file.suffix == ".db":
            read = [
                opened_page(content[at : at + PAGE_BYTES], number, key)
                for number, at in enumerate(range(0, len(content), PAGE_BYTES), start=1)
            ]
            assert None not in read, f"{file} cannot be read"
            pages = [page for page in read if page is not None]
        found |= {word for word, letters in wanted.items() if any(letters in page for page in pages)}
    return found


def rows_with(folder: Path, word: str) -> list[str]:
    """The tables in which a word stands, by SQL."""
    connection = connect(folder / "event.db", load_key(folder, None), for_writing=False)
    try:
        tables = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return [
            table
            for table in tables
            for row in connection.execute(f"SELECT * FROM {table}")
            if any(word in str(cell) for cell in row)
        ]
    finally:
        connection.close()


def close(desk: Desk) -> Path:
    desk.station.stop()
    desk.folder.close()
    return desk.folder.path


def correct(desk: Desk) -> None:
    """What leaves words in many places: a correction, a search, a badge that somebody else took."""
    desk.station.edit(ANNA.id, {"name": "Пропажина Анна Сергеевна"})
    desk.station.search("Пропажина")


def test_a_desk_that_was_away_erases_too_and_never_brings_the_data_back(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    correct(south)
    south.station.scan(ANNA.ticket_code)
    before = north.folder.store.head()

    north.station.privacy.erase(ANNA.id)
    north.sync()
    south.sync()
    north.sync()
    late = hall.desk("late")

    for desk in (north, south, late):
        assert desk.station.search("Анна") == []
        assert desk.station.scan(ANNA.ticket_code).verdict == Refused(RefusalReason.DATA_ERASED)
        assert desk.arrived() == 1
        assert desk.sync().unsent == 0
        assert desk.folder.store.verify().ok
        with pytest.raises(NoSuchParticipant):
            desk.station.card(ANNA.id)
    assert hall.central.store.verify().ok
    assert hall.arrived() == 1
    assert isinstance(north.folder.store.page(before, 1), Page)  # so that no desk has to read it again
    paths = [close(desk) for desk in (north, south, late)]
    hall.stop_server()
    assert [traces(path) for path in (*paths, hall.central.path)] == [set()] * 4
    hall.start_server()


def test_nothing_of_the_person_is_left_in_any_table_page_or_backup(hall: Hall) -> None:
    north = hall.desk("north")
    correct(north)
    north.folder.close()
    folder = type(north.folder).open(north.folder.path)
    desk = Desk(folder)
    assert rows_with(folder.path, "Пропажина")
    assert backups_of(folder.path / "event.db")

    desk.station.privacy.erase(ANNA.id)

    assert rows_with(folder.path, "Пропажина") == []
    assert rows_with(folder.path, "K-ANNA-1") == []
    close(desk)
    assert backups_of(folder.path / "event.db")
    assert traces(folder.path) == set()


def test_a_file_with_the_old_roster_and_a_list_that_names_them_do_not_bring_them_back(
    hall: Hall, tmp_path: Path
) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    correct(south)
    identity = (south.folder.desk.id, south.folder.desk.name)
    export_entries(south.folder.store, tmp_path / "old", identity, wall_clock_ms())
    roster = tmp_path / "list.csv"
    roster.write_text(f"Код,ФИО\n{ANNA.ticket_code},{ANNA.name}\n{BORIS.ticket_code},{BORIS.name}\n", "utf-8")
    code = "NEW-1"
    with_new_id = tmp_path / "new.csv"
    with_new_id.write_text(f"Код,ФИО\n{code},Пропажина Анна Сергеевна\n", "utf-8")

    first = import_roster(north.folder.store, with_new_id, {})
    new = north.station.card(code).id
    north.station.privacy.erase(ANNA.id)
    north.station.privacy.erase(new)
    taken = import_entries(north.folder.store, tmp_path / "old")
    plan = import_roster(north.folder.store, with_new_id, {})

    assert first.added == 1
    assert taken.added == 1
    assert (plan.added, len(plan.rejected)) == (0, 1)
    assert "erased" in plan.rejected[0].reason
    assert north.station.search("Пропажина") == []
    assert north.station.scan(code).verdict == Refused(RefusalReason.DATA_ERASED)
    assert north.folder.store.verify().ok
    assert traces(close(north)) == set()


def test_a_photo_goes_from_every_shelf_and_is_taken_from_nobody(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    content = io.BytesIO()
    Image.new("RGB", (60, 80), "red").save(content, "JPEG")
    name = kept_name(content.getvalue())
    shelves = [PhotoShelf(hall.central.photos), PhotoShelf(north.folder.photos), PhotoShelf(south.folder.photos)]
    hall.central.store.transact(
        lambda transaction: transaction.put_participants([msgspec.structs.replace(ANNA, photo=name)])
    )
    shelves[0].keep(content.getvalue(), name)
    for desk, shelf in zip((north, south), shelves[1:], strict=True):
        desk.sync()
        fetch_photos_once(desk.folder.store, shelf)

    north.station.privacy.erase(ANNA.id)
    assert not shelves[1].holds(name)
    fetch_photos_once(north.folder.store, shelves[1])
    assert not shelves[1].holds(name)
    north.sync()
    south.sync()

    assert [shelf.holds(name) for shelf in shelves] == [False] * 3
    with pytest.raises(NoSuchPhoto, match="erased"):
        shelves[0].keep(content.getvalue(), name)


def test_whoever_is_inside_may_leave_and_does_not_come_back(hall: Hall) -> None:
    north = hall.desk("north")
    north.station.scan(WANG.ticket_code)
    north.station.privacy.erase(WANG.id)

    leaving = north.station.scan(WANG.ticket_code, direction=Direction.EXIT)
    again = north.station.scan(WANG.ticket_code)

    assert leaving.verdict == Admitted()
    assert leaving.card is None
    assert again.verdict.kind is VerdictKind.REFUSED
    assert north.station.headcount().inside == 0
    assert north.station.headcount().arrived == 1


def test_what_the_desk_remembers_of_the_day_forgets_them(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    north.station.scan(BORIS.ticket_code)
    north.station.edit(ANNA.id, {"position": "Мэр"})

    south.station.privacy.erase(ANNA.id)
    south.sync()
    north.sync()

    assert [scan.card.id for scan in north.station.recent.scans if scan.card] == [BORIS.id]
    assert north.station.recent.last is not None
    assert north.station.recent.last.participant == BORIS.id


def test_a_conflict_of_an_erased_person_can_be_settled(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    south.station.scan(ANNA.ticket_code)
    south.sync()
    north.sync()
    north.station.privacy.erase(ANNA.id)

    [waiting] = north.station.conflicts()
    assert waiting.is_erased
    north.station.settle(waiting)

    assert north.station.conflicts() == []
