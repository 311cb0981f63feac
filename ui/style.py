"""Colours, sizes and fonts of all windows."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from checkin.admission import VerdictKind
from checkin.assets import ASSETS

INK, PAPER, CARD, LINE, QUIET = "#1b1f24", "#eef1f4", "#ffffff", "#c9d0d8", "#56606b"
ACCENT, HEADER, HEADER_INK = "#1f5a92", "#14202d", "#ffffff"
FOUND = "#ffe08a"
"""Behind letters that a search found."""
GOOD, WARNING, BAD = "#17663a", "#8a4b00", "#a3161d"
BODY_PX, SMALL_PX, TITLE_PX, NAME_PX = 16, 14, 26, 50

_FAMILIES = [
    "Noto Sans", "Noto Sans SC", "Noto Sans JP", "Noto Sans TC", "Noto Sans KR", "Noto Sans Arabic", "Noto Sans Hebrew",
    "Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Devanagari", "Noto Sans Thai",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """Background and text of a verdict; every pair has a contrast of 7 to 1 or more."""

    background: str
    ink: str


LOOKS = {
    VerdictKind.ADMITTED: Look("#0f5a30", "#ffffff"),
    VerdictKind.ALREADY_IN: Look("#f4b73f", "#1b1400"),
    VerdictKind.REFUSED: Look("#8f1219", "#ffffff"),
    VerdictKind.UNKNOWN: Look("#3d2b78", "#ffffff"),
    VerdictKind.VOID_BADGE: Look("#5c1349", "#ffffff"),
    VerdictKind.UNREADABLE: Look("#3c444d", "#ffffff"),
}

_DOWN = (ASSETS / "icons" / "down.svg").as_posix()
_SHEET = f"""
QMainWindow, QDialog {{ background: {PAPER}; }}
QLineEdit, QPlainTextEdit, QComboBox {{
    background: {CARD}; color: {INK}; border: 2px solid {LINE}; border-radius: 6px; padding: 7px 10px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border-color: {ACCENT}; }}
QComboBox::drop-down {{ border: none; width: 30px; }}
QComboBox::down-arrow {{ image: url({_DOWN}); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {CARD}; color: {INK}; }}
QPushButton {{
    background: {CARD}; color: {INK}; border: 2px solid {LINE}; border-radius: 6px; padding: 8px 16px; }}
QPushButton:hover {{ border-color: {ACCENT}; }}
QPushButton:focus {{ border-color: {ACCENT}; background: #e4eef8; }}
QPushButton:checked {{ background: {INK}; color: white; border-color: {INK}; }}
QPushButton:disabled {{ color: #737d88; background: #e6e9ec; }}
QPushButton[main="true"] {{ background: {ACCENT}; color: white; border-color: {ACCENT}; font-weight: bold; }}
QPushButton[main="true"]:focus {{ border-color: {INK}; }}
QPushButton[main="true"]:disabled {{ background: #9aa9b8; border-color: #9aa9b8; color: white; }}
QListView, QTableView, QTreeView {{
    background: {CARD}; color: {INK}; border: 2px solid {LINE}; border-radius: 6px;
    alternate-background-color: #f6f8fa; gridline-color: {LINE}; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border-color: {ACCENT}; }}
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {{ background: #d5e5f5; color: {INK}; }}
QTableView::item {{ padding: 0 8px; }}
QHeaderView::section {{ background: {PAPER}; color: {QUIET}; border: none; padding: 6px 8px; font-weight: bold; }}
QRadioButton {{ spacing: 10px; padding: 4px; color: {INK}; }}
QTabBar::tab {{ padding: 8px 16px; background: {PAPER}; color: {QUIET}; border: none; }}
QTabBar::tab:selected {{ color: {ACCENT}; border-bottom: 3px solid {ACCENT}; font-weight: bold; }}
QTabWidget::pane {{ border: none; }}
QAbstractSpinBox {{
    background: {CARD}; color: {INK}; border: 2px solid {LINE}; border-radius: 6px; padding: 4px 8px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QAbstractSpinBox:focus {{ border-color: {ACCENT}; }}
QAbstractSpinBox:disabled {{ color: #737d88; background: #e6e9ec; }}
QMenu {{ background: {CARD}; color: {INK}; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 28px; }}
QMenu::item:selected {{ background: #d5e5f5; color: {INK}; }}
QMenu::item:disabled {{ color: #737d88; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
#panel {{ background: transparent; }}
#panel QLineEdit, #panel QComboBox, #panel QAbstractSpinBox {{ font-size: {SMALL_PX}px; padding: 4px 7px; }}
QAbstractSpinBox QLineEdit, #panel QAbstractSpinBox QLineEdit {{
    background: transparent; border: none; border-radius: 0; padding: 0 8px; }}
QDoubleSpinBox QLineEdit, #panel QDoubleSpinBox QLineEdit {{
    background: transparent; border: none; border-radius: 0; padding: 0 8px; }}
#panel QPushButton {{ font-size: {SMALL_PX}px; padding: 4px 9px; }}
#panel QCheckBox {{ font-size: {SMALL_PX}px; }}
#panel QListView {{ font-size: {SMALL_PX}px; }}
#panel QTabBar::tab {{ padding: 4px 12px; font-size: {SMALL_PX}px; }}
#header {{ background: {HEADER}; }}
#header QLabel {{ color: {HEADER_INK}; background: transparent; }}
#header QPushButton {{ background: transparent; color: #c7d2de; border: none; border-bottom: 3px solid transparent;
    border-radius: 0; padding: 12px 18px; font-weight: bold; }}
#header QPushButton:focus {{ background: #22344a; }}
#header QPushButton:checked {{ color: white; border-bottom-color: #7db7ee; }}
QGraphicsView {{ border: 2px solid {LINE}; border-radius: 6px; }}
QGraphicsView:focus {{ border-color: {ACCENT}; }}
#toolbar {{ background: {CARD}; border-bottom: 1px solid {LINE}; }}
#toolbar QPushButton {{ padding: 6px 12px; }}
#footer {{ background: {CARD}; border-top: 1px solid {LINE}; }}
#footer QPushButton {{ padding: 2px 10px; border-width: 1px; }}
#banner {{ background: #fff3d6; border: 2px solid #d99b00; border-radius: 6px; }}
#card {{ background: {CARD}; border: 2px solid {LINE}; border-radius: 8px; }}
"""


def dress(application: QApplication) -> None:
    """Give the application its fonts, colours and style, the same on every system."""
    for file in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPixelSize(BODY_PX)
    application.setFont(font)
    application.setStyle("Fusion")
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, PAPER),
        (QPalette.ColorRole.WindowText, INK),
        (QPalette.ColorRole.Base, CARD),
        (QPalette.ColorRole.Text, INK),
        (QPalette.ColorRole.ButtonText, INK),
        (QPalette.ColorRole.Highlight, "#d5e5f5"),
        (QPalette.ColorRole.HighlightedText, INK),
        (QPalette.ColorRole.PlaceholderText, QUIET),
    ):
        palette.setColor(role, QColor(colour))
    application.setPalette(palette)
    application.setStyleSheet(_SHEET)
