"""Words for what the core says in enums and values. No rule lives here, only language."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, auto

from checkin.admission import Direction, RefusalReason, Refused, VerdictKind
from checkin.badges.problems import ProblemKind
from checkin.event import Event
from checkin.journal.anomalies import Anomaly, sentence
from checkin.journal.store import OpenConflict
from checkin.layouts import Caps, Layout
from checkin.participants import Status
from checkin.printing.jobs import JobState
from checkin.roster.namesakes import Sameness
from checkin.state import ConflictKind, ReprintReason, Stamp
from checkin.station.batches import Order
from checkin.station.lookup import Hit
from checkin.station.printing_desk import BadgeHistory, PrintedBadge
from checkin.station.scanners import Ending, Learnt
from checkin.station.status import PrinterStatus
from checkin.station.status import Status as DeskStatus
from checkin.station.values import Card, Role, ScanResult

VERDICTS = {
    VerdictKind.ADMITTED: "Admitted",
    VerdictKind.ALREADY_IN: "Already in",
    VerdictKind.REFUSED: "Do not admit",
    VerdictKind.UNKNOWN: "Unknown code",
    VerdictKind.VOID_BADGE: "Void badge",
    VerdictKind.UNREADABLE: "Unreadable",
}
_REASONS = {
    RefusalReason.CANCELLED: "The registration was cancelled. Send the guest to a supervisor.",
    RefusalReason.BLOCKED: "This participant is blocked. Call a supervisor.",
    RefusalReason.WRONG_CATEGORY: "This category may not enter here. Show the way to the right entrance.",
    RefusalReason.NOT_INSIDE: "Not recorded as inside, so there is nothing to leave.",
    RefusalReason.TICKET_DAMAGED: "This ticket was misread or altered. Scan it again, or look the guest up by name.",
    RefusalReason.TICKET_FORGED: "This ticket is forged: its signature does not match. Call a supervisor.",
    RefusalReason.TICKET_KEY_UNKNOWN: "Nobody known here signed this ticket. Scan again, or look the guest up by name.",
    RefusalReason.TICKET_KEY_RETIRED: "The key that signed this ticket is used no longer. Ask for the newer ticket.",
    RefusalReason.TICKET_OF_ANOTHER_EVENT: "This ticket is for another event. Look the guest up by name.",
    RefusalReason.TICKET_EXPIRED: "This ticket is no longer valid: its time is over. Send the guest to a supervisor.",
    RefusalReason.TICKET_REVOKED: "This ticket was revoked. Ask for the newer one, or call a supervisor.",
}
_INSTRUCTIONS = {
    VerdictKind.ALREADY_IN: "Was let in before. If that was somebody else, call a supervisor.",
    VerdictKind.UNKNOWN: "Nobody on the roster has this code. Look the guest up by name.",
    VerdictKind.VOID_BADGE: "A newer badge was printed. Take this one away and ask for the new one.",
    VerdictKind.UNREADABLE: "This was no code. Clean the glass, turn up the phone's brightness and scan again.",
}
ROLES = {Role.DESK: "Registration desk", Role.VOLUNTEER: "Volunteer", Role.SUPERVISOR: "Supervisor"}
REPRINT_REASONS = {
    ReprintReason.LOST: "The badge was lost",
    ReprintReason.DAMAGED: "The badge is damaged",
    ReprintReason.WRONG_DATA: "Something on it was wrong",
    ReprintReason.OTHER: "Another reason",
}
_SHORT_REASONS = {
    ReprintReason.LOST: "lost",
    ReprintReason.DAMAGED: "damaged",
    ReprintReason.WRONG_DATA: "wrong data",
    ReprintReason.OTHER: "another reason",
}
_MOST_BADGES = 4
STATUSES = {Status.EXPECTED: "expected", Status.CANCELLED: "cancelled", Status.BLOCKED: "blocked"}
JOB_STATES = {
    JobState.QUEUED: "waits",
    JobState.SENDING: "is being sent",
    JobState.PRINTING: "at the printer",
    JobState.DONE: "is out",
    JobState.FAILED: "not printed",
    JobState.IN_DOUBT: "did it come out?",
    JobState.CANCELLED: "cancelled",
}
ORDERS = {
    Order.NAME: "By name",
    Order.REGION: "By region",
    Order.CATEGORY: "By category",
    Order.ORGANISATION: "By organisation",
}
PROBLEMS = {
    ProblemKind.NO_BADGE: "No badge can be made",
    ProblemKind.EMPTY_NAME: "No name",
    ProblemKind.MISSING_GLYPH: "Characters that no font has",
    ProblemKind.DOES_NOT_FIT: "Text that does not fit",
    ProblemKind.TOO_SMALL: "Text that is hard to read",
    ProblemKind.UNREADABLE_CODE: "Codes too dense to be scanned",
    ProblemKind.MISSING_PHOTO: "Photos missing",
    ProblemKind.ALL_CAPITALS: "Names all in capitals",
    ProblemKind.HOMONYM: "Namesakes",
}
"""In the order in which they matter."""
_SAME = {
    Sameness.EMAIL: "registered twice? same e-mail",
    Sameness.PHONE: "registered twice? same phone",
    Sameness.ORGANISATION: "registered twice? same organisation",
}
_CONFLICTS = {
    ConflictKind.DOUBLE_ADMISSION: "Admitted twice",
    ConflictKind.DOUBLE_BADGE: "Two valid badges",
    ConflictKind.DIFFERENT_CORRECTIONS: "Corrected differently",
    ConflictKind.ADMITTED_YET_CANCELLED: "Admitted at one desk, cancelled at another",
}


class ScannerState(Enum):
    """Whether a desk's scanners are listened to."""

    LISTENING = auto()
    PAUSED = auto()
    ELSEWHERE = auto()
    """Keys go to another program."""
    NO_ANSWER = auto()
    """The scanner on the serial port cannot be reached."""


