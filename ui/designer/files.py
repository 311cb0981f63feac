"""What is done with whole templates: opened, saved, duplicated, imported, exported, given to categories, removed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from checkin.badges.designs import built_in_names
from checkin.badges.editing import added, new_image, new_template
from checkin.badges.pictures import read_picture
from checkin.badges.template import Form, TemplateError, template_text
from checkin.badges.template_files import (
    TemplateFile,
    adopted,
    adopted_picture,
    free_name,
    pictures_of,
    read_picture_file,
    read_template_file,
    write_template_file,
)
from checkin.errors import CheckinError
from ui.bridge import Bridge
from ui.designer.dialogs import NameDialog, NewDialog, OpenDialog
from ui.designer.draft import Draft
from ui.language import mark, tr

_TEMPLATES = mark("Badge templates (*.toml)")
_PICTURES = mark("Pictures (*.png *.jpg *.jpeg)")
Then = Callable[[], object]


class Files(QObject):
    """Reads and writes away from the Qt thread; the station holds the rules."""

    told = Signal(str)
    """Emits a sentence on what was done."""
    changed = Signal()
    """What may be done with the draft is otherwise."""
    added = Signal()
    """A picture was put on the badge."""

    def __init__(self, bridge: Bridge, draft: Draft, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._draft, self._window = bridge, draft, window
        self.obstacle = ""
        """Why templates cannot be saved here; empty when they can."""
        self._instead_of = ""
        """The text that the event has under the draft's name, as far as is known here; empty for none."""

    @property
    def may_save(self) -> bool:
        """Whether templates can be saved here."""
        return not self.obstacle

    @property
    def is_own(self) -> bool:
        """Whether the event has a template of the draft's name."""
        return self._draft.name in self._bridge.station.event.badge_templates

    def pictures(self) -> list[str]:
        """The pictures that the template may show."""
        return sorted({*self._bridge.station.event.badge_images, *self._draft.pictures})

    def read_obstacle(self) -> None:
        """Find out whether templates can be saved here."""

        def took(obstacle: str) -> None:
            self.obstacle = obstacle
            self.changed.emit()

        self._bridge.read("obstacle", lambda: self._bridge.station.designing.obstacle, took)

    # Whole templates.

    def new(self, width_mm: float, height_mm: float, form: Form) -> None:
        """Begin a new template."""
        try:
            self._draft.open("", new_template(width_mm, height_mm, form), {}, is_saved=False)
            self._instead_of = ""
        except TemplateError as error:
            self._fail(error)

    def open(self, name: str) -> None:
        """Work on a template of the event or of the program."""
        designs = self._bridge.station.designs
        try:
            self._draft.open(name, designs.template(name), {}, is_saved=True)
            self._instead_of = self._bridge.station.event.badge_templates.get(name, "")
        except TemplateError as error:
            self._fail(error)

    def duplicate(self, name: str) -> None:
        """Work on a copy under another name, which is saved when it is saved."""
        self._draft.open(name, self._draft.template, self._draft.pictures, is_saved=False)
        self._instead_of = ""

    def save(self, then: Then | None = None) -> None:
        """Keep the draft in the event; one without a name is asked for it first."""
        if not self._draft.name:
            dialog = NameDialog(tr("Save the template"), self._free("badge"), tr("Save"), self._names(), self._window)
            dialog.answered.connect(lambda name: self._save(name, then))
            open_dialog(dialog)
        else:
            self._save(self._draft.name, then)

    def import_file(self, path: Path) -> None:
        """Work on the template in a file, under a name that is free."""
        known = self._bridge.station.event.badge_images

        def took(file: TemplateFile) -> None:
            self._draft.open(self._free(file.name), file.template, file.pictures, is_saved=False)
            self._instead_of = ""
            missing = [name for name in file.missing if name not in known]
            if missing:
                words = tr("These pictures did not lie beside the template: {names}. Add them, or import again.")
                self._draft.refused.emit(words.format(names=", ".join(missing)))
            else:
                self.told.emit(tr("“{name}” is open; save it to keep it in the event.").format(name=path.name))

        self._bridge.do(lambda: adopted(read_template_file(path), known), took, self._fail)

    def export_file(self, path: Path) -> None:
        """Write the draft to a file, with its pictures beside it."""
        template, designs = self._draft.template, self._bridge.station.designs.with_pictures(self._draft.pictures)
        pictures = {file: designs.picture_content(file) for file in pictures_of(template)}
        contents = {file: content for file, content in pictures.items() if content}

        def took(written: list[Path]) -> None:
            beside = ", ".join(each.name for each in written[1:])
            words = (
                tr("The template is in {file}, and beside it {names}.") if beside else tr("The template is in {file}.")
            )
            self.told.emit(words.format(file=written[0], names=beside))

        self._bridge.do(lambda: write_template_file(path, template, contents), took, self._fail)

    def add_logo(self, path: Path) -> None:
        """Put a picture from a file on the side that is shown."""
        known = {**self._bridge.station.event.badge_images, **self._draft.pictures}

        def read() -> tuple[str, bytes, float]:
            content = read_picture_file(path)
            picture = read_picture(content, path.name)
            return adopted_picture(path.name, content, known), content, picture.width / picture.height

        def took(read: tuple[str, bytes, float]) -> None:
            file, content, proportion = read
            self._draft.pictures[file] = content
            side = self._draft.side
            if self._draft.change(
                "Add logo", lambda template: added(template, new_image(template, file, proportion, side))
            ):
                self.added.emit()

        self._bridge.do(read, took, self._fail)

    def remove(self) -> None:
        """Remove the template from the event."""
        name = self._draft.name

        def removed(_nothing: None) -> None:
            if name in built_in_names():
                self.open(name)
                self.told.emit(tr("“{name}” is the program's own again.").format(name=name))
            else:
                self._draft.open("", self._draft.template, self._draft.pictures, is_saved=False)
                self._instead_of = ""
                self.told.emit(tr("“{name}” was removed from the event.").format(name=name))

        self._bridge.do(lambda: self._bridge.station.designing.remove(name), removed, self._fail)

    def fill_categories(self, menu: QMenu) -> None:
        """Offer the categories, with a tick at those whose badge this is."""
        menu.clear()
        for category in self._bridge.station.event.categories:
            action = menu.addAction(category.name)
            action.setCheckable(True)
            action.setChecked(category.badge_template == self._draft.name)
            action.setEnabled(not action.isChecked())
            action.triggered.connect(lambda _checked=False, key=category.key: self.assign(key))

    def assign(self, category: str) -> None:
        """Let this template be the badge of a category; a draft that is not saved is saved first."""
        if not self._draft.is_saved or not self._draft.name:
            self.save(lambda: self.assign(category))
            return
        name = self._draft.name
        title = self._bridge.station.event.category(category).name
        self._bridge.do(
            lambda: self._bridge.station.designing.assign(category, name),
            lambda _nothing: self.told.emit(tr("“{name}” is the badge of {title} now.").format(name=name, title=title)),
            self._fail,
        )

    # Questions.

    def ask_new(self) -> None:
        """Ask for size and sides, then begin."""
        dialog = NewDialog(self._window)
        dialog.answered.connect(self.new)
        open_dialog(dialog)

    def ask_open(self) -> None:
        """Ask which template, of those that there are now, then open it."""

        def ask(_nothing: None) -> None:
            dialog = OpenDialog(self._names(), self._note_of, self._window)
            dialog.choose(self._draft.name)
            dialog.answered.connect(self.open)
            open_dialog(dialog)

        self._bridge.do(self._bridge.station.designing.refresh, ask, self._fail)

    def ask_duplicate(self) -> None:
        """Ask for the copy's name, then work on it."""
        name = self._free(self._draft.name or "badge")
        dialog = NameDialog(tr("Duplicate the template"), name, tr("Duplicate"), self._names(), self._window)
        dialog.answered.connect(self.duplicate)
        open_dialog(dialog)

    def ask_import(self) -> None:
        """Ask for a file, then read it."""
        self._ask_file(tr("Import a template"), _TEMPLATES, self.import_file)

    def ask_export(self) -> None:
        """Ask where to, then write the file."""
        self._ask_file(
            tr("Export the template"), _TEMPLATES, self.export_file, save_as=f"{self._draft.name or 'badge'}.toml"
        )

    def ask_logo(self) -> None:
        """Ask for a picture, then add it."""
        self._ask_file(tr("Add a logo"), _PICTURES, self.add_logo)

    def _ask_file(self, title: str, kinds: str, then: Callable[[Path], object], save_as: str = "") -> None:
        dialog = QFileDialog(self._window, title, "", tr(kinds))
        if save_as:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("toml")
            dialog.selectFile(save_as)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        open_dialog(dialog)

    def _save(self, name: str, then: Then | None) -> None:
        template, pictures, number = self._draft.template, dict(self._draft.pictures), self._draft.number
        instead_of = self._instead_of if name == self._draft.name else ""

        def saved(_nothing: None) -> None:
            if self._draft.number == number:
                self._draft.saved(name, template)
                self._instead_of = template_text(template)
            self.told.emit(tr("“{name}” is saved.").format(name=name))
            self.changed.emit()
            if then is not None:
                then()

        self._bridge.do(
            lambda: self._bridge.station.designing.save(name, template, pictures, instead_of=instead_of),
            saved,
            self._fail,
        )

    def _fail(self, error: CheckinError) -> None:
        self._draft.refused.emit(error.sentence)

    def _names(self) -> list[str]:
        return self._bridge.station.designs.names

    def _free(self, name: str) -> str:
        return free_name(name, self._names())

    def _note_of(self, name: str) -> str:
        """Where a template comes from, and whose badge it is."""
        event = self._bridge.station.event
        users = [category.name for category in event.categories if category.badge_template == name]
        origin = tr("the event's own") if name in event.badge_templates else tr("comes with the program")
        return tr("{origin}; badge of {names}").format(origin=origin, names=_some(users)) if users else origin


def _some(names: list[str]) -> str:
    if len(names) <= 3:
        return ", ".join(names)
    return tr("{names} and %n more", len(names) - 2).format(names=", ".join(names[:2]))


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog, without waiting for it, and forget it once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
