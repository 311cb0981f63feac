"""The supervisor's screen with a forum under way: board of desks, filters, people, messages, files."""

import csv
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from python_calamine import CalamineWorkbook

from checkin.clock import wall_clock_ms
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.figures import FIVE_MS
from checkin.journal.headcount import By
from checkin.journal.journal_check import check_journal
from checkin.journal.signed_journal import Cancelled
from checkin.operators import Role
from checkin.participants import Participant
from checkin.state import Stamp
from checkin.station.shift import Hired
from checkin.sync.worker import SyncState
from checkin.zones import Zone, ZoneKind
from tests.builders import a_stamp, an_event
from tests.desks import ANNA, WANG
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from tests.ui.setup.settings_window import POPUPS
from tests.ui.supervised import a_forum, its_people, put_under_way
from ui.language import Language, use
from ui.style import GOOD
from ui.supervisor.chart import BarChart, Drawn
from ui.supervisor.filters import Span
from ui.supervisor.sparkline import SERIES
from ui.widgets.save_dialog import SaveDialog


@pytest.fixture
def forum(open_desk: OpenDesk) -> Page:
    people = its_people(300)
    page = open_desk(role=Role.SUPERVISOR, people=people, event=a_forum())
    put_under_way(page.station, wall_clock_ms(), people)
    page.read_anew()
    return page


