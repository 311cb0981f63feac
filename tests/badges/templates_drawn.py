"""Templates without mistakes, drawn by hypothesis."""

from typing import Any

from hypothesis import strategies as st

from checkin.badges.placing import fitted
from checkin.badges.template import VERSION, Code, Element, Form, Image, Part, Shape, Template, TextBox, mistakes_of


def lengths(least: float, most: float) -> st.SearchStrategy[float]:
    """In thousandths of a millimetre, as editing leaves them."""
    return st.integers(round(least * 1000), round(most * 1000)).map(lambda thousandths: thousandths / 1000)


@st.composite
def elements(draw: st.DrawFn, template: Template) -> Element:
    box: dict[str, Any] = {
        "x_mm": draw(lengths(0, template.width_mm)),
        "y_mm": draw(lengths(0, template.height_mm)),
        "width_mm": draw(lengths(1, template.width_mm)),
        "height_mm": draw(lengths(1, template.height_mm)),
        "rotation": draw(st.sampled_from([0.0, 0.0, 0.0, 90.0, 180.0, -90.0, 30.0, 17.5])),
    }
    kinds: list[Element] = [
        Shape(**box),
        Shape(**{**box, "height_mm": 0.0}, shape="line", border_mm=1.0),
        TextBox(**box, parts=(Part(text="{name}", size_pt=20, smallest_pt=8),)),
        Image(**box, file="logo.png"),
        Code(**box),
    ]
    return fitted(draw(st.sampled_from(kinds)), template)


@st.composite
def templates(draw: st.DrawFn, least: int = 1) -> Template:
    empty = Template(
        version=VERSION, width_mm=draw(lengths(30, 200)), height_mm=draw(lengths(30, 200)), form=Form.DOUBLE
    )
    found = draw(st.lists(elements(empty), min_size=least, max_size=5))
    template = Template(
        version=VERSION, width_mm=empty.width_mm, height_mm=empty.height_mm, form=Form.DOUBLE, elements=tuple(found)
    )
    assert not list(mistakes_of(template))
    return template
