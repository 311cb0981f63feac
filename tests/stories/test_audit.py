"""Desks and server hold each other to what was recorded, by their signed journals."""

from pathlib import Path

from checkin.journal.journal_check import check_journal
from checkin.journal.journal_comparison import Compared
from checkin.journal.signed_journal import JournalHead, write_signed_journal
from checkin.station.auditing import seen_of
from tests.desks import ANNA, BORIS, WANG
from tests.journal import plain_verifier
from tests.stories.hall import Desk, Hall

MADE = "2026-12-01T18:00:00.000+00:00"


def desks_file(desk: Desk, path: Path) -> JournalHead:
    return desk.station.auditing.export(path, lambda _entries: None)


def servers_file(hall: Hall, path: Path) -> JournalHead:
    return write_signed_journal(hall.central.store, path, ("server", "server"), MADE)


def test_the_servers_file_is_held_against_what_any_desk_saw_of_it(hall: Hall, tmp_path: Path) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.scan(ANNA.ticket_code)
    north.sync()
    south.station.scan(WANG.ticket_code)
    south.sync()
    desks_file(south, tmp_path / "south.txt")
    noted = south.station.status().server
    north.station.scan(BORIS.ticket_code)
    north.sync()

    servers_file(hall, tmp_path / "server.txt")

    assert noted is not None
    assert noted.read == seen_of(south.folder.store)
    assert noted.read is not None
    heads = [(noted.read.position, noted.read.running)]
    report = check_journal(tmp_path / "server.txt", earlier=tmp_path / "south.txt", heads=heads)
    assert (report.ok, report.entries, report.compared) == (True, 3, Compared.CONTAINED)
    assert plain_verifier.is_sound(tmp_path / "south.txt")


def test_what_the_server_does_not_hold_of_a_desk_is_told(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    north.station.scan(ANNA.ticket_code)
    north.sync()
    north.station.scan(WANG.ticket_code)
    desks_file(north, tmp_path / "north.txt")

    servers_file(hall, tmp_path / "server.txt")

    assert check_journal(tmp_path / "server.txt", earlier=tmp_path / "north.txt").problems == (
        "1 entries of the earlier file are missing here, the first from its position 2.",
    )
