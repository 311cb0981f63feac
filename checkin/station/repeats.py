"""A code that a scanner reads twice within seconds is one scan: its verdict is repeated, and nothing is recorded.

That ends as soon as a scan of it would come to something else than right after the first one.
"""

from dataclasses import dataclass, replace

from checkin.admission import Direction, Verdict
from checkin.journal.store import Record, Transaction
from checkin.layouts import Layout
from checkin.station.scanning import Found, Passage, card_of, find_all, scan_in, standing
from checkin.station.values import ScanResult


@dataclass(frozen=True, slots=True)
class Sent:
    """What a scanner sent, and where it counts."""

    raw_code: str
    passage: Passage
    layout: Layout

    @property
    def key(self) -> tuple[str, str, Direction]:
        return self.raw_code.strip(), self.passage.zone.key, self.passage.direction

    @property
    def at_ms(self) -> int:
        """By the desk's own clock."""
        return self.passage.stamp.at_ms


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict; `then` is whose code it was, and what another scan right after it would have come to."""

    sent: Sent
    result: ScanResult
    then: tuple[Record | None, Verdict]
    seen_ms: int


def judge_in(transaction: Transaction, sent: Sent) -> Judged:
    """Judge what was sent and record the verdict, within a transaction."""
    fitting = _fitting(transaction, sent)
    result = scan_in(transaction, sent.raw_code, fitting, sent.passage)
    return Judged(sent, result, standing(transaction, sent.raw_code, fitting, sent.passage), sent.at_ms)


def _fitting(transaction: Transaction, sent: Sent) -> list[Found]:
    return find_all(transaction, sent.raw_code, sent.passage.event, sent.layout)


class Repeats:
    """Remembers what this desk judged within the last `again_ms`; a code that is read all the time stays in it."""

    def __init__(self) -> None:
        self._judged: dict[tuple[str, str, Direction], Judged] = {}

    def find(self, transaction: Transaction, sent: Sent, again_ms: int) -> Judged | None:
        """What the same code has just come to, if it would still; None when it is to be judged."""
        last = self._judged.get(sent.key)
        if last is None or not 0 <= sent.at_ms - last.seen_ms <= again_ms:
            return None
        record, verdict = standing(transaction, sent.raw_code, _fitting(transaction, sent), sent.passage)
        before, verdict_then = last.then
        if verdict != verdict_then or (record and record.id) != (before and before.id):
            return None
        card = card_of(record, sent.passage.event, sent.passage.zone.key) if record is not None else None
        return replace(last, result=replace(last.result, card=card, repeated=True), seen_ms=sent.at_ms)

    def forget_all(self) -> None:
        """Remember none of it any more."""
        self._judged = {}

    def note(self, judged: Judged, again_ms: int) -> None:
        """Remember this, and forget what is too old."""
        recent = {key: one for key, one in self._judged.items() if judged.seen_ms - one.seen_ms <= again_ms}
        self._judged = {**recent, judged.sent.key: judged}
