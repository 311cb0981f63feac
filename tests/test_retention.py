"""When an event's personal data are due."""

from datetime import UTC, date, datetime, timedelta

import pytest

from checkin.event import EventError, with_settings, without_people
from checkin.retention import Due, retention
from tests.builders import an_event

LAST = date(2026, 12, 3)
EVENT = an_event(days=(date(2026, 12, 1), LAST), time_zone="Asia/Vladivostok", keep_days=30)


def at(day: date, hour: int = 12) -> int:
    return int(datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize(
    ("days_after", "due", "left"),
    [
        (0, Due.LATER, 30),
        (22, Due.LATER, 8),
        (23, Due.SOON, 7),
        (29, Due.SOON, 1),
        (30, Due.NOW, 0),
        (40, Due.NOW, -10),
    ],
)
def test_it_is_due_so_many_days_after_the_last_and_near_a_week_before(days_after: int, due: Due, left: int) -> None:
    found = retention(EVENT, at(LAST + timedelta(days=days_after)))

    assert found is not None
    assert (found.on, found.due, found.days_left) == (date(2027, 1, 2), due, left)


def test_days_are_those_of_the_event_where_it_takes_place() -> None:
    evening = retention(EVENT, at(LAST + timedelta(days=29), hour=20))

    assert evening is not None
    assert evening.due is Due.NOW  # in Vladivostok it is tomorrow already


def test_an_event_without_days_and_a_rehearsal_have_no_such_day() -> None:
    assert retention(an_event(days=()), at(LAST)) is None
    assert retention(an_event(days=(LAST,), is_rehearsal=True), at(LAST)) is None


def test_it_is_a_setting_of_the_event_and_outlasts_its_erasure() -> None:
    changed = with_settings(EVENT, "keep_days = 3")

    assert changed.keep_days == 3
    assert without_people(changed).keep_days == 3


@pytest.mark.parametrize("wrong", ["-1", "3651", "1.5", '"x"'])
def test_a_number_of_days_that_is_none_is_a_mistake(wrong: str) -> None:
    with pytest.raises(EventError, match="keep_days"):
        with_settings(EVENT, f"keep_days = {wrong}")
