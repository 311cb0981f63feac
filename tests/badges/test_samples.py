from collections.abc import Iterable

from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout, lay_out
from checkin.badges.problems import ProblemKind
from checkin.badges.samples import breadth, hardest, longest_names
from checkin.badges.template import TemplateError
from tests.badges.designing import a_face, a_part, a_template, a_text

TEMPLATE = a_template(a_text(a_part("{name}", size_pt=20, smallest_pt=14), a_part("{organisation}"), height_mm=14))


def names(faces: Iterable[BadgeFace]) -> list[str]:
    return [face.participant.name for face in faces]


def test_an_ideograph_is_as_wide_as_two_letters_and_a_mark_takes_no_room() -> None:
    assert breadth("王小明") == 6
    assert breadth("Zoe\u0308") == breadth("Zoe")


def test_the_longest_names_come_first() -> None:
    faces = [a_face(name=name) for name in ("Анна", "王小明王小明", "Константинопольский", "Ли")]

    assert names(longest_names(faces, 3)) == ["Константинопольский", "王小明王小明", "Анна"]


def test_the_badges_on_which_most_goes_wrong_are_found_among_many() -> None:
    many = [a_face(name=f"Anna {number}", organisation="City") for number in range(300)]
    wide = a_face(name="Anna", organisation="M" * 90)
    long = a_face(name="Maximiliana Wolkenstein-Trostburg Hohenlohe", organisation="City")

    found = hardest([*many[:150], wide, *many[150:], long], TEMPLATE, lambda face: lay_out(TEMPLATE, face), 5)

    assert names(each.face for each in found) == [wide.participant.name, long.participant.name]
    assert ProblemKind.DOES_NOT_FIT in [problem.kind for problem in found[0].problems]
    assert all(each.problems for each in found)


def test_a_badge_that_cannot_be_made_is_among_the_worst() -> None:
    faces = [a_face(name="Anna"), a_face(name="Broken")]

    def fails(face: object) -> Layout:
        if face is faces[1]:
            raise TemplateError("There is no photo.")
        return lay_out(TEMPLATE, faces[0])

    [worst] = hardest(faces, TEMPLATE, fails, 5)

    assert worst.face is faces[1]
    assert worst.problems[0].detail == "There is no photo."


def test_of_badges_without_problems_none_is_hard() -> None:
    assert hardest([a_face(name="Li")], TEMPLATE, lambda face: lay_out(TEMPLATE, face), 5) == []
