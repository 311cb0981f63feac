"""Template files: what docs/templates.md promises, and one sentence that names the place of each mistake."""

import re
from itertools import chain
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.designs import FOLDER, Designs, built_in_names, built_in_text
from checkin.badges.faces import FIELDS
from checkin.badges.layout import lay_out
from checkin.badges.template import (
    Code,
    Element,
    Image,
    Part,
    Shape,
    Template,
    TemplateError,
    TextBox,
    When,
    parse_template,
    template_text,
)
from checkin.badges.texts import fields_in, mistakes_of_text, text_of
from tests.badges.designing import EVENT, a_face, a_part, a_template, a_text

DOCUMENT = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)
GOOD = """
version = 1
width_mm = 90
height_mm = 50

[[elements]]
kind = "text"
label = "Who"
x_mm = 5
y_mm = 5
width_mm = 80
height_mm = 30

[[elements.parts]]
text = "{name}"
size_pt = 20
smallest_pt = 10
"""
PICTURE = '[[elements]]\nkind = "image"\nx_mm = 1\ny_mm = 1\nwidth_mm = 5\nheight_mm = 5\nfile = "logo.png"\n'


def mistake(text: str) -> str:
    """The sentence with which a template is refused."""
    with pytest.raises(TemplateError) as caught:
        parse_template(text, "gold")
    assert "\n" not in caught.value.sentence
    assert caught.value.sentence.startswith("Badge template “gold” ")
    assert caught.value.sentence.endswith(".")
    return caught.value.sentence


# The document.


@pytest.mark.parametrize("name", sorted(built_in_names()))
def test_no_text_of_a_built_in_template_can_come_to_lie_under_its_code(name: str) -> None:
    elements = parse_template(built_in_text(name), name).elements
    codes = [element for element in elements if isinstance(element, Code)]
    texts = [element for element in elements if isinstance(element, TextBox)]
    assert codes
    for text in texts:
        for code in codes:
            assert text.side != code.side or _are_apart(text, code), f"{text.label} and {code.label}"


def _are_apart(one: TextBox, other: Code) -> bool:
    return (
        one.x_mm + one.width_mm <= other.x_mm
        or other.x_mm + other.width_mm <= one.x_mm
        or one.y_mm + one.height_mm <= other.y_mm
        or other.y_mm + other.height_mm <= one.y_mm
    )


@pytest.mark.parametrize("kind", [Template, *get_args(Element), Part, When], ids=lambda kind: str(kind.__name__))
def test_every_key_of_the_schema_is_in_the_document(kind: type[msgspec.Struct]) -> None:
    for field in msgspec.structs.fields(kind):
        assert re.search(rf"^\|.*`{field.name}`.*\|", DOCUMENT, re.MULTILINE), field.name


@pytest.mark.parametrize("kind", [Template, *get_args(Element), Part], ids=lambda kind: str(kind.__name__))
def test_the_document_says_what_is_when_a_key_is_left_out(kind: type[msgspec.Struct]) -> None:
    for field in msgspec.structs.fields(kind):
        rows = re.findall(rf"^\|[^|]*`{field.name}`[^|]*\|.*\| ([^|]*) \|$", DOCUMENT, re.MULTILINE)
        if field.required:
            assert set(rows) == {"refused"}, field.name
        elif isinstance(field.default, str | bool | float | int):
            said = str(field.default).lower() if isinstance(field.default, bool) else field.default
            wanted = f'`"{said}"`' if isinstance(said, str) and not isinstance(field.default, bool) else f"`{said}`"
            assert wanted in rows, field.name


def test_every_field_and_every_template_of_the_program_is_in_the_document() -> None:
    for name in (*FIELDS, *built_in_names()):
        assert f"`{name}`" in DOCUMENT, name


def test_the_examples_are_laid_out_without_a_problem() -> None:
    assert len(EXAMPLES) == 2
    for example in EXAMPLES:
        assert lay_out(parse_template(example, "example"), a_face(organisation="Мэрия", city="Далянь")).problems == ()


def test_the_examples_have_every_kind_of_element_and_every_key() -> None:
    template = parse_template(EXAMPLES[1], "example")

    assert {type(element) for element in template.elements} == {Shape, TextBox, Image, Code}
    for kind in (*get_args(Element), Part, When):
        for field in msgspec.structs.fields(kind):
            assert re.search(rf"\b{field.name}( = |\]\])", "".join(EXAMPLES)), field.name


