"""Figures by track and delegation of those whom a filter means. Pure.

No tally tells them apart, so people are counted one by one, by what each adds to the tallies.
"""

from collections.abc import Iterable

from checkin.journal.figures import Cell, Filter
from checkin.journal.headcount import By, Counted
from checkin.journal.projection import cell_of, contributions
from checkin.journal.store import Dimension, Record

COUNTED_BY_PEOPLE = {By.TRACK: Dimension.TRACK, By.DELEGATION: Dimension.DELEGATION}
_NOBODY = Counted(0, 0, 0)


def counted_by(people: Iterable[Record], by: By, wanted: Filter) -> dict[str, Counted]:
    """Expected, arrived and inside of each track or delegation; who booked several tracks counts in each."""
    found: dict[str, Counted] = {}
    for record in people:
        if _is_left_out(record, wanted):
            continue
        adds = contributions(record.participant, record.state)
        cells = [
            counts for (dimension, key), counts in adds.items()
            if dimension is Dimension.CELL and _is_meant(cell_of(key), wanted)
        ]  # fmt: skip
        if not cells:
            continue
        for dimension, group in adds:
            if dimension is COUNTED_BY_PEOPLE[by]:
                before = found.get(group, _NOBODY)
                found[group] = Counted(
                    before.expected + sum(counts[0] for counts in cells),
                    before.arrived + sum(counts[1] for counts in cells),
                    before.inside + sum(counts[2] for counts in cells),
                )
    return found


def _is_left_out(record: Record, wanted: Filter) -> bool:
    """Whether it is seen at once that somebody is not meant, which spares most of the work."""
    person, state = record.participant, record.state
    is_of_arrivals = wanted.desk is not None or wanted.since_ms is not None or wanted.until_ms is not None
    if is_of_arrivals and not state.admissions:
        return True
    if person is None or state.erased is not None:
        return False
    return wanted.category not in (None, person.category) or wanted.region not in (None, person.region)


def _is_meant(cell: Cell, wanted: Filter) -> bool:
    """As the conditions of filtered counts in SQL say it."""
    return (
        wanted.zone in (None, cell.zone)
        and wanted.category in (None, cell.category)
        and wanted.region in (None, cell.region)
        and wanted.desk in (None, cell.desk)
        and (wanted.since_ms is None or cell.five_ms >= wanted.since_ms)
        and (wanted.until_ms is None or 0 < cell.five_ms < wanted.until_ms)
    )
