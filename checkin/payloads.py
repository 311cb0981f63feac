"""Codes within what a QR code says besides: addresses, vCards, JSON. Pure.

Only candidates are found here. Whether one is somebody's code the roster says, and a payload with the codes of two
people is nobody's. So nothing here searches a text for what might look like a code.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote, unquote_plus, urlsplit

import msgspec

LONGEST_PAYLOAD = 4_296
"""Characters that the largest QR code carries."""
_MOST_CANDIDATES = 24
_MOST_FIELDS = 200
_SHORTEST_GUESS, _FEWEST_DIGITS = 3, 6
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|(?:[\w-]+\.)+[\w-]{2,}/")
_CARD = re.compile(r"\s*BEGIN:VCARD\b", re.IGNORECASE)
_MECARD = re.compile(r"MECARD:", re.IGNORECASE)
_FOLD = re.compile(r"\r?\n[ \t]|\r[ \t]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\);")


class PayloadRules(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where in a payload the code stands. What is empty is not looked at."""

    url_parameters: tuple[str, ...] = ()
    """Names of parameters of an address, behind its question mark or hash sign, whatever their case."""
    url_path: bool = False
    """Whether the last part of an address's path may be the code."""
    vcard_fields: tuple[str, ...] = ()
    """Names of fields of a vCard or MeCard, whatever their case."""
    json_paths: tuple[str, ...] = ()
    """Names of the values that lead to the code, joined by dots; an element of a list has its number, from 0."""


_NAMES = ("code", "ticket_code", "ticketCode", "ticket", "barcode", "secret", "token", "uid", "id")
USUAL_RULES = PayloadRules(
    url_parameters=(*_NAMES, "ticket_id", "t", "c", "q", "qr"),
    url_path=True,
    vcard_fields=("X-TICKET", "X-TICKET-CODE", "X-CODE", "UID", "NOTE", "URL"),
    json_paths=(*_NAMES, "ticket.code", "ticket.id", "ticket.secret", "data.code", "attendee.code", "url"),
)
"""What is tried for an event that has no rules. Then short texts, which might be anything, are no candidates."""


def is_payload(text: str) -> bool:
    """Whether a text has the form of an address, a vCard or JSON, and is no longer than any symbol carries."""
    begun = text.lstrip()
    if not begun or len(text) > LONGEST_PAYLOAD or not "".join(text.split()).isprintable():
        return False
    return begun[0] in "{[" or bool(_ADDRESS.match(begun) or _CARD.match(begun) or _MECARD.match(begun))


def candidates(text: str, rules: PayloadRules | None) -> list[str]:
    """The texts in a payload that may be a code by the event's rules, or by the usual ones when it has none."""
    if not is_payload(text):
        return []
    found = _found(text.strip(), rules or USUAL_RULES)
    kept = dict.fromkeys(one for each in found if (one := each.strip()) and (rules is not None or _is_telling(one)))
    return list(kept)[:_MOST_CANDIDATES]


def mistake_of(rules: PayloadRules) -> str | None:
    """What is wrong with rules, as half a sentence."""
    for field, names in (
        ("url_parameters", rules.url_parameters),
        ("vcard_fields", rules.vcard_fields),
        ("json_paths", rules.json_paths),
    ):
        if any(not name.strip() for name in names) or len(names) > _MOST_FIELDS:
            return f"payloads.{field} must be up to {_MOST_FIELDS} names, none of them empty"
    return None


def _is_telling(candidate: str) -> bool:
    """Whether a guess is more than a number that everything may have."""
    return len(candidate) >= (_FEWEST_DIGITS if candidate.isdecimal() else _SHORTEST_GUESS)


def _found(text: str, rules: PayloadRules) -> Iterator[str]:
    if _CARD.match(text):
        yield from _in_fields(_card_fields(text), rules)
    elif _MECARD.match(text):
        yield from _in_fields(_mecard_fields(text), rules)
    elif text[:1] in ("{", "["):
        yield from _in_json(text, rules)
    else:
        yield from _in_address(text, rules)


def _in_address(text: str, rules: PayloadRules) -> Iterator[str]:
    try:
        parts = urlsplit(text)
    except ValueError:
        return
    wanted = {name.casefold(): place for place, name in enumerate(rules.url_parameters)}
    fields = [
        (wanted[name.casefold()], value)
        for part in (parts.query, parts.fragment.rpartition("?")[2])
        for name, separator, value in (pair.partition("=") for pair in re.split("[&;]", part)[:_MOST_FIELDS])
        if separator and name.casefold() in wanted
    ]
    for _, value in sorted(fields, key=lambda field: field[0]):
        yield unquote(value)
        yield unquote_plus(value)
    path = parts.path if parts.netloc else text.partition("?")[0].partition("#")[0]
    last = path.rstrip("/").rpartition("/")[2]
    if rules.url_path and last and "/" in path:
        yield unquote(last)


def _card_fields(text: str) -> Iterator[tuple[str, str]]:
    """The fields of a vCard (RFC 6350): its folded lines are joined, groups and parameters are left out."""
    for line in _FOLD.sub("", text).splitlines()[:_MOST_FIELDS]:
        name, separator, value = line.partition(":")
        if separator:
            yield name.partition(";")[0].rpartition(".")[2], _ESCAPED.sub(r"\1", value)


def _mecard_fields(text: str) -> Iterator[tuple[str, str]]:
    for field in _UNESCAPED_SEMICOLON.split(_MECARD.sub("", text, count=1))[:_MOST_FIELDS]:
        name, separator, value = field.partition(":")
        if separator:
            yield name.strip(), _ESCAPED.sub(r"\1", value)


def _in_fields(fields: Iterable[tuple[str, str]], rules: PayloadRules) -> Iterator[str]:
    wanted = {name.casefold(): place for place, name in enumerate(rules.vcard_fields)}
    named = [(wanted[name.casefold()], value) for name, value in fields if name.casefold() in wanted]
    for _, value in sorted(named, key=lambda field: field[0]):
        yield from _within(value, rules)


def _in_json(text: str, rules: PayloadRules) -> Iterator[str]:
    try:
        document = msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return
    for path in rules.json_paths:
        value = _at(document, path.split("."))
        if isinstance(value, str):
            yield from _within(value, rules)
        elif isinstance(value, int) and not isinstance(value, bool):
            yield str(value)


def _at(value: Any, path: list[str]) -> Any:
    for name in path:
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and name.isascii() and name.isdecimal() and len(name) < 4:
            value = value[int(name)] if int(name) < len(value) else None
        else:
            return None
    return value


def _within(value: str, rules: PayloadRules) -> Iterator[str]:
    """The value itself, or the code in it when it is an address."""
    text = value.strip()
    if _ADDRESS.match(text):
        yield from _in_address(text, rules)
    else:
        yield text
