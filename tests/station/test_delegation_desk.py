"""Delegations at a desk: found, checked in and handed their badges together, on a real database."""

from pathlib import Path

import pypdfium2
import pytest

from checkin.admission import Admitted, AlreadyIn, RefusalReason, Refused
from checkin.delegations import Grouping, Standing
from checkin.event import VENUE
from checkin.operators import Role
from checkin.participants import Status
from checkin.station.delegation_desk import AT_ONCE
from checkin.station.hand_over_list import write_list
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, NotPermitted, NotPossible, PeopleChanged
from checkin.zones import Zone, ZoneKind
from tests.builders import a_participant, an_event
from tests.desks import ANNA, PEOPLE, WANG, Hears, StandInPrinter, a_station

DALIAN = tuple(
    a_participant(
        id=f"DAN{n:013}", ticket_code=f"D-{n:02}", name=f"Guest {n:02}", organisation=f"Bureau {n % 3}",
        further={"Делегация": "Dalian “City”"}, status=Status.CANCELLED if n == 7 else Status.EXPECTED,
    )
    for n in range(30)
)  # fmt: skip
IDS = [person.id for person in DALIAN]
KEY = "Dalian “City”"


def opened(station: Station) -> dict[str, Standing]:
    return {member.id: member.standing for member in station.delegations.open(Grouping.DELEGATION, KEY).members}


def test_delegations_are_found_by_letters_in_another_alphabet(tmp_path: Path) -> None:
    with a_station(tmp_path, (*PEOPLE, *DALIAN)) as station:
        station.scan("D-00")
        dalian, bureau = station.delegations.groups(Grouping.DELEGATION, "далиан")
        regions = {group.key for group in station.delegations.groups(Grouping.REGION)}
        everybody = station.delegations.groups(Grouping.DELEGATION)

    assert (dalian.key, dalian.expected, dalian.arrived) == (KEY, 29, 1)
    assert bureau.key == WANG.organisation
    assert regions == {ANNA.region, WANG.region, "Самарская область"}
    assert everybody[0].key == KEY


def test_a_name_that_only_contains_anothers_is_not_taken_for_it(tmp_path: Path) -> None:
    people = (a_participant(organisation="Завод"), a_participant(organisation="Завод № 2", name="Завод"))
    with a_station(tmp_path, people) as station:
        assert len(station.delegations.open(Grouping.DELEGATION, "Завод").members) == 1
        with pytest.raises(NotPossible, match="attic"):
            station.delegations.open(Grouping.DELEGATION, "attic")
        with pytest.raises(NotPossible):
            station.delegations.open(Grouping.REGION, "")


def test_a_delegation_is_checked_in_with_a_verdict_for_each_and_the_absent_stay_open(tmp_path: Path) -> None:
    with a_station(tmp_path, DALIAN) as station:
        station.scan("D-03")
        results = station.delegations.check_in(IDS[:28])

        verdicts = [result.verdict for result in results]
        assert verdicts.count(Admitted()) == 26
        assert isinstance(verdicts[3], AlreadyIn)
        assert verdicts[7] == Refused(RefusalReason.CANCELLED)
        assert [one for one, standing in opened(station).items() if standing is Standing.EXPECTED] == IDS[28:]
        assert station.headcount().arrived == 27


def test_badges_come_out_in_the_order_of_hand_out_and_only_for_those_who_have_none(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, DALIAN, printer=printer) as station:
        heard = Hears(station)
        station.scan("D-05")
        heard.wait_for(BadgePrinted)
        station.delegations.check_in(IDS[:7])
        queued = station.delegations.print_badges(IDS[:7])
        heard.wait_for(BadgePrinted, 7)
        again = station.delegations.print_badges(IDS[:7])

    printed = [change.card.id for change in heard.changes if isinstance(change, BadgePrinted)]
    assert (queued, again) == (6, 0)
    assert printed[1:] == [one for one in IDS[:7] if one != IDS[5]]


def test_a_delegation_does_not_fill_a_hall_beyond_its_capacity(tmp_path: Path) -> None:
    event = an_event(zones=(Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE, capacity=20),))
    with a_station(tmp_path, DALIAN, event=event) as station:
        verdicts = [result.verdict for result in station.delegations.check_in(IDS[:AT_ONCE])]

        assert verdicts.count(Admitted()) == 20
        assert verdicts[-4:] == [Refused(RefusalReason.FULL)] * 4
        assert station.headcount().inside == 20


def test_listeners_hear_once_of_many_people(tmp_path: Path) -> None:
    with a_station(tmp_path, DALIAN) as station:
        heard = Hears(station)
        station.delegations.check_in(IDS)

    assert [len(change.participants) for change in heard.changes if isinstance(change, PeopleChanged)] == [25, 5]


def test_who_took_a_badge_is_on_record_and_can_be_taken_back(tmp_path: Path) -> None:
    with a_station(tmp_path, DALIAN) as station:
        done = station.delegations.hand_over([*IDS[5:9], IDS[5]], "  Ли   Вэй ", "доверенность № 12")
        card = station.card(IDS[5])
        taken = card.state.last_hand_over()

        assert ([one.id for one in done.cards], [one.id for one in done.kept]) == ([IDS[5], IDS[6], IDS[8]], [IDS[7]])
        assert taken is not None
        assert (taken.proxy, taken.document, taken.stamp.operator) == ("Ли Вэй", "доверенность № 12", "Olga")
        assert not card.has_arrived

        station.delegations.hand_over([IDS[5]], "Ван")
        assert [one.proxy for one in station.card(IDS[5]).state.handed_over] == ["Ли Вэй", "Ван"]
        assert station.delegations.take_back(IDS[5]).state.handed_over == ()
        with pytest.raises(NotPossible, match="Nobody took"):
            station.delegations.take_back(IDS[5])


@pytest.mark.parametrize("proxy", ["", "   ", "x" * 201])
def test_nobody_takes_badges_without_a_name_that_can_be_written_down(tmp_path: Path, proxy: str) -> None:
    with a_station(tmp_path, DALIAN) as station:
        before = station.status().entries
        with pytest.raises(NotPossible):
            station.delegations.hand_over(IDS[:2], proxy)

        assert station.status().entries == before


def test_a_volunteer_checks_no_delegation_in(tmp_path: Path) -> None:
    with a_station(tmp_path, DALIAN, role=Role.VOLUNTEER) as station, pytest.raises(NotPermitted):
        station.delegations.check_in(IDS)


def test_the_list_has_every_name_in_its_own_script_and_a_page_for_so_many(tmp_path: Path) -> None:
    names = ("王小明", "Пётр Ёлкин", "محمد", "กิตติ", "שרה לוי", "Hubert Wolfeschlegelsteinhausenbergerdorff " * 3)
    people = tuple(a_participant(name=name, region="Далянь") for name in names * 4)
    with a_station(tmp_path, people) as station:
        found = station.delegations.open(Grouping.REGION, "Далянь")
        pages = write_list(tmp_path / "list.pdf", found, "Forum", "today")

    document = pypdfium2.PdfDocument(tmp_path / "list.pdf")
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert pages == len(texts) == 2
    assert all("Далянь" in text for text in texts)
    assert sum(text.count("王小明") for text in texts) == 4
    assert sum(text.count("Пётр Ёлкин") for text in texts) == 4
