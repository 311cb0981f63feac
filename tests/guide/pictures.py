"""Takes the guide's pictures from the real windows, on the sample forum, in each of its languages.

Those that README and docs show besides are taken as well.
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget, QWidget

from checkin.clock import wall_clock_ms
from checkin.demo.sample import sample_participants, write_csv
from checkin.event import Event
from checkin.operators import Operator, Role
from checkin.participants import Participant, Status
from checkin.printing.printer import Condition, Progress, Step, Trouble
from checkin.state import ReprintReason
from checkin.station.scanners import ScannerSettings
from checkin.station.station import Station
from tests.desks import StandInPrinter, a_station
from tests.guide.few_colours import in_few_colours
from tests.guide.forum import forum_at_nine
from tests.operators import OLGA
from tests.ui.supervised import put_under_way
from ui.app import the_application
from ui.appearance import Appearance
from ui.badges.workplace import BadgesWorkplace
from ui.bridge import Bridge
from ui.importing.workplace import ImportWorkplace
from ui.language import Language
from ui.main_window import MainWindow
from ui.printing.workplace import PrintingWorkplace
from ui.reprint.workplace import ReprintWorkplace
from ui.sounds import Silence
from ui.supervisor.workplace import SupervisorWorkplace

_SIZE = (1366, 768)
_PEOPLE = 1_200
_PATIENCE_S = 60.0
_LOOK_S = 0.005
_REST_MS = 700


@dataclass(frozen=True)
class Names:
    """What people, desks and printers are called in the pictures of a language."""

    desk: str
    operators: tuple[str, str, str]
    printer: str


NAMES = {
    Language.ENGLISH: Names("North 3", ("Olga", "Ivan", "Vera"), "Zebra 3"),
    Language.RUSSIAN: Names("Север 3", ("Ольга", "Иван", "Вера"), "Zebra 3"),
}


class Photographer:
    """Works at a desk's window, and takes pictures of it."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self._folder = folder

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds. Raises TimeoutError after a minute."""
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError("the window did not come to what the picture is of")
            QCoreApplication.processEvents()
            time.sleep(_LOOK_S)  # QTest.qWait would keep the interpreter from the threads that work for the window

    def scan(self, code: str) -> None:
        """Scan, and wait for the verdict."""
        desk = self.window.desk
        assert desk is not None
        before = desk.panel.scanned
        self.window.scanned(code)
        self.until(lambda: desk.panel.scanned is not before)

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Save a picture of the window, or of another one, in few colours."""
        QTest.qWait(_REST_MS)
        path = self._folder / f"{name}.png"
        (of or self.window).grab().save(str(path))
        in_few_colours(path)


