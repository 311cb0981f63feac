"""The designer's window: the canvas between the list of elements and the properties, and what is wrong below it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from checkin.badges.editing import Step, new_template
from checkin.badges.placing import Alignment
from checkin.badges.samples import sample_face
from checkin.station.values import Change, SettingsChanged, SyncChanged
from ui.bridge import Bridge
from ui.designer.bar import Bar
from ui.designer.below import Below
from ui.designer.canvas import Canvas
from ui.designer.dialogs import UnsavedDialog
from ui.designer.draft import Draft
from ui.designer.elements import Elements
from ui.designer.faces import Faces, PersonDialog
from ui.designer.files import Files, open_dialog
from ui.designer.panels import Panels
from ui.designer.preview import Drawn, Preview
from ui.designer.properties import Properties
from ui.language import mark, tr
from ui.sentences import told
from ui.style import SMALL_PX, WARNING, clothe
from ui.turns import Making, at_once
from ui.widgets.labels import plain, plain_title, tint
from ui.widgets.places import FIRST_SIZE, scrollable

SMALLEST = (1220, 680)
_FIRST = "standard"


class DesignerWindow(QMainWindow):
    """Makes and changes the badge templates of an event."""

    closed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        clothe(self)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._bridge = bridge
        self._closes = False
        self.draft = Draft(new_template(105, 148), self)
        self.preview = Preview(bridge, self.draft, self)
        self.faces = Faces(bridge, self.draft, self.preview, self)
        self.files = Files(bridge, self.draft, self)
        self._columns: tuple[str, ...] = ()
        self._rest = self._making_parts()
        """Makes what is not there yet."""

    def making(self) -> Making:
        """Makes what is in the window, which is there before it is seen whether this was asked for or not."""
        return self._rest

    def _making_parts(self) -> Making:
        self.canvas = Canvas(self.draft)
        self.elements = Elements(self.draft)
        yield
        self.obstacle = plain(bold=True, size_px=SMALL_PX)
        self.actions_by_name = self._make_actions()
        self.bar = Bar(self.draft, self.files, self.canvas, self._align, self.actions_by_name)
        self.below = Below(self.faces, self.canvas, self.actions_by_name)
        yield
        whole = QWidget()
        # From the outside in: whatever gets another parent is dressed anew, with all that is in it.
        self.setCentralWidget(scrollable(whole))
        self.panels = Panels(self.elements, self.canvas, self.below, whole)
        self._lay_out(whole)
        yield
        self.properties = Properties(self.draft, self.files.pictures, self.panels)
        yield from self.properties.making()
        self.panels.take(self.properties)
        yield
        self._connect()
        self._show_event()
        self.files.open(_FIRST)
        self.canvas.setFocus()
        yield
        if laid_out := self.layout():
            laid_out.activate()  # else all sizes are found out in the turn in which the window is shown
        yield

    def setVisible(self, visible: bool) -> None:
        if visible:
            at_once(self._rest)
        super().setVisible(visible)
        if visible and self.preview.face is None:
            # Read while the window is being made, the roster would take the processor from that.
            self._bridge.later(self._begin)

    def _begin(self) -> None:
        if self.preview.face is None:
            self.preview.show_face(sample_face(self._bridge.station.event))
            self.files.read_obstacle()
            self.faces.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.heed(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.draft.is_saved and not self._closes:
            event.ignore()
            self.unless_unsaved(self._close_anyhow)
            return
        self.closed.emit()
        super().closeEvent(event)

    def unless_unsaved(self, then: Callable[[], object]) -> None:
        """Do this, after asking what becomes of changes that were not saved."""
        if self.draft.is_saved:
            then()
            return
        dialog = UnsavedDialog(self.draft.name, may_save=self.files.may_save, parent=self)
        dialog.save.connect(lambda: self.files.save(then))
        dialog.discard.connect(then)
        open_dialog(dialog)

    def _close_anyhow(self) -> None:
        """Close; shown again, the window begins with what was saved."""
        self.close_without_asking()
        kept = self.draft.name if self.draft.name in self._bridge.station.designs.names else _FIRST
        if not self.draft.is_saved:
            self.files.open(kept)

    def close_without_asking(self) -> None:
        """Close, whatever was not saved."""
        self._closes = True
        self.close()
        self._closes = False

    def _make_actions(self) -> dict[str, QAction]:
        files, canvas, steps = self.files, self.canvas, self.draft.steps
        made = {
            mark("New …"): (lambda: self.unless_unsaved(files.ask_new), "Ctrl+N"),
            mark("Open …"): (lambda: self.unless_unsaved(files.ask_open), "Ctrl+O"),
            mark("Duplicate this template …"): (files.ask_duplicate, ""),
            mark("Import a file …"): (lambda: self.unless_unsaved(files.ask_import), ""),
            mark("Export as a file …"): (files.ask_export, ""),
            mark("Remove from the event"): (files.remove, ""),
            mark("Save"): (files.save, "Ctrl+S"),
            mark("Undo"): (steps.undo, "Ctrl+Z"),
            mark("Redo"): (steps.redo, "Ctrl+Shift+Z"),
            mark("Copy"): (canvas.duplicate, "Ctrl+D"),
            mark("Delete"): (canvas.remove, ""),
            mark("Choose all"): (canvas.choose_all, "Ctrl+A"),
            mark("Zoom in"): (canvas.zoom_in, "Ctrl++"),
            mark("Zoom out"): (canvas.zoom_out, "Ctrl+-"),
            mark("Fit"): (canvas.fit, "Ctrl+0"),
            mark("To front"): (lambda: self.elements.reorder(Step.TO_FRONT), "Ctrl+Shift+]"),
            mark("To back"): (lambda: self.elements.reorder(Step.TO_BACK), "Ctrl+Shift+["),
        }
        found = {}
        for name, (does, keys) in made.items():
            action = QAction(tr(name), self)
            action.triggered.connect(lambda _checked=False, does=does: does())
            if keys:
                action.setShortcut(QKeySequence(keys))
            self.addAction(action)
            found[name] = action
        return found

    def _lay_out(self, whole: QWidget) -> None:
        self.panels.heed(self.width())
        tint(self.obstacle, WARNING)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        said = QHBoxLayout()
        said.setContentsMargins(12, 4, 12, 0)
        column.addLayout(said)
        said.addWidget(self.obstacle)
        column.addWidget(self.panels, 1)

    def _connect(self) -> None:
        draft, steps = self.draft, self.draft.steps
        self.preview.drawn.connect(self._show_drawn)
        self.canvas.width_wanted.connect(self.preview.show_width)
        self.canvas.opened.connect(self.properties.write)
        self.elements.logo_wanted.connect(self.files.ask_logo)
        for chosen in (self.elements.opened, self.canvas.clicked, self.files.added):
            chosen.connect(self.panels.show_properties)
        self.below.somebody.clicked.connect(self._ask_person)
        self.faces.columns_known.connect(self._show_columns)
        self.files.told.connect(self.below.tell)
        self.files.changed.connect(self._show_state)
        # Not by lambdas: a method of the window hears nothing any more when the window ends before its steps do.
        for signal in (draft.changed, draft.picked, steps.cleanChanged, steps.indexChanged):
            signal.connect(self._show_state)
        draft.refused.connect(self._tell_failure)
        self._bridge.failed.connect(self._tell_failure)
        self._bridge.changed.connect(self._hear)

    def _align(self, to: Alignment) -> None:
        self.properties.align.align(to)

    def _tell_failure(self, sentence: str) -> None:
        self.below.tell(told(sentence), good=False)

    def _show_drawn(self, drawn: Drawn) -> None:
        self.canvas.show_drawn(drawn)
        self.below.show_problems(drawn)
        if self.preview.face is not None:
            self.properties.show_category(self.preview.face.category)

    def _show_state(self, *_changed: object) -> None:
        title = tr("Badge designer: {name}").format(name=self.draft.name or tr("new template"))
        self.setWindowTitle(plain_title(title))
        self.bar.refresh()
        self.obstacle.setText(told(self.files.obstacle))
        self.obstacle.setVisible(bool(self.files.obstacle))

    def _show_event(self) -> None:
        self.properties.show_event(self._bridge.station.event.categories, self._columns)
        self._show_state()

    def _show_columns(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._show_event()

    def _hear(self, change: Change) -> None:
        if isinstance(change, SettingsChanged | SyncChanged):
            self._show_event()
            self.preview.ask()

    def _ask_person(self) -> None:
        dialog = PersonDialog(self._bridge, self)
        dialog.chosen.connect(self.faces.show_card)
        open_dialog(dialog)
