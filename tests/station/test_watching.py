"""What a supervisor watches at a desk: who is missing, what was done against the rules, what figures rest on."""

from pathlib import Path

import msgspec
import pytest

from checkin.event import VENUE
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.figures import Filter
from checkin.journal.forecast import Outlook
from checkin.journal.headcount import By, Counted, HeadcountError, basis_of
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.notices import Notices
from checkin.journal.remote import Remote
from checkin.journal.store import KnownDesk
from checkin.operators import Role
from checkin.participants import Status
from checkin.state import ReprintReason
from checkin.station.board import Need, reports_of
from checkin.station.values import ParticipantScanned
from checkin.sync.messages import PairedDesk
from checkin.vips import VipRules
from tests.builders import a_participant, a_stamp, an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG, Hears, StandInPrinter, a_station
from tests.ui.supervised import DESKS, REGIONS, a_forum, its_people, put_under_way

NOW = 1_790_000_000_000
HEAD = a_participant(id="HEAD", name="Иванов Пётр", organisation="Тверь", category="head_of_municipality")
MARKED = a_participant(id="MARKED", name="Ли Вэй", further={"VIP": "yes", "Place": "Folder 3"})
NOTED = a_participant(id="NOTED", name="Ан Ри", organisation="Аргус", notes="VIP: call protocol")
GONE = a_participant(id="GONE", category="head_of_municipality", status=Status.CANCELLED)
UNMARKED = a_participant(id="UNMARKED", further={"VIP": "no"})
RULES = VipRules(("head_of_municipality",), "VIP", "Place")


def test_whoever_is_looked_out_for_is_missing_until_they_come(tmp_path: Path) -> None:
    people = (*PEOPLE, HEAD, MARKED, NOTED, GONE, UNMARKED)
    with a_station(tmp_path, people, event=an_event(vip=RULES)) as station:
        missing = station.watching.missing()
        assert [one.card.id for one in missing] == ["MARKED", "NOTED", "HEAD"]
        assert missing[0].badge_place == "Folder 3"
        assert station.watching.vip_count() == 3

        station.scan(HEAD.ticket_code)
        assert [one.card.id for one in station.watching.missing()] == ["MARKED", "NOTED"]


def test_where_a_missing_guests_badge_was_printed_is_told(tmp_path: Path) -> None:
    with a_station(tmp_path, (HEAD,), event=an_event(vip=RULES), printer=StandInPrinter()) as station:
        printed = new_entry(a_stamp(desk_name="south"), facts.BadgePrinted("A1B2C"), HEAD.id)
        station._store.transact(lambda transaction: transaction.append([printed]))

        [missing] = station.watching.missing()
        assert missing.printed_at == "south"


def test_overrides_and_reprints_are_listed_with_who_did_them_and_why(tmp_path: Path) -> None:
    blocked = msgspec.structs.replace(BORIS, status=Status.BLOCKED)
    with a_station(tmp_path, (ANNA, blocked), role=Role.SUPERVISOR) as station:
        station.admit(blocked.id, override_reason="The minister asked for it.")
        reprint = facts.BadgePrinted("A1B2C", reason=ReprintReason.LOST)
        entry = new_entry(a_stamp(operator="Pyotr"), reprint, ANNA.id, {"note": "on the bus"})
        station._store.transact(lambda transaction: transaction.append([entry]))

        overrides, reprints = station.watching.overrides(), station.watching.reprints()
        [override] = overrides.latest
        assert (override.name, override.reason) == ("Ким Борис Олегович", "The minister asked for it.")
        assert overrides.by_operator == {("Olga", "north"): 1}
        [again] = reprints.latest
        assert (again.name, again.kind, again.reason) == ("Ким Анна Сергеевна", ReprintReason.LOST, "on the bus")
        assert reprints.by_operator == {("Pyotr", "north"): 1}


def test_who_only_this_desk_knows_to_have_arrived_is_not_confirmed(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)
        assert station.headcount().confirmed == 1, "without a server this desk is all that there is"

        station._store.save_remote(Remote(url="http://here", token="t", event_id="e"))
        station.scan(WANG.ticket_code)
        held = station._store.entries_of(ANNA.id)[0]
        station._store.mark_refused([held.id])

        figures = station.headcount()
        assert (figures.arrived, figures.confirmed) == (2, 1)


