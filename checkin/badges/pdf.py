"""Badges as PDF, drawn with plain canvas calls: a name is text and never markup. QR codes are one vector path."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.ttfonts import shapeStr
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import base_font
from checkin.badges.layout import MM, Layout, PlacedCode, PlacedRun, Problem, lay_out
from checkin.badges.template import Template
from checkin.errors import CheckinError

QUIET_ZONE = 4
SHEETS_MM = {"A4": (210.0, 297.0)}
_MARK_MM = 3.0


class BadgeFileError(CheckinError):
    """A file of badges cannot be written."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How many badges were written, and what somebody should look at."""

    written: int
    problems: tuple[Problem, ...]


def badge_pdf(face: BadgeFace, template: Template) -> bytes:
    """One badge as a PDF of one page."""
    layout = lay_out(template, face)
    buffer = BytesIO()
    canvas = _canvas(buffer, (layout.width, layout.height), face.code)
    _draw(canvas, layout)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def check_badge(face: BadgeFace, template: Template) -> list[Problem]:
    """What would be wrong with the badge on paper."""
    return list(lay_out(template, face).problems)


def batch_pdf(
    faces: Iterable[BadgeFace],
    template_of: Callable[[BadgeFace], Template],
    output: Path,
    *,
    sheet: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> BatchResult:
    """Badges in one PDF, one to a page or several to a sheet with cut marks; the file appears whole or not at all.

    `progress` hears of the badges done so far. A badge that cannot be made is a problem of the result, and the batch
    goes on. Raises BadgeFileError when the file cannot be written.
    """
    buffer = BytesIO()
    canvas = _canvas(buffer, (100, 100), "badges")
    placer = _Placer(canvas, sheet)
    problems: list[Problem] = []
    done = 0
    for face in faces:
        try:
            layout = lay_out(template_of(face), face)
        except CheckinError as error:
            problems.append(Problem(face.participant.id, "no_badge", error.sentence))
            continue
        placer.place(layout)
        problems += layout.problems
        done += 1
        if progress is not None and done % 50 == 0:
            progress(done)
    placer.end()
    canvas.save()
    _write(output, buffer.getvalue())
    return BatchResult(done, tuple(problems))


class _Placer:
    """Puts one badge after another on pages of their size, or in a grid on sheets."""

    def __init__(self, canvas: Canvas, sheet: str | None) -> None:
        self._canvas = canvas
        self._sheet = tuple(side * MM for side in SHEETS_MM[sheet]) if sheet else None
        self._size = (0.0, 0.0)
        self._on_page = 0

    def place(self, layout: Layout) -> None:
        if self._sheet is None:
            self._canvas.setPageSize((layout.width, layout.height))
            _draw(self._canvas, layout)
            self._canvas.showPage()
            return
        size = (layout.width, layout.height)
        if self._on_page and (size != self._size or self._on_page >= self._columns(size) * self._rows(size)):
            self._new_page()
        self._size = size
        self._canvas.setPageSize(self._sheet)
        column, row = self._on_page % self._columns(size), self._on_page // self._columns(size)
        left = (self._sheet[0] - self._columns(size) * size[0]) / 2 + column * size[0]
        bottom = self._sheet[1] - (self._sheet[1] - self._rows(size) * size[1]) / 2 - (row + 1) * size[1]
        self._canvas.saveState()
        self._canvas.translate(left, bottom)
        _draw(self._canvas, layout)
        _draw_cut_marks(self._canvas, layout)
        self._canvas.restoreState()
        self._on_page += 1

    def end(self) -> None:
        """Finish the last sheet."""
        if self._on_page:
            self._new_page()

    def _new_page(self) -> None:
        self._canvas.showPage()
        self._on_page = 0

    def _columns(self, size: tuple[float, float]) -> int:
        return max(1, int((self._sheet or size)[0] // size[0]))

    def _rows(self, size: tuple[float, float]) -> int:
        return max(1, int((self._sheet or size)[1] // size[1]))


def _canvas(buffer: BytesIO, size: tuple[float, float], title: str) -> Canvas:
    canvas = Canvas(buffer, pagesize=size, initialFontName=base_font(), pageCompression=1, invariant=1)
    canvas.setTitle(title)
    canvas.setCreator("Checkin Desk")
    canvas.setProducer("Checkin Desk")
    return canvas


def _draw(canvas: Canvas, layout: Layout) -> None:
    for box in layout.rectangles:
        canvas.setFillColor(HexColor(box.colour))
        canvas.rect(box.x, layout.height - box.y - box.height, box.width, box.height, stroke=0, fill=1)
    for placed in layout.runs:
        _draw_run(canvas, placed, layout.height)
    for code in layout.codes:
        _draw_code(canvas, code, layout.height)


def _draw_run(canvas: Canvas, placed: PlacedRun, height: float) -> None:
    run = placed.run
    canvas.setFillColor(HexColor(placed.colour))
    canvas.setFont(run.font, placed.size)
    text = shapeStr(run.text, run.font, placed.size) if run.right_to_left else run.text
    canvas.drawString(placed.x, height - placed.baseline, text)


def _draw_code(canvas: Canvas, code: PlacedCode, height: float) -> None:
    matrix = qr_runs(code.content)
    module = code.size / (matrix.modules + 2 * QUIET_ZONE)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.rect(code.x, height - code.y - code.size, code.size, code.size, stroke=0, fill=1)
    path = canvas.beginPath()
    for column, row, length in matrix.runs:
        x = code.x + (column + QUIET_ZONE) * module
        top = height - code.y - (row + QUIET_ZONE) * module
        path.rect(x, top - module, length * module, module)
    canvas.setFillColor(HexColor("#000000"))
    canvas.drawPath(path, stroke=0, fill=1)


def _draw_cut_marks(canvas: Canvas, layout: Layout) -> None:
    mark = _MARK_MM * MM
    canvas.setLineWidth(0.3)
    canvas.setStrokeColor(HexColor("#808080"))
    for x in (0.0, layout.width):
        for y in (0.0, layout.height):
            canvas.line(x - mark / 2, y, x + mark / 2, y)
            canvas.line(x, y - mark / 2, x, y + mark / 2)


@dataclass(frozen=True, slots=True)
class QrRuns:
    """The dark modules of a QR code as (column, row, length) along each row."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=4_096)
def qr_runs(content: str) -> QrRuns:
    """The QR code of the content, at error correction M."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(content)
    code.make(fit=True)
    matrix = code.get_matrix()
    found = []
    for row, line in enumerate(matrix):
        column = 0
        while column < len(line):
            length = 0
            while column + length < len(line) and line[column + length]:
                length += 1
            if length:
                found.append((column, row, length))
            column += length or 1
    return QrRuns(len(matrix), tuple(found))


def _write(output: Path, content: bytes) -> None:
    partial = output.with_name(f".{output.name}.partial")
    try:
        partial.write_bytes(content)
        os.replace(partial, output)
    except OSError as error:
        raise BadgeFileError(f"{output} cannot be written ({error.strerror}): choose another place.") from error
    finally:
        partial.unlink(missing_ok=True)
