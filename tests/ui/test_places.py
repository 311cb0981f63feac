"""Where there is too little room, what is shown can be scrolled, and nothing is cut off."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QScrollArea, QWidget

from checkin.clock import wall_clock_ms
from checkin.event import Category
from checkin.operators import Role
from checkin.printing.printer import Condition, Trouble
from checkin.zones import DeskSign, Zone
from tests.builders import a_participant, an_event
from tests.desks import StandInPrinter
from tests.ui import access
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from tests.ui.supervised import a_forum, its_people, put_under_way
from tests.ui.test_nothing_untranslated import DIALOGS
from ui.appearance import SCALES, Appearance
from ui.bridge import Bridge
from ui.designer.window import DesignerWindow
from ui.forms.which_one import WhichOne
from ui.language import Language, tr, use
from ui.sentences import told
from ui.setup.fields import Listed
from ui.setup.settings import SettingsDialog
from ui.style import dress, px
from ui.widgets.dialogs import AskWords, Confirm
from ui.widgets.keys_sheet import KeysSheet
from ui.widgets.places import Places, is_in_sight

_LAPTOP = (1366, 768)
_LONG = "Глава муниципального образования Ханты-Мансийского автономного округа — Югры"
_LONGEST = a_participant(
    id="VANG000000000000", ticket_code="K-VANG-4", category="heads", organisation=_LONG, position=_LONG, region=_LONG,
    name="Константинопольский-Преображенский Александр Константинович",
    latin_name="Alexander Konstantinopolsky-Preobrazhensky",
)  # fmt: skip


@pytest.fixture
def application(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    use(Language.ENGLISH, dressed)
    dress(dressed)


def _cut_off(window: QWidget) -> list[str]:
    """Buttons that have less room than their words need."""
    buttons = (part for part in access.controls(window) if isinstance(part, QAbstractButton) and part.isVisible())
    return [access.told(one) for one in buttons if one.width() < one.minimumSizeHint().width()]


def _beyond(page: Page) -> list[str]:
    """Controls of header and footer that lie beyond the window's sides."""
    window = page.window
    outside = [one for one in access.controls(window) if one.isVisible() and not _is_scrolled(one)]
    return [access.told(one) for one in outside if one.mapTo(window, one.rect().bottomRight()).x() > window.width()]


def _wait_for_no_scrolling_sideways(page: Page, area: QWidget | None) -> None:
    assert isinstance(area, QScrollArea)
    page.qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0, timeout=PATIENCE_MS)


