"""Batches in several processes: the same file, nothing lost when one dies, and none left over."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image as PillowImage

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout, lay_out
from checkin.badges.pdf import batch_files, batch_pdf
from checkin.badges.preflight import check_badges
from checkin.badges.problems import ProblemKind
from checkin.badges.template import TemplateError, template_text
from checkin.badges.workers import worked, workers_for
from tests.badges.designing import a_code, a_face, a_part, a_template, a_text, an_image, encoded, texts_of
from tests.builders import an_event

TEMPLATE = a_template(
    a_text(
        a_part("{name}", bold=True, tighten=0.05), a_part("{organisation}", lines=3), x_mm=20, width_mm=60, rotation=10
    ),
    a_code(x_mm=70, width_mm=25, height_mm=25),
    an_image("logo.png", x_mm=80, y_mm=40, width_mm=15, height_mm=15),
)  # fmt: skip
EVENT = an_event(
    badge_templates={"standard": template_text(TEMPLATE)},
    badge_images={"logo.png": encoded(PillowImage.new("RGBA", (40, 40), (200, 0, 0, 128)))},
)
NAMES = ("Ким Анна Сергеевна", "王小明", "محمد عبد الله", "Zoë O'Neill-Константинопольская", "x" * 90, "")


def people(count: int) -> list[BadgeFace]:
    return [a_face(name=NAMES[number % len(NAMES)], organisation=f"Office {number}") for number in range(count)]


def failing_in_a_worker(face: BadgeFace) -> Layout:
    """Ends the process, unless it is the one of the test."""
    if multiprocessing.parent_process() is not None:
        os._exit(3)
    return lay_out(a_template(a_text("{organisation}")), face)


def failing_for_every_third(face: BadgeFace) -> Layout:
    number = int(face.participant.organisation.split()[1])
    if number % 3 == 0:
        raise TemplateError("There is no template “gold”.")
    if number % 3 == 1:
        raise ZeroDivisionError
    return lay_out(a_template(a_text("{organisation}")), face)


def number_of(face: BadgeFace) -> str:
    return face.participant.organisation


def slow_number_of(face: BadgeFace) -> str:
    time.sleep(0.02)
    return face.participant.organisation


def test_a_batch_laid_out_in_two_processes_is_the_same_file(tmp_path: Path) -> None:
    everybody, designs = people(130), Designs(EVENT)

    alone = batch_pdf(everybody, designs.lay_out, tmp_path / "alone.pdf")
    together = batch_pdf(everybody, designs.lay_out, tmp_path / "together.pdf", workers=2)

    assert alone.written == together.written == 130
    assert alone.problems == together.problems
    assert (tmp_path / "alone.pdf").read_bytes() == (tmp_path / "together.pdf").read_bytes()


def test_files_of_n_and_the_check_are_the_same_in_two_processes(tmp_path: Path) -> None:
    everybody, designs = people(60), Designs(EVENT)

    alone = batch_files(everybody, designs.lay_out, tmp_path / "alone.pdf", a_file=40)
    together = batch_files(everybody, designs.lay_out, tmp_path / "together.pdf", a_file=40, workers=2)

    assert [file.read_bytes() for file in alone.files] == [file.read_bytes() for file in together.files]
    assert list(check_badges(everybody, designs.lay_out)) == list(check_badges(everybody, designs.lay_out, workers=2))


def test_a_badge_that_fails_in_another_process_is_listed_and_the_others_are_there(tmp_path: Path) -> None:
    everybody = people(60)

    result = batch_pdf(everybody, failing_for_every_third, tmp_path / "badges.pdf", workers=2)

    assert result.written == 20
    assert [problem.participant for problem in result.problems if problem.kind is ProblemKind.NO_BADGE] == [
        face.participant.id for number, face in enumerate(everybody) if number % 3 != 2
    ]


def test_results_come_in_order() -> None:
    assert list(worked(number_of, people(200), 2)) == [f"Office {number}" for number in range(200)]


def test_when_processes_die_this_one_goes_on_alone(tmp_path: Path) -> None:
    result = batch_pdf(people(60), failing_in_a_worker, tmp_path / "badges.pdf", workers=2)

    assert (result.written, multiprocessing.active_children()) == (60, [])
    assert texts_of((tmp_path / "badges.pdf").read_bytes()) == [f"Office {number}" for number in range(60)]


def test_a_batch_that_is_cancelled_ends_its_processes(tmp_path: Path) -> None:
    done: list[int] = []

    result = batch_pdf(
        people(300), Designs(EVENT).lay_out, tmp_path / "badges.pdf", workers=2,
        progress=done.append, cancelled=lambda: len(done) >= 30,
    )  # fmt: skip

    assert result.is_cancelled
    assert (len(done), list(tmp_path.iterdir()), multiprocessing.active_children()) == (30, [], [])


def test_results_that_nobody_reads_are_not_made() -> None:
    results = worked(slow_number_of, people(4_000), 2)

    assert next(results) == "Office 0"
    began = time.monotonic()
    results.close()

    assert time.monotonic() - began < 20  # all of them would take 40 s
    assert multiprocessing.active_children() == []


def test_processes_do_not_outlive_the_one_that_started_them() -> None:
    script = (
        "import multiprocessing, sys\n"
        "from checkin.badges.workers import worked\n"
        "from tests.badges.test_workers import number_of, people\n"
        "results = worked(number_of, people(4000), 2)\n"
        "next(results)\n"
        "print(*[child.pid for child in multiprocessing.active_children()], flush=True)\n"
        "sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdin is not None
    children = [int(pid) for pid in process.stdout.readline().split()]
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdin.close()
    process.stdout.close()

    assert len(children) == 2
    deadline = time.monotonic() + 20
    while any(map(is_running, children)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(is_running, children))


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(
    ("badges", "frozen", "many"), [(1, False, False), (1_000, False, False), (6_000, False, True), (6_000, True, False)]
)
def test_only_large_batches_are_worth_processes(
    badges: int, frozen: bool, many: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)

    assert workers_for(badges) == (4 if many else 1)


def niceness(_face: BadgeFace) -> int:
    return os.getpriority(os.PRIO_PROCESS, 0) if sys.platform != "win32" else 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells its priorities otherwise")
def test_workers_stand_back_for_the_window() -> None:
    here = niceness(people(1)[0])

    assert {there - here for there in worked(niceness, people(60), 2)} == {10}
