"""Numbers as the language in use writes them."""

from PySide6.QtCore import QLocale

from ui.language import tr


def number(value: int) -> str:
    """A whole number, its thousands apart."""
    return QLocale().toString(value)


def decimal(value: float, digits: int = 1) -> str:
    """A number with so many digits after the decimal sign."""
    return QLocale().toString(value, "f", digits)


def percent(part: int, whole: int) -> str:
    """The share as a whole number; a dash of nothing."""
    return tr("{number} %").format(number=number(round(100 * part / whole))) if whole else "–"
