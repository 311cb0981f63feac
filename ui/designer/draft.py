"""Draft: the template that is being worked on, what of it is picked, and every step back and forth.

The rules of editing are in checkin/badges/editing.py and placing.py.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from checkin.badges.template import Element, Form, Side, Template, TemplateError

Edited = Template | tuple[Template, Sequence[int]]
Edit = Callable[[Template], Edited]
_MOST_STEPS = 500


class Draft(QObject):
    """Holds one template; whatever changes it goes through `change`, so that it can be undone."""

    changed = Signal()
    """The template shown is another one than before."""
    picked = Signal()
    """Other elements are chosen, or another side is shown."""
    refused = Signal(str)
    """Emits why a change was not made, and nothing once one was."""

    def __init__(self, template: Template, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        """Which template is worked on, counted from 1."""
        self.name = ""
        """Under which the template is kept; empty when it is new."""
        self.pictures: dict[str, bytes] = {}
        """Pictures that were added here and that the event may not have yet."""
        self.steps = QUndoStack(self)
        self.steps.setUndoLimit(_MOST_STEPS)
        self._template = template
        self._tried: Template | None = None
        self._chosen: tuple[int, ...] = ()
        self._side: Side = "front"

    @property
    def template(self) -> Template:
        """The template as it would be saved."""
        return self._template

    @property
    def shown(self) -> Template:
        """The template as it is shown: in the middle of a drag that is not yet the one to be saved."""
        return self._tried or self._template

    @property
    def chosen(self) -> tuple[int, ...]:
        """The places of the chosen elements in the template's list."""
        return self._chosen

    @property
    def elements(self) -> list[Element]:
        """The chosen elements."""
        return [self._template.elements[place] for place in self._chosen]

    @property
    def side(self) -> Side:
        """Which side is shown."""
        return self._side

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost with this draft."""
        return self.steps.isClean()

    def open(self, name: str, template: Template, pictures: Mapping[str, bytes], *, is_saved: bool) -> None:
        """Work on this template from now on; there is no way back to the one before."""
        self.number += 1
        self.name, self.pictures = name, dict(pictures)
        self._template, self._tried, self._chosen, self._side = template, None, (), "front"
        self.steps.clear()
        if not is_saved:
            self.steps.resetClean()
        self.refused.emit("")
        self.picked.emit()
        self.changed.emit()

    def saved(self, name: str, template: Template) -> None:
        """This template was kept under this name; what was changed meanwhile was not."""
        self.name = name
        if template == self._template:
            self.steps.setClean()

    def choose(self, places: Sequence[int]) -> None:
        """Choose these elements; their side is shown."""
        chosen = tuple(sorted(place for place in set(places) if place < len(self._template.elements)))
        if chosen == self._chosen:
            return
        self._chosen = chosen
        if chosen and all(self._template.elements[place].side != self._side for place in chosen):
            self._side = self._template.elements[chosen[-1]].side
            self.changed.emit()
        self.picked.emit()

    def show_side(self, side: Side) -> None:
        """Show this side, with nothing chosen."""
        if side != self._side:
            self._side, self._chosen = side, ()
            self.picked.emit()
            self.changed.emit()

    def try_out(self, template: Template | None) -> None:
        """Show this template in place of the real one, as during a drag; None shows the real one again."""
        if template is not self._tried:
            self._tried = template
            self.changed.emit()

    def change(self, words: str, edit: Edit, merge: str = "") -> bool:
        """Make a change, named by `words` for who undoes it; whether it was made.

        The edit gets the template and gives another, perhaps with the places that are chosen then. One that cannot be
        is told by `refused`. Changes under the same `merge`, one right after the other on the same elements, are undone
        together.
        """
        self._tried = None
        try:
            edited = edit(self._template)
        except TemplateError as error:
            self.refused.emit(error.sentence)
            self.changed.emit()
            return False
        self.refused.emit("")
        template, chosen = edited if isinstance(edited, tuple) else (edited, self._chosen)
        if template == self._template:
            self.changed.emit()
            return True
        before, after = (self._template, self._chosen), (template, tuple(chosen))
        self.steps.push(_Step(self, words, before, after, merge and f"{merge} {self._chosen}"))
        return True

    def take(self, template: Template, chosen: tuple[int, ...]) -> None:
        """Go to another state of the template, forth or back."""
        self._template, self._tried = template, None
        self._chosen = tuple(place for place in chosen if place < len(template.elements))
        sides = {template.elements[place].side for place in self._chosen}
        if template.form is Form.SINGLE:
            self._side = "front"
        elif sides and self._side not in sides:
            self._side = sides.pop()
        self.picked.emit()
        self.changed.emit()


_State = tuple[Template, tuple[int, ...]]


class _Step(QUndoCommand):
    """From one state of the template to another."""

    def __init__(self, draft: Draft, words: str, before: _State, after: _State, merge: str) -> None:
        super().__init__(words)
        self._draft, self._before, self._after, self._merge = draft, before, after, merge

    def redo(self) -> None:
        self._draft.take(*self._after)

    def undo(self) -> None:
        self._draft.take(*self._before)

    def id(self) -> int:
        return hash(self._merge) & 0x7FFF_FFFF if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._merge != self._merge:
            return False
        self._after = other._after
        return True
