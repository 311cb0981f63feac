"""Fonts of the windows."""

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication

from tests.badges.names import NAMES


@pytest.mark.parametrize("script", NAMES)
def test_names_of_every_script_are_drawn_from_the_fonts_that_come_with_the_program(
    dressed: QApplication, script: str
) -> None:
    for name in NAMES[script]:
        layout = QTextLayout(name, dressed.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            assert run.rawFont().familyName().startswith("Noto Sans"), (name, run.rawFont().familyName())
            assert 0 not in run.glyphIndexes(), name
