"""What was last heard of the badges of those whom a desk saw, until it is on record."""

from collections import OrderedDict
from dataclasses import dataclass

from checkin.station.values import BadgeFailed, BadgeFlawed, BadgeInDoubt, BadgePrinted, BadgeQueued, Card, Change
from ui import wording
from ui.language import tr
from ui.sentences import told

_MOST = 200


@dataclass(frozen=True, slots=True)
class News:
    """What is said of a badge; `may_print` when it is to be printed (again), `is_out` when it came out."""

    words: str
    may_print: bool = False
    is_out: bool = False
    job: str = ""
    """The job of a badge that is on its way."""


class BadgeNews:
    """Keeps the news of the last few hundred people."""

    def __init__(self) -> None:
        self._news: OrderedDict[str, News] = OrderedDict()
        self._flaws: dict[str, str] = {}

    def hear(self, change: Change) -> str | None:
        """Note a change; whose badge it was about, if it was about one."""
        match change:
            case BadgeFlawed(participant, detail):
                self._flaws[participant] = told(detail)
                return None
            case BadgeQueued(participant, job):
                return self._note(participant, News(tr("The badge is printing …"), job=job))
            case BadgePrinted(card, _, _):
                return self._note(card.id, News(wording.badges.out(self._flaws.pop(card.id, "")), is_out=True))
            case BadgeFailed(participant, _, reason):
                return self._note(participant, News(f"✗ {told(reason)}", may_print=True))
            case BadgeInDoubt(participant, _, _):
                words = tr("? Did the badge come out? Settle it under “Printing”.")
                return self._note(participant, News(words))
            case _:
                return None

    def of(self, card: Card) -> News | None:
        """What is to be said of somebody's badge beyond what their card says."""
        news = self._news.get(card.id)
        # A badge that is on the card already came out; when, the card says better.
        return None if news is not None and news.is_out and card.badge is not None else news

    def fresh(self, participant: str) -> News | None:
        """What was heard last, for whoever is on the screen while it happens."""
        return self._news.get(participant)

    def _note(self, participant: str, news: News) -> str:
        self._news[participant] = news
        self._news.move_to_end(participant)
        while len(self._news) > _MOST:
            self._news.popitem(last=False)
        return participant
