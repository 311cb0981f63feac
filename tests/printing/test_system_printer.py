"""Printers that are installed on this computer; here they are those of a real CUPS server."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops

from checkin.printing.placing import Placing
from checkin.printing.printer import PrinterError, Sheet, Trouble
from tests.printing.contract import waited_for
from tests.printing.cups import Cups
from tests.printing.sheets import a_sheet
from ui.system_printer import SystemPrinter
from ui.system_printer import system_printers as list_of_printers


def _picture(pdf: bytes, turned: int = 0) -> Image.Image:
    [page] = pypdfium2.PdfDocument(io.BytesIO(pdf))
    picture: Image.Image = page.render(scale=2, grayscale=True, rotation=turned).to_pil()
    return picture


def test_the_printers_of_this_computer_are_listed(system_printers: Cups) -> None:
    assert list_of_printers() == ["badges"]


@pytest.mark.parametrize(("width", "height", "turned"), [(105, 148, 0), (101.6, 76.2, 90)])
def test_a_badge_is_drawn_on_a_page_of_its_own_size_and_unscaled(
    system_printers: Cups, width: float, height: float, turned: int
) -> None:
    sheet = a_sheet(width, height)
    SystemPrinter("Badges", "badges", Placing(dpi=300)).send(sheet)
    waited_for(lambda: len(system_printers.out()) == 1)
    printed, asked = _picture(system_printers.out()[0]), _picture(sheet.pdf, turned)
    assert printed.size == asked.size
    ink, wanted = (ImageChops.invert(picture).point(lambda grey: 255 * (grey > 60)) for picture in (printed, asked))
    box, wanted_box = ink.getbbox(), wanted.getbbox()
    assert box is not None
    assert wanted_box is not None
    assert max(abs(a - b) for a, b in zip(box, wanted_box, strict=True)) <= 1


def test_everything_is_moved_by_the_offset(system_printers: Cups) -> None:
    SystemPrinter("Badges", "badges", Placing(offset_mm=(20, -10))).send(a_sheet())
    SystemPrinter("Badges", "badges", Placing()).send(a_sheet())
    waited_for(lambda: len(system_printers.out()) == 2)
    moved, plain = (ImageChops.invert(_picture(pdf)).getbbox() for pdf in system_printers.out())
    assert moved is not None
    assert plain is not None
    dots_per_mm = 2 * 72 / 25.4
    assert abs(moved[0] - plain[0] - 20 * dots_per_mm) <= 2
    assert abs(moved[1] - plain[1] + 10 * dots_per_mm) <= 2


def test_a_printer_that_this_computer_does_not_have_is_told_with_those_it_has(system_printers: Cups) -> None:
    printer = SystemPrinter("Badges", "Lost", Placing())
    condition = printer.condition()
    assert condition.trouble is Trouble.OFFLINE
    assert condition.words is not None
    assert "no printer “Lost” (it has “badges”)" in condition.words
    with pytest.raises(PrinterError, match="no printer “Lost”"):
        printer.send(a_sheet())
    assert system_printers.out() == []


def test_a_badge_of_more_dots_than_can_be_drawn_is_refused_and_no_empty_sheet_comes_out(system_printers: Cups) -> None:
    with pytest.raises(PrinterError, match="is too large at 2400 dots to the inch: set a smaller dpi"):
        SystemPrinter("Badges", "badges", Placing(dpi=2400)).send(a_sheet(297, 420))
    SystemPrinter("Badges", "badges", Placing(dpi=72)).send(a_sheet())
    waited_for(lambda: bool(system_printers.out()))
    assert len(system_printers.out()) == 1


def test_what_is_no_pdf_is_not_printed(system_printers: Cups) -> None:
    with pytest.raises(PrinterError, match="no PDF"):
        SystemPrinter("Badges", "badges", Placing()).send(Sheet("badge", b"nothing"))
    assert system_printers.out() == []
