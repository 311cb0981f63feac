"""The end of an event, over real HTTP: the server erases it, its desks follow and say so; desks that were lost."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.erasing import Act, ErasureError, Fate, act_of, erase_at_desk, erase_at_server, text_of, unsent_desks
from checkin.farewell import confirm, obey_if_sure
from checkin.joining import join
from checkin.journal.backup_elsewhere import choose, chosen
from checkin.journal.wipe_orders import WipeReason, order_of
from checkin.losing import LostDeskError, lost_desk, revoke
from checkin.losing import text_of as lost_text
from checkin.roster.photo_shelf import PhotoShelf
from checkin.security.keys import KeyPlace
from checkin.server.serving import Tls
from checkin.sync.answers import NotAllowed, NotOurs, SyncError, ToldToWipe
from checkin.sync.client import ServerClient
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.reporting import Reporter
from checkin.sync.worker import SyncState, SyncWorker
from tests.builders import an_event
from tests.desks import ANNA, BORIS, PATIENCE_S, PEOPLE, WANG
from tests.stories.hall import Desk, Hall

MARKERS = tuple(name.encode() for person in PEOPLE for name in (person.name, person.latin_name, person.ticket_code))


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[Hall]:
    """A hall whose server encrypts, as it does beyond its own address."""
    hall = Hall(tmp_path, Tls.ON)
    yield hall
    hall.stop()


def erase(hall: Hall) -> Act:
    """As the command does, while the server runs."""
    with DataFolder.open(hall.folder / "server", beside=True) as folder:
        return erase_at_server(folder, folder.store)


def told(desk: Desk) -> ToldToWipe:
    with pytest.raises(ToldToWipe) as caught:
        desk.sync()
    return caught.value


def fates(hall: Hall) -> dict[str, Fate]:
    return {desk.name: desk.fate for desk in act_of(hall.central.store).desks}


def left_in(path: Path) -> list[str]:
    return sorted(file.name for file in path.rglob("*"))


def test_desks_follow_the_server_each_when_it_is_in_touch_and_each_says_so(secure: Hall) -> None:
    north, south = secure.desk("north"), secure.desk("south")
    north.station.scan(ANNA.ticket_code)
    north.sync()

    act = erase(secure)

    assert (act.participants, act.entries, act.is_complete) == (3, 1, False)
    assert fates(secure) == {"north": Fate.SILENT, "south": Fate.SILENT}
    farewell = obey_if_sure(north.folder, told(north))
    assert (farewell.reason, farewell.unsent, farewell.is_confirmed) == (WipeReason.ERASED, 0, True)
    assert farewell.sentence.endswith("removed from this computer, too.")
    assert left_in(north.folder.path) == []
    assert fates(secure) == {"north": Fate.CONFIRMED, "south": Fate.SILENT}

    obey_if_sure(south.folder, told(south))

    assert fates(secure) == {"north": Fate.CONFIRMED, "south": Fate.CONFIRMED}
    assert act_of(secure.central.store).is_complete


def test_a_desk_that_was_offline_for_days_wipes_itself_when_it_comes_back(secure: Hall) -> None:
    north = secure.desk("north")
    secure.stop_server()
    north.station.scan(ANNA.ticket_code)
    with DataFolder.open(secure.folder / "server") as folder:
        erase_at_server(folder, folder.store)
    secure.start_server()
    told_it = told(north)
    assert fates(secure) == {"north": Fate.TOLD}

    farewell = obey_if_sure(north.folder, told_it)

    assert farewell.unsent == 1
    assert "1 entries of this desk had not been sent" in farewell.unsent_sentence
    [desk] = act_of(secure.central.store).desks
    assert (desk.fate, desk.unsent) == (Fate.CONFIRMED, 1)
    assert "1 entries that only it had went with them" in text_of(act_of(secure.central.store))


def test_a_desk_that_wiped_itself_while_the_network_went_says_so_at_its_next_start(secure: Hall) -> None:
    north = secure.desk("north")
    erase(secure)
    told_it = told(north)
    secure.stop_server()

    farewell = obey_if_sure(north.folder, told_it)

    path = north.folder.path
    assert not farewell.is_confirmed
    assert left_in(path) == ["wiping.json"]
    assert not confirm(path)
    secure.start_server()
    assert confirm(path)
    assert left_in(path) == []
    assert fates(secure) == {"north": Fate.CONFIRMED}


def test_nothing_of_anybody_is_left_on_the_server_and_figures_are(hall: Hall) -> None:
    north = hall.desk("north")
    north.station.scan(ANNA.ticket_code)
    north.station.register({"name": "Гость Маркер"})
    north.sync()
    path = hall.central.path
    (path / "photos").mkdir()
    (path / "photos" / "a.jpg").write_bytes(ANNA.name.encode())
    (path / "backup").mkdir(exist_ok=True)
    (path / "backup" / "event-20260101T000000Z.db").write_bytes(ANNA.name.encode())
    stick = choose(hall.central.store, hall.folder, "server", "seven words of a song")
    (stick / "event-20260101T000000Z.db").write_bytes(ANNA.name.encode())

    act = erase(hall)

    assert not any(marker in file.read_bytes() for file in path.rglob("*") if file.is_file() for marker in MARKERS)
    assert not list(stick.glob("*.db"))
    assert chosen(hall.central.store) is not None  # so that what could not be reached is replaced later
    assert hall.central.store.roster_head().revision == 0
    assert hall.central.store.head().position == 0
    assert act.figures.total is not None
    assert (act.figures.total.expected, act.figures.total.arrived) == (4, 1)  # the guest, too
    assert act.figures.by_category["expert"].arrived == 1
    document = msgspec.json.encode(act).decode() + text_of(act)
    assert not any(marker.decode() in document for marker in (*MARKERS, b"Olga", "Маркер".encode()))


def test_an_erased_event_takes_no_new_desk_and_no_entries(hall: Hall) -> None:
    link = parse_pairing_link(hall.server.pairing_code().link)
    north = hall.desk("north")
    erase(hall)
    north.station.scan(ANNA.ticket_code)

    with pytest.raises(NotAllowed, match="remove its own"):
        north.sync()
    with pytest.raises(Exception, match="was erased"):
        join(hall.folder / "late", link, "late")

    assert hall.central.store.head().position == 0


def test_entries_that_came_in_the_very_moment_are_removed_with_the_rest(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    north = hall.desk("north")
    north.station.scan(ANNA.ticket_code)
    store, truly = hall.central.store, hall.central.store.transact

    def taken_and_erased(work: Any, *, urgent: bool = False) -> Any:
        erase(hall)
        return truly(work, urgent=urgent)

    monkeypatch.setattr(store, "transact", taken_and_erased)

    with pytest.raises(SyncError, match="was erased"):
        north.sync()

    assert store.head().position == 0


def test_erasing_twice_tells_the_same_and_forgets_no_confirmation(secure: Hall) -> None:
    north = secure.desk("north")
    first = erase(secure)
    obey_if_sure(north.folder, told(north))

    again = erase(secure)

    assert again.erased_at == first.erased_at
    assert again.is_complete


def test_a_desk_that_has_entries_which_nobody_else_has_is_known_before(hall: Hall) -> None:
    north = hall.desk("north")
    store = hall.central.store
    assert unsent_desks(store) == []

    [desk] = store.desks()
    store.heard(msgspec.structs.replace(desk, unsent=4))

    assert [desk.name for desk in unsent_desks(store)] == ["north"]
    assert north.folder.desk.name == "north"


def test_whoever_answers_in_the_servers_place_makes_no_desk_wipe_itself(hall: Hall) -> None:
    """Without encryption anybody on the network could."""
    north = hall.desk("north")
    erase(hall)
    told_it = told(north)
    remote = north.folder.store.remote()
    assert remote is not None
    north.folder.store.save_remote(msgspec.structs.replace(remote, url="http://192.168.0.10:8420"))

    with pytest.raises(NotOurs, match="others could speak in its place"):
        obey_if_sure(north.folder, told_it)

    assert north.station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED


def test_the_word_of_a_server_about_another_event_wipes_nothing(secure: Hall) -> None:
    north = secure.desk("north")
    erase(secure)
    told_it = told(north)
    told_it.demand = msgspec.structs.replace(told_it.demand, event="another")

    with pytest.raises(NotOurs, match="another event"):
        obey_if_sure(north.folder, told_it)

    assert DataFolder.exists(north.folder.path)


@pytest.mark.parametrize("way", ["erased", "revoked"])
def test_sync_in_the_background_hears_it_at_once_tells_and_ends(secure: Hall, way: str) -> None:
    north = secure.desk("north")
    states: list[SyncState] = []
    news = threading.Condition()

    def hear(state: SyncState) -> None:
        with news:
            states.append(state)
            news.notify_all()

    worker = SyncWorker(north.folder.store)
    worker.start(hear)
    with news:
        assert news.wait_for(lambda: any(state.connected for state in states), PATIENCE_S)
        if way == "erased":
            erase(secure)
        else:
            revoke(secure.central.store, north.folder.desk.id, wall_clock_ms())
        worker.wake(at_once=True)
        assert news.wait_for(lambda: states[-1].wipe is not None, PATIENCE_S)
    assert states[-1].wipe == WipeReason(way)
    worker.stop()


# Desks that are taken out, and lost ones.


def test_a_revoked_desk_sends_nothing_more_wipes_itself_and_says_so(secure: Hall) -> None:
    north, south = secure.desk("north"), secure.desk("south")
    revoke(secure.central.store, north.folder.desk.id, wall_clock_ms())
    north.station.scan(ANNA.ticket_code)

    farewell = obey_if_sure(north.folder, told(north))

    assert (farewell.reason, farewell.unsent, farewell.is_confirmed) == (WipeReason.REVOKED, 1, True)
    assert secure.arrived() == 0
    assert left_in(north.folder.path) == []
    order = order_of(secure.central.store, north.folder.desk.id)
    assert order is not None
    assert order.confirmed_ms is not None
    assert order.unsent == 1
    south.station.scan(BORIS.ticket_code)
    south.sync()
    assert secure.arrived() == 1


def test_a_desk_may_be_revoked_and_keep_its_data(hall: Hall) -> None:
    north = hall.desk("north")
    revoke(hall.central.store, north.folder.desk.id, wall_clock_ms(), wipes=False)

    with pytest.raises(NotAllowed, match="does not know this desk") as caught:
        north.sync()

    assert not isinstance(caught.value, ToldToWipe)
    assert north.station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED


def test_a_desk_that_was_wiped_joins_anew(secure: Hall) -> None:
    north = secure.desk("north")
    revoke(secure.central.store, north.folder.desk.id, wall_clock_ms())
    obey_if_sure(north.folder, told(north))

    again = secure.desk("north")

    again.station.scan(WANG.ticket_code)
    assert again.sync().unsent == 0
    assert secure.arrived() == 1


def test_of_a_lost_desk_is_told_whose_data_it_had_which_and_how_they_were_kept(hall: Hall) -> None:
    north = hall.desk("north")
    north.station.register({"name": "Гость"})
    north.sync()
    remote = north.folder.store.remote()
    assert remote is not None
    client = ServerClient.of(remote)
    Reporter(north.station._health, lambda: False).report(client)
    client.close()
    hall.central.store.transact(
        lambda transaction: transaction.put_participants([msgspec.structs.replace(BORIS, phone="+7")])
    )

    lost = lost_desk(hall.central.store, PhotoShelf(hall.central.photos), north.folder.desk.id)

    assert (lost.name, lost.people, lost.newer, lost.guests, lost.photos) == ("north", 3, 1, 1, 0)
    assert {"name", "organisation", "position", "phone", "region"} <= set(lost.fields)
    assert "email" not in lost.fields
    assert lost.key == "file"
    text = lost_text(lost)
    assert "WHOEVER HAS THE DISK CAN READ THE DATA" in text
    assert not any(marker.decode() in text for marker in MARKERS)


def test_after_the_erasure_nothing_is_told_of_a_lost_desk(hall: Hall) -> None:
    north = hall.desk("north")
    erase(hall)

    with pytest.raises(LostDeskError, match="was erased"):
        lost_desk(hall.central.store, PhotoShelf(hall.central.photos), north.folder.desk.id)


# A desk without a server.


def test_a_desk_without_a_server_erases_itself_and_leaves_a_record(tmp_path: Path) -> None:
    folder, _ = DataFolder.create(tmp_path / "desk", an_event(), "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))

    act = erase_at_desk(folder)

    assert (act.participants, act.desks, act.is_complete) == (3, (), True)
    assert left_in(tmp_path / "desk") == []


def test_where_nothing_was_erased_there_is_no_record(hall: Hall) -> None:
    with pytest.raises(ErasureError, match="was not erased"):
        act_of(hall.central.store)
