"""In which direction each character of a line runs: Unicode's bidirectional algorithm (UAX 9). Pure."""

import unicodedata
from typing import Any

from bidi import algorithm

_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""What counts as a direction between brackets; numbers count as running from the right (rule N0)."""
_BRACKETS = dict(zip("([{〈《「『【〔〖（［｛", ")]}〉》」』】〕〗）］｝", strict=True))


def has_right_to_left(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return not text.isascii() and any(
        character >= "\u0590" and unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def runs_from_right(text: str) -> bool:
    """Whether a text begins at the right: the direction of its first letter (rules P2 and P3)."""
    for character in text:
        if (kind := unicodedata.bidirectional(character)) in ("L", "R", "AL"):
            return kind != "L"
    return False


def levels(text: str, *, from_right: bool) -> list[int]:
    """The embedding level of each character of a line that begins at the right or the left; odd ones run from right."""
    if not from_right and not has_right_to_left(text):
        return [0] * len(text)
    base = int(from_right)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for number, character in enumerate(storage["chars"]):
        character["number"] = number
        # The library stops at characters that Unicode has not assigned yet (UAX 9 has them run from the left).
        character["type"] = character["orig"] = character["type"] or "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    known = {character["number"]: character["level"] for character in storage["chars"]}
    found: list[int] = []
    for number in range(len(text)):
        found.append(known.get(number, found[-1] if found else base))
    return found


def _resolve_brackets(characters: list[dict[str, Any]], embedding: str) -> None:
    """Rule N0, which the library lacks: both brackets of a pair run as what they enclose, or as the line."""
    kinds = [_STRONG.get(character["type"]) for character in characters]
    for opening, closing in _pairs([character["ch"] for character in characters]):
        inside = set(kinds[opening + 1 : closing]) - {None}
        if not inside:
            continue
        before = next((kind for kind in reversed(kinds[:opening]) if kind), embedding)
        kind = embedding if embedding in inside else before
        for place in (opening, closing):
            characters[place]["type"] = kinds[place] = kind


def _pairs(text: list[str]) -> list[tuple[int, int]]:
    """The places of brackets that belong together, by their opening ones (definition BD16)."""
    waiting: list[tuple[str, int]] = []
    pairs = []
    for place, character in enumerate(text):
        if character in _BRACKETS:
            waiting.append((_BRACKETS[character], place))
            continue
        depth = next((depth for depth in range(len(waiting) - 1, -1, -1) if waiting[depth][0] == character), None)
        if depth is not None:
            pairs.append((waiting[depth][1], place))
            del waiting[depth:]
    return sorted(pairs)
