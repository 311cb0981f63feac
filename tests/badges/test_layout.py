"""Where everything goes: conditions, fitting, turning, sides, and codes that a camera reads."""

import math
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image as PillowImage

from checkin.badges.boxes import MM, Box, PlacedLine, PlacedShape, Turned
from checkin.badges.fonts import printable
from checkin.badges.layout import Layout, lay_out
from checkin.badges.pdf import layout_pdf
from checkin.badges.preview import page_pictures
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.template import Form, Part, TextBox, When
from tests.badges.designing import (
    EVENT,
    a_code,
    a_face,
    a_part,
    a_shape,
    a_template,
    a_text,
    codes_on,
    pages_of,
    sizes_mm,
    texts_of,
)

WORDS = "Администрация городского округа Большой Камень и Шкотовского района, отдел по связям"
CUT = {ProblemKind.DOES_NOT_FIT}


def kinds(layout: Layout) -> set[ProblemKind]:
    return {problem.kind for problem in layout.problems}


def texts(layout: Layout) -> list[str]:
    return [line.text for line in layout.lines]


def length(line: PlacedLine) -> float:
    """From its first to its last letter, in points."""
    return line.line.width * line.size / 1000 + line.spacing * max(0, len(line.text) - 1)


# Who sees what.


@pytest.mark.parametrize(
    ("when", "is_shown"),
    [
        (When(), True),
        (When(categories=("expert",)), True),
        (When(categories=("press", "expert")), True),
        (When(categories=("press",)), False),
        (When(except_categories=("press",)), True),
        (When(except_categories=("expert",)), False),
        (When(filled=("city",)), True),
        (When(filled=("city", "region")), False),
        (When(filled=("notes",)), False),
        (When(empty=("region", "notes")), True),
        (When(empty=("city",)), False),
        (When(equals={"city": "Далянь"}), True),
        (When(equals={"city": "далянь"}), False),
        (When(equals={"column:Dinner": "yes"}), True),
        (When(equals={"column:Lunch": ""}), True),
        (When(equals={"category": "Expert", "city": "Owls"}), False),
        (When(categories=("expert",), filled=("region",)), False),
    ],
)
def test_elements_and_parts_are_shown_when_everything_holds_that_their_conditions_say(
    when: When, is_shown: bool
) -> None:
    face = a_face(category="expert", city="Далянь", notes="  ", further={"Dinner": "yes"})
    of_element = a_template(a_text("Here", when=when))
    of_part = a_template(a_text(a_part("Here", when=when), "Always"))

    assert texts(lay_out(of_element, face)) == (["Here"] if is_shown else [])
    assert texts(lay_out(of_part, face)) == (["Here"] if is_shown else []) + ["Always"]


def test_a_part_that_is_not_shown_takes_no_room_nor_its_gap() -> None:
    hidden = a_part("Hidden", gap_mm=20, when=When(categories=("nobody",)))
    with_it = a_template(a_text("{name}", hidden, a_part("{position}", gap_mm=20), "Last"))
    without = a_template(a_text("{name}", "Last"))

    assert lay_out(with_it, a_face()).lines == lay_out(without, a_face()).lines


def test_colours_are_those_of_the_category() -> None:
    template = a_template(a_shape(colour="category"), a_text(a_part("{name}", colour="on_category")))
    face = a_face(category="press")

    shape, line = lay_out(template, face).pages[0].boxes

    assert isinstance(shape, PlacedShape)
    assert isinstance(line, PlacedLine)
    assert (shape.colour, line.colour) == (face.category.colour, "#ffffff")


def test_layout_is_pure() -> None:
    template = a_template(
        a_text("{name}", "{organisation}"), a_code(width_mm=20, height_mm=20), a_shape(colour="#123456")
    )
    face = a_face(organisation=WORDS)

    first = lay_out(template, face)
    layout_pdf(first, "")

    assert lay_out(template, face) == first


# Texts in their boxes.


