"""Windows in a language that marks every text: what is not marked, and is nobody's name, was shown untranslated."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from checkin.event import Category, Event
from checkin.journal.wipe_orders import WipeReason
from checkin.operators import Role
from checkin.permissions import Act
from checkin.station.scanners import SETUP_CODE, ScannerSettings
from checkin.zones import Zone
from tests.builders import a_participant
from tests.desks import StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS
from ui import sentences
from ui.bridge import Bridge
from ui.delegation.proxy import AskProxy
from ui.designer.dialogs import NewDialog, UnsavedDialog
from ui.designer.window import DesignerWindow
from ui.forms.register_form import RegisterForm
from ui.language import Language, use
from ui.printing.dialogs import AskLastOut, AskSheets
from ui.scanning.setup import ScannerSetup
from ui.setup.erasing import EraseDialog
from ui.setup.farewell import FarewellDialog
from ui.setup.forms import EventForm, NewPassphrase
from ui.setup.practising import PracticeDialog
from ui.setup.ready import ReadyDialog
from ui.setup.settings import SettingsDialog
from ui.setup.unlock import UnlockDialog
from ui.signin.authorise import Authorise
from ui.signin.page import SignInPage
from ui.widgets.keys_sheet import KeysSheet

BEGIN, END = "⟦", "⟧"
_MARKED = re.compile(f"{BEGIN}[^{BEGIN}{END}]*{END}")
_OWN_TEXT = re.compile(rf"{SETUP_CODE}|\w+/[\w/+-]+|UTC")
"""The scanner's set-up code and time zones."""
_WORDS = re.compile(r"[A-Za-z]{2,}")
OWN = {
    "Enter", "Tab", "Ctrl", "Shift", "Alt", "Esc", "Del", "PgUp", "PgDown", "Down", "Return",
    "Space", "UTF", "CSV", "XLSX", "PDF",
    "Code", "QR", "English", "Language", "Olga", "north",
}  # fmt: skip
"""Names of keys, formats, people and desks are the same everywhere, and “language” is told in every language."""
PROGRAM = "Checkin Desk"
EVENT = Event(
    id="форум",
    name="Форум",
    categories=(Category(key="эксперт", name="Эксперт"),),
    zones=(Zone(key="venue", name="Зал"),),
)
PEOPLE = (
    a_participant(id="1", ticket_code="1-1", name="Анна Ким", latin_name="", organisation="Мэрия", category="эксперт"),
)


class Marking(QTranslator):
    """Puts every text between marks, but for the names of keys."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return text if context == "QShortcut" else f"{BEGIN}{text}{END}"


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    use(Language.RUSSIAN, qapp)
    translator = Marking()
    qapp.installTranslator(translator)
    sentences._told.cache_clear()
    yield
    qapp.removeTranslator(translator)
    use(Language.ENGLISH, qapp)
    sentences._told.cache_clear()  # what it remembers of this language is marked


def unmarked(text: str) -> str:
    """What of a text is neither marked nor own to all languages."""
    while (bare := _MARKED.sub("", text)) != text:
        text = bare
    return " ".join(word for word in _WORDS.findall(_OWN_TEXT.sub("", text)) if word not in OWN)


def shown_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
    if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        headings = (widget.model().headerData(column, widget.orientation()) for column in range(widget.count()))
        yield from (str(heading) for heading in headings if heading is not None)


def left_in(window: QWidget, *names: str, but: Sequence[QWidget] = ()) -> list[str]:
    """What a window shows that is neither translated nor one of these names."""
    widgets = (widget for widget in (window, *window.findChildren(QWidget)) if widget not in but)
    texts = ((type(widget).__name__, text) for widget in widgets for text in shown_by(widget) if text)
    return sorted({f"{name}: {text}" for name, text in texts if unmarked(text) and text not in names})


@pytest.mark.parametrize("name", ["Desk", "Delegation", "Reprint", "Printing", "Badges", "Import", "Supervisor"])
@pytest.mark.usefixtures("marking")
def test_a_workplace_shows_translated_texts_only(open_desk: OpenDesk, name: str) -> None:
    page = open_desk(role=Role.SUPERVISOR, people=PEOPLE, event=EVENT, printer=StandInPrinter("Зебра"))
    page.window.show_workplace(name)
    page.qtbot.waitUntil(page.window.workplaces[name].isVisible)

    assert left_in(page.window.workplaces[name]) == []


@pytest.mark.usefixtures("marking")
def test_what_stands_around_the_workplaces_is_translated(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR, people=PEOPLE, event=EVENT, printer=StandInPrinter("Зебра"))
    workplaces = [part for one in page.window.workplaces.values() for part in (one, *one.findChildren(QWidget))]

    assert left_in(page.window, but=workplaces) == []


@pytest.mark.usefixtures("marking")
def test_the_designer_shows_translated_texts_only(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR, people=PEOPLE, event=EVENT)
    page.window.open_designer()
    designer = page.window.designer
    assert isinstance(designer, DesignerWindow)
    page.qtbot.waitUntil(designer.isVisible, timeout=PATIENCE_MS)
    for place in range(len(designer.draft.template.elements)):
        designer.draft.choose([place])

    assert left_in(designer, "standard") == []
    elements = designer.elements.list
    assert [elements.item(row).text() for row in range(elements.count()) if unmarked(elements.item(row).text())] == []


Make = Callable[[Bridge], QWidget]
DIALOGS: dict[str, Make] = {
    "keys": lambda _: KeysSheet(),
    "scanner": lambda _: ScannerSetup(ScannerSettings(), list),
    "guest": RegisterForm,
    "sign-in": SignInPage,
    "supervisor's word": lambda bridge: Authorise(bridge, Act.OVERRIDE),
    "proxy": lambda _: AskProxy(3),
    "sheets": lambda _: AskSheets("Зебра", 100),
    "after a jam": lambda _: AskLastOut("Зебра", ()),
    "new template": lambda _: NewDialog(),
    "unsaved": lambda _: UnsavedDialog("", may_save=True),
    "new event": lambda _: EventForm(NewPassphrase(is_asked=True)),
    "unlock": lambda _: UnlockDialog(Path("данные"), lambda _passphrase: True),
    "ready for doors": ReadyDialog,
    "settings": SettingsDialog,
    "erase the event": EraseDialog,
    "practice codes": PracticeDialog,
    "the event is over": lambda _: FarewellDialog("Форум", WipeReason.ERASED),
    "the desk was taken out": lambda _: FarewellDialog("Форум", WipeReason.REVOKED),
}


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.usefixtures("marking")
def test_a_dialog_shows_translated_texts_only(open_desk: OpenDesk, name: str) -> None:
    page = open_desk(role=Role.SUPERVISOR, people=PEOPLE, event=EVENT)
    bridge = Bridge(page.station)
    dialog = DIALOGS[name](bridge)
    page.qtbot.addWidget(dialog)

    assert left_in(dialog, PROGRAM) == []
    bridge.stop()
