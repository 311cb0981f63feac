"""Whatever names hold, what commands write has the terminal do nothing."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from checkin.cli.terminal import harmless, harmless_json
from checkin.datafolder import DataFolder
from checkin.event import Category
from checkin.zones import Zone
from tests import hostile
from tests.cli.conftest import Ended, Program

OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
OF_PROGRESS = re.compile(r"^\r\d+ \w+", re.MULTILINE)
FEW = ("\x1b]0;owned\x07Ким", "\x9b31mКим", "Ким \u202egpj.exe", "Ким\r\x1b[KАнна")


def obeyed(ended: Ended) -> list[str]:
    return OBEYED.findall(ended.out + OF_PROGRESS.sub("", ended.err))


@pytest.fixture
def beset(program: Program) -> Program:
    """An event in which everything that has a name has a hostile one; it came past all checks, as from a rogue desk."""
    folder = DataFolder.open(program.data)
    event, _ = folder.store.event()
    named = msgspec.structs.replace(
        event,
        name=FEW[0],
        categories=(*event.categories, *(Category(key=f"c{n}", name=text) for n, text in enumerate(FEW))),
        zones=(*event.zones, *(Zone(key=f"z{n}", name=text) for n, text in enumerate(FEW))),
    )
    people = [hostile.a_hostile_participant(text, n) for n, text in enumerate(hostile.SHORT) if "\0" not in text]
    folder.store.transact(lambda transaction: transaction.put_event(named))
    folder.store.transact(lambda transaction: transaction.put_participants(people))
    folder.close()
    return program


COMMANDS = [
    ("search", "Ким", "--limit", "1000"),
    ("search", FEW[0]),
    ("scan", "HOSTILE-40", "HOSTILE-41", "HOSTILE-42", "HOSTILE-43", "HOSTILE-44", "--operator", FEW[1]),
    ("scan", *FEW),
    ("scan", "K-1", "--zone", FEW[0]),
    ("register", "--name", FEW[0]),
    ("register", "--name", "Ким", "--organisation", FEW[1]),
    ("edit", "K-1", FEW[0]),
    ("edit", "K-1", f"{FEW[0]}=x"),
    ("edit", "K-1", f"status={FEW[1]}"),
    ("undo", FEW[2]),
    ("undo", "HOSTILE-40"),
    ("reprint", "HOSTILE-41", "--reason", FEW[0]),
    ("badge", "--all", "--check"),
    ("badge", FEW[0], "-o", "x.pdf"),
    ("headcount", "--by", "region"),
    ("headcount", "--by", "category"),
    ("headcount", "--by", "track"),
    ("headcount", "--by", FEW[0]),
    ("delegation", "list"),
    ("delegation", "show", FEW[0]),
    ("jobs",),
    ("jobs", "--retry", FEW[0]),
    ("printers",),
    ("desks", "--close", FEW[0]),
    ("message", FEW[0]),
    ("operators",),
    ("templates", "show", FEW[0]),
    ("status",),
    ("verify",),
    ("ready",),
    ("import", f"/nowhere/{FEW[0]}.csv"),
    ("import", "/nowhere", "--map", FEW[0]),
    ("pair", f"https://{FEW[0]}/", "--code", FEW[1]),
    ("export", "-o", f"/nowhere/{FEW[1]}.csv"),
    ("photos", f"/nowhere/{FEW[2]}"),
    ("import-entries", f"/nowhere/{FEW[0]}"),
    ("verify", f"/nowhere/{FEW[0]}"),
    ("export-journal", "-o", f"/nowhere/{FEW[0]}"),
    ("person", "HOSTILE-41", "-o", f"/nowhere/{FEW[0]}.json"),
    ("person", FEW[0], "-o", "x.json"),
    ("erase", "--person", FEW[0]),
    ("restore", f"/nowhere/{FEW[0]}"),
    ("codes", "--revoke", FEW[0]),
    ("operators", "pin", FEW[0]),
    ("key", FEW[0]),
    (FEW[0],),
]


@pytest.mark.parametrize(
    "command", COMMANDS, ids=lambda command: "-".join(command[:2]).encode("unicode-escape").decode()
)
@pytest.mark.parametrize("as_json", [False, True], ids=["text", "json"])
def test_no_command_writes_what_a_terminal_obeys(beset: Program, command: tuple[str, ...], as_json: bool) -> None:
    ended = beset(*command, *["--json"] * as_json)

    assert ended.code in (0, 1, 2)
    assert ended.out or ended.err
    assert obeyed(ended) == []


def test_names_from_a_file_are_written_out_and_the_same_in_json(program: Program, tmp_path: Path) -> None:
    roster = tmp_path / "hostile.csv"
    with roster.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Code", "Name", "Organisation"])
        writer.writerows((f"X-{n}", text, text) for n, text in enumerate(hostile.SHORT) if "\0" not in text)

    imported = program("import", str(roster))
    dry = program("import", str(roster), "--dry-run", "--json")

    assert imported.code == 0
    assert obeyed(imported) == obeyed(dry) == []
    assert dry.document["added"] == 0


def test_a_file_whose_name_is_no_text_is_one_sentence(program: Program, tmp_path: Path) -> None:
    ended = program("import", os.fsdecode(bytes(tmp_path) + b"/\xff\x1b[31m.csv"))

    assert ended.code == 1
    assert "\\udcff\\x1b[31m.csv" in ended.err
    assert ended.err.count("\n") == 1


def test_a_console_without_these_letters_does_not_end_the_program(program: Program) -> None:
    command = [sys.executable, "main.py", "search", "王", "--data", str(program.data)]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1251"}

    ended = subprocess.run(command, capture_output=True, env=environment, check=False)

    assert ended.returncode == 0, ended.stderr
    assert b"\\u738b" in ended.stdout


def test_a_document_stays_what_it_was() -> None:
    document = msgspec.json.encode(hostile.ALL).decode()

    assert not OBEYED.search(harmless_json(document).replace("\n", ""))
    assert json.loads(harmless_json(document)) == list(hostile.ALL)


def test_other_texts_are_written_as_they_are() -> None:
    text = "Ким Анна\tДалянь 大连 👩‍💻\n«№ 5» e\u0301"

    assert harmless(text) == text
