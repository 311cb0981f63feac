"""Badges that count for nothing say so on every page, and their codes stay readable."""

import msgspec
import pypdfium2
import pytest
import zxingcpp

from checkin.badges.boxes import PlacedLine
from checkin.badges.designs import Designs, built_in_names
from checkin.badges.pdf import layout_pdf
from checkin.badges.watermark import TEST, marked
from checkin.station.badge_making import face_of
from tests.builders import an_event
from tests.desks import ANNA


@pytest.mark.parametrize("template", sorted(built_in_names()))
def test_every_page_is_marked_within_its_edges_and_every_code_is_still_read(template: str) -> None:
    event = an_event()
    category = msgspec.structs.replace(event.category(ANNA.category), badge_template=template)
    face = face_of(ANNA, category, event, "ABCDE")
    plain = Designs(event).lay_out(face)

    layout = marked(plain, TEST)

    for page in layout.pages:
        words = [box for box in page.boxes if isinstance(box, PlacedLine) and box.text == TEST]
        assert len(words) == 2
        assert all(box.x >= 0 and box.x + box.line.width * box.size / 1000 <= page.width for box in words)
    assert _codes(layout_pdf(layout, "t")) == _codes(layout_pdf(plain, "t"))


def _codes(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return sorted(
            found.text for page in document for found in zxingcpp.read_barcodes(page.render(scale=3).to_pil())
        )
    finally:
        document.close()
