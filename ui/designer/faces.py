"""Whose badge is shown on the canvas: anybody on the roster, the longest names, and those with most problems."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from checkin.badges.faces import BadgeFace
from checkin.badges.samples import hardest, longest_names, sample_face
from checkin.station.values import Card
from ui.bridge import Bridge
from ui.designer.draft import Draft
from ui.designer.preview import Preview
from ui.language import tr
from ui.widgets.finder import Finder
from ui.widgets.places import at_least

_OFFERED = 12


class Faces(QObject):
    """Reads the roster once, away from the Qt thread, and goes round among those it found."""

    told = Signal(str)
    """Emits whose badge is shown, and why."""
    noted = Signal(str)
    """Emits a sentence on what was looked for."""
    columns_known = Signal(tuple)
    """Emits the headings of the roster's further columns."""

    def __init__(self, bridge: Bridge, draft: Draft, preview: Preview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._draft, self._preview = bridge, draft, preview
        self._everybody: Sequence[BadgeFace] = ()
        self._round: tuple[str, Sequence[BadgeFace], int] = ("", (), 0)
        self.is_loaded = False

    def load(self) -> None:
        """Read the roster, and show the longest name."""
        station = self._bridge.station

        def read() -> tuple[list[BadgeFace], tuple[str, ...]]:
            faces = [station.badge_face_of(card) for card in station.everybody()]
            columns = {column for face in faces for column in face.participant.further}
            return faces, tuple(sorted(columns))

        def took(read: tuple[list[BadgeFace], tuple[str, ...]]) -> None:
            self._everybody, columns = read
            self.is_loaded = True
            self.columns_known.emit(columns)
            self.show_longest()

        self._bridge.read("faces", read, took)

    def show_longest(self) -> None:
        """Show the longest name; asked again, the next longest."""
        if not self._everybody:
            self._show(sample_face(self._bridge.station.event), tr("Nobody is on the roster yet"))
            return
        everybody = self._everybody
        self._bridge.read(
            "longest names",
            lambda: longest_names(everybody, _OFFERED),
            lambda found: self._go_round(tr("Longest names"), found),
        )

    def show_hardest(self) -> None:
        """Show the badge with most problems in this template; asked again, the next."""
        everybody, template, designs = self._everybody, self._draft.template, self._preview.designs()

        def took(found: list[BadgeFace]) -> None:
            if found:
                self.noted.emit("")
                self._go_round(tr("Most problems"), found)
            else:
                self.noted.emit(tr("No badge of the roster has a problem with this template."))

        self.noted.emit(tr("Looking for badges with problems …"))
        self._bridge.read(
            "hardest badges",
            lambda: [
                each.face
                for each in hardest(everybody, template, lambda face: designs.lay_out(face, template), _OFFERED)
            ],
            took,
        )

    def show_card(self, card: Card) -> None:
        """Show this participant."""
        self._round = ("", (), 0)
        self._show(self._bridge.station.badge_face_of(card), "")

    def _go_round(self, why: str, found: Sequence[BadgeFace]) -> None:
        before, same, number = self._round
        # Asked again, the one after; of others than before the first.
        again = before == why and [face.participant.id for face in same] == [face.participant.id for face in found]
        number = (number + 1) % len(found) if again else 0
        self._round = (why, found, number)
        self._show(found[number], tr("{why}, {number} of {count}").format(why=why, number=number + 1, count=len(found)))

    def _show(self, face: BadgeFace, why: str) -> None:
        name = face.participant.name or tr("No name")
        self.told.emit(f"{name} · {face.category.name}" + (f" ({why})" if why else ""))
        self._preview.show_face(face)


class PersonDialog(QDialog):
    """Finds the participant whose badge is to be shown."""

    chosen = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Whose badge is shown"))
        at_least(self, 520, 460)
        self.finder = Finder(bridge, tr("Type a name or an organisation"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self.finder)
        self.finder.chosen.connect(self._choose)

    def _choose(self, card: Card) -> None:
        self.chosen.emit(card)
        self.accept()
