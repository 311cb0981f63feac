"""Badges in advance through the real window: whose, the check, files and printers."""

import csv
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from checkin.badges.samples import sample_face
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.jobs import JobState
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, PEOPLE, WANG, StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.widgets.badge_picture import BadgePicture

LOUD = a_participant(name="ИВАНОВА ИРИНА")
NAMELESS = a_participant(name="")


def opened(
    open_desk: OpenDesk, people: tuple[Participant, ...] = PEOPLE, printer: StandInPrinter | None = None
) -> Page:
    page = open_desk(role=Role.SUPERVISOR, people=people, printer=printer)
    page.go_to("Badges")
    page.wait_for_words(f"Badges: {len(people)}", page.badges)
    return page


def click(page: Page, button: QPushButton) -> None:
    page.qtbot.waitUntil(button.isEnabled, timeout=PATIENCE_MS)
    page.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def groups(page: Page) -> dict[str, list[str]]:
    """What the check found, by heading."""
    tree = page.badges.findings.tree
    found = {}
    for place in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(place)
        assert group is not None
        people = (group.child(row) for row in range(group.childCount()))
        found[group.text(0)] = [person.text(0) for person in people if person is not None]
    return found


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_one_picture_of_a_badge_does_not_overtake_another(open_desk: OpenDesk) -> None:
    page = opened(open_desk, PEOPLE)
    pictures = [BadgePicture(page.window._bridge, 100, page.window) for _ in range(2)]
    for picture in pictures:
        picture.show_face(sample_face(page.station.event))

    page.qtbot.waitUntil(lambda: not any(one.pixmap().isNull() for one in pictures), timeout=PATIENCE_MS)


def test_the_check_lists_what_would_be_wrong_and_shows_the_badge(open_desk: OpenDesk) -> None:
    page = opened(open_desk, (*PEOPLE, LOUD, NAMELESS))
    click(page, page.badges.check_button)
    page.wait_for_words("Of 5 badges, 2 need a look.", page.badges)

    assert groups(page) == {"No name: 1": [NAMELESS.ticket_code], "Names all in capitals: 1": [LOUD.name]}
    group = page.badges.findings.tree.topLevelItem(1)
    assert group is not None
    loud = group.child(0)
    assert loud is not None
    page.badges.findings.tree.setCurrentItem(loud)
    page.wait_for_words("all in capitals; write it as it is read.", page.badges)
    page.qtbot.waitUntil(lambda: not page.badges.findings.picture.pixmap().isNull(), timeout=PATIENCE_MS)


