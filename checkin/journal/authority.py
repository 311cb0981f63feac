"""Whether an entry says what its operator's role allows. Pure; entries are facts and are kept whatever this says."""

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.operators import Role, at_work, named
from checkin.permissions import RULES, Act, may

_ACTS: dict[type[facts.Fact], Act] = {
    facts.Admitted: Act.ADMIT,
    facts.Left: Act.ADMIT,
    facts.Undone: Act.UNDO,
    facts.BadgePrinted: Act.PRINT,
    facts.BadgeVoided: Act.REPRINT,
    facts.TicketsRevoked: Act.TICKETS,
    facts.ParticipantRegistered: Act.REGISTER,
    facts.ParticipantCorrected: Act.EDIT,
    facts.ConflictSettled: Act.SETTLE,
    facts.PersonalDataErased: Act.ERASE_PERSON,
    facts.MessageSent: Act.MESSAGE,
    facts.MessageRead: Act.LOOK_UP,
    facts.DeskClosed: Act.CLOSE_DESK,
    facts.DeskReopened: Act.CLOSE_DESK,
}


def act_of(fact: facts.Fact) -> Act | None:
    """What somebody did who said this; None where nobody can tell."""
    if isinstance(fact, facts.Admitted) and fact.override:
        return Act.OVERRIDE
    return _ACTS.get(type(fact))


def lacking(entry: Entry, event: Event) -> Act | None:
    """What the operator of the entry did beyond their role; None where all is as it should be.

    Where the event has no operators, nothing is beyond anybody; whoever is none of them lacks what only a supervisor
    may.
    """
    if not at_work(event.operators):
        return None
    try:
        fact = entry.fact()
    except CheckinError:
        return None
    act = act_of(fact)
    if act is None:
        return None
    operator = named(event.operators, getattr(fact, "authorised", "") or entry.operator)
    if operator is None:
        return act if RULES[act].roles == frozenset({Role.SUPERVISOR}) else None
    return None if may(operator.role, act) else act