@pytest.mark.parametrize(("across", "share"), [("left", 0.0), ("centre", 0.5), ("right", 1.0)])
def test_lines_stand_at_their_side(across: str, share: float) -> None:
    [line] = lay_out(a_template(TextBoxes.across(across)), a_face()).lines

    spare = 90 * MM - length(line)
    assert line.x == pytest.approx(5 * MM + spare * share)


@pytest.mark.parametrize(("across", "share"), [("left", 1.0), ("centre", 0.5), ("right", 0.0)])
def test_a_text_from_the_right_begins_at_the_other_side(across: str, share: float) -> None:
    [line] = lay_out(a_template(TextBoxes.across(across)), a_face(name="محمد عبد الله")).lines

    spare = 90 * MM - length(line)
    assert line.x == pytest.approx(5 * MM + spare * share)


def test_what_is_below_a_text_from_the_right_stands_in_line_with_it() -> None:
    template = a_template(a_text("{name}", "{position}", height_mm=30))

    for name, is_at_right in (("محمد عبد الله", True), ("Анна Ким", False)):
        lines = lay_out(template, a_face(name=name, position="Guest")).lines
        ends = {round(line.x + length(line), 3) for line in lines}
        assert (len(lines), len(ends) == 1, len({line.x for line in lines}) == 1) == (2, is_at_right, not is_at_right)


class TextBoxes:
    """Boxes whose words mypy knows."""

    @staticmethod
    def across(side: str) -> TextBox:
        return {
            "left": a_text("{name}", across="left"),
            "centre": a_text("{name}", across="centre"),
            "right": a_text("{name}", across="right"),
        }[side]


def test_lines_stand_at_the_top_in_the_middle_or_at_the_bottom() -> None:
    tops, heights = [], []
    for down in ("top", "middle", "bottom"):
        [line] = lay_out(a_template(a_text("{name}", down=down)), a_face()).lines
        tops.append(line.y)
        heights.append(line.size)

    top, middle, bottom = tops
    assert middle == pytest.approx((top + bottom) / 2)
    assert top - bottom == pytest.approx(50 * MM - heights[0] * 1.16)


def test_a_text_is_as_large_as_its_box_allows_and_no_larger_than_it_should_be() -> None:
    def size(width_mm: float) -> float:
        [line] = lay_out(a_template(a_text("{name}", width_mm=width_mm)), a_face()).lines
        return line.size

    assert size(90) == 20
    assert size(30) == pytest.approx(20 * 30 / 33, rel=0.2)
    assert 10 <= size(20) < size(30) < 20


def test_a_text_is_broken_before_it_becomes_too_small() -> None:
    face = a_face(organisation=WORDS)

    one = lay_out(a_template(a_text(a_part("{organisation}", lines=1, smallest_pt=10))), face)
    several = lay_out(a_template(a_text(a_part("{organisation}", lines=4, smallest_pt=10))), face)

    assert [problem.kind for problem in one.problems] == [ProblemKind.TOO_SMALL]
    assert f"fits only on {len(one.lines)} lines" in one.problems[0].detail
    assert kinds(several) == set()
    assert 2 <= len(several.lines) <= 4
    assert " ".join(texts(several)) == WORDS
    assert all(line.size >= 10 for line in several.lines)


def test_what_takes_more_lines_than_it_should_makes_nothing_below_it_small() -> None:
    name, place = a_part(size_pt=30, smallest_pt=20), a_part("{organisation}", size_pt=14, smallest_pt=6)
    template = a_template(a_text(name, place, height_mm=50))

    layout = lay_out(template, a_face(name="Преображенский-Владивостокский Константин", organisation="Порт"))

    *names, port = layout.lines
    assert [problem.kind for problem in layout.problems] == [ProblemKind.TOO_SMALL]
    assert (len(names), {line.size for line in names}) == (3, {20.0})
    assert (port.text, port.size) == ("Порт", 14.0)


