"""import: a roster from a spreadsheet, planned, read, reported and undone."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.cli.common import AsJson, Data, Operator, opened_folder, show
from checkin.cli.terminal import say_how_far
from checkin.clock import wall_clock_ms
from checkin.journal.imports import UndoReport
from checkin.reports import write_import
from checkin.roster.importing import Chosen, Problem
from checkin.roster.layouts import UNUSED, letter
from checkin.roster.planning import Duplicate, ImportPlan
from checkin.roster.tables import Form
from checkin.station.roster_import import (
    Decisions,
    Looked,
    Wishes,
    apply_import,
    look_at,
    plan_import,
    undo_last_import,
)

_MOST_LINES = 20
_TAB = "tab"


def import_roster(
    data: Data,
    operator: Operator,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="The roster: CSV, XLSX, XLS or ODS.")] = None,
    mapping: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Take a field from this column, by heading or letter."),
    ] = None,
    sheet: Annotated[str, typer.Option("--sheet", metavar="NAME", help="The sheet of a workbook.")] = "",
    encoding: Annotated[str, typer.Option("--encoding", metavar="NAME", help="The encoding of a CSV.")] = "",
    delimiter: Annotated[str, typer.Option("--delimiter", metavar="C", help="What separates a CSV's cells.")] = "",
    header_row: Annotated[
        int | None, typer.Option("--header-row", metavar="N", min=0, help="The row of headings; 0 for none.")
    ] = None,
    merge: Annotated[bool, typer.Option("--merge", help="Merge those who seem to be there already.")] = False,
    cancel_vanished: Annotated[
        bool, typer.Option("--cancel-vanished", help="Cancel those of the last import who are not in the file.")
    ] = False,
    report: Annotated[Path | None, typer.Option("--report", metavar="CSV", help="Write a report.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Undo the last import.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read a roster into the event: adds, updates, and never removes a check-in."""
    if (file is None) != undo:
        raise typer.BadParameter("Name a file to import, or --undo alone.", param_hint="FILE")
    with opened_folder(data) as folder:
        if file is None:
            undone = undo_last_import(folder.store, wall_clock_ms())
            show(_undone(undone), as_json=as_json, text=lambda: _undone_text(undone))
            return
        chosen = Chosen(dict(_field_and_column(pair) for pair in mapping or []), header_row)
        form = Form(sheet, encoding, "\t" if delimiter.lower() == _TAB else delimiter)
        looked = look_at(folder.store, file, Wishes(form, chosen))
        decisions = Decisions()
        plans_first = dry_run or merge or cancel_vanished
        if plans_first:
            planned = plan_import(folder.store, looked, progress=_progress)
            decisions = _decided(planned, merge=merge, cancel=cancel_vanished)
        if dry_run:
            if merge:
                planned = plan_import(folder.store, looked, decisions, progress=_progress)
            number = None
        else:
            imported = apply_import(
                folder.store, looked, decisions, at_ms=wall_clock_ms(), operator=operator, compares=not plans_first,
                progress=_progress,
            )  # fmt: skip
            planned, number = imported.plan, imported.note.n
    if report is not None:
        write_import(planned, report)
    document = _document(planned, looked, number)
    show(document, as_json=as_json, text=lambda: _as_text(planned, looked, dry_run=dry_run))


def _decided(planned: ImportPlan, *, merge: bool, cancel: bool) -> Decisions:
    return Decisions(
        {one.row: one.other for one in planned.duplicates} if merge else {},
        tuple(one.participant for one in planned.vanished) if cancel else (),
    )


def _field_and_column(pair: str) -> tuple[str, str]:
    field, separator, column = pair.partition("=")
    if not separator or not field:
        raise typer.BadParameter(f"“{pair}” is not of the form FIELD=COLUMN.", param_hint="--map")
    return field.strip(), column.strip() or UNUSED


def _progress(rows: int) -> None:
    if sys.stderr.isatty():
        say_how_far(f"{rows} rows")


def _document(planned: ImportPlan, looked: Looked, number: int | None) -> dict[str, Any]:
    layout = looked.layout
    return {
        "added": planned.added,
        "changed": planned.changed,
        "unchanged": planned.unchanged,
        "merged": planned.merged,
        "rejected": planned.rejected,
        "changes": planned.changes,
        "duplicates": planned.duplicates,
        "is_compared": planned.is_compared,
        "vanished": planned.vanished,
        "problems": planned.problems,
        "import": number,
        "file": {
            "system": layout.system,
            "sheet": looked.form.sheet,
            "encoding": looked.form.encoding,
            "delimiter": looked.form.delimiter,
            "header_row": layout.header_row,
            "columns": {
                field: {"column": letter(found.column), "heading": layout.headings[found.column], "by": found.by}
                for field, found in layout.fields.items()
            },
        },
    }


def _as_text(planned: ImportPlan, looked: Looked, *, dry_run: bool) -> str:
    head = "Nothing was written. It would be: " if dry_run else ""
    figures = f"{planned.added} added, {planned.changed} changed, {planned.unchanged} unchanged"
    merged = f", {planned.merged} merged" if planned.merged else ""
    lines = [f"{head}{figures}{merged}, {len(planned.rejected)} rejected."]
    if looked.layout.system:
        lines.append(f"This is a list of {looked.layout.system}.")
    lines += _some([f"Row {row.row}: {row.reason}" for row in planned.rejected])
    lines += _some([_duplicate(one) for one in planned.duplicates])
    lines += _some([f"{one.name} is not in the file any more." for one in planned.vanished])
    lines += [_problem(one) for one in planned.problems]
    return "\n".join(lines)


def _problem(problem: Problem) -> str:
    rows = "1 row" if problem.count == 1 else f"{problem.count} rows"
    return f"{problem.words}: {rows}, first row {problem.rows[0]} ({problem.example})."


def _duplicate(one: Duplicate) -> str:
    where = f"row {one.other_row}" if one.other_row else "the roster"
    return f"Row {one.row}: {one.name} may be {one.other_name} of {where} (same {one.same}); --merge makes them one."


def _some(lines: list[str]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return lines if more <= 0 else [*lines[:_MOST_LINES], f"And {more} more: see --json or --report."]


def _undone(undone: UndoReport) -> dict[str, Any]:
    return {
        "import": undone.note.n,
        "file": undone.note.file,
        "removed": undone.removed,
        "put_back": undone.put_back,
        "cancelled": undone.cancelled,
        "kept": undone.kept,
    }


def _undone_text(undone: UndoReport) -> str:
    return (
        f"The import of {undone.note.file} is undone: {undone.removed} removed, {undone.put_back} put back, "
        f"{undone.cancelled} cancelled, {undone.kept} left as they are, for something happened to them since."
    )
