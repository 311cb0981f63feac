"""Badges as PDF: the first one, one by one, and in batches, with one process and with one for each core."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import prepare_fonts
from checkin.badges.pdf import batch_pdf, layout_pdf
from checkin.badges.preflight import check_badges
from checkin.demo.sample import sample_event, sample_participants
from checkin.tickets import BadgeCode, new_printing
from tests.benchmark_data import Samples, timed_ms

STARTS, ONE_BY_ONE, SMALL = 11, 500, 500
REPEATED = 3


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """The sample forum's people, every one with a code of their own; what counts memory is a process of its own."""
    starts = [_in_a_process("first", folder, 0, 0)["ms"] for _ in range(STARTS)]
    alone = [_in_a_process("batch", folder, participants, 1) for _ in range(REPEATED)]
    together = [_in_a_process("batch", folder, participants, os.cpu_count() or 1) for _ in range(REPEATED)]
    checks = [_in_a_process("check", folder, participants, 1)["ms"] / 1e3 for _ in range(REPEATED)]
    together_checks = [
        _in_a_process("check", folder, participants, os.cpu_count() or 1)["ms"] / 1e3 for _ in range(REPEATED)
    ]
    faces = _faces(ONE_BY_ONE + REPEATED * SMALL)
    designs = Designs(sample_event())
    prepare_fonts()

    def one_badge(face: BadgeFace) -> bytes:
        return layout_pdf(designs.lay_out(face), face.code)

    one_badge(faces[0])
    batches = [faces[ONE_BY_ONE + SMALL * number :][:SMALL] for number in range(REPEATED)]
    small = [timed_ms(batch_pdf, batch, designs.lay_out, folder / "small.pdf") for batch in batches]
    return {
        "first badge after the fonts were prepared": ("ms", starts),
        "one badge": ("ms", [timed_ms(one_badge, face) for face in faces[:ONE_BY_ONE]]),
        f"a badge of a batch of {SMALL}": ("ms", [each / SMALL for each in small]),
        f"a badge of a batch of {participants}": ("ms", [each["ms"] / participants for each in alone]),
        f"a badge of a batch of {participants}, every core": ("ms", [each["ms"] / participants for each in together]),
        "PDF of a batch, a badge": ("bytes", [each["bytes"] / participants for each in alone]),
        f"memory for a batch of {participants}": ("MB", [each["mb"] for each in alone]),
        f"memory for a batch of {participants}, every core": ("MB", [each["mb"] for each in together]),
        "memory of each process beside it": ("MB", [each["worker_mb"] for each in together]),
        f"pre-flight of {participants}": ("s", checks),
        f"pre-flight of {participants}, every core": ("s", together_checks),
    }


def _in_a_process(what: str, folder: Path, participants: int, workers: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.badge", what, str(folder), str(participants), str(workers)]
    ended = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    return {name: float(value) for name, value in json.loads(ended.stdout).items()}


def _faces(count: int) -> list[BadgeFace]:
    event = sample_event()
    return [
        BadgeFace(person, event.category(person.category), str(BadgeCode(person.id, new_printing())), event.name)
        for person in sample_participants(event, count)
    ]


def _main(what: str, folder: Path, participants: int, workers: int) -> None:
    designs, path = Designs(sample_event()), folder / "batch.pdf"
    faces = _faces(participants or 1)
    prepare_fonts()
    match what:
        case "first":
            ms = timed_ms(lambda: layout_pdf(designs.lay_out(faces[0]), faces[0].code))
        case "check":
            ms = timed_ms(lambda: list(check_badges(faces, designs.lay_out, workers=workers)))
        case _:
            ms = timed_ms(batch_pdf, faces, designs.lay_out, path, workers=workers)
    mb, worker_mb = (
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    size = path.stat().st_size if path.exists() else 0
    sys.stdout.write(json.dumps({"ms": ms, "mb": mb, "worker_mb": worker_mb, "bytes": size}))


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
