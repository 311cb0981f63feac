"""The properties panel: the badge itself, the one chosen element, or how several are put in line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkin.badges.editing import with_form, with_properties, with_size
from checkin.badges.placing import Alignment, Direction, aligned, distributed
from checkin.badges.template import Code, Element, Form, Image, Shape, TextBox
from checkin.event import Category
from ui.designer import words
from ui.designer.draft import Draft
from ui.designer.fields import Choice, Number
from ui.designer.sections import CodeSection, ImageSection, PlaceSection, Rows, Section, ShapeSection, WhenField
from ui.designer.texts_section import TextSection
from ui.language import mark, tr
from ui.style import QUIET, SMALL_PX
from ui.turns import Making
from ui.widgets.labels import plain

ALIGNMENTS = {
    Alignment.LEFT: mark("Left"),
    Alignment.CENTRE: mark("Centre"),
    Alignment.RIGHT: mark("Right"),
    Alignment.TOP: mark("Top"),
    Alignment.MIDDLE: mark("Middle"),
    Alignment.BOTTOM: mark("Bottom"),
}
_DISTRIBUTIONS = {Direction.ACROSS: mark("Even gaps across"), Direction.DOWN: mark("Even gaps down")}


class Properties(QScrollArea):
    """Shows what can be set about whatever is chosen, once it was made."""

    def __init__(self, draft: Draft, files: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self._files = files
        self.category = Category(key="", name="")
        self._categories: tuple[Category, ...] = ()
        self._shown: tuple[int, ...] | None = None
        self.title = plain(bold=True)
        self.setAccessibleName(tr("Properties"))
        self._column = self._lay_out()

    def making(self) -> Making:
        """Makes the sections, from the top to the bottom."""
        draft = self.draft
        self.badge, self.place = BadgeSection(draft), PlaceSection(draft)
        self._add(self.title, self.badge, self.place)
        yield
        self.text = TextSection(draft)
        self._add(self.text)
        yield
        shape, image, code = ShapeSection(draft), ImageSection(draft, self._files), CodeSection(draft)
        self.sections: dict[type[Element], Section] = {TextBox: self.text, Shape: shape, Image: image, Code: code}
        self._add(shape, image, code)
        yield
        self.when = WhenField(self._set_when)
        self.when_title = plain(tr("Shown for"), size_px=SMALL_PX, colour=QUIET)
        self.align = AlignSection(draft)
        self._add(self.when_title, self.when, self.align)
        self._column.addStretch(1)
        draft.changed.connect(self.refresh)
        draft.picked.connect(self.refresh)
        self.refresh()
        yield

    def sizeHint(self) -> QSize:
        # It is scrolled by itself; were all of it asked for, the window would be scrolled, too.
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_event(self, categories: tuple[Category, ...], columns: tuple[str, ...]) -> None:
        """Offer these categories, and further columns of the roster."""
        self._categories = categories
        self.text.show_categories(categories)
        self.text.columns = columns
        self.refresh()

    def show_category(self, category: Category) -> None:
        """Show the colours as on the badge of somebody of this category."""
        self.category = category
        self.refresh()

    def write(self) -> None:
        """Let the text of the chosen element be written."""
        if self.text.isVisible():
            self.text.text.setFocus()
            self.text.text.selectAll()

    def refresh(self) -> None:
        """Show the draft as it is now."""
        chosen, template = self.draft.chosen, self.draft.shown
        anew = chosen != self._shown
        self._shown = chosen
        one = template.elements[chosen[0]] if len(chosen) == 1 else None
        self.badge.setVisible(not chosen)
        for part in (self.place, self.when, self.when_title):
            part.setVisible(one is not None)
        for kind, section in self.sections.items():
            section.setVisible(isinstance(one, kind))
        self.align.setVisible(bool(chosen))
        self.align.show_count(len(chosen))
        if one is None:
            self.title.setText(tr("%n elements", len(chosen)) if chosen else tr("The badge"))
            self.badge.refresh()
            return
        self.title.setText(words.kind_of(one))
        self.place.show_element(one, self.category, anew=anew)
        self.sections[type(one)].show_element(one, self.category, anew=anew)
        self.when.show_value(one.when, self._categories)

    def _lay_out(self) -> QVBoxLayout:
        inside = QWidget()
        inside.setObjectName("panel")
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 0, 12, 0)
        column.setSpacing(10)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return column

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._column.addWidget(part)

    def _set_when(self, when: object) -> None:
        chosen = self.draft.chosen
        self.draft.change("Change the condition", lambda template: with_properties(template, chosen, when=when))


class BadgeSection(QWidget):
    """Size and sides of the badge."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.width_mm = Number(tr("Width of the badge"), tr("mm"), 10, 1000, 1)
        self.height_mm = Number(tr("Height of the badge"), tr("mm"), 10, 1000, 1)
        self.form = Choice(tr("Sides of the badge"), {str(form): name for form, name in words.FORMS.items()})
        rows = Rows()
        rows.add(tr("Width"), self.width_mm)
        rows.add(tr("Height"), self.height_mm)
        rows.add(tr("Sides"), self.form)
        hint = tr("Choose an element on the badge or in the list to change it. Drag on the badge to choose several.")
        rows.addWidget(plain(hint, size_px=SMALL_PX, colour=QUIET), 4, 0, 1, 2)
        self.setLayout(rows)
        self.width_mm.entered.connect(lambda width: self._resize(width, draft.template.height_mm))
        self.height_mm.entered.connect(lambda height: self._resize(draft.template.width_mm, height))
        self.form.entered.connect(self._set_form)

    def refresh(self) -> None:
        """Show the draft as it is now."""
        template = self.draft.shown
        self.width_mm.show_value(template.width_mm)
        self.height_mm.show_value(template.height_mm)
        self.form.show_value(str(template.form))

    def _resize(self, width: float, height: float) -> None:
        self.draft.change("Change the size of the badge", lambda template: with_size(template, width, height))

    def _set_form(self, form: str) -> None:
        self.draft.change("Change the sides of the badge", lambda template: with_form(template, Form(form)))


class AlignSection(QWidget):
    """Puts what is chosen in line: one element with the badge, several with each other."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self._title = plain(size_px=SMALL_PX, colour=QUIET)
        self.alignments = {to: QPushButton(tr(name)) for to, name in ALIGNMENTS.items()}
        self.distributions = {direction: QPushButton(tr(name)) for direction, name in _DISTRIBUTIONS.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self._title, 0, 0, 1, 6)
        for number, (to, button) in enumerate(self.alignments.items()):
            grid.addWidget(button, 1 + number // 3, 2 * (number % 3), 1, 2)
            button.clicked.connect(lambda _checked=False, to=to: self.align(to))
        for number, (direction, button) in enumerate(self.distributions.items()):
            grid.addWidget(button, 3, 3 * number, 1, 3)
            button.clicked.connect(lambda _checked=False, direction=direction: self.distribute(direction))

    def show_count(self, count: int) -> None:
        """So many elements are chosen."""
        self._title.setText(tr("In line with each other") if count > 1 else tr("In line with the badge"))
        for button in self.distributions.values():
            button.setVisible(count > 2)

    def align(self, to: Alignment) -> None:
        """Put what is chosen on one line."""
        chosen = self.draft.chosen
        self.draft.change("Align", lambda template: aligned(template, chosen, to))

    def distribute(self, direction: Direction) -> None:
        """Give what is chosen even gaps."""
        chosen = self.draft.chosen
        self.draft.change("Even gaps", lambda template: distributed(template, chosen, direction))
