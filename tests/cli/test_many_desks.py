"""The commands of many desks: joining, leaving, inviting, revoking, and entries in files."""

from pathlib import Path

import msgspec

from checkin.datafolder import DataFolder
from checkin.server.serving import Server
from tests.cli.conftest import Program


def test_entries_travel_from_desk_to_desk_in_a_file(
    program: Program, server: Server, desk: Program, tmp_path: Path
) -> None:
    south = Program(tmp_path / "south", program.run)
    south("pair", server.pairing_code().link, "--desk", "south")
    south("sync", "--once")
    desk("scan", "K-1")

    written = desk("export-entries", str(tmp_path / "stick"), "--json").document
    taken = [south("import-entries", str(tmp_path / "stick"), "--json").document for _ in range(2)]

    assert (written["entries"], written["participants"]) == (1, 3)
    assert [(one["desk"], one["added"], one["known"]) for one in taken] == [("north", 1, 0), ("north", 0, 1)]
    assert south("headcount", "--json").document["arrived"] == 1


def test_a_file_that_is_none_is_one_sentence_and_code_1(desk: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hello", "utf-8")

    ended = desk("import-entries", str(tmp_path / "file"))

    assert ended.code == 1
    assert ended.err == "This is no file of entries of Checkin Desk: choose another one.\n"


def test_leaving_and_resetting_are_refused_until_nothing_would_be_lost(
    server: Server, desk: Program, tmp_path: Path
) -> None:
    server.stop()
    desk("scan", "K-1")
    for command in (["leave"], ["reset", "--yes"]):
        refused = desk(*command)
        assert refused.code == 1
        assert "1 entries of this desk were not sent yet" in refused.err

    assert desk("export-entries", str(tmp_path / "stick")).code == 0
    assert desk("leave").code == 0
    assert desk("status", "--json").document["server"] is None
    assert desk("reset", "--yes").code == 0
    assert not DataFolder.exists(desk.data)


def test_a_desk_invites_others(server: Server, desk: Program, tmp_path: Path) -> None:
    link = desk("invite", "--json").document["link"]

    assert Program(tmp_path / "south", desk.run)("pair", link).code == 0


def test_a_desk_is_revoked_beside_the_running_server(program: Program, server: Server, desk: Program) -> None:
    [listed] = program("desks", "--json").document
    assert (listed["name"], listed["revoked"], listed["viewer"]) == ("north", False, False)

    assert program("desks", "--revoke", "north", "--json").document[0]["revoked"]

    refused = desk("sync", "--once")
    assert refused.code == 1
    assert "its data were removed from this computer" in refused.err
    assert program("desks", "--revoke", "nobody").code == 2


def test_status_tells_what_is_wrong_in_words_and_in_json(program: Program, desk: Program) -> None:
    with DataFolder.open(desk.data) as folder:
        remote = folder.store.remote()
        assert remote is not None
        folder.store.save_remote(msgspec.structs.replace(remote, clock_offset_ms=-7_200_000))

    [anomaly] = desk("status", "--json").document["anomalies"]

    assert (anomaly["kind"], anomaly["subject"], anomaly["at"]) == ("clock_off", "north", None)
    assert "The clock of desk north is 2 hours fast. Set it right." in desk("status").out


def test_simulated_histories_are_reported(program: Program) -> None:
    report = program.run("bench", "simulate", "--seeds", "4", "--json").document

    assert report["histories"] == 4
    assert report["violations"] == []
    assert report["faults"]
