"""Whose photo a file is, by its name."""

from unicodedata import normalize

import pytest

from checkin.participants import Participant
from checkin.roster.photos import MatchedBy, PhotoIndex
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, WANG

IVAN = a_participant(id="IVAN", name="Преображенский Иван Петрович", ticket_code="A/17", photo="DSC_0042.JPG")
SLAVOJ = a_participant(id="SLAVOJ", name="Slavoj Žižek", ticket_code="90210", email="slavoj@example.org")
KIM = a_participant(id="KIM", name="김민준", ticket_code="KR-1")
PEOPLE = (ANNA, WANG, BORIS, IVAN, SLAVOJ, KIM)


@pytest.mark.parametrize(
    ("file", "person", "by"),
    [
        ("K-ANNA-1.jpg", ANNA, MatchedBy.CODE), ("k_anna_1.JPG", ANNA, MatchedBy.CODE),
        ("K-ANNA-1 Ким Анна.jpg", ANNA, MatchedBy.CODE), ("A17.png", IVAN, MatchedBy.CODE),
        ("ANNA000000000000.jpg", ANNA, MatchedBy.CODE), ("90210.jpg", SLAVOJ, MatchedBy.CODE),
        ("90210_zizek.jpg", SLAVOJ, MatchedBy.CODE), ("slavoj@example.org.jpg", SLAVOJ, MatchedBy.CODE),
        ("dsc_0042.jpg", IVAN, MatchedBy.ROSTER),
        ("Ким Анна Сергеевна.jpg", ANNA, MatchedBy.NAME), ("Анна Ким.jpg", ANNA, MatchedBy.NAME),
        ("Anna_Kim (2).jpeg", ANNA, MatchedBy.NAME), ("Фото Ким Анна 2024.jpg", ANNA, MatchedBy.NAME),
        ("王小明.jpg", WANG, MatchedBy.NAME), ("照片 王小明.jpg", WANG, MatchedBy.NAME),
        ("wang-xiaoming.jpg", WANG, MatchedBy.NAME), ("wang xiao ming.jpg", WANG, MatchedBy.SOUND),
        ("Ван Сяомин.jpg", WANG, MatchedBy.SOUND), ("WangXiaoming.jpg", WANG, MatchedBy.SOUND),
        ("Boris Kim, Zavod, Samara.jpg", BORIS, MatchedBy.PART),
        ("Ivan Petrovich Preobrazhensky.jpg", IVAN, MatchedBy.SOUND),
        (normalize("NFD", "Преображенский Иван Петрович.jpg"), IVAN, MatchedBy.NAME),
        ("Zizek Slavoj.jpg", SLAVOJ, MatchedBy.NAME), ("Славой Жижек.jpg", SLAVOJ, MatchedBy.SOUND),
        ("김민준.jpg", KIM, MatchedBy.NAME), ("Kim Minjun.jpg", KIM, MatchedBy.SOUND),
    ],
)  # fmt: skip
def test_a_file_is_matched(file: str, person: Participant, by: MatchedBy) -> None:
    found = PhotoIndex(PEOPLE).find(file)

    assert (found.participants, found.by) == ((person.id,), by)


@pytest.mark.parametrize(
    "file",
    [
        "IMG_2034.jpg", "IMG_90210.jpg", "Ким.jpg", "Анна.jpg", "王明.jpg", "photo.jpg", "1.jpg", ".jpg", "", "…….jpg",
        "2024-05-01 12.30.11.jpg", "Somebody Else.jpg",
    ],
)  # fmt: skip
def test_a_file_that_could_be_anybodys_is_nobodys(file: str) -> None:
    assert PhotoIndex(PEOPLE).find(file).participants == ()


def test_a_name_that_two_people_have_names_both() -> None:
    twin = a_participant(id="TWIN", name="Ким Анна Петровна", family_name="Ким", given_name="Анна")
    index = PhotoIndex([*PEOPLE, twin])

    assert index.find("Анна Ким.jpg").participants == (ANNA.id, "TWIN")
    assert index.find("Ким Анна Петровна.jpg").participants == ("TWIN",)


def test_a_name_of_very_many_words_takes_no_time() -> None:
    assert PhotoIndex(PEOPLE).find(f"{' '.join(['слово'] * 500)}.jpg").participants == ()
