"""Words for people: roles, statuses, what tells namesakes apart, and how somebody stands."""

from collections.abc import Sequence

from checkin.event import Event
from checkin.operators import Role
from checkin.participants import Status
from checkin.roster.namesakes import Sameness
from checkin.station.lookup import Hit
from checkin.station.values import Card
from ui.language import mark, tr
from ui.wording.times import moment

ROLES = {
    Role.DESK: mark("Registration desk"),
    Role.VOLUNTEER: mark("Volunteer"),
    Role.SUPERVISOR: mark("Supervisor"),
}
ERASED = mark("Erased person")
"""Stands where the name of somebody stood whose data were erased."""
STATUSES = {
    Status.EXPECTED: mark("expected"),
    Status.CANCELLED: mark("cancelled"),
    Status.BLOCKED: mark("blocked"),
}
_SAME = {
    Sameness.EMAIL: mark("registered twice? same e-mail"),
    Sameness.PHONE: mark("registered twice? same phone"),
    Sameness.ORGANISATION: mark("registered twice? same organisation"),
}


def second_line(card: Card) -> str:
    """What tells people of one name apart."""
    person = card.participant
    return " · ".join(part for part in (person.organisation, person.position, person.region) if part)


def found_line(hit: Hit) -> tuple[str, ...]:
    """What tells somebody found apart, and the number or city by which they were found."""
    city = hit.card.participant.city
    return second_line(hit.card), city if hit.marks(city) else "", hit.number


def hint(hit: Hit) -> str:
    """What a desk should know before it takes the first of several; empty when there is nothing."""
    names = hit.namesakes
    if names is not None and names.same is not None:
        told = tr(_SAME[names.same])
    elif names is not None:
        told = tr("namesake · {apart}").format(apart=names.apart) if names.apart else tr("namesake · ask for the code")
    else:
        told = ""
    return " · ".join(part for part in (tr("similar") if hit.is_guess else "", told) if part)


def nobody_found(hits: Sequence[Hit]) -> str:
    """What to do when nobody was found, or nobody who is spelt so; empty when somebody was."""
    if not hits:
        return tr("Nobody found. Try fewer letters, or register the guest.")
    return "" if any(not hit.is_guess for hit in hits) else tr("Nobody is spelt so. These are similar:")


def standing(card: Card, event: Event) -> str:
    """In a word how somebody stands: inside, arrived, cancelled …; empty when merely expected."""
    if card.participant.status is not Status.EXPECTED:
        return tr(STATUSES[card.participant.status])
    if not card.has_arrived:
        return ""
    first = card.state.first_admission(card.zone)
    since = moment(first.stamp.true_ms, event) if first else ""
    words = tr("inside {since}") if card.is_inside else tr("was here {since}")
    return words.format(since=since).rstrip()
