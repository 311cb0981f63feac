"""Operators changed at a desk: by supervisors, where the settings are kept, and never so that nobody could help."""

from pathlib import Path

import pytest

from checkin.journal.remote import Remote
from checkin.operators import OperatorError, Role
from checkin.station.values import NotPermitted
from tests.desks import a_station


def test_operators_are_added_given_roles_and_pins_and_removed(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        olga, pin = station.operators.add("Olga", Role.SUPERVISOR)
        station.shift.sign_in("Olga", pin)
        ivan, _ = station.operators.add("Ivan", Role.DESK, "918273")

        assert station.operators.set_role(ivan.id, Role.VOLUNTEER).role is Role.VOLUNTEER
        with pytest.raises(OperatorError, match="last supervisor"):
            station.operators.set_role(olga.id, Role.DESK)
        with pytest.raises(OperatorError, match="last supervisor"):
            station.operators.remove(olga.id)
        new_pin = station.operators.reset_pin(olga.id)
        station.operators.remove(ivan.id)

        assert [one.name for one in station.operators.all()] == ["Olga"]
        station.shift.sign_out()
        station.shift.sign_in("Olga", new_pin)


def test_without_a_supervisor_nobody_else_is_added_first(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station, pytest.raises(OperatorError, match="must be a superv"):
        station.operators.add("Ivan", Role.DESK)


def test_others_and_desks_of_a_server_change_none(tmp_path: Path) -> None:
    with a_station(tmp_path / "desk", role=Role.DESK) as station, pytest.raises(NotPermitted):
        station.operators.add("Olga", Role.SUPERVISOR)
    with a_station(tmp_path / "paired", role=Role.SUPERVISOR) as station:
        station._store.save_remote(Remote(url="http://x", token="t", event_id="e"))
        with pytest.raises(NotPermitted, match="from the server"):
            station.operators.add("Olga", Role.SUPERVISOR)
