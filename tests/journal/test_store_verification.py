"""Whether what a store holds is sound, told by every store."""

import msgspec
import pytest

from checkin.journal import facts
from tests.journal.histories import admitted, an_entry, of_a_newer_version
from tests.journal.places import Place, ServerStore
from tests.journal.stores import ANNA, BORIS, append, put


def a_busy_store(store: ServerStore) -> None:
    put(store, ANNA, BORIS)
    entries = [admitted(), admitted("BORIS"), admitted(zone="transport"), admitted(), of_a_newer_version("WANG")]
    append(store, *entries)
    append(store, an_entry(facts.ParticipantRegistered(), "NEW1", {"name": "Ли Вэй"}))


def test_a_sound_store_verifies(store: ServerStore) -> None:
    a_busy_store(store)

    verification = store.verify()

    assert (verification.ok, verification.entries, verification.problems) == (True, 6, ())


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE entry SET desk_name = 'west' WHERE position = 2", "position 2"),
        ("UPDATE entry SET at_ms = at_ms + 1 WHERE position = 3", "position 3"),
        ('UPDATE entry SET personal = \'{"name":"Eve"}\' WHERE position = 6', "position 6"),
        ("UPDATE entry SET running = hash WHERE position = 4", "position 4"),
        ("DELETE FROM entry WHERE position = 2", "Position 2"),
        ("UPDATE participant SET state = NULL WHERE id = 'BORIS'", "BORIS"),
        ("UPDATE participant SET shown = roster WHERE id = 'NEW1'", "NEW1"),
        ("DELETE FROM participant WHERE id = 'ANNA'", "ANNA"),
        ("UPDATE tally SET arrived = arrived + 1 WHERE dimension = 'total'", "total"),
        ("DELETE FROM tally WHERE dimension = 'zone'", "zone"),
    ],
)
def test_verify_names_what_was_changed_behind_the_stores_back(
    store: ServerStore, place: Place, statement: str, named: str
) -> None:
    a_busy_store(store)
    place.tamper(statement)

    verification = store.verify()

    assert not verification.ok
    assert any(named in problem for problem in verification.problems)


def test_an_erased_personal_part_still_verifies(store: ServerStore, place: Place) -> None:
    entry = an_entry(facts.Refused("venue", "refused"), personal={"note": "drunk"})
    append(store, entry)

    place.tamper("UPDATE entry SET personal = NULL WHERE position = 1")

    assert store.verify().ok
    assert store.entries_of("ANNA") == [msgspec.structs.replace(entry, personal=None)]
