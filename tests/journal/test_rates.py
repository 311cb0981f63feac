"""How fast desks scan, and how long nothing happened at them."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.journal.figures import Activity
from checkin.journal.rates import SHOWN_MINUTES, desk_rates, of_fives, scans_by_minute

NINE = 1_790_000_100_000
MINUTE = 60_000


def minute(number: int, scans: int = 1, desk: str = "north", first_s: int = 0, last_s: int = 0) -> Activity:
    start = NINE + number * MINUTE
    return Activity(f"d-{desk}", desk, start, scans, start + first_s * 1000, start + last_s * 1000)


def test_the_longest_wait_is_from_the_last_scan_before_it_to_the_first_after_it() -> None:
    scans = [minute(0, 5, first_s=2, last_s=50), minute(7, 1, first_s=10, last_s=10), minute(8, 2, last_s=30)]

    [rate] = desk_rates(scans, NINE + 9 * MINUTE)

    assert rate.longest_wait_ms == 6 * MINUTE + 20_000
    assert rate.longest_wait_from_ms == NINE + 50_000
    assert (rate.scans, rate.busiest_minute, rate.last_ms) == (8, 5, NINE + 8 * MINUTE + 30_000)


def test_the_rate_is_that_of_the_last_five_minutes() -> None:
    scans = [minute(0, 50), minute(6, 4, last_s=59), minute(8, 6)]

    [rate] = desk_rates(scans, NINE + 10 * MINUTE)

    assert rate.per_minute == 2.0


def test_desks_come_by_name_and_one_scan_has_no_wait() -> None:
    rates = desk_rates([minute(0, desk="south"), minute(0, desk="east")], NINE)

    assert [(rate.name, rate.longest_wait_ms) for rate in rates] == [("east", None), ("south", None)]


def test_the_last_hour_is_told_by_minutes_the_one_under_way_last() -> None:
    [rate] = desk_rates([minute(-60, 9), minute(-59, 2), minute(-1, 3), minute(0, 4), minute(1, 7)], NINE + 30_000)

    assert len(rate.by_minute) == SHOWN_MINUTES
    assert (rate.by_minute[0], rate.by_minute[-2:]) == (2, (3, 4))
    assert sum(rate.by_minute) == 9, "neither what is older than an hour nor what a wrong clock dates ahead"


@given(st.lists(st.integers(0, 40), max_size=80))
def test_fives_have_all_scans_of_the_minutes_that_make_full_ones(by_minute: list[int]) -> None:
    fives = of_fives(by_minute)

    assert len(fives) == len(by_minute) // 5
    assert sum(fives) == sum(by_minute[len(by_minute) % 5 :])


def test_all_desks_together_by_minute() -> None:
    assert scans_by_minute([minute(1, 2), minute(0, 3), minute(1, 4, "south")]) == {NINE: 3, NINE + MINUTE: 6}
