"""A damaged database: noticed at start, rebuilt without losing what any copy holds, never mistaken for a wrong key."""

import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from checkin import recovery
from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.joining import join
from checkin.journal.anomalies import AnomalyKind
from checkin.journal.backup import back_up
from checkin.journal.backup_files import backups_of
from checkin.journal.sqlite_files import connect, has_cut_log
from checkin.journal.sqlite_pages import PAGE_BYTES
from checkin.journal.store import StoreError
from checkin.printing.jobs import Job, JobQuery
from checkin.restoring import Passphrases, restore
from checkin.roster.searching import search_texts
from checkin.security.keys import KeyPlace, WrongPassphrase, load_key
from checkin.station.station import Station
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import sync_once
from tests.builders import an_event
from tests.desks import PEOPLE
from tests.faults.damage_campaign import Fault, Site, damage_campaign, entries_of, snapshot_of
from tests.stories.hall import Desk, Hall

ROOT = Path(__file__).parents[2]


def test_whatever_is_damaged_is_noticed_or_harmless_and_nothing_is_lost_that_any_copy_holds(tmp_path: Path) -> None:
    report = damage_campaign(tmp_path, faults=100, seed=5)

    assert report.violations == ()
    assert report.rebuilt > 40
    assert report.harmless > 5
    assert {kind.split()[1] for kind in report.faults} == {"event.db", "event.db-wal", "event.db-mark"}


def test_the_judge_sees_a_loss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(tmp_path)
    monkeypatch.setattr(recovery, "_take_entries", lambda _store, source, _progress: len(list(source.entries())))

    lost, _ = site.suffer(site.closed, Fault("flip", "event.db", 50, 51), with_backup=False)

    assert any("entries are lost at the desk" in complaint for complaint in lost.violations)


def test_the_judge_sees_damage_that_nobody_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(tmp_path)
    monkeypatch.setattr(recovery, "has_cut_log", lambda *_: False)
    log = (site.killed.folder / "event.db-wal").stat().st_size

    unnoticed, _ = site.suffer(site.killed, Fault("flip", "event.db-wal", log * 3 // 4, 1), with_backup=False)

    assert any("unnoticed" in complaint for complaint in unnoticed.violations)


@pytest.mark.parametrize(("is_emptied_before", "is_of_older_version"), [(True, False), (False, False), (False, True)])
def test_a_log_cut_off_behind_a_checkpoint_in_part_hides_nothing_that_the_file_has(
    tmp_path: Path, is_emptied_before: bool, is_of_older_version: bool
) -> None:
    site = Site(tmp_path, is_read_meanwhile=True, is_emptied_before=is_emptied_before)
    if is_of_older_version:
        (site.killed.folder / "event.db-mark").unlink()
    size = (site.killed.folder / "event.db-wal").stat().st_size
    in_file = {entry for entry, copies in site.killed.entries.items() if any(one.file == "event.db" for one in copies)}
    assert len(in_file) > 60

    rebuilt = 0
    for at in range(size // 10, size, size // 10):
        outcome, _ = site.suffer(site.killed, Fault("cut", "event.db-wal", at, size), with_backup=at % 20 < 10)
        assert outcome.violations == ()
        rebuilt += outcome.was_rebuilt
    assert rebuilt > 0


def a_folder(path: Path, place: KeyPlace = KeyPlace.FILE) -> None:
    folder, _ = DataFolder.create(path, an_event(), "north", place)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    Station(folder.store, folder.desk).scan(PEOPLE[0].ticket_code)
    folder.close()


def damage(path: Path, at: int) -> None:
    Fault("zero", "event.db", at, at + 512).strike(path)


def files_of(path: Path) -> dict[str, bytes]:
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.mark.parametrize("is_damaged_too", [False, True])
def test_a_wrong_passphrase_moves_nothing_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_damaged_too: bool
) -> None:
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "the right one")
    a_folder(tmp_path, KeyPlace.PASSPHRASE)
    if is_damaged_too:
        recovery.mark_damaged(tmp_path / "event.db")
        damage(tmp_path, 0)
    before = files_of(tmp_path)
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "wrong")

    with pytest.raises(WrongPassphrase, match="not the passphrase"):
        DataFolder.open(tmp_path)

    assert files_of(tmp_path) == before
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "the right one")
    with DataFolder.open(tmp_path) as folder:
        assert (folder.rebuilt is not None) == is_damaged_too
        assert folder.store.head().position == 1


