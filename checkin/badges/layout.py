"""The layout of one badge: from template and face to boxes placed in points, from the lower left corner. Pure."""

from dataclasses import dataclass

from checkin.badges.faces import BadgeFace
from checkin.badges.fitting import FLOOR_PT, Fitted, Fitting
from checkin.badges.fonts import missing, printable
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.qr import QUIET_ZONE, CodeTooLong, Symbol, symbol
from checkin.badges.shaping import Line, set_line
from checkin.badges.template import FIELD, Code, Part, Template, TextBox
from checkin.colours import ink_on

MM = 72 / 25.4
_SMALLEST_MODULE_MM = 0.4
_SHRINKING = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0)
_SQUEEZING = (
    *((factor, False) for factor in (1.0, 0.9, 0.8, 0.7, 0.6)),
    *((factor, True) for factor in (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)),
)
"""Shares of the smallest size that the template wants, and whether words may be broken."""


@dataclass(frozen=True, slots=True)
class PlacedRectangle:
    """A filled rectangle; `y` is its lower side."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text whose baseline begins at x, y."""

    text: str
    line: Line
    size: float
    x: float
    y: float
    colour: str


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A QR code; `size` is a side with the quiet zone, `y` the lower side."""

    x: float
    y: float
    size: float
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Layout:
    """A badge with everything in its place."""

    width: float
    height: float
    rectangles: tuple[PlacedRectangle, ...]
    lines: tuple[PlacedLine, ...]
    codes: tuple[PlacedCode, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A part with its text and how it may be set."""

    part: Part
    text: str
    fitting: Fitting


def lay_out(template: Template, face: BadgeFace) -> Layout:
    """Place everything that the badge shows; what cannot be shown as it should is among the problems."""
    height = template.height_mm * MM
    lines: list[PlacedLine] = []
    problems: list[Problem] = []
    if not printable(face.participant.name):
        problems.append(Problem(face.participant.id, ProblemKind.EMPTY_NAME, "The name is empty; write one."))
    for box in template.texts:
        texts = [text for part in box.parts if (text := _text(part, face)) is not None]
        fitted = _fit_box(texts, box)
        lines += _placed(texts, fitted, box, face, height)
        for text, fit in zip(texts, fitted, strict=True):
            problems += _problems(text, fit, face)
    codes = [_code(code, face, height) for code in template.codes]
    return Layout(
        template.width_mm * MM,
        height,
        tuple(
            PlacedRectangle(
                it.x_mm * MM,
                height - (it.y_mm + it.height_mm) * MM,
                it.width_mm * MM,
                it.height_mm * MM,
                _colour(it.colour, face),
            )
            for it in template.rectangles
        ),
        tuple(lines),
        tuple(code for code in codes if isinstance(code, PlacedCode)),
        (*problems, *(code for code in codes if isinstance(code, Problem)), *_dense(codes, face)),
    )


def _colour(colour: str, face: BadgeFace) -> str:
    if colour == "category":
        return face.category.colour
    if colour == "on_category":
        return ink_on(face.category.colour)
    return colour


def _text(part: Part, face: BadgeFace) -> _Text | None:
    text = printable(FIELD.sub(lambda match: face.field(match[1]), part.text))
    if not text:
        return None
    preferred = face.name_lines() if part.text == "{name}" else None
    printable_lines = tuple(printable(line) for line in preferred) if preferred else None
    return _Text(part, text, Fitting(text, bold=part.bold, most_lines=part.lines, preferred=printable_lines))


