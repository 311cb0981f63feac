"""Every window, every dialog: whatever people, zones, desks and printers are called is shown letter by letter."""

import ast
import csv
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from checkin.badges.designs import built_in_text
from checkin.badges.faces import BadgeFace
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.template import parse_template, template_text
from checkin.beginning import Beginning
from checkin.event import Category, Event
from checkin.journal.wipe_orders import WipeReason
from checkin.operators import Role
from checkin.permissions import Act
from checkin.printing.routing import Route
from checkin.station.scanners import ScannerSettings
from checkin.station.station import Station
from checkin.zones import Zone
from tests import hostile
from tests.builders import an_event
from tests.desks import PEOPLE, StandInPrinter, a_station
from tests.operators import a_guarded_event
from tests.ui.conftest import EVERY_SCAN_COUNTS, put_away
from tests.ui.letters import HOSTILE, changed_in, shows
from tests.ui.pages import PATIENCE_MS, Page, SoundsHeard
from ui.app import message
from ui.appearance import Appearance
from ui.bridge import Bridge
from ui.delegation.proxy import AskProxy
from ui.designer.dialogs import NameDialog, NewDialog, OpenDialog, UnsavedDialog
from ui.designer.faces import PersonDialog
from ui.designer.window import DesignerWindow
from ui.forms.ask_reprint import AskReprint
from ui.forms.correct_form import CorrectForm, Where
from ui.forms.register_form import RegisterForm
from ui.forms.which_one import WhichOne
from ui.importing.workplace import ImportWorkplace
from ui.language import Language, use
from ui.main_window import MainWindow
from ui.printing.dialogs import AskLastOut, AskSheets
from ui.scanning.setup import ScannerSetup
from ui.sentences import told
from ui.setup.erasing import EraseDialog
from ui.setup.farewell import FarewellDialog
from ui.setup.first_start import FirstStart
from ui.setup.practising import PracticeDialog
from ui.setup.ready import ReadyDialog
from ui.setup.settings import SettingsDialog
from ui.setup.unlock import UnlockDialog
from ui.signin.authorise import Authorise
from ui.widgets.dialogs import AskWords, Confirm
from ui.widgets.keys_sheet import KeysSheet

UI = Path(__file__).parents[2] / "ui"
TWO = tuple(hostile.a_hostile_participant(HOSTILE, number, category="b") for number in range(2))
OPERATOR = f"{HOSTILE}!"


def a_hostile_event() -> Event:
    guarded = a_guarded_event()
    olga = msgspec.structs.replace(guarded.operators[0], name=OPERATOR)
    return an_event(
        name=HOSTILE,
        categories=(Category(key="b", name=HOSTILE, desk_note=HOSTILE, hand_out=HOSTILE),),
        zones=(Zone(key="venue", name=HOSTILE), Zone(key="hall", name=HOSTILE, capacity=2, tracks=(HOSTILE,))),
        operators=(olga, *guarded.operators[1:]),
        badge_templates={HOSTILE: a_hostile_template()},
    )


def a_hostile_template() -> str:
    plain = parse_template(built_in_text("standard"), "standard")
    elements = tuple(msgspec.structs.replace(element, label=HOSTILE) for element in plain.elements)
    return template_text(msgspec.structs.replace(plain, elements=elements))


def a_designer(bridge: Bridge) -> DesignerWindow:
    window = DesignerWindow(bridge)
    window.files.open(HOSTILE)
    return window


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    event = msgspec.structs.replace(a_hostile_event(), operators=())
    routes = [Route(StandInPrinter(HOSTILE)), Route(StandInPrinter(f"{HOSTILE} 2"))]
    with a_station(
        tmp_path, (*PEOPLE, *TWO), name=HOSTILE, operator=HOSTILE, role=Role.SUPERVISOR, event=event, routes=routes
    ) as opened:
        opened.set_scanners(EVERY_SCAN_COUNTS)
        yield opened


@pytest.fixture
def bridge(station: Station) -> Iterator[Bridge]:
    made = Bridge(station)
    yield made
    made.stop()


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, station: Station) -> Iterator[Page]:
    sounds = SoundsHeard()
    window = MainWindow(Bridge(station), sounds, dressed)
    window.resize(1366, 768)
    window.show()
    yield Page(qtbot, window, station, StandInPrinter(HOSTILE), sounds)
    put_away(window)


def look(page: Page, name: str) -> None:
    """Have a workplace show whoever there is."""
    page.go_to(name)
    if name == "Desk":
        for person in TWO:
            page.scan(person.ticket_code)
        page.type_name(HOSTILE)
    elif name == "Delegation":
        page.open_delegation(HOSTILE, HOSTILE)
    elif name == "Reprint":
        page.reprint.look_up(TWO[0].ticket_code)
    elif name == "Supervisor":
        page.read_anew()


