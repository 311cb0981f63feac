"""operators: who may work at the desks, by command."""

from pathlib import Path

from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.station.shift import ShiftState
from checkin.station.station import Station
from tests.cli.conftest import Program


def test_operators_are_added_listed_and_sign_in(program: Program) -> None:
    made = program("operators", "add", "Vera Petrova", "--role", "supervisor", "--json").document
    program("operators", "add", "Olga", "--pin", "480517", "--json")

    listed = program("operators", "list", "--json").document
    assert [(one["name"], one["role"], one["has_pin"]) for one in listed] == [
        ("Olga", "desk", True), ("Vera Petrova", "supervisor", True),
    ]  # fmt: skip
    assert "pin" not in listed[0] or listed[0]["pin"] is None
    with DataFolder.open(program.data) as folder:
        station = Station(folder.store, folder.desk)
        assert station.shift.state is ShiftState.SIGNED_OUT
        assert station.shift.sign_in("vera petrova", made["pin"]).role is Role.SUPERVISOR


def test_without_operators_the_list_says_what_that_means(program: Program) -> None:
    assert program("operators", "list", "--json").document == []
    assert "whoever starts the program" in program("operators", "list").out


def test_commands_work_as_before_when_there_are_operators(program: Program) -> None:
    program("operators", "add", "Vera", "--role", "supervisor")

    assert program("scan", "K-1", "--operator", "root").code == 0


def test_a_pin_can_be_changed(program: Program) -> None:
    program("operators", "add", "Olga", "--pin", "480517")
    assert "PIN" not in program("operators", "pin", "Olga", "--pin", "914063").out.replace("new PIN", "")

    with DataFolder.open(program.data) as folder:
        Station(folder.store, folder.desk).shift.sign_in("Olga", "914063")


def test_poor_pins_and_second_operators_of_a_name_are_refused_in_a_sentence(program: Program) -> None:
    program("operators", "add", "Olga")
    for arguments in (("add", "Eva", "--pin", "123456"), ("add", "OLGA"), ("add", " "), ("pin", "Nobody"),
                      ("rules", "--lock-after", "1000"), ("badge", "Olga", "short")):  # fmt: skip
        ended = program("operators", *arguments)
        assert ended.code == 1, arguments
        assert ended.err.strip().endswith(".")
        assert "Traceback" not in ended.err


def test_whoever_is_removed_can_come_back_and_the_last_supervisor_stays(program: Program) -> None:
    program("operators", "add", "Vera", "--role", "supervisor")
    first = program("operators", "add", "Olga", "--json").document
    assert program("operators", "remove", "Vera").code == 1
    program("operators", "remove", "olga")
    assert [one["name"] for one in program("operators", "list", "--json").document] == ["Vera"]

    again = program("operators", "add", "Olga", "--role", "volunteer", "--json").document

    assert (again["id"], again["role"]) == (first["id"], "volunteer")
    program("operators", "remove", "Olga")
    assert "nobody needs to sign in" in program("operators", "remove", "Vera").err


def test_a_card_is_made_with_its_picture(program: Program, tmp_path: Path) -> None:
    program("operators", "add", "Olga")
    card = program("operators", "badge", "Olga", "new", "-o", str(tmp_path / "card.png"), "--json").document["card"]

    assert (tmp_path / "card.png").read_bytes().startswith(b"\x89PNG")
    with DataFolder.open(program.data) as folder:
        assert Station(folder.store, folder.desk).shift.sign_in_by_badge(card).enough
        assert card not in str(folder.store.event())


def test_a_participant_is_named_by_code_as_whose_badge_it_is(program: Program) -> None:
    program("operators", "add", "Olga", "--badge", "K-1")
    [listed] = program("operators", "list", "--json").document

    assert listed["badge"] == "participant"
    assert listed["participant"]
    assert program("operators", "badge", "Olga", "none", "--json").document["badge"] == ""


def test_the_rules_of_signing_in_are_shown_and_changed(program: Program) -> None:
    assert program("operators", "rules", "--json").document == {
        "lock_after_min": 5, "supervisor_badge": "authorises",
    }  # fmt: skip
    program("operators", "rules", "--lock-after", "10", "--supervisor-badge", "signs_in")

    assert program("operators", "rules", "--json").document == {
        "lock_after_min": 10, "supervisor_badge": "signs_in",
    }  # fmt: skip