@pytest.mark.parametrize("name", sorted(built_in_names()))
def test_the_templates_of_the_program_show_somebody_with_ordinary_fields_without_a_problem(name: str) -> None:
    face = a_face(name="Ким Анна Сергеевна", organisation="Мэрия", region="Приморский край", category="expert")

    assert Designs(EVENT).lay_out(face, Designs(EVENT).template(name)).problems == ()
    assert (FOLDER / f"{name}.toml").read_text("utf-8").startswith("#")


@pytest.mark.parametrize("source", [*map(built_in_text, sorted(built_in_names())), *EXAMPLES])
def test_a_template_is_the_same_after_it_was_written_and_read_again(source: str) -> None:
    template = parse_template(source, "one")

    assert parse_template(template_text(template), "again") == template


# Mistakes.


@pytest.mark.parametrize(
    ("old", "new", "place", "what"),
    [
        ("version = 1", "version = 99", "", "is of version 99, and this program knows 1"),
        ("version = 1", "version = 2\nshoes = 1", "", "is of version 2"),
        ("version = 1", "", "the template", "lacks the key “version”"),
        ("version = 1", 'version = "1"', "version", "must be a whole number and is a text"),
        ("width_mm = 90", "", "the template", "lacks the key “width_mm”"),
        ("width_mm = 90", "width_mm = 0", "a side of the badge", "is 0 mm"),
        ("width_mm = 90", "width_mm = 0.001", "a side of the badge", "is 0.001 mm"),
        ("width_mm = 90", "width_mm = -90", "a side of the badge", "is -90 mm"),
        ("width_mm = 90", "width_mm = 5_000_000", "a side of the badge", "is 5e+06 mm"),
        ("width_mm = 90", "width_mm = nan", "a side of the badge", "is nan mm"),
        ("width_mm = 90", "width_mm = inf", "a side of the badge", "is inf mm"),
        ("width_mm = 90", "width_mm = 1e999", "a side of the badge", "is inf mm"),
        ("width_mm = 90", "width_mm = true", "width_mm", "must be a number and is true or false"),
        ("width_mm = 90", "width_mm = 90\nshoes = 1", "the template", "has the key “shoes”, which there is not"),
        ("width_mm = 90", 'width_mm = 90\nform = "round"', "form", "cannot be 'round'"),
        ("width_mm = 90", "width_mm = ", "at line 3", "is no TOML file: Invalid value"),
        ('kind = "text"', 'kind = "poem"', "element 1, kind", "cannot be 'poem'"),
        ('kind = "text"', "", "element 1", "lacks the key “kind”"),
        ('label = "Who"', 'label = "Who"\nshoes = 1', "element 1", "has the key “shoes”, which there is not"),
        ('label = "Who"', "label = 1979-05-27", "element 1, label", "must be a text in quotes and is a date"),
        ("x_mm = 5", 'x_mm = "5"', "element 1, x_mm", "must be a number and is a text in quotes"),
        ("x_mm = 5", "x_mm = 50", "element 1 (Who)", "reaches beyond the badge of 90 × 50 mm"),
        ("x_mm = 5", "x_mm = nan", "element 1 (Who)", "has a length or an angle that is no number"),
        ("x_mm = 5", "x_mm = " + "9" * 400, "element 1, x_mm", "is a number out of range"),
        ("x_mm = 5", "x_mm = " + "9" * 5_000, "", "a number or a table that is far too long"),
        ("x_mm = 5", "x_mm = " + "[" * 5_000, "", "a number or a table that is far too long"),
        ("width_mm = 80", "width_mm = 0", "element 1 (Who)", "needs sides of more than 0 mm"),
        ("width_mm = 80", "width_mm = 1e6", "element 1 (Who)", "reaches beyond the badge"),
        ("y_mm = 5", "y_mm = 5\nrotation = 90", "element 1 (Who)", "reaches beyond the badge"),
        ("y_mm = 5", "y_mm = 5\nrotation = 900", "element 1 (Who)", "needs a rotation from -360 to 360"),
        ("y_mm = 5", 'y_mm = 5\nside = "back"', "element 1 (Who)", "is on the back, and the badge has none"),
        ("y_mm = 5", 'y_mm = 5\nacross = "up"', "element 1, across", "cannot be 'up'"),
        ("y_mm = 5", 'y_mm = 5\nwhen = {filled = ["shoes"]}', "element 1 (Who)", "asks for the field “shoes”"),
        ("y_mm = 5", "y_mm = 5\nwhen = {shoes = 1}", "element 1, when", "has the key “shoes”"),
        ("y_mm = 5", "y_mm = 5\nwhen = {equals = {city = 1}}", "element 1, when, equals", "must be a text"),
        ('text = "{name}"', "", "element 1, part 1", "lacks the key “text”"),
        ('text = "{name}"', 'text = "{shoes}"', "element 1 (Who), part 1", "names the field “shoes”"),
        ('text = "{name}"', 'text = "{name"', "element 1 (Who), part 1", "has a brace without its other half"),
        ('text = "{name}"', 'text = "[{name}"', "element 1 (Who), part 1", "has a square bracket without"),
        ('text = "{name}"', 'text = "{name}"\nfont = "Comic"', "element 1 (Who), part 1", "names the font “Comic”"),
        ('text = "{name}"', 'text = "{name}"\ncolour = "red"', "element 1 (Who), part 1", "must look like #33658a"),
        ('text = "{name}"', 'text = "{name}"\nwhen = {empty = ["shoes"]}', "part 1", "asks for the field “shoes”"),
        ('text = "{name}"', 'text = "{name}"\nlines = 0', "element 1 (Who), part 1", "needs 1 to 20 lines"),
        ('text = "{name}"', 'text = "{name}"\ngap_mm = -1', "element 1 (Who), part 1", "needs a gap_mm"),
        ('text = "{name}"', 'text = "{name}"\ntighten = 0.5', "element 1 (Who), part 1", "needs a tighten"),
        ("size_pt = 20", "size_pt = 5", "element 1 (Who), part 1", "needs 4 ≤ smallest_pt ≤ size_pt ≤ 500"),
        ("smallest_pt = 10", "smallest_pt = nan", "element 1 (Who), part 1", "needs 4 ≤ smallest_pt"),
        ("size_pt = 20", "size_pt = 1e9", "element 1 (Who), part 1", "needs 4 ≤ smallest_pt ≤ size_pt ≤ 500"),
    ],
)
def test_a_mistake_is_one_sentence_that_names_its_place(old: str, new: str, place: str, what: str) -> None:
    assert old in GOOD

    sentence = mistake(GOOD.replace(old, new, 1))

    assert place in sentence
    assert what in sentence


