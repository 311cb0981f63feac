"""Keyboard layouts: whatever a scanner's keys became, the code that it sent is among the readings.

What the keys type is not taken from the program: keyboard_layouts.json is what the X keyboard database says
(xkeyboard-config 2.35, layouts us, ru, ua, gr, fr, de, il and ara), by the rows of an American keyboard.
"""

import json
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.layouts import Caps, Layout, as_typed, readings, straight_readings
from checkin.tickets import ALPHABET, BadgeCode

KEYBOARDS = json.loads((Path(__file__).parent / "keyboard_layouts.json").read_text())
US = KEYBOARDS["us"]
LAYOUTS = [layout for layout in Layout if layout is not Layout.AUTOMATIC]
ALONE = {"\u0301": "´", "\u0300": "`", "\u0302": "^", "\u0308": "¨"}
any_code = st.text([chr(sign) for sign in range(0x21, 0x7F)], min_size=1, max_size=24)


def typed(code: str, layout: Layout, *, caps_lock: bool = False, shifts_all: bool = False) -> str:
    """What a computer makes of the keys that an American scanner presses for the code.

    Caps Lock is as in the X keyboard extension, or, if it `shifts_all`, as in French and German Windows.
    """
    keyboard, text, dead = KEYBOARDS[layout], "", ""
    for sign in code:
        is_shifted = sign in US["shifted"]
        key = (US["shifted"] if is_shifted else US["plain"]).index(sign)
        is_pair = keyboard["caps"][key] == "1"
        is_shifted ^= caps_lock and (is_pair or shifts_all)
        output = keyboard["shifted" if is_shifted else "plain"][key]
        if caps_lock and not is_pair and not shifts_all:
            output = "ẞ" if output == "ß" else output.upper()
        if output in ALONE:
            text, dead = text + ALONE.get(dead, ""), output
            continue
        both = unicodedata.normalize("NFC", output + dead)
        text += both if len(both) == 1 else ALONE.get(dead, "") + output
        dead = ""
    return text + ALONE.get(dead, "")


@pytest.mark.parametrize("layout", LAYOUTS)
@given(code=any_code, caps_lock=st.booleans())
def test_a_code_typed_under_any_layout_is_among_the_readings(layout: Layout, code: str, caps_lock: bool) -> None:
    assume(layout is not Layout.GREEK or code.count("W") + code.count("S") < 8)  # one sigma for both, see below

    assert code in readings(typed(code, layout, caps_lock=caps_lock))


@pytest.mark.parametrize("layout", [Layout.FRENCH, Layout.GERMAN])
@given(code=any_code)
def test_caps_lock_of_french_and_german_windows_is_like_shift(layout: Layout, code: str) -> None:
    assert code in readings(typed(code, layout, caps_lock=True, shifts_all=True))


@pytest.mark.parametrize("layout", LAYOUTS)
@given(code=any_code)
def test_a_known_layout_gives_the_code_first(layout: Layout, code: str) -> None:
    assume(layout is not Layout.GREEK or code.count("W") + code.count("S") < 8)

    assert code in straight_readings(typed(code, layout), layout)
    assert layout in (Layout.GREEK, Layout.ARABIC) or straight_readings(typed(code, layout), layout) == [code]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("caps", Caps)
@given(participant=st.text(ALPHABET, min_size=16, max_size=16), printing=st.text(ALPHABET, min_size=5, max_size=5))
def test_what_the_program_says_is_typed_is_read_back(
    layout: Layout, caps: Caps, participant: str, printing: str
) -> None:
    code = str(BadgeCode(participant, printing))
    # Each of these may be two others: of eight and more there are too many readings.
    assume(layout is not Layout.GREEK or code.count("W") + code.count("S") < 8)
    assume(layout is not Layout.ARABIC or sum(map(code.count, "BGT")) < 8)

    assert code in readings(as_typed(code, layout, caps))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("لا", "b"), ("لا", "gh"), ("لإ", "T"), ("ﻻﻹﻷﻵ", "bTGB"), ("١٢٣", "123"),  # Arabic, by system
        ("ё₴", "`~"), ("΅", "W"), ("³", "~"),  # older versions of layouts
        ("´x", "=x"), ("^¨", "[{"),  # dead keys before what takes no mark
        ("κδ-1", "kd-1"), ("Â", "[Q"), ("ά", ";a"),
        ("Kd-17", "Kd-17"), ("KD-17", "kd-17"), ("kd-17", "KD-17"),
    ],
)  # fmt: skip
def test_what_other_versions_of_a_layout_type_is_read_too(typed: str, code: str) -> None:
    assert code in readings(typed)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=40))
def test_utf8_that_was_read_as_a_code_page_is_read_again(code: str) -> None:
    data = code.encode()

    assert code in readings(data.decode("latin-1"))
    for code_page in ("cp1251", "cp1252"):
        # Windows makes control characters of the bytes that the code page does not have.
        misread = "".join(bytes([byte]).decode(code_page, "ignore") or chr(byte) for byte in data)
        assert code in readings(misread)


@given(st.text(max_size=600))
def test_every_text_has_few_readings_and_its_own_is_the_first(text: str) -> None:
    found = readings(text)

    assert found[0] == text.strip()
    assert len(found) == len(set(found)) <= 2_000


def test_reading_a_code_takes_no_time_that_anybody_notices() -> None:
    code = str(BadgeCode("ANNA000000000000", "00000"))
    texts = [typed(code, layout) for layout in LAYOUTS]
    for text in texts:
        readings(text)

    started = time.perf_counter()
    for text in texts:
        readings(text)

    assert (time.perf_counter() - started) / len(texts) < 0.01