WORKPLACES = ("Desk", "Delegation", "Reprint", "Printing", "Badges", "Import", "Supervisor")


def test_every_workplace_shows_names_letter_by_letter(page: Page) -> None:
    assert set(WORKPLACES) == set(page.window.workplaces)
    for name in WORKPLACES:
        look(page, name)
        workplace = page.window.workplaces[name]
        if name not in ("Import", "Badges"):
            page.qtbot.waitUntil(partial(shows, workplace), timeout=PATIENCE_MS)
        assert changed_in(page.window) == []
    page.station.notices.close(page.station.desk.id, HOSTILE)
    page.qtbot.waitUntil(lambda: shows(page.window.notices), timeout=PATIENCE_MS)
    assert changed_in(page.window) == []


def test_an_import_shows_names_and_headings_letter_by_letter(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "hostile [*] &Q.csv"
    rows = [("Code", "Name", HOSTILE), ("HOSTILE-0", HOSTILE + "2", HOSTILE), *[("N-1", HOSTILE, HOSTILE)] * 2]
    with file.open("w", encoding="utf-8", newline="") as open_file:
        csv.writer(open_file).writerows(rows)
    page.go_to("Import")
    place = page.importing

    place.choose_button.click()
    page.choose_file(file)
    for step in (place.reading, place.planned):
        page.qtbot.waitUntil(partial(_is_shown, step, place), timeout=PATIENCE_MS)
        assert changed_in(page.window) == []
        place.plan_button.click()


def _is_shown(step: QWidget, place: ImportWorkplace) -> bool:
    return step.isVisible() and shows(step) and not place.bar.isVisible()


def test_what_the_check_of_badges_found_is_shown_letter_by_letter(page: Page) -> None:
    page.go_to("Badges")
    findings = page.badges.findings
    long = msgspec.structs.replace(TWO[0], name=HOSTILE * 40)
    face = BadgeFace(long, page.station.event.category("b"), "X", HOSTILE)

    findings.show_problems([face], [Problem(long.id, ProblemKind.NO_BADGE, f"The picture “{HOSTILE}” is damaged.")])

    assert shows(findings)
    assert changed_in(page.window) == []


def test_who_may_sign_in_is_shown_letter_by_letter(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> None:
    with a_station(tmp_path, TWO, name=HOSTILE, event=a_hostile_event()) as station:
        window = MainWindow(Bridge(station), SoundsHeard(), dressed)
        window.show()
        qtbot.waitUntil(lambda: shows(window), timeout=PATIENCE_MS)

        assert changed_in(window) == []
        put_away(window)


def _no_demo(*_: object) -> None:
    raise AssertionError("no demo is made here")


Make = Callable[[Bridge], QWidget]
WINDOWS: dict[type[QWidget], Make] = {
    AskLastOut: lambda _: AskLastOut(HOSTILE, ()),
    AskProxy: lambda _: AskProxy(3),
    AskReprint: lambda bridge: AskReprint(bridge, bridge.station.card(TWO[0].id)),
    AskSheets: lambda _: AskSheets(HOSTILE, 100),
    AskWords: lambda _: AskWords(HOSTILE, HOSTILE, "Do it"),
    Authorise: lambda bridge: Authorise(bridge, Act.OVERRIDE),
    Confirm: lambda _: Confirm(HOSTILE, HOSTILE, "Do it"),
    CorrectForm: lambda bridge: CorrectForm(bridge.station.event, TWO[0], Where.ROSTER, "Save"),
    DesignerWindow: a_designer,
    EraseDialog: EraseDialog,
    FarewellDialog: lambda _: FarewellDialog(HOSTILE, WipeReason.ERASED),
    FirstStart: lambda _: FirstStart(Beginning(Path(HOSTILE), _no_demo), QApplication.instance(), Appearance()),  # type: ignore[arg-type]
    KeysSheet: lambda _: KeysSheet(),
    NameDialog: lambda _: NameDialog(HOSTILE, HOSTILE, "Save", (HOSTILE,)),
    NewDialog: lambda _: NewDialog(),
    OpenDialog: lambda _: OpenDialog((HOSTILE,), lambda _name: HOSTILE),
    PersonDialog: PersonDialog,
    PracticeDialog: PracticeDialog,
    ReadyDialog: ReadyDialog,
    RegisterForm: lambda bridge: RegisterForm(bridge, HOSTILE),
    ScannerSetup: lambda _: ScannerSetup(ScannerSettings(), list),
    SettingsDialog: SettingsDialog,
    UnlockDialog: lambda _: UnlockDialog(Path(HOSTILE), lambda _passphrase: True),
    UnsavedDialog: lambda _: UnsavedDialog(HOSTILE, may_save=True),
    WhichOne: lambda bridge: WhichOne([bridge.station.card(one.id) for one in TWO], bridge.station.event, "Print"),
}
WITHOUT_NAMES = {AskProxy, Authorise, KeysSheet, NewDialog, ScannerSetup, FirstStart, PersonDialog, PracticeDialog}


@pytest.mark.parametrize("kind", WINDOWS, ids=lambda kind: kind.__name__)
def test_every_other_window_shows_names_letter_by_letter(
    qtbot: QtBot, dressed: QApplication, bridge: Bridge, kind: type[QWidget]
) -> None:
    window = WINDOWS[kind](bridge)
    qtbot.addWidget(window, before_close_func=put_window_away)
    window.show()
    if isinstance(window, ReadyDialog):
        qtbot.waitUntil(lambda: bool(window.findings), timeout=PATIENCE_MS)
    if kind not in WITHOUT_NAMES:
        qtbot.waitUntil(lambda: shows(window), timeout=PATIENCE_MS)

    assert changed_in(window) == []
    put_window_away(window)


def put_window_away(window: QWidget) -> None:
    """Hide a window without being asked, and end what it does."""
    window.hide()
    if isinstance(window, ReadyDialog):
        window.stop()
    if isinstance(window, DesignerWindow):
        window.close_without_asking()


def test_the_box_that_tells_of_a_failure_shows_it_letter_by_letter(qtbot: QtBot, dressed: QApplication) -> None:
    box = message(f"{HOSTILE} cannot be read.")
    qtbot.addWidget(box)

    assert shows(box)
    assert changed_in(box) == []


@pytest.mark.parametrize("language", Language)
def test_what_the_core_says_of_a_name_is_translated_around_it(qapp: QApplication, language: Language) -> None:
    use(language, qapp)
    try:
        for sentence in (
            f"The picture “{HOSTILE}” is damaged or incomplete; save it anew.",
            f"There is no badge template “{HOSTILE}”; there are: {HOSTILE}.",
            f"The settings file cannot be read: {HOSTILE}.",
        ):
            assert told(sentence).count(HOSTILE) == sentence.count(HOSTILE)
    finally:
        use(Language.ENGLISH, qapp)


def classes() -> dict[str, list[str]]:
    """Every class of the windows, with the names of what it is made from."""
    found = {}
    for file in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name] = [ast.unparse(base) for base in node.bases]
    return found


def test_no_window_is_forgotten_here() -> None:
    known = classes()

    def is_window(name: str) -> bool:
        return name in _KINDS_OF_WINDOWS or any(is_window(base) for base in known.get(name, ()))

    assert {name for name in known if is_window(name)} == {kind.__name__ for kind in (*WINDOWS, MainWindow)}


_KINDS_OF_WINDOWS = ("QDialog", "QMainWindow", "QMessageBox", "QWizard", "QInputDialog", "QErrorMessage")
_RICH = re.compile(
    r"setHtml|QTextBrowser|QTextDocument|QStaticText|RichText|MarkdownText|QInputDialog|QErrorMessage|\.TextItem"
)
_TIP = re.compile(r"\.setToolTip\(\s*(?!\s)(?:0, )?(?!0|tr\(|plain_tip\()")


def test_no_window_reads_markup_at_all() -> None:
    texts = {file.relative_to(UI).as_posix(): file.read_text("utf-8") for file in sorted(UI.rglob("*.py"))}

    assert [name for name, text in texts.items() if _RICH.search(text)] == []
    assert [name for name, text in texts.items() if "QMessageBox(" in text] == ["app.py"]
    assert [name for name, text in texts.items() if _TIP.search(text)] == [], "write setToolTip(plain_tip(…))"
    assert [name for name, text in texts.items() if "ToolTipRole" in text and "plain_tip(text)" not in text] == []


def test_what_is_changed_is_found(qtbot: QtBot, dressed: QApplication) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setWindowTitle(HOSTILE)
    for part in (QLabel(HOSTILE), QPushButton(HOSTILE), QDialog()):
        part.setParent(window)
        part.setToolTip(HOSTILE)
    window.menuBar().addAction(HOSTILE)

    found = "\n".join(changed_in(window))

    assert all(place in found for place in ("window title", "label", "button", "QDialog  tip", "action"))
