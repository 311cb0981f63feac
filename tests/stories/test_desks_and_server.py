"""Whole shifts of several desks and one server, over real HTTP."""

import shutil
import socket
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.joining import UnsentEntries, join
from checkin.printing.routing import Route
from checkin.security.keys import KeyPlace
from checkin.server.pairing import token_hash
from checkin.server.serving import Server, ServerError, Tls
from checkin.state import ConflictKind, ReprintReason
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, SyncChanged
from checkin.station.wakefulness import Wakefulness, WokeUp
from checkin.sync.answers import NotAllowed, NotOurs, Unreachable
from checkin.sync.client import ServerClient
from checkin.sync.handover import export_entries, note_handed_over
from checkin.sync.messages import TIME_HEADER
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.worker import SyncWorker
from tests.builders import a_participant, an_event
from tests.desks import ANNA, BORIS, PATIENCE_S, PEOPLE, WANG, Hears, StandInPrinter
from tests.stories.hall import Desk, Hall


def test_a_new_desk_has_the_event_and_the_roster(hall: Hall) -> None:
    desk = hall.desk("north")

    assert desk.station.event == hall.central.store.event()[0]
    assert {card.id for card in desk.station.everybody()} == {person.id for person in PEOPLE}


def test_two_desks_apart_admit_one_ticket_and_all_agree_afterwards(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    north.station.scan(WANG.ticket_code)
    assert south.station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED

    for desk in (north, south, north):
        desk.sync()

    assert (north.arrived(), south.arrived(), hall.arrived()) == (2, 2, 2)
    for desk in (north, south):
        [waiting] = desk.station.conflicts()
        assert waiting.conflict.kind is ConflictKind.DOUBLE_ADMISSION
        assert {stamp.desk_name for stamp in waiting.conflict.stamps} == {"north", "south"}

    south.station.settle(south.station.conflicts()[0])
    south.sync()
    north.sync()
    assert north.station.conflicts() == []
    assert (north.arrived(), hall.arrived()) == (2, 2)


def test_who_was_admitted_at_one_desk_is_known_at_the_other(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    north.sync()
    south.sync()

    result = south.station.scan(ANNA.ticket_code)

    assert result.verdict.kind is VerdictKind.ALREADY_IN
    assert result.earlier is not None
    assert (result.earlier.desk_name, result.earlier.operator) == ("north", "Olga")


def test_a_badge_reprinted_at_one_desk_is_void_at_the_other(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    printer = StandInPrinter()
    north.station.use_printers([Route(printer)])
    hears = Hears(north.station)
    north.station.scan(ANNA.ticket_code)
    hears.wait_for(BadgePrinted)
    north.station.reprint(ANNA.id, ReprintReason.LOST)
    hears.wait_for(BadgePrinted, 2)
    north.sync()
    south.sync()

    assert south.station.scan(printer.sheets[0].title).verdict.kind is VerdictKind.VOID_BADGE


def test_a_day_without_a_server_is_caught_up(hall: Hall) -> None:
    north = hall.desk("north")
    hall.stop_server()
    north.station.scan(ANNA.ticket_code)
    guest = north.station.register({"name": "Нежданов Гость"})
    north.station.admit(guest.id)
    with pytest.raises(Unreachable, match="the desk works on"):
        north.sync()
    assert north.station.status().unsent == 3

    hall.start_server()
    report = north.sync()

    assert (report.sent, report.unsent) == (3, 0)
    assert hall.arrived() == 2
    assert Station(hall.central.store, hall.central.desk).search("nezhdanov")


def test_a_server_restored_from_an_old_backup_is_made_whole_by_the_desks(hall: Hall, tmp_path: Path) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    north.sync()
    hall.stop_server()
    shutil.copytree(tmp_path / "server", tmp_path / "backup")
    hall.start_server()
    south.station.scan(WANG.ticket_code)
    north.station.scan(BORIS.ticket_code)
    for desk in (north, south, north):
        desk.sync()
    assert hall.arrived() == 3
    epoch = hall.central.store.head().epoch

    hall.stop_server()
    shutil.rmtree(tmp_path / "server")
    shutil.copytree(tmp_path / "backup", tmp_path / "server")
    hall.start_server()
    assert hall.arrived() == 1
    north.sync()

    assert hall.arrived() == 3
    assert hall.central.store.head().epoch != epoch
    south.sync()
    assert (north.arrived(), south.arrived()) == (3, 3)
    assert north.station.status().unsent == 0
    assert hall.central.store.verify().ok


def test_a_desk_restored_from_an_old_backup_loses_nothing(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    north.sync()
    north.station.stop()
    north.folder.close()
    shutil.copytree(tmp_path / "north", tmp_path / "backup")
    north = Desk(DataFolder.open(tmp_path / "north"))
    north.station.scan(ANNA.ticket_code)
    north.sync()
    north.station.stop()
    north.folder.close()

    again = Desk(DataFolder.open(tmp_path / "backup"))
    again.station.scan(WANG.ticket_code)
    again.sync()

    assert (again.arrived(), hall.arrived()) == (2, 2)
    assert again.folder.store.verify().ok
    again.station.stop()
    again.folder.close()


def test_a_cloned_desk_loses_nothing(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    north.station.stop()
    north.folder.close()
    shutil.copytree(tmp_path / "north", tmp_path / "clone")
    with ExitStack() as stack:
        twins = [Desk(DataFolder.open(tmp_path / name)) for name in ("north", "clone")]
        for twin in twins:
            stack.callback(twin.folder.close)
            stack.callback(twin.station.stop)
        twins[0].station.scan(ANNA.ticket_code)
        twins[1].station.scan(WANG.ticket_code)
        for twin in (*twins, *twins):
            twin.sync()

        assert [twin.arrived() for twin in twins] == [2, 2]
        assert hall.arrived() == 2


def test_a_roster_imported_at_a_desk_reaches_the_server_and_the_others(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    late = a_participant(id="1ATE000000000000", ticket_code="K-LATE", name="Поздний Гость")
    north.folder.store.transact(lambda transaction: transaction.put_participants([late]))

    north.sync()
    south.sync()

    assert south.station.scan("K-LATE").verdict.kind is VerdictKind.ADMITTED


def test_a_pairing_code_works_once(hall: Hall, tmp_path: Path) -> None:
    link = parse_pairing_link(hall.server.pairing_code().link)
    join(tmp_path / "first", link, "first").close()

    with pytest.raises(NotAllowed, match="used already"):
        join(tmp_path / "second", link, "second")
    assert not DataFolder.exists(tmp_path / "second")


@pytest.mark.parametrize("code", ["", "WRONG", "Ж" * 500])
def test_a_wrong_pairing_code_is_refused_and_leaves_no_folder_behind(hall: Hall, tmp_path: Path, code: str) -> None:
    link = parse_pairing_link(hall.server.url)._replace(code=code)

    with pytest.raises(NotAllowed, match="pairing code is wrong"):
        join(tmp_path / "desk", link, "desk")
    assert not DataFolder.exists(tmp_path / "desk")


def test_codes_cannot_be_guessed_one_after_the_other(hall: Hall, tmp_path: Path) -> None:
    good = parse_pairing_link(hall.server.pairing_code().link)
    for _ in range(10):
        with pytest.raises(NotAllowed):
            join(tmp_path / "desk", good._replace(code="WRONG"), "desk")

    with pytest.raises(NotAllowed, match="wait a minute"):
        join(tmp_path / "desk", good, "desk")


def test_a_revoked_desk_is_refused_and_works_on_alone(hall: Hall) -> None:
    north = hall.desk("north")
    hall.central.store.revoke_desk(north.folder.desk.id)

    with pytest.raises(NotAllowed, match="does not know this desk"):
        north.sync()
    assert north.station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED


def test_only_the_hash_of_a_token_is_kept(hall: Hall) -> None:
    north = hall.desk("north")
    remote = north.folder.store.remote()

    assert remote is not None
    stored = {str(row[0]) for row in hall.central.store.query("SELECT token_hash FROM desk")}
    assert remote.token not in stored
    assert token_hash(remote.token) in stored


def test_joining_that_was_cut_off_is_done_again(hall: Hall, tmp_path: Path) -> None:
    DataFolder.create(tmp_path / "north", None, "north", KeyPlace.FILE)[0].close()

    assert hall.desk("north").folder.store.event() == hall.central.store.event()


def test_a_folder_with_another_event_does_not_join(hall: Hall, tmp_path: Path) -> None:
    other, _ = DataFolder.create(tmp_path / "other", an_event(id="another"), "desk", KeyPlace.FILE)
    other.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    other.close()

    with pytest.raises(DataFolderError, match="holds another event"):
        join(tmp_path / "other", parse_pairing_link(hall.server.pairing_code().link), "desk")


@pytest.mark.parametrize(
    "answered",
    [
        "200 OK\r\n\r\nhello",
        '200 OK\r\n\r\n{"checkin_desk":1,"event":"x"}',
        f'200 OK\r\n{TIME_HEADER}: 1\r\n\r\n{{"x":{"[" * 20_000}',
        f'404 Not Found\r\n{TIME_HEADER}: 1\r\n\r\n{{"x":{"[" * 20_000}',
    ],
    ids=["text", "no header of ours", "nested", "nested problem"],
)
def test_a_server_that_is_not_ours_is_refused(tmp_path: Path, answered: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:

        def answer() -> None:
            connection, _ = other.accept()
            connection.recv(4096)
            connection.sendall(f"HTTP/1.1 {answered}".encode())
            connection.close()

        thread = threading.Thread(target=answer)
        thread.start()
        link = parse_pairing_link(f"http://127.0.0.1:{other.getsockname()[1]}")._replace(code="ANY")

        with pytest.raises(NotOurs, match="not a Checkin Desk server"):
            join(tmp_path / "desk", link, "desk")
        thread.join()
    assert not DataFolder.exists(tmp_path / "desk")


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "ftp://here",
        "http://",
        "http://host:port",
        "https://[",
        "http://[::x]/",
        "http://x\x1by",
        "http://a/" + "x" * 999,
    ],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(NotOurs, match="no address of a server"):
        parse_pairing_link(address)


def test_a_server_that_is_away_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    with pytest.raises(Unreachable, match="cannot be reached"):
        join(tmp_path / "desk", parse_pairing_link(f"http://127.0.0.1:{port}")._replace(code="X"), "desk")


def test_a_port_in_use_is_told_at_once(hall: Hall) -> None:
    with pytest.raises(ServerError, match=f"cannot use port {hall.port}"):
        Server(hall.central.store, hall.central.path, port=hall.port)


def test_over_tls_only_the_certificate_of_the_pairing_link_is_trusted(tmp_path: Path) -> None:
    hall = Hall(tmp_path, Tls.ON)
    try:
        north = hall.desk("north")
        north.station.scan(ANNA.ticket_code)
        north.sync()
        assert hall.arrived() == 1

        link = parse_pairing_link(hall.server.pairing_code().link)
        assert link.url.startswith("https://")
        with pytest.raises(NotOurs, match="another certificate"):
            join(tmp_path / "a", link._replace(fingerprint="0" * 64), "a")
        with pytest.raises(NotOurs, match="lacks the certificate"):
            join(tmp_path / "a", link._replace(fingerprint=""), "a")
    finally:
        hall.stop()


def test_a_server_with_another_certificate_is_told_as_that_and_gets_nothing(tmp_path: Path) -> None:
    hall = Hall(tmp_path, Tls.ON)
    try:
        north = hall.desk("north")
        hall.stop_server()
        hall.forget_certificate()
        hall.start_server()
        north.station.scan(ANNA.ticket_code)

        with pytest.raises(NotOurs, match="does not show the certificate"):
            north.sync()
        assert hall.arrived() == 0
    finally:
        hall.stop()


def test_whether_somebody_must_see_to_the_connection_is_known_from_how_it_failed(hall: Hall) -> None:
    north = hall.desk("north")
    north.station.use_sync(SyncWorker(north.folder.store))
    wait_until(lambda: is_connected(north))
    hall.stop_server()
    wait_until(lambda: not is_connected(north))
    assert refusal(north) == ""

    hall.start_server()
    wait_until(lambda: is_connected(north))
    hall.central.store.revoke_desk(north.folder.desk.id)

    wait_until(lambda: not is_connected(north))
    assert refusal(north)


def test_the_worker_brings_news_from_desk_to_desk_and_tells_of_the_connection(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    hears = Hears(south.station)
    for desk in (north, south):
        desk.station.use_sync(SyncWorker(desk.folder.store))
    hears.wait_for(SyncChanged)

    north.station.scan(ANNA.ticket_code)
    wait_until(lambda: south.arrived() == 1)
    wait_until(lambda: hall.arrived() == 1)

    status = south.station.status()
    assert status.server is not None
    assert status.server.connected
    assert status.server.clock_offset_ms is not None
    assert abs(status.server.clock_offset_ms) < 1_000


def test_a_desk_that_hears_no_news_does_not_ask_all_the_time(hall: Hall) -> None:
    north = hall.desk("north")
    hears = Hears(north.station)
    north.station.use_sync(SyncWorker(north.folder.store))
    hears.wait_for(SyncChanged, 2)
    before = len(hears.changes)

    threading.Event().wait(2.5)  # the server keeps the line open every second

    assert len(hears.changes) == before


def test_the_worker_survives_the_servers_absence_and_catches_up(hall: Hall) -> None:
    north = hall.desk("north")
    north.station.use_sync(SyncWorker(north.folder.store))
    wait_until(lambda: is_connected(north))
    hall.stop_server()
    north.station.scan(ANNA.ticket_code)
    wait_until(lambda: not is_connected(north))
    assert north.station.status().unsent == 1

    hall.start_server()

    wait_until(lambda: hall.arrived() == 1)
    wait_until(lambda: north.station.status().unsent == 0)


def test_a_desk_that_wakes_up_does_not_wait_for_its_next_try(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    north = hall.desk("north")
    hall.stop_server()
    monkeypatch.setattr("checkin.sync.worker._wait_after", lambda _failures: 3600.0)
    hears = Hears(north.station)
    north.station.use_sync(SyncWorker(north.folder.store))
    hears.wait_for(SyncChanged)
    assert not is_connected(north)
    hall.start_server()
    assert north.station.look_at_clock() is None
    assert not is_connected(north)

    monkeypatch.setattr(Wakefulness, "look", lambda _self: WokeUp(3600.0))
    assert north.station.look_at_clock() == WokeUp(3600.0)

    wait_until(lambda: is_connected(north))


def test_a_bad_entry_of_one_desk_holds_up_nobody(hall: Hall) -> None:
    north = hall.desk("north")
    remote = north.folder.store.remote()
    assert remote is not None
    north.station.scan(ANNA.ticket_code)
    [sound] = north.folder.store.unheld(10)
    client = ServerClient.of(remote)
    receipts = client.push([msgspec.structs.replace(sound, operator="Mallory"), sound], 0)
    client.close()

    assert [receipt.outcome.value for receipt in receipts] == ["set_aside", "accepted"]
    assert hall.arrived() == 1
    assert hall.central.store.head().position == 1


def refusal(desk: Desk) -> str:
    server = desk.station.status().server
    return server.refusal if server is not None else ""


def is_connected(desk: Desk) -> bool:
    server = desk.station.status().server
    return server is not None and server.connected


def wait_until(is_so: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(int(PATIENCE_S * 4 / 0.02)):
        if is_so():
            return
        pause.wait(0.02)
    raise AssertionError("it never came to that")


def test_beyond_this_machine_the_pairing_link_names_an_address_that_others_can_reach(tmp_path: Path) -> None:
    central, _ = DataFolder.create(tmp_path, an_event(), "server", KeyPlace.FILE)
    server = Server(central.store, central.path, host="0.0.0.0", port=0)

    assert server.url.startswith("https://")
    assert "://127." not in server.url

    server.stop()
    central.close()


def test_a_desk_pairs_again_when_its_server_has_moved_once_its_entries_are_in_a_file(
    hall: Hall, tmp_path: Path
) -> None:
    north = hall.desk("north")
    north.station.scan(ANNA.ticket_code)
    hall.server.stop()
    hall.server = Server(hall.central.store, hall.central.path, port=0, tls=Tls.OFF)
    hall.server.start()
    north.station.stop()
    north.folder.close()
    with pytest.raises(UnsentEntries, match="export-entries"):
        join(tmp_path / "north", parse_pairing_link(hall.server.pairing_code().link))
    with DataFolder.open(tmp_path / "north") as folder:
        written = export_entries(folder.store, tmp_path / "stick", ("d", "north"), wall_clock_ms())
        note_handed_over(folder.store, written)

    again = Desk(join(tmp_path / "north", parse_pairing_link(hall.server.pairing_code().link)))
    again.sync()

    assert hall.arrived() == 1
    assert [desk.name for desk in hall.central.store.desks()] == ["north"]
    again.station.stop()
    again.folder.close()
