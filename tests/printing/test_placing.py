import threading
from collections.abc import Callable
from typing import Any

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.boxes import MM
from checkin.badges.designs import Designs
from checkin.badges.layout import lay_out
from checkin.badges.pdf import layout_pdf
from checkin.badges.pdfium import PDFIUM
from checkin.badges.qr import QUIET_ZONE, symbol
from checkin.badges.template import TextBox
from checkin.demo.sample import sample_event
from checkin.printing.placing import Placing, PlacingError, label_bitmaps, placed_pdf
from checkin.printing.zpl import Bitmap, Encoding, label_zpl
from tests.badges.designing import a_code, a_face, a_part, a_shape, a_template, a_text, pages_of, sizes_mm, texts_of
from tests.printing.label_receiver import dots_of

DPIS = pytest.mark.parametrize("dpi", [203, 300])
ROTATIONS = pytest.mark.parametrize("rotation", [0, 90, 180, 270])


def a_pdf(*elements: Any, **fields: Any) -> bytes:
    return layout_pdf(lay_out(a_template(*elements, **fields), a_face(name="Анна Ким")), "")


def a_mark() -> bytes:
    """A black box, 20 × 5 mm, 10 mm from the left edge and 30 mm below the upper one of a badge of 100 × 60 mm."""
    return a_pdf(a_shape(x_mm=10, y_mm=30, width_mm=20, height_mm=5, colour="#000000"))


def a_name(colour: str) -> TextBox:
    return a_text(a_part(colour=colour))


def picture(bitmap: Bitmap) -> Image.Image:
    return dots_of(label_zpl(bitmap)).convert("L")


def the_dots(pdf: bytes, **placing: Any) -> Image.Image:
    return picture(label_bitmaps(pdf, Placing(**placing))[0])


def black(picture: Image.Image) -> tuple[int, int, int, int]:
    """The box of all black dots: left, top, right, bottom."""
    box = ImageChops.invert(picture).getbbox()
    assert box is not None
    return box


def density(picture: Image.Image) -> float:
    """How much of it is black."""
    return picture.histogram()[0] / (picture.width * picture.height)


@DPIS
def test_a_millimetre_is_as_many_dots_as_the_printer_has_in_it(dpi: int) -> None:
    dots = the_dots(a_mark(), dpi=dpi)

    per_mm = dpi / 25.4
    assert dots.size == (round(100 * per_mm), round(60 * per_mm))
    assert black(dots) == pytest.approx((10 * per_mm, 30 * per_mm, 30 * per_mm, 35 * per_mm), abs=1)


@DPIS
@pytest.mark.parametrize("offset", [(0.0, 0.0), (3.0, 2.0), (-4.0, -10.5), (0.125, 0.0)])
def test_an_offset_moves_every_dot_by_that_much_and_scales_nothing(dpi: int, offset: tuple[float, float]) -> None:
    here, there = the_dots(a_mark(), dpi=dpi), the_dots(a_mark(), dpi=dpi, offset_mm=offset)

    across, down = (round(shift * dpi / 25.4) for shift in offset)
    left, top, right, bottom = black(here)
    assert there.size == here.size
    assert black(there) == (left + across, top + down, right + across, bottom + down)


@ROTATIONS
def test_a_page_is_turned_clockwise_and_begins_in_the_upper_left_corner(rotation: Any) -> None:
    dots = the_dots(a_mark(), dpi=254, rotation=rotation)

    boxes = {0: (100, 300, 300, 350), 90: (250, 100, 300, 300), 180: (700, 250, 900, 300), 270: (300, 700, 350, 900)}
    assert dots.size == ((1000, 600) if rotation % 180 == 0 else (600, 1000))
    assert black(dots) == pytest.approx(boxes[rotation], abs=1)


@ROTATIONS
def test_dots_and_pdf_put_the_badge_on_the_same_place(rotation: Any) -> None:
    placing = Placing(254, (80.0, 90.0), (2.0, -3.0), rotation)

    dots = the_dots(a_mark(), dpi=254, stock_mm=(80.0, 90.0), offset_mm=(2.0, -3.0), rotation=rotation)
    page = pages_of(placed_pdf(a_mark(), placing), 254)[0].convert("L").point([0] * 128 + [255] * 128)

    assert dots.size == (800, 900)
    assert black(page) == pytest.approx(black(dots), abs=1)


