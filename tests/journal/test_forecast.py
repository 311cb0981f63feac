"""When all will be in: honest, with a range or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.journal.figures import FIVE_MS
from checkin.journal.forecast import Outlook, forecast

NINE = 1_790_000_100_000
MINUTE = 60_000


def coming(*counts: int) -> dict[int, int]:
    """Arrivals in one five minutes after another, from nine."""
    return {NINE + number * FIVE_MS: count for number, count in enumerate(counts)}


def test_a_steady_stream_gives_a_range_around_the_time_that_it_leads_to() -> None:
    arrivals = coming(*[100] * 12)
    now = NINE + 12 * FIVE_MS

    found = forecast(arrivals, expected=2_400, arrived=1_200, now_ms=now)

    assert found.outlook is Outlook.BETWEEN
    assert found.per_minute == 20
    assert found.earliest_ms is not None
    assert found.latest_ms is not None
    assert found.earliest_ms < now + 60 * MINUTE < found.latest_ms
    assert found.latest_ms - found.earliest_ms < 20 * MINUTE


def test_before_enough_came_nothing_is_said() -> None:
    now = NINE + 10 * MINUTE

    assert forecast(coming(2, 1), 1_000, 3, now).outlook is Outlook.UNKNOWN
    assert forecast({}, 1_000, 0, now).outlook is Outlook.UNKNOWN
    assert forecast(coming(10, 10), 1_000, 20, now).outlook is Outlook.UNKNOWN
    assert forecast({}, 0, 0, now).outlook is Outlook.UNKNOWN


def test_where_nobody_is_expected_nothing_can_be_said() -> None:
    assert forecast(coming(0, 0, 9), 0, 9, NINE + 3 * FIVE_MS).outlook is Outlook.UNKNOWN


def test_once_everybody_came_all_are_in() -> None:
    assert forecast(coming(10), 10, 10, NINE + MINUTE).outlook is Outlook.ALL_IN
    assert forecast(coming(12), 10, 12, NINE + MINUTE).outlook is Outlook.ALL_IN


def test_when_fewer_and_fewer_come_no_latest_time_is_named() -> None:
    found = forecast(coming(300, 300, 300, 100, 100, 100), 3_000, 1_200, NINE + 6 * FIVE_MS)

    assert found.outlook is Outlook.NOT_BEFORE
    assert found.earliest_ms is not None
    assert found.latest_ms is None


def test_in_the_afternoon_when_hardly_anybody_comes_no_moment_is_promised() -> None:
    morning = coming(200, 500, 500, 400, 200, 100, *[20] * 12, *[4] * 42)

    found = forecast(morning, expected=2_500, arrived=2_308, now_ms=NINE + 60 * FIVE_MS)

    assert found.outlook is Outlook.EBBED
    assert (found.earliest_ms, found.latest_ms) == (None, None)
    assert found.left == 192
    assert found.per_minute == 0.8
    assert (found.busiest_per_minute, found.busiest_ms) == (1_400 / 15, NINE + FIVE_MS)


def test_when_nobody_comes_any_more_that_is_told_and_not_that_too_little_is_known() -> None:
    assert forecast(coming(40, 40, 40), 200, 120, NINE + 12 * FIVE_MS).outlook is Outlook.EBBED


def test_a_wave_of_the_evening_before_does_not_make_the_morning_look_over() -> None:
    evening = {NINE - 14 * 12 * FIVE_MS: 300}
    morning = coming(*[40] * 6)

    assert forecast(evening | morning, 1_000, 540, NINE + 6 * FIVE_MS).outlook is Outlook.BETWEEN


def test_so_few_for_so_many_that_it_would_take_hours_names_no_moment() -> None:
    found = forecast(coming(*[10] * 12), expected=1_000, arrived=120, now_ms=NINE + 12 * FIVE_MS)

    assert found.outlook is Outlook.FAR
    assert (found.earliest_ms, found.left) == (None, 880)


def test_five_minutes_that_have_just_begun_count_with_what_they_brought() -> None:
    steady = coming(100, 100, 100, 20)

    found = forecast(steady, 2_000, 320, NINE + 16 * MINUTE)

    assert found.per_minute == 20


@given(
    st.lists(st.integers(0, 500), max_size=30),
    st.integers(0, 20_000),
    st.integers(-FIVE_MS, 40 * FIVE_MS),
    st.integers(0, 20_000),
)
def test_whatever_came_a_forecast_lies_ahead_and_in_order(
    counts: list[int], expected: int, after_ms: int, arrived: int
) -> None:
    now = NINE + after_ms

    found = forecast(coming(*counts), expected, arrived, now)

    assert (found.earliest_ms is not None) == (found.outlook in (Outlook.BETWEEN, Outlook.NOT_BEFORE))
    assert (found.latest_ms is not None) == (found.outlook is Outlook.BETWEEN)
    if found.earliest_ms is not None:
        assert now <= found.earliest_ms <= (found.latest_ms or found.earliest_ms)


@given(st.integers(1, 200), st.integers(500, 5_000), st.integers(1, 1_000))
def test_it_supposes_that_all_come_so_the_more_are_left_the_later_it_is(each: int, expected: int, more: int) -> None:
    now = NINE + 12 * FIVE_MS
    arrivals = coming(*[each] * 12)

    fewer, all_of_them = (forecast(arrivals, count, 12 * each, now) for count in (expected, expected + more))

    if fewer.earliest_ms is not None and all_of_them.earliest_ms is not None:
        assert fewer.earliest_ms <= all_of_them.earliest_ms
    if fewer.latest_ms is not None and all_of_them.latest_ms is not None:
        assert fewer.latest_ms <= all_of_them.latest_ms
