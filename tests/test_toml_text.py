"""Files in TOML that were made to do harm: settings, templates, printers. Each is read, or one sentence, soon."""

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from checkin.badges.template import parse_template
from checkin.errors import CheckinError
from checkin.event import new_event, with_settings
from checkin.printing.profiles import parse_profiles
from tests import hostile

READERS: dict[str, Callable[[str], object]] = {
    "settings": lambda text: with_settings(new_event("Forum"), text),
    "template": lambda text: parse_template(text, "x"),
    "printers": lambda text: parse_profiles(text, "printers.toml"),
}
DEEP = {
    "lists": "x = " + "[" * 40_000 + "]" * 40_000,
    "tables": "x = " + "{a=" * 30_000,
    "dotted heading": "[" + "a." * 40_000 + "a]",
    "dotted key": "[x]\n" + "a." * 40_000 + "a=1",
    "dotted keys": "".join(f"{'a.' * 99}b{number}=1\n" for number in range(400)),
    "quoted keys": "[x]\n" + '"a b" . ' * 10_000 + "a=1",
    "long number": "x = " + "9" * 90_000,
    "long hexadecimal": "x = 0x" + "f" * 90_000,
    "nan": "x = nan\ny = [inf, -inf, 1e9999]",
    "many": "x = [" + "1," * 40_000 + "]",
    "many tables": "".join(f"[[x]]\na={number}\n" for number in range(6_000)),
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_file_that_overburdens_the_parser_is_one_sentence_soon(read: Callable[[str], object], text: str) -> None:
    began_s = time.process_time()

    with pytest.raises(CheckinError) as refused:
        read(text)

    assert time.process_time() - began_s < 3
    assert len(refused.value.sentence) < 1_000
    assert "\n" not in refused.value.sentence


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_any_hostile_text_is_read_or_one_sentence(read: Callable[[str], object]) -> None:
    for text in hostile.ALL:
        for wrapped in (text, f"name = '''{text}'''", f"['{text}']\nx = 1", f"[[elements]]\n{text} = 1"):
            with suppress(CheckinError):
                read(wrapped)


def test_a_text_with_full_stops_is_a_text() -> None:
    sentences = "Имя. Фамилия. " * 40

    assert with_settings(new_event("Forum"), f'name = "{sentences}"\ndays = [2026-12-01]').name == sentences
