"""A whole import at a desk: planned, written, reported, undone, with what happened meanwhile left as it is."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Dimension, KnownDesk, StoreError
from checkin.participants import Participant, Status
from checkin.reports import write_import
from checkin.roster.importing import Chosen
from checkin.roster.planning import Change, ImportPlan
from checkin.roster.searching import search_texts
from checkin.roster.tables import Form
from checkin.station.roster_import import (
    Decisions,
    ImportCancelled,
    Imported,
    Wishes,
    apply_import,
    look_at,
    plan_import,
    undo_last_import,
)
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from tests.desks import a_store

HEAD = "Код билета,ФИО,Email,Организация\n"
THREE = HEAD + "K-1,Ким Анна,anna@b.ru,Мэрия\nK-2,Ли Борис,,Завод\nK-3,王小明,,大连\n"
NOW_MS = 1_790_000_000_000


class Desk:
    """A desk's store, and files for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = os.urandom(32)
        self.store: SqliteStore = a_store(folder, (), key=self.key)

    def file(self, text: str) -> Path:
        path = self.folder / "roster.csv"
        path.write_text(text, "utf-8")
        return path

    def plan(self, text: str, decisions: Decisions | None = None) -> ImportPlan:
        return plan_import(self.store, look_at(self.store, self.file(text)), decisions)

    def take(self, text: str, decisions: Decisions | None = None, wishes: Wishes | None = None) -> Imported:
        looked = look_at(self.store, self.file(text), wishes)
        return apply_import(self.store, looked, decisions, at_ms=NOW_MS, operator="Olga")

    def people(self) -> dict[str, Participant]:
        return {one.ticket_code: one for record in self.store.all_records() if (one := record.participant)}

    def station(self) -> Station:
        return Station(self.store, DeskIdentity("d", "north"))

    def is_sound(self) -> bool:
        return self.store.verify().ok


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.store.close()


def test_a_plan_tells_all_before_anything_is_written(desk: Desk) -> None:
    desk.take(THREE)
    before = desk.people()

    plan = desk.plan(HEAD + "K-1,Ким Анна,anna@c.ru,Мэрия\nK-2,Ли Борис,,Завод\nK-4,Новак Ян,oops,Порт\n,,x@y.ru,\n")

    assert (plan.added, plan.changed, plan.unchanged) == (1, 1, 1)
    assert [(one.row, one.name, one.changes) for one in plan.changes] == [
        (2, "Ким Анна", (Change("email", "anna@b.ru", "anna@c.ru"),))
    ]
    assert [(one.row, one.name) for one in plan.new] == [(4, "Новак Ян")]
    assert [one.name for one in plan.vanished] == ["王小明"]
    assert [(one.row, one.reason) for one in plan.rejected] == [(5, "The name is missing.")]
    assert [(one.column, one.count, one.rows, one.example) for one in plan.problems] == [("Email", 1, (4,), "oops")]
    assert desk.people() == before


def test_the_plan_is_what_the_import_then_does(desk: Desk) -> None:
    desk.take(THREE)
    text = HEAD + "K-1,Ким Анна,new@b.ru,Мэрия\nK-5,Ким Анна,new@b.ru,Порт\n"

    assert desk.plan(text) == desk.take(text).plan


def test_columns_that_a_file_does_not_have_stay_as_they_are(desk: Desk) -> None:
    desk.take(THREE)

    desk.take("Код билета,ФИО,Телефон\nK-1,Ким Анна,+7 900 100 20 30\n")

    anna = desk.people()["K-1"]
    assert (anna.email, anna.organisation, anna.phone) == ("anna@b.ru", "Мэрия", "+7 900 100 20 30")


def test_whoever_vanished_is_cancelled_only_when_somebody_says_so_and_comes_back_with_the_file(desk: Desk) -> None:
    desk.take(THREE)
    shorter = HEAD + "K-1,Ким Анна,anna@b.ru,Мэрия\nK-2,Ли Борис,,Завод\n"

    plan = desk.take(shorter).plan
    left = desk.people()["K-3"].status
    desk.take(shorter, Decisions(cancel=tuple(one.participant for one in plan.vanished)))
    cancelled = desk.people()["K-3"].status
    desk.take(THREE)

    assert [one.name for one in plan.vanished] == ["王小明"]
    assert (left, cancelled) == (Status.EXPECTED, Status.CANCELLED)
    assert desk.people()["K-3"].status is Status.EXPECTED


