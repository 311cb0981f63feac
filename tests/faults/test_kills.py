"""Processes killed under load; and the checker itself, which must see what it is there for."""

from pathlib import Path

import msgspec
import pytest

from checkin.admission import VerdictKind
from tests.faults.desk_process import Acknowledged
from tests.faults.kills import Held, a_postgres, compare, kill_campaign

TOLD = (Acknowledged("e1", "anna", VerdictKind.ADMITTED), Acknowledged("e2", "anna", VerdictKind.ALREADY_IN))
SOUND = Held("server", (("e1", "anna"), ("e2", "anna")), 1, ())


def test_no_acknowledged_scan_is_lost_when_desks_and_server_are_killed(tmp_path: Path) -> None:
    report = kill_campaign(tmp_path, kills=10, seed=3)

    assert report.violations == ()
    assert (report.lost, report.doubled) == (0, 0)
    assert sum(report.kills.values()) == 10
    assert set(report.kills) == {"desk", "server"}
    assert report.acknowledged > 100


@pytest.mark.filterwarnings("ignore::UserWarning")  # of the wheel, where there is no XDG_RUNTIME_DIR
def test_nor_when_the_database_is_killed_and_the_server_finds_back_to_it(tmp_path: Path) -> None:
    with a_postgres() as database:
        report = kill_campaign(tmp_path, kills=6, seed=2, database=database)

    assert report.violations == ()
    assert (report.lost, report.doubled) == (0, 0)
    assert set(report.kills) == {"desk", "server", "database"}
    assert report.acknowledged > 100


@pytest.mark.parametrize(
    ("held", "complaint"),
    [
        (msgspec.structs.replace(SOUND, entries=SOUND.entries[:1]), "Entry e2 is lost at server"),
        (msgspec.structs.replace(SOUND, entries=(*SOUND.entries, ("e1", "anna"))), "Entry e1 is there twice at server"),
        (msgspec.structs.replace(SOUND, entries=(("e1", "boris"), ("e2", "anna"))), "Entry e1 is about somebody else"),
        (
            msgspec.structs.replace(SOUND, entries=(*SOUND.entries, ("e3", "anna"))),
            "1 entries of which nobody was told",
        ),
        (msgspec.structs.replace(SOUND, arrived=2), "counts 2 arrived, and 1 people were let in"),
        (msgspec.structs.replace(SOUND, problems=("a hash is wrong",)), "damaged: a hash is wrong"),
    ],
)
def test_the_checker_sees_what_is_wrong(held: Held, complaint: str) -> None:
    assert compare(TOLD, [SOUND], kills_of_desks=0).violations == ()

    [violation] = compare(TOLD, [SOUND, held], kills_of_desks=0).violations

    assert complaint in violation


def test_one_entry_for_each_killed_desk_may_be_there_without_anybody_told() -> None:
    held = msgspec.structs.replace(SOUND, entries=(*SOUND.entries, ("e3", "anna")))

    assert compare(TOLD, [held], kills_of_desks=1).violations == ()