def _settings(page: Page) -> SettingsDialog:
    """The settings as large as the screen of a small laptop lets them be."""
    page.window.setup.change.trigger()
    dialog = page.dialog(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    dialog.resize(1_311, 737)
    page.qtbot.waitUntil(lambda: dialog._before is not None, timeout=PATIENCE_MS)
    return dialog


def _is_scrolled(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and not isinstance(above, Places | QScrollArea):
        above = above.parentWidget()
    return above is not None


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_on_a_small_laptop_at_any_scale(
    application: QApplication, open_desk: OpenDesk, scale: int
) -> None:
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    assert (page.window.width(), page.window.height()) == _LAPTOP

    for name in page.window.workplaces:
        page.window.show_workplace(name)
        page.qtbot.waitUntil(lambda: not _cut_off(page.window) + _beyond(page), timeout=PATIENCE_MS)


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("language", [Language.RUSSIAN, Language.CHINESE])
def test_nothing_is_cut_off_on_a_large_screen(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    page.window.resize(1920, 1080)

    for name in page.window.workplaces:
        page.window.show_workplace(name)
        page.qtbot.waitUntil(lambda: not _cut_off(page.window) + _beyond(page), timeout=PATIENCE_MS)
        place = page.window.workplaces[name]
        assert place.minimumSizeHint().width() <= 1920, f"{name} is scrolled sideways"


@pytest.mark.parametrize("scale", [150, 200])
@pytest.mark.parametrize("language", Language)
def test_no_workplace_is_scrolled_sideways_whoever_is_shown(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    event = an_event(categories=(Category(key="heads", name=_LONG, hand_out=_LONG, desk_note=_LONG),))
    page = open_desk(Role.SUPERVISOR, people=(_LONGEST,), event=event, others=(StandInPrinter(_LONG),))
    places = page.window._places
    for name in page.window.workplaces:
        page.window.show_workplace(name)
        if name == "Desk":
            page.scan(_LONGEST.ticket_code)
        elif name == "Reprint":
            page.reprint.look_up(_LONGEST.ticket_code)
            page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)
        _wait_for_no_scrolling_sideways(page, places.currentWidget())
        page.qtbot.waitUntil(lambda: not _cut_off(page.window), timeout=PATIENCE_MS)


def _squeezed(place: QWidget) -> list[str]:
    """Texts that have less height than they need."""
    labels = [one for one in place.findChildren(QLabel) if one.isVisible() and one.text()]
    needed = {one: one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height() for one in labels}
    return [one.text() for one in labels if one.height() < needed[one]]


def _overlapping(place: QWidget) -> list[tuple[str, str]]:
    """Pairs of texts that lie on each other."""
    labels = [one for one in place.findChildren(QLabel) if one.isVisible() and one.text()]
    areas = {one: QRect(one.mapTo(place, one.rect().topLeft()), one.size()) for one in labels}
    return [(one.text(), two.text()) for one, two in combinations(labels, 2) if areas[one].intersects(areas[two])]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["Desk", "Reprint"])
def test_no_text_is_squeezed_however_much_is_told(
    application: QApplication, open_desk: OpenDesk, name: str, scale: int
) -> None:
    dress(application, Appearance(scale=scale))
    event = an_event(categories=(Category(key="heads", name="Heads", hand_out="Lanyard", desk_note=_LONG),))
    page = open_desk(Role.SUPERVISOR, people=(_LONGEST,), event=event)
    page.window.show_workplace(name)
    if name == "Desk":
        page.scan(_LONGEST.ticket_code)
        page.wait_for_words("The badge is out", page.desk.panel)
    else:
        page.reprint.look_up(_LONGEST.ticket_code)
        page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)

    page.window.banner.tell(_LONG)

    place = page.window.workplaces[name]
    page.qtbot.waitUntil(lambda: not _squeezed(place) + _overlapping(place), timeout=PATIENCE_MS)


@pytest.mark.parametrize("scale", SCALES)
def test_what_the_desk_has_to_mind_is_in_sight_with_the_verdict(
    application: QApplication, open_desk: OpenDesk, scale: int
) -> None:
    dress(application, Appearance(scale=scale))
    event = an_event(
        categories=(Category(key="heads", name="Heads", hand_out=_LONG, desk_note="Call protocol: 12-34"),)
    )
    page = open_desk(Role.SUPERVISOR, people=(replace(_LONGEST, notes="See visa"),), event=event)

    page.scan(_LONGEST.ticket_code)

    page.qtbot.waitUntil(lambda: is_in_sight(page.desk.panel.notices), timeout=PATIENCE_MS)
    assert is_in_sight(page.desk.panel.title)


@pytest.mark.parametrize("scale", SCALES)
def test_all_that_tells_namesakes_apart_is_read_whole(
    application: QApplication, open_desk: OpenDesk, scale: int
) -> None:
    dress(application, Appearance(scale=scale))
    other = replace(_LONGEST, id="VANG000000000001", ticket_code="K-VANG-5", phone="+7 914 555-01-77")
    page = open_desk(people=(_LONGEST, other))
    cards = [page.station.card(one.id) for one in (_LONGEST, other)]
    ask = WhichOne(cards, page.station.event, "Check in", page.window)
    ask.open()

    page.qtbot.waitUntil(lambda: bool(ask.isVisible() and not _cut_off(ask)), timeout=PATIENCE_MS)
    told = ["".join(button.text().split()) for button in ask.choices.buttons]
    assert any("+7914555-01-77·K-VANG-5" in one for one in told)
    assert all(one.count("".join(_LONG.split())) == 3 for one in told)
    if scale == 100:
        assert is_in_sight(ask.do)
    ask.reject()


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", Language)
def test_the_footer_tells_the_printers_name_and_how_it_is_at_any_scale(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR, printer=StandInPrinter("Zebra ZD421 B 3"))
    printer = page.window.printer

    page.qtbot.waitUntil(lambda: "Zebra ZD421 B 3" in printer.text(), timeout=PATIENCE_MS)

    page.qtbot.waitUntil(lambda: not printer.toolTip(), timeout=PATIENCE_MS)  # nothing of it is left out
    page.qtbot.waitUntil(lambda: not _beyond(page), timeout=PATIENCE_MS)


@pytest.mark.parametrize("language", Language)
def test_the_footer_tells_how_the_printer_is_however_much_there_is_to_tell_of_the_server(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    page = open_desk(Role.SUPERVISOR, printer=StandInPrinter("Zebra ZD421 B 3"))
    window = page.window
    page.qtbot.waitUntil(lambda: bool(window.printer.text()), timeout=PATIENCE_MS)

    window.connection.setText(_LONG * 3)

    page.qtbot.waitUntil(lambda: window.connection.width() > px(400), timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: not window.printer.toolTip(), timeout=PATIENCE_MS)  # nothing of it is left out
    window.printer.setText(_LONG * 3)
    page.qtbot.waitUntil(lambda: window.printer.width() > window.connection.width(), timeout=PATIENCE_MS)
    assert window.connection.width() >= px(250)


@pytest.mark.parametrize("language", Language)
def test_the_footer_tells_how_server_and_scanner_are_while_a_printer_needs_somebody(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    printer = StandInPrinter("Zebra ZD421 B 3")
    page = open_desk(Role.SUPERVISOR, printer=printer)
    window = page.window
    printer.stopped = Condition(Trouble.JAM, f"{printer.name} has a jam: open it, take the badge out and close it.")
    page.qtbot.waitUntil(window.see_to_it.isVisible, timeout=PATIENCE_MS)

    offline = tr("Offline since {time}: the desk works on, {waiting}")
    said = offline.format(time="09:42", waiting=tr("%n entries wait to be sent", 128))
    light = window.scanners.light.button

    def is_whole() -> bool:
        window.connection.setText(said)
        QApplication.processEvents()  # it finds its place, and how the desk really stands may be told again
        is_said = window.connection.text() == said and not window.connection.toolTip()
        return is_said and light.shown_in(light.width()) == light.shown_in(light.sizeHint().width())

    page.qtbot.waitUntil(is_whole, timeout=PATIENCE_MS)
    assert window.printer.text().startswith(told(printer.stopped.words or "").rstrip(".。"))
    assert window.printer.width() >= px(245)


@pytest.mark.parametrize("scale", SCALES)
def test_members_of_a_delegation_can_be_told_apart_by_name(
    application: QApplication, open_desk: OpenDesk, scale: int
) -> None:
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    page.window.show_workplace("Delegation")
    table = page.delegation.card.table
    page.qtbot.waitUntil(table.isVisible, timeout=PATIENCE_MS)

    page.qtbot.waitUntil(lambda: table.columnWidth(1) >= px(125), timeout=PATIENCE_MS)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.height() >= px(150), "some of them at once"
    assert table.isColumnHidden(2) is (scale > 100), "their position stands in the tool tip of the name"


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", Language)
def test_delegations_are_not_scrolled_sideways_and_the_chosen_one_comes_into_sight(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    page.go_to("Delegation")
    place, area = page.delegation, page.window._places.currentWidget()
    assert isinstance(area, QScrollArea)
    page.qtbot.waitUntil(lambda: bool(place.finder.groups.groups), timeout=PATIENCE_MS)
    _wait_for_no_scrolling_sideways(page, area)

    page.qtbot.keyClick(place.finder.field, Qt.Key.Key_Return)

    page.qtbot.waitUntil(lambda: _is_in_sight(place.card.table), timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: _is_in_sight(place.finder.field), timeout=PATIENCE_MS)


def _is_in_sight(part: QWidget) -> bool:
    """Whether at least the upper half of it is seen."""
    seen = part.visibleRegion().boundingRect()
    return seen.top() == 0 and seen.height() * 2 >= part.height()


@pytest.mark.parametrize("scale", [125, 150, 175, 200])
@pytest.mark.parametrize("language", [Language.RUSSIAN, Language.CHINESE])
def test_no_dialog_is_larger_than_a_small_laptops_screen_or_cuts_off_a_button(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR, printer=StandInPrinter("Зебра"))
    for name, make in DIALOGS.items():
        bridge = Bridge(page.station)
        dialog = make(bridge)
        dialog.setParent(page.window, dialog.windowFlags() | Qt.WindowType.Dialog)
        dialog.show()
        page.qtbot.waitUntil(lambda: bridge.is_at_rest, timeout=PATIENCE_MS)  # noqa: B023 - called at once
        if isinstance(dialog, QDialog):
            assert dialog.width() <= _LAPTOP[0], name
            assert dialog.height() <= _LAPTOP[1], name
        assert not _cut_off(dialog), name
        bridge.stop()
        dialog.hide()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("kind", [Confirm, AskWords])
def test_what_is_to_be_confirmed_is_read_to_its_end(
    application: QApplication, open_desk: OpenDesk, kind: type[Confirm | AskWords], scale: int
) -> None:
    dress(application, Appearance(scale=scale))
    page = open_desk()
    dialog = kind("", _LONG * 4, "Do it", page.window)
    dialog.open()
    page.qtbot.waitUntil(lambda: not _squeezed(dialog) + _cut_off(dialog), timeout=PATIENCE_MS)
    assert dialog.height() <= _LAPTOP[1]
    dialog.reject()


@pytest.mark.parametrize("scale", [150, 200])
@pytest.mark.parametrize("language", Language)
def test_no_page_of_the_settings_is_scrolled_sideways(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    heads = Category(key="heads", name=_LONG, hand_out=_LONG, desk_note=_LONG)
    hall = Zone(key="hall", name=_LONG)
    before = an_event()
    event = an_event(
        categories=(heads, *before.categories), zones=(*before.zones, hall), desks=(DeskSign(name=_LONG, sign=_LONG),)
    )
    page = open_desk(Role.SUPERVISOR, event=event)
    dialog = _settings(page)
    for place in range(dialog.sections.count()):
        dialog.sections.setCurrentRow(place)
        _wait_for_no_scrolling_sideways(page, dialog._stack.currentWidget())
        assert not _cut_off(dialog)
    dialog.close()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scale", [100, 150])
def test_what_adds_to_a_list_of_the_settings_is_in_sight_beside_the_longest_form(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    dialog = _settings(page)
    for number in (1, 2, 3, 6):
        dialog.sections.setCurrentRow(number)
        place = dialog._stack.currentWidget()
        assert isinstance(place, QScrollArea)
        listed = place.findChild(Listed)
        assert listed is not None
        for button in (listed.add, listed.remove):
            page.qtbot.waitUntil(
                lambda: button.visibleRegion().boundingRect() == button.rect(),  # noqa: B023 - called at once
                timeout=PATIENCE_MS,
            )
    dialog.close()


def _designer(page: Page) -> DesignerWindow:
    page.window.open_designer()
    designer = page.window.designer
    assert designer is not None
    page.qtbot.waitUntil(designer.isVisible, timeout=PATIENCE_MS)
    designer.showNormal()  # the screen of the tests is smaller than that of the laptop
    designer.resize(*_LAPTOP)
    page.qtbot.waitUntil(lambda: designer.faces.is_loaded and designer.preview.is_idle, timeout=PATIENCE_MS)
    return designer


@pytest.mark.parametrize("language", Language)
def test_the_designer_shows_all_its_parts_on_a_small_laptop_whatever_is_chosen(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    page = open_desk(Role.SUPERVISOR)
    designer = _designer(page)
    area = designer.findChild(QScrollArea, "place")
    assert isinstance(area, QScrollArea)

    for element in range(len(designer.draft.template.elements)):
        designer.draft.choose([element])
        page.qtbot.waitUntil(
            lambda: area.verticalScrollBar().maximum() == area.horizontalScrollBar().maximum() == 0,
            timeout=PATIENCE_MS,
        )
    designer.close()


@pytest.mark.parametrize("scale", [125, 150, 175, 200])
@pytest.mark.parametrize("language", Language)
def test_the_designer_is_not_scrolled_sideways_and_its_badge_stays_in_sight(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    designer = _designer(page)
    area, properties = designer.findChild(QScrollArea, "place"), designer.properties
    inside = properties.widget()
    assert isinstance(area, QScrollArea)
    assert inside is not None

    for element in range(len(designer.draft.template.elements)):
        designer.draft.choose([element])
        for tab in range(designer.panels.tabs.count()):
            designer.panels.tabs.setCurrentIndex(tab)
            _wait_for_no_scrolling_sideways(page, area)
            page.qtbot.waitUntil(lambda: not _cut_off(designer), timeout=PATIENCE_MS)
        page.qtbot.waitUntil(lambda: inside.width() <= properties.viewport().width(), timeout=PATIENCE_MS)
    assert designer.canvas.visibleRegion().boundingRect().height() >= px(200)
    designer.close()


@pytest.mark.parametrize("language", Language)
def test_the_designers_properties_are_reached_by_keyboard_where_they_share_a_column(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    dress(application, Appearance(scale=200))
    page = open_desk(Role.SUPERVISOR)
    designer = _designer(page)
    rows, properties, tabs = designer.elements.list, designer.properties, designer.panels.tabs
    page.qtbot.waitUntil(designer.isActiveWindow, timeout=PATIENCE_MS)
    assert rows.isVisible()
    assert not properties.isVisible()
    assert access.out_of_reach(designer) == []

    page.qtbot.keyClick(designer, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert rows.hasFocus()
    page.qtbot.keyClick(rows, Qt.Key.Key_Down)
    page.qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.hasFocus(), "the next one can be looked for"
    page.qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert properties.isVisible()
    assert not rows.isVisible()
    assert properties.hasFocus()
    page.qtbot.keyClick(properties, Qt.Key.Key_Tab)
    assert properties.place.label.hasFocus()
    assert access.out_of_reach(designer) == []
    page.qtbot.keyClick(designer, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert rows.hasFocus()
    page.qtbot.keyClick(designer, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert properties.hasFocus()
    tabs.setFocus()
    page.qtbot.keyClick(tabs, Qt.Key.Key_Tab)
    assert properties.hasFocus(), "before canvas and buttons"
    tabs.setFocus()
    page.qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert rows.isVisible()
    assert tabs.hasFocus()
    assert not access.faults(designer)
    designer.close()


@pytest.mark.parametrize("scale", [150, 200])
@pytest.mark.parametrize("language", Language)
def test_no_subject_of_the_supervisor_is_scrolled_sideways(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    page = open_desk(Role.SUPERVISOR)
    for subject in range(page.supervisor.tabs.count()):
        page.supervisor.tabs.setCurrentIndex(subject)
        _wait_for_no_scrolling_sideways(page, page.window._places.currentWidget())


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", Language)
def test_every_line_of_the_supervisors_subjects_is_seen_while_people_come(
    application: QApplication, open_desk: OpenDesk, language: Language, scale: int
) -> None:
    use(language, application)
    dress(application, Appearance(scale=scale))
    people = its_people(300)
    page = open_desk(Role.SUPERVISOR, people=people, event=a_forum())
    put_under_way(page.station, wall_clock_ms(), people)
    supervisor = page.supervisor
    for subject in range(supervisor.tabs.count()):
        supervisor.tabs.setCurrentIndex(subject)
        page.read_anew()
        if supervisor.front is supervisor.personal:
            page.type_name("Константинопольский", supervisor.personal.finder)
            page.qtbot.waitUntil(supervisor.personal.erase_button.isEnabled, timeout=PATIENCE_MS)
        _wait_for_no_scrolling_sideways(page, page.window._places.currentWidget())
        page.qtbot.waitUntil(lambda: not _squeezed(supervisor), timeout=PATIENCE_MS)


@pytest.mark.parametrize("language", Language)
def test_subjects_are_read_whole_however_many_need_somebody(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    people = its_people(300)
    page = open_desk(Role.SUPERVISOR, people=people, event=a_forum())
    tabs = page.supervisor.tabs
    before = tabs.tabText(1)
    put_under_way(page.station, wall_clock_ms(), people)

    page.qtbot.waitUntil(lambda: tabs.tabText(1) != before, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: tabs.width() >= tabs.sizeHint().width(), timeout=PATIENCE_MS)


@pytest.mark.parametrize("language", Language)
def test_the_supervisors_first_page_is_seen_whole_on_a_small_laptop(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    people = its_people(300)
    page = open_desk(Role.SUPERVISOR, people=people, event=a_forum())
    put_under_way(page.station, wall_clock_ms(), people)
    overview, area = page.supervisor.overview, page.window._places.currentWidget()
    page.qtbot.waitUntil(lambda: overview.chart.drawn is not None and overview.chart.is_settled, timeout=PATIENCE_MS)
    assert isinstance(area, QScrollArea)

    page.supervisor.desks.resize(640, 480)  # behind, where its parts would stand below each other
    page.window.grab()
    page.supervisor._stack.updateGeometry()
    page.window.banner.tell("The disk is full: make room, then scan again.")

    page.qtbot.waitUntil(page.window.banner.isVisible, timeout=PATIENCE_MS)
    QApplication.processEvents()
    assert page.supervisor.minimumSizeHint().height() <= area.viewport().height()
    page.qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0, timeout=PATIENCE_MS)


def test_a_dialog_that_is_too_large_for_the_screen_is_scrolled(application: QApplication, open_desk: OpenDesk) -> None:
    dress(application, Appearance(scale=200))
    page = open_desk()

    page.window.scanners.open_page()

    dialog = page.window.scanners.page
    assert dialog is not None
    page.qtbot.waitUntil(dialog.isVisible, timeout=PATIENCE_MS)
    assert dialog.width() <= _LAPTOP[0]
    assert dialog.height() <= _LAPTOP[1]
    assert not _cut_off(dialog)
    dialog.close()


@pytest.mark.parametrize("language", Language)
def test_the_sheet_of_keys_is_seen_whole_on_a_small_laptop(
    application: QApplication, open_desk: OpenDesk, language: Language
) -> None:
    use(language, application)
    page = open_desk()

    page.window.keys.click()
    sheet = page.dialog(KeysSheet)

    area = sheet.findChild(QScrollArea)
    assert area is not None
    page.qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0, timeout=PATIENCE_MS)
    assert sheet.height() <= _LAPTOP[1]
    sheet.reject()


@pytest.mark.parametrize(("scale", "is_shown"), [(100, False), (200, True)])
def test_tabs_become_a_menu_where_they_have_no_room(
    application: QApplication, open_desk: OpenDesk, scale: int, is_shown: bool
) -> None:
    dress(application, Appearance(scale=scale))
    header = open_desk(Role.SUPERVISOR).window.header
    assert header.menu_button.isVisible() is is_shown
    assert all(tab.isVisible() is not is_shown for tab in header.tabs.values())
    if is_shown:
        menu = header.menu_button.menu()
        chosen = next(action for action in menu.actions() if action.text() == header.tabs["Reprint"].text())
        chosen.trigger()
        assert header.tabs["Reprint"].isChecked()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_scanners_light_says_its_words_whole_before_its_key(
    application: QApplication, open_desk: OpenDesk, scale: int
) -> None:
    use(Language.RUSSIAN, application)
    dress(application, Appearance(scale=scale))
    button = open_desk().window.scanners.light.button

    assert button.shown_in(button.sizeHint().width()) == "Сканер: слушает · Shift+F8"


def test_tabs_stay_where_the_word_for_the_view_makes_room_for_them(
    application: QApplication, open_desk: OpenDesk
) -> None:
    use(Language.RUSSIAN, application)
    page = open_desk(Role.SUPERVISOR)
    header = page.window.header
    assert header.view.text() == "Вид · Ctrl+0"

    seen = []
    for width in range(1366, 1100, -10):
        page.window.resize(width, page.window.height())
        QApplication.processEvents()
        seen.append((header.view.text(), not header.tabs["Supervisor"].isHidden()))

    assert list(dict.fromkeys(seen)) == [("Вид · Ctrl+0", True), ("Ctrl+0", True), ("Вид · Ctrl+0", False)]