def test_another_list_makes_nobody_vanish(desk: Desk) -> None:
    desk.take(THREE)

    assert desk.plan(HEAD + "S-1,Новак Ян,,Порт\nS-2,Эк Бо,,Порт\n").vanished == ()


def test_one_person_under_two_spellings_is_proposed_and_merged_for_good(desk: Desk) -> None:
    desk.take(HEAD + "K-1,Преображенский Константин,k@b.ru,Мэрия\n")
    text = HEAD + "N-7,Konstantin Preobrazhensky,K@B.ru,\nN-8,Constantin Preobrajenski,k@b.ru,\nN-9,Ли Борис,k@b.ru,\n"

    plan = desk.plan(text)
    merge = {one.row: one.other for one in plan.duplicates}
    done = desk.take(text, Decisions(merge))
    again = desk.plan(text)

    assert [(one.row, one.other_name, one.other_row, one.same) for one in plan.duplicates] == [
        (2, "Преображенский Константин", 0, "email"),
        (3, "Konstantin Preobrazhensky", 2, "email"),
    ]
    assert (done.plan.added, done.plan.changed, done.plan.merged) == (1, 1, 1)
    assert sorted(desk.people()) == ["N-7", "N-9"]
    assert desk.people()["N-7"].name == "Konstantin Preobrazhensky"
    assert (again.unchanged, [one.row for one in again.duplicates]) == (2, [])
    assert desk.is_sound()


def test_homonyms_from_elsewhere_are_two_people(desk: Desk) -> None:
    desk.take(THREE)

    assert desk.plan(HEAD + "K-9,Ким Анна,other@b.ru,Завод\n").duplicates == ()


