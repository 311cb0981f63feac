"""Wiping a data folder: nothing that the program put there is left, and the key goes first."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from checkin.datafolder import DataFolder, DataFolderError, finish_wiping, wipe_folder
from checkin.journal.backup_elsewhere import choose
from checkin.printing.printer import FolderPrinter
from checkin.printing.profiles import Kind, Profile
from checkin.printing.routing import Route
from checkin.rehearsal import open_rehearsal
from checkin.security import wiping
from checkin.security.keys import KeyPlace
from checkin.security.wiping import (
    WipeError,
    Wiping,
    begin_wiping,
    is_begun,
    out_of_reach,
    strangers,
    wipe,
    wipe_copies,
    wiping_in,
)
from checkin.server.certificates import own_certificate
from checkin.station.printer_book import save_profiles
from checkin.station.station import Station
from checkin.station.values import BadgePrinted
from tests.builders import an_event
from tests.desks import ANNA, PEOPLE, Hears
from tests.security.keyring_in_memory import KeyringInMemory

MARKERS = tuple(name.encode() for person in PEOPLE for name in (person.name, person.latin_name, person.ticket_code))


@pytest.fixture
def memory_keyring() -> Iterator[KeyringInMemory]:
    before, mine = keyring.get_keyring(), KeyringInMemory()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


def a_used_folder(path: Path, place: KeyPlace = KeyPlace.FILE) -> Path:
    """A data folder after a shift: a badge was printed, it was rehearsed, served, damaged and backed up."""
    folder, _ = DataFolder.create(path, an_event(), "north", place)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    station = Station(folder.store, folder.desk, photos=folder.photos, batches=folder.batches)
    station.use_printers([Route(FolderPrinter(folder.badges))])
    hears = Hears(station)
    station.scan(ANNA.ticket_code)
    hears.wait_for(BadgePrinted)
    open_rehearsal(folder).close()
    station.stop()
    folder.close()
    own_certificate(path)
    for name in ("event.db.damaged", "badge-batches.json", "printers.toml", "appearance.ini"):
        (path / name).write_text("")
    for name, content in (("backup/event.db", b"copy"), ("damaged-20261128T000000Z/event.db", b"copy")):
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_bytes(content)
    (path / "photos").mkdir(exist_ok=True)
    (path / "photos" / "a.jpg").write_bytes(ANNA.name.encode())
    (path / "demo").mkdir()
    (path / "demo" / "roster.csv").write_text(ANNA.name, "utf-8")
    return path


def left_in(path: Path) -> list[str]:
    return sorted(str(file.relative_to(path)) for file in path.rglob("*"))


def bytes_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.rglob("*") if file.is_file())


def test_only_how_windows_look_is_left(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")
    assert any(marker in bytes_of(path) for marker in MARKERS)

    wipe_folder(path)

    assert left_in(path) == ["appearance.ini"]
    assert not any(marker in bytes_of(tmp_path) for marker in MARKERS)
    assert not DataFolder.exists(path)


def test_what_the_program_did_not_put_there_is_left_and_named(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")
    (path / "guests.xlsx").write_bytes(b"theirs")

    wipe_folder(path)

    assert left_in(path) == ["appearance.ini", "guests.xlsx"]
    assert strangers(path) == ("guests.xlsx",)


def test_badges_that_a_printer_put_elsewhere_go_and_nothing_else_there(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "desk", tmp_path / "hot folder"
    folder, _ = DataFolder.create(path, an_event(), "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    station = Station(folder.store, folder.desk)
    station.use_printers([Route(FolderPrinter(elsewhere))])
    hears = Hears(station)
    station.scan(ANNA.ticket_code)
    hears.wait_for(BadgePrinted)
    station.stop()
    folder.close()
    save_profiles(path / "printers.toml", (Profile(name="hot", kind=Kind.FOLDER, address=str(elsewhere)),))
    (elsewhere / "Brochure.pdf").write_bytes(b"theirs")
    assert len(left_in(elsewhere)) == 2

    wipe_folder(path)

    assert left_in(elsewhere) == ["Brochure.pdf"]


def test_backups_in_a_second_place_go_with_their_key(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "other.txt").write_text("theirs")
    folder, _ = DataFolder.create(tmp_path / "desk", an_event(), "north", KeyPlace.FILE)
    place = choose(folder.store, stick, folder.desk.id, "seven words of a song")
    (place / "event-20260101T000000Z.db").write_bytes(b"copy")
    elsewhere = folder.second_place
    begin_wiping(folder.path, Wiping(elsewhere=elsewhere))
    folder.close()

    wipe_folder(folder.path)

    assert left_in(stick) == ["other.txt"]
    assert out_of_reach(elsewhere) == ""


def test_a_second_place_that_is_away_is_named(tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "stick" / "checkin-1")
    path = a_used_folder(tmp_path / "desk")
    begin_wiping(path, Wiping(elsewhere=elsewhere))

    wipe_folder(path)

    assert out_of_reach(elsewhere) == f"Backups in {elsewhere} could not be reached: remove that folder by hand."


def test_the_keys_in_the_keyring_are_forgotten_those_of_rehearsals_too(
    tmp_path: Path, memory_keyring: KeyringInMemory
) -> None:
    path = a_used_folder(tmp_path / "desk", KeyPlace.KEYRING)
    assert memory_keyring.kept

    wipe_folder(path)

    assert memory_keyring.kept == {}


def test_the_key_is_overwritten_and_gone_before_anything_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_used_folder(tmp_path / "desk")
    beside = tmp_path / "same-blocks"
    os.link(path / "desk.key", beside)  # another name for the same bytes on the disk
    monkeypatch.setattr(wiping, "_remove", _cut_off)

    with pytest.raises(InterruptedError):
        wipe(path, 1)

    assert set(beside.read_bytes()) == {0}
    assert not (path / "desk.key").exists()
    assert not (path / "rehearsal" / "desk.key").exists()
    assert (path / "event.db").exists()


def test_what_was_cut_off_holds_no_event_any_more_and_is_finished_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_used_folder(tmp_path / "desk")
    with monkeypatch.context() as patch:
        patch.setattr(wiping, "_remove", _cut_off)
        with pytest.raises(InterruptedError):
            wipe_folder(path)
    assert not DataFolder.exists(path)
    assert is_begun(path)

    with pytest.raises(DataFolderError, match="holds no event"):
        DataFolder.open(path)

    assert left_in(path) == ["appearance.ini"]


def test_a_new_event_can_be_made_where_one_was_being_wiped(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")
    begin_wiping(path, Wiping(event="Forum"))

    DataFolder.create(path, an_event(), "south", KeyPlace.FILE)[0].close()

    with DataFolder.open(path) as folder:
        assert folder.store.roster_head().revision == 0


def test_cut_off_at_any_file_a_second_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = a_used_folder(tmp_path / "whole")
    removals = 0
    truly = wiping._is_gone
    for most in range(50):
        path = tmp_path / f"desk-{most}"
        shutil.copytree(whole, path)
        removals = 0

        def counted(file: Path, most: int = most) -> bool:
            nonlocal removals
            if removals == most:
                raise InterruptedError
            removals += 1
            return truly(file)

        monkeypatch.setattr(wiping, "_is_gone", counted)
        try:
            wipe_folder(path)
        except InterruptedError:
            monkeypatch.setattr(wiping, "_is_gone", truly)
            finish_wiping(path)
        assert left_in(path) == ["appearance.ini"]
        if removals < most:
            return
    pytest.fail("there are more files than were counted")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links without rights of their own")
def test_of_a_link_to_elsewhere_only_the_link_goes(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")
    elsewhere = tmp_path / "elsewhere"
    (path / "photos").rename(elsewhere)
    (path / "photos").symlink_to(elsewhere)

    wipe_folder(path)

    assert left_in(path) == ["appearance.ini"]
    assert (elsewhere / "a.jpg").exists()


def test_what_cannot_be_removed_is_named_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_used_folder(tmp_path / "desk")
    truly = Path.unlink

    def refusing(self: Path, missing_ok: bool = False) -> None:
        if self.name == "printers.toml":
            raise PermissionError(13, "denied", str(self))
        truly(self, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refusing)
        with pytest.raises(WipeError, match=r"could not be removed from .*: printers\.toml\. Close the programs"):
            wipe_folder(path)
    assert left_in(path) == ["appearance.ini", "lock", "printers.toml", "wiping.json"]

    finish_wiping(path)

    assert left_in(path) == ["appearance.ini"]


def test_a_folder_in_use_is_not_wiped(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")

    with DataFolder.open(path), pytest.raises(DataFolderError, match="in use"):
        wipe_folder(path)

    DataFolder.open(path).close()


def test_the_note_stays_until_its_server_has_been_told(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")
    begin_wiping(path, Wiping(event="Forum", url="https://192.0.2.1", token="t", unsent=3))

    wipe_folder(path)

    kept = wiping_in(path)
    assert kept is not None
    assert kept.wiped_ms is not None
    assert (kept.url, kept.unsent, is_begun(path)) == ("https://192.0.2.1", 3, False)


def test_copies_go_and_the_database_stays(tmp_path: Path) -> None:
    path = a_used_folder(tmp_path / "desk")

    wipe_copies(path)

    assert not any((path / name).exists() for name in ("backup", "photos", "badges", "rehearsal", "demo"))
    with DataFolder.open(path) as folder:
        assert folder.store.record(ANNA.id) is not None


def _cut_off(*_arguments: object) -> None:
    raise InterruptedError


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_note_which_may_name_the_desks_token_is_for_its_owner_alone(tmp_path: Path) -> None:
    begin_wiping(tmp_path, Wiping(url="https://server", token="t0ken"))

    (note,) = tmp_path.iterdir()
    assert note.stat().st_mode & 0o777 == 0o600
