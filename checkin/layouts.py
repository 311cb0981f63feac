"""Keyboard layouts: what a scanner's keys become under each, and what was meant by what arrived. Pure.

A keyboard-wedge scanner presses the keys of an American keyboard; the computer reads them by its own layout, so that
`QWE` arrives as `ЙЦУ` under a Russian one. Here are all readings that there are; which is right the roster tells.
"""

import math
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from typing import NamedTuple

_MOST_READINGS = 256
"""Of one text under one layout; where there would be more, it is not read under that layout at all."""
_LONGEST = 1_024
"""Characters; what is longer is no code, and is not read."""


_LONG = 100
"""Characters of which codes are surely signed tickets."""
_IN_TICKETS = frozenset("0123456789ABCDEFGHJKMNPQRSTUVXYZ")
"""What signed tickets are made of, see signed_tickets.py."""


class Layout(StrEnum):
    """How the keys of a computer are labelled; `AUTOMATIC` when that is not known."""

    AUTOMATIC = "automatic"
    US = "us"
    RUSSIAN = "russian"
    UKRAINIAN = "ukrainian"
    GREEK = "greek"
    FRENCH = "french"
    GERMAN = "german"
    HEBREW = "hebrew"
    ARABIC = "arabic"


class Caps(StrEnum):
    """What Caps Lock does: nothing when it is off, or one of three things, depending on system and layout."""

    OFF = "off"
    LETTERS = "letters"
    """It changes the case of letters (Linux, macOS, most layouts of Windows)."""
    LETTER_KEYS = "letter keys"
    """It is like Shift for keys with a letter on them (Hebrew)."""
    EVERYTHING = "everything"
    """It is like Shift for every key (French and German layouts of Windows)."""


@dataclass(frozen=True, slots=True)
class _Keys:
    """What the 47 keys type without and with Shift, in the order of `_US`. A combining character is a dead key."""

    plain: tuple[str, ...]
    shifted: tuple[str, ...]
    also: tuple[tuple[str, str], ...] = ()
    """What other versions of the layout type, and the American character of that key."""


_US = (
    "`1234567890-=" + "qwertyuiop[]\\" + "asdfghjkl;'" + "zxcvbnm,./",
    "~!@#$%^&*()_+" + "QWERTYUIOP{}|" + 'ASDFGHJKL:"' + "ZXCVBNM<>?",
)
_ACUTE, _GRAVE, _CIRCUMFLEX, _DIAERESIS = "\u0301", "\u0300", "\u0302", "\u0308"
_SPACING = {_ACUTE: "´΄", _GRAVE: "`", _CIRCUMFLEX: "^", _DIAERESIS: "¨"}
"""A dead key before a letter that takes no such mark comes as a character of its own."""