def test_a_code_that_is_on_the_roster_under_another_id_is_the_same_person(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    desk = Desk(tmp_path / "x")
    try:
        person = Participant(id="ANNA000000000000", ticket_code="K-1", name="Ким Анна")
        desk.store.transact(lambda transaction: transaction.put_participants([person]))

        plan = desk.take(HEAD + "K-1,Ким Анна,anna@b.ru,\n").plan

        assert (plan.added, plan.changed) == (0, 1)
        assert [record.id for record in desk.store.all_records()] == ["ANNA000000000000"]
    finally:
        desk.store.close()


def test_an_import_is_undone_after_a_restart_and_the_roster_is_as_before(desk: Desk) -> None:
    desk.take(THREE)
    before, figures = desk.people(), desk.store.tallies(Dimension.TOTAL)
    desk.take(HEAD + "K-1,Ким Анна Сергеевна,new@b.ru,Порт\nK-9,Новак Ян,,Порт\n")
    desk.store.close()
    desk.store = SqliteStore.open(desk.folder / "event.db", desk.key, search_texts)

    undone = undo_last_import(desk.store, NOW_MS)

    assert (undone.removed, undone.put_back, undone.cancelled, undone.kept) == (1, 1, 0, 0)
    assert desk.people() == before
    assert desk.store.tallies(Dimension.TOTAL) == figures
    assert desk.station().search("Новак") == []
    assert desk.is_sound()
    assert [one.undone_ms for one in desk.store.imports().notes()] == [NOW_MS, None]


def test_undoing_takes_back_no_check_in_and_no_correction(desk: Desk) -> None:
    desk.take(THREE)
    station = desk.station()
    station.scan("K-1")
    boris = desk.people()["K-2"].id
    station.edit(boris, {"organisation": "Порт"})

    undone = undo_last_import(desk.store, NOW_MS)

    assert (undone.removed, undone.kept) == (1, 2)
    assert sorted(desk.people()) == ["K-1", "K-2"]
    assert station.card(boris).participant.organisation == "Порт"
    assert station.scan("K-1").card is not None
    assert desk.store.tallies(Dimension.TOTAL)[0].arrived == 1
    assert desk.is_sound()


def test_whom_other_desks_may_know_of_is_cancelled_and_they_hear_of_it(desk: Desk) -> None:
    desk.store.add_desk(KnownDesk("d-2", "south", NOW_MS, NOW_MS), "hash")
    desk.take(THREE)
    read = desk.store.roster_head().revision

    undone = undo_last_import(desk.store, NOW_MS)

    told = desk.store.roster_page(read, 100).participants
    assert (undone.removed, undone.cancelled) == (0, 3)
    assert [(one.ticket_code, one.status) for one in told] == [
        (code, Status.CANCELLED) for code in ("K-1", "K-2", "K-3")
    ]
    assert sum(tally.expected for tally in desk.store.tallies(Dimension.TOTAL)) == 0
    assert desk.is_sound()


def test_what_a_later_import_changed_stays_and_imports_are_undone_one_by_one(desk: Desk) -> None:
    desk.take(THREE)
    desk.take(THREE.replace("Завод", "Порт"))

    first = undo_last_import(desk.store, NOW_MS)
    second = undo_last_import(desk.store, NOW_MS)

    assert (first.put_back, second.removed) == (1, 2)
    assert second.kept == 0
    with pytest.raises(StoreError, match="no import"):
        undo_last_import(desk.store, NOW_MS)


def test_after_undoing_new_people_are_found_and_have_revisions_of_their_own(desk: Desk) -> None:
    desk.take(THREE)
    head = desk.store.roster_head()
    undo_last_import(desk.store, NOW_MS)
    desk.take(HEAD + "Z-1,Новак Ян,jan@b.ru,Порт\n")

    assert not desk.store.roster_head().revision <= head.revision
    assert [card.participant.name for card in desk.station().search("anna@b.ru")] == []
    assert [card.participant.name for card in desk.station().search("Новак")] == ["Новак Ян"]


def test_an_import_that_is_stopped_changes_nothing(desk: Desk) -> None:
    looked = look_at(desk.store, desk.file(THREE))

    with pytest.raises(ImportCancelled):
        apply_import(desk.store, looked, at_ms=NOW_MS, cancelled=lambda: True)

    assert desk.people() == {}
    assert desk.store.imports().notes() == []


def test_a_mapping_made_by_hand_is_remembered_for_files_with_these_headings(desk: Desk) -> None:
    text = "Кто,Кому,Код\nКим Анна,Мэрия,K-1\n"
    desk.take(text, wishes=Wishes(chosen=Chosen({"organisation": "Кому"})))

    fields = look_at(desk.store, desk.file(text.replace("Ким", "Ли"))).layout.fields

    assert (fields["organisation"].column, fields["organisation"].by) == (1, "remembered")


def test_the_report_is_a_table_in_which_nothing_becomes_a_formula(desk: Desk) -> None:
    plan = desk.take(HEAD + "K-1,Ким Анна,=1+1,@SUM(A1)\n,,,x\n").plan

    lines = write_import(plan, desk.folder / "report.csv")

    rows = list(csv.reader((desk.folder / "report.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == lines + 1
    assert ["2", "added", "Ким Анна", "", "'@SUM(A1)"] in rows
    assert any(row[1] == "rejected" for row in rows)
    assert not any(cell.startswith(("=", "@", "+")) for row in rows for cell in row)


def test_the_sheet_that_names_people_is_found_behind_a_cover(desk: Desk) -> None:
    path = desk.folder / "roster.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Read me").write_column(0, 0, ["Forum", "Version 3", "Ask the organiser"])
        book.add_worksheet("Guests").write_column(0, 0, ["ФИО", "Ким Анна"])

    found = look_at(desk.store, path)
    chosen = look_at(desk.store, path, Wishes(Form(sheet="Read me")))

    assert (found.form.sheet, found.layout.columns) == ("Guests", {"name": 0})
    assert chosen.form.sheet == "Read me"