def _fit_box(texts: list[_Text], box: TextBox) -> list[Fitted]:
    """All texts at sizes at which they stand in the box together.

    First each is made smaller by the same share of what its part allows, then smaller than that, then words are broken,
    and at last the texts are cut.
    """
    width, height = box.width_mm * MM, box.height_mm * MM - _gaps(texts)
    for share in _SHRINKING:
        fitted = [text.fitting.within(width, _shrunk(text.part, share)) for text in texts]
        if _stand_in(fitted, height) and all(
            fit.size >= text.part.smallest_pt - 0.001 for text, fit in zip(texts, fitted, strict=True)
        ):
            return fitted
    for factor, may_break in _SQUEEZING:
        fitted = [
            text.fitting.squeezed(width, height, max(FLOOR_PT, text.part.smallest_pt * factor), may_break=may_break)
            for text in texts
        ]
        if _stand_in(fitted, height) and not any(fit.is_cut for fit in fitted):
            return fitted
    return _cut_to(texts, width, height)


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


def _shrunk(part: Part, share: float) -> float:
    return part.size_pt - share * (part.size_pt - part.smallest_pt)


def _stand_in(fitted: list[Fitted], height: float) -> bool:
    return sum(fit.height for fit in fitted) <= height + 0.01


def _placed(
    texts: list[_Text], fitted: list[Fitted], box: TextBox, face: BadgeFace, page_height: float
) -> list[PlacedLine]:
    spare = box.height_mm * MM - _gaps(texts) - sum(fit.height for fit in fitted)
    top = page_height - box.y_mm * MM - {"top": 0.0, "middle": spare / 2, "bottom": spare}[box.down]
    placed: list[PlacedLine] = []
    for number, (text, fit) in enumerate(zip(texts, fitted, strict=True)):
        top -= text.part.gap_mm * MM if number else 0.0
        for count, words in enumerate(fit.lines):
            line = set_line(words, bold=text.part.bold)
            room = box.width_mm * MM - line.width * fit.size / 1000
            x = box.x_mm * MM + {"left": 0.0, "centre": room / 2, "right": room}[box.across]
            y = top - fit.leading * count - fit.ascent * fit.size
            placed.append(PlacedLine(words, line, fit.size, x, y, _colour(text.part.colour, face)))
        top -= fit.height
    return placed


def _problems(text: _Text, fit: Fitted, face: BadgeFace) -> list[Problem]:
    identity, found = face.participant.id, []
    shown = text.text if len(text.text) <= 60 else text.text[:59] + "…"
    if unknown := missing(text.text):
        codes = ", ".join(f"U+{ord(character):04X}" for character in unknown[:10])
        detail = f"No font has {codes} in “{shown}”; write it in other letters."
        found.append(Problem(identity, ProblemKind.MISSING_GLYPH, detail))
    if fit.is_cut or fit.is_broken:
        what = "does not fit" if fit.is_cut else "fits only with words broken"
        detail = f"“{shown}” {what}; shorten it or choose a template with more room."
        found.append(Problem(identity, ProblemKind.DOES_NOT_FIT, detail))
    elif fit.size < text.part.smallest_pt - 0.001:
        detail = f"“{shown}” fits only at {fit.size:.1f} pt; shorten it or choose a template with more room."
        found.append(Problem(identity, ProblemKind.TOO_SMALL, detail))
    return found


def _code(code: Code, face: BadgeFace, page_height: float) -> PlacedCode | Problem:
    try:
        made = symbol(face.code)
    except CodeTooLong as error:
        return Problem(face.participant.id, ProblemKind.UNREADABLE_CODE, error.sentence)
    return PlacedCode(code.x_mm * MM, page_height - (code.y_mm + code.size_mm) * MM, code.size_mm * MM, made)


def _dense(codes: list[PlacedCode | Problem], face: BadgeFace) -> list[Problem]:
    found = []
    for code in codes:
        if isinstance(code, PlacedCode):
            module_mm = code.size / (code.symbol.modules + 2 * QUIET_ZONE) / MM
            if module_mm < _SMALLEST_MODULE_MM:
                detail = f"The modules of the QR code are only {module_mm:.2f} mm wide; give it more room."
                found.append(Problem(face.participant.id, ProblemKind.UNREADABLE_CODE, detail))
    return found
