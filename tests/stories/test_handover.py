"""Entries that travel in files, by hand."""

import shutil
import struct
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.joining import UnsentEntries, join, leave, require_nothing_unsent
from checkin.security.keys import KeyPlace
from checkin.sync import handover
from checkin.sync.handover import HandedOver, HandOverError, TakenIn, export_entries, import_entries, note_handed_over
from checkin.sync.pairing import parse_pairing_link
from tests.builders import an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG, a_store
from tests.stories.hall import Desk, Hall


def exported(desk: Desk, file: Path) -> HandedOver:
    identity = desk.folder.desk
    written = export_entries(desk.folder.store, file, (identity.id, identity.name), wall_clock_ms())
    note_handed_over(desk.folder.store, written)
    return written


def test_two_desks_without_a_network_agree_by_files_in_any_order_and_number(hall: Hall, tmp_path: Path) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    guest = north.station.register({"name": "Нежданов Гость"})
    south.station.scan(ANNA.ticket_code)
    south.station.scan(WANG.ticket_code)
    assert exported(north, tmp_path / "from-north") == HandedOver(2, 3, 2)
    exported(south, tmp_path / "from-south")

    first = import_entries(south.folder.store, tmp_path / "from-north")
    again = import_entries(south.folder.store, tmp_path / "from-north")
    import_entries(north.folder.store, tmp_path / "from-south")
    from_south = import_entries(hall.central.store, tmp_path / "from-south")
    import_entries(hall.central.store, tmp_path / "from-north")

    assert first == TakenIn("north", 2, 0, 0, 0, is_signer_known=False)
    assert (again.added, again.known) == (0, 2)
    assert from_south.is_signer_known
    assert (north.arrived(), south.arrived(), hall.arrived()) == (2, 2, 2)
    for desk in (north, south):
        assert [open_.name for open_ in desk.station.conflicts()] == [ANNA.name]
        assert desk.station.card(guest.id).participant.name == "Нежданов Гость"
        assert desk.sync().unsent == 0
        assert desk.folder.store.verify().ok


def test_a_file_brings_people_who_are_not_on_the_roster_and_changes_nobody_who_is(hall: Hall, tmp_path: Path) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    late = msgspec.structs.replace(BORIS, id="1ATE000000000000", ticket_code="K-LATE", name="Поздний Гость")
    older = msgspec.structs.replace(ANNA, name="Старое Имя")
    north.folder.store.transact(lambda transaction: transaction.put_participants([late, older]))
    exported(north, tmp_path / "file")

    assert import_entries(south.folder.store, tmp_path / "file").participants == 1

    assert south.station.scan("K-LATE").verdict.kind is VerdictKind.ADMITTED
    assert south.station.card(ANNA.id).participant.name == ANNA.name


