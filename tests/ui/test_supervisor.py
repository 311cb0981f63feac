"""The supervisor's screen through the real window."""

import pytest
from PySide6.QtCore import Qt

from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.entries import new_entry
from checkin.journal.headcount import By
from checkin.operators import Role
from checkin.station.values import NoSuchParticipant
from tests.builders import a_stamp
from tests.desks import ANNA, BORIS, WANG
from tests.journal.histories import of_a_newer_version
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.supervisor.section import Section


def figures(page: Page) -> tuple[str, str, str]:
    return page.tile("Expected"), page.tile("Arrived"), page.tile("Inside")


def test_subjects_are_made_while_nothing_else_is_done(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    assert len(page.supervisor.findChildren(Section)) == 1

    page.qtbot.waitUntil(lambda: len(page.supervisor.findChildren(Section)) == 6, timeout=PATIENCE_MS)
    assert page.supervisor.front.isVisible()
    assert sum(section.isVisible() for section in page.supervisor.findChildren(Section)) == 1


def test_headcounts_are_live(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.qtbot.waitUntil(lambda: figures(page) == ("3", "0", "0"), timeout=PATIENCE_MS)

    page.station.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: figures(page) == ("3", "1", "1"), timeout=PATIENCE_MS)
    page.station.scan(WANG.ticket_code)

    page.qtbot.waitUntil(lambda: figures(page) == ("3", "2", "2"), timeout=PATIENCE_MS)


def test_headcounts_by_category_region_track_desk_quarter_and_zone(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.station.scan(ANNA.ticket_code)

    assert page.group_rows(By.CATEGORY)["Expert"] == ("1", "1", "100 %", "1")
    assert page.group_rows(By.CATEGORY)["Delegation"] == ("1", "0", "0 %", "0")
    assert page.group_rows(By.REGION)["Приморский край"] == ("1", "1", "100 %", "1")
    assert page.group_rows(By.TRACK) == {"Transport": ("1", "1", "100 %", "1")}
    assert page.group_rows(By.DESK) == {"north": ("–", "1", "–", "1")}
    [(quarter, counted)] = page.group_rows(By.QUARTER).items()
    assert quarter[-3:] in (":00", ":15", ":30", ":45")
    assert counted == ("–", "1", "–", "1")
    assert page.group_rows(By.ZONE)["Venue"] == ("3", "1", "33 %", "1")


@pytest.mark.parametrize(
    ("by", "why"), [(By.CATEGORY, "The roster is empty"), (By.DESK, "The roster is empty"), (By.REGION, "is empty")]
)
def test_an_empty_roster_is_told_as_such_and_not_as_a_filter(open_desk: OpenDesk, by: By, why: str) -> None:
    page = open_desk(role=Role.SUPERVISOR, people=())

    page.group_rows(by)

    page.wait_for_words(why, page.supervisor)
    assert "filters" not in page.words(page.supervisor)


def test_before_anybody_has_come_no_filter_is_blamed_for_desks_without_arrivals(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)

    page.group_rows(By.DESK)

    page.wait_for_words("Nobody has arrived yet", page.supervisor)
    assert "filters" not in page.words(page.supervisor)


def test_what_is_wrong_with_desks_is_listed_and_put_aside_once_it_was_seen(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    store = page.station._store
    for at_ms in (1_000, 2_000):
        store.note(Anomaly(AnomalyKind.DESK_CLONED, "south", at_ms))
    store.transact(lambda transaction: transaction.append([of_a_newer_version()]))
    page.supervisor.show_section(page.supervisor.needs)
    page.qtbot.waitUntil(lambda: page.supervisor.needs.conflicts.count() == 2, timeout=PATIENCE_MS)
    told = [page.supervisor.needs.conflicts.item(row).text() for row in range(2)]
    assert "Two copies of desk south are at work" in told[0]
    assert "1 entries at desk north are of a newer version" in told[1]

    page.supervisor.needs.conflicts.setCurrentRow(1)
    assert not page.supervisor.needs.settle_button.isEnabled()
    page.supervisor.needs.conflicts.setCurrentRow(0)
    assert page.supervisor.needs.settle_button.text() == "Seen · Ctrl+D"
    page.qtbot.mouseClick(page.supervisor.needs.settle_button, Qt.MouseButton.LeftButton)

    page.qtbot.waitUntil(lambda: page.supervisor.needs.conflicts.count() == 1, timeout=PATIENCE_MS)
    store.note(Anomaly(AnomalyKind.DESK_CLONED, "south", 3_000))
    page.supervisor.refresh()
    page.qtbot.waitUntil(lambda: page.supervisor.needs.conflicts.count() == 2, timeout=PATIENCE_MS)


def test_a_ticket_admitted_at_two_desks_is_shown_and_can_be_settled(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.station.scan(BORIS.ticket_code)
    elsewhere = new_entry(
        a_stamp(desk="d-south", desk_name="south", operator="Pyotr"), facts.Admitted("venue"), BORIS.id
    )
    page.station._store.transact(lambda transaction: transaction.append([elsewhere]))
    page.supervisor.show_section(page.supervisor.needs)
    page.qtbot.waitUntil(lambda: page.supervisor.needs.conflicts.count() == 1, timeout=PATIENCE_MS)

    told = page.supervisor.needs.conflicts.item(0).text()
    assert "Ким Борис Олегович: Admitted twice" in told
    assert "desk north by Olga" in told
    assert "desk south by Pyotr" in told
    assert page.station.headcount().arrived == 1

    page.supervisor.needs.conflicts.setCurrentRow(0)
    page.qtbot.mouseClick(page.supervisor.needs.settle_button, Qt.MouseButton.LeftButton)
    page.qtbot.waitUntil(lambda: page.supervisor.needs.conflicts.count() == 0, timeout=PATIENCE_MS)
    assert page.station.conflicts() == []


def test_of_corrections_that_disagree_it_is_told_what_each_says_and_correcting_settles_them(
    open_desk: OpenDesk,
) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    for desk, name in (("south", "Ким Борис О."), ("west", "Ким Борис Олегов")):
        stamp = a_stamp(desk=f"d-{desk}", desk_name=desk)
        entry = new_entry(stamp, facts.ParticipantCorrected(("name",)), BORIS.id, {"name": name})
        page.station._store.transact(lambda transaction, entry=entry: transaction.append([entry]))  # type: ignore[misc]
    needs = page.supervisor.needs
    page.supervisor.show_section(needs)
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 1, timeout=PATIENCE_MS)

    told = needs.conflicts.item(0).text()
    assert "Corrected differently (Full name)" in told
    said = {part.split("”")[0]: part for part in told.split("“")[1:]}
    assert "desk south" in said["Ким Борис О."]
    assert "desk west" in said["Ким Борис Олегов"]

    page.station.edit(BORIS.id, {"name": BORIS.name})
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 0, timeout=PATIENCE_MS)


def test_what_is_picked_stays_picked_when_something_else_comes_before_it(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.station.scan(BORIS.ticket_code)
    elsewhere = new_entry(a_stamp(desk="d-south", desk_name="south"), facts.Admitted("venue"), BORIS.id)
    page.station._store.transact(lambda transaction: transaction.append([elsewhere]))
    needs = page.supervisor.needs
    page.supervisor.show_section(needs)
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 1, timeout=PATIENCE_MS)
    needs.conflicts.setCurrentRow(0)

    page.station._store.note(Anomaly(AnomalyKind.DESK_CLONED, "south", 1_000))
    page.supervisor.refresh()
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 2, timeout=PATIENCE_MS)
    page.qtbot.keyClick(needs.conflicts, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 1, timeout=PATIENCE_MS)
    assert "Two copies of desk south" in needs.conflicts.item(0).text()
    assert page.station.conflicts() == []


def test_what_was_picked_and_is_settled_elsewhere_leaves_nothing_picked(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    store, needs = page.station._store, page.supervisor.needs
    for place, desk in enumerate(("south", "west"), 1):
        store.note(Anomaly(AnomalyKind.DESK_CLONED, desk, place))
    page.supervisor.show_section(needs)
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 2, timeout=PATIENCE_MS)
    needs.conflicts.setCurrentRow(0)
    [picked] = [one for one in page.station.anomalies() if one.subject in needs.conflicts.item(0).text()]

    page.station.put_aside(picked)
    page.supervisor.refresh()

    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 1, timeout=PATIENCE_MS)
    assert needs.conflicts.currentRow() == -1
    assert not needs.settle_button.isEnabled()