_KEYS = {
    Layout.US: _Keys(tuple(_US[0]), tuple(_US[1])),
    Layout.RUSSIAN: _Keys(
        tuple("ё1234567890-=" + "йцукенгшщзхъ\\" + "фывапролджэ" + "ячсмитьбю."),
        tuple('Ё!"№;%:?*()_+' + "ЙЦУКЕНГШЩЗХЪ/" + "ФЫВАПРОЛДЖЭ" + "ЯЧСМИТЬБЮ,"),
    ),
    Layout.UKRAINIAN: _Keys(
        tuple("'1234567890-=" + "йцукенгшщзхїґ" + "фівапролджє" + "ячсмитьбю."),
        tuple('ʼ!"№;%:?*()_+' + "ЙЦУКЕНГШЩЗХЇҐ" + "ФІВАПРОЛДЖЄ" + "ЯЧСМИТЬБЮ,"),
        (("ё", "`"), ("Ё", "~"), ("₴", "~"), ("\\", "\\"), ("/", "|")),
    ),
    Layout.GREEK: _Keys(
        (*"`1234567890-=", *";ςερτυθιοπ[]\\", *"ασδφγηξκλ", _ACUTE, "'", *"ζχψωβνμ,./"),
        (*"~!@#$%^&*()_+", *":ΣΕΡΤΥΘΙΟΠ{}|", *"ΑΣΔΦΓΗΞΚΛ", _DIAERESIS, '"', *"ΖΧΨΩΒΝΜ<>?"),
        (("΅", "W"),),
    ),
    Layout.FRENCH: _Keys(
        (*"²&é\"'(-è_çà)=", *"azertyuiop", _CIRCUMFLEX, *"$*", *"qsdfghjklmù", *"wxcvbn,;:!"),
        (*"~1234567890°+", *"AZERTYUIOP", _DIAERESIS, *"£µ", *"QSDFGHJKLM%", *"WXCVBN?./§"),
        (("³", "~"), ("μ", "|")),
    ),
    Layout.GERMAN: _Keys(
        (_CIRCUMFLEX, *"1234567890ß", _ACUTE, *"qwertzuiopü+#", *"asdfghjklöä", *"yxcvbnm,.-"),
        (*'°!"§$%&/()=?', _GRAVE, *"QWERTZUIOPÜ*'", *"ASDFGHJKLÖÄ", *"YXCVBNM;:_"),
    ),
    Layout.HEBREW: _Keys(
        tuple(";1234567890-=" + "/'קראטוןםפ][\\" + "שדגכעיחלךף," + "זסבהנמצתץ."),
        tuple("~!@#$%^&*)(_+" + "QWERTYUIOP}{|" + 'ASDFGHJKL:"' + "ZXCVBNM><?"),
        (("־", "-"), ("׳", "w"), ("״", '"')),
    ),
    Layout.ARABIC: _Keys(
        (*"ذ1234567890-=", *"ضصثقفغعهخحجد\\", *"شسيبلاتنمكط", *"ئءؤر", "لا", *"ىةوزظ"),
        (
            "\u0651", *"!@#$%^&*)(_+",
            "\u064e", "\u064b", "\u064f", "\u064c", "لإ", *"إ`÷×؛<>|",
            "\u0650", "\u064d", "]", "[", "لأ", "أ", "ـ", "،", "/", ":", '"',
            "~", "\u0652", "}", "{", "لآ", "آ", "'", ",", ".", "؟",
        ),
        (
            ("ﻻ", "b"), ("ﻹ", "T"), ("ﻷ", "G"), ("ﻵ", "B"), ("…", "|"), ("’", "M"), ("‘", "U"),
            *zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True),
        ),
    ),
}  # fmt: skip
LAYOUTS = tuple(_KEYS)
"""Those whose keys are known."""


class _Meanings(NamedTuple):
    """What each piece of a text that arrived may stand for; `pairs` are those pieces that are two characters."""

    of: dict[str, tuple[str, ...]]
    pairs: tuple[str, ...]


def as_typed(code: str, layout: Layout, caps: Caps = Caps.OFF) -> str:
    """What arrives when a scanner sends the code to a computer with this layout."""
    outputs = _outputs(layout, caps)
    typed = "".join(outputs.get(character, character) for character in code)
    composed, dead = "", ""
    for character in typed:
        if character in _SPACING:
            composed, dead = composed + _alone(dead), character
            continue
        both = unicodedata.normalize("NFC", character + dead)
        composed += both if len(both) == 1 else _alone(dead) + character
        dead = ""
    return composed + _alone(dead)


def straight_readings(text: str, layout: Layout) -> list[str]:
    """What was meant by a text that arrived under this very layout without Caps Lock; of AUTOMATIC nothing is sure."""
    text = text.strip()
    match layout:
        case Layout.AUTOMATIC:
            return []
        case Layout.US:
            return [text]
        case _:
            return readings_under(text, layout, Caps.OFF)


def readings_under(text: str, layout: Layout, caps: Caps) -> list[str]:
    """What was meant by a text that arrived under this layout, with or without Caps Lock.

    A long text may mean too much. Then only what signed tickets are made of is looked for, which is never ambiguous.
    """
    found = _meant(text, _meanings(layout, caps))
    return found if found or len(text) < _LONG else _meant(text, _meanings_in_tickets(layout, caps))


def readings(raw: str) -> list[str]:
    """All that a scanner may have sent: as it came, under each layout with and without Caps Lock, misread UTF-8.

    The caller tries each against the roster; readings that fit two people fit nobody.
    """
    text = raw.strip()
    found = [text, *_misread_utf8(raw)]
    for caps in Caps:
        for layout in LAYOUTS:
            found += readings_under(text, layout, caps)
    # Some scanners are set to send nothing but capitals, or none.
    found += [text.upper(), text.lower()]
    return list(dict.fromkeys(found))


def _alone(dead: str) -> str:
    return _SPACING[dead][0] if dead else ""


