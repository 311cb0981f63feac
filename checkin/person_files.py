"""A person's file as they get it: JSON for programs, PDF for people. It appears whole or not at all."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import msgspec

from checkin.badges.boxes import MM, Page, PlacedPicture
from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.pictures import Picture
from checkin.participants import Participant
from checkin.reports import ReportError, whole
from checkin.security.outputs import inner_path
from checkin.station.person_file import PersonFile, Said
from checkin.tables import Table, pages_of, width_of

_WHICH, _VALUE = 60 * MM, 145 * MM
"""How wide the columns may be so that nothing is cut off."""
_MOST_LETTERS = 200
_PHOTO = (20 * MM, 26 * MM)
"""The room that there is above the table."""
_HEADINGS = ("What", "Which", "Value")


def write_person(file: PersonFile, path: Path, picture: Picture | None = None, password: str | None = None) -> None:
    """Write the file as .json or .pdf, locked where there is a password; only a PDF shows the picture.

    Raises ReportError for another ending, and PasswordError.
    """
    match inner_path(path).suffix.lower():
        case ".json":
            text = msgspec.json.format(msgspec.json.encode(file), indent=2)
            whole(path, lambda made: made.write(text), password)
        case ".pdf":
            content = person_pdf(file, picture)
            whole(path, lambda made: made.write(content), password)
        case _:
            raise ReportError(
                f"A person's data can be written as .json or .pdf: give {path.name} one of these endings."
            )


def person_pdf(file: PersonFile, picture: Picture | None = None) -> bytes:
    """The file to be read, names in whatever script they have."""
    name = file.data.name if file.data is not None else "Erased person"
    notes = [
        f"All personal data that are kept of this person. {file.event}, {_when(file.made)}.",
        "To have something corrected or erased, ask the organiser and name the id.",
    ]
    table = Table(name, _HEADINGS, list(_rows(file)), notes)
    pages = pages_of(table)
    if picture is not None:
        pages[0] = _with_picture(pages[0], picture)
    return layout_pdf(Layout(tuple(pages), ()), file.id)


def _with_picture(page: Page, picture: Picture) -> Page:
    scale = min(_PHOTO[0] / picture.width, _PHOTO[1] / picture.height)
    width, height = picture.width * scale, picture.height * scale
    box = PlacedPicture(picture, page.width - 15 * MM - width, page.height - 8 * MM - height, width, height)
    return Page(page.width, page.height, (*page.boxes, box))


def _rows(file: PersonFile) -> Iterator[tuple[str, str, str]]:
    for what, which, value in _told(file):
        lines = zip_longest(_wrapped(which, _WHICH), _wrapped(value, _VALUE), fillvalue="")
        for number, (left, right) in enumerate(lines):
            yield "" if number else what, left, right


def _told(file: PersonFile) -> Iterator[tuple[str, str, str]]:
    if file.erased is not None:
        yield "Erased", "", _when(file.erased)
    if file.data is not None:
        yield from _person("Data", file.data)
    for number, imported in enumerate(file.imported):
        if imported != file.data:
            yield from _person("Imported" if number == 0 else f"Imported, {number} before", imported)
    if file.photo is not None:
        yield "Photo", file.photo.name, "kept here" if file.photo.content else "not kept here"
    yield "Admitted to", "", ", ".join(file.arrived) or "–"
    yield "Inside", "", ", ".join(file.inside) or "–"
    for entry in sorted(file.entries, key=lambda one: one.said.at):
        said = [f"{key}: {_plain(value)}" for key, value in (*entry.facts.items(), *entry.personal.items()) if value]
        yield entry.kind.replace("_", " ").capitalize(), _when(entry.said), "; ".join(said) or "–"
    for job in file.print_jobs:
        parts = (job.badge_code, job.state, job.reason, job.note, *job.texts.values(), f"changed {job.changed}")
        yield "Print job", f"{job.queued[:19]}, {job.printer}, {job.operator}", " · ".join(filter(None, parts))
    for place in file.kept_at:
        yield "Kept at", "", place


def _person(what: str, person: Participant) -> Iterator[tuple[str, str, str]]:
    fields = msgspec.structs.asdict(person)
    further = fields.pop("further")
    for field, value in fields.items():
        text = ", ".join(value) if isinstance(value, tuple) else str(value)
        if text:
            yield what, field.replace("_", " "), text
    for heading, value in further.items():
        yield f"{what}, further", heading, value


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _when(said: Said) -> str:
    return ", ".join(part for part in (said.at[:19].replace("T", " "), said.desk, said.operator) if part)


def _wrapped(text: str, width: float) -> list[str]:
    """The text in lines of this width, broken at spaces where there are some."""
    lines, line = [], ""
    for word in " ".join(text.split()).replace(" ", " \0").split("\0"):
        for piece in _pieces(word, width):
            if line and width_of(line + piece) > width:
                lines.append(line)
                line = ""
            line += piece
    return [*lines, line]


def _pieces(word: str, width: float) -> Iterator[str]:
    """A word that is wider than a line in pieces that are not."""
    while width_of(word) > width:
        size = next(size for size in range(min(len(word), _MOST_LETTERS), 0, -1) if width_of(word[:size]) <= width)
        yield word[:size]
        word = word[size:]
    yield word
