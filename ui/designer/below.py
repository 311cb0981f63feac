"""What stands below the canvas: whose badge is shown, what is wrong with it, and how large it is shown."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import wording
from ui.designer.bar import action_button
from ui.designer.canvas import Canvas
from ui.designer.faces import Faces
from ui.designer.preview import Drawn
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING, px
from ui.widgets.beside import BesideLayout
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain, tint

_SAID_PX = 66


class Below(QWidget):
    """Always of the same height, so that the badge does not jump as it is changed."""

    def __init__(self, faces: Faces, canvas: Canvas, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.person = plain(size_px=SMALL_PX)
        self.words = plain(bold=True, size_px=SMALL_PX)
        self.problems = plain(size_px=SMALL_PX)
        self.longest, self.hardest = QPushButton(tr("Longest names")), QPushButton(tr("Most problems"))
        self.somebody = QPushButton(tr("Somebody else …"))
        self.scale = QPushButton(wording.numbers.percent(1, 1))
        self.scale.setToolTip(tr("Show the badge in its real size"))
        self._closer, self._farther = action_button(actions["Zoom in"]), action_button(actions["Zoom out"])
        self._fit = action_button(actions["Fit"])
        for button, sign in ((self._closer, "+"), (self._farther, "−")):
            button.setAccessibleName(button.text())
            button.setText(sign)
        self._lay_out()
        self.words.hide()
        self.longest.clicked.connect(faces.show_longest)
        self.hardest.clicked.connect(faces.show_hardest)
        faces.told.connect(self.person.setText)
        faces.noted.connect(self.tell)
        canvas.zoomed.connect(self._show_scale)
        self.scale.clicked.connect(lambda: canvas.zoom(1.0))

    def tell(self, sentence: str, *, good: bool = True) -> None:
        """Show a sentence; an empty one takes it away."""
        tint(self.words, GOOD if good else BAD)
        self.words.setText(sentence)
        self.words.setVisible(bool(sentence))

    def show_problems(self, drawn: Drawn) -> None:
        """Show what is wrong with the badge that was drawn."""
        wrong = [drawn.sentence] if drawn.sentence else [problem.detail for problem in drawn.problems]
        lines = "\n".join(f"▲ {told(each)}" for each in wrong)
        self.problems.setText(lines or tr("✓ Nothing is wrong with this badge."))
        tint(self.problems, WARNING if wrong else QUIET)

    def _show_scale(self, scale: float) -> None:
        self.scale.setText(wording.numbers.percent(round(scale * 100), 100))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.person)
        column.addWidget(self._said())
        buttons = QWidget()
        row = BesideLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        whose, how_large = FlowLayout(), QHBoxLayout()
        for button in (self.longest, self.hardest, self.somebody):
            whose.addWidget(button)
        for button in (self._farther, self.scale, self._closer, self._fit):
            how_large.addWidget(button)
        row.addLayout(whose, 1)
        row.addLayout(how_large)
        column.addWidget(buttons)

    def _said(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("panel")
        said = QVBoxLayout(inside)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(2)
        said.addWidget(self.words)
        said.addWidget(self.problems)
        said.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(px(_SAID_PX))
        return area