@cache
def _outputs(layout: Layout, caps: Caps) -> dict[str, str]:
    """What arrives for each character that a scanner presses the key of."""
    keys, outputs = _KEYS[layout], {}
    for plain, shifted, us_plain, us_shifted in zip(keys.plain, keys.shifted, *_US, strict=True):
        is_pair = plain != shifted and _capital(plain) == shifted
        is_letter_key = us_plain.isalpha() or plain.isalpha() or shifted.isalpha()
        if (
            caps is Caps.EVERYTHING
            or (caps is Caps.LETTER_KEYS and is_letter_key)
            or (caps is not Caps.OFF and is_pair)
        ):
            plain, shifted = shifted, plain  # noqa: PLW2901 - as Caps Lock does
        elif caps is Caps.LETTERS:
            plain, shifted = _capital(plain), _capital(shifted)  # noqa: PLW2901 - as Caps Lock does
        outputs[us_plain], outputs[us_shifted] = plain, shifted
    return outputs


def _capital(text: str) -> str:
    return "ẞ" if text == "ß" else text.upper()


@cache
def _meanings(layout: Layout, caps: Caps) -> _Meanings:
    meanings: dict[str, list[str]] = {" ": [" "]}
    for meant, output in (*_outputs(layout, caps).items(), *((meant, other) for other, meant in _KEYS[layout].also)):
        for form in (output, *_SPACING.get(output, "")):
            known = meanings.setdefault(form, [])
            if meant not in known:
                known.append(meant)
    return _with_pairs({output: tuple(meant) for output, meant in meanings.items()})


@cache
def _meanings_in_tickets(layout: Layout, caps: Caps) -> _Meanings:
    meanings = {
        output: tuple(one for one in meant if _IN_TICKETS.issuperset(one))
        for output, meant in _meanings(layout, caps).of.items()
    }
    return _with_pairs({output: meant for output, meant in meanings.items() if meant})


def _with_pairs(meanings: dict[str, tuple[str, ...]]) -> _Meanings:
    return _Meanings(meanings, tuple(output for output in meanings if len(output) == 2))


def _meant(text: str, meanings: _Meanings) -> list[str]:
    """Everything that the text may stand for; nothing when some of it cannot come of this layout."""
    if not any(pair in text for pair in meanings.pairs):
        # Every piece is one character, as nearly always; then most layouts are soon done with.
        meant: dict[str, tuple[str, ...]] = {}
        for character in dict.fromkeys(text):
            meant[character] = _of_piece(character, meanings)
            if not meant[character]:
                return []
        if math.prod(len(meant[character]) for character in text) > _MOST_READINGS:
            return []
        return ["".join(pieces) for pieces in product(*(meant[character] for character in text))]
    if len(text) > _LONGEST:
        return []
    # By how much of the text is read: what it may stand for so far. The longest piece is two characters.
    so_far: list[list[str]] = [[""], *([] for _ in text)]
    for place, character in enumerate(text):
        if not so_far[place]:
            continue
        for piece in (character, text[place : place + 2])[: len(text) - place]:
            if options := _of_piece(piece, meanings):
                so_far[place + len(piece)] += [start + option for start in so_far[place] for option in options]
                if len(so_far[place + len(piece)]) > _MOST_READINGS:
                    return []
        so_far[place] = []
    return so_far[-1]


def _of_piece(piece: str, meanings: _Meanings) -> tuple[str, ...]:
    if known := meanings.of.get(piece):
        return known
    if piece.isascii() or len(piece) != 1:
        return ()
    match unicodedata.decomposition(piece).split():
        case [letter, mark] if "<" not in letter:
            # The dead key was pressed before the letter.
            return tuple(
                dead + meant
                for dead in meanings.of.get(chr(int(mark, 16)), ())
                for meant in meanings.of.get(chr(int(letter, 16)), ())
            )
    return ()


def _misread_utf8(raw: str) -> list[str]:
    """The text that was sent as UTF-8 and read as a Cyrillic or Western code page, byte by byte."""
    if raw.isascii():
        return []
    found = []
    for code_page in ("cp1251", "cp1252", "latin-1"):
        data = _bytes_of(raw, code_page)
        try:
            text = data.decode() if data is not None else raw
        except UnicodeDecodeError:
            continue
        if text != raw:
            found.append(text.strip())
    return found


def _bytes_of(text: str, code_page: str) -> bytes | None:
    """The bytes that were read as this text; bytes that the code page does not have are read as control characters."""
    data = bytearray()
    for character in text:
        try:
            data += character.encode(code_page)
        except UnicodeEncodeError:
            if not 0x80 <= ord(character) < 0xA0:
                return None
            data.append(ord(character))
    return bytes(data)
