"""The command printers."""

import tomllib
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkin.admission import VerdictKind
from checkin.cli.app import run
from checkin.operators import Role
from checkin.station.station import Station
from tests.cli.conftest import NoWindows, Program
from tests.printing.cups import until


def _file(program: Program) -> dict[str, Any]:
    return tomllib.loads((program.data / "printers.toml").read_text())


def test_a_desk_without_a_file_of_printers_has_the_folder(program: Program) -> None:
    assert program("printers", "--json").document == [
        {
            "name": "folder badges", "kind": "folder", "address": str(program.data / "badges"), "ready": True,
            "problem": None,
        }
    ]  # fmt: skip


def test_a_printer_is_added_changed_and_removed(program: Program) -> None:
    added = program(
        "printers", "--add", "Labels", "--address", "zpl:127.0.0.1:9", "--set", "dpi=203", "--set",
        "stock_mm=[101.6, 76.2]", "--set", 'categories=["expert"]',
    )  # fmt: skip
    assert added.code == 0
    assert "Labels  zpl  127.0.0.1:9  " in added.out
    assert _file(program)["printer"] == [
        {
            "name": "Labels", "kind": "zpl", "address": "127.0.0.1:9", "dpi": 203, "stock_mm": [101.6, 76.2],
            "categories": ["expert"],
        }
    ]  # fmt: skip
    assert program("printers", "--add", "Labels", "--set", "rotation=90").code == 0
    [changed] = _file(program)["printer"]
    assert (changed["rotation"], changed["dpi"]) == (90, 203)
    assert program("printers", "--remove", "Labels").code == 0
    assert program("printers", "--json").document[0]["name"] == "folder badges"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--add", "A"), "There is no printer “A” yet: give its --address, too."),
        (("--add", "A", "--address", "nonsense"), "“nonsense” is no address of a printer"),
        (("--add", "A", "--address", "folder:x", "--set", "dpi=many"), "dpi must be a whole number and is a text"),
        (("--add", "A", "--address", "folder:x", "--set", "colour=1"), "has the key “colour”, which there is not"),
        (("--add", "A", "--address", "folder:x", "--set", "dpi=1"), "No printer has 1 dots to the inch"),
        (("--remove", "B"), "There is no printer “B” in the file of printers; there is none."),
        (("--calibrate", "B"), "There is no printer “B”"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    program: Program, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = program("printers", *arguments)
    assert ended.code == 1
    assert sentence in ended.err
    assert not (program.data / "printers.toml").exists()


def test_a_setting_without_a_value_is_wrong_use(program: Program) -> None:
    assert program("printers", "--add", "A", "--address", "folder:x", "--set", "dpi").code == 2


def test_badges_go_to_the_printer_in_the_file(program: Program) -> None:
    assert program("printers", "--add", "Hall A", "--address", "folder:hall-a", "--set", "offset_mm=[5, 5]").code == 0
    assert program("scan", "K-1").code == 0
    reprint = program("reprint", "K-1", "--reason", "lost", "--json")
    assert reprint.code == 0
    assert reprint.document["printer"] == "Hall A"
    assert reprint.document["file"] is None
    assert len(list((program.data / "hall-a").glob("*.pdf"))) == 1


def test_a_broken_file_of_printers_is_told_in_a_sentence(program: Program) -> None:
    (program.data / "printers.toml").write_bytes(b"\xff\xfe\x00")
    ended = program("printers")
    assert ended.code == 1
    assert "is no text in UTF-8" in ended.err
    assert "Traceback" not in ended.err


def test_the_calibration_page_has_the_size_of_the_stock(program: Program) -> None:
    program("printers", "--add", "A", "--address", "folder:out", "--set", "stock_mm=[101.6, 76.2]")
    assert program("printers", "--calibrate", "A").code == 0
    [file] = (program.data / "out").glob("calibration-*.pdf")
    [page] = pypdfium2.PdfDocument(file)
    assert [round(side * 25.4 / 72, 1) for side in page.get_size()] == [101.6, 76.2]


def test_finding_printers_where_there_is_no_server_says_so(program: Program) -> None:
    ended = program("printers", "--find", "--server", "ipp://127.0.0.1:9")
    assert ended.code == 0
    assert "cannot be reached" in ended.err
    assert ended.out.strip() == "No printer was found."


class _LooksAtPrinters(NoWindows):
    """A window in which somebody is admitted, and the printers are looked at."""

    def __init__(self) -> None:
        self.problems: list[str | None] = []

    def has_screen(self) -> bool:
        return True

    def open(self, station: Station, front: Role, folder: Path) -> int:
        assert station.scan("K-1").verdict.kind is VerdictKind.ADMITTED
        until(lambda: any(printer.problem for printer in station.printing.printers()))
        self.problems = [printer.problem for printer in station.printing.printers()]
        return 0


def test_a_desk_with_a_broken_file_of_printers_opens_and_prints_what_waits_once_it_is_mended(program: Program) -> None:
    (program.data / "printers.toml").write_text("version = 1\n[[printer]]\n")
    window = _LooksAtPrinters()
    assert run(["desk", "--data", str(program.data)], window) == 0
    assert window.problems == [f"{program.data / 'printers.toml'} has a mistake: printer 1 lacks the key “name”."]

    (program.data / "printers.toml").unlink()
    assert [job["state"] for job in program("jobs", "--print", "--all", "--json").document] == ["done"]
    assert len(list((program.data / "badges").glob("*.pdf"))) == 1


class _MendsAPrinter(NoWindows):
    """A window in which somebody is admitted, and the printer then gets an address that is one."""

    def has_screen(self) -> bool:
        return True

    def open(self, station: Station, front: Role, folder: Path) -> int:
        assert station.scan("K-1").verdict.kind is VerdictKind.ADMITTED
        assert [printer.name for printer in station.printing.printers()] == ["No printer"]
        station.printer_setup.keep("A", "folder:hall", {})
        until(lambda: len(list((folder / "hall").glob("*.pdf"))) == 1)
        return 0


def test_a_printer_that_is_mended_in_the_window_prints_what_waits_at_once(program: Program) -> None:
    (program.data / "printers.toml").write_text(
        'version = 1\n[[printer]]\nname = "A"\nkind = "zpl"\naddress = "host:99999"\n'
    )

    assert run(["desk", "--role", "supervisor", "--data", str(program.data)], _MendsAPrinter()) == 0

    assert [job["printer"] for job in program("jobs", "--all", "--json").document] == ["A"]