def test_the_list_is_saved_as_a_table(open_desk: OpenDesk, tmp_path: Path) -> None:
    formula = a_participant(name="=СУММА АННА")
    page = opened(open_desk, (*PEOPLE, LOUD, formula))
    click(page, page.badges.check_button)
    page.wait_for_words("need a look.", page.badges)
    click(page, page.badges.list_button)
    page.choose_file(tmp_path / "list.csv")
    page.wait_for_words("2 lines are in list.csv.", page.badges)
    rows = list(csv.reader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    assert [row[2] for row in rows] == ["Name", "'=СУММА АННА", LOUD.name]


def test_nothing_wrong_is_said_too(open_desk: OpenDesk) -> None:
    page = opened(open_desk)
    click(page, page.badges.check_button)
    page.wait_for_words("✓ Nothing is wrong with 3 badges.", page.badges)
    assert not page.badges.list_button.isVisible()


def test_badges_of_one_region_are_saved_in_the_order_asked_for(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = opened(open_desk)
    region = page.badges.whose.region
    region.setCurrentIndex(region.findText(ANNA.region))
    there = sum(person.region == ANNA.region for person in PEOPLE)
    page.wait_for_words(f"Badges: {there}", page.badges)
    click(page, page.badges.save_button)
    page.choose_file(tmp_path / "badges.pdf")
    page.wait_for_words(f"✓ {there} {'badge is' if there == 1 else 'badges are'} in badges.pdf.", page.badges)
    assert len(pages(tmp_path / "badges.pdf")) == there
    assert "Анна" in pages(tmp_path / "badges.pdf")[0]


def test_badges_are_imposed_on_sheets_and_split_into_files(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = opened(open_desk)
    page.badges.paper.sheet.setCurrentIndex(page.badges.paper.sheet.findData("A4"))
    page.badges.paper.a_file.setValue(2)
    click(page, page.badges.save_button)
    page.choose_file(tmp_path / "badges.pdf")
    page.wait_for_words("✓ 3 badges are in badges-001.pdf … badges-002.pdf.", page.badges)
    assert [len(pages(path)) for path in sorted(tmp_path.glob("badges-*.pdf"))] == [1, 1]


def test_a_badge_that_cannot_be_made_is_left_out_and_named(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = opened(open_desk)
    page.badges.paper.sheet.setCurrentIndex(page.badges.paper.sheet.findData("A4"))
    page.badges.paper.columns.setValue(9)
    click(page, page.badges.save_button)
    page.choose_file(tmp_path / "badges.pdf")
    page.wait_for_words("✗ 0 badges are in no file. 3 could not be made: see why below.", page.badges)
    assert list(groups(page)) == ["No badge can be made: 3"]
    assert not list(tmp_path.glob("*.pdf"))


def test_only_changed_badges_are_left_after_a_batch(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = opened(open_desk)
    page.station.batches = tmp_path / "batches.json"
    click(page, page.badges.save_button)
    page.choose_file(tmp_path / "badges.pdf")
    page.wait_for_words("✓ 3 badges are in badges.pdf.", page.badges)
    page.badges.whose.only_changed.setChecked(True)
    page.wait_for_words("Badges: 0", page.badges)
    assert not page.badges.save_button.isEnabled()
    page.station.edit(BORIS.id, {"organisation": "Another works"})
    page.wait_for_words("Badges: 1", page.badges)


def test_changed_badges_are_printed_again_and_those_before_are_void(open_desk: OpenDesk) -> None:
    page = opened(open_desk)
    click(page, page.badges.print_button)
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 3, timeout=PATIENCE_MS)
    page.badges.whose.only_changed.setChecked(True)
    page.wait_for_words("Badges: 0", page.badges)
    assert page.badges.whose.voids.isVisible()

    page.station.edit(BORIS.id, {"organisation": "Another works"})
    page.wait_for_words("Badges: 1", page.badges)
    click(page, page.badges.print_button)

    page.wait_for_words(
        "✓ 1 badge waits for the printers: see “Printing”. Void since then: 1 earlier badge.", page.badges
    )
    page.wait_for_words("Badges: 0", page.badges)
    assert [sheet.title[1:17] for sheet in page.printer.sheets][3:] == [BORIS.id]


def test_a_file_that_cannot_be_written_is_told(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = opened(open_desk)
    click(page, page.badges.save_button)
    page.choose_file(tmp_path / "nowhere" / "badges.pdf")
    page.wait_for_words("cannot be written", page.badges)


def test_a_batch_goes_to_the_printer_and_nobody_gets_two(open_desk: OpenDesk) -> None:
    page = opened(open_desk)
    page.station.admit(WANG.id)
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 1, timeout=PATIENCE_MS)
    click(page, page.badges.print_button)
    page.wait_for_words("✓ 2 badges wait for the printers", page.badges)
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 3, timeout=PATIENCE_MS)
    click(page, page.badges.print_button)
    page.wait_for_words("All of them have a badge already, or one is on its way.", page.badges)


def test_the_rest_of_a_batch_is_cancelled_at_once(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.hold.clear()
    page = opened(open_desk, printer=printer)
    click(page, page.badges.print_button)
    page.wait_for_words("✓ 3 badges wait for the printers", page.badges)
    page.go_to("Printing")
    page.pick_badge_of(PEOPLE[-1].name)
    click(page, page.printing.buttons["cancel_batch"])
    page.qtbot.waitUntil(lambda: len(page.station.printing.print_jobs((JobState.CANCELLED,))) >= 2, timeout=PATIENCE_MS)
    printer.hold.set()
    page.qtbot.waitUntil(lambda: not page.station.printing.print_jobs((JobState.SENDING,)), timeout=PATIENCE_MS)
    assert len(printer.sheets) <= 1


def test_a_check_of_many_badges_can_be_cancelled_and_the_desk_goes_on_meanwhile(open_desk: OpenDesk) -> None:
    many = tuple(a_participant(name=f"Иванов Пётр {number}") for number in range(600))
    page = opened(open_desk, (*PEOPLE, *many))
    click(page, page.badges.check_button)
    page.qtbot.waitUntil(lambda: page.badges.bar.value() > 0, timeout=PATIENCE_MS)
    assert page.station.scan(ANNA.ticket_code).verdict
    click(page, page.badges.cancel_button)
    page.wait_for_words("Cancelled.", page.badges)
    assert page.badges.check_button.isEnabled()


def test_a_batch_that_is_cancelled_while_it_is_queued_is_not_printed(open_desk: OpenDesk) -> None:
    page = opened(open_desk)
    page.station.printing.pause("stand-in")
    page.badges.print_button.click()
    page.badges.cancel_button.click()
    page.wait_for_words("Cancelled.", page.badges)
    assert not page.station.printing.print_jobs((JobState.QUEUED,))


def test_what_was_done_before_it_could_be_cancelled_is_told(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = opened(open_desk)
    click(page, page.badges.save_button)
    page.choose_file(tmp_path / "badges.pdf")
    work = page.badges._work
    assert work is not None
    work._thread.join()
    work.cancel()
    page.wait_for_words("✓ 3 badges are in badges.pdf.", page.badges)


def test_a_region_that_is_in_no_list_leaves_what_was_picked(open_desk: OpenDesk) -> None:
    page = opened(open_desk)
    region = page.badges.whose.region
    line = region.lineEdit()
    assert line is not None
    line.setText(ANNA.region.upper())
    line.editingFinished.emit()
    assert page.badges.whose.selection.region == ANNA.region

    line.setText("Nowhere")
    line.editingFinished.emit()
    assert page.badges.whose.selection.region == ANNA.region
    assert line.text() == ANNA.region


@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_only_a_supervisor_makes_batches(open_desk: OpenDesk, role: Role) -> None:
    assert "Badges" not in open_desk(role=role).window.workplaces