LAYOUTS = {
    Layout.AUTOMATIC: "Not known",
    Layout.US: "English (US)",
    Layout.RUSSIAN: "Russian",
    Layout.UKRAINIAN: "Ukrainian",
    Layout.GREEK: "Greek",
    Layout.FRENCH: "French (AZERTY)",
    Layout.GERMAN: "German (QWERTZ)",
    Layout.HEBREW: "Hebrew",
    Layout.ARABIC: "Arabic",
}
ENDINGS = {
    Ending.ENTER_OR_TAB: "Enter or Tab",
    Ending.ENTER: "Enter",
    Ending.TAB: "Tab",
    Ending.NOTHING: "Nothing (a short pause)",
}


def scanner(state: ScannerState, port: str, last: str, waiting: int) -> str:
    """Whether scanners are listened to, what came last, and how many scans have no verdict yet."""
    words = {
        ScannerState.LISTENING: "Scanner: listening",
        ScannerState.PAUSED: "Scanner: paused",
        ScannerState.ELSEWHERE: "Scanner: paused, click here",
        ScannerState.NO_ANSWER: f"Scanner at {port}: no answer",
    }[state]
    came = f" · {last}" if last and state is ScannerState.LISTENING else ""
    return words + (f" · {waiting} waiting" if waiting else "") + came


def scanner_help(state: ScannerState) -> str:
    """What to do about the scanner, in a sentence."""
    return {
        ScannerState.LISTENING: "Scans are heard wherever the cursor is. Click to pause or to set up.",
        ScannerState.PAUSED: "Scanners are left alone: what they send goes where the cursor is.",
        ScannerState.ELSEWHERE: "Another program has the keyboard: click into this window.",
        ScannerState.NO_ANSWER: "Nothing comes from the serial port: plug the scanner in, or set it up.",
    }[state]


