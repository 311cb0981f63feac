"""Changes of a template as a designer makes them: elements added, removed, copied, reordered, set. Pure.

A template is a value: every change gives a new one, without mistakes if the one before had none. Elements are named by
their places in the list; what comes later lies on top. Moving and resizing are in placing.py.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, Literal

import msgspec

from checkin.badges.placing import changed_each, fitted, moved
from checkin.badges.template import (
    PHOTO,
    VERSION,
    Code,
    Element,
    Form,
    Image,
    Part,
    Shape,
    Side,
    Template,
    TemplateError,
    TextBox,
    mistakes_of,
)

COPY_OFFSET_MM = 3.0
Chosen = tuple[int, ...]


class Step(StrEnum):
    """How an element changes its place among those above and below it."""

    TO_FRONT = "to_front"
    FORWARD = "forward"
    BACKWARD = "backward"
    TO_BACK = "to_back"


def new_template(width_mm: float, height_mm: float, form: Form = Form.SINGLE) -> Template:
    """A badge with the name and the code, to begin with. Raises TemplateError for a size that no badge has."""
    template = Template(version=VERSION, width_mm=width_mm, height_mm=height_mm, form=form)
    _check(template)
    margin = min(width_mm, height_mm) * 0.08
    code = min(width_mm, height_mm) * 0.4
    who = TextBox(
        label="Who",
        x_mm=margin,
        y_mm=margin,
        width_mm=width_mm - 2 * margin,
        height_mm=max(height_mm - 3 * margin - code, height_mm * 0.4),
        parts=(
            Part(text="{name}", size_pt=36, smallest_pt=12, lines=3, bold=True),
            Part(text="{organisation}", size_pt=14, smallest_pt=8, lines=3, gap_mm=2),
        ),
    )
    square = Code(
        label="Badge code",
        x_mm=width_mm - margin - code,
        y_mm=height_mm - margin / 2 - code,
        width_mm=code,
        height_mm=code,
    )
    return msgspec.structs.replace(template, elements=tuple(fitted(each, template) for each in (who, square)))


def new_text(template: Template, side: Side = "front") -> TextBox:
    """A text in the middle of a side."""
    part = Part(text="{organisation}", size_pt=14, smallest_pt=8, lines=2)
    return TextBox(parts=(part,), **_middle(template, side, 0.7, 0.15))


def new_shape(
    template: Template, shape: Literal["rectangle", "ellipse", "line"] = "rectangle", side: Side = "front"
) -> Shape:
    """A rectangle, ellipse or line in the middle of a side."""
    if shape == "line":
        return Shape(shape=shape, colour="#111418", border_mm=0.5, **_middle(template, side, 0.6, 0))
    return Shape(shape=shape, colour="category", **_middle(template, side, 0.5, 0.2))


def new_image(template: Template, file: str, proportion: float = 1.0, side: Side = "front") -> Image:
    """A picture in the middle of a side, as wide as `proportion` times its height; `PHOTO` for the participant's."""
    label = "Photo" if file == PHOTO else file.rpartition(".")[0]
    room = min(template.width_mm, template.height_mm) * 0.4
    width, height = (room, room / proportion) if proportion > 1 else (room * proportion, room)
    box = _middle(template, side, width / template.width_mm, height / template.height_mm)
    return Image(file=file, label=label, **box)


def new_code(template: Template, symbology: Literal["qr", "code128"] = "qr", side: Side = "front") -> Code:
    """A QR code or a Code 128 of the badge code in the middle of a side."""
    if symbology == "code128":
        return Code(symbology="code128", **_middle(template, side, 0.8, 0.12))
    room = min(template.width_mm, template.height_mm) * 0.35
    return Code(**_middle(template, side, room / template.width_mm, room / template.height_mm))


def added(template: Template, element: Element) -> tuple[Template, Chosen]:
    """The element on top of all others, and its place. Raises TemplateError when there are too many."""
    result = msgspec.structs.replace(template, elements=(*template.elements, fitted(element, template)))
    _check(result)
    return result, (len(template.elements),)


def removed(template: Template, chosen: Iterable[int]) -> Template:
    """The template without the chosen elements."""
    gone = set(chosen)
    rest = tuple(element for place, element in enumerate(template.elements) if place not in gone)
    return msgspec.structs.replace(template, elements=rest)


def duplicated(template: Template, chosen: Sequence[int]) -> tuple[Template, Chosen]:
    """Copies of the chosen elements on top of all, a little beside them, and the places of the copies.

    Raises TemplateError when there are too many.
    """
    copies = tuple(template.elements[place] for place in sorted(chosen))
    result = msgspec.structs.replace(template, elements=(*template.elements, *copies))
    _check(result)
    places = tuple(range(len(template.elements), len(result.elements)))
    return moved(result, places, COPY_OFFSET_MM, COPY_OFFSET_MM), places