def test_a_sound_folder_is_not_rebuilt_even_after_a_kill(tmp_path: Path) -> None:
    a_folder(tmp_path / "data")
    with DataFolder.open(tmp_path / "data") as folder:
        Station(folder.store, folder.desk).scan(PEOPLE[1].ticket_code)
        shutil.copytree(tmp_path / "data", tmp_path / "killed", ignore=shutil.ignore_patterns("*-shm"))

    with DataFolder.open(tmp_path / "killed") as folder:
        assert folder.rebuilt is None
        assert folder.store.head().position == 2


def test_the_damaged_files_are_kept_and_the_anomaly_and_the_command_line_tell(tmp_path: Path) -> None:
    a_folder(tmp_path)
    damage(tmp_path, 3 * PAGE_BYTES)
    damaged = (tmp_path / "event.db").read_bytes()

    said = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "scan", PEOPLE[1].ticket_code, "--data", str(tmp_path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert said.stderr.count("\n") == 1
    assert "damaged and has been rebuilt" in said.stderr
    [aside] = tmp_path.glob("damaged-*")
    assert (aside / "event.db").read_bytes() == damaged
    with DataFolder.open(tmp_path) as folder:
        assert [(one.kind, one.subject) for one in folder.store.noted()] == [(AnomalyKind.DATABASE_REBUILT, "north")]
        assert folder.rebuilt is None
        assert folder.store.head().position == 2


def test_marked_while_it_ran_it_is_rebuilt_at_the_next_start(tmp_path: Path) -> None:
    a_folder(tmp_path)
    recovery.mark_damaged(tmp_path / "event.db")

    with DataFolder.open(tmp_path) as folder:
        assert folder.rebuilt is not None
        assert folder.store.verify().ok
    with DataFolder.open(tmp_path) as folder:
        assert folder.rebuilt is None


def test_a_database_that_is_gone_comes_back_from_its_backup(tmp_path: Path) -> None:
    a_folder(tmp_path)
    (tmp_path / "event.db").unlink()

    with DataFolder.open(tmp_path) as folder:
        assert folder.rebuilt is not None
        assert folder.rebuilt.from_backup == 1
        assert all(folder.store.record(person.id) for person in PEOPLE)


def test_without_any_trace_of_its_identity_the_desk_must_be_paired_anew(tmp_path: Path) -> None:
    a_folder(tmp_path)
    shutil.rmtree(tmp_path / "backup")
    for copy in snapshot_of(tmp_path).identity:
        damage(tmp_path, copy.start)

    for _ in range(2):
        with pytest.raises(DataFolderError, match="pair another folder"):
            DataFolder.open(tmp_path)


def test_what_is_left_without_an_event_joins_its_own_server_again_but_no_other(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "theirs").mkdir()
    ours, theirs = Hall(tmp_path / "ours"), Hall(tmp_path / "theirs")
    try:
        north = ours.desk("north")
        path = north.folder.path
        north.station.scan(PEOPLE[0].ticket_code)
        north.folder.store.forget_remote()
        north.station.stop()
        north.folder.close()
        struck_in_its_event(path)

        with pytest.raises(DataFolderError, match="pair a new folder"):
            join(path, parse_pairing_link(theirs.server.pairing_code().link))
        again = Desk(join(path, parse_pairing_link(ours.server.pairing_code().link)))
        again.sync()

        assert (again.arrived(), ours.arrived(), theirs.arrived()) == (1, 1, 0)
        again.station.stop()
        again.folder.close()
    finally:
        ours.stop()
        theirs.stop()


def struck_in_its_event(path: Path) -> None:
    """Without a backup, and with every copy of a page damaged that holds the event's settings, but not the identity."""
    shutil.rmtree(path / "backup")
    for copy in snapshot_of(path).event[1]:
        damage(path, copy.start)


@pytest.mark.parametrize("part", [0, 1])
def test_a_server_whose_only_copy_of_the_event_is_hit_in_the_log_refuses_to_start(tmp_path: Path, part: int) -> None:
    site = Site(tmp_path, is_read_meanwhile=True)
    [copy] = site.killed_server.event[part]
    assert copy.file == "event.db-wal"

    outcome = site.suffer_at_server(Fault("flip", copy.file, copy.start + 100, copy.start + 101), with_backup=False)

    assert outcome.was_refused
    assert outcome.violations == ()


def served(path: Path) -> tuple[int, str]:
    said = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "serve", "--data", str(path), "--port", "0"],
        capture_output=True, text=True, check=False, timeout=30,
    )  # fmt: skip
    return said.returncode, said.stderr


