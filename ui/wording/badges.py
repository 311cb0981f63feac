"""Words for badges: why one is printed again, those that were printed, their order and their problems."""

from checkin.badges.problems import ProblemKind
from checkin.event import Event
from checkin.printing.jobs import ON_ITS_WAY, JobState
from checkin.state import ReprintReason
from checkin.station.batches import Order
from checkin.station.printing_desk import BadgeHistory, PrintedBadge
from ui.language import mark, tr
from ui.sentences import told
from ui.wording.fields import texts
from ui.wording.times import stamped

REPRINT_REASONS = {
    ReprintReason.LOST: mark("The badge was lost"),
    ReprintReason.DAMAGED: mark("The badge is damaged"),
    ReprintReason.WRONG_DATA: mark("Something on it was wrong"),
    ReprintReason.OTHER: mark("Another reason"),
}
SHORT_REASONS = {
    ReprintReason.LOST: mark("lost"),
    ReprintReason.DAMAGED: mark("damaged"),
    ReprintReason.WRONG_DATA: mark("wrong data"),
    ReprintReason.OTHER: mark("another reason"),
}
ORDERS = {
    Order.NAME: mark("By name"),
    Order.REGION: mark("By region"),
    Order.CATEGORY: mark("By category"),
    Order.ORGANISATION: mark("By organisation"),
}
PROBLEMS = {
    ProblemKind.NO_BADGE: mark("No badge can be made"),
    ProblemKind.EMPTY_NAME: mark("No name"),
    ProblemKind.MISSING_GLYPH: mark("Characters that no font has"),
    ProblemKind.DOES_NOT_FIT: mark("Text that does not fit"),
    ProblemKind.TOO_SMALL: mark("Text that is hard to read"),
    ProblemKind.UNREADABLE_CODE: mark("Codes too dense to be scanned"),
    ProblemKind.MISSING_PHOTO: mark("Photos missing"),
    ProblemKind.ALL_CAPITALS: mark("Names all in capitals"),
    ProblemKind.HOMONYM: mark("Namesakes"),
}
"""In the order in which they matter."""
_MOST_BADGES = 4
_WAITING = (
    (ON_ITS_WAY, mark("A badge is on its way to the printer.")),
    ((JobState.IN_DOUBT,), mark("A badge may have come out: settle it under “Printing”.")),
    ((JobState.FAILED,), mark("A badge did not come out.")),
)
"""What is said of badges that are in the queue."""


def out(flaw: str) -> str:
    """That a badge is out, and what is wrong with it, if anything is."""
    return tr("✓ The badge is out. Look at it: {flaw}").format(flaw=told(flaw)) if flaw else tr("✓ The badge is out")


def history(past: BadgeHistory, event: Event) -> str:
    """A line for each badge, the newest first: when, where, by whom, why, and whether it is void."""
    if past.is_first:
        return tr("No badge is on record: this is the first one, and it needs no reason.")
    waiting = [tr(words) for states, words in _WAITING if any(job.state in states for job in past.jobs)]
    if not past.badges:
        return "\n".join([*waiting, tr("No badge was printed here yet; one from an advance batch becomes void.")])
    lines = [_badge(number, badge, event) for number, badge in enumerate(past.badges, 1)][::-1]
    earlier_ones = len(lines) - _MOST_BADGES
    more = [tr("and %n before", earlier_ones)] if earlier_ones > 0 else []
    return "\n".join([*waiting, *lines[:_MOST_BADGES], *more])


def question(past: BadgeHistory | None) -> str:
    """What the reasons for another badge answer."""
    if past is not None and past.is_first:
        return tr("Was one made in advance? Then say why it is replaced: it becomes void.")
    return tr("Why is it printed again?")


def _badge(number: int, badge: PrintedBadge, event: Event) -> str:
    why = f" · {tr(SHORT_REASONS[badge.reason])}" if badge.reason else ""
    note = f" “{badge.note}”" if badge.note else ""
    void = f" · {tr('void')}" if badge.voided else ""
    otherwise = f" · {tr('on it only')}: {texts(badge.texts)}" if badge.texts else ""
    return f"{number}.  {stamped(badge.stamp, event)}{why}{note}{otherwise}{void}"


def reprints_left(past: BadgeHistory) -> str:
    """How often the badge may be printed again by whoever is at work; empty where there is no limit."""
    most = past.most_reprints
    if most is None:
        return ""
    if not past.may_reprint:
        words = tr("Printed again {count} × already, as often as you may: call a supervisor.")
    else:
        words = tr("Printed again {count} × so far; you may up to {most} ×.")
    return words.format(count=past.reprints, most=most)