@pytest.mark.parametrize("file", ["", "../logo.png", "/etc/passwd", "a/b.png", "C:\\logo.png", "..", "x" * 200])
def test_a_picture_is_named_without_folders(file: str) -> None:
    sentence = mistake(GOOD + PICTURE.replace("logo.png", file.replace("\\", "\\\\")))

    assert "element 2 (image) needs the name of a picture, without folders" in sentence


def test_a_picture_that_the_event_does_not_have_is_one_sentence() -> None:
    template = parse_template(GOOD + PICTURE, "gold")

    with pytest.raises(TemplateError, match=r"picture “logo.png”, which the event does not have; it has: none\."):
        Designs(EVENT).lay_out(a_face(), template)


def test_a_box_may_reach_beyond_the_badge_before_it_is_turned() -> None:
    """A text along the longer edge: 80 mm long on a badge 50 mm wide."""
    upright = GOOD.replace("width_mm = 90", "width_mm = 50").replace("height_mm = 50", "height_mm = 90")
    turned = upright.replace("x_mm = 5\ny_mm = 5", "x_mm = -15\ny_mm = 30\nrotation = 90")

    [line] = lay_out(parse_template(turned, "along"), a_face()).lines

    assert line.text == "Анна Ким"
    assert "reaches beyond" in mistake(turned.replace("rotation = 90", "rotation = 45"))


def test_a_file_of_megabytes_or_of_a_thousand_elements_is_refused() -> None:
    assert "longer than 500,000 characters" in mistake(GOOD + "#" * 600_000)
    assert "has 302 elements, and may have 300" in mistake(GOOD + PICTURE * 301)


def test_a_label_of_several_lines_stays_one_sentence() -> None:
    mistake(GOOD.replace('label = "Who"', 'label = "Who\\n\\nis this"').replace("x_mm = 5", "x_mm = 500"))
    mistake(GOOD.replace('label = "Who"', 'label = "Who"\n"a\\nb" = 1'))


@given(st.text(max_size=300))
def test_whatever_a_template_file_holds_it_is_read_or_refused_in_one_sentence(text: str) -> None:
    mistake(text)


