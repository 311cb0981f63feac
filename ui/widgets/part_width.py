"""How narrow a part of a layout can be.

Layouts are not asked for their items: Python's names for those would outlive them, and be taken for whatever comes to
lie in the same place of memory, which ends the program.
"""

from PySide6.QtWidgets import QLayout, QWidget, QWidgetItem


def narrowest(part: QWidget | QLayout) -> int:
    """The least width of a part, as a layout would tell it; 0 for one that is hidden."""
    return (part if isinstance(part, QLayout) else QWidgetItem(part)).minimumSize().width()
