"""Has Python look for garbage cycles on the Qt thread alone, between two events.

Left to itself Python does so on whatever thread happens to make an object, and a widget that ends there takes the
program with it: Qt's widgets may be destroyed by the Qt thread only.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100


class Collector(QObject):
    """Looks for garbage cycles in Python's stead as long as it lives; made and kept on the Qt thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What was loaded by now stays: looked through again each time, it would keep the window from its events.
        gc.collect()
        gc.freeze()
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(collect_what_is_due)
        timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation of which so much has come together that Python would have collected it."""
    due = [
        generation
        for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > most
    ]
    if due:
        gc.collect(due[-1])
