"""What registering, correcting and undoing say: from a record and a wish to the fact of an entry. Pure."""

from collections.abc import Mapping

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


def new_participant_id() -> str:
    """A random id for somebody who is not on the roster."""
    return random_characters(PARTICIPANT_ID_LENGTH)


def undoing(record: Record, zone: str) -> Said:
    """Take back all admissions to the zone. Raises NotPossible when there is none."""
    admissions = record.state.admissions_to(zone)
    if not admissions:
        raise NotPossible("There is no admission to undo: this participant was not admitted here.")
    return facts.Undone(tuple(admission.entry for admission in admissions)), None


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
    if "name" in changed and not changed["name"]:
        raise NotPossible("The name is missing: write at least a name.")
    if "name" in changed and "latin_name" not in checked and _is_derived(record.participant):
        changed["latin_name"] = _latin(changed["name"])
    known = tuple(admission.entry for admission in record.state.admissions) if "status" in changed else ()
    return facts.ParticipantCorrected(tuple(sorted(changed)), record.state.corrections, known), changed


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


def _checked(fields: Mapping[str, str], event: Event) -> dict[str, str]:
    checked = {}
    for field, untrusted in fields.items():
        if field not in CORRECTABLE:
            raise NotPossible(f"There is no field “{field}” to write; there are: {', '.join(CORRECTABLE)}.")
        value = " ".join(untrusted.split()) if field != "notes" else untrusted.strip()
        if len(value) > _LONGEST or not value.replace("\n", " ").isprintable():
            raise NotPossible(f"The text for “{field}” is too long or has characters that cannot be shown.")
        if field == "status" and value not in set(Status):
            raise NotPossible(f"“{value}” is no status; there are: {', '.join(Status)}.")
        checked[field] = _category(value, event) if field == "category" and value else value
    return checked
