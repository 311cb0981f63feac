"""The event's settings: changed by supervisors where they are kept, and nothing else is touched."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.event import Category, Event, EventError, ReprintLimits, check_event, mistakes_in
from checkin.journal.entries import new_entry
from checkin.journal.facts import Admitted
from checkin.journal.remote import Remote
from checkin.operators import Operator, Role
from checkin.station.event_settings import (
    CHANGEABLE,
    hours_text,
    new_key,
    parse_hours,
    save_settings,
    with_category,
    with_zone,
    without_category,
    without_zone,
)
from checkin.station.values import NotPermitted
from checkin.vips import VipRules
from checkin.zones import DeskSign, Hours, Zone
from tests.builders import a_participant, a_stamp, an_event
from tests.desks import a_station, a_store

OLGA = Operator(id="a1", name="Olga", role=Role.SUPERVISOR, pin="hash")


def replaced(event: Event, **changes: object) -> Event:
    return msgspec.structs.replace(event, **changes)


def test_what_was_not_changed_stays_as_somebody_else_left_it(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    try:
        before, _ = store.event()
        elsewhere = replaced(before, operators=(OLGA,), badge_templates={"mine": "x"}, time_zone="Asia/Tokyo")
        store.transact(lambda transaction: transaction.put_event(elsewhere))

        saved = save_settings(store, before, replaced(before, name="Other"))

        assert saved == replaced(elsewhere, name="Other")
        assert store.event()[0] == saved
    finally:
        store.close()


def test_the_same_field_changed_by_two_is_refused_and_keeps_the_first(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    try:
        before, _ = store.event()
        save_settings(store, before, replaced(before, name="First"))

        with pytest.raises(EventError, match="Somebody else"):
            save_settings(store, before, replaced(before, name="Second"))
        assert store.event()[0].name == "First"
    finally:
        store.close()


@pytest.mark.parametrize(
    "changes",
    [
        {"name": " "},
        {"time_zone": "Moscow"},
        {"zones": ()},
        {"reprint_limits": ReprintLimits(desk=-1)},
        {"categories": (Category(key="a", name="A", colour="red"),)},
    ],
)
def test_settings_with_a_mistake_are_refused_and_nothing_is_kept(tmp_path: Path, changes: dict[str, object]) -> None:
    store = a_store(tmp_path)
    try:
        before, _ = store.event()
        with pytest.raises(EventError):
            save_settings(store, before, replaced(before, **changes))
        assert store.event()[0] == before
    finally:
        store.close()


def test_only_a_supervisor_changes_them_and_only_where_they_are_kept(tmp_path: Path) -> None:
    with a_station(tmp_path / "desk", role=Role.DESK) as station:
        before = station.settings.read()
        with pytest.raises(NotPermitted):
            station.settings.save(before, replaced(before, name="Other"))
    with a_station(tmp_path / "paired", role=Role.SUPERVISOR) as station:
        station._store.save_remote(Remote(url="http://x", token="t", event_id="e"))
        with pytest.raises(NotPermitted, match="from its server"):
            station.settings.save(before, replaced(before, name="Other"))
    with a_station(tmp_path / "alone", role=Role.SUPERVISOR) as station:
        before = station.settings.read()
        station.settings.save(before, replaced(before, name="Other"))
        assert station.event.name == "Other"


def test_every_mistake_names_the_place_where_it_is() -> None:
    event = an_event()
    wrong = replaced(
        event,
        name="",
        categories=(*event.categories, Category(key="odd", name="Odd", colour="red")),
        zones=(*event.zones, Zone(key="hall", name="Hall", capacity=0)),
        desks=(DeskSign(name="north"), DeskSign(name="")),
    )

    assert [mistake.place for mistake in mistakes_in(wrong)] == ["name", "zones.hall", "desks.2", "categories.odd"]


@given(st.text(max_size=40), st.sets(st.sampled_from(["press", "a", "venue"])))
def test_a_key_is_never_one_that_there_is(name: str, taken: set[str]) -> None:
    key = new_key(name, taken)

    assert key
    assert key not in taken
    assert key.isascii()


def test_what_is_added_can_be_removed_and_leaves_settings_without_mistakes() -> None:
    event = an_event()
    with_press, press = with_category(event, "Пресса")
    with_hall, hall = with_zone(with_press, "Hall 1")
    linked = replaced(
        with_hall,
        categories=tuple(msgspec.structs.replace(one, zones=("venue", hall)) for one in with_hall.categories),
        zones=tuple(msgspec.structs.replace(one, exempt=(press,)) for one in with_hall.zones),
        vip=VipRules(categories=(press,)),
        desks=(DeskSign(name="north", categories=(press, event.categories[0].key)),),
    )
    check_event(linked)

    check_event(without_zone(without_category(linked, press), hall))


def test_a_desk_that_served_one_category_alone_does_not_come_to_serve_everybody() -> None:
    event, press = with_category(an_event(), "Press")
    event = replaced(event, desks=(DeskSign(name="north", categories=(press,)),))

    assert [one.place for one in mistakes_in(without_category(event, press))] == ["desks.1"]


days = st.lists(st.dates(date(2000, 1, 1), date(2100, 1, 1)), max_size=3).map(tuple)
clock = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


@given(st.lists(st.builds(Hours, opens=clock, closes=clock, days=days), max_size=4).map(tuple))
def test_hours_are_read_as_they_are_written(hours: tuple[Hours, ...]) -> None:
    assert parse_hours(hours_text(hours)) == hours


@pytest.mark.parametrize("line", ["nine to five", "09:00", "09:00-18:00 tomorrow", "09:00-18:00 2026-13-01"])
def test_hours_that_cannot_be_read_are_told_by_their_line(line: str) -> None:
    with pytest.raises(EventError, match="are no hours"):
        parse_hours(f"08:00-09:00\n{line}")


def test_hours_may_be_typed_with_a_hyphen_and_one_digit() -> None:
    assert parse_hours("9:00 - 18:00") == (Hours(opens="09:00", closes="18:00"),)


def test_what_may_be_changed_are_fields_of_the_event() -> None:
    assert set(CHANGEABLE) <= set(Event.__struct_fields__)


def test_desks_and_headings_that_are_known_are_offered(tmp_path: Path) -> None:
    people = (
        a_participant(id="1", ticket_code="1", further={"Папка": "3", "VIP": "да"}),
        a_participant(id="2", ticket_code="2", further={"Папка": "4", "Talk": "x"}),
    )
    with a_station(tmp_path, people) as station:
        store = station._store
        entries = [
            new_entry(a_stamp(desk=f"d-{name}", desk_name=name), Admitted("venue"), person)
            for name, person in (("Desk 10", "1"), ("Desk 9", "2"))
        ]
        store.transact(lambda transaction: transaction.append(entries))

        offers = station.settings.offers()

        assert offers.desks == ("Desk 9", "Desk 10", "north")
        assert offers.headings == ("Talk", "VIP", "Папка")