def test_what_lies_beyond_the_stock_is_cut_off() -> None:
    dots = the_dots(a_mark(), dpi=254, stock_mm=(20.0, 40.0))

    assert dots.size == (200, 400)
    assert black(dots)[2] == 200


@ROTATIONS
def test_a_placed_pdf_has_the_stock_s_size_its_texts_and_every_page(rotation: Any) -> None:
    pdf = layout_pdf(Designs(sample_event()).lay_out(a_face(sample_event(), name="Анна Ким")), "")

    placed = placed_pdf(pdf, Placing(stock_mm=(150.0, 160.0), offset_mm=(1.0, 1.0), rotation=rotation))

    assert sizes_mm(placed) == [(150, 160)] * len(sizes_mm(pdf))
    assert "Анна" in "".join(texts_of(placed))


def test_a_pdf_that_nothing_moves_stays_the_same() -> None:
    assert placed_pdf(pdf := a_mark(), Placing(dpi=203)) is pdf


@DPIS
@ROTATIONS
@pytest.mark.parametrize("encoding", Encoding)
def test_the_code_of_a_real_badge_is_read_from_what_comes_out(dpi: int, rotation: Any, encoding: Encoding) -> None:
    face = a_face(sample_event())
    pdf = layout_pdf(Designs(sample_event()).lay_out(face), "")

    label = label_zpl(label_bitmaps(pdf, Placing(dpi, rotation=rotation))[0], encoding)

    found = zxingcpp.read_barcodes(dots_of(label).convert("L"))
    assert [code.text for code in found] == [face.code]


@DPIS
def test_the_modules_of_a_code_have_hard_edges(dpi: int) -> None:
    """The middle of every module is of its colour, and the whole is neither fatter nor thinner than it should be."""
    content, module_mm = "A" * 30, 0.5
    made = symbol(content)
    side_mm = (made.modules + 2 * QUIET_ZONE) * module_mm
    pdf = a_pdf(a_code(x_mm=10, y_mm=10, width_mm=side_mm, height_mm=side_mm, content=content))
    dots = the_dots(pdf, dpi=dpi)

    def grey(column: int, row: int) -> float | tuple[int, ...] | None:
        x, y = (10 + (QUIET_ZONE + place + 0.5) * module_mm for place in (column, row))
        return dots.getpixel((int(x * dpi / 25.4), int(y * dpi / 25.4)))

    dark = {(column + more, row) for column, row, length in made.runs for more in range(length)}
    places = [(column, row) for row in range(made.modules) for column in range(made.modules)]
    assert {place for place in places if grey(*place) == 0} == dark
    assert dots.histogram()[0] == pytest.approx(len(dark) * (module_mm * dpi / 25.4) ** 2, rel=0.03)


