"""What the import is told in."""

from checkin.event import Event
from checkin.journal.imports import ImportNote, UndoReport
from checkin.roster.layouts import Layout
from checkin.roster.planning import ImportPlan
from checkin.roster.tables import Form
from ui import wording
from ui.language import mark, tr

FIELDS = {
    "name": mark("Full name"),
    "family_name": mark("Family name"),
    "given_name": mark("Given name"),
    "middle_name": mark("Middle name"),
    "latin_name": mark("Name in Latin letters"),
    "ticket_code": mark("Ticket code"),
    "organisation": mark("Organisation"),
    "position": mark("Position"),
    "region": mark("Region"),
    "city": mark("City"),
    "category": mark("Category"),
    "tracks": mark("Tracks"),
    "email": mark("E-mail"),
    "phone": mark("Phone"),
    "language": mark("Language"),
    "photo": mark("Photo"),
    "notes": mark("Notes"),
    "status": mark("Status"),
}
FURTHER = mark("Further data")
SAME = {"email": mark("e-mail"), "phone": mark("phone"), "organisation": mark("organisation")}
DELIMITERS = {",": mark("Comma"), ";": mark("Semicolon"), "\t": mark("Tab"), "|": mark("Bar")}


def delimiter(sign: str) -> str:
    """What the sign between cells is called."""
    return tr(DELIMITERS[sign]) if sign in DELIMITERS else sign


def field(name: str) -> str:
    """What a field is called; a further column of the file by its heading."""
    return tr(FIELDS[name]) if name in FIELDS else name


def how_read(form: Form, layout: Layout) -> str:
    """How the file was understood, in one line."""
    parts = [tr("A list of {system}").format(system=layout.system) if layout.system else ""]
    parts.append(
        tr("sheet “{sheet}”").format(sheet=form.sheet)
        if form.sheet
        else f"{form.encoding.upper()}, {delimiter(form.delimiter).lower()}"
    )
    parts.append(tr("headings in row {row}").format(row=layout.header_row) if layout.header_row else tr("no headings"))
    line = " · ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def figures(plan: ImportPlan) -> str:
    """How many rows come to what."""
    parts = [tr("%n new", plan.added), tr("%n changed", plan.changed), tr("%n as they are", plan.unchanged)]
    parts += [tr("%n merged", plan.merged)] if plan.merged else []
    return " · ".join([*parts, tr("%n cannot be taken", len(plan.rejected))])


def undone(report: UndoReport) -> str:
    """What undoing did."""
    parts = [
        tr(words, count)
        for count, words in (
            (report.removed, mark("%n taken off")),
            (report.put_back, mark("%n put back")),
            (report.cancelled, mark("%n cancelled, for others may know of them")),
            (report.kept, mark("%n left as they are, for something happened to them since")),
        )
        if count
    ]
    words = tr("✓ The import of {file} is undone: {parts}.")
    return words.format(file=report.note.file, parts=", ".join(parts) or tr("nothing was to be changed"))


def note(one: ImportNote, event: Event) -> str:
    """One import of before."""
    what = f"{tr('%n new', one.added)}, {tr('%n changed', one.changed)}"
    when = wording.times.moment(one.at_ms, event) if one.at_ms else ""
    who = f" · {one.operator}" if one.operator else ""
    undone_too = f" · {tr('undone')}" if one.undone_ms is not None else ""
    return f"{when}{who} · {one.file}: {what}{undone_too}".lstrip(" ·")