def test_a_folder_that_lost_its_event_refuses_at_every_start_until_it_is_restored(tmp_path: Path) -> None:
    path, stick = tmp_path / "server", tmp_path / "stick.db"
    a_folder(path)
    with DataFolder.open(path) as folder:
        desk, (event, _) = folder.desk, folder.store.event()
    back_up(path / "event.db", load_key(path))
    shutil.copyfile(backups_of(path / "event.db")[0].path, stick)
    with DataFolder.open(path) as folder:
        Station(folder.store, folder.desk).scan(PEOPLE[1].ticket_code)
    struck_in_its_event(path)

    for _ in range(2):
        code, said = served(path)
        assert code == 1
        assert "event was lost with the damaged database" in said
        assert "“restore” a backup" in said
        assert "a desk's data folder" in said

    restore(path, stick, Passphrases())
    with DataFolder.open(path) as folder:
        assert folder.store.event()[0] == event
        assert folder.store.head().position == 2
        assert folder.desk == desk


def test_a_paired_desk_that_lost_its_event_says_to_get_it_from_its_server_and_does(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        north = hall.desk("north")
        north.station.stop()
        north.folder.close()
        struck_in_its_event(north.folder.path)

        with DataFolder.open(north.folder.path) as folder:
            with pytest.raises(StoreError, match="“sync --once”"):
                Station(folder.store, folder.desk)
            sync_once(folder.store, wall_clock_ms)
            Station(folder.store, folder.desk).scan(PEOPLE[0].ticket_code)
            sync_once(folder.store, wall_clock_ms)
        assert hall.arrived() == 1
    finally:
        hall.stop()


def test_a_desk_stands_in_for_a_server_that_lost_its_event(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        north, south = hall.desk("north"), hall.desk("south")
        north.station.scan(PEOPLE[0].ticket_code)
        for desk in (north, south, north):
            desk.sync()
        Station(hall.central.store, hall.central.desk).scan(PEOPLE[1].ticket_code)
        for desk in (north, south):
            desk.station.stop()
            desk.folder.close()
        hall.stop_server()
        (tmp_path / "server").rename(tmp_path / "lost")
        struck_in_its_event(tmp_path / "lost")
        (tmp_path / "north").rename(tmp_path / "server")
        hall.start_server()

        again = Desk(join(tmp_path / "south", parse_pairing_link(hall.server.pairing_code().link)))
        again.station.scan(PEOPLE[2].ticket_code)
        lost = Desk(join(tmp_path / "lost", parse_pairing_link(hall.server.pairing_code().link)))
        for desk in (again, lost, again):
            desk.sync()

        assert (again.arrived(), lost.arrived(), hall.arrived()) == (3, 3, 3)
        assert hall.central.store.verify().ok
        for desk in (again, lost):
            assert desk.folder.store.verify().ok
            desk.station.stop()
            desk.folder.close()
    finally:
        hall.stop()


_KILLED_AT = """
import os, signal, sys
from pathlib import Path
from checkin import recovery
from checkin.datafolder import DataFolder

moments = iter(range(int(sys.argv[2])))

def dying(done):
    def instead(*arguments):
        if next(moments, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return done(*arguments)
    return instead

Path.replace = dying(Path.replace)
recovery._take_newer = dying(recovery._take_newer)
recovery._begin_anew = dying(recovery._begin_anew)
DataFolder.open(Path(sys.argv[1])).close()
"""


def test_a_rebuilding_that_is_killed_at_any_step_is_done_again_without_loss(tmp_path: Path) -> None:
    a_folder(tmp_path / "data")
    back_up(tmp_path / "data" / "event.db", load_key(tmp_path / "data"))
    with DataFolder.open(tmp_path / "data") as folder:
        Station(folder.store, folder.desk).scan(PEOPLE[1].ticket_code)
        shutil.copytree(tmp_path / "data", tmp_path / "killed", ignore=shutil.ignore_patterns("*-shm", "reserve"))
    Fault("flip", "event.db-wal", 40, 41).strike(tmp_path / "killed")  # the first frame, and so all of the log

    kills = 0
    for step in range(20):
        path = tmp_path / f"step-{step}"
        shutil.copytree(tmp_path / "killed", path)
        ended = subprocess.run([sys.executable, "-c", _KILLED_AT, str(path), str(step)], cwd=ROOT, check=False)
        kills += ended.returncode == -signal.SIGKILL
        with DataFolder.open(path) as folder:
            assert folder.store.head().position == 2
            assert folder.store.verify().ok
        assert list(path.glob("damaged-*/event.db-wal"))
        assert not list(path.glob("event.db.*"))
        if ended.returncode == 0:
            break

    assert ended.returncode == 0
    assert kills >= 6  # entries taken, all taken, finished, the log aside, the database aside, the new one in its place


def test_desks_heal_a_server_that_lost_its_database_and_a_desk_is_healed_by_its_server(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        north, south = hall.desk("north"), hall.desk("south")
        north.station.scan(PEOPLE[0].ticket_code)
        south.station.scan(PEOPLE[1].ticket_code)
        for desk in (north, south, north):
            desk.sync()
        hall.stop_server()
        damage(tmp_path / "server", 0)
        hall.start_server()
        assert hall.central.rebuilt is not None
        for desk in (north, south, north):
            desk.sync()
        assert hall.arrived() == 2

        north.station.stop()
        north.folder.close()
        back_up(tmp_path / "north" / "event.db", load_key(tmp_path / "north"))
        size = (tmp_path / "north" / "event.db").stat().st_size
        Fault("zero", "event.db", PAGE_BYTES, size).strike(tmp_path / "north")
        again = Desk(DataFolder.open(tmp_path / "north"))
        try:
            assert again.folder.rebuilt is not None
            assert again.sync().unsent == 0
            assert again.station.scan(PEOPLE[2].ticket_code).verdict.kind is VerdictKind.ADMITTED
            again.sync()
            assert (again.arrived(), hall.arrived()) == (3, 3)
            assert again.folder.store.verify().ok
            assert hall.central.store.verify().ok
        finally:
            again.station.stop()
            again.folder.close()
    finally:
        hall.stop()


def verified(path: Path) -> tuple[int, dict[str, object]]:
    said = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "verify", "--json", "--data", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return said.returncode, msgspec.json.decode(said.stdout, type=dict[str, object])


def test_verify_names_the_first_bad_entry_of_a_damaged_file_and_rebuilds_nothing(tmp_path: Path) -> None:
    folder, _ = DataFolder.create(tmp_path, an_event(), "north", KeyPlace.FILE)
    station = Station(folder.store, folder.desk)
    for _ in range(60):
        station.scan(PEOPLE[0].ticket_code)
    ids = [entry.id for entry in entries_of(folder.store)]
    folder.close()
    shutil.copytree(tmp_path, tmp_path.with_name("copy"))
    places = snapshot_of(tmp_path.with_name("copy")).entries
    [where] = places[ids[30]]
    first = next(number for number, identity in enumerate(ids, start=1) if places[identity] == [where])
    damage(tmp_path, where.start)
    before = files_of(tmp_path)

    code, document = verified(tmp_path)

    assert code == 1
    assert document["ok"] is False
    assert document["entries"] == first - 1
    problems = document["problems"]
    assert isinstance(problems, list)
    assert f"Entry {ids[first - 1]} at position {first} cannot be read" in problems[0]
    after = files_of(tmp_path)
    assert {name: after[name] for name in before} == before


def test_verify_sees_that_a_damaged_log_hides_entries(tmp_path: Path) -> None:
    a_folder(tmp_path / "data")
    with DataFolder.open(tmp_path / "data") as folder:
        for person in PEOPLE:
            Station(folder.store, folder.desk).scan(person.ticket_code)
        assert folder.store.verify().ok
        shutil.copytree(tmp_path / "data", tmp_path / "killed", ignore=shutil.ignore_patterns("*-shm", "lock"))
    log = (tmp_path / "killed" / "event.db-wal").stat().st_size
    Fault("flip", "event.db-wal", log // 2, log // 2 + 1).strike(tmp_path / "killed")

    code, document = verified(tmp_path / "killed")

    assert code == 1
    problems = document["problems"]
    assert isinstance(problems, list)
    assert "after position" in problems[0]
    with DataFolder.open(tmp_path / "killed") as folder:
        assert folder.rebuilt is not None
        assert folder.store.head().position == 1 + len(PEOPLE)


def test_verify_says_so_when_the_database_cannot_be_opened_at_all(tmp_path: Path) -> None:
    a_folder(tmp_path)
    damage(tmp_path, 0)

    code, document = verified(tmp_path)

    assert code == 1
    assert (document["ok"], document["entries"]) == (False, 0)
    assert document["problems"]
    assert not list(tmp_path.glob("damaged-*"))


def test_a_folder_that_is_given_up_leaves_neither_backup_nor_damaged_files(tmp_path: Path) -> None:
    a_folder(tmp_path)
    damage(tmp_path, 3 * PAGE_BYTES)
    folder = DataFolder.open(tmp_path)
    folder.close()
    assert backups_of(tmp_path / "event.db")

    folder.discard()

    assert not [file for file in tmp_path.rglob("*") if file.is_file()]


def test_an_older_copy_put_in_place_gets_back_what_the_backup_has(tmp_path: Path) -> None:
    a_folder(tmp_path)
    older = (tmp_path / "event.db").read_bytes()
    with DataFolder.open(tmp_path) as folder:
        Station(folder.store, folder.desk).scan(PEOPLE[1].ticket_code)
    back_up(tmp_path / "event.db", load_key(tmp_path))
    (tmp_path / "event.db").write_bytes(older)

    assert recovery.is_damaged(tmp_path / "event.db", load_key(tmp_path))
    opened = recovery.open_sound(tmp_path / "event.db", load_key(tmp_path), search_texts)
    try:
        assert opened.store.head().position == 2
    finally:
        opened.store.close()
    assert not recovery.is_damaged(tmp_path / "event.db", load_key(tmp_path))


def test_text_where_numbers_stood_is_damage(tmp_path: Path) -> None:
    a_folder(tmp_path)
    key = load_key(tmp_path)
    with closing(connect(tmp_path / "event.db", key, for_writing=True)) as connection:
        connection.execute("UPDATE participant SET revision = 'text'")

        assert has_cut_log(connection, key)


def test_print_jobs_that_wait_come_along_when_a_database_is_rebuilt(tmp_path: Path) -> None:
    a_folder(tmp_path)
    job = Job(
        id="job-1", participant=PEOPLE[0].id, printing="1", category="expert", template="", printer="north",
        queued_ms=1, changed_ms=1,
    )  # fmt: skip
    with DataFolder.open(tmp_path) as folder:
        folder.store.transact(lambda transaction: transaction.put_jobs([job]))
        [kept] = folder.store.jobs(JobQuery())
    recovery.mark_damaged(tmp_path / "event.db")

    with DataFolder.open(tmp_path) as folder:
        assert folder.rebuilt is not None
        assert [msgspec.structs.replace(one, order=kept.order) for one in folder.store.jobs(JobQuery())] == [kept]
