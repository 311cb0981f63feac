"""Names are planted, a whole shift is worked, and then they are looked for in every file that it left."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from tests.printing.label_receiver import LabelReceiver
from tests.security.markers import MARKER, MARKERS, forms_of, readable_below, readable_in

ROOT = Path(__file__).parents[2]
PASSPHRASE = "сорок тысяч обезьян"


@dataclass
class Office:
    """A computer of its own: data, home, temporary files, and what the program said on standard error."""

    folder: Path
    said: bytes = b""
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("home", "tmp", "outside", "out"):
            (self.folder / name).mkdir()
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("CHECKIN_", "XDG_"))},
            "HOME": str(self.folder / "home"),
            "TMPDIR": str(self.folder / "tmp"),
            "QT_QPA_PLATFORM": "offscreen",
            "CHECKIN_PASSPHRASE": PASSPHRASE,
            "CHECKIN_EXPORT_PASSWORD": "семь ветров над морем",
        }

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, *program: str, is_killed: bool = False) -> str:
        ended = subprocess.run(
            [sys.executable, *program], cwd=ROOT, env=self.environment, capture_output=True, check=False, timeout=120
        )
        self.said += ended.stderr
        assert ended.returncode == (-9 if is_killed else 0), ended.stderr.decode()
        return ended.stdout.decode()

    def command(self, *arguments: str) -> str:
        return self.run("main.py", *arguments, "--data", str(self.data))

    def left(self) -> dict[str, set[str]]:
        """Where a name can be read: in the data, the home, the temporary files, and what was exported."""
        places = ("data", "home", "tmp", "out")
        found = {place: readable_below(self.folder / place) for place in places}
        return {f"{place}/{path}": names for place, files in found.items() for path, names in files.items()}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """After the shift: imported, photographed, searched, printed, corrected, exported, backed up, rehearsed, killed."""
    office = Office(tmp_path_factory.mktemp("office"))
    outside = office.folder / "outside"
    rows = "\n".join(f"K-{number};{name};{name} GmbH;{name}@example.org" for number, name in enumerate(MARKERS))
    (outside / "roster.csv").write_text(f"Код билета;ФИО;Организация;E-mail\n{rows}\n", "utf-8")
    (outside / "photos").mkdir()
    Image.new("RGB", (300, 400), "red").save(outside / "photos" / "K-0.png")
    with LabelReceiver() as printer:
        office.command("init", "--key", "passphrase")
        office.command("import", str(outside / "roster.csv"))
        office.command("photos", str(outside / "photos"))
        office.command("printers", "--add", "Labels", "--address", f"zpl:127.0.0.1:{printer.port}", "--set", "dpi=203")
        killed = office.run(
            "-m", "tests.security.shift_process", str(office.data), "K-0", MARKER.split("-")[1], is_killed=True
        )
        assert MARKER.split("-")[1].encode() in Path(killed.strip()).read_bytes()
        office.command("search", MARKERS[1])
        office.command("edit", "K-1", f"position={MARKERS[1]}")
        office.command("register", "--name", f"{MARKERS[2]} {MARKER}")
    office.command("export", "-o", str(office.folder / "out" / "report.xlsx"))
    office.command("badge", "--all", "-o", str(office.folder / "out" / "badges.pdf"))
    office.command("key", "--rotate")
    yield office
    shutil.rmtree(office.folder)


def test_no_name_can_be_read_in_any_file_that_a_shift_left(office: Office) -> None:
    assert office.left() == {}


def test_nothing_of_it_was_said_on_standard_error(office: Office) -> None:
    assert not readable_in(office.said), office.said.decode()


def test_the_passphrase_is_nowhere(office: Office) -> None:
    assert readable_below(office.folder, [PASSPHRASE]) == {}


def test_what_was_left_in_temporary_files_by_the_kill_is_gone(office: Office) -> None:
    assert not (office.data / "temporary").exists()
    assert list((office.folder / "tmp").iterdir()) == []


def test_a_name_that_lies_in_the_clear_would_be_found(tmp_path: Path) -> None:
    """So that the others can fail: in every encoding, as a word alone, and in a file's name."""
    for number, form in enumerate(sorted(forms_of(MARKER))):
        (tmp_path / f"{number}.bin").write_bytes(b"\0\1" + form + b"\xff")
    (tmp_path / f"badge {MARKERS[1]}.pdf").write_bytes(b"")

    found = readable_below(tmp_path)

    assert len(found) == len(forms_of(MARKER)) + 1
    assert len(forms_of(MARKER)) > 12


def test_what_is_exported_without_a_password_is_as_open_as_it_is_meant_to_be(office: Office, tmp_path: Path) -> None:
    del office.environment["CHECKIN_EXPORT_PASSWORD"]

    office.command("export", "-o", str(tmp_path / "report.csv"))

    assert readable_below(tmp_path) == {"report.csv": set(MARKERS)}
