"""Who comes with whom, who leads them, and in which order their badges are handed out."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checkin.delegations import BOX, Delegation, Grouping, Standing, delegation
from checkin.event import VENUE
from checkin.participants import Participant, Status
from checkin.state import Admission, ParticipantState
from tests.builders import a_participant, a_stamp

NOT_YET = ParticipantState()
HERE = ParticipantState(admissions=(Admission("e1", VENUE, a_stamp()),))
GONE = ParticipantState(admissions=(Admission("e1", VENUE, a_stamp(), ended=True),))
ELSEWHERE = ParticipantState(admissions=(Admission("e1", "hall", a_stamp()),))

people_of_dalian = st.lists(
    st.builds(
        a_participant,
        name=st.sampled_from(("王小明", "Ёлкин Пётр", "Елагина Анна", "Яшина Ольга", "Anna Kim")),
        organisation=st.sampled_from(("Dalian", "Самара")),
        further=st.sampled_from(({}, {"Место": "A2"}, {"seat": "A10"}, {"Delegation": "Dalian"})),
        status=st.sampled_from(Status),
    ),
    max_size=12,
)


def of(people: list[Participant], state: ParticipantState = NOT_YET, key: str = "Dalian") -> Delegation:
    return delegation([(person, state) for person in people], Grouping.DELEGATION, key, VENUE)


def a_guest(name: str = "Анна Ким", **fields: Any) -> Participant:
    return a_participant(name=name, organisation="Dalian", **fields)


@given(people_of_dalian)
def test_everybody_of_a_delegation_is_in_it_once_and_nobody_else(people: list[Participant]) -> None:
    found = of(people)

    own = [person.id for person in people if person.organisation == "Dalian" or "Delegation" in person.further]
    assert sorted(member.id for member in found.members) == sorted(own)
    assert [member.number for member in found.members] == list(range(1, len(own) + 1))
    assert found.expected + sum(member.standing is Standing.KEPT_OUT for member in found.members) == len(own)


@given(people_of_dalian, st.randoms(use_true_random=False))
def test_the_order_of_hand_out_does_not_depend_on_the_order_of_the_roster(people: list[Participant], rng: Any) -> None:
    shuffled = list(people)
    rng.shuffle(shuffled)

    assert [member.id for member in of(people).members] == [member.id for member in of(shuffled).members]


def test_seats_come_first_and_by_their_numbers_then_names_with_yo_beside_ye() -> None:
    people = [
        a_guest("Яшина Ольга"), a_guest("Ёлкин Пётр"), a_guest("Елагина Анна"), a_guest("Б", further={"Место": "A10"}),
        a_guest("В", further={"место": "A2"}), a_guest("Anna Smith", family_name="Smith"),
    ]  # fmt: skip

    assert [member.participant.name for member in of(people).members] == [
        "В", "Б", "Anna Smith", "Елагина Анна", "Ёлкин Пётр", "Яшина Ольга",
    ]  # fmt: skip


def test_a_large_delegation_is_in_boxes() -> None:
    found = of([a_guest(f"Guest {n:03}") for n in range(BOX + 1)])

    assert [member.box for member in found.members] == [*[1] * BOX, 2]
    assert found.is_in_boxes


def test_how_members_stand() -> None:
    cancelled = a_guest(status=Status.CANCELLED)

    def standing(person: Participant, state: ParticipantState) -> Standing:
        [member] = of([person], state).members
        return member.standing

    assert [standing(a_guest(), state) for state in (NOT_YET, HERE, GONE, ELSEWHERE)] == [
        Standing.EXPECTED, Standing.PRESENT, Standing.LEFT, Standing.EXPECTED,
    ]  # fmt: skip
    assert (standing(cancelled, NOT_YET), standing(cancelled, HERE)) == (Standing.KEPT_OUT, Standing.PRESENT)
    assert (of([a_guest()], HERE).present, of([a_guest()], GONE).present, of([cancelled]).expected) == (1, 1, 0)


def test_the_leader_is_whom_a_column_a_position_or_a_note_names() -> None:
    def leader(*people: Participant) -> str | None:
        found = of(list(people)).leader
        return found.participant.name if found else None

    others = (a_guest("Б"), a_guest("В"))
    assert leader(*others, a_guest("А", further={"Руководитель": "Да"})) == "А"
    assert leader(*others, a_guest("王", further={"团长": "王"})) == "王"
    assert leader(a_guest("А", further={"Leader": "в"}), *others) == "В"
    assert leader(*others, a_guest("А", position="Заместитель, глава делегации")) == "А"
    assert leader(*others, a_guest("А", notes="Head of the delegation")) == "А"
    assert leader(*others, a_guest("А", further={"Leader": "no"})) is None


def test_a_region_is_a_delegation_too() -> None:
    people = [(a_participant(region="Самара"), NOT_YET), (a_participant(region="Тверь"), NOT_YET)]

    assert len(delegation(people, Grouping.REGION, "Самара", VENUE).members) == 1
