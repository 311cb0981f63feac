"""Signing in at a desk, locking it, and what the station refuses to whom."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from checkin.admission import VerdictKind
from checkin.event import Event, ReprintLimits
from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.operators import OperatorError, Role, SignInRules, SupervisorBadge
from checkin.permissions import Act
from checkin.security.pin_gate import TooManyTries, WrongPin
from checkin.state import ReprintReason
from checkin.station.operator_book import remove_operator
from checkin.station.shift import BadgeRead, Grant, NotAnOperator, ShiftState
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, NotPermitted, NotSignedIn, ShiftChanged
from checkin.tickets import BadgeCode
from tests.desks import ANNA, BORIS, WANG, Hears, StandInPrinter, a_station
from tests.operators import CARD, IVAN_PIN, OLGA, OLGA_PIN, SONYA, SONYA_PIN, VERA, VERA_PIN, a_guarded_event

MINUTE_MS = 60_000


@dataclass
class Clock:
    now: int = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += round(minutes * MINUTE_MS)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def station(tmp_path: Path, clock: Clock) -> Iterator[Station]:
    """A desk where people sign in, and nobody has yet."""
    with a_station(tmp_path, event=a_guarded_event(), now_ms=clock, printer=StandInPrinter()) as station:
        yield station


def entries_of(station: Station, participant: str) -> list[Entry]:
    return station._store.entries_of(participant)


def last_said(station: Station, participant: str, kind: type[facts.KnownFact]) -> tuple[Entry, facts.Fact]:
    """The last entry of a kind about somebody; those of badges come when they are out."""
    said = [(entry, entry.fact()) for entry in entries_of(station, participant)]
    return [(entry, fact) for entry, fact in said if isinstance(fact, kind)][-1]


def badge_of(station: Station, participant: str) -> str:
    """Print somebody's badge; its code."""
    hears = Hears(station)
    station.print_badge(participant)
    [printed] = hears.wait_for(BadgePrinted)
    assert isinstance(printed, BadgePrinted)
    return printed.code


VERBS: list[tuple[str, Callable[[Station], object]]] = [
    ("scan", lambda desk: desk.scan(ANNA.ticket_code)),
    ("admit", lambda desk: desk.admit(ANNA.id)),
    ("override", lambda desk: desk.admit(ANNA.id, override_reason="Guest of honour")),
    ("undo", lambda desk: desk.undo(ANNA.id)),
    ("register", lambda desk: desk.register({"name": "Пётр"})),
    ("undo the last", lambda desk: desk.recent.undo()),
    ("duplicates", lambda desk: desk.possible_duplicates({"name": "Ким"})),
    ("edit", lambda desk: desk.edit(ANNA.id, {"city": "Владивосток"})),
    ("search", lambda desk: desk.search("ким")),
    ("look_up", lambda desk: desk.look_up("ким")),
    ("card", lambda desk: desk.card(ANNA.id)),
    ("everybody", lambda desk: list(desk.everybody())),
    ("conflicts", lambda desk: desk.conflicts()),
    ("print_badge", lambda desk: desk.print_badge(ANNA.id)),
    ("reprint", lambda desk: desk.reprint(ANNA.id, ReprintReason.LOST)),
    ("badge_history", lambda desk: desk.printing.badge_history(ANNA.id)),
    ("print_batch", lambda desk: desk.printing.print_batch([ANNA.id])),
    ("retry_job", lambda desk: desk.printing.retry_job("none")),
    ("pause", lambda desk: desk.printing.pause("stand-in")),
    ("undo import", lambda desk: desk.importing.undo()),
    ("remove template", lambda desk: desk.designing.remove("standard")),
]


@pytest.mark.parametrize("verb", [verb for _, verb in VERBS], ids=[name for name, _ in VERBS])
def test_before_sign_in_and_while_locked_nothing_is_done_or_shown(
    station: Station, verb: Callable[[Station], object]
) -> None:
    before = station.status().entries
    with pytest.raises(NotPermitted):
        verb(station)

    station.shift.sign_in("Vera", VERA_PIN)
    station.shift.lock()
    with pytest.raises(NotPermitted):
        verb(station)

    assert station.status().entries == before


def test_a_scan_before_sign_in_says_so_and_is_not_recorded(station: Station) -> None:
    with pytest.raises(NotSignedIn, match="sign in first"):
        station.scan(ANNA.ticket_code)

    assert station.shift.state is ShiftState.SIGNED_OUT
    assert entries_of(station, ANNA.id) == []


