"""The section of the properties panel for texts: the parts of a text box, one of them at a time."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QPushButton

from checkin.badges.editing import with_new_part, with_part, without_part
from checkin.badges.template import Element, Part, TextBox
from checkin.event import Category
from ui.designer import words
from ui.designer.draft import Draft
from ui.designer.fields import Choice, ColourField, Number, Words
from ui.designer.sections import Section, WhenField
from ui.language import tr
from ui.style import SMALL_PX, px

_ROW_PX = 26
_MOST_ROWS = 5


class TextSection(Section):
    """Where texts stand in their box, and what each part says in which type."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self._element: TextBox | None = None
        self._categories: tuple[Category, ...] = ()
        self._listed: list[tuple[str, bool]] = []
        self.columns: tuple[str, ...] = ()
        """Headings of further columns of the roster."""
        self.across, self.down = Choice(tr("Across the box"), words.ACROSS), Choice(tr("Down the box"), words.DOWN)
        self.parts = QListWidget()
        self.parts.setAccessibleName(tr("Parts of the text"))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_button, self.remove_button = QPushButton(tr("Add a part")), QPushButton(tr("Remove it"))
        self.text = Words(tr("What the part says"), 600)
        self.insert_button = QPushButton(tr("Insert a field"))
        self._menu = QMenu(self)
        self.insert_button.setMenu(self._menu)
        self.largest = Number(tr("Largest type size"), tr("pt"), 4, 500, 1, 1)
        self.smallest = Number(tr("Smallest type size"), tr("pt"), 4, 500, 1, 1)
        self.lines = Number(tr("Lines at most"), "", 1, 20, 1, 0)
        self.gap = Number(tr("Room above"), tr("mm"), 0, 100, 0.5)
        self.font_name = Choice(tr("Font"), words.FONTS)
        self.bold, self.upper = QCheckBox(tr("Bold")), QCheckBox(tr("Capitals"))
        self.colour = ColourField(tr("Colour of the text"))
        self.tighten = QCheckBox(tr("Closer letters if need be"))
        self.when = WhenField(lambda when: self._set_part("the condition", when=when))
        self._lay_out()
        self._connect()

    @property
    def part(self) -> int:
        """The part that is edited, counted from 0."""
        return max(0, self.parts.currentRow())

    def show_element(self, element: Element, category: Category, *, anew: bool) -> None:
        if not isinstance(element, TextBox):
            return
        was = 0 if anew else min(self.part, len(element.parts) - 1)
        self._element = element
        self.across.show_value(element.across)
        self.down.show_value(element.down)
        self._show_list(element, was)
        self._show_part(element.parts[was], category, anew=anew)

    def show_categories(self, categories: tuple[Category, ...]) -> None:
        """Offer these in conditions."""
        self._categories = categories

    def _lay_out(self) -> None:
        self.rows.add(tr("In its box"), self.across, self.down)
        row = self.rows.rowCount()
        self.rows.addWidget(self.parts, row, 0, 1, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        self.rows.addLayout(buttons, row + 1, 0, 1, 2)
        self.rows.addWidget(self.text, row + 2, 0, 1, 2)
        self.rows.addWidget(self.insert_button, row + 3, 0, 1, 2)
        self.rows.add(tr("From, up to"), self.smallest, self.largest)
        self.rows.add(tr("Lines, gap"), self.lines, self.gap)
        self.rows.add(tr("Type"), self.bold, self.upper)
        self.rows.add(tr("Colour"), self.colour)
        self.rows.add("", self.tighten)
        self.rows.add(tr("Part shown for"), self.when)

    def _connect(self) -> None:
        self.across.entered.connect(self.setter("the alignment", "across"))
        self.down.entered.connect(self.setter("the alignment", "down"))
        self.parts.currentRowChanged.connect(self._another_part)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.text.entered.connect(lambda text: self._set_part("the text", text=text))
        self._menu.aboutToShow.connect(self._fill_menu)
        self.largest.entered.connect(self._set_largest)
        self.smallest.entered.connect(self._set_smallest)
        self.lines.entered.connect(lambda lines: self._set_part("the lines", lines=int(lines)))
        self.gap.entered.connect(lambda gap: self._set_part("the gap", gap_mm=gap))
        self.font_name.entered.connect(lambda font: self._set_part("the font", font=font))
        self.bold.clicked.connect(lambda is_on: self._set_part("the type", bold=is_on))
        self.upper.clicked.connect(lambda is_on: self._set_part("the type", upper=is_on))
        self.tighten.clicked.connect(lambda is_on: self._set_part("the type", tighten=0.03 if is_on else 0.0))
        self.colour.entered.connect(lambda colour: self._set_part("the colour", colour=colour))

    def _show_list(self, element: TextBox, current: int) -> None:
        self.parts.blockSignals(True)
        listed = [(part.text, part.bold) for part in element.parts]
        if listed != self._listed:  # rows stay as they are while the mouse is on them
            self._listed = listed
            self._fill_list(element)
        self.parts.setCurrentRow(current)
        self.parts.blockSignals(False)
        self.remove_button.setEnabled(len(element.parts) > 1)

    def _fill_list(self, element: TextBox) -> None:
        self.parts.clear()
        for part in element.parts:
            item = QListWidgetItem(part.text)
            font = item.font()
            font.setPixelSize(px(SMALL_PX))
            font.setBold(part.bold)
            item.setFont(font)
            self.parts.addItem(item)
        self.parts.setFixedHeight(px(_ROW_PX) * max(2, min(len(element.parts), _MOST_ROWS)) + 8)

    def _show_part(self, part: Part, category: Category | None, *, anew: bool) -> None:
        self.text.show_value(part.text, anew=anew)
        self.largest.show_value(part.size_pt)
        self.smallest.show_value(part.smallest_pt)
        self.lines.show_value(part.lines)
        self.gap.show_value(part.gap_mm)
        self.font_name.show_value(part.font)
        self.bold.setChecked(part.bold)
        self.upper.setChecked(part.upper)
        self.tighten.setChecked(part.tighten > 0)
        if category is not None:
            self.colour.show_value(part.colour, category.colour)
        self.when.show_value(part.when, self._categories)

    def _another_part(self, row: int) -> None:
        if self._element is not None and 0 <= row < len(self._element.parts):
            self.draft.picked.emit()

    def _set_part(self, what: str, **fields: Any) -> None:
        [place], number = self.draft.chosen, self.part
        merge = f"part {number} {' '.join(fields)}"
        self.draft.change(f"Change {what}", lambda template: with_part(template, place, number, **fields), merge=merge)

    def _set_largest(self, size: float) -> None:
        """A largest size below the smallest takes that along, and the other way round."""
        self._set_part("the type size", size_pt=size, smallest_pt=min(size, self.smallest.value()))

    def _set_smallest(self, size: float) -> None:
        self._set_part("the type size", size_pt=max(size, self.largest.value()), smallest_pt=size)

    def _add(self) -> None:
        [place] = self.draft.chosen
        if self.draft.change("Add a part", lambda template: with_new_part(template, place)):
            self.parts.setCurrentRow(self.parts.count() - 1)

    def _remove(self) -> None:
        [place], number = self.draft.chosen, self.part
        self.draft.change("Remove a part", lambda template: without_part(template, place, number))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for field in (*words.FIELDS, *(f"column:{heading}" for heading in self.columns)):
            action = self._menu.addAction(words.field_name(field))
            action.triggered.connect(lambda _checked=False, field=field: self.text.put_in(f"{{{field}}}"))
