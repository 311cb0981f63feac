"""Sheets with several badges: where they lie, where to cut, and that backs lie behind their fronts."""

import io
from itertools import combinations, pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.badges.boxes import MM
from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout, lay_out
from checkin.badges.pdf import batch_files, batch_pdf
from checkin.badges.problems import ProblemKind
from checkin.badges.sheets import SIZES_MM, Grid, Imposition, SheetError, grid_on
from checkin.badges.template import Form, Template
from tests.badges.designing import EVENT, a_face, a_part, a_shape, a_template, a_text, pages_of, sizes_mm, texts_of

SIDE = a_part("{name}", size_pt=14)
SINGLE = a_template(a_text(SIDE))
DOUBLE = a_template(a_text(SIDE), a_text("behind {name}", side="back"), form=Form.DOUBLE)
FOLDED = a_template(a_text(SIDE), a_text("behind {name}", side="back"), form=Form.FOLDED)


def faces(count: int, category: str = "participant") -> list[BadgeFace]:
    return [a_face(name=f"Guest{number}", category=category) for number in range(count)]


def sheets(template: Template, count: int, imposition: Imposition | None) -> bytes:
    written = io.BytesIO()
    result = batch_pdf(faces(count), lambda face: lay_out(template, face), written, imposition=imposition)
    assert result.written == count
    return written.getvalue()


