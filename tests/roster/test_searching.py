"""Names are found in whatever alphabet and spelling they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.participants import Participant
from checkin.roster.ranking import spelt_otherwise, unlikeness
from checkin.roster.searching import asked, handles_of, other_readings, search_texts
from tests.builders import a_participant


def finds(text: str, participant: Participant) -> bool:
    """What the search index does: each word begins some word of the person, or all of it is a handle of theirs."""
    indexed = search_texts(participant).words
    query = asked(text)
    return any(query.handles and handle.startswith(query.handles) for handle in handles_of(participant)) or any(
        reading.words and all(any(one.startswith(word.forms) for one in indexed) for word in reading.words)
        for reading in (query, *other_readings(text))
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
        ("О’Коннор Шон", "коннор"),
        ("О’Коннор Шон", "о'коннор"),
        ("Seán O'Connor", "oconnor"),
        ("Jürgen Müller", "mueller"),
        ("Jürgen Mueller", "Müller"),
        ("Bjørn Åkesson", "bjoern aakesson"),
        ("Римский-Корсаков Николай", "римскийкорсаков"),
        ("Жуков Юрий", ":erjd >hbq"),
        ("Можаев Олег", "vj;ftd"),
        ("Їжак Ірина", "];fr"),
        ("Παπαδόπουλος Χρήστος", "χρηστος"),
        ("Παπαδόπουλος Χρήστος", "Khristos Papadopoulos"),
        ("Παπαδόπουλος Χρήστος", "Christos"),
        ("Γκίκας Ντίνος", "Gikas Dinos"),
        ("გიორგი ბერიძე", "Giorgi Beridze"),
        ("გიორგი ბერიძე", "Беридзе"),
        ("Հարություն Պետրոսյան", "Harutyun Petrosyan"),
        ("Հարություն Պետրոսյան", "петросян"),
        ("김민수", "김민"),
        ("김민수", "Kim Minsu"),
        ("박지성", "Park Ji Sung"[:7]),
        ("しょうじ たろう", "Shoji Taro"),
        ("さとう がく", "Сато Гаку"),
        ("しょうじ じゅん", "Сёдзи Дзюн"),
        ("王小明", "Ван Сяомин"),
        ("王小明", "сяо"),
        ("王小明", "цфтп"),
        ("Ван Сяомин", "Wang Xiaoming"),
        ("Чжан Цзяньго", "Zhang Jianguo"),
        ("Ван Сяомин", "王小明"),
        ("Xiaoming Wang", "王小明"),
        ("Xiaoming Wang", "Ван Сяомин"),
        ("Андреев Андрей", "andreyev"),
        ("Ли Анна", "Lee"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, typed: str) -> None:
    assert finds(typed, a_participant(name=name))


@pytest.mark.parametrize("typed", ["Петров", "Preobrazhenskaya", "ли", "xyz", "jjj", "kkkk", "ъ", "йцу", "4", "6"])
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


@pytest.mark.parametrize("typed", ["A-10", "a-1077", "ord 5"])
def test_people_are_found_by_numbers_in_further_columns(typed: str) -> None:
    person = a_participant(further={"Номер заказа": "A-1077", "Order reference": "ORD 5/77", "Питание": "vegan-1"})

    assert finds(typed, person)
    assert not finds("vegan", person)


@pytest.mark.parametrize("name", ["Преображенский Константин", "Щербакова Юлия", "Хрущёв Юрий", "Цзян Жуйцзя"])
def test_every_beginning_in_latin_letters_finds_a_name(name: str) -> None:
    person = a_participant(name=name)
    ways = {
        "Преображенский Константин": ("Preobrazhenskiy", "Preobrazhensky", "Preobrajenski", "Preobraženskij"),
        "Щербакова Юлия": ("Shcherbakova", "Scherbakova", "Sherbakova", "Yuliya", "Yulia", "Iuliia"),
        "Хрущёв Юрий": ("Khrushchev", "Hruschev", "Yuriy", "Yury", "Iurii"),
        "Цзян Жуйцзя": ("Jiang", "Ruijia"),
    }[name]
    for way in ways:
        missed = [way[:length] for length in range(1, len(way) + 1) if not finds(way[:length], person)]
        assert len(missed) <= 2, missed


def test_whole_names_come_before_beginnings_and_names_before_organisations() -> None:
    whole = a_participant(name="Ким Анна")
    transcribed = a_participant(name="Kim Anna")
    begun = a_participant(name="Кимов Пётр")
    elsewhere = a_participant(name="Орлов Олег", organisation="Ким и партнёры")
    query = asked("ким")

    ordered = sorted([elsewhere, begun, transcribed, whole], key=lambda person: unlikeness(person, query))
    assert ordered == [whole, transcribed, begun, elsewhere]


def test_of_equal_names_the_one_that_begins_as_typed_comes_first() -> None:
    names = ["Ivanov Ivan", "Петров Иван", "Иванов Олег"]

    assert sorted(names, key=lambda name: spelt_otherwise(name, "Иван")) == [names[2], names[1], names[0]]


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for_and_indexed(text: str) -> None:
    asked(text)
    other_readings(text)
    search_texts(a_participant(name=text, organisation=text))


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюяё", min_size=1, max_size=12))
def test_every_cyrillic_name_is_found_by_itself(name: str) -> None:
    assert finds(name, a_participant(name=name.capitalize()))


@given(st.text())
def test_a_phone_number_is_found_by_its_digits_in_whatever_script_they_are(phone: str) -> None:
    digits = "".join(filter(str.isdigit, phone))

    assert {digits, digits[-10:], digits[-4:]} - {""} <= handles_of(a_participant(phone=phone)).keys()
