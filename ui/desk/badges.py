"""The badge of whoever the desk shows: how it is, and printing it, once or again."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkin.admission import Admitted, Direction
from checkin.permissions import Act
from checkin.printing.jobs import ON_ITS_WAY, Job
from checkin.state import ReprintReason
from checkin.station.print_policy import PrintPolicy
from checkin.station.shift import Grant
from checkin.station.values import BadgePrinted, Card, Change, ScanResult
from ui.bridge import Bridge
from ui.desk.badge_news import BadgeNews, News
from ui.desk.guests import Guests
from ui.desk.verdict_panel import VerdictPanel
from ui.language import tr
from ui.signin.authorise import do_with_a_word
from ui.widgets.places import is_in_sight


class Badges(QObject):
    """Tells of badges on the panel, and has them printed."""

    def __init__(self, bridge: Bridge, panel: VerdictPanel, guests: Guests) -> None:
        super().__init__(panel)
        self._bridge = bridge
        self._station = bridge.station
        self._panel = panel
        self._guests = guests
        self._news = BadgeNews()
        self._stuck: dict[str, str] = {}
        """What is wrong with each printer that stands still, in words."""
        self._reason: ReprintReason | None = None
        """Why the badge of whoever is shown is printed again, where that is clear already."""
        self._corrected = ""
        """Who was corrected last: a badge that comes out now may show what they were before."""
        panel.button("print").clicked.connect(self.print)

    def take_over(self, before: "Badges") -> None:
        """Know what was heard before the window was built anew."""
        self._news = before._news
        self._stuck = before._stuck

    def heed_printers(self, stuck: dict[str, str]) -> None:
        """Know which printers stand still, and why."""
        if stuck == self._stuck:
            return
        self._stuck = stuck
        card = self._panel.card
        news = self._news.of(card) if card is not None else None
        if news is not None and news.job:
            self._say(news)

    def hear(self, change: Change) -> bool:
        """Tell what became of a badge; whether the change was about one."""
        card = self._panel.card
        if isinstance(change, BadgePrinted) and card is not None and change.card.id == card.id:
            self._panel.card = change.card
            self._reason = None
        about = self._news.hear(change)
        if about is not None and card is not None and card.id == about:
            self._say(self._news.fresh(about))
            if isinstance(change, BadgePrinted) and about == self._corrected:
                self.heed_correction(about)
        return about is not None

    def tells_of(self, participant: str) -> bool:
        """Whether what becomes of their badge is read here without scrolling."""
        card = self._panel.card
        return card is not None and card.id == participant and is_in_sight(self._panel.badge_line)

    def show(self, result: ScanResult | None = None) -> None:
        """Say how the badge of whoever is shown is; the news may have come before the verdict."""
        self._reason = None
        if result is not None:
            self._ask(result)
        if card := self._panel.card:
            self._say(self._news.of(card))

    def heed_correction(self, participant: str) -> None:
        """Somebody's data are otherwise now: another badge is offered if theirs shows what they were, or will."""
        self._corrected = participant

        def tell(is_outdated: bool | None) -> None:
            card = self._panel.card
            if is_outdated and card is not None and card.id == participant:
                self.offer_corrected()

        self._bridge.read("what a badge shows", lambda: self._station.printing.is_outdated(participant), tell)

    def offer_corrected(self) -> None:
        """The badge that was printed is not right any more: another one is the next thing to do."""
        self._reason = ReprintReason.WRONG_DATA
        self._panel.show_badge(tr("The badge that was printed is not right any more: print a new one?"))
        self._panel.offer_print(tr("Print corrected badge"), is_next=True)

    def print(self) -> None:
        """A first badge is printed at once; a second one wants a reason."""
        card, reason, station = self._panel.card, self._reason, self._station
        if card is None:
            return
        if reason is not None:
            self._with_a_word(lambda grant: station.reprint(card.id, reason, grant=grant))
            return

        def decide(now: Card) -> None:
            if now.badge is None:
                self._bridge.do(lambda: station.print_badge(now.id), _nothing)
            else:
                self._guests.ask_reprint(now)

        self._bridge.do(lambda: station.card(card.id), decide)

    def print_with(self, card: Card, texts: dict[str, str]) -> None:
        """Print one badge with texts of its own; where there is one already, that was wrong."""
        station = self._station

        def print_it(grant: Grant | None) -> str:
            if station.card(card.id).badge is None:
                return station.print_badge(card.id, texts)
            return station.reprint(card.id, ReprintReason.WRONG_DATA, texts=texts, grant=grant)

        self._with_a_word(print_it)

    def _with_a_word(self, order: Callable[[Grant | None], str]) -> None:
        """Print again; oftener than the operator may with a supervisor's word."""
        do_with_a_word(self._bridge, Act.REPRINT_MORE, self._panel, order, _nothing)

    def _ask(self, result: ScanResult) -> None:
        """Whoever has come in without a badge is asked about it, where the desk asks."""
        is_in = isinstance(result.verdict, Admitted) and result.direction is Direction.ENTRY and not result.is_of_badge
        if is_in and self._station.print_policy is PrintPolicy.ASK and result.card and result.card.badge is None:
            self._panel.show_badge(tr("No badge yet: is it to be printed?"))
            self._panel.offer_print(tr("Print badge"), is_next=True)

    def _say(self, news: News | None) -> None:
        if news is None:
            return
        self._panel.show_badge(news.words)
        if news.job and self._stuck:
            self._tell_what_it_waits_for(news)
        words = tr("Print again …") if news.is_out else tr("Print badge")
        self._panel.offer_print(words, is_offered=news.may_print or news.is_out, is_next=news.may_print)

    def _tell_what_it_waits_for(self, news: News) -> None:
        def tell(job: Job | None) -> None:
            card = self._panel.card
            is_shown = card is not None and self._news.fresh(card.id) is news
            if is_shown and job is not None and job.state in ON_ITS_WAY and job.printer in self._stuck:
                self._panel.show_badge(tr("The badge waits. {why}").format(why=self._stuck[job.printer]))

        self._bridge.read("what a badge waits for", lambda: self._station.printing.job(news.job), tell)


def _nothing(_job: object) -> None:
    """What comes of it is heard as a change."""
