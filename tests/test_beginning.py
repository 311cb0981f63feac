"""What a first start makes of what was typed or scanned."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.beginning import MOST_DAYS, Beginning, BeginningError, Begun, Step, desk_called, event_on, link_of
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.event import EventError
from checkin.layouts import Layout, as_typed
from checkin.operators import Role
from checkin.station.settings import first_role
from checkin.sync.pairing import pairing_link, parse_pairing_link
from tests.stories.hall import Hall

LINK = pairing_link("https://192.168.0.10:8420", "K7Q2-9FHM", "ab12" * 16)
TODAY = date(2026, 12, 1)


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path / "hall")
    yield hall
    hall.stop()


def _beginning(folder: Path) -> Beginning:
    return Beginning(folder, lambda _folder: None)


@pytest.mark.parametrize("layout", [Layout.US, Layout.RUSSIAN, Layout.UKRAINIAN, Layout.GERMAN, Layout.FRENCH])
def test_a_link_that_a_scanner_typed_through_another_layout_is_read(layout: Layout) -> None:
    assert link_of(f" {as_typed(LINK, layout)}\n") == parse_pairing_link(LINK)


def test_the_code_may_be_typed_beside_the_address() -> None:
    assert link_of("http://10.0.0.1:8420", " K7Q2-9FHM ").code == "K7Q2-9FHM"


def test_an_address_without_a_code_asks_for_it() -> None:
    with pytest.raises(BeginningError, match="one-time code is missing"):
        link_of("http://10.0.0.1:8420")


@given(st.text(max_size=60))
def test_whatever_is_scanned_is_a_link_or_told_in_a_sentence(text: str) -> None:
    try:
        code = link_of(text).code
    except BeginningError as error:
        code = error.sentence
    assert code


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-3, MOST_DAYS + 3))
def test_an_event_is_on_every_day_from_the_first_to_the_last_or_refused(first: date, more: int) -> None:
    last = first + timedelta(more)
    if 0 <= more < MOST_DAYS:
        days = event_on("Forum", first, last, "Asia/Vladivostok").days
        assert (days[0], days[-1], len(days)) == (first, last, more + 1)
    else:
        with pytest.raises(EventError):
            event_on("Forum", first, last, "Asia/Vladivostok")


@pytest.mark.parametrize(("name", "zone"), [("  ", "UTC"), ("Forum", "Moscow"), ("Forum", "../etc/passwd"), ("F", "")])
def test_an_event_without_a_name_or_with_no_such_zone_is_refused(name: str, zone: str) -> None:
    with pytest.raises(EventError):
        event_on(name, TODAY, TODAY, zone)


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x00b"])
def test_a_desk_needs_a_name_that_can_be_shown(name: str) -> None:
    with pytest.raises(BeginningError):
        desk_called(name)


def test_where_an_event_was_made_its_maker_supervises(tmp_path: Path) -> None:
    steps: list[Step] = []
    beginning = _beginning(tmp_path / "new")

    beginning.new_event("Forum", TODAY, TODAY + timedelta(1), "Europe/Moscow", "north", steps.append)

    assert beginning.begun is Begun.NEW_EVENT
    assert steps == [Step.MAKING]
    with DataFolder.open(tmp_path / "new") as folder:
        event, _ = folder.store.event()
        assert (event.name, event.time_zone, len(event.days)) == ("Forum", "Europe/Moscow", 2)
        assert event.ticket_keys
        assert (folder.desk.name, first_role(folder.store)) == ("north", Role.SUPERVISOR)


def test_what_is_refused_leaves_no_data_behind(tmp_path: Path) -> None:
    beginning = _beginning(tmp_path / "new")

    with pytest.raises(CheckinError):
        beginning.join("http://127.0.0.1:9/#code=K7Q2", "", "north", lambda _step: None)
    with pytest.raises(CheckinError):
        beginning.new_event("", TODAY, TODAY, "UTC", "north", lambda _step: None)

    assert beginning.begun is None
    assert not DataFolder.exists(tmp_path / "new")


def test_a_desk_that_joins_has_the_roster_and_is_opened_as_a_desk(hall: Hall, tmp_path: Path) -> None:
    beginning = _beginning(tmp_path / "joined")

    beginning.join(hall.server.pairing_code().link, "", "west", lambda _step: None)

    assert beginning.begun is Begun.JOINED
    with DataFolder.open(tmp_path / "joined") as folder:
        assert folder.store.record_by_code("K-ANNA-1") is not None
        assert first_role(folder.store) is Role.DESK
