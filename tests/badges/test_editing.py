from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.designs import Designs
from checkin.badges.editing import (
    Step,
    added,
    duplicated,
    new_code,
    new_image,
    new_shape,
    new_template,
    new_text,
    put_before,
    removed,
    reordered,
    with_form,
    with_new_part,
    with_part,
    with_properties,
    with_size,
    without_part,
)
from checkin.badges.template import (
    PHOTO,
    Element,
    Form,
    Template,
    TemplateError,
    TextBox,
    mistakes_of,
    parse_template,
    template_text,
)
from tests.badges.designing import EVENT, a_shape, a_template, a_text
from tests.badges.templates_drawn import lengths, templates


def labels(template: Template) -> str:
    return "".join(element.label for element in template.elements)


def lettered(letters: str) -> Template:
    return a_template(*(a_shape(label=letter) for letter in letters))


@given(templates(least=0), st.sampled_from(["text", "rectangle", "ellipse", "line", "image", "photo", "qr", "code128"]))
def test_whatever_is_added_lies_on_the_badge_and_is_on_top(template: Template, kind: str) -> None:
    makes: dict[str, Callable[[], Element]] = {
        "text": lambda: new_text(template, "back"),
        "rectangle": lambda: new_shape(template, "rectangle", "back"),
        "ellipse": lambda: new_shape(template, "ellipse"),
        "line": lambda: new_shape(template, "line"),
        "image": lambda: new_image(template, "logo.png", 3.5),
        "photo": lambda: new_image(template, PHOTO, 0.8),
        "qr": lambda: new_code(template),
        "code128": lambda: new_code(template, "code128", "back"),
    }

    there, places = added(template, makes[kind]())

    assert places == (len(template.elements),)
    assert there.elements[:-1] == template.elements
    assert not list(mistakes_of(there))
    assert parse_template(template_text(there), "again") == there


@given(templates(), st.data())
def test_duplicates_are_the_same_elsewhere_and_removing_them_gives_the_template_back(
    template: Template, data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(range(len(template.elements))), min_size=1, unique=True))

    there, places = duplicated(template, chosen)

    assert not list(mistakes_of(there))
    assert len(places) == len(chosen)
    for place, copy in zip(sorted(chosen), places, strict=True):
        assert there.elements[copy].width_mm == template.elements[place].width_mm
    assert removed(there, places) == template


def test_there_are_no_more_elements_than_a_template_may_have() -> None:
    full = a_template(*(a_shape() for _ in range(300)))

    with pytest.raises(TemplateError, match="300"):
        duplicated(full, [0])
    with pytest.raises(TemplateError, match="300"):
        added(full, new_shape(full))


@pytest.mark.parametrize(
    ("chosen", "step", "after", "places"),
    [
        ([1], Step.TO_FRONT, "acdeb", (4,)),
        ([1, 3], Step.TO_BACK, "bdace", (0, 1)),
        ([1, 3], Step.FORWARD, "acbed", (2, 4)),
        ([3, 4], Step.FORWARD, "abcde", (3, 4)),
        ([1, 2], Step.BACKWARD, "bcade", (0, 1)),
        ([0, 2], Step.BACKWARD, "acbde", (0, 1)),
    ],
)
def test_reordering(chosen: list[int], step: Step, after: str, places: tuple[int, ...]) -> None:
    there, now = reordered(lettered("abcde"), chosen, step)

    assert labels(there) == after
    assert now == places


@pytest.mark.parametrize(
    ("place", "before", "after", "now"),
    [(0, 3, "bcade", 2), (4, 0, "eabcd", 0), (1, 5, "acdeb", 4), (2, 2, "abcde", 2), (2, 3, "abcde", 2)],
)
def test_an_element_is_put_where_it_is_dropped(place: int, before: int, after: str, now: int) -> None:
    there, places = put_before(lettered("abcde"), place, before)

    assert labels(there) == after
    assert places == (now,)


@given(templates(), st.sampled_from(Step), st.data())
def test_reordering_loses_nothing_and_names_the_same_elements(
    template: Template, step: Step, data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(range(len(template.elements))), min_size=1, unique=True))

    there, places = reordered(template, chosen, step)

    assert sorted(map(repr, there.elements)) == sorted(map(repr, template.elements))
    assert [there.elements[place] for place in places] == [template.elements[place] for place in sorted(chosen)]


def test_a_property_is_set_on_all_that_are_chosen() -> None:
    there = with_properties(lettered("abc"), [0, 2], colour="#ff0000", label="x")

    assert [element.label for element in there.elements] == ["x", "b", "x"]


def test_a_mistake_in_a_property_is_one_sentence_and_changes_nothing() -> None:
    template = lettered("a")

    with pytest.raises(TemplateError, match=r"^The colour of element 1"):
        with_properties(template, [0], colour="reddish")
    with pytest.raises(TemplateError, match="reaches beyond the badge"):
        with_properties(template, [0], x_mm=95)
    assert template == lettered("a")


def test_parts_of_a_text_are_added_changed_and_removed() -> None:
    template = a_template(a_text("{name}"))

    there = with_part(with_new_part(template, 0), 0, 1, text="{region}", bold=True)

    box = there.elements[0]
    assert isinstance(box, TextBox)
    assert [(part.text, part.bold) for part in box.parts] == [("{name}", False), ("{region}", True)]
    assert without_part(there, 0, 1) == template
    with pytest.raises(TemplateError, match="needs 1 to 30 parts"):
        without_part(template, 0, 0)
    with pytest.raises(TemplateError, match="the field “nmae”"):
        with_part(template, 0, 0, text="{nmae}")


@given(templates(), lengths(10, 300), lengths(10, 300))
def test_on_a_badge_of_any_other_size_all_elements_are_still_there(
    template: Template, width: float, height: float
) -> None:
    there = with_size(template, width, height)

    assert len(there.elements) == len(template.elements)
    assert not list(mistakes_of(there))


@pytest.mark.parametrize("name", Designs(EVENT).names)
def test_a_larger_badge_leaves_every_element_as_it_was(name: str) -> None:
    template = Designs(EVENT).template(name)

    assert with_size(template, 400, 400).elements == template.elements


def test_the_back_is_not_taken_away_while_something_is_on_it() -> None:
    template = a_template(a_shape(side="back"), form=Form.DOUBLE)

    with pytest.raises(TemplateError, match="is on the back"):
        with_form(template, Form.SINGLE)
    assert with_form(template, Form.FOLDED).form is Form.FOLDED


@given(lengths(10, 1000), lengths(10, 1000), st.sampled_from(Form))
def test_a_new_badge_of_any_size_has_no_mistakes(width: float, height: float, form: Form) -> None:
    assert not list(mistakes_of(new_template(width, height, form)))


def test_a_badge_of_no_size_is_refused() -> None:
    with pytest.raises(TemplateError, match="must be from 10 to 1000"):
        new_template(5, 50)
