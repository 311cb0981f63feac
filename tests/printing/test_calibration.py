from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageChops

from checkin.printing.calibration import CODE, CalibrationError, calibration_pdf
from checkin.printing.placing import Placing, label_bitmaps
from checkin.printing.zpl import label_zpl
from tests.badges.designing import pages_of, sizes_mm, texts_of
from tests.printing.label_receiver import dots_of

SIZES = pytest.mark.parametrize("size", [(100.0, 60.0), (105.0, 148.0), (54.0, 86.0), (101.6, 76.2), (30.0, 40.0)])
PER_MM = 20


def page(size: tuple[float, float]) -> Image.Image:
    return pages_of(calibration_pdf(size), PER_MM * 25.4)[0].convert("L")


def marks(row: Image.Image) -> list[float]:
    """The middles of the black parts of a row or column of pixels, in millimetres."""
    line = row.transpose(Image.Transpose.ROTATE_90) if row.height > row.width else row
    dark = [place for place, grey in enumerate(line.tobytes()) if grey < 128]
    starts = [place for place in dark if place - 1 not in dark]
    ends = [place for place in dark if place + 1 not in dark]
    found = [(start + end + 1) / 2 / PER_MM for start, end in zip(starts, ends, strict=True)]
    return sorted(row.height / PER_MM - place for place in found) if row.height > row.width else found


@SIZES
def test_there_is_one_page_of_the_size(size: tuple[float, float]) -> None:
    assert sizes_mm(calibration_pdf(size)) == [(round(size[0]), round(size[1]))]


@SIZES
def test_the_rulers_have_a_mark_at_each_millimetre_from_all_four_edges(size: tuple[float, float]) -> None:
    picture = page(size)
    width, height = picture.size

    across = marks(picture.crop((0, round(height / 2 + PER_MM), width, round(height / 2 + PER_MM) + 1)))
    down = marks(picture.crop((round(width / 2 - PER_MM), 0, round(width / 2 - PER_MM) + 1, height)))

    for found, length in ((across, size[0]), (down, size[1])):
        for wanted in range(1, 11):
            assert min(abs(place - wanted) for place in found) < 0.08
            assert min(abs(place - (length - wanted)) for place in found) < 0.08


@SIZES
def test_the_mark_ten_stands_out_and_has_its_number(size: tuple[float, float]) -> None:
    """People measure to it, so it must be the longest one between the edges, and be where it says."""
    picture = page(size)
    low = round(picture.height / 2 + 2.9 * PER_MM)

    (ten, *_) = [place for place in marks(picture.crop((0, low, picture.width, low + 1))) if 2 < place < 18]

    assert ten == pytest.approx(10, abs=0.08)
    assert "10" in "".join(texts_of(calibration_pdf(size)))


@pytest.mark.parametrize("size", [(100.0, 60.0), (105.0, 148.0), (54.0, 86.0), (101.6, 76.2)])
def test_the_code_is_read_the_text_is_there_and_no_font_is_missing(size: tuple[float, float]) -> None:
    pdf = calibration_pdf(size)

    assert [code.text for code in zxingcpp.read_barcodes(pages_of(pdf, 203)[0])] == [CODE]
    assert "Measure with a ruler" in "".join(texts_of(pdf)).replace("\r\n", " ")
    assert b"Helvetica" not in pdf


@pytest.mark.parametrize("size", [(80.0, 50.0), (66.0, 48.0)])
def test_on_a_small_label_the_short_text_says_how_to_read_it(size: tuple[float, float]) -> None:
    assert "From the left and the top edge" in "".join(texts_of(calibration_pdf(size))).replace("\r\n", " ")


@pytest.mark.parametrize("dpi", [203, 300])
def test_on_a_label_printer_every_grey_is_seen_and_every_line_is_there(dpi: int) -> None:
    (bitmap,) = label_bitmaps(calibration_pdf((100.0, 60.0)), Placing(dpi))
    dots = dots_of(label_zpl(bitmap)).convert("L")
    per_mm = dpi / 25.4

    def density(left: float, top: float, right: float, bottom: float) -> float:
        part = dots.crop(tuple(round(side * per_mm) for side in (left, top, right, bottom)))  # type: ignore[arg-type] # four of them
        return part.histogram()[0] / (part.width * part.height)

    side = (50 - 4.7 - 7.5) / 5
    greys = [density(7.5 + n * side + 1, 42, 7.5 + n * side + side - 1, 49) for n in range(5)]
    assert greys == pytest.approx([0.9, 0.7, 0.5, 0.3, 0.1], abs=0.03)
    row = dots.crop((round(75.3 * per_mm), round(44 * per_mm), round(92.5 * per_mm), round(44 * per_mm) + 1)).tobytes()
    assert row.count(b"\xff\0") == 5
    assert [code.text for code in zxingcpp.read_barcodes(dots)] == [CODE]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_on_a_printer_that_turns_pages_it_comes_out_upright(rotation: Any) -> None:
    """What is left on the paper must be left in the text, or the offsets read from it would be others."""
    stock = (100.0, 60.0)
    of_page = stock if rotation == 180 else stock[::-1]
    pages: list[tuple[tuple[float, float], Any]] = [(stock, 0), (of_page, rotation)]
    upright, turned = (
        dots_of(label_zpl(label_bitmaps(calibration_pdf(size, turn), Placing(203, rotation=turn))[0])).convert("L")
        for size, turn in pages
    )
    assert upright.size == turned.size
    text = tuple(round(side * 203 / 25.4) for side in (9, 9, 35, 20))
    differs = ImageChops.difference(upright, turned).crop(text)  # type: ignore[arg-type] # four of them
    assert differs.histogram()[255] < 0.05 * differs.width * differs.height
    assert upright.crop(text).histogram()[0] > 0.08 * differs.width * differs.height  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("size", [(29.0, 60.0), (60.0, 1001.0), (float("nan"), 60.0)])
def test_a_size_that_no_such_page_has_is_refused(size: tuple[float, float]) -> None:
    with pytest.raises(CalibrationError, match="30 to 1000 mm"):
        calibration_pdf(size)