def test_letters_move_together_within_their_limit_and_only_when_nothing_else_helps() -> None:
    def line(width_mm: float, tighten: float) -> PlacedLine:
        part = a_part("ВЛАДИВОСТОК", size_pt=20, smallest_pt=20, tighten=tighten)
        return lay_out(a_template(a_text(part, width_mm=width_mm)), a_face()).lines[0]

    natural = length(line(90, 0)) / MM
    tight = line(natural * 0.98, 0.03)

    assert line(natural * 1.01, 0.03).spacing == 0
    assert tight.size == 20
    assert -0.03 * 20 <= tight.spacing < 0
    assert length(tight) <= natural * 0.98 * MM + 0.01
    assert line(natural * 0.98, 0).size < 20


@pytest.mark.parametrize(
    "text", ["محمد عبد الله بن راشد", "שלום ירושלים", "देवनागरी लिपि", "Nguye\u0302\u0303n V\u0323\u0304an"]
)
def test_joined_letters_are_not_moved(text: str) -> None:
    for width_mm in range(20, 60, 4):
        part = a_part("{name}", size_pt=20, smallest_pt=18, tighten=0.1)
        layout = lay_out(a_template(a_text(part, width_mm=width_mm)), a_face(name=text))
        assert {line.spacing for line in layout.lines} == {0}


def test_what_is_cut_ends_with_an_ellipsis_and_is_said() -> None:
    layout = lay_out(a_template(a_text("{organisation}", width_mm=20, height_mm=4)), a_face(organisation=WORDS))

    assert texts(layout)[-1].endswith("…")
    [problem] = layout.problems
    assert problem.kind is ProblemKind.DOES_NOT_FIT
    assert "does not fit" in problem.detail


def test_what_is_longer_than_600_characters_is_cut_and_said() -> None:
    layout = lay_out(a_template(a_text(a_part("{organisation}", lines=20))), a_face(organisation="слово " * 120))

    assert ProblemKind.DOES_NOT_FIT in kinds(layout)


PARTS = st.builds(
    lambda size, share, lines, bold, upper, gap, tighten, text: Part(
        text=text, size_pt=size, smallest_pt=max(4.0, size * share), lines=lines, bold=bold, upper=upper,
        gap_mm=gap, tighten=tighten,
    ),
    st.floats(5, 80), st.floats(0.1, 1), st.integers(1, 6), st.booleans(), st.booleans(), st.floats(0, 8),
    st.sampled_from([0.0, 0.0, 0.03, 0.1]),
    st.sampled_from(["{name}", "{organisation}", "{position}", "{name} ({city})"]),
)  # fmt: skip
LETTERS = st.one_of(
    st.text(max_size=80),
    st.text("абвгдеёжзWiMЩ -/", max_size=200),
    st.lists(
        st.sampled_from(["Ким", "Константинопольский", "王小明", "محمد", "of", "-", "ὈδυσσεύςΆ", "Zoë", "ก็", "देव"]),
        max_size=12,
    ).map(" ".join),
)


def inside_or_said(box: TextBox, layout: Layout, turned: Turned | None = None) -> Iterator[str]:
    """What is wrong: a line outside its box that is no problem of the badge."""
    left, right = box.x_mm * MM, (box.x_mm + box.width_mm) * MM
    low, high = (60 - box.y_mm - box.height_mm) * MM, (60 - box.y_mm) * MM
    for line in layout.lines:
        if line.x < left - 0.05 or line.x + length(line) > right + 0.05:
            yield f"{line.text!r} is {line.x:.2f}…{line.x + length(line):.2f}, and its box {left:.2f}…{right:.2f}"
        if line.y < low or line.y + line.size * 0.7 > high + 0.05:
            yield f"{line.text!r} stands at {line.y:.2f} with {line.size:.2f} pt, and its box is {low:.2f}…{high:.2f}"


