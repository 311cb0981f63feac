"""Ticket and badge codes: make and parse. What keyboard layouts do to them is told in layouts.py. Pure.

The program's own codes are a letter for the kind, base 32 digits (Crockford's alphabet: no I, L, O, U) and a
check character: a sum over GF(32) that notices every single wrong character and every swap of two neighbours.
"""

import secrets
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MAX_CODE_LENGTH = 512
PARTICIPANT_ID_LENGTH = 16
PRINTING_LENGTH = 5
ADVANCE_PRINTING = "0" * PRINTING_LENGTH
"""The printing that a badge from an advance batch carries; the first reprint voids it."""

_BADGE_LENGTH = 1 + PARTICIPANT_ID_LENGTH + PRINTING_LENGTH + 1
_TICKET_LENGTH = 1 + PARTICIPANT_ID_LENGTH + 1
_PAIRS = [first + second for first in ALPHABET for second in ALPHABET]
_VALUES = {character: value for value, character in enumerate(ALPHABET)}


@dataclass(frozen=True, slots=True)
class BadgeCode:
    """What the QR code on a printed badge names."""

    participant: str
    printing: str

    def __str__(self) -> str:
        return with_check("B" + self.participant + self.printing)


def encode_base32(data: bytes) -> str:
    """The bytes (a multiple of 5) in the program's alphabet, 8 characters for 5 bytes."""
    number = int.from_bytes(data, "big")
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(len(data) * 8 - 10, -1, -10)])


def encode_identity(data: bytes) -> str:
    """As encode_base32 for the 10 bytes of an id, of which an import makes very many: written out it takes half."""
    bits, pairs = int.from_bytes(data, "big"), _PAIRS
    return (
        f"{pairs[bits >> 70]}{pairs[bits >> 60 & 1023]}{pairs[bits >> 50 & 1023]}{pairs[bits >> 40 & 1023]}"
        f"{pairs[bits >> 30 & 1023]}{pairs[bits >> 20 & 1023]}{pairs[bits >> 10 & 1023]}{pairs[bits & 1023]}"
    )


def random_characters(count: int) -> str:
    """Random characters of the program's alphabet, 5 bits each, from the operating system."""
    return "".join(secrets.choice(ALPHABET) for _ in range(count))


def new_printing() -> str:
    """The name of one printing of a badge, never that of an advance batch."""
    while (printing := random_characters(PRINTING_LENGTH)) == ADVANCE_PRINTING:
        pass
    return printing


def is_own_text(text: str) -> bool:
    """Whether every character is of the program's alphabet."""
    return all(character in _VALUES for character in text)


def own_ticket_code(participant: str) -> str:
    """The program's own ticket code for a participant id."""
    return with_check("T" + participant)


def with_check(body: str) -> str:
    """The code with its check character appended."""
    return body + _check_character(body)


def has_valid_check(code: str) -> bool:
    """Whether the last character is the check character of the rest."""
    return len(code) > 1 and is_own_text(code) and _check_character(code[:-1]) == code[-1]


def storable(raw: str) -> str:
    """The text with lone surrogates replaced: bytes that were no text come so from the command line."""
    return raw.encode("utf-8", "replace").decode()


def presentable(raw: str, longest: int = 60) -> str:
    """What was read, to be shown to people: cut off, and without characters that have no look or turn others round."""
    text = "".join(character if character.isprintable() else "\ufffd" for character in raw[:longest])
    return text + ("…" if len(raw) > longest else "")


def is_readable(raw: str) -> bool:
    """Whether a payload can be a code at all: 1 to 512 printable characters."""
    text = raw.strip()
    return 0 < len(text) <= MAX_CODE_LENGTH and text.isprintable()


def parse_badge_code(code: str) -> BadgeCode | None:
    """The badge that the code names, or None when it is no badge code of this program."""
    code = code.strip().upper()
    if len(code) != _BADGE_LENGTH or code[0] != "B" or not has_valid_check(code):
        return None
    return BadgeCode(code[1 : 1 + PARTICIPANT_ID_LENGTH], code[1 + PARTICIPANT_ID_LENGTH : -1])


def parse_own_ticket(code: str) -> str | None:
    """The participant id in a ticket code of this program, or None when it is none."""
    code = code.strip().upper()
    if len(code) != _TICKET_LENGTH or code[0] != "T" or not has_valid_check(code):
        return None
    return code[1:-1]


def _multiply(a: int, b: int) -> int:
    """The product in GF(32) with the polynomial x⁵ + x² + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= 0b100101
        b >>= 1
    return product


def _check_character(body: str) -> str:
    total = 0
    for character in body:
        total = _multiply(total ^ _VALUES[character], 2)
    return ALPHABET[total]