@DPIS
@pytest.mark.parametrize("grey", [30, 64, 128, 192, 230])
def test_a_grey_becomes_as_many_dots_as_it_is_dark(dpi: int, grey: int) -> None:
    pdf = a_pdf(a_shape(x_mm=0, y_mm=0, width_mm=100, height_mm=30, colour=f"#{grey:02x}{grey:02x}{grey:02x}"))
    dots = the_dots(pdf, dpi=dpi)

    band, below = dots.crop((0, 0, dots.width, dots.height // 2 - 1)), dots.crop((0, dots.height // 2 + 2, *dots.size))
    assert density(band) == pytest.approx(1 - grey / 255, abs=0.02)
    assert density(below) == 0


@DPIS
@pytest.mark.parametrize("colour", ["#808080", "#cccccc", "#f0e000", "#fafafa"])
def test_text_of_any_colour_on_white_is_black_and_has_no_dots_missing(dpi: int, colour: str) -> None:
    grey, of_black = (the_dots(a_pdf(a_name(each)), dpi=dpi) for each in (colour, "#000000"))

    assert grey.tobytes() == of_black.tobytes()


@DPIS
@pytest.mark.parametrize(
    ("band", "text", "ink"),
    [
        ("#555555", "#ffffff", 255),
        ("#555555", "#dddddd", 255),
        ("#333333", "#6a6a6a", 255),
        ("#cccccc", "#000000", 0),
        ("#cccccc", "#444444", 0),
    ],
)
def test_a_pattern_keeps_away_from_the_text_on_it(dpi: int, band: str, text: str, ink: int) -> None:
    """Around every letter there is a rim of the other colour, so that its edge is the edge of the letter."""
    plain = a_pdf(a_shape(colour="#000000" if ink else ""), a_name("#ffffff" if ink else "#000000"))
    toned = a_pdf(a_shape(colour=band), a_name(text))
    letters, dots = the_dots(plain, dpi=dpi), the_dots(toned, dpi=dpi)
    inside = tuple(round(side * dpi / 25.4) for side in (6, 6, 94, 54))
    assert len(inside) == 4

    mine = letters.crop(inside) if ink else ImageChops.invert(letters).crop(inside)
    others = dots.crop(inside) if ink else ImageChops.invert(dots).crop(inside)
    rim = ImageChops.subtract(ImageChops.lighter(ImageChops.offset(mine, 1, 0), ImageChops.offset(mine, 0, 1)), mine)

    assert rim.getbbox() is not None
    assert ImageChops.darker(rim, others).getbbox() is None, "there are dots of the pattern at the edge of a letter"
    assert ImageChops.subtract(mine, others).getbbox() is None, "dots are missing from a letter"


def test_a_picture_keeps_its_shades() -> None:
    shades = Image.linear_gradient("L")
    canvas = Canvas("", pagesize=(100 * MM, 60 * MM))
    canvas.drawImage(ImageReader(shades), 0, 0, 100 * MM, 60 * MM)

    dots = the_dots(canvas.getpdfdata(), dpi=203)

    steps = [density(dots.crop((0, dots.height * n // 8, dots.width, dots.height * (n + 1) // 8))) for n in range(8)]
    assert steps == pytest.approx([1 - (n + 0.5) / 8 for n in range(8)], abs=0.05)


@DPIS
def test_the_edge_of_a_round_shape_does_not_fray(dpi: int) -> None:
    dots = the_dots(a_pdf(a_shape(shape="ellipse", colour="#000000")), dpi=dpi)

    for y in range(dots.height):
        row = dots.crop((0, y, dots.width, y + 1)).tobytes()
        assert row.count(b"\xff\0") == row.count(b"\0\xff") <= 1


@pytest.mark.parametrize("dpi", [100, 203, 300, 600])
def test_the_thinnest_line_does_not_vanish(dpi: int) -> None:
    canvas = Canvas("", pagesize=(100 * MM, 60 * MM))
    canvas.setLineWidth(0.1)
    for step in range(20):
        canvas.line((5 + step * 4.03) * MM, 5 * MM, (5 + step * 4.03) * MM, 55 * MM)

    dots = the_dots(canvas.getpdfdata(), dpi=dpi)

    row = dots.crop((0, dots.height // 2, dots.width, dots.height // 2 + 1)).tobytes()
    assert row.count(b"\xff\0") == 20


def test_every_side_of_a_badge_is_a_label() -> None:
    canvas = Canvas("", pagesize=(50 * MM, 30 * MM))
    canvas.showPage()
    canvas.rect(10, 10, 30, 30, fill=1)
    canvas.showPage()

    front, back = (picture(bitmap) for bitmap in label_bitmaps(canvas.getpdfdata(), Placing(203)))

    assert (density(front), density(back) > 0) == (0, True)


@given(pdf=st.binary(max_size=200))
def test_something_else_than_a_pdf_is_said(pdf: bytes) -> None:
    for made in (label_bitmaps, placed_pdf):
        with pytest.raises(PlacingError, match="make it again"):
            made(pdf, Placing(rotation=90))


@pytest.mark.parametrize(
    "fields",
    [
        {"dpi": 0},
        {"dpi": 100_000},
        {"rotation": 45},
        {"offset_mm": (float("nan"), 0.0)},
        {"offset_mm": (0.0, 5000.0)},
        {"stock_mm": (0.0, 50.0)},
        {"stock_mm": (50.0, float("inf"))},
    ],
)
def test_a_placing_that_no_printer_has_is_refused(fields: Any) -> None:
    with pytest.raises(PlacingError):
        Placing(**fields)


def test_a_label_too_large_for_memory_is_refused() -> None:
    with pytest.raises(PlacingError, match="too large"):
        label_bitmaps(a_mark(), Placing(2400, (1000.0, 1000.0)))


@pytest.mark.parametrize("make", [label_bitmaps, placed_pdf])
def test_pdfium_is_used_by_one_thread_at_a_time(make: Callable[[bytes, Placing], object]) -> None:
    made: list[object] = []
    thread = threading.Thread(target=lambda: made.append(make(a_mark(), Placing(203, rotation=90))))
    with PDFIUM:
        thread.start()
        thread.join(0.3)
        assert made == []
    thread.join()
    assert len(made) == 1