@settings(max_examples=250, deadline=None)
@given(
    parts=st.lists(PARTS, min_size=1, max_size=4),
    place=st.tuples(st.floats(0, 40), st.floats(0, 20), st.floats(1, 60), st.floats(1, 40)),
    across=st.sampled_from(["left", "centre", "right"]),
    down=st.sampled_from(["top", "middle", "bottom"]),
    fields=st.tuples(LETTERS, LETTERS, LETTERS, LETTERS),
)
def test_every_line_is_in_its_box_and_all_of_the_text_is_there_or_a_problem_says_so(
    parts: list[Part], place: tuple[float, float, float, float], across: str, down: str, fields: tuple[str, ...]
) -> None:
    x, y, width, height = place
    box = a_text(*parts, x_mm=x, y_mm=y, width_mm=width, height_mm=height, across=across, down=down)
    name, organisation, position, city = fields
    face = a_face(name=name, organisation=organisation, position=position, city=city)

    layout = lay_out(a_template(box), face)

    if ProblemKind.DOES_NOT_FIT in kinds(layout):
        return
    assert list(inside_or_said(box, layout)) == []
    shown = "".join("".join(texts(layout)).split())
    for part in parts:
        for text in {"{organisation}": [organisation], "{position}": [position]}.get(part.text, [name]):
            wanted = printable(text).upper() if part.upper else printable(text)
            assert "".join(wanted.split()) in shown
    if ProblemKind.TOO_SMALL not in kinds(layout):
        assert len(layout.lines) <= sum(part.lines for part in parts)
        smallest = min(part.smallest_pt for part in parts)
        assert all(line.size >= smallest - 0.01 for line in layout.lines)
        assert all(-line.spacing <= max(part.tighten for part in parts) * line.size + 0.001 for line in layout.lines)


@settings(max_examples=40, deadline=None)
@given(name=LETTERS, organisation=LETTERS, rotation=st.sampled_from([0, 90, 180, 270, -90, 15]))
def test_no_ink_leaves_the_box_as_it_is_turned(name: str, organisation: str, rotation: int) -> None:
    """Looked at on the page: what is drawn outside a box of 50 × 30 mm."""
    part = a_part("{name}", size_pt=30, smallest_pt=6, lines=3, tighten=0.03)
    other = a_part("{organisation}", size_pt=20, smallest_pt=6, lines=6)
    box = a_text(part, other, x_mm=25, y_mm=30, width_mm=50, height_mm=30, rotation=rotation)
    layout = lay_out(a_template(box, height_mm=90), a_face(name=name, organisation=organisation))
    if ProblemKind.DOES_NOT_FIT in kinds(layout):
        return

    [page] = pages_of(layout_pdf(layout, ""), dpi=50.8)
    page = page.rotate(rotation, fillcolor=(255, 255, 255), center=(100, 90))

    page.paste((255, 255, 255), (50 - 3, 60 - 6, 150 + 3, 120 + 6))
    assert sum(page.convert("L").histogram()[:100]) == 0


# Turned boxes.


def test_a_box_is_turned_clockwise_about_its_middle() -> None:
    """A bar of 40 × 4 mm whose left end is red."""
    bar = a_shape(x_mm=30, y_mm=28, width_mm=40, height_mm=4, colour="#0000ff")
    end = a_shape(x_mm=30, y_mm=28, width_mm=4, height_mm=4, colour="#ff0000")

    def picture(angle: float) -> PillowImage.Image:
        x, y = -18 * math.cos(math.radians(angle)), -18 * math.sin(math.radians(angle))
        moved = a_shape(
            x_mm=50 + x - 2, y_mm=30 + y - 2, width_mm=4, height_mm=4, colour=end.colour, rotation=angle
        )  # fmt: skip
        turned = a_shape(x_mm=30, y_mm=28, width_mm=40, height_mm=4, colour=bar.colour, rotation=angle)
        return pages_of(layout_pdf(lay_out(a_template(turned, moved), a_face()), ""), dpi=50.8)[0]

    for angle in (0, 30, 90, 180, 270):
        x, y = 100 - round(36 * math.cos(math.radians(angle))), 60 - round(36 * math.sin(math.radians(angle)))
        page = picture(angle)
        assert page.getpixel((x, y)) == (255, 0, 0)
        assert page.getpixel((200 - x, 120 - y)) == (0, 0, 255)


