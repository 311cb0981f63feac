"""Rules of zones: bookings, opening hours by the clock on the wall, capacity, re-entry; and which desk serves whom."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.admission import (
    Admitted,
    AlreadyIn,
    Conditions,
    Direction,
    Full,
    NearlyFull,
    RefusalReason,
    Refused,
    Verdict,
    WrongDesk,
    decide,
    notices_of,
    occupancy,
)
from checkin.event import VENUE, Category
from checkin.state import Admission, ParticipantState
from checkin.zones import DeskSign, Hours, Zone, ZoneKind, desks_to_go_to, zone_of_the_hour
from tests.builders import a_participant, a_stamp, an_event

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")
"""Its clocks change on 2026-03-29 at 02:00 (to 03:00) and on 2026-10-25 at 03:00 (to 02:00)."""
NOON = datetime(2026, 12, 1, 12, tzinfo=MOSCOW)
EXPERT = Category(key="expert", name="Expert")
NOT_YET = ParticipantState()
INSIDE = ParticipantState(admissions=(Admission("e1", "hall", a_stamp()),))
LEFT = ParticipantState(admissions=(Admission("e1", "hall", a_stamp(), ended=True),))

clocks = st.times().map(lambda at: f"{at:%H:%M}")
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
hours = st.builds(
    Hours, opens=clocks, closes=st.one_of(clocks, st.just("24:00")), days=st.lists(days, max_size=3).map(tuple)
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))
zone_infos = st.sampled_from([BERLIN, MOSCOW, ZoneInfo("Asia/Vladivostok"), ZoneInfo("America/St_Johns")])
zones = st.builds(
    Zone,
    key=st.just("hall"),
    name=st.just("Hall"),
    capacity=st.one_of(st.none(), st.integers(1, 500)),
    tracks=st.lists(st.sampled_from(["housing", "transport"]), max_size=1).map(tuple),
    hours=st.lists(hours, max_size=2).map(tuple),
    reentry=st.booleans(),
)
states = st.sampled_from([NOT_YET, INSIDE, LEFT])


def a_zone(**fields: object) -> Zone:
    return Zone(**{"key": "hall", "name": "Hall", **fields})  # type: ignore[arg-type]


def verdict(
    zone: Zone,
    *,
    inside: int = 0,
    at: datetime = NOON,
    state: ParticipantState = NOT_YET,
    tracks: tuple[str, ...] = (),
    category: Category = EXPERT,
    direction: Direction = Direction.ENTRY,
) -> Verdict:
    return decide(a_participant(tracks=tracks), category, state, zone, Conditions(at, inside), direction)


def test_who_booked_the_track_comes_in_and_nobody_else() -> None:
    hall = a_zone(tracks=("Housing", "transport"))

    assert verdict(hall, tracks=("press", " HOUSING ")) == Admitted()
    assert verdict(hall, tracks=("press",)) == Refused(RefusalReason.NOT_BOOKED)
    assert verdict(hall) == Refused(RefusalReason.NOT_BOOKED)


def test_who_left_comes_back_only_where_that_is_allowed() -> None:
    assert verdict(a_zone(), state=LEFT) == Admitted()
    assert verdict(a_zone(reentry=False), state=LEFT) == Refused(RefusalReason.NO_REENTRY)
    assert verdict(a_zone(reentry=False)) == Admitted()


def test_rules_of_bookings_hours_capacity_and_reentry_do_not_count_for_exempt_categories() -> None:
    closed = Hours(opens="00:00", closes="00:01")
    hall = a_zone(tracks=("housing",), hours=(closed,), capacity=1, reentry=False, exempt=("expert",))

    assert verdict(hall, inside=5, state=LEFT) == Admitted()
    assert verdict(hall, inside=5, category=Category(key="expert", name="Expert", zones=())) == Refused(
        RefusalReason.WRONG_CATEGORY
    )


@given(inside=st.integers(0, 1000), capacity=st.integers(1, 600), warn=st.integers(1, 100))
@example(inside=89, capacity=100, warn=90)
@example(inside=90, capacity=100, warn=90)
@example(inside=100, capacity=100, warn=90)
def test_a_zone_takes_people_until_it_is_full_and_warns_from_its_percentage_on(
    inside: int, capacity: int, warn: int
) -> None:
    hall = a_zone(capacity=capacity, warn_percent=warn)

    assert (verdict(hall, inside=inside) == Admitted()) == (inside < capacity)
    told = occupancy(hall, inside)
    if inside >= capacity:
        assert told == Full(inside, capacity)
    elif inside * 100 >= capacity * warn:
        assert told == NearlyFull(inside, capacity)
    else:
        assert told is None


@given(zones, states, moments, st.integers(0, 600), st.booleans())
def test_nobody_inside_is_kept_from_leaving_whatever_the_rules(
    zone: Zone, state: ParticipantState, at: datetime, inside: int, books: bool
) -> None:
    tracks = ("housing",) * books
    leaving = verdict(zone, inside=inside, at=at, state=state, tracks=tracks, direction=Direction.EXIT)

    assert leaving == (Admitted() if state is INSIDE else Refused(RefusalReason.NOT_INSIDE))


@given(zones, moments, st.integers(0, 600))
def test_whoever_is_inside_is_already_in_and_takes_no_second_place(zone: Zone, at: datetime, inside: int) -> None:
    assert verdict(zone, inside=inside, at=at, state=INSIDE) == AlreadyIn(INSIDE.admissions[0])


@given(zones, states, moments, st.integers(0, 600), st.integers(0, 600))
def test_more_room_never_refuses_whom_less_room_would_take(
    zone: Zone, state: ParticipantState, at: datetime, fewer: int, more: int
) -> None:
    fewer, more = sorted((fewer, more))

    if verdict(zone, inside=more, at=at, state=state) == Admitted():
        assert verdict(zone, inside=fewer, at=at, state=state) == Admitted()


@given(hours, moments, zone_infos)
def test_only_what_the_clock_on_the_wall_shows_decides_whether_a_zone_is_open(
    window: Hours, moment: datetime, info: ZoneInfo
) -> None:
    local = moment.astimezone(info)
    shown = local.replace(tzinfo=None)

    assert window.cover(local) == window.cover(shown)
    opened = [
        day
        for day in (shown.date(), shown.date() - timedelta(days=1))
        if (not window.days or day in window.days) and _at(day, window.opens) <= shown < _end(day, window)
    ]
    assert window.cover(local) == bool(opened)


def _at(day: date, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute)


def _end(day: date, window: Hours) -> datetime:
    return _at(day if window.opens < window.closes else day + timedelta(days=1), window.closes)


@pytest.mark.parametrize(
    ("utc", "is_open"),
    [
        ("2026-03-29T00:59", False),  # 01:59, and a minute later it is three
        ("2026-03-29T01:00", True),  # 03:00
        ("2026-10-25T00:30", True),  # 02:30 for the first time
        ("2026-10-25T01:30", True),  # 02:30 for the second time
        ("2026-10-25T02:30", False),  # 03:30
    ],
)
def test_the_nights_when_clocks_change_open_and_close_by_the_clock(utc: str, is_open: bool) -> None:
    spring = Hours(opens="02:15", closes="04:00", days=(date(2026, 3, 29),))
    autumn = Hours(opens="02:15", closes="03:00", days=(date(2026, 10, 25),))
    local = datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(BERLIN)

    assert a_zone(hours=(spring, autumn)).is_open(local) is is_open


def test_a_night_belongs_to_the_day_on_which_it_began() -> None:
    party = a_zone(hours=(Hours(opens="20:00", closes="02:00", days=(date(2026, 12, 1),)),))

    def is_open(day: int, hour: int) -> bool:
        return party.is_open(datetime(2026, 12, day, hour, tzinfo=MOSCOW))

    assert [is_open(1, 1), is_open(1, 20), is_open(2, 1), is_open(2, 2), is_open(2, 20)] == [
        False, True, True, False, False,
    ]  # fmt: skip


def test_a_local_day_is_that_of_the_event_and_not_of_utc() -> None:
    hall = a_zone(hours=(Hours(opens="00:00", closes="24:00", days=(date(2026, 12, 1),)),))
    late = datetime(2026, 11, 30, 22, tzinfo=UTC)

    assert hall.is_open(late.astimezone(MOSCOW))
    assert not hall.is_open(late)


def test_of_a_desks_zones_the_one_that_is_open_now_is_its_zone() -> None:
    morning = a_zone(key="a", hours=(Hours(opens="09:00", closes="13:00"),))
    afternoon = a_zone(key="b", hours=(Hours(opens="13:00", closes="18:00"),))
    always = a_zone(key="c")

    def chosen(hour: int) -> str | None:
        zone = zone_of_the_hour((always, morning, afternoon), datetime(2026, 12, 1, hour, tzinfo=MOSCOW))
        return zone.key if zone else None

    assert [chosen(9), chosen(13), chosen(20)] == ["a", "b", "c"]
    assert zone_of_the_hour((morning,), datetime(2026, 12, 1, 20, tzinfo=MOSCOW)) is None


SIGNS = (
    DeskSign(name="north", sign="Counter 1", categories=("expert", "speaker")),
    DeskSign(name="north 2", sign="Counter 1", categories=("expert",)),
    DeskSign(name="south", categories=("press",)),
)


@pytest.mark.parametrize(
    ("here", "category", "go_to"),
    [
        ("north", "expert", ()),
        ("NORTH", "press", ("south",)),
        ("south", "expert", ("Counter 1",)),
        ("south", "staff", ()),
        ("hall door", "expert", ()),
    ],
)
def test_a_desk_sends_whom_it_does_not_serve_to_those_that_do(here: str, category: str, go_to: tuple[str, ...]) -> None:
    assert desks_to_go_to(SIGNS, here, category) == go_to


def test_a_wrong_desk_and_a_place_that_fills_are_told_beside_the_verdict() -> None:
    venue = Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE, capacity=10)
    event = an_event(desks=SIGNS)

    told = notices_of(Admitted(), event, venue, EXPERT, 9, "south")

    assert told == (WrongDesk(("Counter 1",)), NearlyFull(9, 10))
    assert notices_of(Refused(RefusalReason.FULL), event, venue, EXPERT, 10, "south") == (Full(10, 10),)
    assert notices_of(Admitted(), event, a_zone(), EXPERT, 9, "south") == ()
    assert notices_of(Refused(RefusalReason.BLOCKED), event, venue, EXPERT, 10, "south") == ()
