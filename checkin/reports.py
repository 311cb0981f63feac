"""The report after the event, as XLSX or CSV. Cells that a spreadsheet would take for formulas stay text."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO, TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checkin.badges.faces import BadgeFace
from checkin.badges.problems import Problem
from checkin.errors import CheckinError
from checkin.event import VENUE, Event
from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.headcount import headcount
from checkin.journal.signing import kept_fingerprint
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Record
from checkin.participants import Participant
from checkin.roster.planning import ImportPlan
from checkin.security.outputs import inner_path, put
from checkin.station.status import iso
from checkin.station.ticket_issuing import Ticket

if TYPE_CHECKING:
    import xlsxwriter

_HEADINGS = (
    "Id", "Ticket code", "Name", "Latin name", "Organisation", "Position", "Region", "Category", "Tracks", "Status",
    "Arrived at", "Desk", "Operator", "Inside", "Badges printed", "Badge taken by",
)  # fmt: skip
_REPRINT_HEADINGS = (
    "Participant", "Name", "When", "Why", "In words", "Times", "Desk", "Operator", "Came out",
)  # fmt: skip
_PROBLEM_HEADINGS = ("Id", "Ticket code", "Name", "Organisation", "Problem", "In words")
_IMPORT_HEADINGS = ("Row", "What", "Who", "Before", "After")
_CODE_HEADINGS = ("Name", "E-mail", "Code", "File", "Id")
_RISKY = frozenset("=+-@＝＋－＠")
_BREAKS = ("\t", "\r", "\n")
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
"""For workbooks: text stays text, and no part of them goes through a file of the system's temporary ones."""
ERASED_NAME = "Erased person"
"""Stands where the name of somebody stood whose data were erased."""
_BY = ("category", "region", "track", "desk", "hour")


class ReportError(CheckinError):
    """The report cannot be written."""


def write_report(store: SqliteStore, path: Path, password: str | None = None) -> int:
    """Write the report, locked where there is a password; the number of participants in it.

    Raises ReportError for an ending other than .xlsx and .csv.
    """
    event, _ = store.event()
    writers = {".xlsx": _write_xlsx, ".csv": _write_csv}
    writer = writers.get(inner_path(path).suffix.lower())
    if writer is None:
        raise ReportError(f"The report can be .xlsx or .csv: give {path.name} one of these endings.")
    return whole(path, lambda file: writer(store, event, file), password)


def write_problems(faces: Iterable[BadgeFace], problems: Iterable[Problem], path: Path) -> int:
    """Write what is wrong with badges as CSV, a line for each; how many. Raises ReportError."""
    people = {face.participant.id: face.participant for face in faces}
    rows = [
        (person.id, person.ticket_code, person.name, person.organisation, problem.kind, problem.detail)
        for problem in problems
        if (person := people.get(problem.participant)) is not None
    ]
    return whole(path, lambda file: write_rows(file, _PROBLEM_HEADINGS, rows))


def write_codes(tickets: Iterable[Ticket], path: Path) -> int:
    """Write ticket codes as CSV for a mailing, a line for each; how many. Raises ReportError."""
    rows = [
        (ticket.card.participant.name, ticket.card.participant.email, ticket.code, ticket.file, ticket.card.id)
        for ticket in tickets
    ]
    return whole(path, lambda file: write_rows(file, _CODE_HEADINGS, rows))


def write_import(plan: ImportPlan, path: Path) -> int:
    """Write what an import did, or would do, as CSV, a line for each thing; how many. Raises ReportError."""
    rows: list[tuple[str | int, ...]] = [(one.row, "rejected", "", one.reason, "") for one in plan.rejected]
    rows += [(one.row, "added", one.name, "", one.organisation) for one in plan.new]
    for changed in plan.changes:
        rows += [(changed.row, f"changed {one.field}", changed.name, one.before, one.after) for one in changed.changes]
    for words, count, told in (("added", plan.added, len(plan.new)), ("changed", plan.changed, len(plan.changes))):
        rows += [("", words, "", f"and {count - told} more", "")] if count > told else []
    rows += [(one.row, f"may be twice ({one.same})", one.name, one.other_name, "") for one in plan.duplicates]
    rows += [("", "not in the file any more", one.name, "", one.organisation) for one in plan.vanished]
    rows += [(one.rows[0], one.words, one.column, f"{one.count} rows", one.example) for one in plan.problems]
    return whole(path, lambda file: write_rows(file, _IMPORT_HEADINGS, rows))


def whole(path: Path, write: Callable[[BinaryIO], int], password: str | None = None) -> int:
    """Have a file made in memory, so that nothing of it is left elsewhere, then put in its place; see outputs.py."""
    made = BytesIO()
    count = write(made)
    try:
        put(path, made.getvalue(), password)
    except OSError as error:
        raise ReportError(f"{path} cannot be written ({error.strerror}): choose another place.") from error
    return count


def _row(record: Record, event: Event) -> tuple[str | int, ...] | None:
    person = record.participant
    if person is None and record.state.erased is None:
        return None
    arrival = record.state.first_admission(VENUE)
    if person is None:
        person = Participant(id=record.id, ticket_code="", name=ERASED_NAME)
    return (
        person.id,
        person.ticket_code,
        person.name,
        person.latin_name,
        person.organisation,
        person.position,
        person.region,
        event.category(person.category).name if record.participant else "",
        ", ".join(person.tracks),
        person.status.value if record.participant else "",
        iso(arrival.stamp.true_ms, event.zone_info) if arrival else "",
        arrival.stamp.desk_name if arrival else "",
        arrival.stamp.operator if arrival else "",
        int(record.state.is_inside(VENUE)),
        len(record.state.badges),
        _proxy(record),
    )


