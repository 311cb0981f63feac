"""The layout of one badge: from template and face to boxes placed in points, from the upper left corner. Pure."""

import re
import unicodedata
from dataclasses import dataclass

from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import ASCENT, LINE_HEIGHT, Run, missing, runs, width
from checkin.badges.template import Template, Text

MM = 72 / 25.4
_STEP = 0.94
_SMALLEST_EVER = 3.0
_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_PIECES = re.compile(rf"\s+|[{_HAN}]|[^\s{_HAN}-]*-+|[^\s{_HAN}-]+")
_LEGIBLE_PT = 6.0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a badge that a person should see. `kind` is for programs, `detail` is a sentence."""

    participant: str
    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class PlacedRectangle:
    """A filled rectangle, in points."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """Characters of one font; `x` and `baseline` in points."""

    run: Run
    size: float
    x: float
    baseline: float
    colour: str


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A QR code with its quiet zone, in points."""

    x: float
    y: float
    size: float
    content: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A badge with everything in its place. Sizes in points."""

    width: float
    height: float
    rectangles: tuple[PlacedRectangle, ...]
    runs: tuple[PlacedRun, ...]
    codes: tuple[PlacedCode, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Fitted:
    lines: list[str]
    size: float
    fits: bool


def lay_out(template: Template, face: BadgeFace) -> Layout:
    """Place everything that the badge shows; what cannot be shown as it should is among the problems."""
    placed: list[PlacedRun] = []
    problems: list[Problem] = []
    for box in template.texts:
        text = _filled(box.text, face)
        if not text:
            continue
        fitted = _fit(text, box)
        placed += _placed(fitted, box, face)
        problems += _problems(text, fitted, box, face)
    if not face.participant.name.strip():
        problems.append(Problem(face.participant.id, "empty_name", "The name is empty."))
    return Layout(
        template.width_mm * MM,
        template.height_mm * MM,
        tuple(
            PlacedRectangle(
                box.x_mm * MM, box.y_mm * MM, box.width_mm * MM, box.height_mm * MM, _colour(box.colour, face)
            )
            for box in template.rectangles
        ),
        tuple(placed),
        tuple(PlacedCode(code.x_mm * MM, code.y_mm * MM, code.size_mm * MM, face.code) for code in template.codes),
        tuple(problems),
    )


def contrasting(colour: str) -> str:
    """Black or white, whichever reads better on the colour (WCAG 2.2 relative luminance)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 else "#000000"


def _filled(text: str, face: BadgeFace) -> str:
    filled = re.sub(r"\{(\w+)\}", lambda match: face.field(match[1]), text)
    composed = unicodedata.normalize("NFC", filled)
    shown = "".join(" " if unicodedata.category(each)[0] == "C" or each.isspace() else each for each in composed)
    return " ".join(shown.split())


def _colour(colour: str, face: BadgeFace) -> str:
    if colour == "category":
        return face.category.colour
    if colour == "on_category":
        return contrasting(face.category.colour)
    return colour


def _fit(text: str, box: Text) -> _Fitted:
    """The text at the largest size at which it fits; below the smallest size only what would else be cut."""
    pieces = [(piece, width(piece, bold=box.bold)) for piece in _PIECES.findall(text)]
    size = box.size_pt
    while True:
        lines = _broken(pieces, box.width_mm * MM / size)
        if lines is not None and _stands_in(len(lines), size, box):
            return _Fitted(lines, size, fits=size >= box.smallest_pt - 0.01)
        if size <= _SMALLEST_EVER:
            return _Fitted(_cut(text, size, box), size, fits=False)
        smaller = max(size * _STEP, _SMALLEST_EVER)
        size = box.smallest_pt if smaller < box.smallest_pt < size else smaller


def _stands_in(lines: int, size: float, box: Text) -> bool:
    most = box.lines if size >= box.smallest_pt else 40
    return lines <= most and lines * size * LINE_HEIGHT <= box.height_mm * MM + 0.01


def _broken(pieces: list[tuple[str, float]], available: float) -> list[str] | None:
    """The pieces on lines no wider than `available`; None when one piece alone is too wide."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece, piece_width in pieces:
        if piece.isspace():
            if line:
                line, used = line + " ", used + piece_width
            continue
        if piece_width > available:
            return None
        if line and used + piece_width > available:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line, used = line + piece, used + piece_width
    return [*lines, line.rstrip()] if line.strip() else lines


def _cut(text: str, size: float, box: Text) -> list[str]:
    """As much as goes in at the very smallest size, with a mark that there is more."""
    most = max(1, int(box.height_mm * MM / (size * LINE_HEIGHT)))
    lines = _broken([(character, width(character, bold=box.bold)) for character in text], box.width_mm * MM / size)
    if lines is None or len(lines) <= most:
        return (lines or [])[:most]
    return [*lines[: most - 1], lines[most - 1][:-1] + "…"]


def _placed(fitted: _Fitted, box: Text, face: BadgeFace) -> list[PlacedRun]:
    size, height = fitted.size, len(fitted.lines) * fitted.size * LINE_HEIGHT
    spare = box.height_mm * MM - height
    top = box.y_mm * MM + {"top": 0.0, "middle": spare / 2, "bottom": spare}[box.down]
    colour = _colour(box.colour, face)
    placed = []
    for number, line in enumerate(fitted.lines):
        line_runs = runs(line, bold=box.bold)
        spare = box.width_mm * MM - sum(run.width for run in line_runs) * size
        x = box.x_mm * MM + {"left": 0.0, "centre": spare / 2, "right": spare}[box.across]
        baseline = top + (number * LINE_HEIGHT + ASCENT + (LINE_HEIGHT - 1) / 2) * size
        for run in line_runs:
            placed.append(PlacedRun(run, size, x, baseline, colour))
            x += run.width * size
    return placed


def _problems(text: str, fitted: _Fitted, box: Text, face: BadgeFace) -> list[Problem]:
    identity, shown = face.participant.id, text if len(text) <= 60 else text[:59] + "…"
    found = []
    if unknown := missing(text):
        codes = ", ".join(f"U+{ord(character):04X}" for character in unknown)
        found.append(Problem(identity, "missing_glyph", f"No font has {codes} in “{shown}”."))
    if not fitted.fits:
        found.append(
            Problem(identity, "does_not_fit", f"“{shown}” does not fit into its box at {box.smallest_pt:g} pt.")
        )
    elif fitted.size < _LEGIBLE_PT:
        found.append(Problem(identity, "too_small", f"“{shown}” is only {fitted.size:.1f} pt high."))
    return found
