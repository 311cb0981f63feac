"""The strip that the window of a rehearsal wears."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.language import tr
from ui.style import FOUND, ON_FOUND, colour, px, sized_sheet
from ui.widgets.labels import plain


class RehearsalStrip(QFrame):
    """Says that nothing counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rehearsal")
        self.setStyleSheet(sized_sheet(f"#rehearsal {{ background: {colour(FOUND).name()}; }}"))
        words = plain(tr("REHEARSAL: nothing here counts, and nothing reaches the server"), bold=True, colour=ON_FOUND)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(4), px(16), px(4))
        layout.addWidget(words)
