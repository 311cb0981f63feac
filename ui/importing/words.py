"""What the import is told in."""

from checkin.event import Event
from checkin.journal.imports import ImportNote, UndoReport
from checkin.roster.layouts import Layout
from checkin.roster.planning import ImportPlan
from checkin.roster.tables import Form
from ui import wording

FIELDS = {
    "name": "Full name",
    "family_name": "Family name",
    "given_name": "Given name",
    "middle_name": "Middle name",
    "latin_name": "Name in Latin letters",
    "ticket_code": "Ticket code",
    "organisation": "Organisation",
    "position": "Position",
    "region": "Region",
    "city": "City",
    "category": "Category",
    "tracks": "Tracks",
    "email": "E-mail",
    "phone": "Phone",
    "language": "Language",
    "photo": "Photo",
    "notes": "Notes",
    "status": "Status",
}
FURTHER = "Further data"
SAME = {"email": "e-mail", "phone": "phone", "organisation": "organisation"}
DELIMITERS = {",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Bar"}


def number(count: int) -> str:
    """A count in groups of three digits."""
    return f"{count:,}".replace(",", "\N{THIN SPACE}")


def how_read(form: Form, layout: Layout) -> str:
    """How the file was understood, in one line."""
    parts = [f"A list of {layout.system}" if layout.system else ""]
    parts.append(
        f"sheet “{form.sheet}”"
        if form.sheet
        else f"{form.encoding.upper()}, {DELIMITERS.get(form.delimiter, form.delimiter).lower()}"
    )
    parts.append(f"headings in row {layout.header_row}" if layout.header_row else "no headings")
    line = " · ".join(part for part in parts if part)
    return line[:1].upper() + line[1:]


def figures(plan: ImportPlan) -> str:
    """How many rows come to what."""
    merged = f" · {number(plan.merged)} merged" if plan.merged else ""
    return (
        f"{number(plan.added)} new · {number(plan.changed)} changed · {number(plan.unchanged)} as they are{merged} · "
        f"{number(len(plan.rejected))} cannot be taken"
    )


def undone(report: UndoReport) -> str:
    """What undoing did."""
    parts = [
        f"{number(count)} {words}"
        for count, words in (
            (report.removed, "taken off"),
            (report.put_back, "put back"),
            (report.cancelled, "cancelled, for others may know of them"),
            (report.kept, "left as they are, for something happened to them since"),
        )
        if count
    ]
    return f"✓ The import of {report.note.file} is undone: {', '.join(parts) or 'nothing was to be changed'}."


def note(one: ImportNote, event: Event) -> str:
    """One import of before."""
    what = f"{number(one.added)} new, {number(one.changed)} changed"
    when = wording.times.moment(one.at_ms, event) if one.at_ms else ""
    who = f" · {one.operator}" if one.operator else ""
    return f"{when}{who} · {one.file}: {what}{' · undone' if one.undone_ms is not None else ''}".lstrip(" ·")