def test_filtered_figures_are_grouped_by_what_filters_know(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)

        wanted = Filter(VENUE, category="expert")
        figures = station.watching.headcount(By.REGION, wanted)
        assert (figures.expected, figures.arrived) == (1, 1)
        assert list(figures.groups or {}) == ["Приморский край"]
        everywhere = station.watching.headcount(By.ZONE, wanted)
        assert {"housing", "transport", "venue"} == set(everywhere.groups or {})
        by_delegation = station.watching.headcount(By.DELEGATION, wanted)
        assert by_delegation.groups == {"Мэрия Владивостока": Counted(1, 1, 1)}
        by_track = station.watching.headcount(By.TRACK, wanted)
        assert (by_track.groups, by_track.names) == ({"transport": Counted(1, 1, 1)}, {"transport": "Transport"})
        assert sum(station.watching.arrivals(wanted).values()) == 1
        assert station.watching.forecast({}, figures).outlook is Outlook.ALL_IN


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(VENUE, category="expert"),
        Filter(VENUE, region=REGIONS[3]),
        Filter(VENUE, region=""),
        Filter(VENUE, desk=DESKS[2]),
        Filter("transport", category="press"),
        Filter(VENUE, since_ms=NOW - 20 * 60_000),
        Filter(VENUE, "speaker", REGIONS[5], DESKS[1], NOW - 60 * 60_000, NOW),
    ],
)
def test_delegations_of_those_meant_add_up_to_all_who_are_meant(tmp_path: Path, wanted: Filter) -> None:
    people = its_people(400)
    with a_station(tmp_path, people, event=a_forum(), role=Role.SUPERVISOR, now_ms=lambda: NOW) as station:
        put_under_way(station, NOW, people)
        station.privacy.erase(people[0].id)

        total = station.watching.headcount(None, wanted)
        groups = (station.watching.headcount(By.DELEGATION, wanted).groups or {}).values()

        assert sum(group.expected for group in groups) == total.expected
        assert sum(group.arrived for group in groups) == total.arrived
        assert sum(group.inside for group in groups) == total.inside


def test_of_more_people_than_can_be_counted_each_time_delegations_are_told_of_everybody_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.station.watching.MOST_PEOPLE", len(PEOPLE) - 1)
    with a_station(tmp_path) as station:
        assert not station.watching.counts_people
        with pytest.raises(HeadcountError, match="With a filter"):
            station.watching.headcount(By.DELEGATION, Filter(VENUE, category="expert"))


def test_figures_are_complete_up_to_the_desk_heard_from_longest_ago_but_for_the_silent() -> None:
    desks = [
        KnownDesk("1", "north", 0, NOW - 2_000),
        KnownDesk("2", "south", 0, NOW - 9_000),
        KnownDesk("3", "east", 0, NOW - 600_000, unsent=4),
        KnownDesk("4", "old", 0, 0, revoked=True),
        KnownDesk("5", "phone", 0, 0, viewer=True),
    ]

    basis = basis_of(desks, NOW)

    assert (basis.complete_ms, basis.desks) == (NOW - 9_000, 3)
    assert [(desk.desk, desk.unsent) for desk in basis.silent] == [("east", 4)]
    assert basis.complete_to == "2026-09-21T14:13:11+00:00"
    assert basis_of([], NOW).complete_ms == NOW
    assert basis_of([], NOW).complete_to is None


def paired(name: str, heard_ms: int = NOW, offset_ms: int | None = 0, *printers: PrinterHealth) -> PairedDesk:
    health = Health("1", "venue", "Olga", "desk", roster_revision=8, printers=printers)
    return PairedDesk(name, name, 0, heard_ms, 0, False, False, offset_ms, NOW, health)


def test_desks_that_need_somebody_come_first_and_say_why() -> None:
    desks = [
        paired("fine"),
        paired("slow", NOW, 90_000),
        paired("jam", NOW, 0, PrinterHealth("Zebra", "Zebra has a jam.")),
        paired("not printed", NOW, 0, PrinterHealth("Zebra", failed=1)),
        paired("gone", NOW - 120_000),
        paired("low", NOW, 0, PrinterHealth("Zebra", sheets_left=200, empty_at_ms=NOW + 60_000)),
        msgspec.structs.replace(paired("old"), health=None, told_ms=None),
        msgspec.structs.replace(paired("browser"), viewer=True),
    ]

    reports = reports_of(desks, here="fine", rates=(), notices=Notices(), roster_revision=10, now_ms=NOW)

    assert [(one.name, one.needs) for one in reports] == [
        ("gone", (Need.SILENT,)),
        ("jam", (Need.PRINTER,)),
        ("not printed", (Need.PRINTER,)),
        ("slow", (Need.CLOCK,)),
        ("low", (Need.EMPTY_SOON,)),
        ("fine", ()),
        ("old", ()),
    ]
    assert [one.roster_behind for one in reports] == [2, 2, 2, 2, 2, 2, None]


def test_a_closed_desk_scans_again_when_its_own_supervisor_opens_it(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        hears = Hears(station)
        station.notices.close(station.desk.id, "Break")
        assert station.notices.closing() is not None
        station.notices.reopen(station.desk.id)
        station.scan(ANNA.ticket_code)
        assert hears.wait_for(ParticipantScanned)