@given(st.data())
def test_a_template_with_a_few_characters_changed_is_read_or_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(GOOD)))
    length = data.draw(st.integers(0, 4))
    text = GOOD[:place] + data.draw(st.text("[]{}=\"'.-0123456789einfax_\n#", max_size=5)) + GOOD[place + length :]

    try:
        template = parse_template(text, "gold")
    except TemplateError:
        mistake(text)
    else:
        assert lay_out(template, a_face()).pages


# Texts.


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("Guest", "Guest"),
        ("{organisation}", "Порт"),
        ("{position}", ""),
        ("{position|organisation}", "Порт"),
        ("{position|region|'Guest'}", "Guest"),
        ('{position|"Guest of honour"}', "Guest of honour"),
        ("{organisation|'Guest'}", "Порт"),
        ("{notes|'Guest'}", "Guest"),
        ("{position|''}", ""),
        ("{city}[, {region}]", "Далянь"),
        ("[{region}, ]{city}", "Далянь"),
        ("{region}[, {city}]", "Далянь"),
        ("{region}[ · {position}][ – {city}][, {organisation}]", "Далянь, Порт"),
        ("{region}[ ({city})]", "(Далянь)"),
        ("Guest[, {city}]", "Guest, Далянь"),
        ("{organisation}[ ({city})]", "Порт (Далянь)"),
        ("[no field]", ""),
        ("[{region|'only a word'}]", ""),
        ("{{{city}}} [[{city}]]", "{Далянь} [Далянь]"),
        ("[[{city}[, {region}]]]", "[Далянь]"),
        ("{column:T-shirt}", "XL"),
        ("{column:T-shirt [EU]}", "52"),
        ("[size {column:T-shirt [EU]}]", "size 52"),
        ("{column:Nothing}", ""),
        ("{event}: {category}", "Forum of Cities: Expert"),
    ],
)
def test_what_a_text_says(pattern: str, shown: str) -> None:
    face = a_face(
        organisation="Порт", city="Далянь", notes="  ", category="expert",
        further={"T-shirt": "XL", "T-shirt [EU]": "52"},
    )  # fmt: skip

    assert list(mistakes_of_text("here", pattern)) == []
    assert text_of(pattern, face) == shown


@pytest.mark.parametrize(
    "pattern", ["{", "}", "{name", "[", "]", "[{name}", "{}", "{a|}", "{column:}", "{NAME}", "[a[b]]"]
)
def test_a_text_that_cannot_be_understood_is_a_mistake(pattern: str) -> None:
    assert list(mistakes_of_text("here", pattern))


@pytest.mark.parametrize("name", ["{code}", "{{name}}", "[x]", "<b>Анна</b>", "${code}", "%s", "\\n", "{0}"])
def test_what_the_roster_says_is_never_a_pattern(name: str) -> None:
    assert text_of("{name}", a_face(name=name)) == name
    assert text_of("[{name}]", a_face(name=name)) == name


@given(st.text(max_size=60))
def test_every_text_is_shown_or_a_mistake(pattern: str) -> None:
    if not list(mistakes_of_text("here", pattern)):
        text_of(pattern, a_face())
        assert all(name in FIELDS or name.startswith("column:") for name in fields_in(pattern))


@pytest.mark.parametrize("hostile", ["[" + "{name}" * 60_000, "{" * 400_001, "[a" * 200_000, "[[" * 200_000 + "["])
def test_a_hostile_text_is_judged_in_a_moment(hostile: str) -> None:
    assert list(mistakes_of_text("here", hostile))


def test_a_name_in_latin_letters_has_no_second_line_in_latin_letters() -> None:
    template = a_template(a_text("{name}", "{latin_name}"))

    def lines(name: str, latin_name: str) -> list[str]:
        return [line.text for line in lay_out(template, a_face(name=name, latin_name=latin_name)).lines]

    assert lines("Zoë Kim", "Zoe Kim") == ["Zoë Kim"]
    assert lines("王小明", "Wang Xiaoming") == ["王小明", "Wang Xiaoming"]


def test_upper_case_is_that_of_the_text_and_not_of_the_template() -> None:
    template = a_template(a_text(a_part("{name}", upper=True), a_part("ß {organisation}", upper=True)))

    lines = [line.text for line in lay_out(template, a_face(name="Ким Анна", organisation="straße")).lines]

    assert lines == ["КИМ АННА", "SS STRASSE"]


def test_no_template_of_the_program_names_what_there_is_not() -> None:
    for name in built_in_names():
        template = Designs(EVENT).template(name)
        parts = chain.from_iterable(box.parts for box in template.elements if isinstance(box, TextBox))
        assert all(set(fields_in(part.text)) <= FIELDS for part in parts)
