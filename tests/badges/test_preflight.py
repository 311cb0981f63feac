"""The check before printing: every problem of the roster, told once and in order."""

import pytest

from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout, lay_out
from checkin.badges.preflight import check_badges
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.template import PHOTO, TemplateError
from tests.badges.designing import EVENT, a_code, a_face, a_part, a_template, a_text, an_image

TEMPLATE = a_template(
    a_text(a_part("{name}", lines=2), a_part("{organisation}", size_pt=12, smallest_pt=8), width_mm=60),
    a_code(x_mm=70, y_mm=5, width_mm=25, height_mm=25, content="{code}{notes}"),
)
WITH_PHOTO = a_template(a_text("{name}", height_mm=20), an_image(PHOTO, y_mm=30, height_mm=20))


def standard(face: BadgeFace) -> Layout:
    return lay_out(TEMPLATE, face)


def check(*faces: BadgeFace) -> list[Problem]:
    return list(check_badges(faces, standard))


def kinds(*faces: BadgeFace) -> list[ProblemKind]:
    return [problem.kind for problem in check(*faces)]


@pytest.mark.parametrize(
    ("fields", "kind", "words"),
    [
        ({"name": ""}, ProblemKind.EMPTY_NAME, "name is empty"),
        ({"name": " \u200b\n"}, ProblemKind.EMPTY_NAME, "name is empty"),
        ({"name": "КИМ АННА"}, ProblemKind.ALL_CAPITALS, "“КИМ АННА” is all in capitals"),
        ({"name": "O'NEILL"}, ProblemKind.ALL_CAPITALS, "all in capitals"),
        ({"name": "Анна \N{EGYPTIAN HIEROGLYPH A001}"}, ProblemKind.MISSING_GLYPH, "No font has U+13000"),
        ({"organisation": "Отдел " * 14}, ProblemKind.TOO_SMALL, "fits only"),
        ({"name": "Ж" * 300}, ProblemKind.DOES_NOT_FIT, "shorten it"),
        ({"notes": "x" * 400}, ProblemKind.UNREADABLE_CODE, "give it more room"),
        ({"notes": "x" * 4_000}, ProblemKind.UNREADABLE_CODE, "too long for a QR code"),
    ],
)
def test_what_is_wrong_with_a_badge_is_one_sentence(fields: dict[str, str], kind: ProblemKind, words: str) -> None:
    face = a_face(EVENT, **fields)

    found = [problem for problem in check(face) if problem.kind is kind]

    assert [problem.participant for problem in found] == [face.participant.id]
    assert words in found[0].detail
    assert found[0].detail.endswith(".")
    assert "\n" not in found[0].detail


@pytest.mark.parametrize("name", ["Ким Анна", "ИП", "Ли", "王小明", "محمد", "OK Go", "McKIM", "123"])
def test_ordinary_names_are_no_problem(name: str) -> None:
    assert kinds(a_face(name=name)) == []


def test_people_of_one_name_are_told_of_each_other_whatever_the_case_order_and_yo() -> None:
    first = a_face(name="Семёнов Пётр", organisation="Порт")
    second = a_face(name="ПЕТР  Семенов", organisation="Завод")
    other = a_face(name="Семёнова Пётр")

    problems = check(first, second, other)

    assert [problem.participant for problem in problems] == [first.participant.id, second.participant.id]
    assert {problem.kind for problem in problems} == {ProblemKind.HOMONYM}
    assert "2 people are called “Семёнов Пётр” (also: Завод)" in problems[0].detail


def test_where_namesakes_are_from_is_told_once_for_all_who_are_from_there() -> None:
    port = [a_face(name="Анна Ким", organisation="Порт") for _ in range(3)]

    problems = check(*port, a_face(name="Анна Ким", organisation="Завод"))

    assert "4 people are called “Анна Ким” (also: Порт; Завод)" in problems[0].detail
    assert "(also: Порт)" in problems[3].detail


def test_a_namesake_whose_badge_is_not_looked_at_is_told_of() -> None:
    here, elsewhere = a_face(name="Анна Ким", organisation="Порт"), a_face(name="Ким Анна", organisation="Завод")

    [problem] = check_badges([here], standard, beside=[elsewhere, here])

    assert (problem.participant, problem.kind) == (here.participant.id, ProblemKind.HOMONYM)
    assert "2 people are called “Анна Ким” (also: Завод)" in problem.detail


def test_people_without_a_name_are_not_namesakes() -> None:
    assert kinds(a_face(name=""), a_face(name=" ")) == [ProblemKind.EMPTY_NAME] * 2


def test_a_missing_photo_is_a_problem_where_the_template_shows_one() -> None:
    face = a_face()

    [problem] = check_badges([face], lambda each: lay_out(WITH_PHOTO, each))

    assert problem == Problem(face.participant.id, ProblemKind.MISSING_PHOTO, problem.detail)


def test_a_badge_that_cannot_be_made_is_a_problem_and_the_check_goes_on() -> None:
    good, bad, odd = a_face(name="Анна Первая"), a_face(name="Борис Второй"), a_face(name="Вера Третья")

    def sometimes(face: BadgeFace) -> Layout:
        if face is bad:
            raise TemplateError("There is no badge template “gold”.")
        if face is odd:
            raise ZeroDivisionError
        return standard(face)

    problems = list(check_badges([good, bad, odd, good], sometimes))

    made = [problem for problem in problems if problem.kind is not ProblemKind.HOMONYM]
    assert [(problem.participant, problem.kind) for problem in made] == [
        (bad.participant.id, ProblemKind.NO_BADGE), (odd.participant.id, ProblemKind.NO_BADGE),
    ]  # fmt: skip
    assert "gold" in made[0].detail
    assert "program's log" in made[1].detail


def test_progress_is_told_and_the_check_can_be_cancelled() -> None:
    told: list[int] = []
    faces = [a_face(name="") for _ in range(10)]

    found = list(check_badges(faces, standard, progress=told.append, cancelled=lambda: len(told) >= 4))

    assert told == [1, 2, 3, 4]
    assert len(found) == 4
