"""Words of the desk: what it has to mind beside a verdict, what it did last, and what it takes back."""

from collections.abc import Sequence

from checkin.admission import Direction, VerdictKind
from checkin.event import Event
from checkin.roster.namesakes import Sameness
from checkin.station.duplicates import Duplicate
from checkin.station.print_policy import PrintPolicy
from checkin.station.recent import Deed, DeedKind
from checkin.station.values import Card, ScanResult
from checkin.station.wakefulness import ClockSet, WokeUp
from checkin.tickets import presentable
from ui.language import mark, tr
from ui.wording.delegations import taken
from ui.wording.people import second_line, standing
from ui.wording.times import moment, stamped
from ui.wording.verdicts import title

PRINT_POLICIES = {
    PrintPolicy.ALWAYS: mark("Print on check-in: always"),
    PrintPolicy.ASK: mark("Print on check-in: ask"),
    PrintPolicy.NEVER: mark("Print on check-in: never"),
}
_DEED_WORDS = {
    DeedKind.ADMISSION: mark("check-in of {name}"),
    DeedKind.EXIT: mark("leaving of {name}"),
    DeedKind.REGISTRATION: mark("registration of {name}"),
    DeedKind.CORRECTION: mark("correction of {name}"),
}
_SAME = {
    Sameness.EMAIL: mark("same e-mail"),
    Sameness.PHONE: mark("same phone"),
    Sameness.ORGANISATION: mark("same name and organisation"),
}
_MINUTE_S, _HOUR_S = 60, 3600


def to_mind(card: Card) -> list[str]:
    """What the category and the roster say that the desk has to mind."""
    return [text for text in (card.category.desk_note, card.participant.notes.replace("\n", " ").strip()) if text]


def hand_out(card: Card) -> str:
    """What is handed over beside the badge; empty when nothing is."""
    return tr("Hand out: {what}").format(what=card.category.hand_out) if card.category.hand_out else ""


def badge_state(card: Card, event: Event, scan: ScanResult | None = None) -> str:
    """Whether somebody has a badge, as far as is on record or was seen at this scan, and who took it for them."""
    if card.badge is not None:
        told = tr("Badge printed {stamp}").format(stamp=stamped(card.badge.stamp, event))
    elif scan is not None and scan.is_of_badge and scan.verdict.kind is not VerdictKind.VOID_BADGE:
        told = tr("Came with a badge that is not on record here: made in advance, or just now at another desk")
    else:
        told = tr("No valid badge") if card.state.badges or card.state.voided_printings else tr("No badge yet")
    return " · ".join(part for part in (told, taken(card.state, event)) if part)


def namesakes(others: Sequence[Card], card: Card) -> str:
    """That others have this name, and what they are asked for."""
    told = tr("%n others have this name.", len(others))
    line = second_line(card)
    return f"{told} " + (tr("This is: {line}.").format(line=line) if line else tr("Ask for the code."))


def telling(card: Card, event: Event) -> str:
    """All by which somebody is told from their namesakes."""
    person = card.participant
    parts = (
        card.category.name, person.organisation, person.position, person.city, person.region, person.email,
        person.phone, person.ticket_code, standing(card, event),
    )  # fmt: skip
    return " · ".join(part for part in parts if part)


def duplicate(found: Duplicate, event: Event) -> str:
    """Why somebody on the roster may be the one who is being registered, and how they stand."""
    why = tr(_SAME[found.same]) if found.same else tr("same name") if found.is_namesake else tr("similar")
    parts = (why, found.card.category.name, second_line(found.card), standing(found.card, event))
    return " · ".join(part for part in parts if part)


def deed(done: Deed) -> str:
    """What was done, to be taken back."""
    return tr(_DEED_WORDS[done.kind]).format(name=done.name)


def taken_back(done: Deed) -> str:
    """That it was taken back."""
    return tr("Taken back: {what}").format(what=deed(done))


def scan_line(result: ScanResult, event: Event, *, is_taken_back: bool = False) -> str:
    """A scan in a line: when, what came of it, and who it was."""
    name = result.card.participant.name if result.card else presentable(result.code, 40)
    verdict = tr("{verdict}, taken back").format(verdict=title(result)) if is_taken_back else title(result)
    return f"{moment(result.at_ms, event)}  {verdict}  {name}"


def seen_again(result: ScanResult, event: Event) -> str:
    """What a scan of the list came to then."""
    words = tr("Scanned {time}: {verdict}")
    return words.format(time=moment(result.at_ms, event), verdict=title(result))


def undo_of(result: ScanResult | None) -> str:
    """What taking a scan back is called."""
    return tr("Undo leaving") if result is not None and result.direction is Direction.EXIT else tr("Undo check-in")


def woke_up(happened: WokeUp | ClockSet, *, has_server: bool) -> str:
    """That the computer slept or its clock was set, and what to do."""
    match happened:
        case WokeUp(seconds):
            words = tr("This computer was asleep for {span}. The desk goes on.")
            if has_server:
                words = tr(
                    "This computer was asleep for {span}. The desk goes on; what others did meanwhile is being fetched."
                )
            return words.format(span=_span(seconds))
        case ClockSet(by_ms):
            words = tr("This computer's clock was set {span} forward. Check that it is right: entries carry its time.")
            if by_ms < 0:
                words = tr("This computer's clock was set {span} back. Check that it is right: entries carry its time.")
            return words.format(span=_span(abs(by_ms) / 1000))


def _span(seconds: float) -> str:
    minutes = int(seconds // _MINUTE_S)
    if seconds >= _HOUR_S:
        return tr("{hours} h {minutes} min").format(hours=int(seconds // _HOUR_S), minutes=minutes % _MINUTE_S)
    if minutes:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{seconds} s").format(seconds=int(seconds))
