"""Looking up: whatever part of somebody is typed, and however wrongly, they are among the first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.participants import Participant, Status
from checkin.roster.namesakes import Sameness
from checkin.roster.spelling import latin_name
from checkin.station.station import Station
from tests.builders import a_participant
from tests.desks import a_station
from tests.search_cases import cases, roster
from tests.search_names import FAMILIES, GIVEN

_SHOWN = 5
_AT_EASE = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
PEOPLE = tuple(
    a_participant(name=f"{family} {GIVEN[number % 18]}", latin_name=latin_name(family, GIVEN[number % 18], family))
    for number, family in enumerate(FAMILIES[::6])
) + tuple(
    a_participant(name=name)
    for name in ("王晓东", "Siobhán O’Sullivan", "Jürgen Großmann", "Nguyễn Thị Hồng", "Παπαδόπουλος Χρήστος", "김민수")
)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    with a_station(tmp_path_factory.mktemp("lookup"), PEOPLE) as opened:
        yield opened


def found(station: Station, typed: str, limit: int = _SHOWN) -> list[str]:
    return [hit.card.id for hit in station.look_up(typed, limit)]


@_AT_EASE
@given(st.sampled_from(PEOPLE), st.data())
def test_everybody_is_found_by_every_beginning_of_each_part_of_their_name(
    station: Station, person: Participant, data: st.DataObject
) -> None:
    part = data.draw(st.sampled_from(person.name.split()))
    typed = part[: data.draw(st.integers(1, len(part)))]

    assert person.id in found(station, data.draw(st.sampled_from((typed, typed.lower(), typed.upper()))), len(PEOPLE))


@_AT_EASE
@given(st.sampled_from(PEOPLE), st.data())
def test_one_wrong_letter_in_a_part_of_four_letters_or_more_leaves_somebody_among_the_first(
    station: Station, person: Participant, data: st.DataObject
) -> None:
    long_parts = [part for part in person.name.split()[:1] if len(part) >= 4 and part[0] < "\u3400"]
    part = data.draw(st.sampled_from(long_parts or ["Преображенский"])).lower()
    place = data.draw(st.integers(0, len(part) - 1))
    letter = data.draw(
        st.sampled_from(part + ("абвгдежзиклмнопрстуфхцчшщыюя" if part[0] > "z" else "abcdefgiklmnoprstuvz"))
    )
    before, after = part[:place], part[place + 1 :]
    mistyped = data.draw(
        st.sampled_from(
            (
                before + after,
                before + letter + after,
                before + letter + part[place:],
                before + after[:1] + part[place] + after[1:],
            )
        )
    )
    if not long_parts:
        return

    assert person.id in found(station, mistyped), mistyped


def test_nearly_all_queries_with_known_answers_are_answered(tmp_path: Path) -> None:
    with a_station(tmp_path, tuple(roster())) as opened:
        asked = list(cases())[::7]
        missed = [
            case
            for case in asked
            if case.wanted not in [hit.card.participant.name for hit in opened.look_up(case.typed, _SHOWN)]
        ]

    assert len(missed) <= len(asked) * 0.03, missed


@pytest.mark.parametrize("typed", ["jjj", "zzzz", "ъъ", "йцукен", "qwerty", "###", "0000", "-", "  "])
def test_meaningless_letters_find_nobody(station: Station, typed: str) -> None:
    assert found(station, typed) == []


def test_those_still_expected_come_before_those_who_are_in_and_the_cancelled(tmp_path: Path) -> None:
    inside, cancelled, expected = people = (
        a_participant(name="Ким Анна"),
        a_participant(name="Ким Борис", status=Status.CANCELLED),
        a_participant(name="Ким Юлия"),
    )
    with a_station(tmp_path, people) as opened:
        opened.scan(inside.ticket_code)

        assert found(opened, "ким") == [expected.id, inside.id, cancelled.id]


def test_somebody_is_found_by_every_number_of_theirs_and_told_by_which(tmp_path: Path) -> None:
    person = a_participant(
        name="Ким Анна", phone="+7 (914) 555-01-77", email="Anna.Kim@port.ru", ticket_code="CF26-AB12",
        further={"Заказ": "A-1077"},
    )  # fmt: skip
    with a_station(tmp_path, (person, a_participant(name="Ким Олег"))) as opened:
        for typed, number in (
            ("914555", person.phone), ("0177", person.phone), ("anna.k", person.email), ("cf26-a", person.ticket_code),
            ("a-10", "A-1077"), ("1077", "A-1077"),
            (f"B{person.id[:6]}".lower(), person.ticket_code),
        ):  # fmt: skip
            [hit] = opened.look_up(typed)
            assert (hit.card.id, hit.number) == (person.id, number)
            assert hit.marks(number) or typed[0] in "Bb"


def test_a_number_that_was_corrected_finds_nobody_any_more(tmp_path: Path) -> None:
    person = a_participant(name="Ким Анна", phone="+7 914 555-01-77")
    with a_station(tmp_path, (person,)) as opened:
        opened.edit(person.id, {"phone": "+7 900 100-20-30"})

        assert not found(opened, "914555")
        assert found(opened, "900100") == [person.id]


def test_whoever_was_registered_just_now_is_found_mistyped(tmp_path: Path) -> None:
    with a_station(tmp_path, PEOPLE[:3]) as opened:
        opened.look_up("Нежденов")
        card = opened.register({"name": "Нежданов Гость"})

        [hit] = opened.look_up("Нежденов")
        assert (hit.card.id, hit.is_guess) == (card.id, True)


def test_a_word_that_nobody_has_is_left_out_and_words_written_together_are_divided(tmp_path: Path) -> None:
    person = a_participant(name="Преображенский Константин")
    with a_station(tmp_path, (person, a_participant(name="Ким Анна"))) as opened:
        for typed in ("доктор преображенский", "Преображенский Константин Эдуардович", "преображенскийконстантин"):
            [hit] = opened.look_up(typed)
            assert (hit.card.id, hit.is_guess) == (person.id, True), typed


def test_namesakes_know_what_tells_them_apart_in_every_alphabet(tmp_path: Path) -> None:
    people = (
        a_participant(name="Козлов Иван Петрович", city="Находка"),
        a_participant(name="Ivan Kozlov", city="Сочи"),
        a_participant(name="Козлов Иван Олегович", city="Тула"),
        a_participant(name="Козлов Пётр", city="Омск"),
    )
    with a_station(tmp_path, people) as opened:
        told = {hit.card.id: hit.namesakes for hit in opened.look_up("козлов")}

    apart = [names.apart if (names := told[person.id]) else None for person in people]
    assert apart == ["Находка", "Сочи", "Тула", None]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"email": "a@x.ru"}, {"email": "A@x.ru"}, Sameness.EMAIL),
        ({"phone": "+7 914 555-01-77"}, {"phone": "8 (914) 555 01 77"}, Sameness.PHONE),
        ({"organisation": "Порт «Восточный»"}, {"organisation": "порт Восточный"}, Sameness.ORGANISATION),
        ({"organisation": "Порт", "city": "Сочи"}, {"organisation": "Порт", "city": "Тула"}, None),
        ({"email": "a@x.ru"}, {"email": "b@x.ru"}, None),
    ],
)
def test_two_registrations_of_one_person_are_hinted_at(
    tmp_path: Path, one: dict[str, str], other: dict[str, str], same: Sameness | None
) -> None:
    people = (
        a_participant(name="王晓东", latin_name="Xiaodong Wang", **one),
        a_participant(name="Wang Xiaodong", **other),
    )
    with a_station(tmp_path, people) as opened:
        hits = opened.look_up("wang")

    assert [hit.namesakes.same if hit.namesakes else None for hit in hits] == [same, same]