def learnt(found: Learnt) -> str:
    """What a scan of the set-up code taught, in a sentence."""
    settings = found.settings
    parts = [f"ends with {ENDINGS[settings.ending].lower()}", f"keyboard {LAYOUTS[settings.layout]}"]
    parts += [f"prefix “{settings.prefix}”"] if settings.prefix else []
    parts += [f"suffix “{settings.suffix}”"] if settings.suffix else []
    caps = "" if found.caps is Caps.OFF else " Caps Lock is on: switch it off."
    return f"Read: {', '.join(parts)}.{caps} Scan it once more to check, or save."


def verdict_title(result: ScanResult) -> str:
    """The verdict in a word or two."""
    if result.verdict.kind is VerdictKind.ADMITTED and result.direction is Direction.EXIT:
        return "Goodbye"
    return VERDICTS[result.verdict.kind]


def instruction(result: ScanResult) -> str:
    """What the desk should do now."""
    if result.repeated and result.verdict.kind is VerdictKind.ADMITTED:
        return "The same code was read again: this is still one scan."
    if result.holds_several:
        return "The codes of several people are in it. Look the guest up by name."
    if result.fits_several:
        return "Read with another keyboard layout it is somebody else's. Set up the scanner (below), then scan again."
    if isinstance(result.verdict, Refused):
        return _REASONS[result.verdict.reason]
    return _INSTRUCTIONS.get(result.verdict.kind, "")


def earlier(result: ScanResult, event: Event) -> str:
    """When, where, by whom and why the code was used, voided or revoked before; empty when it was not."""
    if result.earlier is None:
        return ""
    began = {VerdictKind.VOID_BADGE: "Badge replaced", VerdictKind.REFUSED: "Revoked"}
    why = f" ({_SHORT_REASONS[result.voided_because]})" if result.voided_because is not None else ""
    return f"{began.get(result.verdict.kind, 'First admitted')} {stamped(result.earlier, event)}{why}"


def stamped(stamp: Stamp, event: Event) -> str:
    """When, where and by whom, in the event's time."""
    by = f" by {stamp.operator}" if stamp.operator else ""
    return f"at {moment(stamp.true_ms, event)}, desk {stamp.desk_name or stamp.desk}{by}"


def moment(at_ms: int, event: Event) -> str:
    """The time of day, with the date when it is not today."""
    zone = event.zone_info
    at = datetime.fromtimestamp(min(max(at_ms, 0), 253_402_214_400_000) / 1000, zone)
    return f"{at:%H:%M}" if at.date() == datetime.now(zone).date() else f"{at:%d.%m.%Y %H:%M}"


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
        told = _SAME[names.same]
    elif names is not None:
        told = f"namesake · {names.apart}" if names.apart else "namesake · ask for the code"
    else:
        told = ""
    return " · ".join(part for part in ("similar" if hit.is_guess else "", told) if part)


def nobody_found(hits: Sequence[Hit]) -> str:
    """What to do when nobody was found, or nobody who is spelt so; empty when somebody was."""
    if not hits:
        return "Nobody found. Try fewer letters, or register the guest."
    return "" if any(not hit.is_guess for hit in hits) else "Nobody is spelt so. These are similar:"


def mark(card: Card, event: Event) -> str:
    """In a word how somebody stands: inside, arrived, cancelled …; empty when merely expected."""
    if card.participant.status is not Status.EXPECTED:
        return STATUSES[card.participant.status]
    if not card.has_arrived:
        return ""
    first = card.state.first_admission(card.zone)
    since = f" {moment(first.stamp.true_ms, event)}" if first else ""
    return f"inside{since}" if card.is_inside else f"was here{since}"


def badge_out(flaw: str) -> str:
    """That a badge is out, and what is wrong with it, if anything is."""
    return f"✓ The badge is out. Look at it: {flaw}" if flaw else "✓ The badge is out"


def badge_history(history: BadgeHistory, event: Event) -> str:
    """A line for each badge, the newest first: when, where, by whom, why, and whether it is void."""
    if not history.badges:
        return "No badge was printed here yet; one from an advance batch becomes void."
    lines = [_badge(number, badge, event) for number, badge in enumerate(history.badges, 1)][::-1]
    earlier_ones = len(lines) - _MOST_BADGES
    return "\n".join([*lines[:_MOST_BADGES], *([f"and {earlier_ones} before"] if earlier_ones > 0 else [])])


