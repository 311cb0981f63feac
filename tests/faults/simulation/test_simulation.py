"""The contract holds in simulated histories, and the checker would notice if it did not."""

import random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.faults.simulation.naive import NAIVE, Naive
from tests.faults.simulation.simulate import simulate, simulate_random, simulate_seed
from tests.faults.simulation.world import Violation

_KINDS = {
    "answer_lost", "bad_entry", "clock_set", "desk_cloned", "desk_crashed", "desk_reinstalled", "desk_restored",
    "disk_full", "erased", "joined_again", "message_delayed", "message_doubled", "message_lost", "newer_entry",
    "partition", "partitioned", "server_crashed", "server_restored", "stick",
}  # fmt: skip
_MOST_HISTORIES = 400
"""After which a naive choice counts as not caught."""


def test_a_hundred_histories_keep_every_point_of_the_contract() -> None:
    report = simulate(1, 100, processes=2)

    assert report.violations == []
    assert set(report.faults) == _KINDS
    assert report.on_sqlite == 5


@settings(max_examples=60, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(rng=st.randoms(use_true_random=False))
def test_no_history_that_can_be_thought_of_breaks_the_contract(rng: random.Random) -> None:
    simulate_random(rng)


def test_a_history_is_the_same_again_from_its_seed() -> None:
    first, again = simulate_seed(7), simulate_seed(7)

    assert (first.faults, first.entries, first.steps) == (again.faults, again.entries, again.steps)


@pytest.mark.parametrize("naive", NAIVE, ids=lambda naive: naive.__name__)
def test_a_naive_choice_is_caught(naive: type[Naive]) -> None:
    with pytest.raises(Violation):
        _simulate_many(naive)


def _simulate_many(naive: type[Naive]) -> None:
    for seed in range(_MOST_HISTORIES):
        simulate_seed(seed, naive())
