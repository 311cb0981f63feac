"""From a badge's PDF to the bytes of a label of 4 × 3 inches, and until a label printer says that it has them."""

import io
import time
from functools import partial
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import prepare_fonts
from checkin.badges.pdf import layout_pdf
from checkin.demo.sample import sample_event, sample_participants
from checkin.printing.placing import Placing, label_bitmaps
from checkin.printing.printer import Sheet, Step
from checkin.printing.zpl import Encoding, label_zpl
from checkin.printing.zpl_printer import ZplPrinter
from checkin.tickets import BadgeCode, new_printing
from tests.benchmark_data import Samples, timed_ms
from tests.printing.label_receiver import LabelReceiver

LABELS, PHOTOS = 500, 100
_WIDTH, _HEIGHT = 288.0, 216.0


def measure(_folder: Path, _participants: int, _windows: object) -> Samples:
    """Labels of the sample forum's people, and the same with a photo over all of it, which is the most work."""
    pdfs, photos = _labels(), [_with_photo(each) for each in range(PHOTOS)]
    samples: Samples = {}
    for dpi, encoding in ((203, Encoding.RUNS), (300, Encoding.RUNS), (300, Encoding.Z64), (600, Encoding.RUNS)):
        made = partial(_made, placing=Placing(dpi), encoding=encoding)
        made(pdfs[0])
        samples[f"PDF to ZPL, {dpi} dpi, {encoding.value}"] = ("ms", [timed_ms(made, pdf) for pdf in pdfs])
        samples[f"its size, {dpi} dpi, {encoding.value}"] = ("bytes", [float(len(made(pdf))) for pdf in pdfs[:50]])
    for encoding in Encoding:
        made = partial(_made, placing=Placing(300), encoding=encoding)
        samples[f"PDF to ZPL with a photo over all of it, 300 dpi, {encoding.value}"] = (
            "ms",
            [timed_ms(made, pdf) for pdf in photos],
        )
    samples["sent, until the printer says that it has it"] = ("ms", _sent(pdfs))
    return samples


def _made(pdf: bytes, placing: Placing, encoding: Encoding) -> bytes:
    return b"".join(label_zpl(bitmap, encoding) for bitmap in label_bitmaps(pdf, placing))


def _labels() -> list[bytes]:
    event = sample_event()
    designs = Designs(event)
    template = designs.template("label-4x3")
    prepare_fonts()
    people = sample_participants(event, LABELS)
    faces = (
        BadgeFace(one, event.category(one.category), str(BadgeCode(one.id, new_printing())), event.name)
        for one in people
    )
    return [layout_pdf(designs.lay_out(face, template), face.code) for face in faces]


def _with_photo(number: int) -> bytes:
    """A label under a picture of soft shades, each another one."""
    shades = Image.radial_gradient("L").rotate(number).resize((600, 450))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(_WIDTH, _HEIGHT))
    canvas.drawImage(ImageReader(shades), 0, 0, _WIDTH, _HEIGHT)
    canvas.save()
    return file.getvalue()


def _sent(pdfs: list[bytes]) -> list[float]:
    """At 300 dpi to a printer on this machine that prints at once."""
    taken: list[float] = []
    with LabelReceiver() as receiver:
        printer = ZplPrinter("labels", "127.0.0.1", receiver.port, placing=Placing(300), settle_s=0.0)
        for number, pdf in enumerate(pdfs):
            sheet = Sheet(f"label-{number}", pdf)
            began = time.perf_counter()
            reference = printer.send(sheet)
            taken.append((time.perf_counter() - began) * 1e3)
            assert printer.progress(reference).step is Step.DONE
    return taken
