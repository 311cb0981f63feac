"""Sections of the properties panel: place, shape, picture, code, condition. Texts are in texts_section.py."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from checkin.badges.editing import with_properties
from checkin.badges.template import PHOTO, Code, Element, Image, Shape, When
from checkin.event import Category
from ui.designer import words
from ui.designer.draft import Draft
from ui.designer.fields import Choice, ColourField, Number, Words
from ui.language import tr
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.labels import plain

_LABEL_PX = 96


class Rows(QGridLayout):
    """Labels at the left, their fields at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(6)
        self.setColumnMinimumWidth(0, px(_LABEL_PX))
        self.setColumnStretch(1, 1)

    def add(self, label: str, *fields: QWidget) -> None:
        """One more row."""
        row = self.rowCount()
        name = plain(label, size_px=SMALL_PX, colour=QUIET)
        name.setWordWrap(False)
        self.addWidget(name, row, 0)
        if len(fields) == 1:
            self.addWidget(fields[0], row, 1)
            return
        several = QHBoxLayout()
        several.setSpacing(6)
        for field in fields:
            several.addWidget(field, 1)
        self.addLayout(several, row, 1)


class Section(QWidget):
    """Fields of the one chosen element."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.rows = Rows()
        self.setLayout(self.rows)

    def show_element(self, element: Element, category: Category, *, anew: bool) -> None:
        """Show the element's values; `anew` when another one was shown before."""
        raise NotImplementedError

    def set(self, what: str, **fields: Any) -> None:
        """Change fields of the chosen element; changes of the same fields are undone at once."""
        chosen = self.draft.chosen
        self.draft.change(
            f"Change {what}", lambda template: with_properties(template, chosen, **fields), merge=" ".join(fields)
        )

    def setter(self, what: str, field: str) -> Callable[[Any], None]:
        """A slot that changes one field."""
        return lambda value: self.set(what, **{field: value})


class PlaceSection(Section):
    """Where the element is, how large, and what it is called."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.label = Words(tr("Label"), 80)
        self.label.setPlaceholderText(tr("What it is called in the list"))
        self.lengths = {
            field: Number(name, tr("mm"), 0 if "mm" in field and field[0] in "wh" else -500, 1000, 0.5)
            for field, name in (
                ("x_mm", tr("From the left")), ("y_mm", tr("From the top")), ("width_mm", tr("Width")),
                ("height_mm", tr("Height")),
            )
        }  # fmt: skip
        self.rotation = Number(tr("Rotation, clockwise"), "°", -360, 360, 5)
        self.side = Choice(tr("Side"), words.SIDES)
        self.rows.add(tr("Label"), self.label)
        self.rows.add(tr("Left, top"), self.lengths["x_mm"], self.lengths["y_mm"])
        self.rows.add(tr("Width, height"), self.lengths["width_mm"], self.lengths["height_mm"])
        self.rows.add(tr("Turned, side"), self.rotation, self.side)
        self.label.entered.connect(self.setter("the label", "label"))
        for field, number in self.lengths.items():
            number.entered.connect(self.setter("the place" if field[0] in "xy" else "the size", field))
        self.rotation.entered.connect(self.setter("the rotation", "rotation"))
        self.side.entered.connect(self.setter("the side", "side"))

    def show_element(self, element: Element, category: Category, *, anew: bool) -> None:
        # What is being typed is not translated under somebody's hands.
        self.label.show_value(element.label if self.label.hasFocus() else words.label_of(element), anew=anew)
        for field, number in self.lengths.items():
            number.show_value(getattr(element, field))
        self.rotation.show_value(element.rotation)
        self.side.show_value(element.side)
        self.side.setEnabled(self.draft.template.has_back)


class ShapeSection(Section):
    """The kind of shape, its colours and border."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.shape = Choice(tr("Shape"), words.SHAPES)
        self.colour = ColourField(tr("Colour"), may_be_none=True)
        self.border_colour = ColourField(tr("Border's colour"), may_be_none=True)
        self.border = Number(tr("Width of the border"), tr("mm"), 0, 100, 0.1)
        self.radius = Number(tr("Radius of the corners"), tr("mm"), 0, 500, 0.5)
        self.rows.add(tr("Shape"), self.shape)
        self.rows.add(tr("Colour"), self.colour)
        self.rows.add(tr("Border"), self.border_colour)
        self.rows.add(tr("Border, corners"), self.border, self.radius)
        self.shape.entered.connect(self.setter("the shape", "shape"))
        self.colour.entered.connect(self.setter("the colour", "colour"))
        self.border_colour.entered.connect(self.setter("the border", "border_colour"))
        self.border.entered.connect(self.setter("the border", "border_mm"))
        self.radius.entered.connect(self.setter("the corners", "radius_mm"))

    def show_element(self, element: Element, category: Category, *, anew: bool) -> None:
        if not isinstance(element, Shape):
            return
        self.shape.show_value(element.shape)
        self.colour.show_value(element.colour, category.colour)
        self.border_colour.show_value(element.border_colour, category.colour)
        self.border.show_value(element.border_mm)
        self.radius.show_value(element.radius_mm)
        self.radius.setEnabled(element.shape == "rectangle")


