"""One badge as a PDF, warm, and a batch of 500."""

from pathlib import Path

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import prepare_fonts
from checkin.badges.pdf import batch_pdf, layout_pdf
from checkin.demo.sample import sample_event, sample_participants
from checkin.tickets import BadgeCode, new_printing
from tests.benchmark_data import Samples, timed_ms

BATCH = 500


def measure(folder: Path, _participants: int, _windows: object) -> Samples:
    """The sample forum's people, every one with a code of their own."""
    event = sample_event()
    designs = Designs(event)
    prepare_fonts()
    faces = [
        BadgeFace(person, event.category(person.category), str(BadgeCode(person.id, new_printing())), event.name)
        for person in sample_participants(event, 3 * BATCH)
    ]
    layout_pdf(designs.lay_out(faces[0]), "")
    one = [timed_ms(lambda: layout_pdf(designs.lay_out(face), face.code)) for face in faces[:200]]
    batch = faces[-BATCH:]
    whole = timed_ms(lambda: batch_pdf(batch, designs.lay_out, folder / "batch.pdf"))
    size = (folder / "batch.pdf").stat().st_size / BATCH
    return {
        "one badge": ("ms", one),
        "a badge of a batch of 500": ("ms", [whole / BATCH]),
        "PDF of a batch, a badge": ("bytes", [size]),
    }
