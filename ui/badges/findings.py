"""What the check before printing found: grouped, with the badge that is meant beside it."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from checkin.badges.faces import BadgeFace
from checkin.badges.problems import Problem
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.badge_picture import BadgePicture
from ui.widgets.labels import plain, plain_tip

_PICTURE_PX = 230
_NARROWEST_PX, _LOWEST_PX = 200, 150
"""Of the tree."""
_MOST_SHOWN = 2_000
"""Of one kind; more nobody reads on a screen, and the list as a file has all."""


class Findings(QWidget):
    """A tree of problems; picking one shows the badge and the problem in words."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: dict[str, BadgeFace] = {}
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Problem"), tr("From")])
        self.tree.setAccessibleName(tr("What the check found"))
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.Stretch)
        self.picture = BadgePicture(bridge, _PICTURE_PX)
        self.detail = plain(size_px=SMALL_PX, colour=QUIET)
        self.tree.setMinimumSize(px(_NARROWEST_PX), px(_LOWEST_PX))
        beside = QVBoxLayout()
        beside.addWidget(self.picture)
        beside.addWidget(self.detail)
        beside.addStretch(1)
        self.detail.setFixedWidth(px(_PICTURE_PX))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.tree, 1)
        layout.addLayout(beside)
        self.tree.currentItemChanged.connect(lambda item, _before: self._pick(item))

    def show_problems(self, faces: Sequence[BadgeFace], problems: Sequence[Problem]) -> None:
        """Show these instead of what was shown."""
        self._faces = {face.participant.id: face for face in faces}
        self.tree.clear()
        self._pick(None)
        of_kind: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            of_kind[problem.kind].append(problem)
        for kind, words in wording.badges.PROBLEMS.items():
            found = of_kind[kind]
            if not found:
                continue
            group = QTreeWidgetItem([f"{tr(words)}: {wording.numbers.number(len(found))}", ""])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.addChildren([self._item(problem) for problem in found[:_MOST_SHOWN]])
            if len(found) > _MOST_SHOWN:
                group.addChild(QTreeWidgetItem([_more(len(found) - _MOST_SHOWN), ""]))
            self.tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            group.setExpanded(len(found) <= 20)

    def _item(self, problem: Problem) -> QTreeWidgetItem:
        person = self._faces[problem.participant].participant
        item = QTreeWidgetItem([person.name or person.ticket_code, person.organisation])
        item.setData(0, Qt.ItemDataRole.UserRole, problem)
        item.setToolTip(0, plain_tip(told(problem.detail)))
        return item

    def _pick(self, item: QTreeWidgetItem | None) -> None:
        problem: Problem | None = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        self.detail.setText(told(problem.detail) if problem else "")
        self.picture.show_face(self._faces[problem.participant] if problem else None)


def _more(count: int) -> str:
    return tr("and %n more, in the list as a file", count)
