"""The commands at the end of an event, and for desks that are taken out."""

import io
import sys
from pathlib import Path

import msgspec
import pytest

from checkin.datafolder import DataFolder
from checkin.server.serving import Server, Tls
from tests.cli.conftest import Program


def test_the_event_is_erased_at_the_server_and_the_desk_follows_and_confirms(
    program: Program, desk: Program, tmp_path: Path
) -> None:
    desk("scan", "K-1")
    desk("sync", "--once")

    erased = program("erase", "--yes", "-o", str(tmp_path / "act.json"), "--json")

    assert erased.code == 0
    assert (erased.document["participants"], erased.document["entries"]) == (3, 1)
    assert erased.document["figures"]["total"] == {"expected": 3, "arrived": 1, "inside": 1}
    assert [(one["name"], one["fate"]) for one in erased.document["desks"]] == [("north", "silent")]
    assert msgspec.json.decode((tmp_path / "act.json").read_bytes()) == erased.document
    told = desk("sync", "--once")
    assert told.code == 1
    assert "its data were erased at the server, and removed from this computer, too." in told.err
    assert not DataFolder.exists(desk.data)
    status = program("erase", "--status", "--json").document
    assert [one["fate"] for one in status["desks"]] == ["confirmed"]
    assert status["is_complete"]
    assert "1 of 1 desks have confirmed" in program("erase", "--status").out


def test_the_name_of_the_event_is_to_be_typed(program: Program, desk: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Forum\n"))
    refused = program("erase")
    assert refused.code == 1
    assert "not the name of the event: nothing was erased" in refused.err
    assert program("search", "Ким", "--json").document

    monkeypatch.setattr(sys, "stdin", io.StringIO("Форум\n"))
    assert program("erase").code == 0

    assert program("search", "Ким", "--json").document == []


def test_it_is_refused_while_a_desk_has_what_nobody_else_has(program: Program, desk: Program) -> None:
    with DataFolder.open(program.data, beside=True) as folder:
        [known] = folder.store.desks()
        folder.store.heard(msgspec.structs.replace(known, unsent=4))

    refused = program("erase", "--yes")

    assert refused.code == 1
    assert "(north: 4, last heard from at" in refused.err
    assert program("erase", "--yes", "--even-unsent").code == 0


def test_a_desk_of_a_server_is_told_to_erase_there(desk: Program) -> None:
    refused = desk("erase", "--yes")

    assert refused.code == 1
    assert "erase the event there, and the desks follow" in refused.err
    assert DataFolder.exists(desk.data)


def test_a_desk_without_a_server_erases_all_it_has(program: Program, tmp_path: Path) -> None:
    (program.data / "guests.csv").write_text("theirs", "utf-8")

    erased = program("erase", "--yes", "--no-figures", "-o", str(tmp_path / "act.txt"))

    assert erased.code == 0
    assert erased.err == "What the program did not put there is left alone: guests.csv.\n"
    assert (tmp_path / "act.txt").read_text("utf-8") == erased.out
    assert "3 people on the roster" in erased.out
    assert "expected" not in erased.out
    assert [path.name for path in program.data.iterdir()] == ["guests.csv"]


def test_the_key_of_the_server_is_another_one_unless_it_runs(program: Program, tmp_path: Path) -> None:
    with DataFolder.open(program.data) as folder:
        server = Server(folder.store, folder.path, port=0, tls=Tls.OFF)
        server.start()
        desk = Program(tmp_path / "north", program.run)
        desk("pair", server.pairing_code().link, "--desk", "north")
        desk("sync", "--once")
        server.stop()
        before = folder.key

    assert program("erase", "--yes").err == ""

    with DataFolder.open(program.data) as folder:
        assert folder.key != before
        assert program("erase", "--yes").err.startswith("The server runs: once it has ended")
    assert [one["fate"] for one in program("erase", "--status", "--json").document["desks"]] == ["silent"]


def test_before_it_was_erased_there_is_no_record(program: Program) -> None:
    asked = program("erase", "--status")

    assert asked.code == 1
    assert asked.err == "This event was not erased.\n"


def test_a_revoked_desk_is_listed_until_its_data_are_gone_and_afterwards(program: Program, desk: Program) -> None:
    assert "revoked, to remove its data: not heard from since" in program("desks", "--revoke", "north").out

    assert desk("sync", "--once").code == 1

    assert "revoked; its data are gone since" in program("desks").out
    [listed] = program("desks", "--json").document
    assert listed["wipe"]["reason"] == "revoked"


def test_a_lost_desk_is_taken_out_and_what_was_on_it_is_told(program: Program, desk: Program) -> None:
    lost = program("desks", "--lost", "north", "--json").document

    assert (lost["name"], lost["people"], lost["wipe"]["reason"]) == ("north", 3, "revoked")
    assert set(lost["fields"]) >= {"name", "organisation", "region", "category"}
    assert "Its token is good for nothing" in program("desks", "--lost", "north").out
    assert desk("sync", "--once").code == 1
    assert "It has removed its data" in program("desks", "--lost", "north").out