class ImageSection(Section):
    """Which picture, and whether it fills its box."""

    def __init__(self, draft: Draft, files: Callable[[], Sequence[str]]) -> None:
        super().__init__(draft)
        self._files = files
        self.file = Choice(tr("Picture"), {})
        self.fill = QCheckBox(tr("Fill the box and cut the rest"))
        self.rows.add(tr("Picture"), self.file)
        self.rows.add("", self.fill)
        self.file.entered.connect(self.setter("the picture", "file"))
        self.fill.clicked.connect(self.setter("the picture", "fill"))

    def show_element(self, element: Element, category: Category, *, anew: bool) -> None:
        if not isinstance(element, Image):
            return
        self.file.clear()
        self.file.addItem(tr("The participant's photo"), PHOTO)
        for file in self._files():
            self.file.addItem(file, file)
        self.file.show_value(element.file)
        self.fill.setChecked(element.fill)


class CodeSection(Section):
    """The kind of code, and what is in it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.symbology = Choice(tr("Kind of code"), words.CODES)
        self.content = Words(tr("Content"), 500)
        self.rows.add(tr("Kind"), self.symbology)
        self.rows.add(tr("Content"), self.content)
        self.symbology.entered.connect(self.setter("the code", "symbology"))
        self.content.entered.connect(self.setter("the code", "content"))

    def show_element(self, element: Element, category: Category, *, anew: bool) -> None:
        if isinstance(element, Code):
            self.symbology.show_value(element.symbology)
            self.content.show_value(element.content, anew=anew)


class WhenField(QWidget):
    """For whom something is shown: everybody, some categories, those with some field filled or empty."""

    def __init__(self, entered: Callable[[When], None]) -> None:
        super().__init__()
        self._entered = entered
        self._when = When()
        self.category_button, self.field_button = QPushButton(), QPushButton()
        self.category_button.setAccessibleName(tr("Shown for which categories"))
        self.field_button.setAccessibleName(tr("Shown when which fields are filled"))
        self._values = plain(size_px=SMALL_PX, colour=QUIET)
        self._categories: Sequence[Category] = ()
        self.categories, self.fields = QMenu(self), QMenu(self)
        self.category_button.setMenu(self.categories)
        self.field_button.setMenu(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.category_button, self.field_button, self._values):
            column.addWidget(part)
        self.categories.aboutToShow.connect(self._fill_categories)
        self.fields.aboutToShow.connect(self._fill_fields)

    def show_value(self, when: When, categories: Sequence[Category]) -> None:
        """Show this condition."""
        self._when, self._categories = when, categories
        names = {category.key: category.name for category in categories}
        only = ", ".join(names.get(key, key) for key in when.categories)
        but = ", ".join(names.get(key, key) for key in when.except_categories)
        self.category_button.setText(
            _short(only or (tr("All but {names}").format(names=but) if but else tr("Every category")))
        )
        filled = [_filled(field) for field in when.filled]
        empty = [_empty(field) for field in when.empty]
        self.field_button.setText(_short("; ".join(filled + empty) or tr("Whatever is filled in")))
        asked = words.values_asked(when)
        self._values.setText(tr("And only where {asked}.").format(asked=asked) if asked else "")
        self._values.setVisible(bool(asked))

    def _fill_categories(self) -> None:
        self.categories.clear()
        every = self.categories.addAction(tr("Every category"))
        every.triggered.connect(lambda: self._change(categories=(), except_categories=()))
        self.categories.addSeparator()
        for category in self._categories:
            self._add(self.categories, tr("Only {name}").format(name=category.name), "categories", category.key)
        self.categories.addSeparator()
        for category in self._categories:
            self._add(self.categories, tr("Not {name}").format(name=category.name), "except_categories", category.key)

    def _fill_fields(self) -> None:
        self.fields.clear()
        every = self.fields.addAction(tr("Whatever is filled in"))
        every.triggered.connect(lambda: self._change(filled=(), empty=()))
        for field, named in (("filled", _filled), ("empty", _empty)):
            self.fields.addSeparator()
            for name in _ASKED:
                self._add(self.fields, named(name), field, name)

    def _add(self, menu: QMenu, text: str, field: str, value: str) -> None:
        """An entry by which a value joins or leaves one of the condition's lists."""
        action = menu.addAction(text)
        action.setCheckable(True)
        now: tuple[str, ...] = getattr(self._when, field)
        action.setChecked(value in now)
        after = tuple(each for each in now if each != value) if value in now else (*now, value)
        action.triggered.connect(lambda: self._change(**{field: after}))

    def _change(self, **fields: tuple[str, ...]) -> None:
        now = self._when
        self._entered(
            When(
                categories=fields.get("categories", now.categories),
                except_categories=fields.get("except_categories", now.except_categories),
                filled=fields.get("filled", now.filled),
                empty=fields.get("empty", now.empty),
                equals=now.equals,
            )
        )


_ASKED = ("photo", "latin_name", "organisation", "position", "region", "city", "tracks", "notes")
_LONGEST_WORDS = 30


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_WORDS else f"{text[: _LONGEST_WORDS - 1]}…"


def _filled(field: str) -> str:
    return tr("{field} is filled").format(field=words.field_name(field))


def _empty(field: str) -> str:
    return tr("{field} is empty").format(field=words.field_name(field))
