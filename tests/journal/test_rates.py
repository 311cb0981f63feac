"""How fast desks scan, and how long nothing happened at them."""

from checkin.journal.figures import Activity
from checkin.journal.rates import desk_rates, scans_by_minute

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


def test_all_desks_together_by_minute() -> None:
    assert scans_by_minute([minute(1, 2), minute(0, 3), minute(1, 4, "south")]) == {NINE: 3, NINE + MINUTE: 6}
