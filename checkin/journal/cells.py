"""Filtered counts as SQL: what a cell must be, and what a grouped row means. The same for both databases."""

from collections.abc import Iterable, Sequence
from typing import Any

from checkin.journal.figures import Axis, Filter
from checkin.journal.projection import iso_utc

COLUMNS = {axis: f"{axis}_ms" if axis is Axis.FIVE else str(axis) for axis in Axis}


def conditions(wanted: Filter, mark: str = "?") -> tuple[str, list[str | int]]:
    """What a cell must be, as SQL, and the values in it; `$` as the mark numbers them."""
    named: list[tuple[str, str | int | None]] = [
        ("zone = ", wanted.zone),
        ("category = ", wanted.category),
        ("region = ", wanted.region),
        ("desk = ", wanted.desk),
        ("five_ms >= ", wanted.since_ms),
        ("five_ms > 0 AND five_ms < ", wanted.until_ms),
    ]
    said: list[tuple[str, str | int]] = [(text, value) for text, value in named if value is not None]
    marks = [mark if mark == "?" else f"${number}" for number in range(1, len(said) + 1)]
    where = " AND ".join(text + one for (text, _), one in zip(said, marks, strict=True))
    return where or "TRUE", [value for _, value in said]


def named_groups(rows: Iterable[Sequence[Any]], by: Axis) -> dict[str, tuple[int, int, int]]:
    """The groups by their names; what is expected only has no desk and no time."""
    return {
        iso_utc(key) if by is Axis.FIVE else key: (int(expected), int(arrived), int(inside))
        for key, expected, arrived, inside in rows
        if (expected or arrived or inside) and not (by in (Axis.DESK, Axis.FIVE) and not arrived)
    }