@pytest.mark.parametrize("rotation", [0, 45, 90, 180, 270, -90])
def test_a_turned_code_is_read(rotation: int) -> None:
    face = a_face()
    code = a_code(x_mm=35, y_mm=15, width_mm=30, height_mm=30, rotation=rotation)

    assert codes_on(pages_of(layout_pdf(lay_out(a_template(code), face), ""))[0]) == [face.code]


def test_a_text_upside_down_can_still_be_copied() -> None:
    pdf = layout_pdf(lay_out(a_template(a_text("{name}", rotation=180)), a_face(name="Ким Анна")), "")

    assert "Ким Анна" in texts_of(pdf)[0]


# Two sides.


def two_sides(form: Form) -> Layout:
    front, back = a_text("Front", height_mm=20), a_text("Back", height_mm=20, side="back")
    mark = a_shape(x_mm=0, y_mm=0, width_mm=10, height_mm=5, colour="#ff0000", side="back")
    return lay_out(a_template(front, back, mark, form=form), a_face())


def test_a_double_sided_badge_has_two_pages_of_one_size() -> None:
    pdf = layout_pdf(two_sides(Form.DOUBLE), "")

    assert texts_of(pdf) == ["Front", "Back"]
    assert sizes_mm(pdf) == [(100, 60), (100, 60)]


def test_the_back_of_a_folded_badge_stands_upside_down_above_its_front() -> None:
    layout = two_sides(Form.FOLDED)
    pdf = layout_pdf(layout, "")
    [page] = pages_of(pdf, dpi=50.8)

    assert sizes_mm(pdf) == [(100, 120)]
    assert set(texts_of(pdf)[0].split()) == {"Front", "Back"}
    # The back's upper left corner is the lower right one of the upper half, at the fold.
    assert page.getpixel((195, 115)) == (255, 0, 0)
    assert page.getpixel((5, 115)) == (255, 255, 255)
    turned = page.rotate(180)
    assert turned.getpixel((5, 125)) == (255, 0, 0)


def test_the_fold_is_marked_at_both_edges_and_nowhere_on_the_badge() -> None:
    shapes = [box for box in two_sides(Form.FOLDED).pages[0].boxes if isinstance(box, PlacedShape)]

    assert [(round(tick.x / MM), round(tick.width / MM)) for tick in shapes] == [(0, 3), (97, 3)]
    assert {tick.y for tick in shapes} == {60 * MM}


@pytest.mark.parametrize("form", list(Form))
def test_preview_and_pdf_are_the_same_picture(form: Form) -> None:
    sides = ("front", "back") if form is not Form.SINGLE else ("front",)
    elements = [
        element
        for side in sides
        for element in (
            a_shape(height_mm=12, colour="category", radius_mm=2, side=side),
            a_text("{name}", y_mm=20, height_mm=20, rotation=5, width_mm=60, side=side),
            a_code(x_mm=70, y_mm=25, width_mm=25, height_mm=25, side=side),
        )
    ]
    layout = lay_out(a_template(*elements, form=form), a_face(name="王小明 Анна"))

    shown = page_pictures(layout, 590)
    printed = pages_of(layout_pdf(layout, "x"), dpi=590 / 100 * 25.4)

    assert len(shown) == len(printed) == len(layout.pages)
    for one, other in zip(shown, printed, strict=True):
        screen = PillowImage.frombytes("RGB", (one.width, one.height), one.pixels, "raw", "BGRX")
        paper = other.resize(screen.size)
        differing = sum(
            1
            for a, b in zip(screen.convert("L").tobytes(), paper.convert("L").tobytes(), strict=True)
            if abs(a - b) > 96
        )
        assert differing < screen.width * screen.height / 200


# Codes.


