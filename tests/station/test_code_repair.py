"""Whose code it is that a keyboard layout broke: the roster decides, and never in favour of the wrong person."""

from pathlib import Path

import pytest

from checkin.admission import VerdictKind
from checkin.layouts import Caps, Layout, as_typed
from checkin.station.scanning import find_by_code
from checkin.tickets import BadgeCode
from tests.builders import a_participant, an_event
from tests.desks import ANNA, PEOPLE, a_station, a_store

REPAIRED = [layout for layout in Layout if layout not in (Layout.AUTOMATIC, Layout.US)]


def somebody(code: str) -> tuple[str, str]:
    return f"1D{code.encode().hex():0>14}"[:16].upper(), code


@pytest.mark.parametrize("layout", REPAIRED)
@pytest.mark.parametrize("caps", Caps)
def test_the_code_on_the_roster_is_found_whatever_the_layout_made_of_it(
    tmp_path: Path, layout: Layout, caps: Caps
) -> None:
    with a_station(tmp_path, PEOPLE) as station:
        arrives = as_typed("K-ANNA-1", layout, caps)
        result = station.scan(arrives)
        badge = station.scan(as_typed(str(BadgeCode(ANNA.id, "00000")), layout, caps))

    assert (result.verdict.kind, result.code) == (VerdictKind.ADMITTED, "K-ANNA-1")
    assert result.repaired == (arrives != "K-ANNA-1")
    assert badge.card is not None
    assert badge.card.id == ANNA.id


@pytest.mark.parametrize(
    ("codes", "arrives", "layout", "whose"),
    [
        # A German keyboard exchanges Y and Z: which one was sent is known only if the layout is.
        (("ROW-Y", "ROW-Z"), "ROW-Y", Layout.US, "ROW-Y"),
        (("ROWY", "ROWZ"), "ROWY", Layout.AUTOMATIC, None),
        (("ROWY", "ROWZ"), "ROWY", Layout.GERMAN, "ROWZ"),
        (("ROWY", "ROWZ"), "ROWY", Layout.US, "ROWY"),
        (("ROWY", "OTHER"), "ROWY", Layout.AUTOMATIC, "ROWY"),
        (("ROWY", "OTHER"), "ROWZ", Layout.AUTOMATIC, "ROWY"),
        (("ROWY", "OTHER"), "ROWZ", Layout.US, "ROWY"),
        # Caps Lock, and scanners that send capitals only.
        (("ab1", "AB1"), "ab1", Layout.AUTOMATIC, None),
        (("ab1", "AB1"), "ab1", Layout.US, "ab1"),
        (("aB1", "Ab1"), "AB1", Layout.US, None),
        (("ab1", "xy2"), "AB1", Layout.AUTOMATIC, "ab1"),
        # Under a Greek layout W and S are one letter.
        (("W1", "S1"), "Σ1", Layout.GREEK, None),
        (("W1", "T1"), "Σ1", Layout.GREEK, "W1"),
        # A layout that cannot have made the text is not asked.
        (("ROWY", "ROWZ"), "КЩЦН", Layout.GERMAN, "ROWY"),
    ],
)
def test_a_code_that_fits_two_people_is_nobodys_until_the_layout_is_known(
    tmp_path: Path, codes: tuple[str, str], arrives: str, layout: Layout, whose: str | None
) -> None:
    people = [a_participant(id=identity, ticket_code=code) for identity, code in map(somebody, codes)]
    store = a_store(tmp_path, people)

    found = find_by_code(store, arrives, an_event(), layout)
    store.close()

    assert (found.record.participant.ticket_code if found and found.record.participant else None) == whose
