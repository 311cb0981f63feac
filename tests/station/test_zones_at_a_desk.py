"""Zones at a desk: what is inside is counted from the journal, and what should be known goes with the verdict."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.admission import Admitted, Direction, Full, NearlyFull, RefusalReason, Refused, WrongDesk
from checkin.event import VENUE, Event, EventError
from checkin.operators import Role
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.zones import DeskSign, Hours, Zone, ZoneKind
from tests.builders import a_participant, an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG, a_station, a_store

TEN = tuple(a_participant(id=f"GUEST{n:011}", ticket_code=f"K-{n}", name=f"Guest {n}") for n in range(11))


def an_event_with(**hall: object) -> Event:
    venue = Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE)
    return an_event(zones=(venue, Zone(key="hall", name="Hall", **hall)))  # type: ignore[arg-type]


def test_a_hall_fills_with_a_warning_and_then_only_a_supervisor_lets_anybody_in(tmp_path: Path) -> None:
    with a_station(tmp_path, TEN, event=an_event_with(capacity=10), role=Role.SUPERVISOR) as station:
        results = [station.scan(f"K-{n}", "hall") for n in range(11)]
        over = station.admit(TEN[10].id, "hall", override_reason="The speaker's assistant")

    assert [result.verdict for result in results] == [*[Admitted()] * 10, Refused(RefusalReason.FULL)]
    assert [result.notices for result in results] == [*[()] * 8, (NearlyFull(9, 10),), (Full(10, 10),), (Full(10, 10),)]
    assert (over.verdict, over.notices) == (Admitted(), (Full(11, 10),))


def test_whoever_leaves_makes_room(tmp_path: Path) -> None:
    with a_station(tmp_path, event=an_event_with(capacity=1)) as station:
        station.scan(ANNA.ticket_code, "hall")
        refused = station.scan(WANG.ticket_code, "hall")
        leaving = station.scan(ANNA.ticket_code, "hall", Direction.EXIT)

        assert refused.verdict == Refused(RefusalReason.FULL)
        assert (leaving.verdict, leaving.notices) == (Admitted(), ())
        assert station.scan(WANG.ticket_code, "hall").verdict == Admitted()


def test_letting_in_again_whoever_is_inside_takes_no_second_place(tmp_path: Path) -> None:
    with a_station(tmp_path, event=an_event_with(capacity=10), role=Role.SUPERVISOR) as station:
        station.scan(ANNA.ticket_code, "hall")
        again = station.admit(ANNA.id, "hall", override_reason="Two of one name")
        figures = station.headcount("zone").groups or {}

    assert again.notices == ()
    assert figures["hall"].inside == 1


def test_a_full_hall_is_judged_anew_as_soon_as_there_is_room_even_within_the_time_of_a_repeat(tmp_path: Path) -> None:
    with a_station(tmp_path, event=an_event_with(capacity=1)) as station:
        station.scan(ANNA.ticket_code, "hall")
        full = station.scan(WANG.ticket_code, "hall", again_ms=60_000)
        still = station.scan(WANG.ticket_code, "hall", again_ms=60_000)
        station.scan(ANNA.ticket_code, "hall", Direction.EXIT)
        room = station.scan(WANG.ticket_code, "hall", again_ms=60_000)

    assert (full.verdict, still.repeated, room.verdict) == (Refused(RefusalReason.FULL), True, Admitted())


def test_hours_are_told_by_the_clock_of_the_event(tmp_path: Path) -> None:
    nine_in_moscow = datetime(2026, 12, 1, 6, tzinfo=UTC)
    clock = [nine_in_moscow]
    event = an_event_with(hours=(Hours(opens="09:00", closes="10:00"),))
    with a_station(tmp_path, event=event, now_ms=lambda: int(clock[0].timestamp() * 1000)) as station:
        at_nine = station.scan(ANNA.ticket_code, "hall")
        clock[0] = nine_in_moscow.replace(hour=7)
        at_ten = station.scan(WANG.ticket_code, "hall")
        leaving = station.scan(ANNA.ticket_code, "hall", Direction.EXIT)

    assert (at_nine.verdict, at_ten.verdict) == (Admitted(), Refused(RefusalReason.NOT_OPEN))
    assert leaving.verdict == Admitted()


def test_a_hall_for_those_who_booked_and_only_once(tmp_path: Path) -> None:
    event = an_event_with(tracks=("transport",), reentry=False, exempt=("delegation",))
    with a_station(tmp_path, event=event) as station:
        verdicts = [
            station.scan(person.ticket_code, "hall", direction).verdict
            for person, direction in (
                (ANNA, Direction.ENTRY), (ANNA, Direction.EXIT), (ANNA, Direction.ENTRY),
                (BORIS, Direction.ENTRY), (WANG, Direction.ENTRY),
            )
        ]  # fmt: skip

    assert verdicts == [
        Admitted(), Admitted(), Refused(RefusalReason.NO_REENTRY), Refused(RefusalReason.NOT_BOOKED), Admitted(),
    ]  # fmt: skip


def test_a_guest_at_the_wrong_desk_is_let_in_and_the_desk_is_told_where_to_send_them(tmp_path: Path) -> None:
    desks = (DeskSign(name="north", categories=("expert",)), DeskSign(name="south", sign="VIP", categories=("press",)))
    press = a_participant(ticket_code="K-PRESS", category="press")
    with a_station(tmp_path, (*PEOPLE, press), event=an_event(desks=desks)) as station:
        expert, wrong = station.scan(ANNA.ticket_code), station.scan("K-PRESS")
        again = station.scan("K-PRESS")

    assert expert.notices == again.notices == ()
    assert (wrong.verdict, wrong.notices) == (Admitted(), (WrongDesk(("VIP",)),))


THREE = an_event(
    zones=(
        Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE),
        Zone(key="morning", name="Morning", hours=(Hours(opens="09:00", closes="13:00"),), capacity=5),
        Zone(key="afternoon", name="Afternoon", hours=(Hours(opens="13:00", closes="18:00"),)),
    )
)


def test_a_desk_that_goes_by_the_hour_changes_its_zone_when_the_hour_comes(tmp_path: Path) -> None:
    clock = [datetime(2026, 12, 1, 9, 59, tzinfo=UTC)]
    with a_station(tmp_path, event=THREE, now_ms=lambda: int(clock[0].timestamp() * 1000)) as station:
        station.zoning.serve(["morning", "afternoon"], by_hour=True)
        before = station.scan(ANNA.ticket_code)
        clock[0] = clock[0].replace(hour=10, minute=0)
        after = station.scan(ANNA.ticket_code)

    assert (before.zone, after.zone) == ("morning", "afternoon")
    assert (before.verdict, after.verdict) == (Admitted(), Admitted())


def test_a_desk_remembers_its_zone_and_works_at_the_venue_when_the_zone_is_gone(tmp_path: Path) -> None:
    store = a_store(tmp_path, event=THREE)
    Station(store, DeskIdentity("d", "north")).zoning.choose("afternoon")

    later = Station(store, DeskIdentity("d", "north"), zone=None)
    assert later.zone == "afternoon"

    store.transact(lambda transaction: transaction.put_event(an_event()))
    assert Station(store, DeskIdentity("d", "north"), zone=None).zone == VENUE
    store.close()


def test_only_zones_of_the_event_can_be_served(tmp_path: Path) -> None:
    with a_station(tmp_path, event=THREE) as station:
        with pytest.raises(EventError, match="attic"):
            station.zoning.serve(["morning", "attic"])

        assert station.zone == VENUE


def test_headcounts_by_zone_name_every_zone_with_its_capacity(tmp_path: Path) -> None:
    ten = int(datetime(2026, 12, 1, 7, tzinfo=UTC).timestamp() * 1000)
    with a_station(tmp_path, event=THREE, now_ms=lambda: ten) as station:
        station.scan(ANNA.ticket_code, "morning")
        groups = station.headcount("zone").groups or {}

    assert {key: (counted.inside, counted.capacity) for key, counted in groups.items()} == {
        VENUE: (0, None), "morning": (1, 5), "afternoon": (0, None), "transport": (0, None),
    }  # fmt: skip
