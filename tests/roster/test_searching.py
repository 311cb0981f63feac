"""Names are found in whatever alphabet and spelling they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.participants import Participant
from checkin.roster.searching import has_handle, query_handles, query_words, rank, search_texts
from tests.builders import a_participant


def finds(text: str, participant: Participant) -> bool:
    """What the search index does: each word begins some word of the person, or all of it is a handle of theirs."""
    indexed = search_texts(participant).words
    return has_handle(participant, query_handles(text)) or all(
        any(word.startswith(forms) for word in indexed) for forms in query_words(text)
    )


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Преображенский Константин", "Преображенский"),
        ("Преображенский Константин", "Preobrazhenskiy"),
        ("Преображенский Константин", "Preobrazhensky"),
        ("Преображенский Константин", "preobrajenski"),
        ("Преображенский Константин", "Preobrazh"),
        ("Преображенский Константин", "konst preobr"),
        ("Иванов Пётр", "Bdfyjd"),
        ("Иванов Пётр", "петр"),
        ("Щербакова Юлия", "scherbakova julia"[:11]),
        ("Щербакова Юлия", "Shcherbakova Yulia"),
        ("Хрущёв Никита", "hrushchev"),
        ("Хрущёв Никита", "Khrushchev"),
        ("Римский-Корсаков Николай", "Корсаков"),
        ("Римский-Корсаков Николай", "rimsky-korsakov"),
        ("Д’Артаньян Шарль", "дартаньян"),
        ("王小明", "王"),
        ("王小明", "小明"),
        ("王小明", "Wang Xiaoming"),
        ("王小明", "xiaoming"),
        ("单小红", "Shan"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("José Núñez", "nunez"),
        ("John Smith", "ыьшер"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, typed: str) -> None:
    assert finds(typed, a_participant(name=name))


@pytest.mark.parametrize("typed", ["Петров", "Preobrazhenskaya", "ли", "xyz"])
def test_another_name_is_not_found(typed: str) -> None:
    assert not finds(typed, a_participant(name="Преображенский Константин", organisation="Мэрия"))


def test_people_are_found_by_organisation_region_phone_and_code() -> None:
    person = a_participant(
        organisation="Порт Восточный", region="Приморский край", phone="+7 (914) 555-01-77", email="Anna.Kim@port.ru"
    )

    typed = (
        "восточный", "vostochny", "приморск", "0177", "+7 914 555", "89145550177", "914555", person.ticket_code,
        person.ticket_code.lower()[:8], "anna.kim@po",
    )  # fmt: skip
    assert all(finds(text, person) for text in typed)


def test_whole_names_come_before_beginnings_and_names_before_organisations() -> None:
    whole = a_participant(name="Ким Анна")
    begun = a_participant(name="Кимов Пётр")
    elsewhere = a_participant(name="Орлов Олег", organisation="Ким и партнёры")

    assert sorted([elsewhere, begun, whole], key=lambda person: rank(person, "ким")) == [whole, begun, elsewhere]


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for_and_indexed(text: str) -> None:
    query_words(text)
    search_texts(a_participant(name=text, organisation=text))


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюяё", min_size=1, max_size=12))
def test_every_cyrillic_name_is_found_by_itself(name: str) -> None:
    assert finds(name, a_participant(name=name.capitalize()))
