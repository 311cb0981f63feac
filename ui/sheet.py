"""The style sheet of all windows, made of the theme that is worn. Sizes in it are those of a scale of 100 %."""

import re

from checkin.assets import ASSETS
from ui.themes import Tone, worn

_PIXELS = re.compile(r"(\d+)px")


def scaled(sheet: str, scale: int) -> str:
    """A style sheet with its pixels at this scale, in per cent."""
    return _PIXELS.sub(lambda found: f"{round(int(found[1]) * scale / 100)}px", sheet)


def style_sheet(small_px: int) -> str:
    """What all widgets look like, in the theme that is worn."""
    return "".join((_words_and_fields(), _buttons(), _lists(), _small_parts(), _places(), _panel(small_px)))


def _mark(name: str) -> str:
    """A mark within a control, in the ink of the theme that is worn."""
    return (ASSETS / "icons" / "marks" / f"{name}-{'light' if worn().is_dark else 'dark'}.svg").as_posix()


def _words_and_fields() -> str:
    t = Tone
    return f"""
QMainWindow, QDialog {{ background: {t.PAPER}; }}
QToolTip {{ background: {t.CARD}; color: {t.INK}; border: 1px solid {t.EDGE}; padding: 4px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
    background: {t.CARD}; color: {t.INK}; border: 2px solid {t.EDGE}; border-radius: 6px; padding: 8px 10px;
    selection-background-color: {t.ACCENT}; selection-color: {t.ON_ACCENT}; placeholder-text-color: {t.QUIET}; }}
QAbstractSpinBox {{ padding: 4px 8px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {{
    border: 3px solid {t.FOCUS}; padding: 7px 9px; }}
QAbstractSpinBox:focus {{ border: 3px solid {t.FOCUS}; padding: 3px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
    color: {t.OFF_INK}; background: {t.OFF}; border-color: {t.LINE}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 30px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({_mark("down")}); width: 14px; height: 14px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{
    background: {t.CARD}; color: {t.INK}; border: 1px solid {t.EDGE}; border-radius: 0; padding: 0; }}
QComboBox QAbstractItemView::item {{ min-height: 30px; padding: 0 6px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
"""


def _buttons() -> str:
    t = Tone
    return f"""
QPushButton {{
    background: {t.CARD}; color: {t.INK}; border: 2px solid {t.EDGE}; border-radius: 6px; padding: 9px 16px; }}
QPushButton:hover {{ border-color: {t.ACCENT}; }}
QPushButton:checked {{ background: {t.INK}; color: {t.PAPER}; border-color: {t.INK}; }}
QPushButton[main="true"] {{
    background: {t.ACCENT}; color: {t.ON_ACCENT}; border-color: {t.ACCENT}; font-weight: bold; }}
QPushButton:focus {{ border: 3px solid {t.FOCUS}; padding: 8px 15px; background: {t.FOCUSED}; color: {t.INK}; }}
QPushButton:checked:focus {{ background: {t.INK}; color: {t.PAPER}; border-style: double; }}
QPushButton[main="true"]:focus {{
    background: {t.ACCENT}; color: {t.ON_ACCENT}; border: 4px double {t.ON_ACCENT}; padding: 7px 14px; }}
QPushButton:disabled, QPushButton[main="true"]:disabled {{
    color: {t.OFF_INK}; background: {t.OFF}; border-color: {t.LINE}; }}
QPushButton::menu-indicator {{
    image: url({_mark("down")}); width: 12px; height: 12px; subcontrol-position: right center; right: 8px; }}
QToolButton {{ color: {t.INK}; background: transparent; border: 2px solid transparent; border-radius: 6px; }}
QToolButton:focus {{ border-color: {t.FOCUS}; }}
QRadioButton, QCheckBox {{
    spacing: 10px; padding: 4px 6px; color: {t.INK}; border: 3px solid transparent; border-radius: 6px; }}
QRadioButton:focus, QCheckBox:focus {{ border-color: {t.FOCUS}; }}
QRadioButton:disabled, QCheckBox:disabled {{ color: {t.OFF_INK}; }}
QRadioButton::indicator, QCheckBox::indicator, QTableView::indicator, QListView::indicator {{
    width: 18px; height: 18px; background: {t.CARD}; border: 2px solid {t.EDGE}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 11px; }}
QRadioButton::indicator:checked {{ width: 10px; height: 10px; border: 6px solid {t.ACCENT}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {{
    background: {t.ACCENT}; border-color: {t.ACCENT}; image: url({_check()}); }}
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled {{ background: {t.OFF}; border-color: {t.LINE}; }}
"""


def _check() -> str:
    """The tick lies on the accent, which is light where the theme is dark."""
    return (ASSETS / "icons" / "marks" / f"check-{'dark' if worn().is_dark else 'light'}.svg").as_posix()


