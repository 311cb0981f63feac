"""Badges as PDF: one, or a batch in one document. Names are drawn as text and never read as markup."""

import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.embedding import NO_FONT, DocumentFonts
from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout, PlacedCode, lay_out
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.qr import QUIET_ZONE
from checkin.badges.sheets import Grid, grid_on
from checkin.badges.template import Template
from checkin.errors import CheckinError

_log = logging.getLogger(__name__)
_MARK_COLOUR = "#808080"
_MARK_WIDTH_PT = 0.3

# Streams of bytes: the other way makes files a quarter larger, for mail systems of 1990.
rl_config.useA85 = 0


class BadgeFileError(CheckinError):
    """A file of badges cannot be written."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How many badges were written, and what somebody should look at. A cancelled batch writes nothing."""

    written: int
    problems: tuple[Problem, ...]
    is_cancelled: bool = False


def badge_pdf(face: BadgeFace, template: Template) -> bytes:
    """One badge as a PDF of one page, titled with the badge code."""
    buffer = BytesIO()
    document = _Document(buffer, face.code)
    document.add(lay_out(template, face))
    document.end()
    return buffer.getvalue()


def check_badge(face: BadgeFace, template: Template) -> list[Problem]:
    """What would be wrong with the badge on paper."""
    return list(lay_out(template, face).problems)


def batch_pdf(
    faces: Iterable[BadgeFace],
    template_of: Callable[[BadgeFace], Template],
    write_to: Path | BinaryIO,
    *,
    sheet: str | None = None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BatchResult:
    """Badges in one PDF, one to a page, or several to a sheet (“A4”) with cut marks.

    `progress` hears of the badges done so far, after each; `cancelled` is asked before each. A badge that cannot be
    made is a problem of the result, and the batch goes on. A file appears whole or not at all, and not without badges.
    Raises BadgeFileError when it cannot be written.
    """
    buffer = BytesIO()
    document = _Document(buffer, "Badges", sheet)
    problems: list[Problem] = []
    written = 0
    for face in faces:
        if cancelled is not None and cancelled():
            return BatchResult(0, tuple(problems), is_cancelled=True)
        made = _made(face, template_of, document)
        problems += made if isinstance(made, tuple) else (made,)
        written += isinstance(made, tuple)
        if progress is not None:
            progress(written)
    if written:
        document.end()
        _write(write_to, buffer.getvalue())
    return BatchResult(written, tuple(problems))


def _made(
    face: BadgeFace, template_of: Callable[[BadgeFace], Template], document: "_Document"
) -> tuple[Problem, ...] | Problem:
    """Add one badge; its problems, or the one problem because of which it is not there."""
    try:
        layout = lay_out(template_of(face), face)
        document.add(layout)
    except CheckinError as error:
        return Problem(face.participant.id, ProblemKind.NO_BADGE, error.sentence)
    except Exception:
        _log.exception("The badge of participant %s could not be made", face.participant.id)
        detail = "The badge could not be made; look into the program's log."
        return Problem(face.participant.id, ProblemKind.NO_BADGE, detail)
    return layout.problems


class _Document:
    """A PDF in the making: pages of the badges' own size, or sheets with a grid of badges."""

    def __init__(self, buffer: BytesIO, title: str, sheet: str | None = None) -> None:
        self._canvas = Canvas(buffer, initialFontName=NO_FONT, pageCompression=1, invariant=1, pdfVersion=(1, 4))
        for tell in (self._canvas.setCreator, self._canvas.setProducer, self._canvas.setAuthor):
            tell("Checkin Desk")
        self._canvas.setTitle(title)
        self._canvas.setSubject("Badges")
        self._fonts = DocumentFonts(self._canvas._doc)
        self._sheet = sheet
        self._grid: Grid | None = None
        self._on_sheet = 0

    def add(self, layout: Layout) -> None:
        """Add one badge. Raises SheetError, before anything is drawn, when it does not go on the sheet."""
        if self._sheet is None:
            self._canvas.setPageSize((layout.width, layout.height))
            self._draw(layout)
            self._canvas.showPage()
            return
        grid = grid_on(self._sheet, layout.width, layout.height)
        if self._on_sheet and (grid != self._grid or self._on_sheet == grid.places):
            self._end_sheet()
        self._grid = grid
        self._canvas.saveState()
        self._canvas.translate(*grid.place(self._on_sheet))
        self._draw(layout)
        self._canvas.restoreState()
        self._on_sheet += 1

    def end(self) -> None:
        """Finish the last sheet and the document."""
        if self._on_sheet:
            self._end_sheet()
        self._canvas.save()

    def _end_sheet(self) -> None:
        if self._grid is not None:
            self._canvas.setPageSize((self._grid.width, self._grid.height))
            self._canvas.setLineWidth(_MARK_WIDTH_PT)
            self._canvas.setStrokeColor(HexColor(_MARK_COLOUR))
            self._canvas.lines(self._grid.cut_marks())
        self._canvas.showPage()
        self._on_sheet = 0

    def _draw(self, layout: Layout) -> None:
        draw = self._canvas.addLiteral
        for box in layout.rectangles:
            draw(f"{_fill(box.colour)} {box.x:.3f} {box.y:.3f} {box.width:.3f} {box.height:.3f} re f")
        for placed in layout.lines:
            draw(_fill(placed.colour))
            draw(self._fonts.operators(placed.line, placed.size, placed.x, placed.y))
        for code in layout.codes:
            draw(_code_operators(code))


def _fill(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"


def _code_operators(code: PlacedCode) -> str:
    """The symbol as one path in units of a module, on white."""
    side = code.symbol.modules + 2 * QUIET_ZONE
    top = side - QUIET_ZONE - 1
    dark = " ".join(f"{column + QUIET_ZONE} {top - row} {length} 1 re" for column, row, length in code.symbol.runs)
    unit = code.size / side
    place = f"{unit:.6f} 0 0 {unit:.6f} {code.x:.3f} {code.y:.3f} cm"
    return f"q {place} 1 1 1 rg 0 0 {side} {side} re f 0 0 0 rg {dark} f Q"


def _write(write_to: Path | BinaryIO, content: bytes) -> None:
    if not isinstance(write_to, Path):
        write_to.write(content)
        return
    partial = write_to.with_name(f".{write_to.name}.partial")
    try:
        partial.write_bytes(content)
        os.replace(partial, write_to)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise BadgeFileError(f"{write_to} cannot be written ({error.strerror}); choose another place.") from error