def test_a_file_says_nothing_to_who_does_not_have_the_events_key(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    north.station.register({"name": "Нежданов Гость"})
    exported(north, tmp_path / "file")

    written = (tmp_path / "file").read_bytes()

    assert "Нежданов".encode() not in written
    assert ANNA.ticket_code.encode() not in written
    stranger = a_store(tmp_path / "stranger", event=hall.central.store.event()[0])
    with pytest.raises(HandOverError, match="does not open with this event's key"):
        import_entries(stranger, tmp_path / "file")
    assert stranger.head().position == 0
    stranger.close()


def test_a_file_of_another_event_is_refused(hall: Hall, tmp_path: Path) -> None:
    with DataFolder.create(tmp_path / "other", an_event(id="another"), "other", KeyPlace.FILE)[0] as other:
        export_entries(other.store, tmp_path / "file", ("d", "other"), wall_clock_ms())

    with pytest.raises(HandOverError, match="of another event"):
        import_entries(hall.central.store, tmp_path / "file")


def test_a_file_that_says_to_be_of_a_desk_which_did_not_sign_it_is_refused(hall: Hall, tmp_path: Path) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    south.station.scan(ANNA.ticket_code)
    export_entries(south.folder.store, tmp_path / "file", (north.folder.desk.id, "north"), wall_clock_ms())

    with pytest.raises(HandOverError, match="did not sign it"):
        import_entries(hall.central.store, tmp_path / "file")
    assert hall.central.store.head().position == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_that_was_cut_or_changed_anywhere_is_refused_whole(
    hall: Hall, tmp_path: Path, data: st.DataObject
) -> None:
    file = tmp_path / "file"
    if not file.exists():
        north = hall.desk("north")
        for person in PEOPLE:
            north.station.scan(person.ticket_code)
        exported(north, file)
    written = bytearray(file.read_bytes())
    at = data.draw(st.integers(0, len(written) - 1))
    if data.draw(st.booleans()):
        del written[at:]
    else:
        written[at] ^= data.draw(st.integers(1, 255))
    (tmp_path / "damaged").write_bytes(written)

    with pytest.raises(HandOverError):
        import_entries(hall.central.store, tmp_path / "damaged")
    assert hall.central.store.head().position == 0


def test_many_entries_travel_in_several_chunks(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "_CHUNK", 2)
    north = hall.desk("north")
    for _ in range(5):
        north.station.scan("K-NOBODY")
    told: list[int] = []
    export_entries(north.folder.store, tmp_path / "file", ("d", "north"), wall_clock_ms(), told.append)

    assert import_entries(hall.central.store, tmp_path / "file").added == 5
    assert told[-1] == 5


@pytest.mark.parametrize("path", ["missing", "folder", "text", "nested"])
def test_what_is_no_file_of_ours_is_one_sentence(hall: Hall, tmp_path: Path, path: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("hello", "utf-8")
    header = b'{"x":' + b"[" * 3_000
    (tmp_path / "nested").write_bytes(handover._MAGIC + struct.pack(">I", len(header)) + header)

    with pytest.raises(HandOverError):
        import_entries(hall.central.store, tmp_path / path)


def test_where_a_file_cannot_be_written_nothing_is_left_behind(hall: Hall, tmp_path: Path) -> None:
    with pytest.raises(HandOverError, match="cannot be written"):
        export_entries(hall.central.store, tmp_path / "none" / "file", ("d", "server"), wall_clock_ms())
    assert not list(tmp_path.glob("none*"))


def test_leaving_the_server_is_refused_until_everything_is_sent_or_in_a_file(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    hall.stop_server()
    north.station.scan(ANNA.ticket_code)
    with pytest.raises(UnsentEntries, match="1 entries of this desk were not sent"):
        leave(north.folder)
    exported(north, tmp_path / "file")
    north.station.scan(WANG.ticket_code)
    with pytest.raises(UnsentEntries):
        leave(north.folder)

    exported(north, tmp_path / "file")
    leave(north.folder)

    assert north.station.status().server is None
    hall.start_server()


def test_leaving_the_server_sends_first_what_waits(hall: Hall) -> None:
    north = hall.desk("north")
    north.station.scan(ANNA.ticket_code)

    leave(north.folder)

    assert hall.arrived() == 1


def test_a_desk_that_never_had_a_server_may_join_one_with_all_it_has_but_not_be_reset(
    hall: Hall, tmp_path: Path
) -> None:
    event, _ = hall.central.store.event()
    with DataFolder.create(tmp_path / "alone", event, "alone", KeyPlace.FILE)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        Desk(folder).station.scan(ANNA.ticket_code)
        with pytest.raises(UnsentEntries):
            require_nothing_unsent(folder.store, alone=True)

    with join(tmp_path / "alone", parse_pairing_link(hall.server.pairing_code().link)) as folder:
        Desk(folder).sync()

    assert hall.arrived() == 1


def test_after_another_server_of_the_event_was_joined_it_gets_everything(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    north.station.scan(ANNA.ticket_code)
    north.sync()
    north.station.stop()
    north.folder.close()
    event, _ = hall.central.store.event()
    other = Hall(tmp_path / "elsewhere")
    other.central.store.transact(lambda transaction: transaction.put_event(event))
    shutil.copytree(tmp_path / "north", tmp_path / "elsewhere" / "north")

    moved = other.desk("north")

    assert other.arrived() == 1
    assert moved.folder.store.unheld_count() == 0
    other.stop()