def reordered(template: Template, chosen: Sequence[int], step: Step) -> tuple[Template, Chosen]:
    """The chosen elements above or below others, and their places then. They keep their order among themselves."""
    order, picked = list(range(len(template.elements))), set(chosen)
    match step:
        case Step.TO_FRONT:
            order.sort(key=lambda place: place in picked)
        case Step.TO_BACK:
            order.sort(key=lambda place: place not in picked)
        case Step.FORWARD:
            _bubble(order, picked, range(len(order) - 2, -1, -1), 1)
        case Step.BACKWARD:
            _bubble(order, picked, range(1, len(order)), -1)
    elements = tuple(template.elements[place] for place in order)
    places = tuple(now for now, before in enumerate(order) if before in picked)
    return msgspec.structs.replace(template, elements=elements), places


def put_before(template: Template, place: int, before: int) -> tuple[Template, Chosen]:
    """An element put below the one at `before` (at the number of elements: on top of all), and its place then."""
    order = [each for each in range(len(template.elements)) if each != place]
    at = before - (place < before)
    order.insert(at, place)
    elements = tuple(template.elements[each] for each in order)
    return msgspec.structs.replace(template, elements=elements), (order.index(place),)


def with_properties(template: Template, chosen: Iterable[int], **fields: Any) -> Template:
    """The chosen elements with other values of some fields. Raises TemplateError, naming the mistake."""
    result = changed_each(template, chosen, lambda element: _with(element, fields))
    _check(result)
    return result


def with_part(template: Template, place: int, number: int, **fields: Any) -> Template:
    """A part of a text, counted from 0, with other values of some fields. Raises TemplateError."""
    parts = list(_parts(template, place))
    parts[number] = msgspec.structs.replace(parts[number], **fields)
    return with_properties(template, [place], parts=tuple(parts))


def with_new_part(template: Template, place: int, text: str = "{position}") -> Template:
    """One more part at the end of a text, like the last one. Raises TemplateError when there are too many."""
    parts = _parts(template, place)
    last = msgspec.structs.replace(parts[-1], text=text, gap_mm=parts[-1].gap_mm or 1.0)
    return with_properties(template, [place], parts=(*parts, last))


def without_part(template: Template, place: int, number: int) -> Template:
    """A text without one of its parts. Raises TemplateError for the last one."""
    parts = _parts(template, place)
    return with_properties(template, [place], parts=(*parts[:number], *parts[number + 1 :]))


def with_size(template: Template, width_mm: float, height_mm: float) -> Template:
    """A badge of another size; what would reach beyond it is moved, and made smaller where that is not enough.

    Raises TemplateError for a size that no badge has.
    """
    result = msgspec.structs.replace(template, width_mm=width_mm, height_mm=height_mm, elements=())
    _check(result)
    elements = tuple(fitted(element, result) for element in template.elements)
    return msgspec.structs.replace(result, elements=elements)


def with_form(template: Template, form: Form) -> Template:
    """A badge with other sides. Raises TemplateError while something is on a back that it would not have."""
    result = msgspec.structs.replace(template, form=form)
    _check(result)
    return result


def _check(template: Template) -> None:
    """Raise TemplateError with the first mistake, in few words: who changes a template knows which it is."""
    for mistake in mistakes_of(template):
        raise TemplateError(f"{mistake[:1].upper()}{mistake[1:]}.")


def _bubble(order: list[int], picked: set[int], places: range, way: int) -> None:
    """Each picked one changes places with its neighbour, unless that is picked, too."""
    for place in places:
        if order[place] in picked and order[place + way] not in picked:
            order[place], order[place + way] = order[place + way], order[place]


def _parts(template: Template, place: int) -> tuple[Part, ...]:
    element = template.elements[place]
    return element.parts if isinstance(element, TextBox) else ()


def _with(element: Element, fields: dict[str, Any]) -> Element:
    changed: Element = msgspec.structs.replace(element, **fields)
    return changed


def _middle(template: Template, side: Side, wide: float, high: float) -> dict[str, Any]:
    """A box in the middle of a side; sizes are shares of the badge's."""
    width, height = round(template.width_mm * wide, 1), round(template.height_mm * high, 1)
    return {
        "x_mm": round((template.width_mm - width) / 2, 1),
        "y_mm": round((template.height_mm - height) / 2, 1),
        "width_mm": width,
        "height_mm": height,
        "side": side if template.has_back else "front",
    }
