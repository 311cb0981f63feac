"""Which desk serves whom, through the window of the settings."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from checkin.operators import Role
from checkin.station.event_settings import Offers
from checkin.zones import DeskSign
from tests.builders import an_event
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS
from tests.ui.setup.settings_window import CATEGORIES, DESKS, EVENT, POPUPS, Settings
from ui.setup.category_page import CategoryPage
from ui.setup.desk_page import DeskPage


def test_a_desk_is_told_whom_it_serves(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    for name in ("north", "  desk   3 "):
        settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
        page.name.setText(name)
    page.sign.setText("Counter 3, press")
    page.everybody.setChecked(False)
    page.categories.tick("press")
    page.categories.tick("speaker")

    assert settings.save().desks == (
        DeskSign(name="north"),
        DeskSign(name="desk 3", sign="Counter 3, press", categories=("speaker", "press")),
    )
    assert settings.page.station.event.desks == settings.kept().desks

    settings.qtbot.mouseClick(page.listed.remove, Qt.MouseButton.LeftButton)
    assert [one.name for one in settings.save().desks] == ["north"]


def test_a_known_desk_can_be_chosen_and_the_list_shows_it_at_once(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    settings.qtbot.waitUntil(lambda: page.called.count() == 1, timeout=PATIENCE_MS)

    settings.qtbot.keyClick(page.called, Qt.Key.Key_Down)

    assert page.name.text() == "north"
    assert page.listed.list.currentItem().text() == "north"
    assert settings.save().desks == (DeskSign(name="north"),)


@POPUPS
def test_what_is_offered_changes_nothing_that_is_written(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    settings.qtbot.keyClicks(page.name, "nor")
    page.show_offers(Offers(("north", "Desk 3")))
    assert page.name.text() == "nor"

    scrolled = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(page.called, scrolled)

    assert page.name.text() == "nor"
    assert settings.save().desks == (DeskSign(name="nor"),)


def test_a_desk_without_a_name_is_told_where_it_is(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    for name in ("", "north"):
        settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
        page.name.setText(name)
    settings.go_to(EVENT)

    settings.press_save()

    settings.told("Nothing is saved yet")
    assert settings.dialog.sections.currentRow() == DESKS
    assert page.listed.list.currentRow() == 0
    assert "needs the name" in page.listed.mistake.text()
    assert settings.kept().desks == ()


def test_a_desk_whose_last_tick_is_taken_away_does_not_come_to_serve_everybody(open_desk: OpenDesk) -> None:
    before = (DeskSign(name="north", categories=("press",)), DeskSign(name="south"))
    settings = Settings(open_desk(Role.SUPERVISOR, event=an_event(desks=before)))
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    page.categories.tick("press", on=False)

    ways: tuple[Callable[[], None], ...] = (
        lambda: page.listed.list.setCurrentRow(1), lambda: settings.go_to(EVENT), settings.press_save,
    )  # fmt: skip
    for leave in ways:
        page.listed.tell("")
        leave()
        assert (settings.dialog.sections.currentRow(), page.listed.list.currentRow()) == (DESKS, 0)
        assert "let it serve every category" in page.listed.mistake.text()
    assert settings.kept().desks == before

    page.everybody.setChecked(True)
    assert settings.save().desks == (DeskSign(name="north"), DeskSign(name="south"))


def test_a_desk_that_served_a_removed_category_alone_is_shown_with_it_until_it_is_unticked(open_desk: OpenDesk) -> None:
    desks = (DeskSign(name="south"), DeskSign(name="north", categories=("press",)))
    settings = Settings(open_desk(Role.SUPERVISOR, event=an_event(desks=desks)))
    settings.go_to(CATEGORIES)
    categories = settings.dialog.page(CategoryPage).listed
    categories.list.setCurrentRow([one.key for one in settings.kept().categories].index("press"))
    settings.qtbot.mouseClick(categories.remove, Qt.MouseButton.LeftButton)

    settings.press_save()

    page = settings.dialog.page(DeskPage)
    assert (settings.dialog.sections.currentRow(), page.listed.list.currentRow()) == (DESKS, 1)
    assert "which the event does not have" in page.listed.mistake.text()
    assert page.categories.keys() == ("press",)
    page.categories.tick("press", on=False)
    page.categories.tick("staff")
    assert settings.save().desks[1].categories == ("staff",)
