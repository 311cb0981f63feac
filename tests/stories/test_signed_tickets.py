"""Signed tickets in a hall: keys and revocations travel with sync, secrets do not, and strangers are counted once."""

import pytest

from checkin.admission import RefusalReason, Refused, VerdictKind
from checkin.clock import wall_clock_ms
from checkin.state import ConflictKind, ParticipantState, Stamp
from checkin.station.station import Station
from checkin.station.ticket_issuing import tickets_for
from checkin.station.ticket_keys import (
    add_key,
    can_sign,
    put_on_record,
    require_own_settings,
    retire_key,
    revoking,
    signer_of,
)
from checkin.station.values import Card, NotPermitted
from tests.builders import a_participant
from tests.stories.hall import Desk, Hall

VERA = a_participant(id="VERA000000000000", name="Новая Вера Павловна", organisation="Порт", category="press")


def vera_at(hall: Hall) -> Card:
    """Vera, who came on the server's roster after the desks had read it."""
    hall.central.store.transact(lambda transaction: transaction.put_participants([VERA]))
    return Station(hall.central.store, hall.central.desk).card(VERA.id)


def a_card(hall: Hall) -> Card:
    """Vera as she is on the list of whoever sends tickets, and on no roster of the hall."""
    return Card(VERA, hall.central.store.event()[0].category("press"), ParticipantState(), "venue")


def ticket_of(hall: Hall, card: Card) -> str:
    [ticket], _ = tickets_for([card], signer_of(hall.central.store))
    return ticket.code


def scanned(desk: Desk, code: str) -> RefusalReason | VerdictKind:
    """The verdict of the desk as it would be with the settings that it has now."""
    verdict = Station(desk.folder.store, desk.folder.desk).scan(code).verdict
    return verdict.reason if isinstance(verdict, Refused) else verdict.kind


def test_a_key_made_at_the_server_is_known_at_every_desk_and_its_secret_at_none(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    key = add_key(hall.central.store, hall.central.store)
    code = ticket_of(hall, vera_at(hall))

    assert scanned(north, code) is RefusalReason.TICKET_KEY_UNKNOWN
    for desk in (north, south):
        desk.sync()
        assert desk.folder.store.event()[0].ticket_keys == (key,)
        assert not can_sign(desk.folder.store, key)
    assert can_sign(hall.central.store, key)
    retire_key(key.id, hall.central.store)
    south.sync()
    assert scanned(south, code) is RefusalReason.TICKET_KEY_RETIRED


def test_a_desk_changes_no_key_of_the_server(hall: Hall) -> None:
    north = hall.desk("north")

    with pytest.raises(NotPermitted, match="server's data folder"):
        require_own_settings(north.folder.store)
    require_own_settings(hall.central.store)


def test_a_desk_that_is_told_of_a_key_knows_it_at_the_next_scan(hall: Hall) -> None:
    north = hall.desk("north")
    add_key(hall.central.store, hall.central.store)
    code = ticket_of(hall, vera_at(hall))
    north.sync()

    first, second = north.station.scan(code), north.station.scan(code)

    assert first.verdict == Refused(RefusalReason.TICKET_KEY_UNKNOWN)
    assert second.verdict.kind is VerdictKind.ADMITTED


def test_a_stranger_whom_two_desks_admit_is_one_person_with_a_conflict_everywhere(hall: Hall) -> None:
    add_key(hall.central.store, hall.central.store)
    north, south = hall.desk("north"), hall.desk("south")
    card = a_card(hall)
    code = ticket_of(hall, card)

    assert [scanned(desk, code) for desk in (north, south)] == [VerdictKind.ADMITTED] * 2
    for desk in (north, south, north):
        desk.sync()

    assert (hall.arrived(), north.arrived(), south.arrived()) == (1, 1, 1)
    for desk in (north, south):
        [conflict] = desk.station.conflicts()
        assert (conflict.participant, conflict.conflict.kind) == (VERA.id, ConflictKind.DOUBLE_ADMISSION)
    vera_at(hall)
    north.sync()
    assert north.station.card(VERA.id).participant == VERA
    assert scanned(north, VERA.ticket_code) is VerdictKind.ALREADY_IN
    assert hall.arrived() == 1


def test_a_ticket_revoked_at_one_desk_is_refused_at_the_others(hall: Hall) -> None:
    add_key(hall.central.store, hall.central.store)
    card = vera_at(hall)
    code = ticket_of(hall, card)
    north, south = hall.desk("north"), hall.desk("south")
    record = north.folder.store.record(VERA.id)
    assert record is not None

    stamp = Stamp(north.folder.desk.id, north.folder.desk.name, "Olga", wall_clock_ms())
    put_on_record(revoking(record, stamp), north.folder.store)
    north.sync()
    south.sync()

    assert scanned(south, code) is RefusalReason.TICKET_REVOKED
    assert scanned(south, ticket_of(hall, Station(hall.central.store, hall.central.desk).card(VERA.id))) is (
        VerdictKind.ADMITTED
    )
