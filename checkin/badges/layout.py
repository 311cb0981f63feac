"""The layout of one badge: from template, face and pictures to boxes placed in points. Pure.

How the texts of a box share its height is in stacking.py. The PDF, the picture on the screen and the bitmap for a label
printer all draw these boxes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from checkin.badges.bars import QUIET_ZONE as BARS_QUIET_ZONE
from checkin.badges.bars import bars
from checkin.badges.boxes import (
    MM,
    Box,
    Page,
    PlacedLine,
    PlacedPicture,
    PlacedShape,
    PlacedSymbol,
    Turned,
    lines_of,
)
from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import printable
from checkin.badges.pictures import Picture
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.qr import QUIET_ZONE, CodeTooLong, symbol
from checkin.badges.stacking import stacked
from checkin.badges.template import PHOTO, Code, Element, Form, Image, Shape, Side, Template, TextBox, When
from checkin.badges.texts import text_of
from checkin.colours import ink_on

_SMALLEST_MODULE_MM = {"qr": 0.4, "code128": 0.19}
_FOLD_COLOUR, _FOLD_TICK, _FOLD_WIDTH = "#808080", 3 * MM, 0.3


@dataclass(frozen=True, slots=True)
class Layout:
    """A badge with everything in its place, and what is not as it should be."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]

    @property
    def width(self) -> float:
        return self.pages[0].width

    @property
    def height(self) -> float:
        return self.pages[0].height

    @property
    def lines(self) -> list[PlacedLine]:
        """All lines of text, wherever they are."""
        return [line for page in self.pages for line in lines_of(page.boxes)]


def lay_out(template: Template, face: BadgeFace, pictures: Mapping[str, Picture] | None = None) -> Layout:
    """Place everything that the badge shows. A picture that is not among `pictures` is left out.

    What cannot be shown as it should is among the problems.
    """
    problems: list[Problem] = []
    if not printable(face.participant.name):
        problems.append(Problem(face.participant.id, ProblemKind.EMPTY_NAME, "The name is empty; write one."))
    sides: dict[Side, list[Box]] = {"front": [], "back": []}
    for element in template.elements:
        if not holds(element.when, face):
            continue
        for found in _boxes(element, template, face, pictures or {}):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                sides[element.side].append(found)
    return Layout(_pages(template, sides), tuple(problems))


def holds(when: When, face: BadgeFace) -> bool:
    """Whether something is shown for this participant."""
    key = face.category.key
    return (
        (not when.categories or key in when.categories)
        and key not in when.except_categories
        and all(face.field(field).strip() for field in when.filled)
        and not any(face.field(field).strip() for field in when.empty)
        and all(face.field(field) == value for field, value in when.equals.items())
    )


def _pages(template: Template, sides: Mapping[Side, list[Box]]) -> tuple[Page, ...]:
    width, height = template.width_mm * MM, template.height_mm * MM
    front, back = tuple(sides["front"]), tuple(sides["back"])
    match template.form:
        case Form.SINGLE:
            return (Page(width, height, front),)
        case Form.DOUBLE:
            return (Page(width, height, front), Page(width, height, back))
        case Form.FOLDED:
            # Upside down above the front, so that it stands upright once it is folded back.
            turned = Turned(180, width / 2, height, back)
            ticks = tuple(
                PlacedShape("line", x, height, _FOLD_TICK, 0, border_colour=_FOLD_COLOUR, border=_FOLD_WIDTH)
                for x in (0.0, width - _FOLD_TICK)
            )
            return (Page(width, 2 * height, (*front, turned, *ticks)),)


def _boxes(
    element: Element, template: Template, face: BadgeFace, pictures: Mapping[str, Picture]
) -> Iterator[Box | Problem]:
    """The element's boxes, turned as it is, and its problems."""
    height = template.height_mm * MM
    x, y = element.x_mm * MM, height - (element.y_mm + element.height_mm) * MM
    boxes: list[Box] = []
    for found in _upright(element, face, pictures, x, y):
        if isinstance(found, Problem):
            yield found
        else:
            boxes.append(found)
    if element.rotation % 360 and boxes:
        middle = (x + element.width_mm * MM / 2, y + element.height_mm * MM / 2)
        yield Turned(element.rotation, *middle, tuple(boxes))
    else:
        yield from boxes


