"""Who is perhaps on the roster already, and people of one name."""

from pathlib import Path

import pytest

from checkin.roster.namesakes import Sameness
from tests.builders import a_participant
from tests.desks import PEOPLE, a_station

NORTH = a_participant(
    id="N0RTH00000000000", name="Козлов Иван", organisation="Порт", city="Находка", email="n@x.ru", phone="+79145550177"
)
SOUTH = a_participant(id="S0VTH00000000000", name="Козлов Иван", organisation="Завод", city="Сочи")
LATIN = a_participant(id="LAT1N00000000000", name="Ivan Kozlov", organisation="Harbour")
MARIA = a_participant(id="MAR1A00000000000", name="Белова Мария", organisation="Порт")
ROSTER = (*PEOPLE, NORTH, SOUTH, LATIN, MARIA)


@pytest.mark.parametrize(
    ("fields", "first", "same"),
    [
        ({"name": "Козлов Иван", "organisation": "порт"}, NORTH.id, Sameness.ORGANISATION),
        ({"name": "Другая Фамилия", "email": "N@x.ru"}, NORTH.id, Sameness.EMAIL),
        ({"name": "", "phone": "8 914 555 01 77"}, NORTH.id, Sameness.PHONE),
        ({"name": "Belova Maria"}, MARIA.id, None),
    ],
)
def test_whoever_is_on_the_roster_already_comes_first(
    tmp_path: Path, fields: dict[str, str], first: str, same: Sameness | None
) -> None:
    with a_station(tmp_path, ROSTER) as station:
        found = station.possible_duplicates(fields)

    assert found[0].card.id == first
    assert found[0].same is same


def test_namesakes_are_told_from_those_who_are_merely_similar(tmp_path: Path) -> None:
    with a_station(tmp_path, ROSTER) as station:
        found = station.possible_duplicates({"name": "Козлов Ив"})
        assert {one.card.id for one in found} >= {NORTH.id, SOUTH.id}
        assert not any(one.is_namesake for one in found)

        found = station.possible_duplicates({"name": "Козлов Иван"})
        assert {one.card.id for one in found if one.is_namesake} == {NORTH.id, SOUTH.id, LATIN.id}


def test_colleagues_are_no_duplicates_and_two_letters_find_nobody(tmp_path: Path) -> None:
    with a_station(tmp_path, ROSTER) as station:
        assert station.possible_duplicates({"name": "Новикова Дарья", "organisation": "Порт"}) == []
        assert station.possible_duplicates({"name": "Ко"}) == []
        assert station.possible_duplicates({"name": "王小"})[0].card.participant.name == "王小明"


def test_namesakes_of_somebody_are_found_in_any_alphabet(tmp_path: Path) -> None:
    with a_station(tmp_path, ROSTER) as station:
        others = station.namesakes(station.card(NORTH.id))
        assert {card.id for card in others} == {SOUTH.id, LATIN.id}
        assert station.namesakes(station.card(MARIA.id)) == []