def take_all(language: Language, folder: Path) -> None:
    """Take all pictures of the guide in this language into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for scene in (_at_the_desk, _in_trouble, signing_in, _at_reprints, _preparing, _supervising):
        scene(language, folder)


def take_further(folder: Path) -> None:
    """Take the pictures into a folder that README and docs show besides those of the guide."""
    with _opened(Language.ENGLISH, folder, Role.SUPERVISOR) as at:
        badges = at.window.workplaces["Badges"]
        assert isinstance(badges, BadgesWorkplace)
        at.window.show_workplace("Badges")
        at.window.tabs["Badges"].setFocus()
        at.until(badges.check_button.isEnabled)
        badges.check()
        at.until(lambda: badges.checked is not None)
        _choose_first(badges.findings.tree)
        at.until(lambda: not badges.findings.picture.pixmap().isNull())
        at.take("badges")
        at.window.scanners.use(ScannerSettings())
        at.window.scanners.open_page()
        page = at.window.scanners.page
        assert page is not None
        at.take("scanner", page)
        page.close()
        at.window.open_designer()
        designer = at.window.designer
        assert designer is not None
        at.until(lambda: designer.faces.is_loaded and designer.preview.is_idle)
        designer.showNormal()  # by itself it fills the screen
        designer.resize(at.window.size())
        designer.draft.choose([len(designer.draft.template.elements) // 2])
        at.take("designer", designer)
        designer.close()


def _choose_first(problems: QTreeWidget) -> None:
    """Choose the first badge of the first sort of problem."""
    sort = problems.topLevelItem(0)
    first = sort.child(0) if sort is not None else None
    assert first is not None
    problems.setCurrentItem(first)


def laptop(folder: Path) -> str:
    """The platform without a screen for QT_QPA_PLATFORM, with room for a window as on a small laptop.

    By itself its screen is 800 pixels wide, and dialogs are fitted to it. The folder gets its description.
    """
    width, height = _SIZE
    screen = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    path = folder / "screen.json"
    path.write_bytes(msgspec.json.encode({"screens": [screen | {"logicalBaseDpi": 96}]}))
    return f"offscreen:configfile={path}"


@cache
def _forum() -> Event:
    return forum_at_nine()


@cache
def _people() -> tuple[Participant, ...]:
    """Those of the sample forum, some of every category."""
    return tuple(sample_participants(_forum(), _PEOPLE))


def _expected() -> list[Participant]:
    return [one for one in _people() if one.status is Status.EXPECTED]


@contextmanager
def _opened(
    language: Language,
    folder: Path,
    role: Role,
    *,
    event: Event | None = None,
    printer: StandInPrinter | None = None,
    before: Callable[[Station], None] = lambda _: None,
) -> Iterator[Photographer]:
    """A desk at work and its window; `before` is what happened there earlier."""
    names, application = NAMES[language], the_application(Appearance(language))
    with (
        TemporaryDirectory() as data,
        a_station(
            Path(data), _people(), name=names.desk, operator=names.operators[list(Role).index(role)], role=role,
            event=event or _forum(), printer=printer or StandInPrinter(names.printer),
        ) as station,
    ):  # fmt: skip
        before(station)
        window = MainWindow(Bridge(station), Silence(), application, appearance=Appearance(language))
        # A program scans the same code again sooner than people do.
        window.scanners.use(msgspec.structs.replace(window.scanners.settings, again_ms=0))
        window.resize(*_SIZE)
        window.show()
        try:
            yield Photographer(window, folder)
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _at_the_desk(language: Language, folder: Path) -> None:
    guests = _expected()
    kept_out = next(one for one in _people() if one.status is Status.CANCELLED)
    with _opened(language, folder, Role.DESK) as at:
        for guest in guests[40:45]:
            at.scan(guest.ticket_code)
        at.scan(next(one for one in guests if one.category == "speaker").ticket_code)
        at.take("desk-admitted")
        at.scan(guests[41].ticket_code)
        at.take("desk-already-in")
        at.scan(kept_out.ticket_code)
        at.take("desk-refused")
        desk = at.window.desk
        assert desk is not None
        desk.finder.field.setText("Ив Ал")
        at.until(lambda: bool(desk.finder.model.cards))
        at.take("desk-search")


def _in_trouble(language: Language, folder: Path) -> None:
    printer = StandInPrinter(NAMES[language].printer)
    printer.every_step = Progress(Step.IN_DOUBT, "The printer does not say that it gave this badge back: look for it.")
    guests = _expected()
    with _opened(language, folder, Role.DESK, printer=printer) as at:
        at.scan(guests[60].ticket_code)
        printing = at.window.workplaces["Printing"]
        assert isinstance(printing, PrintingWorkplace)
        QTest.qWait(_REST_MS)
        printer.stopped = Condition(Trouble.JAM, f"{printer.name} has a jam: open it, take the badge out and close it.")
        for guest in guests[61:64]:
            at.scan(guest.ticket_code)
        at.window.show_workplace("Printing")
        at.until(lambda: len(printing.model.rows) > 2)
        QTest.qWait(_REST_MS * 4)
        at.take("printing-jam")


def signing_in(language: Language, folder: Path) -> None:
    """Take the picture of a desk where nobody is signed in."""
    event = msgspec.structs.replace(_forum(), operators=_operators(language))
    with _opened(language, folder, Role.DESK, event=event) as at:
        at.take("sign-in")


def _operators(language: Language) -> tuple[Operator, ...]:
    named = zip(NAMES[language].operators, (Role.DESK, Role.VOLUNTEER, Role.SUPERVISOR), strict=True)
    return tuple(
        msgspec.structs.replace(OLGA, id=f"0{number}", name=name, role=role, card="")
        for number, (name, role) in enumerate(named)
    )


def _at_reprints(language: Language, folder: Path) -> None:
    guest = _expected()[0]
    with _opened(language, folder, Role.VOLUNTEER, before=lambda one: _print(one, guest)) as at:
        reprint = at.window.workplaces["Reprint"]
        assert isinstance(reprint, ReprintWorkplace)
        at.window.scanned(guest.ticket_code)
        at.until(lambda: reprint.history is not None and bool(reprint.history.badges))
        at.until(lambda: not reprint.picture.pixmap().isNull())
        reprint.reasons[ReprintReason.LOST].setChecked(True)
        at.take("reprint")


def _print(station: Station, guest: Participant) -> None:
    station.print_badge(guest.id)


def _preparing(language: Language, folder: Path) -> None:
    with _opened(language, folder, Role.SUPERVISOR) as at, TemporaryDirectory() as sent:
        at.window.setup.open_ready()
        ready = at.window.setup.ready
        assert ready is not None
        at.until(lambda: bool(ready.findings))
        at.take("ready", ready)
        ready.accept()
        at.until(lambda: at.window.setup.ready is None)
        roster = Path(sent) / "roster.csv"
        changed = [msgspec.structs.replace(one, organisation="Порт") if place % 90 == 0 else one
                   for place, one in enumerate(sample_participants(_forum(), _PEOPLE + 25))]  # fmt: skip
        write_csv(changed, _forum(), roster)
        importing = at.window.workplaces["Import"]
        assert isinstance(importing, ImportWorkplace)
        at.window.show_workplace("Import")
        importing.take_file(roster)
        at.until(lambda: importing.plan_button.isVisible() and importing.plan_button.isEnabled())
        importing.plan_button.click()
        at.until(lambda: importing.import_button.isVisible() and importing.import_button.isEnabled())
        at.take("import")


def _supervising(language: Language, folder: Path) -> None:
    now, guests = wall_clock_ms(), _expected()
    random.Random(1).shuffle(guests)
    with _opened(language, folder, Role.SUPERVISOR, before=lambda one: put_under_way(one, now, guests)) as at:
        supervisor = at.window.workplaces["Supervisor"]
        assert isinstance(supervisor, SupervisorWorkplace)
        at.window.tabs["Supervisor"].setFocus()
        chart = supervisor.overview.chart
        at.until(lambda: chart.currentWidget() is not chart.words)
        at.take("supervisor")
        supervisor.show_section(supervisor.desks)
        supervisor.head = None
        at.until(lambda: supervisor.head is not None)
        at.take("supervisor-desks")
