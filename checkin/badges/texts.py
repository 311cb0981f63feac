"""What a template's text says of a participant. Pure.

`{organisation}` stands for a field, `{column:T-shirt}` for a further column of the roster. `{region|city|'Guest'}` is
the first of them that is not empty. What stands in square brackets is left out unless a field in it has text, so that
`{city}[, {region}]` has no comma without a region, and none without a city. A doubled bracket or brace stands
for itself.
"""

import re
from collections.abc import Iterator

from checkin.badges.faces import FIELDS, BadgeFace

COLUMN = "column:"
_FIELD = r"\{\{|\}\}|\{[^{}]*\}"
_PLACE = re.compile(r"\{\{|\}\}|\[\[|\]\]|\{([^{}]*)\}")
_PIECE = re.compile(rf"\[\[|\]\]|\[((?:{_FIELD}|\[\[|\]\](?!\])|[^\[\]])*+)\]|((?:{_FIELD}|[^\[\]])++)|([\[\]])")
"""A bracket inside the braces of a field belongs to the name of a column."""
_BETWEEN = " \u00a0,;:·•|/–—-"
"""Signs that part what stands in brackets from what is before it; without that they are left out."""


def is_field(name: str) -> bool:
    """Whether a template may name this field."""
    return name in FIELDS or (name.startswith(COLUMN) and len(name) > len(COLUMN))


def text_of(pattern: str, face: BadgeFace) -> str:
    """The text that a pattern stands for."""
    shown: list[str] = []
    for found in _PIECE.finditer(pattern):
        optional, plain = found[1], found[2]
        if optional is not None:
            is_first = not "".join(shown).strip()
            text, has_field = _filled(optional.lstrip(_BETWEEN) if is_first else optional, face)
            shown.append(text if has_field else "")
        elif plain is not None:
            shown.append(_filled(plain, face)[0])
        else:
            shown.append(found[0][0])
    return "".join(shown)


def fields_in(pattern: str) -> list[str]:
    """The fields that a pattern names."""
    return [
        name
        for found in _PLACE.finditer(pattern)
        if found[1] is not None
        for name in _alternatives(found[1])
        if _literal(name) is None
    ]


def mistakes_of_text(place: str, pattern: str) -> Iterator[str]:
    """What is wrong with a pattern."""
    for name in fields_in(pattern):
        if not is_field(name):
            known = ", ".join(sorted(FIELDS))
            yield f"{place} names the field “{name}”, and there are only: {known}, and {COLUMN}… for further columns"
    rest = _PLACE.sub("", pattern)
    if "{" in rest or "}" in rest:
        yield f"{place} has a brace without its other half; write {{{{ for a brace itself"
    if any(found[3] for found in _PIECE.finditer(pattern)):
        yield f"{place} has a square bracket without its other half; write [[ for a bracket itself"


def _filled(pattern: str, face: BadgeFace) -> tuple[str, bool]:
    has_field = False

    def value(found: re.Match[str]) -> str:
        nonlocal has_field
        if found[1] is None:
            return found[0][0]
        for name in _alternatives(found[1]):
            literal = _literal(name)
            if (text := literal if literal is not None else face.field(name)).strip():
                has_field = has_field or literal is None
                return text
        return ""

    return _PLACE.sub(value, pattern), has_field


def _alternatives(names: str) -> list[str]:
    return [name.strip() for name in names.split("|")]


def _literal(name: str) -> str | None:
    is_quoted = len(name) >= 2 and name[0] == name[-1] and name[0] in "'\""
    return name[1:-1] if is_quoted else None
