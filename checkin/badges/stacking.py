"""How the texts of one box share it: sizes, lines and places. Pure; points, from the box's lower left corner."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.badges.boxes import MM, PlacedLine
from checkin.badges.faces import BadgeFace
from checkin.badges.fitting import FLOOR_PT, Fitted, Fitting
from checkin.badges.fonts import missing, printable
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.scripts import LATIN_FAMILIES, Writing, writing_of
from checkin.badges.shaping import set_line
from checkin.badges.template import Part, TextBox
from checkin.badges.texts import text_of

_SHRINKING = (
    (0.0, 0.0), (0.0, 0.3), (0.1, 0.5), (0.1, 0.7), (0.2, 0.85), (0.3, 0.95), (0.4, 1.0), (0.55, 1.0), (0.7, 1.0),
    (0.85, 1.0), (1.0, 1.0),
)  # fmt: skip
"""By what share of what they allow texts are made smaller: the largest of the box, which is what the badge is for, and
the others."""
_SQUEEZING = (
    *((factor, False) for factor in (1.0, 0.9, 0.8, 0.7, 0.6)),
    *((factor, True) for factor in (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)),
)
"""Shares of the smallest size that the template wants, and whether words may be broken."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A part with its text and how it may be set."""

    part: Part
    text: str
    writing: Writing
    fitting: Fitting


def stacked(
    box: TextBox, face: BadgeFace, is_shown: Callable[[Part], bool]
) -> tuple[list[tuple[PlacedLine, str]], list[Problem]]:
    """The lines of a box, each with the colour that the template gives it, and what is wrong with them."""
    texts = [text for part in box.parts if is_shown(part) and (text := _text(part, face)) is not None]
    fitted = _fitted(texts, box)
    identity = face.participant.id
    problems = [each for text, fit in zip(texts, fitted, strict=True) for each in _problems(text, fit, identity)]
    return _placed(texts, fitted, box), problems


def _text(part: Part, face: BadgeFace) -> _Text | None:
    text = printable(text_of(part.text, face))
    if not text:
        return None
    preferred = face.name_lines() if part.text == "{name}" else None
    lines = tuple(printable(line) for line in preferred) if preferred else None
    if lines and " ".join(lines) != text:  # another space than one at which lines may break
        lines = None
    if part.upper:
        text, lines = text.upper(), tuple(line.upper() for line in lines) if lines else None
    writing = writing_of(text, face.participant.name, LATIN_FAMILIES[part.font])
    fitting = Fitting(text, bold=part.bold, most_lines=part.lines, preferred=lines, writing=writing)
    return _Text(part, text, writing, fitting)


def _fitted(texts: list[_Text], box: TextBox) -> list[Fitted]:
    """All texts at sizes at which they stand in the box together.

    First they are made smaller within what their parts allow, then letters are moved together, then they are made
    smaller than their parts allow, then words are broken, and at last texts are cut.
    """
    width, height = box.width_mm * MM, box.height_mm * MM - _gaps(texts)
    largest = max((text.part.size_pt for text in texts), default=0.0)
    for tightens in (False, True) if any(text.part.tighten for text in texts) else (False,):
        tighten = [text.part.tighten if tightens else 0.0 for text in texts]
        natural = [
            text.fitting.within(width, text.part.size_pt, text.part.smallest_pt, moved).size
            for text, moved in zip(texts, tighten, strict=True)
        ]
        for main, other in _SHRINKING:
            fitted = [
                text.fitting.within(
                    width,
                    _shrunk(text.part, size, main if text.part.size_pt == largest else other),
                    text.part.smallest_pt,
                    moved,
                )
                for text, size, moved in zip(texts, natural, tighten, strict=True)
            ]
            if _stand_in(fitted, height) and all(map(_is_large_enough, texts, fitted)):
                return fitted
    if kept := _beside_squeezed(texts, width, height):
        return kept
    for factor, may_break in _SQUEEZING:
        fitted = [
            text.fitting.squeezed(width, height, max(FLOOR_PT, text.part.smallest_pt * factor), may_break=may_break)
            for text in texts
        ]
        if _stand_in(fitted, height) and not any(fit.is_cut for fit in fitted):
            return fitted
    return _cut_to(texts, width, height)