def _badge(number: int, badge: PrintedBadge, event: Event) -> str:
    why = f" · {_SHORT_REASONS[badge.reason]}" if badge.reason else ""
    note = f" “{badge.note}”" if badge.note else ""
    void = " · void" if badge.voided else ""
    return f"{number}.  {stamped(badge.stamp, event).removeprefix('at ')}{why}{note}{void}"


def reprints_left(history: BadgeHistory) -> str:
    """How often the badge may be printed again by whoever is at work; empty where there is no limit."""
    most = history.most_reprints
    if most is None:
        return ""
    if not history.may_reprint:
        return f"Printed again {history.reprints} × already, as often as you may: call a supervisor."
    return f"Printed again {history.reprints} × so far; you may up to {most} ×."


def connection(status: DeskStatus) -> tuple[str, str]:
    """The connection to the server: a short state (“alone”, “online”, “offline”), and the sentence for it."""
    waiting = f"{status.unsent} entries wait to be sent" if status.unsent else "everything is sent"
    if status.server is None:
        return "alone", "No server: this desk works alone"
    if status.server.connected:
        return "online", f"Connected, {waiting}"
    since = f" since {status.server.last_contact[11:16]} UTC" if status.server.last_contact else ""
    return "offline", f"Offline{since}: the desk works on, {waiting}"


def printers(status: DeskStatus) -> str:
    """The printers with what waits and what is wrong; of several, only those that need somebody, if any does."""
    if not status.printers:
        return "No printer"
    needing = [one for one in status.printers if one.problem or one.in_doubt or one.is_paused]
    return "; ".join(_in_short(one) for one in needing or status.printers)


def _in_short(printer: PrinterStatus) -> str:
    problem = (printer.problem or "").rstrip(".")
    if problem.startswith(printer.name):
        return problem
    if problem:
        state = problem
    elif printer.in_doubt:
        state = f"look whether {printer.in_doubt} came out"
    elif printer.is_paused:
        state = "paused"
    else:
        state = f"{printer.waiting} waiting" if printer.waiting else "ready"
    return f"{printer.name}: {state}"


def printer_line(printer: PrinterStatus) -> str:
    """How a printer is, in a sentence."""
    if printer.is_paused:
        return "Paused: it gets nothing until it is resumed."
    return printer.problem or printer.condition or "Ready"


def printer_counts(printer: PrinterStatus) -> str:
    """What waits, is at the printer, or needs a look."""
    counts = (
        (printer.waiting, "waiting"),
        (printer.printing, "at the printer"),
        (printer.in_doubt, "to look at"),
        (printer.failed, "not printed"),
    )
    return " · ".join(f"{count} {words}" for count, words in counts if count) or "Nothing to print"


def stock(printer: PrinterStatus, event: Event) -> str:
    """How many badges are left, and until when, in the event's time."""
    if printer.sheets_left is None:
        return "How many badges are loaded is not known"
    if not printer.empty_at or not printer.sheets_left:
        return f"{printer.sheets_left} badges left"
    empty = datetime.fromisoformat(printer.empty_at).astimezone(event.zone_info)
    return f"{printer.sheets_left} badges left, empty about {empty:%H:%M}"


def conflict(found: OpenConflict, event: Event) -> str:
    """What disagrees, and who said it where and when."""
    said = "; ".join(stamped(stamp, event) for stamp in found.conflict.stamps)
    return f"{_CONFLICTS[found.conflict.kind]} ({found.conflict.subject}): {said}"


def anomaly(found: Anomaly, event: Event) -> str:
    """What is not as it should be, and when that was seen."""
    at = f" (at {moment(found.at_ms, event)})" if found.at_ms else ""
    return f"{sentence(found)}{at}"


def percent(part: int, whole: int) -> str:
    """The share as a whole number; a dash of nothing."""
    return f"{100 * part / whole:.0f} %" if whole else "–"
