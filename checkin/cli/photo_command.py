"""photos: pictures of participants, from a folder or a ZIP archive."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.terminal import say_how_far
from checkin.errors import CheckinError
from checkin.roster.photo_shelf import PhotoShelf
from checkin.station.photo_import import PhotoReport, import_photos
from checkin.sync.answers import SyncError
from checkin.sync.photos import hand_over_photos

_MOST_SHOWN = 50


class PhotosStayHere(CheckinError):
    """The photos were taken, and the server does not have them yet."""


def photos(
    source: Annotated[Path, typer.Argument(metavar="FOLDER|FILE.zip", help="The photos, called by code or name.")],
    data: Data,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take photos onto the roster: matched by ticket code or name, made small, kept in the data folder."""
    problem: SyncError | None = None
    with opened_folder(data) as folder:
        shelf = PhotoShelf(folder.photos)
        report = import_photos(folder.store, shelf, source, dry_run=dry_run, progress=_progress)
        if folder.store.remote() is not None and not dry_run:
            try:
                hand_over_photos(folder.store, shelf, {taken.photo for taken in report.taken})
            except SyncError as error:
                problem = error
    show(report, as_json=as_json, text=lambda: _as_text(report, dry_run=dry_run))
    if problem is not None:
        raise PhotosStayHere(
            f"{problem.sentence} The photos are on this desk only: give the same command again when the server answers."
        ) from problem


def _progress(done: int, count: int) -> None:
    if sys.stderr.isatty():
        say_how_far(f"{done} of {count} files", is_last=done == count)


def _as_text(report: PhotoReport, *, dry_run: bool) -> str:
    head = "Nothing was written. It would be: " if dry_run else ""
    figures = (
        f"{len(report.taken)} photos matched, {report.new} of them new; {len(report.ambiguous)} ambiguous, "
        f"{len(report.unmatched)} of nobody, {len(report.refused)} refused. "
        f"{report.without} who are expected have no photo."
    )
    left = [f"Ambiguous: {one.file}: {one.reason}" for one in report.ambiguous]
    left += [f"Refused: {one.file}: {one.reason}" for one in report.refused]
    left += [f"Of nobody: {file}" for file in report.unmatched]
    if len(left) > _MOST_SHOWN:
        left = [*left[:_MOST_SHOWN], f"… and {len(left) - _MOST_SHOWN} more; --json tells all of them."]
    return "\n".join([head + figures, *left])