@settings(max_examples=40, deadline=None)
@example("A-1")
@example("0123456789")
@example("code'with\"signs{}[]|~^`")
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30))
def test_code_128_is_read_as_it_was_written(content: str) -> None:
    face = a_face(notes=content)
    layout = lay_out(a_template(a_code(symbology="code128", content="{notes}", height_mm=15)), face)

    [page] = pages_of(layout_pdf(layout, ""), dpi=300)

    assert codes_on(page) == [content]


@settings(max_examples=25, deadline=None)
@example("Ким Анна, 王小明")
@given(
    st.text(st.characters(min_codepoint=33, max_codepoint=0x4FF, categories=["L", "N", "P"]), min_size=1, max_size=60)
)
def test_a_qr_code_is_read_as_it_was_written(content: str) -> None:
    layout = lay_out(a_template(a_code(content="{notes}")), a_face(notes=content))

    [page] = pages_of(layout_pdf(layout, ""), dpi=200)

    assert codes_on(page) == [content]


def test_codes_are_black_on_white_whatever_is_below() -> None:
    face = a_face()
    template = a_template(
        a_shape(colour="#000000"), a_code(x_mm=8, width_mm=40, y_mm=10, height_mm=40),
        a_code(x_mm=50, width_mm=44, y_mm=20, height_mm=15, symbology="code128", content="{ticket_code}"),
    )  # fmt: skip

    [page] = pages_of(layout_pdf(lay_out(template, face), ""), dpi=300)

    assert codes_on(page) == sorted([face.code, face.participant.ticket_code])


@pytest.mark.parametrize(
    ("symbology", "content", "width_mm", "sentence"),
    [
        ("qr", "x" * 300, 12, "only 0.08 mm wide; give it more room"),
        ("qr", "x" * 5_000, 50, "too long for a QR code"),
        ("code128", "x" * 60, 40, "only 0.06 mm wide; give it more room"),
        ("code128", "x" * 90, 90, "takes up to 80 Latin letters"),
        ("code128", "Анна", 90, "takes up to 80 Latin letters"),
    ],
)
def test_a_code_that_no_camera_would_read_is_a_problem(
    symbology: str, content: str, width_mm: float, sentence: str
) -> None:
    code = a_code(symbology=symbology, content="{notes}", width_mm=width_mm, height_mm=width_mm / 2)

    [problem] = lay_out(a_template(code), a_face(notes=content)).problems

    assert problem.kind is ProblemKind.UNREADABLE_CODE
    assert sentence in problem.detail


def test_a_code_of_nothing_is_not_drawn() -> None:
    layout = lay_out(a_template(a_code(content="{notes}")), a_face())

    assert (layout.pages[0].boxes, layout.problems) == ((), ())


# Names that look like something else.


@pytest.mark.parametrize(
    "name",
    [
        "<b>Анна</b>",
        "<para>x</para>",
        "&amp;lt;",
        "(Анна) Tj ET",
        "\\(x\\)",
        "{name}",
        "]TJ",
        "%PDF-1.4",
        "<script>alert(1)</script>",
    ],
)
def test_markup_in_a_name_is_text(name: str) -> None:
    layout = lay_out(a_template(a_text(a_part("{name}", lines=1))), a_face(name=name))

    assert texts(layout) == [name]
    assert "".join(texts_of(layout_pdf(layout, name))[0].split()) == "".join(name.split())


def test_problems_name_whose_they_are() -> None:
    face = a_face(name="")

    problems: tuple[Problem, ...] = lay_out(a_template(a_text("{name}")), face).problems

    assert [(problem.participant, problem.kind) for problem in problems] == [
        (face.participant.id, ProblemKind.EMPTY_NAME)
    ]
    assert EVENT.name


def test_boxes_of_every_kind_are_values() -> None:
    """Two layouts of one badge can be compared, and kept in sets."""
    template = a_template(a_text("{name}", rotation=10, width_mm=50), a_code(width_mm=20, height_mm=20), a_shape())
    face = a_face()

    boxes: tuple[Box, ...] = lay_out(template, face).pages[0].boxes

    assert len({*boxes, *lay_out(template, face).pages[0].boxes}) == len(boxes) == 3
