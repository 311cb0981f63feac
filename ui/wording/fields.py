"""Words for the fields of a participant, and for what was corrected in them."""

from collections.abc import Iterable

from checkin.event import Event
from checkin.participants import Status
from checkin.station.corrections import FieldChange
from ui.language import mark, tr
from ui.wording.people import STATUSES

FIELDS = {
    "name": mark("Full name"),
    "family_name": mark("Family name"),
    "given_name": mark("Given name"),
    "middle_name": mark("Patronymic or middle name"),
    "latin_name": mark("Name in Latin letters"),
    "category": mark("Category"),
    "organisation": mark("Organisation"),
    "position": mark("Position"),
    "region": mark("Region"),
    "city": mark("City"),
    "email": mark("E-mail"),
    "phone": mark("Phone"),
    "language": mark("Language"),
    "notes": mark("Notes"),
    "status": mark("Status"),
}
_FOLLOWING = frozenset(("family_name", "given_name", "middle_name"))
_NOTHING = "–"


def changes(corrected: Iterable[FieldChange], event: Event) -> list[str]:
    """A line for each field: what it was, and what it is now; parts of a name go without saying."""
    lines = []
    for change in corrected:
        if change.field not in _FOLLOWING:
            before, after = (value(change.field, text, event) for text in (change.before, change.after))
            lines.append(f"{tr(FIELDS[change.field])}: {before} → {after}")
    return lines


def texts(changed: dict[str, str]) -> str:
    """What was otherwise on one badge than on the roster, in a line."""
    told = (field for field in FIELDS if field in changed and field not in _FOLLOWING)
    return ", ".join(f"{tr(FIELDS[field])}: {changed[field] or _NOTHING}" for field in told)


def missing(fields: Iterable[str]) -> str:
    """That a category needs these fields."""
    named = ", ".join(tr(FIELDS[field]) for field in fields)
    return tr("This category needs: {fields}.").format(fields=named)


def value(field: str, text: str, event: Event) -> str:
    """What a field holds, in words."""
    if not text:
        return _NOTHING
    if field == "category":
        return event.category(text).name
    if field == "status" and text in set(Status):
        return tr(STATUSES[Status(text)])
    return text.replace("\n", " ")
