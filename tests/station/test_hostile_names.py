"""Whatever is typed, scanned or on the roster is data to the database and its index, and never a part of a query."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from checkin.delegations import Grouping
from checkin.errors import CheckinError
from checkin.journal.figures import Filter
from checkin.journal.headcount import By
from checkin.operators import Role
from checkin.state import ReprintReason
from checkin.station.station import Station
from tests import hostile
from tests.desks import PEOPLE, a_station

TEXTS = tuple(text for text in hostile.ALL if "\0" not in text)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    people = [hostile.a_hostile_participant(text, number) for number, text in enumerate(TEXTS)]
    with a_station(tmp_path_factory.mktemp("desk"), (*PEOPLE, *people), role=Role.SUPERVISOR) as station:
        yield station
        assert station._store.verify().ok


@pytest.mark.parametrize("text", hostile.ALL)
def test_any_text_can_be_searched_scanned_and_counted_by(station: Station, text: str) -> None:
    before = station.headcount().expected

    station.search(text)
    hits = station.look_up(text)
    station.scan(text)
    station.delegations.groups(Grouping.DELEGATION, text)
    station.possible_duplicates({"name": text, "organisation": text, "phone": text, "email": text})
    for by in (By.CATEGORY, By.REGION, By.DESK):
        station.watching.headcount(by, Filter(zone=text, category=text, region=text, desk=text))
    with suppress(CheckinError):
        station.scan("K-ANNA-1", text)
    with suppress(CheckinError):
        station.delegations.open(Grouping.DELEGATION, text)

    assert len(hits) <= 20
    assert station.headcount().expected == before, "nobody is gone, nobody has come"


def test_whoever_has_a_hostile_name_is_found_by_code_and_has_it_letter_by_letter(station: Station) -> None:
    for number, text in enumerate(TEXTS):
        card = station.card(f"HOSTILE-{number}")

        assert card.participant.name == text
        assert card.participant.further == {text: text}


@pytest.mark.parametrize("text", hostile.ALL)
def test_any_text_can_be_registered_or_is_refused_in_a_sentence(station: Station, text: str) -> None:
    try:
        card = station.register({"name": text, "organisation": text, "notes": text})
    except CheckinError as error:
        assert "\n" not in error.sentence  # noqa: PT017 - either is right
    else:
        assert card.participant.name == " ".join(text.split())
        with suppress(CheckinError):
            station.reprint(card.id, ReprintReason.LOST, text)
        station.edit(card.id, {"position": text})
