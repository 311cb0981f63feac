"""Figures with filters, how desks are, messages and closed desks, by command."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.journal.health import Health, PrinterHealth
from checkin.sync.client import ServerClient
from checkin.sync.session import paired_remote
from tests.cli.conftest import Program
from tests.stories.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path / "hall")
    yield hall
    hall.stop()


def test_headcounts_of_those_whom_a_filter_means(program: Program) -> None:
    program("scan", "K-1", "K-2")

    by_category = program("headcount", "--by", "category", "--region", "дальний", "--json").document
    assert by_category["expected"] == 0
    figures = program("headcount", "--by", "region", "--category", "Expert", "--json").document
    assert (figures["expected"], figures["arrived"]) == (1, 1)
    assert figures["groups"] == {"Приморский край": {"expected": 1, "arrived": 1, "inside": 1}}
    by_delegation = program("headcount", "--by", "delegation", "--category", "Expert", "--json").document
    assert by_delegation["groups"] == {"Мэрия Владивостока": {"expected": 1, "arrived": 1, "inside": 1}}
    later = program("headcount", "--since", "2126-01-01T00:00", "--json").document
    assert (later["expected"], later["arrived"]) == (0, 0)
    assert program("headcount", "--until", "2126-01-01T00:00", "--json").document["arrived"] == 2


def test_headcounts_by_delegation_and_five_minutes(program: Program) -> None:
    program("scan", "K-1")

    figures = program("headcount", "--by", "delegation", "--json").document
    assert figures["groups"]["Мэрия Владивостока"] == {"expected": 1, "arrived": 1, "inside": 1}
    assert figures["confirmed"] == 1
    [start] = program("headcount", "--by", "five", "--json").document["groups"]
    assert int(start[14:16]) % 5 == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--by", "weather"), "cannot be grouped by “weather”"),
        (("--zone", "moon"), "no zone “moon”"),
    ],
)
def test_figures_that_cannot_be_had_are_refused_in_a_sentence(
    program: Program, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = program("headcount", *arguments)

    assert ended.code == 1
    assert sentence in ended.err


def test_desks_says_how_they_are_and_closes_one(hall: Hall, program: Program) -> None:
    south = hall.desk("south")
    client = ServerClient.of(paired_remote(south.folder.store))
    client.tell_health(Health("0.9", "venue", "Pyotr", "desk", printers=(PrinterHealth("Zebra", "Zebra has a jam."),)))
    client.close()
    server = Program(hall.central.path, program.run)

    figures = server("headcount", "--json").document
    assert figures["complete_to"] >= "2026"
    assert figures["unheard_desks"] == []
    text = server("desks").out
    assert "version 0.9, Pyotr · desk · venue" in text
    assert "printer Zebra: Zebra has a jam., 0 waiting" in text
    [told] = server("desks", "--json").document
    assert told["health"]["printers"][0]["words"] == "Zebra has a jam."

    assert server("desks", "--close", "south", "--reason", "Break", "--operator", "Olga").code == 0
    south.sync()
    south.station.notices.refresh()
    closing = south.station.notices.closing()
    assert closing is not None
    assert (closing.reason, closing.stamp.operator) == ("Break", "Olga")
    assert server("desks", "--close", "east", "--reason", "Break").code == 2
    assert server("desks", "--reopen", "south").code == 0
    south.sync()
    south.station.notices.refresh()
    assert south.station.notices.closing() is None


def test_a_message_written_at_a_paired_desk_reaches_the_others(hall: Hall, program: Program) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.station.stop()
    north.folder.close()
    command = Program(north.folder.path, program.run)

    [written] = command("message", "Lunch is at one.", "--to", "south", "--operator", "Olga", "--json").document
    south.sync()
    south.station.notices.refresh()
    [unread] = south.station.notices.unread()
    south.station.notices.acknowledge(unread.id)
    south.sync()

    assert (unread.text, unread.id) == ("Lunch is at one.", written["id"])
    [listed] = command("message", "--json").document
    assert [one["desk"] for one in listed["read"]] == ["south"]
    assert "read at: south" in command("message").out
    assert command("message", "").code == 1
    assert command("message", "Hello", "--to", "west").code == 2