def test_the_last_scans_are_not_told_while_a_desk_is_locked(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    station.scan(ANNA.ticket_code)
    assert station.recent.scans
    assert station.recent.last is not None
    station.shift.lock()

    assert station.recent.scans == ()
    assert station.recent.last is None


def test_an_event_without_operators_needs_no_sign_in(tmp_path: Path) -> None:
    with a_station(tmp_path, operator="Pavel", role=Role.SUPERVISOR) as station:
        station.shift.lock()

        assert station.shift.state is ShiftState.OPEN
        assert station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED
        assert (station.operator, station.role) == ("Pavel", Role.SUPERVISOR)


def test_whoever_signs_in_by_pin_goes_on_record(station: Station) -> None:
    station.shift.sign_in("olga", OLGA_PIN)
    station.scan(ANNA.ticket_code)

    entry, _ = last_said(station, ANNA.id, facts.Admitted)
    assert entry.operator == "Olga"
    assert (station.operator, station.role) == ("Olga", Role.DESK)


def test_the_operator_changes_without_restart(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    station.scan(ANNA.ticket_code)
    station.shift.sign_in("Vera", VERA_PIN)
    station.scan(WANG.ticket_code)

    assert [entries_of(station, one.id)[0].operator for one in (ANNA, WANG)] == ["Olga", "Vera"]


def test_a_wrong_pin_or_name_signs_nobody_in(station: Station) -> None:
    with pytest.raises(WrongPin):
        station.shift.sign_in("Olga", VERA_PIN)
    with pytest.raises(OperatorError):
        station.shift.sign_in("Mallory", OLGA_PIN)

    assert station.shift.state is ShiftState.SIGNED_OUT


def test_wrong_pins_are_counted_on_disk(station: Station, clock: Clock) -> None:
    for _ in range(5):
        with pytest.raises(WrongPin):
            station.shift.sign_in("Olga", "111222")
    again = Station(station._store, station.desk, now_ms=clock)

    with pytest.raises(TooManyTries):
        again.shift.sign_in("Olga", OLGA_PIN)
    again.shift.sign_in("Vera", VERA_PIN)
    clock.pass_minutes(1)
    again.shift.sign_in("Olga", OLGA_PIN)


def test_after_a_restart_nobody_is_signed_in(station: Station, clock: Clock) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)

    assert Station(station._store, station.desk, now_ms=clock).shift.state is ShiftState.SIGNED_OUT


def test_a_card_signs_in_by_scan_whatever_layout_the_scanner_types_through(station: Station) -> None:
    read = station.shift.sign_in_by_badge(CARD.lower().replace("card", "сфкв").upper())

    assert (read.operator, read.enough, station.operator) == (OLGA, True, "Olga")


def test_the_own_badge_signs_in_until_a_new_one_replaces_it(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    code = badge_of(station, BORIS.id)
    station.shift.sign_out()

    assert station.shift.sign_in_by_badge(code) == BadgeRead(SONYA, enough=True)

    hears = Hears(station)
    station.reprint(BORIS.id, ReprintReason.LOST)
    hears.wait_for(BadgePrinted)
    station.shift.sign_out()
    with pytest.raises(NotAnOperator, match="replaced"):
        station.shift.sign_in_by_badge(code)


@pytest.mark.parametrize(
    "code",
    [BORIS.ticket_code, str(BadgeCode(BORIS.id, "00000")), str(BadgeCode(BORIS.id, "7N3QX")), ANNA.ticket_code, "x"],
)
def test_a_ticket_a_made_up_badge_and_those_of_guests_sign_nobody_in(station: Station, code: str) -> None:
    with pytest.raises(NotAnOperator):
        station.shift.sign_in_by_badge(code)

    assert station.shift.state is ShiftState.SIGNED_OUT


def test_made_up_badges_cannot_be_tried_without_end(station: Station) -> None:
    for _ in range(5):
        with pytest.raises(NotAnOperator):
            station.shift.sign_in_by_badge(str(BadgeCode(BORIS.id, "7N3QX")))
    with pytest.raises(TooManyTries):
        station.shift.sign_in_by_badge(str(BadgeCode(BORIS.id, "7N3QY")))


def test_a_supervisors_badge_needs_the_pin_as_well(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    code = badge_of(station, WANG.id)
    station.shift.sign_out()

    assert station.shift.sign_in_by_badge(code) == BadgeRead(VERA, enough=False)
    assert station.shift.state is ShiftState.SIGNED_OUT


def test_the_event_may_let_a_supervisors_badge_sign_in(tmp_path: Path) -> None:
    event = a_guarded_event(sign_in=SignInRules(supervisor_badge=SupervisorBadge.SIGNS_IN))
    with a_station(tmp_path, event=event, printer=StandInPrinter()) as station:
        station.shift.sign_in("Olga", OLGA_PIN)
        code = badge_of(station, WANG.id)
        station.shift.sign_in_by_badge(code)

        assert station.role is Role.SUPERVISOR


def test_a_desk_locks_itself_when_nobody_touches_it_and_scans_count_as_touch(station: Station, clock: Clock) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    clock.pass_minutes(4)
    station.scan(ANNA.ticket_code)
    clock.pass_minutes(4)
    assert station.shift.is_open

    clock.pass_minutes(1)

    assert station.shift.state is ShiftState.LOCKED
    with pytest.raises(NotSignedIn, match="scan again"):
        station.scan(WANG.ticket_code)


def test_input_after_the_time_is_up_does_not_keep_the_desk_open(station: Station, clock: Clock) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    clock.pass_minutes(60)
    station.shift.touch()

    assert station.shift.state is ShiftState.LOCKED


def test_setting_the_clock_back_locks_a_desk_rather_than_keeping_it_open(station: Station, clock: Clock) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    clock.pass_minutes(-60)

    assert station.shift.state is ShiftState.LOCKED


def test_whoever_locked_a_desk_unlocks_it_and_goes_on(station: Station, clock: Clock) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    since = station.shift.since_ms
    station.shift.lock()
    clock.pass_minutes(1)
    station.shift.sign_in("Olga", OLGA_PIN)

    assert station.shift.state is ShiftState.AT_WORK
    assert station.shift.since_ms == since


def test_a_desk_that_is_never_to_lock_stays_open(tmp_path: Path, clock: Clock) -> None:
    event = a_guarded_event(sign_in=SignInRules(lock_after_min=0))
    with a_station(tmp_path, event=event, now_ms=clock) as station:
        station.shift.sign_in("Olga", OLGA_PIN)
        clock.pass_minutes(600)

        assert station.shift.state is ShiftState.AT_WORK


def test_whoever_is_removed_works_no_longer(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    remove_operator(station._store, "Olga")
    station.designing.refresh()

    assert station.shift.state is ShiftState.SIGNED_OUT
    with pytest.raises(OperatorError):
        station.shift.sign_in("Olga", OLGA_PIN)


def test_windows_hear_of_sign_in_lock_and_sign_out(station: Station) -> None:
    hears = Hears(station)
    station.shift.sign_in("Olga", OLGA_PIN)
    station.shift.lock()
    station.shift.lock()
    station.shift.sign_out()

    assert len(hears.wait_for(ShiftChanged, 3)) == 3


def test_a_volunteer_prints_and_corrects_but_checks_nobody_in(station: Station) -> None:
    station.shift.sign_in("Ivan", IVAN_PIN)

    station.edit(ANNA.id, {"city": "Владивосток"})
    station.print_badge(ANNA.id)
    with pytest.raises(NotPermitted, match="send them to a desk"):
        station.scan(ANNA.ticket_code)
    with pytest.raises(NotPermitted, match="send them to a desk"):
        station.admit(ANNA.id)
    with pytest.raises(NotPermitted):
        station.register({"name": "Пётр"})


# A supervisor's word on the spot


def a_closed_event() -> Event:
    event = a_guarded_event()
    experts = tuple(
        msgspec.structs.replace(one, zones=("transport",)) if one.key == "expert" else one for one in event.categories
    )
    return msgspec.structs.replace(event, categories=experts)


def test_a_supervisor_at_the_desk_lets_somebody_in_and_both_names_are_on_record(tmp_path: Path) -> None:
    with a_station(tmp_path, event=a_closed_event()) as station:
        station.shift.sign_in("Olga", OLGA_PIN)
        assert station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.REFUSED
        with pytest.raises(NotPermitted, match="Only a supervisor"):
            station.admit(ANNA.id, override_reason="Guest of honour")

        grant = station.shift.authorise(Act.OVERRIDE, "Vera", VERA_PIN)
        station.admit(ANNA.id, override_reason="Guest of honour", grant=grant)

        entry, fact = last_said(station, ANNA.id, facts.Admitted)
        assert entry.operator == "Olga"
        assert fact == facts.Admitted("venue", override=True, authorised="Vera")
        assert entry.personal_fields() == {"reason": "Guest of honour"}
        assert station.operator == "Olga"


def test_a_supervisors_word_is_good_once_and_for_what_it_was_given(tmp_path: Path, clock: Clock) -> None:
    with a_station(tmp_path, event=a_closed_event(), now_ms=clock) as station:
        station.shift.sign_in("Olga", OLGA_PIN)
        grant = station.shift.authorise(Act.OVERRIDE, "Vera", VERA_PIN)
        station.admit(ANNA.id, override_reason="Guest of honour", grant=grant)

        with pytest.raises(NotPermitted, match="run out"):
            station.admit(WANG.id, override_reason="Again", grant=grant)
        other = station.shift.authorise(Act.UNDO_OTHERS, "Vera", VERA_PIN)
        with pytest.raises(NotPermitted, match="run out"):
            station.admit(WANG.id, override_reason="Another act", grant=other)
        late = station.shift.authorise(Act.OVERRIDE, "Vera", VERA_PIN)
        clock.pass_minutes(3)
        with pytest.raises(NotPermitted, match="run out"):
            station.admit(WANG.id, override_reason="Too late", grant=late)
        made_up = Grant("0" * 32, Act.OVERRIDE, "Vera", clock.now + 1_000)
        with pytest.raises(NotPermitted, match="run out"):
            station.admit(WANG.id, override_reason="Made up", grant=made_up)


def test_only_whoever_may_can_allow_it(station: Station) -> None:
    station.shift.sign_in("Ivan", IVAN_PIN)

    with pytest.raises(NotPermitted, match="Olga may not allow this"):
        station.shift.authorise(Act.OVERRIDE, "Olga", OLGA_PIN)


def test_a_supervisors_badge_is_their_word_unless_the_event_wants_the_pin(tmp_path: Path) -> None:
    for rule, expected in ((SupervisorBadge.AUTHORISES, Grant), (SupervisorBadge.WITH_PIN, BadgeRead)):
        event = a_guarded_event(sign_in=SignInRules(supervisor_badge=rule))
        with a_station(tmp_path / rule, event=event, printer=StandInPrinter()) as station:
            station.shift.sign_in("Olga", OLGA_PIN)
            code = badge_of(station, WANG.id)

            assert isinstance(station.shift.authorise_by_badge(Act.OVERRIDE, code), expected)


def test_own_admissions_are_taken_back_at_once_older_ones_by_a_supervisor(station: Station, clock: Clock) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    station.scan(ANNA.ticket_code)
    station.undo(ANNA.id)
    station.scan(ANNA.ticket_code)
    for _ in range(4):
        clock.pass_minutes(4)
        station.shift.touch()

    with pytest.raises(NotPermitted, match="15 minutes"):
        station.undo(ANNA.id)
    station.undo(ANNA.id, grant=station.shift.authorise(Act.UNDO_OTHERS, "Vera", VERA_PIN))

    _, fact = last_said(station, ANNA.id, facts.Undone)
    assert isinstance(fact, facts.Undone)
    assert fact.authorised == "Vera"


def test_what_others_admitted_only_a_supervisor_takes_back(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    station.scan(ANNA.ticket_code)
    station.shift.sign_in("Sonya", SONYA_PIN)
    with pytest.raises(NotPermitted, match="somebody else"):
        station.undo(ANNA.id)

    station.shift.sign_in("Vera", VERA_PIN)
    assert not station.undo(ANNA.id).has_arrived


def test_the_last_deed_of_somebody_else_only_a_supervisor_takes_back(station: Station) -> None:
    station.shift.sign_in("Olga", OLGA_PIN)
    station.scan(ANNA.ticket_code)
    station.shift.sign_in("Sonya", SONYA_PIN)
    with pytest.raises(NotPermitted, match="somebody else"):
        station.recent.undo()

    station.shift.sign_in("Olga", OLGA_PIN)
    assert not station.recent.undo().card.has_arrived


def test_a_reprint_beyond_the_limit_needs_a_supervisors_word(tmp_path: Path) -> None:
    event = a_guarded_event(reprint_limits=ReprintLimits(desk=0))
    with a_station(tmp_path, event=event, printer=StandInPrinter()) as station:
        station.shift.sign_in("Olga", OLGA_PIN)
        with pytest.raises(NotPermitted, match="call a supervisor"):
            station.reprint(ANNA.id, ReprintReason.LOST)

        station.reprint(ANNA.id, ReprintReason.LOST, grant=station.shift.authorise(Act.REPRINT_MORE, "Vera", VERA_PIN))

        _, fact = last_said(station, ANNA.id, facts.BadgeVoided)
        assert isinstance(fact, facts.BadgeVoided)
        assert fact.authorised == "Vera"
