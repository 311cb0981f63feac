"""What gives a copy of a desk, or a wrong clock, away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal.anomalies import (
    Anomaly,
    AnomalyKind,
    Contact,
    Trace,
    clock_anomaly,
    merged,
    sentence,
    traced,
)


def found(*contacts: Contact) -> list[AnomalyKind]:
    """What a series of contacts gives away."""
    trace = Trace()
    kinds = []
    for contact in contacts:
        trace, kind = traced(trace, contact)
        if kind is not None:
            kinds.append(kind)
    return kinds


def test_a_desk_that_works_and_is_started_again_gives_nothing_away() -> None:
    assert found(Contact("a", 1, 0), Contact("a", 2, 5), Contact("b", 1, 5), Contact("c", 1, 9)) == []


def test_two_copies_at_work_are_noticed_when_the_first_one_comes_again() -> None:
    assert found(Contact("a", 1, 5), Contact("b", 1, 5), Contact("a", 2, 6)) == [AnomalyKind.DESK_CLONED]


def test_a_desk_that_holds_less_than_it_did_was_restored() -> None:
    assert found(Contact("a", 1, 9), Contact("b", 1, 4), Contact("b", 2, 5)) == [AnomalyKind.DESK_RESTORED]


def test_a_restored_desk_is_noticed_once_only() -> None:
    assert found(Contact("a", 1, 9), Contact("b", 1, 4), Contact("c", 1, 4)) == [AnomalyKind.DESK_RESTORED]


@given(st.lists(st.integers(0, 5), max_size=20), st.data())
def test_messages_that_come_twice_give_nothing_away(turns: list[int], data: st.DataObject) -> None:
    sent: list[Contact] = []
    opening, turn = 0, 0
    for kind in turns:
        if kind == 0:
            opening, turn = opening + 1, 0
        turn += 1
        sent.append(Contact(f"o{opening}", turn, len(sent)))
        if kind == 1:
            sent.append(data.draw(st.sampled_from(sent)))

    assert found(*sent) == []


@pytest.mark.parametrize("offset_ms", [None, 0, 30_000, -30_000])
def test_a_clock_that_is_nearly_right_is_no_anomaly(offset_ms: int | None) -> None:
    assert clock_anomaly("north", offset_ms) == ()


@pytest.mark.parametrize(
    ("offset_ms", "words"),
    [
        (30_001, "30 s slow"),
        (-179_990, "3 minutes fast"),
        (-400_000, "7 minutes fast"),
        (7_200_000, "2 hours slow"),
        (-(2**60), "days fast"),
    ],
)
def test_a_clock_that_is_off_is_told_by_how_much(offset_ms: int, words: str) -> None:
    [anomaly] = clock_anomaly("north", offset_ms)

    assert words in sentence(anomaly)


def test_of_one_anomaly_told_twice_the_latest_stays_and_the_latest_come_first() -> None:
    old, new = Anomaly(AnomalyKind.DESK_CLONED, "a", 1), Anomaly(AnomalyKind.DESK_CLONED, "a", 2)
    other = Anomaly(AnomalyKind.DESK_RESTORED, "a", 3)

    assert merged((old, other), (new,)) == (other, new)


@pytest.mark.parametrize("kind", AnomalyKind)
def test_every_kind_has_its_sentence(kind: AnomalyKind) -> None:
    assert sentence(Anomaly(kind, "north", detail="40000")).endswith((".", "40000"))
