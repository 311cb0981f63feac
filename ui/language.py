"""Words of the windows in the operator's language: every text that a window shows goes through `tr`."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "ui"
"""The one context of all texts in the translation files."""


def tr(text: str, n: int = -1) -> str:
    """The text in the language of the program. `%n` in it becomes the number `n`, in the right plural form.

    Other values go in afterwards: ``tr("Desk {name}").format(name=name)``.
    """
    return QCoreApplication.translate(CONTEXT, text, "", n)


def mark(text: str) -> str:
    """The text itself, found by whoever gathers texts for translation; it is translated by `tr` where it is shown."""
    return text
