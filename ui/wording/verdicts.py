"""Words for verdicts, and what the desk should do about them."""

from checkin.admission import Direction, RefusalReason, Refused, VerdictKind
from checkin.event import Event
from checkin.state import Stamp
from checkin.station.values import ScanResult
from ui.language import mark, tr
from ui.wording.badges import SHORT_REASONS
from ui.wording.times import stamped

VERDICTS = {
    VerdictKind.ADMITTED: mark("Admitted"),
    VerdictKind.ALREADY_IN: mark("Already in"),
    VerdictKind.REFUSED: mark("Do not admit"),
    VerdictKind.UNKNOWN: mark("Unknown code"),
    VerdictKind.VOID_BADGE: mark("Void badge"),
    VerdictKind.UNREADABLE: mark("Unreadable"),
}
_REASONS = {
    RefusalReason.CANCELLED: mark("The registration was cancelled. Send the guest to a supervisor."),
    RefusalReason.BLOCKED: mark("This participant is blocked. Call a supervisor."),
    RefusalReason.WRONG_CATEGORY: mark("This category may not enter here. Show the way to the right entrance."),
    RefusalReason.NOT_BOOKED: mark("Did not book this. Show the way to what the guest has booked."),
    RefusalReason.NOT_OPEN: mark("Nobody is let in at this time. Say when it opens."),
    RefusalReason.NO_REENTRY: mark("Has left already, and nobody may come back here. Call a supervisor."),
    RefusalReason.FULL: mark("Full: nobody more may come in until somebody leaves."),
    RefusalReason.NOT_INSIDE: mark("Not recorded as inside, so there is nothing to leave."),
    RefusalReason.TICKET_DAMAGED: mark(
        "This ticket was misread or altered. Scan it again, or look the guest up by name."
    ),
    RefusalReason.TICKET_FORGED: mark("This ticket is forged: its signature does not match. Call a supervisor."),
    RefusalReason.TICKET_KEY_UNKNOWN: mark(
        "Nobody known here signed this ticket. Scan again, or look the guest up by name."
    ),
    RefusalReason.TICKET_KEY_RETIRED: mark(
        "The key that signed this ticket is used no longer. Ask for the newer ticket."
    ),
    RefusalReason.TICKET_OF_ANOTHER_EVENT: mark("This ticket is for another event. Look the guest up by name."),
    RefusalReason.TICKET_EXPIRED: mark(
        "This ticket is no longer valid: its time is over. Send the guest to a supervisor."
    ),
    RefusalReason.TICKET_REVOKED: mark("This ticket was revoked. Ask for the newer one, or call a supervisor."),
    RefusalReason.DATA_ERASED: mark("This person's data were erased on request. Send the guest to a supervisor."),
}
_INSTRUCTIONS = {
    VerdictKind.ALREADY_IN: mark("Was let in before. If that was somebody else, call a supervisor."),
    VerdictKind.UNKNOWN: mark("Nobody on the roster has this code. Look the guest up by name."),
    VerdictKind.VOID_BADGE: mark("A newer badge was printed. Take this one away and ask for the new one."),
    VerdictKind.UNREADABLE: mark("This was no code. Clean the glass, turn up the phone's brightness and scan again."),
}
_BEGAN = {
    VerdictKind.VOID_BADGE: mark("Badge replaced at {stamp}"),
    VerdictKind.REFUSED: mark("Revoked at {stamp}"),
}
_FIRST = mark("First admitted at {stamp}")


def title(result: ScanResult) -> str:
    """The verdict in a word or two."""
    if result.verdict.kind is VerdictKind.ADMITTED and result.direction is Direction.EXIT:
        return tr("Goodbye")
    return tr(VERDICTS[result.verdict.kind])


def instruction(result: ScanResult) -> str:
    """What the desk should do now."""
    if result.repeated and result.verdict.kind is VerdictKind.ADMITTED:
        return tr("The same code was read again: this is still one scan.")
    if result.holds_several:
        return tr("The codes of several people are in it. Look the guest up by name.")
    if result.fits_several:
        return tr(
            "Read with another keyboard layout it is somebody else's. Set up the scanner (below), then scan again."
        )
    if isinstance(result.verdict, Refused):
        return tr(_REASONS[result.verdict.reason])
    words = _INSTRUCTIONS.get(result.verdict.kind)
    return tr(words) if words else ""


def earlier(result: ScanResult, event: Event) -> str:
    """When, where, by whom and why the code was used, voided or revoked before; empty when it was not."""
    if result.earlier is None:
        return ""
    told = tr(_BEGAN.get(result.verdict.kind, _FIRST)).format(stamp=stamped(result.earlier, event))
    if result.voided_because is None:
        return told
    return f"{told} ({tr(SHORT_REASONS[result.voided_because])})"


def first_admitted(stamp: Stamp, event: Event) -> str:
    """When, where and by whom somebody was first let in."""
    return tr(_FIRST).format(stamp=stamped(stamp, event))