def _proxy(record: Record) -> str:
    """Who took the participant's badge, with the document that was shown."""
    taken = record.state.last_hand_over()
    return " · ".join(part for part in (taken.proxy, taken.document) if part) if taken is not None else ""


def _rows(store: SqliteStore, event: Event) -> Iterator[tuple[str | int, ...]]:
    for record in store.all_records():
        if row := _row(record, event):
            yield row


def _write_csv(store: SqliteStore, event: Event, file: BinaryIO) -> int:
    return write_rows(file, _HEADINGS, _rows(store, event))


def write_rows(file: BinaryIO, headings: Sequence[str], rows: Iterable[Sequence[str | int | float]]) -> int:
    """Write CSV; how many rows. What a spreadsheet would take for a formula stays text."""
    count = 0
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    for count, row in enumerate(chain([headings], rows)):  # noqa: B007 - counted on the way
        writer.writerow([_as_text(cell) if isinstance(cell, str) else cell for cell in row])
    text.detach()
    return count


def _as_text(cell: str) -> str:
    """The cell, behind an apostrophe where it would be a formula, also after what is not seen."""
    if cell[:1].isalnum():
        return cell
    seen = next((letter for letter in cell if letter.isprintable() and letter != " "), "")
    return f"'{cell}" if seen in _RISKY or cell.startswith(_BREAKS) else cell


def _write_xlsx(store: SqliteStore, event: Event, file: BinaryIO) -> int:
    import xlsxwriter  # noqa: PLC0415 - a start need not wait for it

    people = 0
    with xlsxwriter.Workbook(file, AS_WRITTEN) as book:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("Participants")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, _HEADINGS, bold)
        for people, row in enumerate(_rows(store, event), start=1):
            sheet.write_row(people, 0, row)
        _write_headcounts(book, bold, store)
        _write_conflicts(book, bold, store, event)
        _write_reprints(book, bold, store, event)
        _write_head(book, bold, store)
    return people


def _write_headcounts(book: "xlsxwriter.Workbook", bold: object, store: SqliteStore) -> None:
    sheet = book.add_worksheet("Headcount")
    sheet.write_row(0, 0, ("By", "Group", "Expected", "Arrived", "Inside"), bold)
    total = headcount(store, None)
    sheet.write_row(1, 0, ("total", "", total.expected, total.arrived, total.inside))
    line = 2
    for by in _BY:
        for group, counted in (headcount(store, by).groups or {}).items():
            sheet.write_row(line, 0, (by, group, counted.expected, counted.arrived, counted.inside))
            line += 1


def _write_conflicts(book: "xlsxwriter.Workbook", bold: object, store: SqliteStore, event: Event) -> None:
    sheet = book.add_worksheet("Conflicts")
    sheet.write_row(0, 0, ("Participant", "Name", "Kind", "Subject", "First", "Second"), bold)
    for line, waiting in enumerate(store.conflicts(), start=1):
        conflict = waiting.conflict
        told = [
            f"{iso(stamp.true_ms, event.zone_info)} {stamp.desk_name} {stamp.operator}" for stamp in conflict.stamps
        ]
        name = ERASED_NAME if waiting.is_erased else waiting.name
        sheet.write_row(line, 0, (waiting.participant, name, conflict.kind.value, conflict.subject, *told))


def _write_reprints(book: "xlsxwriter.Workbook", bold: object, store: SqliteStore, event: Event) -> None:
    sheet = book.add_worksheet("Reprints")
    sheet.write_row(0, 0, _REPRINT_HEADINGS, bold)
    line = 1
    for record in store.all_records():
        if record.state.voided_printings:
            for row in _reprints(record, store.entries_of(record.id), event):
                sheet.write_row(line, 0, row)
                line += 1


def _write_head(book: "xlsxwriter.Workbook", bold: object, store: SqliteStore) -> None:
    """How far the journal had come: what a signed journal can be held against later."""
    sheet = book.add_worksheet("Journal")
    head = store.head()
    rows = (
        ("Epoch", head.epoch), ("Position", head.position), ("Running hash", head.running),
        ("Key", kept_fingerprint(store) or ""),
    )  # fmt: skip
    for line, (name, value) in enumerate(rows):
        sheet.write(line, 0, name, bold)
        sheet.write(line, 1, value)


def _reprints(record: Record, entries: Iterable[Entry], event: Event) -> Iterator[tuple[str | int, ...]]:
    """A row for each time that a participant's badges were voided for a new one, and whether that came out."""
    name = record.participant.name if record.participant else ERASED_NAME if record.state.erased else ""
    history = sorted(entries, key=lambda entry: entry.stamp.true_ms)
    voided = [(entry, fact) for entry in history if isinstance(fact := entry.fact(), facts.BadgeVoided)]
    for times, (entry, fact) in enumerate(voided, start=1):
        stamp, reason = entry.stamp, fact.reason.replace("_", " ") if fact.reason else ""
        note = entry.personal_fields().get("note", "")
        when = iso(stamp.true_ms, event.zone_info)
        out = "yes" if _came_out(entry, history) else "no"
        yield record.id, name, when, reason, note, times, stamp.desk_name, stamp.operator, out


def _came_out(voiding: Entry, history: list[Entry]) -> bool:
    """Whether the desk that voided the badges printed a new one before it voided that, too."""
    later = [entry for entry in history[history.index(voiding) + 1 :] if entry.desk == voiding.desk]
    said = (entry.fact() for entry in later)
    following = next((fact for fact in said if isinstance(fact, facts.BadgePrinted | facts.BadgeVoided)), None)
    return isinstance(following, facts.BadgePrinted)