def places_of(pdf: bytes, page: int, words: list[str]) -> list[tuple[int, int]]:
    """Where each word begins, in mm from the lower left corner."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[page].get_textpage()
        found = []
        for word in words:
            start, _ = text.search(word, match_case=True, match_whole_word=True).get_next()
            left, bottom, _, _ = text.get_charbox(start)
            found.append((round(left / MM), round(bottom / MM)))
        return found
    finally:
        document.close()


# Where badges lie.

GRIDS = st.builds(
    lambda sheet, width, height: (sheet, width * MM, height * MM),
    st.sampled_from(sorted(SIZES_MM)), st.floats(10, 420), st.floats(10, 420),
)  # fmt: skip


def a_grid(asked: tuple[str, float, float]) -> Grid:
    sheet, width, height = asked
    try:
        return grid_on(Imposition(sheet), width, height)
    except SheetError:
        assume(False)
        raise


@given(GRIDS)
def test_badges_lie_on_the_sheet_and_not_on_each_other(asked: tuple[str, float, float]) -> None:
    grid = a_grid(asked)

    corners = [grid.place(number) for number in range(grid.places)]

    for x, y in corners:
        assert -0.1 <= x <= grid.width - grid.badge_width + 0.1
        assert -0.1 <= y <= grid.height - grid.badge_height + 0.1
    for (x, y), (other_x, other_y) in combinations(corners[:60], 2):
        assert abs(x - other_x) >= grid.badge_width - 1e-6 or abs(y - other_y) >= grid.badge_height - 1e-6


@given(GRIDS)
def test_no_other_way_to_lie_takes_more_badges(asked: tuple[str, float, float]) -> None:
    sheet, width, height = asked
    grid = a_grid(asked)

    for across, down in (SIZES_MM[sheet], SIZES_MM[sheet][::-1]):
        assert grid.places >= int((across * MM) / width) * int((down * MM) / height)


@given(GRIDS)
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_upright_edge(
    asked: tuple[str, float, float],
) -> None:
    grid = a_grid(asked)

    for number in range(grid.places):
        x, y = grid.place(number)
        behind_x, behind_y = grid.place(grid.behind(number))
        assert behind_x == pytest.approx(grid.width - x - grid.badge_width)
        assert behind_y == y
        assert grid.behind(grid.behind(number)) == number


@given(GRIDS)
def test_cut_marks_lie_on_the_cuts_on_the_sheet_and_never_across_a_badge(asked: tuple[str, float, float]) -> None:
    grid = a_grid(asked)
    xs = [grid.left + column * grid.badge_width for column in range(grid.columns + 1)]
    ys = [grid.bottom + row * grid.badge_height for row in range(grid.rows + 1)]

    marks = grid.cut_marks()

    for x1, y1, x2, y2 in marks:
        assert x1 == x2 or y1 == y2
        assert min(x1, y1) >= -0.11
        assert x2 <= grid.width + 0.11
        assert y2 <= grid.height + 0.11
        assert x1 in xs if x1 == x2 else y1 in ys
    for place in xs:
        assert sum(1 for x1, _, x2, _ in marks if x1 == x2 == place) >= 2
    for place in ys:
        assert sum(1 for _, y1, _, y2 in marks if y1 == y2 == place) >= 2


def test_a6_on_a4_is_two_by_two_without_a_margin_and_cards_on_their_side_are_more() -> None:
    a6 = grid_on(Imposition("A4"), 105 * MM, 148 * MM)
    card = grid_on(Imposition("A4"), 86 * MM, 54 * MM)

    assert (a6.columns, a6.rows) == (2, 2)
    assert card.places == 10


@pytest.mark.parametrize(
    ("imposition", "size", "sentence"),
    [
        (Imposition("A5"), (50, 50), "no sheet “A5”; there are: A4, A3, Letter, Legal"),
        (Imposition("A4"), (300, 300), "does not take a badge of 300 × 300 mm"),
        (Imposition("A4", 3, 3), (105, 148), "does not take so many badges of 105 × 148 mm"),
        (Imposition("A4", None, 9), (105, 148), "does not take so many badges"),
    ],
)
def test_what_does_not_go_on_a_sheet_is_one_sentence(
    imposition: Imposition, size: tuple[int, int], sentence: str
) -> None:
    with pytest.raises(SheetError, match=sentence):
        grid_on(imposition, size[0] * MM, size[1] * MM)


@pytest.mark.parametrize(("columns", "rows", "places"), [(1, 1, 1), (2, 1, 2), (None, 1, 2), (1, None, 5), (2, 3, 6)])
def test_columns_and_rows_that_are_asked_for_are_kept(columns: int | None, rows: int | None, places: int) -> None:
    grid = grid_on(Imposition("A4", columns, rows), 100 * MM, 55 * MM)

    assert grid.places == places
    assert grid.left == pytest.approx(grid.width - grid.left - grid.columns * grid.badge_width)


# Sheets as they print.


def test_badges_lie_along_rows_from_the_upper_left_corner() -> None:
    pdf = sheets(SINGLE, 5, Imposition("A4", 2, 2))

    assert sizes_mm(pdf) == [(210, 297)] * 2
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = places_of(pdf, 0, [f"Guest{number}" for number in range(4)])
    assert (x1 - x0, x3 - x2) == (100, 100)
    assert (y0 - y2, y1 - y3) == (60, 60)
    assert (x0, y0 > y2) == (x2, True)
    assert texts_of(pdf)[1].split() == ["Guest4"]


def test_backs_are_mirrored_and_follow_their_sheet() -> None:
    pdf = sheets(DOUBLE, 6, Imposition("A4", 2, 2))

    assert [set(text.replace("behind ", "").split()) for text in texts_of(pdf)] == [
        {"Guest0", "Guest1", "Guest2", "Guest3"}, {"Guest0", "Guest1", "Guest2", "Guest3"},
        {"Guest4", "Guest5"}, {"Guest4", "Guest5"},
    ]  # fmt: skip
    front, back = places_of(pdf, 0, ["Guest0", "Guest1"]), places_of(pdf, 1, ["Guest0", "Guest1"])
    assert front[0][0] < 105 < front[1][0]
    assert back[1][0] < 105 < back[0][0]


def test_a_back_that_is_alone_lies_behind_its_front() -> None:
    pdf = sheets(DOUBLE, 1, Imposition("A4", 2, 2))

    [(front, height)], [(back, other)] = places_of(pdf, 0, ["Guest0"]), places_of(pdf, 1, ["behind"])
    assert front < 105 < back
    assert abs(height - other) <= 3


def test_folded_badges_lie_on_a_sheet_with_both_their_sides() -> None:
    pdf = sheets(FOLDED, 2, Imposition("A4"))

    assert len(texts_of(pdf)) == 1
    assert texts_of(pdf)[0].count("Guest0") == 2


def test_cut_marks_are_on_every_sheet_and_cut_between_badges() -> None:
    black = a_template(a_shape(x_mm=0, y_mm=0, width_mm=80, height_mm=50, colour="#000000"), width_mm=80, height_mm=50)

    [page] = [page.convert("L") for page in pages_of(sheets(black, 2, Imposition("A4", 1, 2)), dpi=254)]

    left, bottom = (2100 - 800) // 2, (2970 - 1000) // 2
    for x in (left, left + 800):
        assert min(page.crop((x - 2, bottom - 40, x + 3, bottom - 20)).tobytes()) < 200
    assert min(page.crop((left - 40, bottom + 498, left - 20, bottom + 503)).tobytes()) < 200
    assert set(page.crop((left + 20, bottom - 60, left + 780, bottom - 5)).tobytes()) == {255}


# Sheets and pages that are printed on both sides.


def mixed(face: BadgeFace) -> Layout:
    return lay_out(DOUBLE if face.category.key == "expert" else SINGLE, face)


def batch_of(*categories: str, imposition: Imposition | None = None, two_sided: bool = True) -> list[str]:
    """The text of each page of a batch of people of these categories."""
    written = io.BytesIO()
    people = [a_face(name=f"Guest{number}", category=category) for number, category in enumerate(categories)]
    batch_pdf(people, mixed, written, imposition=imposition, two_sided=two_sided)
    return texts_of(written.getvalue())


def test_every_badge_gets_a_back_when_the_batch_is_printed_on_both_sides() -> None:
    texts = batch_of("participant", "expert", "participant", "expert")

    assert texts == ["Guest0", "", "Guest1", "behind Guest1", "Guest2", "", "Guest3", "behind Guest3"]


def test_every_sheet_gets_a_back_when_the_batch_is_printed_on_both_sides() -> None:
    texts = batch_of(*["participant"] * 2, "expert", "expert", imposition=Imposition("A4", 1, 2))

    assert len(texts) == 4
    assert (texts[1], "behind Guest2" in texts[3]) == ("", True)


def test_no_empty_page_is_in_a_batch_that_is_printed_on_one_side() -> None:
    assert batch_of("participant", "participant", two_sided=False) == ["Guest0", "Guest1"]


# Batches.


def test_badges_of_two_sizes_are_on_sheets_of_their_own() -> None:
    small = a_template(a_text(SIDE, width_mm=50, height_mm=20), width_mm=60, height_mm=40)
    written = io.BytesIO()

    batch_pdf(
        [*faces(3), *faces(3, "expert")],
        lambda face: lay_out(small if face.category.key == "expert" else SINGLE, face),
        written,
        imposition=Imposition("A4"),
    )

    assert [len(text.split()) for text in texts_of(written.getvalue())] == [3, 3]


def test_a_badge_that_does_not_go_on_the_sheet_is_left_out_and_listed() -> None:
    large = a_template(a_text(SIDE), width_mm=400, height_mm=400)
    everybody = [*faces(1), *faces(1, "expert"), *faces(1)]
    written = io.BytesIO()

    result = batch_pdf(
        everybody,
        lambda face: lay_out(large if face.category.key == "expert" else SINGLE, face),
        written,
        imposition=Imposition("A4"),
    )

    assert result.written == 2
    assert [(problem.participant, problem.kind) for problem in result.problems] == [
        (everybody[1].participant.id, ProblemKind.NO_BADGE)
    ]
    assert "does not take a badge of 400 × 400 mm" in result.problems[0].detail


def test_files_of_n_have_every_badge_once_in_order(tmp_path: Path) -> None:
    told: list[int] = []

    result = batch_files(
        faces(7), lambda face: lay_out(SINGLE, face), tmp_path / "badges.pdf", a_file=3, progress=told.append
    )

    assert [path.name for path in result.files] == ["badges-001.pdf", "badges-002.pdf", "badges-003.pdf"]
    assert [text for path in result.files for text in texts_of(path.read_bytes())] == [f"Guest{n}" for n in range(7)]
    assert told == list(range(1, 8))
    assert sorted(path.name for path in tmp_path.iterdir()) == [path.name for path in result.files]


def test_a_batch_that_is_cancelled_in_its_second_file_leaves_none(tmp_path: Path) -> None:
    told: list[int] = []

    result = batch_files(
        faces(7), lambda face: lay_out(SINGLE, face), tmp_path / "badges.pdf", a_file=3,
        progress=told.append, cancelled=lambda: len(told) >= 5,
    )  # fmt: skip

    assert (result.is_cancelled, result.written, result.files) == (True, 0, ())
    assert list(tmp_path.iterdir()) == []


def test_a_badge_of_a_batch_takes_less_than_10_kb() -> None:
    written = io.BytesIO()
    people = [a_face(name=f"Ким Анна 王小明 {number}", organisation="Мэрия Владивостока") for number in range(100)]

    batch_pdf(people, Designs(EVENT).lay_out, written)

    assert len(written.getvalue()) < 100 * 10_000


def test_fonts_are_in_a_batch_once() -> None:
    one, many = sheets(SINGLE, 1, None), sheets(SINGLE, 50, None)

    assert one.count(b"/FontFile2") == many.count(b"/FontFile2")
    assert all(len(text) for text in texts_of(many))
    assert all(first != second for first, second in pairwise(texts_of(many)))
