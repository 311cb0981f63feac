"""What registering, correcting and undoing say: from a record and a wish to the fact of an entry. Pure."""

from collections.abc import Collection, Mapping

from checkin.event import Event
from checkin.journal import facts
from checkin.journal.store import Record
from checkin.participants import CORRECTABLE, Participant, Status, name_parts
from checkin.roster.spelling import latin_name
from checkin.signed_tickets import SignedTicket
from checkin.station.values import NotPossible
from checkin.tickets import PARTICIPANT_ID_LENGTH, random_characters

Said = tuple[facts.KnownFact, dict[str, str] | None]
_LONGEST = 2_000
NAME_PARTS = ("family_name", "given_name", "middle_name")
"""Fields that follow from a corrected name."""


def new_participant_id() -> str:
    """A random id for somebody who is not on the roster."""
    return random_characters(PARTICIPANT_ID_LENGTH)


def undoing(record: Record, zone: str, authorised: str = "") -> Said:
    """Take back all admissions to the zone. Raises NotPossible when there is none."""
    admissions = record.state.admissions_to(zone)
    if not admissions:
        raise NotPossible("There is no admission to undo: this participant was not admitted here.")
    return facts.Undone(tuple(admission.entry for admission in admissions), authorised), None


def registering(fields: Mapping[str, str], event: Event) -> tuple[facts.KnownFact, dict[str, str]]:
    """Register somebody with these fields. Raises NotPossible without a name, or for a field that does not exist."""
    checked = {field: value for field, value in _checked(fields, event).items() if value}
    if not checked.get("name"):
        raise NotPossible("The name is missing: write at least a name.")
    if missing := missing_fields(checked, event):
        category, fields_missing = event.category(checked.get("category", "")).name, ", ".join(missing)
        raise NotPossible(f"Whoever is registered as “{category}” needs: {fields_missing}. Fill it in.")
    if latin := checked.get("latin_name") or _latin(checked["name"]):
        checked["latin_name"] = latin
    return facts.ParticipantRegistered(), checked


def missing_fields(fields: Mapping[str, str], event: Event) -> tuple[str, ...]:
    """The fields that the category requires and that are empty."""
    required = event.category(fields.get("category", "")).required
    return tuple(field for field in required if not fields.get(field, "").strip())


def registering_by_ticket(ticket: SignedTicket, event: Event) -> tuple[facts.KnownFact, dict[str, str]]:
    """Register somebody as their signed ticket names them."""
    fields = {
        "name": ticket.name,
        "latin_name": _latin(ticket.name),
        "organisation": ticket.organisation,
        "category": event.category(ticket.category).key if ticket.category else "",
    }
    return facts.ParticipantRegistered(ticket.key), {field: value for field, value in fields.items() if value}


def correcting(record: Record, changes: Mapping[str, str], event: Event) -> Said:
    """Correct fields. Raises NotPossible when nothing would change, or a field does not exist."""
    if record.participant is None:
        raise NotPossible("This participant is not on the roster of this desk yet: let it sync first.")
    checked = _checked(changes, event)
    changed = {field: value for field, value in checked.items() if value != getattr(record.participant, field)}
    if not changed:
        raise NotPossible("Nothing was changed: the participant has these data already.")
    if "name" in changed:
        changed = with_name_followed(record.participant, changed, asked=tuple(checked))
    known = tuple(admission.entry for admission in record.state.admissions) if "status" in changed else ()
    return facts.ParticipantCorrected(tuple(sorted(changed)), record.state.corrections, known), changed


def restoring(record: Record, values: Mapping[str, str]) -> Said:
    """Give fields the values that they had, whatever the event's settings say of them today."""
    known = tuple(admission.entry for admission in record.state.admissions) if "status" in values else ()
    return facts.ParticipantCorrected(tuple(sorted(values)), record.state.corrections, known), dict(values)


def with_name_followed(person: Participant, changed: Mapping[str, str], asked: Collection[str] = ()) -> dict[str, str]:
    """Changes of a name, with what follows from it unless it was `asked` for: the name in Latin letters and its parts.

    Raises NotPossible when no name is left.
    """
    name = changed["name"]
    if not name:
        raise NotPossible("The name is missing: write at least a name.")
    following = _parts_of_corrected(person, name)
    if _is_derived(person):
        following["latin_name"] = _latin(name)
    return {**{field: text for field, text in following.items() if field not in asked}, **changed}


def _parts_of_corrected(person: Participant, name: str) -> dict[str, str]:
    """The parts of a name as they are in the corrected one: at the same places, as far as that is sure."""
    parts = {field: getattr(person, field) for field in NAME_PARTS if getattr(person, field)}
    before, after = person.name.split(), name.split()
    if parts and len(before) == len(after) and len(before) == sum(len(part.split()) for part in parts.values()):
        places = {field: _place(part.split(), before) for field, part in parts.items()}
        if all(place >= 0 for place in places.values()):
            return {
                field: " ".join(after[places[field] : places[field] + len(part.split())])
                for field, part in parts.items()
            }
    sure = name_parts(name) or ("", "", "")
    return {field: sure[number] for number, field in enumerate(NAME_PARTS) if field in parts}


def _place(part: list[str], words: list[str]) -> int:
    return next((at for at in range(len(words)) if words[at : at + len(part)] == part), -1)


def _category(value: str, event: Event) -> str:
    key = event.category(value).key
    if event.categories and all(category.key != key for category in event.categories):
        known = ", ".join(category.key for category in event.categories)
        raise NotPossible(f"There is no category “{value}”; there are: {known}.")
    return key


def _latin(name: str) -> str:
    family, given, _ = name_parts(name) or ("", "", "")
    return latin_name(family, given, name)


def _is_derived(person: Participant) -> bool:
    """Whether the Latin name was made from the name, and so follows it."""
    return person.latin_name in (
        "",
        _latin(person.name),
        latin_name(person.family_name, person.given_name, person.name),
    )


def cleaned(untrusted: Mapping[str, str]) -> dict[str, str]:
    """Texts for fields of a participant, without needless spaces. Raises NotPossible for what cannot be kept."""
    texts = {}
    for field, text in untrusted.items():
        if field not in CORRECTABLE:
            raise NotPossible(f"There is no field “{field}” to write; there are: {', '.join(CORRECTABLE)}.")
        texts[field] = " ".join(text.split()) if field != "notes" else text.strip()
        if len(texts[field]) > _LONGEST or not texts[field].replace("\n", " ").isprintable():
            raise NotPossible(f"The text for “{field}” is too long or has characters that cannot be shown.")
    return texts


def _checked(fields: Mapping[str, str], event: Event) -> dict[str, str]:
    checked = cleaned(fields)
    if (status := checked.get("status")) is not None and status not in set(Status):
        raise NotPossible(f"“{status}” is no status; there are: {', '.join(Status)}.")
    if category := checked.get("category"):
        checked["category"] = _category(category, event)
    return checked