def _lists() -> str:
    t = Tone
    return f"""
QListView, QTableView, QTreeView {{
    background: {t.CARD}; color: {t.INK}; border: 2px solid {t.LINE}; border-radius: 6px;
    alternate-background-color: {t.STRIPE}; gridline-color: {t.LINE}; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border-color: {t.FOCUS}; }}
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {{
    background: {t.SELECTED}; color: {t.INK}; }}
QTableView::item {{ padding: 0 8px; }}
QHeaderView {{ background: {t.PAPER}; border: none; }}
QHeaderView::section {{
    background: {t.PAPER}; color: {t.QUIET}; border: none; padding: 6px 8px; font-weight: bold; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{
    padding: 9px 16px; background: {t.PAPER}; color: {t.QUIET}; border: 2px solid transparent;
    border-bottom: 3px solid transparent; }}
#subjects::tab {{ padding: 9px 10px; }}
QTabBar::tab:selected {{ color: {t.ACCENT}; border-bottom-color: {t.ACCENT}; font-weight: bold; }}
QTabBar::tab:disabled {{ color: {t.OFF_INK}; background: {t.OFF}; }}
QTabBar::tab:focus {{ border: 2px solid {t.FOCUS}; border-bottom: 3px solid {t.FOCUS}; }}
QTabBar::scroller {{ width: 28px; }}
QTabBar QToolButton {{ background: {t.CARD}; border: 1px solid {t.EDGE}; }}
QTabBar QToolButton::left-arrow {{ image: url({_mark("left")}); width: 14px; height: 14px; }}
QTabBar QToolButton::right-arrow {{ image: url({_mark("right")}); width: 14px; height: 14px; }}
QTabWidget::pane {{ border: none; }}
QGraphicsView {{ border: 2px solid {t.LINE}; border-radius: 6px; }}
QGraphicsView:focus {{ border-color: {t.FOCUS}; }}
QScrollArea {{ border: 2px solid transparent; background: transparent; }}
QScrollArea:focus {{ border-color: {t.FOCUS}; }}
#place {{ border: none; }}
"""


def _small_parts() -> str:
    t = Tone
    return f"""
QMenu {{ background: {t.CARD}; color: {t.INK}; border: 1px solid {t.EDGE}; padding: 4px; }}
QMenu::item {{ padding: 8px 32px 8px 32px; }}
QMenu::indicator {{ width: 16px; height: 16px; left: 8px; }}
QMenu::indicator:checked {{ image: url({_mark("check")}); }}
QMenu::right-arrow {{ image: url({_mark("right")}); width: 14px; height: 14px; right: 8px; }}
QMenu::item:selected {{ background: {t.SELECTED}; color: {t.INK}; }}
QMenu::item:disabled {{ color: {t.OFF_INK}; }}
QMenu::separator {{ height: 1px; background: {t.LINE}; margin: 4px 8px; }}
QProgressBar {{
    background: {t.CARD}; color: {t.INK}; border: 2px solid {t.EDGE}; border-radius: 6px; text-align: center;
    min-height: 20px; }}
QProgressBar::chunk {{ background: {t.SELECTED}; }}
QScrollBar {{ background: {t.PAPER}; border: none; }}
QScrollBar:vertical {{ width: 14px; }}
QScrollBar:horizontal {{ height: 14px; }}
QScrollBar::handle {{ background: {t.EDGE}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _places() -> str:
    t = Tone
    return f"""
#header {{ background: {t.HEADER}; border-bottom: 1px solid {t.LINE}; }}
#header QLabel {{ color: {t.HEADER_INK}; background: transparent; }}
#header QPushButton {{
    background: transparent; color: {t.HEADER_QUIET}; border: 2px solid transparent;
    border-bottom: 3px solid transparent; border-radius: 0; padding: 10px 14px; font-weight: bold; }}
#header QPushButton:checked {{ color: {t.HEADER_INK}; border-bottom-color: {t.HEADER_MARK}; }}
#header QPushButton:focus, #header QPushButton:checked:focus {{
    background: {t.HEADER_FOCUSED}; color: {t.HEADER_INK}; border: 2px solid {t.HEADER_MARK};
    border-bottom: 3px solid {t.HEADER_MARK}; }}
#header QPushButton::menu-indicator {{ image: none; width: 0; }}
#toolbar {{ background: {t.CARD}; border-bottom: 1px solid {t.LINE}; }}
#toolbar QPushButton {{ padding: 6px 12px; }}
#toolbar QPushButton:focus {{ padding: 5px 11px; }}
#footer {{ background: {t.CARD}; border-top: 1px solid {t.LINE}; }}
#footer QPushButton {{ padding: 3px 10px; border-width: 1px; }}
#footer QPushButton:focus {{ padding: 1px 8px; border-width: 3px; }}
#banner {{
    background: {t.NOTICE}; border: 2px solid {t.NOTICE_EDGE}; border-radius: 6px; margin: 10px 16px 10px 16px; }}
#card {{ background: {t.CARD}; border: 2px solid {t.LINE}; border-radius: 8px; }}
"""


def _panel(small_px: int) -> str:
    """Panels with much in little room, such as the designer's."""
    return f"""
#panel {{ background: transparent; }}
#panel QLineEdit, #panel QComboBox, #panel QAbstractSpinBox {{ font-size: {small_px}px; padding: 4px 7px; }}
#panel QLineEdit:focus, #panel QComboBox:focus, #panel QAbstractSpinBox:focus {{ padding: 3px 6px; }}
QAbstractSpinBox QLineEdit, #panel QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QDoubleSpinBox QLineEdit, #panel QDoubleSpinBox QLineEdit, QDoubleSpinBox QLineEdit:focus,
QComboBox QLineEdit, QComboBox QLineEdit:focus {{
    background: transparent; border: none; border-radius: 0; padding: 0 8px; }}
#panel QPushButton {{ font-size: {small_px}px; padding: 4px 9px; }}
#panel QPushButton:focus {{ padding: 3px 8px; }}
#panel QCheckBox {{ font-size: {small_px}px; }}
#panel QListView {{ font-size: {small_px}px; }}
#panel QTabBar::tab {{ padding: 4px 12px; font-size: {small_px}px; }}
"""
