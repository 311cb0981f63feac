"""The language of the windows: one is in use at a time, with its numbers, dates and Qt's own words."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.station.status import PrinterStatus
from ui.appearance import Appearance
from ui.language import Language, in_use, tr, use
from ui.widgets.labels import FittedLabel
from ui.widgets.view_button import ViewButton
from ui.wording import numbers, printers, times


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    use(Language.ENGLISH, qapp)


@pytest.mark.parametrize("language", Language)
def test_the_language_in_use_is_known(qapp: QApplication, language: Language) -> None:
    use(language, qapp)

    assert in_use() is language


@pytest.mark.parametrize(
    ("language", "number", "share", "day"),
    [
        (Language.ENGLISH, "6,000", "33 %", "9 May 2026"),
        (Language.RUSSIAN, "6\N{NO-BREAK SPACE}000", "33 %", "09.05.2026"),
        (Language.CHINESE, "6,000", "33%", "2026年5月9日"),
    ],
)
def test_numbers_and_dates_are_those_of_the_language(
    qapp: QApplication, language: Language, number: str, share: str, day: str
) -> None:
    use(language, qapp)

    assert (numbers.number(6000), numbers.percent(2, 6), times.day(date(2026, 5, 9))) == (number, share, day)


def test_standard_buttons_of_qt_speak_the_language_too(qapp: QApplication) -> None:
    use(Language.RUSSIAN, qapp)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"


def test_of_several_languages_used_one_after_another_only_the_last_is_spoken(qapp: QApplication) -> None:
    for language in (Language.RUSSIAN, Language.CHINESE, Language.ENGLISH):
        use(language, qapp)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert len(qapp.findChildren(QTranslator)) <= 2


def test_widgets_that_there_are_do_not_hear_of_another_language(qtbot: QtBot, qapp: QApplication) -> None:
    told: list[QEvent.Type] = []

    class Listening(QWidget):
        def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt calls it so
            told.append(event.type())

    widget = Listening()
    qtbot.addWidget(widget)
    widget.setEnabled(False)
    use(Language.RUSSIAN, qapp)
    QApplication.processEvents()

    assert QEvent.Type.EnabledChange in told
    assert QEvent.Type.LanguageChange not in told


@pytest.mark.parametrize("text", ["Already in", "Уже внутри", "已在场内", "既に入場済み"])
def test_a_short_title_is_as_large_in_every_script(dressed: QApplication, text: str) -> None:
    label = FittedLabel(44, 22)
    label.resize(600, 100)

    label.setText(text)

    assert label.font().pixelSize() == 44


@pytest.mark.parametrize(
    ("of_computer", "language"),
    [
        ("ru_RU", Language.RUSSIAN),
        ("zh_CN", Language.CHINESE),
        ("zh_SG", Language.CHINESE),
        ("de_DE", Language.ENGLISH),
    ],
)
def test_a_desk_begins_with_the_language_of_its_computer(of_computer: str, language: Language) -> None:
    said = subprocess.run(
        [sys.executable, "-c", "from ui.language import of_system; print(of_system())"],
        env={**os.environ, "LC_ALL": f"{of_computer}.UTF-8", "LANGUAGE": ""},
        check=True, capture_output=True, text=True,
    )  # fmt: skip

    assert said.stdout.strip() == language


@pytest.mark.parametrize("language", list(Language))
def test_a_printer_in_trouble_is_named_once(qapp: QApplication, language: Language) -> None:
    use(language, qapp)
    printer = PrinterStatus("Hall A", 1, problem="Hall A is out of badges: load new ones.")
    [words] = printers.stuck((printer,)).values()

    assert words.count("Hall A") == 1


@pytest.mark.parametrize(
    ("language", "light", "torch"), [(Language.RUSSIAN, "Светлые", "Подсветка"), (Language.CHINESE, "浅色", "补光灯")]
)
def test_the_light_colours_are_no_lamp(
    qtbot: QtBot, qapp: QApplication, language: Language, light: str, torch: str
) -> None:
    use(language, qapp)

    view = ViewButton(Appearance())
    qtbot.addWidget(view)
    assert light in [action.text() for action in view.colours.actions()]
    assert tr("Torch") == torch


def test_the_folder_that_a_desk_prints_into_by_itself_is_named_in_the_language_in_use(qapp: QApplication) -> None:
    use(Language.RUSSIAN, qapp)

    assert printers.called("folder badges") == "папка badges"
    assert printers.called("Hall A") == "Hall A"
