"""Figures of a store in memory: everything is looked through each time that somebody asks."""

from collections import Counter
from collections.abc import Mapping, Sequence

from checkin.journal.entries import Entry
from checkin.journal.figures import Activity, Axis, Cell, Filter, Subject, Told, activity_of, subject_of
from checkin.journal.intake import Placed
from checkin.journal.projection import TallyKey, cell_of, iso_utc
from checkin.journal.store import Dimension


class MemoryFigures:
    """As in Figures."""

    def __init__(
        self, tallies: Mapping[TallyKey, tuple[int, int, int]], placed: Sequence[Placed], healths: dict[str, Told]
    ) -> None:
        self._tallies, self._placed, self._healths = tallies, placed, healths

    def counts(self, wanted: Filter, by: Axis) -> dict[str, tuple[int, int, int]]:
        found: dict[str, tuple[int, int, int]] = {}
        for (dimension, key), counts in self._tallies.items():
            if dimension is not Dimension.CELL or not _fits(cell := cell_of(key), wanted):
                continue
            if by in (Axis.DESK, Axis.FIVE) and not cell.five_ms:
                continue
            group = iso_utc(cell.five_ms) if by is Axis.FIVE else str(getattr(cell, by))
            before = found.get(group, (0, 0, 0))
            found[group] = (before[0] + counts[0], before[1] + counts[1], before[2] + counts[2])
        return {group: counts for group, counts in sorted(found.items()) if any(counts)}

    def activity(self, since_ms: int) -> list[Activity]:
        found = activity_of(placed.entry for placed in self._placed)
        return [one for _, one in sorted(found.items()) if one.minute_ms >= since_ms]

    def entries_about(self, subject: Subject, limit: int) -> list[Entry]:
        found = [placed.entry for placed in self._placed if subject_of(placed.entry) is subject]
        return found[::-1][:limit]

    def operators_of(self, subject: Subject) -> dict[tuple[str, str], int]:
        entries = self.entries_about(subject, len(self._placed))
        return dict(sorted(Counter((entry.operator, entry.desk_name) for entry in entries).items()))

    def told(self, desk: str, told: Told) -> None:
        self._healths[desk] = told

    def healths(self) -> dict[str, Told]:
        return dict(sorted(self._healths.items()))


def noted_of(placed: Sequence[Placed]) -> dict[int, str]:
    """The positions of entries worth a look."""
    return {one.position: subject for one in placed if (subject := subject_of(one.entry))}


def _fits(cell: Cell, wanted: Filter) -> bool:
    return (
        wanted.zone in (None, cell.zone)
        and wanted.category in (None, cell.category)
        and wanted.region in (None, cell.region)
        and wanted.desk in (None, cell.desk)
        and (wanted.since_ms is None or cell.five_ms >= wanted.since_ms)
        and (wanted.until_ms is None or 0 < cell.five_ms < wanted.until_ms)
    )