def picked_conflict(page: Page) -> None:
    """Boris was let in at two desks, and that is picked in the list."""
    page.station.scan(BORIS.ticket_code)
    elsewhere = new_entry(a_stamp(desk="d-south", desk_name="south"), facts.Admitted("venue"), BORIS.id)
    page.station._store.transact(lambda transaction: transaction.append([elsewhere]))
    needs = page.supervisor.needs
    page.supervisor.show_section(needs)
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 1, timeout=PATIENCE_MS)
    needs.conflicts.setCurrentRow(0)


def test_whom_a_conflict_is_about_is_shown_at_the_desk_by_key_and_put_right_there(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.desk.finder.field.setText("Анна")
    page.go_to("Supervisor")
    picked_conflict(page)
    assert page.supervisor.needs.show_button.text() == "Show at the desk · Ctrl+O"

    page.qtbot.keyClick(page.supervisor.needs.conflicts, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    page.wait_for_words(BORIS.name, page.desk.panel)
    assert page.desk.isVisible()
    assert page.desk.finder.field.text() == ""
    assert page.desk.finder.field.hasFocus()

    page.press("undo")
    page.qtbot.waitUntil(lambda: page.station.conflicts() == [], timeout=PATIENCE_MS)
    assert not page.station.card(BORIS.id).has_arrived


def test_nobody_is_shown_at_the_desk_for_what_is_about_nobody_or_about_who_was_erased(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    picked_conflict(page)
    needs = page.supervisor.needs
    assert needs.show_button.isEnabled()

    page.station._store.note(Anomaly(AnomalyKind.DESK_CLONED, "south", 1_000))
    page.supervisor.refresh()
    page.qtbot.waitUntil(lambda: needs.conflicts.count() == 2, timeout=PATIENCE_MS)
    needs.conflicts.setCurrentRow(0)
    assert not needs.show_button.isEnabled()

    page.station.privacy.erase(BORIS.id)
    page.qtbot.waitUntil(lambda: "Erased person" in needs.conflicts.item(1).text(), timeout=PATIENCE_MS)
    needs.conflicts.setCurrentRow(1)
    assert not needs.show_button.isEnabled()


def test_who_left_the_roster_meanwhile_is_told_and_nobody_else_is_shown(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.scan(ANNA.ticket_code)
    page.go_to("Supervisor")
    picked_conflict(page)

    def gone(*_: object) -> None:
        raise NoSuchParticipant("Their personal data were erased.")

    monkeypatch.setattr(page.station, "card", gone)
    page.qtbot.mouseClick(page.supervisor.needs.show_button, Qt.MouseButton.LeftButton)

    page.wait_for_words("Their personal data were erased.")
    assert page.desk.panel.card is None


def test_a_scan_at_the_supervisors_screen_gets_its_verdict_at_the_desk(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)

    page.scan(ANNA.ticket_code)

    assert page.desk.isVisible()
    assert "Admitted" in page.words(page.desk.panel)
