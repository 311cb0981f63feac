"""A supervisor answers what one person asks for, in the real window."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt

from checkin.admission import RefusalReason, Refused, VerdictKind
from checkin.operators import Role
from checkin.station.person_file import PersonFile
from tests.desks import ANNA, BORIS
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.widgets.dialogs import Confirm


def personal_page(open_desk: OpenDesk) -> Page:
    page = open_desk(role=Role.SUPERVISOR)
    page.supervisor.show_section(page.supervisor.personal)
    return page


def pick(page: Page, name: str) -> None:
    personal = page.supervisor.personal
    page.type_name(name, personal.finder)
    page.qtbot.waitUntil(lambda: personal.erase_button.isEnabled() and bool(personal.kept.text()), timeout=PATIENCE_MS)


def test_all_that_is_kept_of_somebody_is_written_into_a_file(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = personal_page(open_desk)
    personal = page.supervisor.personal
    page.station.edit(ANNA.id, {"position": "Мэр"})

    pick(page, "Анна")
    assert "1 entry about them" in personal.kept.text()
    page.qtbot.mouseClick(personal.file_button, Qt.MouseButton.LeftButton)
    page.choose_file(tmp_path / "anna.json")

    page.qtbot.waitUntil(lambda: "anna.json" in personal.done.text(), timeout=PATIENCE_MS)
    read = msgspec.json.decode((tmp_path / "anna.json").read_bytes(), type=PersonFile)
    assert read.data == msgspec.structs.replace(ANNA, position="Мэр")


def test_a_person_is_erased_once_that_is_confirmed_and_refused_without_a_name(open_desk: OpenDesk) -> None:
    page = personal_page(open_desk)
    personal = page.supervisor.personal
    page.station.scan(ANNA.ticket_code)
    pick(page, "Анна")

    page.qtbot.mouseClick(personal.erase_button, Qt.MouseButton.LeftButton)
    asked = page.dialog(Confirm)
    assert ANNA.name in page.words(asked)
    asked.reject()
    assert page.station.card(ANNA.id).participant == ANNA
    page.qtbot.mouseClick(personal.erase_button, Qt.MouseButton.LeftButton)
    asked = page.dialog(Confirm)
    assert isinstance(asked, Confirm)
    page.qtbot.mouseClick(asked.do, Qt.MouseButton.LeftButton)

    page.qtbot.waitUntil(lambda: personal.done.text().startswith("✓ Erased"), timeout=PATIENCE_MS)
    assert not personal.erase_button.isEnabled()
    assert ANNA.name not in page.words(page.supervisor)
    assert page.station.search("Анна") == []
    assert page.station.scan(ANNA.ticket_code).verdict == Refused(RefusalReason.DATA_ERASED)
    page.qtbot.waitUntil(lambda: page.tile("Arrived") == "1", timeout=PATIENCE_MS)


def test_the_desk_refuses_an_erased_person_in_words(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.station.privacy.erase(BORIS.id)
    page.go_to("Desk")

    assert page.scan(BORIS.ticket_code) is VerdictKind.REFUSED

    page.wait_for_words("data were erased")
    assert BORIS.name not in page.words()


def test_whoever_is_shown_is_taken_from_the_screen_when_they_are_erased(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.go_to("Desk")
    assert page.scan(BORIS.ticket_code) is VerdictKind.ADMITTED
    assert BORIS.name in page.words()

    page.station.privacy.erase(BORIS.id)

    page.qtbot.waitUntil(lambda: BORIS.name not in page.words(), timeout=PATIENCE_MS)
    assert page.desk.panel.card is None
