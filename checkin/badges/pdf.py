"""Badges as PDF: one, or a batch in one document or several."""

import logging
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.boxes import Page
from checkin.badges.drawing import Drawing
from checkin.badges.embedding import NO_FONT
from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.sheets import Grid, Imposition, grid_on
from checkin.badges.workers import worked
from checkin.errors import CheckinError
from checkin.security.outputs import inner_path, locked_path, put

_log = logging.getLogger(__name__)
_MARK_COLOUR = "#808080"
_MARK_WIDTH_PT = 0.3

# Streams of bytes: the other way makes files a quarter larger, for mail systems of 1990.
rl_config.useA85 = 0
# Whatever the environment says: nothing is fetched for a page.
rl_config.trustedHosts, rl_config.trustedSchemes = None, ()

LayOut = Callable[[BadgeFace], Layout]


class BadgeFileError(CheckinError):
    """A file of badges cannot be written."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """How many badges were written, in which files, and what somebody should look at. A cancelled batch leaves none."""

    written: int
    problems: tuple[Problem, ...]
    is_cancelled: bool = False
    files: tuple[Path, ...] = ()


def layout_pdf(layout: Layout, title: str) -> bytes:
    """One badge as a PDF with a page for each side."""
    buffer = BytesIO()
    document = _Document(buffer, title)
    document.add(layout)
    document.end()
    return buffer.getvalue()


def pages_pdf(pages: Iterable[Page], title: str) -> bytes:
    """Pages that are no badges, such as a list, as a PDF."""
    buffer = BytesIO()
    document = _Document(buffer, title)
    for page in pages:
        document.add_page(page)
    document.end()
    return buffer.getvalue()


def batch_pdf(
    faces: Iterable[BadgeFace],
    lay_out: LayOut,
    write_to: Path | BinaryIO,
    *,
    imposition: Imposition | None = None,
    two_sided: bool = False,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    title: str = "Badges",
    password: str | None = None,
) -> BatchResult:
    """Badges in one PDF, one to a page, or several to a sheet with cut marks.

    `two_sided` gives every page or sheet a back, if an empty one; `workers` is in how many processes badges are laid
    out, for which `lay_out` must be picklable. `progress` hears of the badges done so far, after each; `cancelled` is
    asked before each. A badge that cannot be made is a problem of the result, and the batch goes on. A file appears
    whole or not at all, and not without badges; with a password it is locked. Raises BadgeFileError when it cannot be
    written, and PasswordError.
    """
    buffer = BytesIO()
    document = _Document(buffer, title, imposition, two_sided=two_sided)
    everybody = list(faces)
    problems: list[Problem] = []
    written = 0
    with closing(worked(partial(tried, lay_out=lay_out), everybody, workers)) as layouts:
        for face in everybody:
            if cancelled is not None and cancelled():
                return BatchResult(0, tuple(problems), is_cancelled=True)
            made = _added(face, next(layouts), document)
            problems += made if isinstance(made, tuple) else (made,)
            written += isinstance(made, tuple)
            if progress is not None:
                progress(written)
    if not written:
        return BatchResult(0, tuple(problems))
    document.end()
    file = _write(write_to, buffer.getvalue(), password)
    return BatchResult(written, tuple(problems), files=(file,) if file is not None else ())


def batch_files(
    faces: Iterable[BadgeFace],
    lay_out: LayOut,
    write_to: Path,
    *,
    a_file: int,
    imposition: Imposition | None = None,
    two_sided: bool = False,
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    password: str | None = None,
) -> BatchResult:
    """Badges in files of `a_file` each, numbered from 1: badges-001.pdf and so on; see batch_pdf."""
    everybody = list(faces)
    write = partial(
        batch_pdf,
        lay_out=lay_out,
        imposition=imposition,
        two_sided=two_sided,
        workers=workers,
        cancelled=cancelled,
        password=password,
    )
    if len(everybody) <= a_file:
        return write(everybody, write_to=write_to, progress=progress)
    done = BatchResult(0, ())
    for number, start in enumerate(range(0, len(everybody), a_file), 1):
        whole = inner_path(write_to) if password is not None else write_to
        path = whole.with_name(f"{whole.stem}-{number:03d}{whole.suffix}")
        before = done.written

        def told(count: int, before: int = before) -> None:
            if progress is not None:
                progress(before + count)

        part = write(everybody[start : start + a_file], write_to=path, progress=told)
        problems = (*done.problems, *part.problems)
        if part.is_cancelled:
            for file in done.files:
                file.unlink(missing_ok=True)
            return BatchResult(0, problems, is_cancelled=True)
        done = BatchResult(done.written + part.written, problems, files=(*done.files, *part.files))
    return done


def tried(face: BadgeFace, lay_out: LayOut) -> Layout | Problem:
    """The badge, or the one problem because of which there is none."""
    try:
        return lay_out(face)
    except CheckinError as error:
        return Problem(face.participant.id, ProblemKind.NO_BADGE, error.sentence)
    except Exception:
        _log.exception("The badge of participant %s could not be made", face.participant.id)
        detail = "The badge could not be made; look into the program's log."
        return Problem(face.participant.id, ProblemKind.NO_BADGE, detail)


def _added(face: BadgeFace, made: Layout | Problem, document: "_Document") -> tuple[Problem, ...] | Problem:
    """Add one badge; its problems, or the one problem because of which it is not there."""
    if isinstance(made, Problem):
        return made
    try:
        document.add(made)
    except CheckinError as error:
        return Problem(face.participant.id, ProblemKind.NO_BADGE, error.sentence)
    return made.problems


class _Document:
    """A PDF in the making: pages of the badges' own size, or sheets with a grid of badges."""

    def __init__(
        self, buffer: BytesIO, title: str, imposition: Imposition | None = None, *, two_sided: bool = False
    ) -> None:
        self._canvas = Canvas(buffer, initialFontName=NO_FONT, pageCompression=1, invariant=1, pdfVersion=(1, 4))
        for tell in (self._canvas.setCreator, self._canvas.setProducer, self._canvas.setAuthor):
            tell("Checkin Desk")
        self._canvas.setTitle(title)
        self._canvas.setSubject(title)
        self._drawing = Drawing(self._canvas._doc)
        self._imposition = imposition
        self._two_sided = two_sided
        self._grid: Grid | None = None
        self._waiting: list[Layout] = []

    def add(self, layout: Layout) -> None:
        """Add one badge. Raises SheetError, before anything is drawn, when it does not go on the sheet."""
        if self._imposition is None:
            for page in layout.pages:
                self.add_page(page)
            if self._two_sided and len(layout.pages) == 1:
                self.add_page(Page(layout.width, layout.height, ()))
            return
        grid = grid_on(self._imposition, layout.width, layout.height)
        if grid != self._grid or len(self._waiting) == grid.places:
            self._end_sheet()
        self._grid = grid
        self._waiting.append(layout)

    def end(self) -> None:
        """Finish the last sheet and the document."""
        self._end_sheet()
        self._canvas.save()

    def _end_sheet(self) -> None:
        """The sheet of the badges that wait, and its back when there is one."""
        grid = self._grid
        if grid is None or not self._waiting:
            return
        self._draw_sheet(grid, [(number, layout.pages[0]) for number, layout in enumerate(self._waiting)])
        backs = [
            (grid.behind(number), layout.pages[1])
            for number, layout in enumerate(self._waiting)
            if len(layout.pages) > 1
        ]
        if backs or self._two_sided:
            self._draw_sheet(grid, backs)
        self._waiting.clear()

    def add_page(self, page: Page) -> None:
        """Add one page as it is."""
        self._canvas.setPageSize((page.width, page.height))
        self._draw(page)
        self._end_page()

    def _end_page(self) -> None:
        """End the page and compress it now: ReportLab would keep the text of all pages until the document ends."""
        self._canvas.showPage()
        document: Any = self._canvas._doc
        page = document.Pages.pages[-1]
        content = zlib.compress(page.stream.encode("ascii"))
        page.stream = ""
        page.Contents = PDFStream(PDFDictionary({"Filter": "/FlateDecode"}), content, [])

    def _draw_sheet(self, grid: Grid, pages: list[tuple[int, Page]]) -> None:
        self._canvas.setPageSize((grid.width, grid.height))
        for number, page in pages:
            self._canvas.saveState()
            self._canvas.translate(*grid.place(number))
            self._draw(page)
            self._canvas.restoreState()
        self._canvas.setLineWidth(_MARK_WIDTH_PT)
        self._canvas.setStrokeColor(HexColor(_MARK_COLOUR))
        self._canvas.lines(grid.cut_marks())
        self._end_page()

    def _draw(self, page: Page) -> None:
        canvas: Any = self._canvas
        for operators in self._drawing.operators(page.boxes, canvas._formsinuse):
            canvas.addLiteral(operators)


def _write(write_to: Path | BinaryIO, content: bytes, password: str | None) -> Path | None:
    """Write the file; where it lies, unless it was open already."""
    if not isinstance(write_to, Path):
        write_to.write(content)
        return None
    try:
        put(write_to, content, password)
    except OSError as error:
        raise BadgeFileError(f"{write_to} cannot be written ({error.strerror}); choose another place.") from error
    return locked_path(write_to, password)
