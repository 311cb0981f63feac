"""What went wrong with this desk itself and was not told at the top yet: the footer has room for its beginning only."""

from checkin.journal.anomalies import AnomalyKind
from checkin.station.status import Status

_WORK_OF_THE_DESK = (AnomalyKind.DISK_FULL, AnomalyKind.CLOCK_OFF, AnomalyKind.DATABASE_DAMAGED)
"""What those who work at the desk can see to; the rest is a supervisor's."""
_REFUSED = "refused"
"""The server answers, and does not do what the desk asks: they would wait for it in vain."""


class NewlyWrong:
    """Remembers what was told for as long as it lasts."""

    def __init__(self, desk: str) -> None:
        self._desk = desk
        self._told: set[str] = set()

    def of(self, status: Status) -> str:
        """The sentence of the gravest that is new, which counts as told from now on; empty for none."""
        here = {one.kind: one.sentence for one in status.anomalies if one.subject == self._desk}
        now: dict[str, str] = {kind: here[kind] for kind in _WORK_OF_THE_DESK if kind in here}
        if status.server is not None and status.server.refusal:
            now[_REFUSED] = status.server.refusal
        new = next((kind for kind in now if kind not in self._told), None)
        self._told &= set(now)
        if new is None:
            return ""
        self._told.add(new)
        return now[new]