def test_all_39_regions_are_there_and_filters_narrow_table_chart_and_total(forum: Page) -> None:
    overview = forum.supervisor.overview
    assert len(forum.group_rows(By.REGION)) == 39

    overview.filters.regions.setCurrentIndex(overview.filters.regions.findData("大连"))
    forum.read_anew()
    rows = forum.group_rows(By.CATEGORY)
    assert 0 < sum(int(row[0]) for row in rows.values()) < 10
    assert overview.counted.text().endswith("inside")
    assert overview.shown is not None
    assert sum(overview.shown.arrivals.values()) == sum(int(row[1]) for row in rows.values())

    forum.qtbot.keyClick(forum.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    forum.qtbot.waitUntil(lambda: overview.counted.text() == "", timeout=PATIENCE_MS)
    assert overview.filters.chosen.is_plain


def test_delegations_and_tracks_of_a_region_are_told(forum: Page) -> None:
    overview = forum.supervisor.overview
    overview.filters.regions.setCurrentIndex(overview.filters.regions.findData("大连"))
    forum.read_anew()
    expected = sum(int(row[0]) for row in forum.group_rows(By.CATEGORY).values())

    delegations = forum.group_rows(By.DELEGATION)
    assert sum(int(row[0]) for row in delegations.values()) == expected
    assert all(name.startswith("Администрация города") for name in delegations)
    assert overview.counted.text().endswith("inside")
    tracks = forum.group_rows(By.TRACK)
    assert set(tracks) == {"Transport"}
    assert sum(int(row[0]) for row in tracks.values()) == expected


def test_by_delegation_and_time_only_who_came_is_told(forum: Page) -> None:
    overview = forum.supervisor.overview
    forum.group_rows(By.DELEGATION)

    overview.filters.spans.setCurrentIndex(overview.filters.spans.findData(Span.QUARTER))
    forum.read_anew()

    assert overview.by is By.DELEGATION
    rows = [row.texts for row in overview.groups.model.rows]
    assert rows
    assert {row[1] for row in rows} == {"–"}
    assert overview.outlook.text() == "", "nothing lies ahead of a time that is over"


def test_of_too_many_people_filters_keep_the_groupings_that_they_cannot_tell_apart_shut(
    forum: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.station.watching.MOST_PEOPLE", 10)
    overview = forum.supervisor.overview
    forum.group_rows(By.DELEGATION)

    overview.filters.spans.setCurrentIndex(overview.filters.spans.findData(Span.QUARTER))
    forum.read_anew()

    assert overview.by is By.CATEGORY
    assert not overview.groupings.isTabEnabled(2)
    assert overview.groupings.tabToolTip(2).endswith("A single track can be picked as a zone.")
    assert overview.groupings.tabToolTip(1) == ""
    assert overview.why_shut.isVisible()
    assert overview.why_shut.text() == overview.groupings.tabToolTip(2)

    overview.filters.clear.click()
    forum.read_anew()
    assert overview.groupings.isTabEnabled(2)
    assert not overview.why_shut.isVisible()


def test_people_who_become_too_many_while_a_track_is_looked_at_shut_it_in_words(
    forum: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    overview = forum.supervisor.overview
    forum.group_rows(By.TRACK)
    overview.filters.spans.setCurrentIndex(overview.filters.spans.findData(Span.QUARTER))
    forum.read_anew()
    assert overview.shown is not None
    assert overview.groupings.tabText(overview.groupings.currentIndex()) == "Track"
    assert not overview.why_shut.isVisible()

    monkeypatch.setattr("checkin.station.watching.MOST_PEOPLE", 10)
    forum.read_anew()

    assert overview.why_shut.isVisible()
    assert overview.by is By.CATEGORY
    assert overview.shown.by is By.CATEGORY
    assert not forum.window.banner.isVisible()


def came(page: Page, person: Participant, stamp: Stamp, zone: str = "venue") -> None:
    """Somebody came in at another desk."""
    entry = new_entry(stamp, facts.Admitted(zone), person.id)
    page.station._store.transact(lambda transaction: transaction.append([entry]))


def test_a_zone_is_nearly_full_from_where_its_own_rule_says(open_desk: OpenDesk) -> None:
    hall = Zone(key="hall", name="Hall", kind=ZoneKind.HALL, capacity=4, warn_percent=50)
    event = an_event()
    page = open_desk(role=Role.SUPERVISOR, event=msgspec.structs.replace(event, zones=(*event.zones, hall)))
    stamp = a_stamp(desk="d-south", desk_name="south")
    for person, shown in ((ANNA, "4"), (WANG, "▲ 4")):
        came(page, person, stamp, "hall")

        page.group_rows(By.ZONE)
        [row] = [row for row in page.supervisor.overview.groups.model.rows if row.key == "hall"]
        assert row.texts[5] == shown


def test_by_a_desks_clock_that_is_ahead_nobody_takes_the_chart_to_tomorrow(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    now_ms = wall_clock_ms()
    for person, at_ms in ((ANNA, now_ms), (WANG, now_ms + 86_400_000)):
        came(page, person, a_stamp(desk="d-south", desk_name="south", at_ms=at_ms))
    page.read_anew()

    drawn = page.supervisor.overview.chart.drawn
    assert drawn is not None
    assert [count for _, count in drawn.bars] == [1]
    assert drawn.bars[0][0] <= now_ms
    assert page.tile("Arrived") == "2", "they are counted all the same"


def test_nobody_fits_is_said_in_words(forum: Page) -> None:
    overview = forum.supervisor.overview
    overview.filters.zones.setCurrentIndex(overview.filters.zones.findData("housing"))
    overview.filters.spans.setCurrentIndex(overview.filters.spans.findData(Span.QUARTER))
    forum.read_anew()

    assert overview.groups.nothing.isVisible()
    assert overview.groups.nothing.text() == "Nobody fits these filters."


def test_the_chart_shows_arrivals_in_five_minutes(forum: Page) -> None:
    chart = forum.supervisor.overview.chart
    forum.qtbot.waitUntil(lambda: chart.currentIndex() == 1, timeout=PATIENCE_MS)

    assert chart.drawn is not None
    assert all(later - at in range(300_000, 90 * 60_000, 300_000) for (at, _), (later, _) in
               zip(chart.drawn.bars, chart.drawn.bars[1:], strict=False))  # fmt: skip
    assert ": " in chart.accessibleDescription()


def test_in_the_afternoon_the_supervisor_is_promised_no_time_but_told_how_few_come(open_desk: OpenDesk) -> None:
    people = its_people(300)
    page = open_desk(role=Role.SUPERVISOR, people=people, event=a_forum())
    put_under_way(page.station, wall_clock_ms() - 3 * 3_600_000, people)
    page.read_anew()

    assert page.tile("All in") == "not in sight"
    told = page.supervisor.overview.outlook.text()
    assert told.startswith("Few come now (0.0 a minute; ")
    assert told.endswith("Whether and when the other 120 come is not known.")
    assert page.supervisor.tiles["All in"].toolTip() == told
    chart = page.supervisor.overview.chart
    page.qtbot.waitUntil(lambda: chart.is_settled, timeout=PATIENCE_MS)
    assert chart.drawn is not None
    assert chart.drawn.band_ms is None


def test_out_of_touch_with_the_server_no_time_is_told(forum: Page) -> None:
    now_ms = wall_clock_ms()
    forum.station._synced(SyncState(False, now_ms - 10 * 60_000, 0, 0))
    forum.read_anew()

    assert forum.tile("All in") == "not in sight"
    assert forum.supervisor.overview.outlook.text().startswith("The server is not heard from")
    assert "server not heard from" in forum.words(forum.supervisor.tiles["All in"])


def test_the_top_says_up_to_when_figures_are_complete_and_who_is_silent(forum: Page) -> None:
    words = forum.supervisor.basis.text()

    assert words.startswith("Complete to ")
    assert "2 of 40 desks silent: Стойка 3 since " in words
    assert "(14 entries unsent)" in words


def test_those_who_came_in_at_silent_desks_are_told_apart_from_the_confirmed(forum: Page) -> None:
    came = {name: int(row[1]) for name, row in forum.group_rows(By.DESK).items()}
    from_silent = came["Стойка 3"] + came["Стойка 31"]
    assert from_silent

    words = forum.words(forum.supervisor.tiles["Arrived"])
    assert f"{sum(came.values()) - from_silent} confirmed\n{from_silent} from silent desks" in words


def test_figures_with_words_beside_them_get_more_of_the_width(forum: Page) -> None:
    tiles = forum.supervisor.tiles

    assert tiles["Arrived"].width() > tiles["Expected"].width()
    assert tiles["All in"].width() > tiles["Inside"].width()


def test_without_contact_the_top_says_since_when(forum: Page) -> None:
    now_ms = wall_clock_ms()
    forum.station._synced(SyncState(False, now_ms - 600_000, 0, 3, desks=()))
    forum.read_anew()
    assert forum.supervisor.head is not None
    assert not forum.supervisor.head.basis.silent


def test_the_board_has_desks_that_need_somebody_first_and_says_what(forum: Page) -> None:
    supervisor = forum.supervisor
    supervisor.show_section(supervisor.desks)
    forum.read_anew()

    rows = supervisor.desks.board.model.rows
    assert len(rows) == 41
    assert [row.texts[0] for row in rows[:5]] == ["Стойка 3", "Стойка 31", "Стойка 5", "Стойка 8", "Стойка 6"]
    assert rows[0].texts[1].startswith("▲ silent since")
    assert rows[2].texts[2] == "Zebra has a jam: open it, take the badge out and close it"
    assert rows[4].texts[4].startswith("14, empty at ")
    assert supervisor.tabs.tabText(1) == "2  Desks (5)"


@pytest.mark.parametrize("language", list(Language))
def test_the_board_fits_a_small_laptop_and_its_panel_tells_what_is_left_out(
    open_desk: OpenDesk, qapp: QApplication, language: Language
) -> None:
    use(language, qapp)
    try:
        people = its_people(300)
        page = open_desk(role=Role.SUPERVISOR, people=people, event=a_forum())
        put_under_way(page.station, wall_clock_ms(), people)
        desks = page.supervisor.desks
        page.supervisor.show_section(desks)
        page.read_anew()
        table = desks.board.table

        assert table.horizontalScrollBar().maximum() == 0
        left_out = [place for place in range(len(desks.board.model.columns)) if table.isColumnHidden(place)]
        assert left_out[-1] == len(desks.board.model.columns) - 1, "the version matters least"
        table.selectRow(0)
        shown = desks.panel.about.text()
        for place in left_out:
            text = desks.board.model.rows[0].texts[place]
            assert text in shown or text in desks.panel.wait.text(), desks.board.model.columns[place].heading
    finally:
        use(Language.ENGLISH, qapp)


def test_the_board_has_more_columns_where_there_is_room(forum: Page) -> None:
    desks = forum.supervisor.desks
    forum.supervisor.show_section(desks)
    forum.read_anew()
    before = [desks.board.table.isColumnHidden(place) for place in range(14)]

    forum.window.resize(2_400, 900)

    forum.qtbot.waitUntil(lambda: not any(map(desks.board.table.isColumnHidden, range(14))), timeout=PATIENCE_MS)
    assert any(before)


def test_scans_a_minute_stand_as_bars_beside_every_desk_and_are_told_in_words(forum: Page) -> None:
    desks = forum.supervisor.desks
    forum.supervisor.show_section(desks)
    forum.read_anew()
    model = desks.board.model
    scanned = [row for row in model.rows if row.series]
    greatest = max(max(series) for row in scanned for series in row.series.values())
    place = model.rows.index(scanned[0])
    cell = model.index(place, 3)

    assert len(scanned) >= 35
    assert cell.data(SERIES) == (scanned[0].series[3], greatest), "all desks are drawn on one scale"
    told = cell.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told.startswith("Scans in five minutes, the last hour: ")
    assert told.endswith(", ".join(map(str, scanned[0].series[3])))


def test_the_chart_shows_all_desks_until_one_is_picked_by_key(forum: Page) -> None:
    desks = forum.supervisor.desks
    forum.supervisor.show_section(desks)
    forum.read_anew()
    chart = desks.panel.chart
    forum.qtbot.waitUntil(lambda: chart.currentIndex() == 1, timeout=PATIENCE_MS)
    assert chart.drawn is not None
    in_all = sum(count for _, count in chart.drawn.bars)
    assert desks.panel.title.text() == "All desks"

    desks.board.table.setFocus()
    desks.board.table.selectRow(0)
    forum.qtbot.keyClick(desks.board.table, Qt.Key.Key_Down)

    report = desks.picked
    assert report is not None
    assert report.rate is not None
    assert desks.panel.title.text() == report.name == "Стойка 31"
    assert 0 < sum(count for _, count in chart.drawn.bars) == sum(report.rate.by_minute) < in_all
    assert ": 1" in chart.accessibleDescription()
    assert desks.panel.wait.text().startswith("Longest wait: ")


def test_nothing_is_said_of_arrivals_before_they_are_known_or_while_the_chart_is_loaded(forum: Page) -> None:
    chart = BarChart(forum.window._bridge, "Arrivals of some", "Nobody has arrived yet", GOOD)
    forum.qtbot.addWidget(chart)
    assert chart.words.text() == ""

    chart.show_bars(Drawn(((0, 3),), FIVE_MS, 0, FIVE_MS))
    assert not chart.is_settled
    assert chart.words.text() == ""

    forum.qtbot.waitUntil(lambda: chart.is_settled, timeout=PATIENCE_MS)
    chart.show_bars(None)
    assert chart.words.text() == "Nobody has arrived yet"


def test_what_is_picked_in_a_filter_ends_with_a_sign_where_it_has_no_room(forum: Page) -> None:
    box = forum.supervisor.overview.filters.categories
    whole = "Глава муниципалитета и заместитель главы муниципалитета"
    box.addItem(whole, "long")
    box.setCurrentIndex(box.count() - 1)

    assert box.shown_text.endswith("…")
    assert box.fontMetrics().horizontalAdvance(box.shown_text) < box.width()
    assert whole in box.toolTip()


def test_full_zones_are_the_first_and_nearly_full_ones_follow(open_desk: OpenDesk) -> None:
    halls = (Zone(key="wide", name="Wide", capacity=9), Zone(key="low", name="Low", capacity=2, warn_percent=50))
    full = Zone(key="full", name="Full", capacity=1)
    event = an_event()
    page = open_desk(role=Role.SUPERVISOR, event=msgspec.structs.replace(event, zones=(*event.zones, *halls, full)))
    for zone in ("wide", "low", "full"):
        came(page, ANNA, a_stamp(desk="d-south", desk_name="south"), zone)

    names = list(page.group_rows(By.ZONE))
    assert names[:3] == ["Full", "Low", "Venue"]


def test_the_number_at_the_top_of_a_chart_is_whole(forum: Page) -> None:
    chart = forum.supervisor.overview.chart
    forum.qtbot.waitUntil(lambda: chart.currentIndex() == 1, timeout=PATIENCE_MS)

    axis = chart._plot.getAxis("left")
    assert axis.geometry().top() >= QFontMetrics(axis.style["tickFont"]).capHeight() / 2


def test_a_desk_without_a_scan_says_so_instead_of_a_chart(forum: Page) -> None:
    desks = forum.supervisor.desks
    forum.supervisor.show_section(desks)
    forum.read_anew()
    here = next(place for place, report in enumerate(desks.reports) if report.is_here)

    desks.board.table.selectRow(here)

    assert desks.panel.chart.currentWidget() is desks.panel.chart.words
    assert desks.panel.chart.words.text() == "No scans in the last hour"


def test_a_desk_is_closed_with_a_reason_and_opened_again(forum: Page) -> None:
    desks = forum.supervisor.desks
    forum.supervisor.show_section(desks)
    forum.read_anew()
    assert not desks.panel.close_desk.isEnabled()
    desks.board.table.selectRow(2)

    forum.qtbot.keyClick(forum.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    forum.give_reason("Its printer is away.")
    forum.qtbot.waitUntil(lambda: desks.picked is not None and desks.picked.closing is not None, timeout=PATIENCE_MS)
    assert "Its printer is away." in desks.panel.about.text()
    assert desks.panel.close_desk.text() == "Open this desk again · Ctrl+K"

    forum.qtbot.mouseClick(desks.panel.close_desk, Qt.MouseButton.LeftButton)
    forum.qtbot.waitUntil(lambda: desks.picked is not None and desks.picked.closing is None, timeout=PATIENCE_MS)


def test_who_is_awaited_and_missing_is_listed_with_where_the_badge_lies(forum: Page) -> None:
    people = forum.supervisor.people
    forum.supervisor.show_section(people)
    forum.read_anew()

    rows = people.views[0].model.rows
    assert people.shown is not None
    assert 0 < len(rows) == len(people.shown.missing) < people.shown.awaited
    assert rows[0].texts[2] == "Глава муниципалитета"
    assert rows[0].texts[3].startswith("Папка ")
    assert "awaited in particular have come" in people.summary.text()

    people.lists.setCurrentIndex(3)
    by_operator = people.views[3].model.rows
    assert sum(int(row.texts[2]) + int(row.texts[3]) for row in by_operator) > 3


def test_organisations_of_the_missing_are_told_apart_by_their_ends_where_they_are_cut(forum: Page) -> None:
    people = forum.supervisor.people
    forum.supervisor.show_section(people)
    forum.read_anew()

    table = people.views[0].table
    metrics, room = table.fontMetrics(), 400
    words = [f"Администрация муниципального образования «Город {town}»" for town in ("Амурск", "Бийск")]
    shown = {metrics.elidedText(text, table.textElideMode(), room) for text in words}
    assert min(metrics.horizontalAdvance(text) for text in words) > room
    assert len(shown) == 2


def test_a_message_to_all_desks_is_sent_by_enter_and_says_who_has_not_read_it(forum: Page) -> None:
    messages = forum.supervisor.messages
    forum.supervisor.show_section(messages)
    forum.read_anew()
    assert messages.messages.nothing.isVisible()

    messages.text.setText("Heads of municipalities go to desk 3.")
    forum.qtbot.keyClick(messages.text, Qt.Key.Key_Return)

    forum.qtbot.waitUntil(lambda: bool(messages.messages.model.rows), timeout=PATIENCE_MS)
    [row] = messages.messages.model.rows
    assert row.texts[1:5] == ("Heads of municipalities go to desk 3.", "Olga", "all", "0 of 40")
    assert messages.text.text() == ""


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf"])
def test_what_is_shown_is_handed_on_as_a_file(forum: Page, tmp_path: Path, ending: str) -> None:
    forum.group_rows(By.REGION)
    file = tmp_path / f"regions.{ending}"

    forum.qtbot.keyClick(forum.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    forum.choose_file(file)

    forum.qtbot.waitUntil(file.exists, timeout=PATIENCE_MS)
    forum.qtbot.waitUntil(lambda: "regions." in forum.supervisor.exported.text(), timeout=PATIENCE_MS)
    if ending == "xlsx":
        about, basis = [
            str(line[0]) for line in CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()[1:3]
        ]
        assert about.startswith(forum.station.event.name + " · ")
        assert basis.startswith("Complete to ")
    if ending == "csv":
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        assert rows[0][:3] == ["Region", "Expected", "Arrived"]
        assert len(rows) == 41
        assert rows[-1][:2] == ["In all", "300"]


@POPUPS
def test_what_can_be_exported_is_offered_by_a_key_that_stands_on_the_button(forum: Page, tmp_path: Path) -> None:
    button, file = forum.supervisor.export_button, tmp_path / "categories.csv"
    assert button.text().strip() == "Export · F4"

    forum.qtbot.keyClick(forum.window, Qt.Key.Key_F4)
    menu = button.menu()
    forum.qtbot.waitUntil(menu.isVisible, timeout=PATIENCE_MS)
    forum.qtbot.keyClick(menu, Qt.Key.Key_Down)
    forum.qtbot.keyClick(menu, Qt.Key.Key_Return)
    forum.choose_file(file)

    forum.qtbot.waitUntil(file.exists, timeout=PATIENCE_MS)


def test_a_file_is_suggested_under_the_name_of_what_is_exported_with_the_ending_that_is_picked(
    forum: Page, tmp_path: Path
) -> None:
    forum.supervisor.export_button.menu().actions()[0].trigger()
    dialog = forum.dialog(SaveDialog)
    assert isinstance(dialog, SaveDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.filterSelected.emit("Table (*.csv)")
    dialog.accept()

    forum.qtbot.waitUntil((tmp_path / "Headcount by category.csv").exists, timeout=PATIENCE_MS)


def test_the_signed_journal_is_written_by_key_and_says_so(forum: Page, tmp_path: Path) -> None:
    file = tmp_path / "journal.txt"

    forum.qtbot.keyClick(forum.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    forum.choose_file(file)

    forum.qtbot.waitUntil(lambda: "journal.txt is written" in forum.supervisor.exported.text(), timeout=PATIENCE_MS)
    report = check_journal(file)
    assert report.ok
    assert report.entries == forum.station.status().entries > 200
    assert report.key == forum.station.status().key
    assert not forum.window.has_long_work


def test_a_signed_journal_that_cannot_be_written_is_told_in_words(forum: Page, tmp_path: Path) -> None:
    forum.supervisor.export_button.write(tmp_path / "none" / "journal.txt")

    forum.qtbot.waitUntil(lambda: "cannot be written" in forum.supervisor.exported.text(), timeout=PATIENCE_MS)


def test_a_journal_that_is_being_written_can_be_stopped(
    forum: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_path: Path, progress: Callable[[int], None], is_cancelled: Callable[[], bool]) -> None:
        progress(1_000)
        while not is_cancelled():
            threading.Event().wait(0.01)
        raise Cancelled("The journal was not exported.")

    button, told = forum.supervisor.export_button, forum.supervisor.exported
    monkeypatch.setattr(button._auditing, "export", endless)
    button.write(tmp_path / "journal.txt")
    forum.qtbot.waitUntil(lambda: "entries are written" in told.text(), timeout=PATIENCE_MS)
    assert forum.window.has_long_work
    assert not button.journal.isEnabled()

    button.stopping.trigger()

    forum.qtbot.waitUntil(lambda: told.text() == "The journal was not exported.", timeout=PATIENCE_MS)
    assert button.journal.isEnabled()
    assert not button.stopping.isVisible()


def test_a_subject_that_is_gone_to_by_key_keeps_the_keys_on_the_screen(forum: Page) -> None:
    supervisor = forum.supervisor
    supervisor.show_section(supervisor.messages)
    forum.focus(supervisor.messages.text)

    forum.qtbot.keyClick(supervisor.messages.text, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert supervisor.desks.isVisible()
    assert supervisor.tabs.hasFocus()


def test_the_row_that_keys_act_on_looks_picked_when_tab_leads_into_a_list(forum: Page) -> None:
    desks, needs = forum.supervisor.desks, forum.supervisor.needs
    for section, view in ((desks, desks.board.table), (needs, needs.conflicts)):
        forum.supervisor.show_section(section)
        forum.read_anew()
        forum.window.activateWindow()
        view.setFocus(Qt.FocusReason.TabFocusReason)

        assert view.currentIndex().row() == 0
        assert [index.row() for index in view.selectionModel().selectedRows()] == [0]


def test_arrows_lead_from_subject_to_subject_as_soon_as_the_screen_is_there(forum: Page) -> None:
    forum.window.activateWindow()
    forum.qtbot.waitUntil(forum.supervisor.tabs.hasFocus, timeout=PATIENCE_MS)

    forum.qtbot.keyClick(forum.supervisor.tabs, Qt.Key.Key_Right)
    assert forum.supervisor.desks.isVisible()

    forum.go_to("Printing")
    forum.go_to("Supervisor")
    forum.qtbot.waitUntil(forum.supervisor.tabs.hasFocus, timeout=PATIENCE_MS)


def test_where_nothing_can_be_exported_that_is_said(forum: Page) -> None:
    forum.supervisor.tabs.setCurrentIndex(5)
    forum.window.activateWindow()
    forum.qtbot.waitUntil(forum.window.isActiveWindow, timeout=PATIENCE_MS)

    forum.qtbot.keyClick(forum.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert forum.supervisor.exported.text() == "Nothing here can be exported as a table."


def test_sections_are_reached_by_keys(forum: Page) -> None:
    for number, name in enumerate(("overview", "desks", "people", "needs", "messages"), 1):
        key = Qt.Key(Qt.Key.Key_0.value + number)
        forum.qtbot.keyClick(forum.window, key, Qt.KeyboardModifier.ControlModifier)
        assert forum.supervisor.front is getattr(forum.supervisor, name)
        assert forum.supervisor.front.isVisible()


def test_a_desk_shows_a_message_until_somebody_there_has_read_it(open_desk: OpenDesk) -> None:
    page = open_desk()
    bar = page.window.notices
    assert not bar.isVisible()
    page.station.shift.hired = Hired("Olga", Role.SUPERVISOR)
    page.station.notices.send("Lunch is at one.")
    assert not bar.isVisible(), "whoever wrote it need not read it"

    message = page.station.notices.all().messages[0]
    elsewhere = page.station.desk
    page.station.notices._desk = type(elsewhere)("d-other", "other")
    bar.refresh()
    assert bar.isVisible()
    assert bar.text.text() == "Lunch is at one."
    assert bar.about.text().startswith("From Olga, ")
    page.scan(ANNA.ticket_code)
    assert "Admitted" in page.words(page.desk.panel)

    page.qtbot.keyClick(page.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: bool(page.station.notices.all().messages[0].read), timeout=PATIENCE_MS)
    assert page.station.notices.all().messages[0].id == message.id


def test_a_closed_desk_says_by_whom_and_why_and_takes_no_scan(open_desk: OpenDesk) -> None:
    page = open_desk()
    bar = page.window.notices
    page.station.shift.hired = Hired("Pyotr", Role.SUPERVISOR)
    page.station.notices.close(page.station.desk.id, "Break")
    page.station.shift.hired = Hired("Olga", Role.DESK)
    page.qtbot.waitUntil(bar.isVisible, timeout=PATIENCE_MS)
    bar.refresh()
    assert bar.closed.text().startswith("▲ Closed by Pyotr: Break")
    assert page.desk.panel.title.text() == "This desk is closed"
    assert "Closed by Pyotr: Break" in page.desk.panel.instruction.text()
    assert not bar.open.isVisible(), "only a supervisor opens it"

    page.desk.scan(WANG.ticket_code)
    page.qtbot.waitUntil(page.window.banner.isVisible, timeout=PATIENCE_MS)
    assert "This desk was closed by Pyotr" in page.window.banner.words.text()
    assert page.station.headcount().arrived == 0

    page.station.shift.hired = Hired("Pyotr", Role.SUPERVISOR)
    bar.refresh()
    page.qtbot.mouseClick(bar.open, Qt.MouseButton.LeftButton)
    page.qtbot.waitUntil(lambda: not bar.isVisible(), timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: page.desk.panel.title.text() == "Ready to scan", timeout=PATIENCE_MS)
    page.scan(WANG.ticket_code)
    assert page.station.headcount().arrived == 1
