"""Sentences of the core are recognised by their templates, said in the language in use, and keep their values."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from checkin.journal.anomalies import Anomaly, AnomalyKind, sentence
from checkin.operators import Role
from checkin.printing.printer import TROUBLE_WORDS, Trouble
from tests.desks import ANNA, StandInPrinter
from tests.ui.conftest import OpenDesk
from ui.language import Language, in_use, use
from ui.sentences import CORE, Template, templates, told

NAMES = st.text(st.sampled_from("абвгдежзийклмнопрстуфхцчшщэюя 0123456789№-"), min_size=1, max_size=12).map(str.strip)
"""Values that are no words of the core."""


@contextmanager
def speaking(language: Language, application: QApplication) -> Iterator[None]:
    """The windows speak this language meanwhile."""
    before = in_use()
    use(language, application)
    try:
        yield
    finally:
        use(before, application)


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    with speaking(Language.RUSSIAN, qapp):
        yield


@pytest.fixture(scope="module", params=[Language.RUSSIAN, Language.CHINESE])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Language]:
    with speaking(request.param, qapp):
        yield request.param


@given(data=st.data())
def test_every_sentence_is_recognised_with_its_values(language: Language, data: st.DataObject) -> None:
    template = data.draw(st.sampled_from(templates()))
    count = len(template.pieces) - 1
    values = data.draw(st.lists(NAMES.filter(bool), min_size=count, max_size=count))

    said = told(template.source.format(*values))

    assert said == QCoreApplication.translate(CORE, template.source).format(*values)
    assert said != template.source.format(*values)


def test_between_two_values_of_a_sentence_stands_what_tells_where_the_first_ends() -> None:
    assert [
        one.source for one in templates() if not all(piece.strip(" 0123456789№-") for piece in one.pieces[1:-1])
    ] == []


@pytest.mark.parametrize("kind", [kind for kind in AnomalyKind if kind is not AnomalyKind.OTHER])
@pytest.mark.usefixtures("russian")
def test_every_anomaly_is_said_without_a_word_of_english(kind: AnomalyKind) -> None:
    detail = "90000" if kind is AnomalyKind.CLOCK_OFF else "7"

    said = told(sentence(Anomaly(kind, "север", detail=detail)))

    assert not any("a" <= letter <= "z" for letter in said.casefold()), said


@pytest.mark.parametrize("trouble", Trouble)
@pytest.mark.usefixtures("russian")
def test_every_trouble_of_a_printer_is_said_with_its_name(trouble: Trouble) -> None:
    said = told(f"Zebra {TROUBLE_WORDS[trouble]}")

    assert "Zebra" in said
    assert "is " not in said


@pytest.mark.usefixtures("russian")
def test_a_value_that_is_itself_of_the_core_is_said_in_the_language_too() -> None:
    said = told("Badge template “vip” has a mistake: element 2, part 1 needs 1 to 20 lines.")

    assert said == "Ошибка в шаблоне бейджа «vip»: элемент 2, часть 1: нужно от 1 до 20 строк."


@pytest.mark.usefixtures("russian")
def test_dates_and_numbers_are_written_as_the_language_does() -> None:
    assert told("It is 2026-11-28 01:21 at the event.") == "На мероприятии сейчас 28.11.2026 01:21."
    assert told("81.1 GB are free on the disk.") == "На диске свободно 81,1 ГБ."


@pytest.mark.usefixtures("russian")
def test_what_stands_in_quotes_is_left_as_somebody_wrote_it() -> None:
    assert told("There is no participant “slow”: look them up by name first.") == (
        "Участника «slow» нет: сначала найдите по имени."
    )


@pytest.mark.usefixtures("russian")
def test_of_several_sentences_the_unknown_ones_stay() -> None:
    assert told("Sign in first. Nobody has ever written this. Sign in first.") == (
        "Сначала войдите. Nobody has ever written this. Сначала войдите."
    )


@pytest.mark.usefixtures("russian")
def test_a_sentence_without_its_full_stop_is_recognised() -> None:
    assert told("Zebra is open: close it") == "Принтер Zebra открыт: закройте его"


@pytest.mark.usefixtures("russian")
def test_a_long_text_that_nobody_knows_takes_no_time() -> None:
    text = "Nobody said this. " * 55
    began = time.process_time()

    assert told(text) == text
    assert time.process_time() - began < 0.25


@given(st.text(max_size=60))
def test_english_stays_as_it_is(qapp: QApplication, text: str) -> None:
    with speaking(Language.ENGLISH, qapp):
        assert told(text) == text


def test_braces_of_a_template_are_no_values() -> None:
    assert Template("{0} writes {{0}}").pieces == ("", " writes {0}")


@pytest.mark.usefixtures("russian")
def test_a_printer_in_trouble_is_told_of_in_the_language_at_the_desk(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Zebra")
    printer.problem = f"Zebra {TROUBLE_WORDS[Trouble.OUT_OF_PAPER]}"
    said = "В принтере Zebra кончились бейджи: загрузите новые."
    page = open_desk(role=Role.SUPERVISOR, printer=printer)

    page.scan(ANNA.ticket_code)
    page.wait_for_words(f"✗ {said}", page.desk)


def test_the_values_of_templates_are_numbered_in_their_order_and_stand_apart() -> None:
    for template in templates():
        fields = [field for _, field, _, _ in Formatter().parse(template.source) if field is not None]
        assert fields == [str(number) for number in range(len(fields))], template.source
        assert all(template.pieces[1:-1]), f"values of {template.source!r} cannot be told apart"