def _upright(
    element: Element, face: BadgeFace, pictures: Mapping[str, Picture], x: float, y: float
) -> Iterator[Box | Problem]:
    match element:
        case Shape():
            yield _shape(element, face, x, y)
        case TextBox():
            lines, problems = stacked(element, face, lambda part: holds(part.when, face))
            yield from problems
            for line, colour in lines:
                moved = replace(line, x=line.x + x, y=line.y + y)
                yield replace(moved, colour=_colour(colour, face) or "#000000")
        case Image():
            yield from _picture(element, face, pictures, x, y)
        case Code():
            yield from _code(element, face, x, y)


def _shape(shape: Shape, face: BadgeFace, x: float, y: float) -> PlacedShape:
    return PlacedShape(
        shape.shape,
        x,
        y,
        shape.width_mm * MM,
        shape.height_mm * MM,
        _colour(shape.colour, face),
        _colour(shape.border_colour or (shape.colour if shape.shape == "line" else ""), face),
        shape.border_mm * MM,
        shape.radius_mm * MM,
    )


def _picture(
    image: Image, face: BadgeFace, pictures: Mapping[str, Picture], x: float, y: float
) -> Iterator[Box | Problem]:
    picture = pictures.get(image.file)
    if picture is None:
        if image.file == PHOTO:
            yield Problem(face.participant.id, ProblemKind.MISSING_PHOTO, "There is no photo; take or add one.")
        return
    width, height = image.width_mm * MM, image.height_mm * MM
    scales = (width / picture.width, height / picture.height)
    scale = max(scales) if image.fill else min(scales)
    shown = (picture.width * scale, picture.height * scale)
    clip = (x, y, width, height) if image.fill else None
    yield PlacedPicture(picture, x + (width - shown[0]) / 2, y + (height - shown[1]) / 2, shown[0], shown[1], clip)


def _code(code: Code, face: BadgeFace, x: float, y: float) -> Iterator[Box | Problem]:
    content = text_of(code.content, face).strip()
    identity = face.participant.id
    if not content:
        return
    try:
        placed = (_qr if code.symbology == "qr" else _bars)(content, x, y, code.width_mm * MM, code.height_mm * MM)
    except CodeTooLong as error:
        yield Problem(identity, ProblemKind.UNREADABLE_CODE, error.sentence)
        return
    module_mm = placed.width / placed.columns / MM
    if module_mm < _SMALLEST_MODULE_MM[code.symbology]:
        detail = f"The modules of the code are only {module_mm:.2f} mm wide; give it more room."
        yield Problem(identity, ProblemKind.UNREADABLE_CODE, detail)
    yield placed


def _qr(content: str, x: float, y: float, width: float, height: float) -> PlacedSymbol:
    made, size = symbol(content), min(width, height)
    side = made.modules + 2 * QUIET_ZONE
    runs = tuple((column + QUIET_ZONE, side - QUIET_ZONE - 1 - row, length) for column, row, length in made.runs)
    return PlacedSymbol(x + (width - size) / 2, y + (height - size) / 2, size, size, side, side, runs)


def _bars(content: str, x: float, y: float, width: float, height: float) -> PlacedSymbol:
    modules, found = bars(content)
    runs = tuple((place + BARS_QUIET_ZONE, 0, length) for place, length in found)
    return PlacedSymbol(x, y, width, height, modules + 2 * BARS_QUIET_ZONE, 1, runs)


def _colour(colour: str, face: BadgeFace) -> str | None:
    match colour:
        case "":
            return None
        case "category":
            return face.category.colour
        case "on_category":
            return ink_on(face.category.colour)
        case _:
            return colour
