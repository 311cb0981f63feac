"""A person's file: all that is kept of them, as JSON and as a page to be read; and who may ask for it."""

import base64
import io
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from PIL import Image

from checkin.operators import Role
from checkin.person_files import person_pdf, write_person
from checkin.printing.jobs import JobQuery
from checkin.reports import ReportError
from checkin.roster.photo_shelf import PhotoShelf, photos_of
from checkin.roster.photos import kept_name
from checkin.state import ReprintReason
from checkin.station.person_file import PersonFile
from checkin.station.roster_import import import_roster
from checkin.station.values import BadgePrinted, NoSuchParticipant, NotPermitted, NotPossible
from tests.desks import ANNA, WANG, Hears, StandInPrinter, a_station


def a_photo() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 80), "red").save(content, "JPEG")
    return content.getvalue()


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_file_tells_all_that_is_kept_and_reads_back_as_json(tmp_path: Path) -> None:
    photo = a_photo()
    anna = msgspec.structs.replace(ANNA, photo=kept_name(photo), further={"Паспорт": "4512 998877"})
    PhotoShelf(photos_of(tmp_path, None)).keep(photo, anna.photo)
    roster = tmp_path / "list.csv"
    roster.write_text(f"Код,ФИО,Телефон\n{ANNA.ticket_code},{ANNA.name},+7 900 1112233\n", "utf-8")
    with a_station(tmp_path, (anna, WANG), role=Role.SUPERVISOR, printer=StandInPrinter()) as station:
        hears = Hears(station)
        import_roster(station._store, roster, {})
        station.scan(ANNA.ticket_code)
        hears.wait_for(BadgePrinted)
        station.reprint(ANNA.id, ReprintReason.LOST, "забыла в автобусе")
        hears.wait_for(BadgePrinted, 2)
        station.edit(ANNA.id, {"name": "Цой Анна Сергеевна"})
        file = station.privacy.file_of(ANNA.ticket_code)
        write_person(file, tmp_path / "anna.json")

    read = msgspec.json.decode((tmp_path / "anna.json").read_bytes(), type=PersonFile)
    assert read == file
    assert read.data is not None
    assert (read.data.name, read.data.further) == ("Цой Анна Сергеевна", {"Паспорт": "4512 998877"})
    assert [imported.phone for imported in read.imported] == ["+7 900 1112233", ""]
    kinds = [entry.kind for entry in read.entries]
    assert kinds == ["admitted", "badge_printed", "badge_voided", "badge_printed", "participant_corrected"]
    assert read.entries[2].personal == {"note": "забыла в автобусе"}
    assert (read.entries[0].said.desk, read.entries[0].said.operator) == ("north", "Olga")
    assert [job.note for job in read.print_jobs] == ["", "забыла в автобусе"]
    assert read.photo is not None
    assert base64.b64decode(read.photo.content) == photo
    assert (read.arrived, read.inside) == (("Venue",), ("Venue",))
    assert read.kept_at == ("desk north, and its backups",)


def test_the_page_has_every_value_in_every_script_and_cuts_nothing_off(tmp_path: Path) -> None:
    notes = "需要轮椅通道和翻译 " + "ШЩ" * 300
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        station.edit(WANG.id, {"notes": notes, "organisation": "محمد"})
        file = station.privacy.file_of(WANG.id)

    shown = text_of(person_pdf(file, None))

    joined = "".join(shown.split())
    assert "王小明" in joined
    assert "需要轮椅通道和翻译" in joined
    assert "ШЩ" * 300 in joined
    assert "…" not in joined


def test_of_an_erased_person_the_file_has_no_name(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        station.scan(ANNA.ticket_code)
        station.privacy.erase(ANNA.id)
        file = station.privacy.file_of(ANNA.id)

    assert file.data is None
    assert file.erased is not None
    assert "Erased person" in text_of(person_pdf(file))
    assert "Анна" not in msgspec.json.encode(file).decode()


def test_only_a_supervisor_exports_and_erases(tmp_path: Path) -> None:
    for role in (Role.DESK, Role.VOLUNTEER):
        with a_station(tmp_path / role, role=role) as station:
            with pytest.raises(NotPermitted):
                station.privacy.file_of(ANNA.id)
            with pytest.raises(NotPermitted):
                station.privacy.erase(ANNA.id)
            assert station.card(ANNA.id).participant == ANNA


def test_nobody_is_erased_twice_and_nobody_who_is_unknown(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        station.privacy.erase(ANNA.id)
        with pytest.raises(NotPossible, match="before"):
            station.privacy.erase(ANNA.id)
        with pytest.raises(NoSuchParticipant):
            station.privacy.erase("NOBODY")


def test_another_ending_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        file = station.privacy.file_of(ANNA.id)
        with pytest.raises(ReportError, match=r"\.json or \.pdf"):
            write_person(file, tmp_path / "anna.docx")


def test_a_badge_that_waits_is_not_printed_and_its_texts_are_gone(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.is_busy = True
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=printer) as station:
        station.scan(ANNA.ticket_code)
        station.reprint(ANNA.id, ReprintReason.WRONG_DATA, "зовут иначе", {"name": "Пропажина Анна"})

        station.privacy.erase(ANNA.id)

        jobs = station._store.jobs(JobQuery(participant=ANNA.id))
        assert {job.state for job in jobs} <= {"cancelled", "sending"}
        assert {(job.note, str(job.texts), job.digest, job.category) for job in jobs} == {("", "{}", "", "")}
    assert not any("Пропажина" in str(sheet) for sheet in printer.sheets)
