"""The way of a correction: the form, the roster or one badge, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.errors import CheckinError
from checkin.station.corrections import FieldChange, changes_between, shows_on_badge, texts_for_print
from checkin.station.values import Card
from ui.bridge import Bridge
from ui.forms.correct_form import CorrectForm, Where
from ui.hearing import unheard
from ui.language import tr


@dataclass(frozen=True, slots=True)
class Corrected:
    """Somebody after a correction in the roster."""

    card: Card
    changes: tuple[FieldChange, ...]
    is_badge_wrong: bool
    """Whether a badge that was printed before is not right any more."""


class Correcting(QObject):
    """Opens the form for a workplace, and has the correction made."""

    corrected = Signal(object)
    """Emits Corrected."""
    for_print = Signal(object, dict)
    """Emits the Card, and field to text for one badge."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window

    def open(
        self,
        card: Card,
        where: Where = Where.ROSTER,
        texts: Mapping[str, str] | None = None,
        use_words: str | None = None,
    ) -> CorrectForm:
        """Ask for the correction; `texts` stand for the badge already, `use_words` say what comes of such."""
        words = use_words or tr("Print this badge")
        with unheard():
            form = CorrectForm(self._bridge.station.event, card.participant, where, words, self._window)
        for field, text in (texts or {}).items():
            if field in form.fields:
                form.fields[field].setText(text)
        station = self._bridge.station

        def correct(fields: dict[str, str]) -> Corrected:
            changed = station.edit(card.id, fields)
            before, after = card.participant, changed.participant
            is_wrong = station.printing.is_outdated(card.id)
            if is_wrong is None:
                is_wrong = shows_on_badge(before, after, station.event)
            return Corrected(changed, changes_between(before, after), is_wrong)

        def taken(done: Corrected) -> None:
            form.close()
            self.corrected.emit(done)

        def print_only(fields: dict[str, str]) -> None:
            try:
                on_badge = texts_for_print(card.participant, fields)
            except CheckinError as error:
                form.show_problem(error)
            else:
                form.close()
                self.for_print.emit(card, on_badge)

        form.submitted.connect(lambda fields: self._bridge.do(lambda: correct(fields), taken, form.show_problem))
        form.for_print.connect(print_only)
        form.open()
        return form
