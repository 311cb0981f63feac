"""Corrections: what is otherwise than before, whether a badge shows it, and texts for one badge alone. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.template import TemplateError, fields_of
from checkin.event import Event
from checkin.participants import CORRECTABLE, Participant
from checkin.station import people
from checkin.station.values import NotPossible

PRINTABLE = ("name", "latin_name", "organisation", "position", "region", "city")
"""Texts that may be otherwise on one badge than on the roster."""
_PREFIX = "badge_"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of somebody, as it was and as it is now."""

    field: str
    before: str
    after: str


def changes_between(before: Participant, after: Participant) -> tuple[FieldChange, ...]:
    """Every field that a desk may correct and that is otherwise now."""
    return tuple(
        FieldChange(field, str(getattr(before, field)), str(getattr(after, field)))
        for field in CORRECTABLE
        if getattr(before, field) != getattr(after, field)
    )


def shows_on_badge(before: Participant, after: Participant, event: Event) -> bool:
    """Whether a badge printed for `before` is no longer right."""
    one, other = (BadgeFace(person, event.category(person.category), "", event.name) for person in (before, after))
    if one.category.badge_template != other.category.badge_template:
        return True
    try:
        shown = fields_of(Designs(event).template_of(other))
    except TemplateError:
        return True
    return one.category.key != other.category.key or any(one.field(field) != other.field(field) for field in shown)


def texts_for_print(person: Participant, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts that are otherwise on one badge, as they are printed; empty when none is.

    What it gives may be given to it again. Raises NotPossible for a field that cannot be otherwise on a badge alone, a
    missing name, or characters that cannot be shown.
    """
    for field in texts:
        if field not in PRINTABLE and field not in people.NAME_PARTS:
            raise NotPossible(f"“{field}” cannot be otherwise on the badge alone: correct it in the roster.")
    cleaned = people.cleaned(texts)
    changed = {field: text for field, text in cleaned.items() if text != getattr(person, field)}
    if "name" in changed:
        changed = people.with_name_followed(person, changed)
    return {field: text for field, text in changed.items() if text != getattr(person, field)}


def as_printed(person: Participant, texts: Mapping[str, str]) -> Participant:
    """The participant as they are on a badge with these texts."""
    known = {field: text for field, text in texts.items() if field in CORRECTABLE and field != "status"}
    return msgspec.structs.replace(person, **known) if known else person


def personal_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """Such texts as they stand in the personal part of the entry that the badge is out."""
    return {f"{_PREFIX}{field}": text for field, text in texts.items()}


def texts_of(personal: Mapping[str, str]) -> dict[str, str]:
    """What was otherwise on a badge, from the personal part of its entry."""
    return {key.removeprefix(_PREFIX): text for key, text in personal.items() if key.startswith(_PREFIX)}
