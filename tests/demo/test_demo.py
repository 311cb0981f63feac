"""The demo: a forum of the right make-up, and a whole shift through the real window off the screen."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from checkin.demo.sample import sample_event, sample_participants, write_csv
from checkin.participants import Participant
from checkin.roster.importing import Chosen, RowReader, layout_of
from checkin.roster.tables import open_table
from checkin.zones import ZoneKind

ROOT = Path(__file__).parents[2]
_FEW_TICKS = 10
"""Hundredths of a second."""


@pytest.fixture(scope="module")
def forum() -> list[Participant]:
    return list(sample_participants(sample_event(), 6_000))


def test_the_forum_is_made_up_as_the_real_one(forum: list[Participant]) -> None:
    event = sample_event()
    categories = Counter(person.category for person in forum)
    kinds = Counter(zone.kind for zone in event.zones)

    assert len(forum) == len({person.id for person in forum}) == len({person.ticket_code for person in forum}) == 6_000
    assert (categories["head_of_municipality"], categories["expert"]) == (180, 450)
    assert categories["delegation"] > 20
    assert len({person.region for person in forum if person.category == "head_of_municipality"}) == 39
    assert (kinds[ZoneKind.TRACK], kinds[ZoneKind.STAND]) == (7, 20)


def test_names_are_cyrillic_latin_and_chinese_and_some_are_long(forum: list[Participant]) -> None:
    names = [person.name for person in forum]

    assert any("\u4e00" <= name[0] <= "\u9fff" for name in names)
    assert any(name.isascii() for name in names)
    assert sum("а" <= name[-1].lower() <= "я" for name in names) > 5_000
    assert max(len(name) for name in names) > 40
    assert all(person.latin_name or person.name.isascii() or person.name[0] > "\u3000" or "A" <= person.name[0] <= "ɏ"
               for person in forum)  # fmt: skip


def test_the_same_seed_makes_the_same_forum(forum: list[Participant]) -> None:
    event = sample_event()

    assert [person.name for person in sample_participants(event, 50)] == [
        person.name for person in sample_participants(event, 50)
    ]


def test_the_spreadsheet_reads_back_as_the_same_people(forum: list[Participant], tmp_path: Path) -> None:
    event = sample_event()
    people = list(sample_participants(event, 700))
    write_csv(people, event, tmp_path / "roster.csv")

    table = open_table(tmp_path / "roster.csv")
    reader = RowReader(event, table, layout_of(table, Chosen(), {})[0])

    assert [read for _, read in reader.rows()] == people
    assert reader.problems() == ()


def test_a_shift_off_the_screen_ends_with_desk_and_server_counting_the_same(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "demo", "--headless", "--json", "--participants", "400"]
    ended = subprocess.run(
        [*command, "--data", str(tmp_path / "forum")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )

    assert ended.returncode == 0, ended.stderr
    summary = json.loads(ended.stdout)
    verdicts = summary["verdicts"]
    assert summary["scanned"] == sum(verdicts.values()) == 200
    assert min(verdicts[kind] for kind in ("admitted", "already_in", "refused", "unknown")) > 0
    assert summary["desk_arrived"] == summary["server_arrived"] == summary["badges"] == verdicts["admitted"]
    assert summary["decoded_images"] > 5
    assert all(Path(file).read_bytes().startswith(b"%PDF") for file in summary["badge_files"])
    assert {Path(file).stem for file in summary["screenshots"]} >= {
        "desk", "reprint", "supervisor", "designer", "register", "correct", "scanner",
        "verdict-admitted", "verdict-already_in", "verdict-refused", "verdict-unknown",
    }  # fmt: skip
    for file in summary["screenshots"]:
        with Image.open(file) as picture:
            assert picture.size == (1366, 768) or Path(file).stem in ("register", "correct", "scanner")
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 20
    assert "Traceback" not in ended.stderr
    assert json.loads((tmp_path / "forum" / "summary.json").read_text("utf-8")) == summary
    assert f"{verdicts['admitted']} admitted" in (tmp_path / "forum" / "summary.txt").read_text("utf-8")


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("precious")

    ended = subprocess.run(
        [sys.executable, "main.py", "demo", "--headless", "--data", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert ended.returncode == 1
    assert "holds something else than a demo" in ended.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def _wait_until_at_rest(pid: int) -> None:
    """Wait until a process has hardly used the processor for half a second."""
    fields = Path(f"/proc/{pid}/stat")
    ticks_before = -_FEW_TICKS
    while (ticks := sum(map(int, fields.read_text().rsplit(")", 1)[1].split()[11:13]))) - ticks_before >= _FEW_TICKS:
        ticks_before = ticks
        time.sleep(0.5)


def test_an_interrupt_ends_the_demo_cleanly(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "main.py", "demo", "--data", str(tmp_path / "forum"), "--participants", "200"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert process.stderr is not None
    for line in process.stderr:
        if "Ctrl-C" in line:
            break
    _wait_until_at_rest(process.pid)  # the window is open then: nothing else outside of the process tells when
    process.send_signal(signal.SIGINT)

    _, err = process.communicate(timeout=30)

    assert process.returncode == 0, err
    assert "Traceback" not in err
