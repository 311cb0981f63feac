"""One person's data by command: a file of all that is kept, and their erasure."""

import io
import json
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from checkin.datafolder import DataFolder
from checkin.journal.backup_files import backups_of
from checkin.journal.postgres import PostgresStore
from checkin.station.person_file import PersonFile
from tests.cli.conftest import ROSTER, Program
from tests.journal.places import PostgresPlace


def test_all_that_is_kept_of_somebody_is_a_file(program: Program, tmp_path: Path) -> None:
    program("scan", "K-1")
    written = program("person", "K-1", "-o", str(tmp_path / "anna.json"), "--json").document
    program("person", "K-1", "-o", str(tmp_path / "anna.pdf"))

    read = msgspec.json.decode((tmp_path / "anna.json").read_bytes(), type=PersonFile)
    assert (read.id, len(read.entries)) == (written["participant"], written["entries"])
    assert read.data is not None
    assert read.data.name == "Ким Анна Сергеевна"
    assert "Ким Анна" in pypdfium2.PdfDocument(tmp_path / "anna.pdf")[0].get_textpage().get_text_bounded()


def test_somebody_is_erased_once_that_is_confirmed(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert program("erase", "K-1").code == 1
    assert program("search", "Анна", "--json").document != []

    erased = program("erase", "K-1", "--yes", "--json").document

    assert erased == {"participant": erased["participant"], "erased": True, "unsent": 0}
    assert program("search", "Анна", "--json").document == []
    scanned = program("scan", "K-1", "--json")
    assert scanned.code == 1
    assert (scanned.document["reason"], scanned.document["participant"]) == ("data_erased", None)
    assert program("verify").code == 0
    assert program("erase", "K-1", "--yes").code == 1
    roster = tmp_path / "again.csv"
    roster.write_text(ROSTER, "utf-8")
    again = program("import", str(roster), "--json").document
    assert (again["added"], again["unchanged"], [one["row"] for one in again["rejected"]]) == (0, 2, [2])


def test_beside_a_program_that_has_the_folder_open_somebody_is_erased_all_the_same(program: Program) -> None:
    with DataFolder.open(program.data) as running:
        [anna] = running.store.mentioning("Ким Анна")

        assert program("erase", "K-1", "--yes").code == 0

        after = running.store.record(anna.id)
        assert after is not None
        assert after.participant is None
    assert backups_of(program.data / "event.db")


def test_an_erasure_at_a_server_on_postgresql_reaches_its_folder_too(program: Program, postgres: PostgresPlace) -> None:
    postgres.new()
    program("desks", "--database", postgres.url)

    program("erase", "K-1", "--yes", "--database", postgres.url)

    server = PostgresStore.open(postgres.url)
    try:
        assert "Анна" not in json.dumps([msgspec.to_builtins(one) for one in server.roster_page(0, 10).participants])
        assert server.verify().ok
    finally:
        server.close()
    assert program("search", "Анна", "--json").document == []
