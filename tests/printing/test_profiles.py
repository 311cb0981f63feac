"""The file of printers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.printing.connecting import Connector, PlacedPrinter, printer_of
from checkin.printing.ipp_printer import IppPrinter
from checkin.printing.placing import Placing
from checkin.printing.printer import FolderPrinter, Printer, PrinterError
from checkin.printing.profiles import Kind, Profile, ProfileError, parse_profiles, profiles_text
from checkin.printing.zpl_printer import ZplPrinter
from tests.printing.sheets import a_sheet, pictures_of

HALL = """
version = 1

[[printer]]
name = "Hall A"
kind = "ipp"
address = "ipp://localhost:631/printers/badges"
categories = ["speaker", "expert"]

[[printer]]
name = "Labels"
kind = "zpl"
address = "192.168.1.50"
stock_mm = [101.6, 76.2]
offset_mm = [0.5, -1]
rotation = 90
dpi = 203
sizes_mm = [[76.2, 101.6]]
reserve = true

[[printer]]
name = "Folder"
kind = "folder"
"""

_LENGTHS = st.floats(5, 1000)
_PROFILES = st.builds(
    Profile,
    name=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
    kind=st.sampled_from(Kind),
    address=st.just("somewhere"),
    stock_mm=st.none() | st.tuples(_LENGTHS, _LENGTHS),
    offset_mm=st.tuples(st.floats(-100, 100), st.floats(-100, 100)),
    rotation=st.sampled_from([0, 90, 180, 270]),
    dpi=st.integers(50, 2400),
    categories=st.none() | st.lists(st.text(max_size=5), max_size=3).map(tuple),
    sizes_mm=st.none() | st.lists(st.tuples(_LENGTHS, _LENGTHS), max_size=2).map(tuple),
    reserve=st.booleans(),
)


def _no_system(name: str, system_name: str, placing: Placing) -> Printer:
    raise AssertionError((name, system_name, placing))


@given(st.lists(_PROFILES, max_size=4, unique_by=lambda profile: profile.name.casefold()).map(tuple))
def test_what_is_written_is_read_as_the_same(profiles: tuple[Profile, ...]) -> None:
    assert parse_profiles(profiles_text(profiles), "printers.toml") == profiles


def test_every_printer_is_written_as_a_table_of_its_own() -> None:
    text = profiles_text(parse_profiles(HALL, "printers.toml"))
    assert text.startswith('version = 1\n\n[[printer]]\nname = "Hall A"\nkind = "ipp"\n')
    assert text.count("\n\n[[printer]]\n") == 3


def test_each_kind_becomes_its_printer_with_what_it_takes(tmp_path: Path) -> None:
    hall, labels, folder = Connector(tmp_path, _no_system, FolderPrinter(tmp_path)).routes(
        parse_profiles(HALL, "printers.toml")
    )
    assert isinstance(hall.printer, IppPrinter)
    assert isinstance(labels.printer, ZplPrinter)
    assert isinstance(folder.printer, FolderPrinter)
    assert [route.name for route in (hall, labels, folder)] == ["Hall A", "Labels", "Folder"]
    assert hall.categories == frozenset({"speaker", "expert"})
    assert labels.sizes_mm == frozenset({(76.2, 101.6)})
    assert [route.is_reserve for route in (hall, labels, folder)] == [False, True, False]


def test_a_printer_of_the_system_gets_its_placing(tmp_path: Path) -> None:
    asked = []

    def system(name: str, system_name: str, placing: Placing) -> Printer:
        asked.append((name, system_name, placing))
        return FolderPrinter(tmp_path)

    printer_of(Profile(name="A", kind=Kind.SYSTEM, address="HP", rotation=180, dpi=600), tmp_path, system)
    assert asked == [("A", "HP", Placing(dpi=600, rotation=180))]


def test_a_printer_of_pdf_gets_the_badge_as_it_is_to_lie_on_its_stock(tmp_path: Path) -> None:
    profile = Profile(name="A", kind=Kind.FOLDER, address="out", stock_mm=(210, 297), offset_mm=(10, 20))
    printer = printer_of(profile, tmp_path, _no_system)
    assert isinstance(printer, PlacedPrinter)
    sheet = a_sheet()
    printer.send(sheet)
    [(size, _)] = pictures_of((tmp_path / "out" / f"{sheet.title}.pdf").read_bytes())
    assert size == (1241, 1754)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("version = 2", r"is of version 2, and this program knows 1: update the program\."),
        ("version = ", "remove it and add the printers again"),
        ("", "lacks the key “version”"),
        ("version = 1\nprinters = 3", "has the key “printers”, which there is not"),
        ('version = 1\n[[printer]]\nname = "A"\nkind = "fax"', "printer 1, kind cannot be 'fax'"),
        ('version = 1\n[[printer]]\nname = ""\nkind = "folder"', "printer 1 (“”) needs a name of 1 to 60 letters"),
        ('version = 1\n[[printer]]\nname = "A"\nkind = "ipp"', "printer 1 (“A”) needs an address"),
        ('version = 1\n[[printer]]\nname = "A"\nkind = "folder"\ndpi = 7', "No printer has 7 dots to the inch"),
        ('version = 1\n[[printer]]\nname = "A"\nkind = "folder"\nrotation = 45', "printer 1, rotation cannot be 45"),
        (
            'version = 1\n[[printer]]\nname = "A"\nkind = "folder"\nstock_mm = [1e9, 3]',
            "no label or sheet of that size",
        ),
        ('version = 1\n[[printer]]\nname = "A"\nkind = "folder"\noffset_mm = [nan, 3]', "cannot be moved that far"),
        ('version = 1\n[[printer]]\nname = "A"\nkind = "folder"\nsizes_mm = [[0, 3]]', "a badge size that is none"),
        (f"version = 1 # {'x' * 100_000}", "is longer than"),
        (f"version = {'9' * 5000}", "far too long"),
    ],
)
def test_a_mistake_in_the_file_is_one_sentence_that_names_its_place(text: str, mistake: str) -> None:
    with pytest.raises(ProfileError) as raised:
        parse_profiles(text, "printers.toml")
    assert mistake.replace("\\", "") in raised.value.sentence
    assert raised.value.sentence.startswith("printers.toml ")
    assert raised.value.sentence.endswith(".")


def test_two_printers_of_one_name_are_a_mistake() -> None:
    text = 'version = 1\n[[printer]]\nname = "A"\nkind = "folder"\n[[printer]]\nname = "a"\nkind = "folder"\n'
    with pytest.raises(ProfileError, match=r"printer 2 \(“a”\) has the name of another one"):
        parse_profiles(text, "printers.toml")


@pytest.mark.parametrize("address", ["host:0", "host:99999", "host:x", ":9100"])
def test_an_address_of_a_label_printer_that_is_none_is_told(tmp_path: Path, address: str) -> None:
    with pytest.raises(PrinterError, match="no address of the label printer Labels"):
        printer_of(Profile(name="Labels", kind=Kind.ZPL, address=address), tmp_path, _no_system)