def _beside_squeezed(texts: list[_Text], width: float, height: float) -> list[Fitted] | None:
    """Texts that take more lines than they should, and the others no smaller for that than they must be; or None."""
    alone = [text.fitting.within(width, text.part.size_pt, text.part.smallest_pt) for text in texts]
    squeezed = [
        None
        if _is_large_enough(text, fit)
        else text.fitting.squeezed(width, height, text.part.smallest_pt, may_break=False)
        for text, fit in zip(texts, alone, strict=True)
    ]
    if not any(squeezed):
        return None
    for _, share in _SHRINKING:
        fitted = [
            narrow or text.fitting.within(width, _shrunk(text.part, fit.size, share), text.part.smallest_pt)
            for text, fit, narrow in zip(texts, alone, squeezed, strict=True)
        ]
        if _stand_in(fitted, height) and not any(fit.is_cut for fit in fitted):
            return fitted
    return None


def _cut_to(texts: list[_Text], width: float, height: float) -> list[Fitted]:
    """At the floor, each text in turn gets an even share of what is left; what it does not need goes to the next."""
    fitted: list[Fitted] = []
    for number, text in enumerate(texts):
        fit = text.fitting.squeezed(width, height / (len(texts) - number), FLOOR_PT, may_break=True)
        fitted.append(fit)
        height -= fit.height
    return fitted


def _gaps(texts: list[_Text]) -> float:
    return sum(text.part.gap_mm for text in texts[1:]) * MM


def _shrunk(part: Part, size: float, share: float) -> float:
    return size - share * max(0.0, size - part.smallest_pt)


def _is_large_enough(text: _Text, fit: Fitted) -> bool:
    return fit.size >= text.part.smallest_pt - 0.001


def _stand_in(fitted: list[Fitted], height: float) -> bool:
    return sum(fit.height for fit in fitted) <= height + 0.01


def _placed(texts: list[_Text], fitted: list[Fitted], box: TextBox) -> list[tuple[PlacedLine, str]]:
    spare = box.height_mm * MM - _gaps(texts) - sum(fit.height for fit in fitted)
    top = box.height_mm * MM - {"top": 0.0, "middle": spare / 2, "bottom": spare}[box.down]
    all_from_right = bool(texts) and texts[0].writing.is_right_to_left
    placed: list[tuple[PlacedLine, str]] = []
    for number, (text, fit) in enumerate(zip(texts, fitted, strict=True)):
        top -= text.part.gap_mm * MM if number else 0.0
        for count, words in enumerate(fit.lines):
            line = set_line(words, bold=text.part.bold, writing=text.writing)
            spacing = -fit.tightened * fit.size
            room = box.width_mm * MM - line.width * fit.size / 1000 - spacing * max(0, len(words) - 1)
            x = {"left": 0.0, "centre": room / 2, "right": room}[
                _side(box.across, from_right=all_from_right or text.writing.is_right_to_left)
            ]
            y = top - fit.leading * count - fit.ascent * fit.size
            placed_line = PlacedLine(words, line, fit.size, x, y, "", spacing, text.part.bold, text.writing)
            placed.append((placed_line, text.part.colour))
        top -= fit.height
    return placed


def _side(across: str, *, from_right: bool) -> str:
    """Where lines begin: what runs from right to left begins at the other side, and so does what is below it."""
    if across == "centre" or not from_right:
        return across
    return "right" if across == "left" else "left"


def _problems(text: _Text, fit: Fitted, identity: str) -> list[Problem]:
    found = []
    shown = text.text if len(text.text) <= 60 else text.text[:59] + "…"
    if unknown := missing(text.text):
        codes = ", ".join(f"U+{ord(character):04X}" for character in unknown[:10])
        detail = f"No font has {codes} in “{shown}”; write it in other letters."
        found.append(Problem(identity, ProblemKind.MISSING_GLYPH, detail))
    if fit.is_cut or fit.is_broken:
        what = "does not fit" if fit.is_cut else "fits only with words broken"
        detail = f"“{shown}” {what}; shorten it or choose a template with more room."
        found.append(Problem(identity, ProblemKind.DOES_NOT_FIT, detail))
    elif not _is_large_enough(text, fit):
        detail = f"“{shown}” fits only at {fit.size:.1f} pt; shorten it or choose a template with more room."
        found.append(Problem(identity, ProblemKind.TOO_SMALL, detail))
    elif len(fit.lines) > text.part.lines:
        detail = f"“{shown}” fits only on {len(fit.lines)} lines; shorten it or choose a template with more room."
        found.append(Problem(identity, ProblemKind.TOO_SMALL, detail))
    return found
