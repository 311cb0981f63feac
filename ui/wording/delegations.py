"""Words for delegations: how many are here, how each member stands, and who took a badge for somebody."""

from collections.abc import Sequence

from checkin.admission import Refused
from checkin.delegations import Delegation, Grouping, Member, Standing
from checkin.event import Event
from checkin.state import ParticipantState
from checkin.station.delegation_desk import Group, HandedOver
from checkin.station.hand_over_list import ListWords
from checkin.station.values import ScanResult
from ui.language import mark, tr
from ui.wording.numbers import number
from ui.wording.times import moment, stamped
from ui.wording.verdicts import instruction

GROUPINGS = {Grouping.DELEGATION: mark("Delegations"), Grouping.REGION: mark("Regions")}
STANDINGS = {
    Standing.EXPECTED: mark("expected"),
    Standing.PRESENT: mark("here"),
    Standing.LEFT: mark("was here"),
    Standing.KEPT_OUT: mark("cancelled"),
}
_MOST_NAMES = 3


def counts(group: Group) -> str:
    """How many of a delegation have come."""
    return tr("{arrived} of {expected}").format(arrived=number(group.arrived), expected=number(group.expected))


def standing(found: Delegation) -> str:
    """How a delegation stands, and who leads it."""
    parts = [tr("{present} of {expected} here").format(present=number(found.present), expected=number(found.expected))]
    if leader := found.leader:
        parts.append(
            tr("Leader: {name} ({standing})").format(
                name=leader.participant.name, standing=tr(STANDINGS[leader.standing])
            )
        )
    return " · ".join(parts)


def place(member: Member, found: Delegation) -> str:
    """Where a member's badge is to be found, and their seat."""
    box = tr("box {box}").format(box=member.box) if found.is_in_boxes else ""
    return " · ".join(part for part in (box, member.seat) if part)


def badge(member: Member) -> str:
    """Whether a member has a badge, and who took it."""
    if taken := member.state.last_hand_over():
        return tr("taken by {proxy}").format(proxy=taken.proxy or "…")
    return tr("printed") if member.state.current_badge() else ""


def mark_of(member: Member, event: Event, zone: str) -> str:
    """How a member stands, with since when."""
    words = tr(STANDINGS[member.standing])
    first = member.state.first_admission(zone)
    return f"{words} {moment(first.stamp.true_ms, event)}" if first else words


def taken(state: ParticipantState, event: Event) -> str:
    """Who took the participant's badge, when and where; empty when nobody did."""
    last = state.last_hand_over()
    if last is None:
        return ""
    who = f"{last.proxy} ({last.document})" if last.document else last.proxy or "…"
    return tr("The badge was taken by {proxy} at {stamp}").format(proxy=who, stamp=stamped(last.stamp, event))


def came(admitted: int, queued: int, refused: Sequence[ScanResult]) -> str:
    """What came of checking a delegation in."""
    told = [tr("%n checked in", n=admitted), tr("%n badge(s) queued", n=queued)]
    words = ", ".join(told) + "."
    names = [
        f"{result.card.participant.name}: {instruction(result)}"
        for result in refused
        if result.card is not None and isinstance(result.verdict, Refused)
    ]
    more = [tr("And %n more.", n=len(names) - _MOST_NAMES)] if len(names) > _MOST_NAMES else []
    return "\n".join([f"{'▲' if names else '✓'} {words}", *names[:_MOST_NAMES], *more])


def handed_over(done: HandedOver, proxy: str, queued: int) -> str:
    """What came of handing badges over."""
    words = tr("%n badge(s) handed over to {proxy}", n=len(done.cards)).format(proxy=proxy)
    printing = f", {tr('%n badge(s) queued', n=queued)}" if queued else ""
    kept = ", ".join(card.participant.name for card in done.kept[:_MOST_NAMES])
    told = f" {tr('Not handed over, because cancelled or blocked: {names}').format(names=kept)}" if kept else ""
    return f"{'▲' if kept else '✓'} {words}{printing}.{told}"


def to_take_back(badges: int, proxies: Sequence[str]) -> str:
    """Asks whether that is to be taken back which these proxies took."""
    names = ", ".join(proxies[:_MOST_NAMES]) + (" …" if len(proxies) > _MOST_NAMES else "")
    words = tr("%n badge(s) count as taken by {proxy}. Are they with you again, or was that a mistake?", n=badges)
    return words.format(proxy=names)


def list_words() -> ListWords:
    """What stands on the list to sign, in the language of the program."""
    return ListWords(
        title=tr("Badges handed over"),
        leader=tr("Leader: {name}"),
        counts=tr("{present} of {expected} here"),
        number=tr("No."),
        name=tr("Name"),
        about=tr("Position, organisation"),
        badge=tr("Badge"),
        signature=tr("Signature"),
        box=tr("box {box}"),
        seat=tr("seat {seat}"),
        here=tr("here"),
        kept_out=tr("cancelled"),
        proxy=tr("taken by {proxy}"),
        given=tr("Handed over by"),
        taken=tr("Taken by (name, document, signature)"),
        page=tr("{page} / {pages}"),
    )
