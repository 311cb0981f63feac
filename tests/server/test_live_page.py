"""The live page in a real browser."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.event import Category
from checkin.joining import join
from checkin.journal.figures import Told
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.store import KnownDesk
from checkin.server.serving import Server, Tls
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import sync_once
from checkin.sync.worker import SyncWorker
from checkin.zones import Zone
from tests.browser import resize
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, WANG
from tests.server.conftest import Running, asks_for_code
from tests.server.inspections import CUT_OFF, POOR_CONTRAST, WITHOUT_NAME

PATIENCE_S = 20.0
HOSTILE = "<img src=x onerror='window.robbed=1'>"
LONG = "Ханты-Мансийский автономный округ — Югра, город Ханты-Мансийск и Белоярский" + "автономныйокруг" * 4


@pytest.fixture
def north(running: Running, tmp_path: Path) -> Iterator[Station]:
    """A paired desk that is in touch."""
    folder = join(tmp_path / "north", parse_pairing_link(running.server.pairing_code().link), "north")
    sync_once(folder.store, wall_clock_ms)
    station = Station(folder.store, folder.desk)
    station.use_sync(SyncWorker(folder.store))
    yield station
    station.stop()
    folder.close()


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end, "the page never came to that"
        time.sleep(0.05)


def by_id(browser: webdriver.Chrome, identity: str) -> WebElement:
    return browser.find_element(By.ID, identity)


def text(browser: webdriver.Chrome, identity: str) -> str:
    return by_id(browser, identity).text


def body(browser: webdriver.Chrome) -> str:
    return browser.find_element(By.TAG_NAME, "body").text


def choose(browser: webdriver.Chrome, identity: str, value: str) -> None:
    Select(by_id(browser, identity)).select_by_value(value)


def open_page(browser: webdriver.Chrome, running: Running, expected: str = "3") -> None:
    browser.get(running.server.pairing_code().link)
    wait_until(lambda: text(browser, "expected") == expected)


def complaints(browser: webdriver.Chrome) -> list[Any]:
    """What the browser found wrong with the page, such as something that its policy forbids."""
    return [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]


def scanned(station: Station, *codes: str) -> None:
    for code in codes:
        assert station.scan(code).verdict.kind is VerdictKind.ADMITTED


def filled(running: Running) -> int:
    """Long names, full zones, many regions and desks of which some need somebody; how many are expected."""
    store = running.store
    event, _ = store.event()
    zones = (*event.zones, *(Zone(key=f"hall-{n}", name=f"{LONG} {n}", capacity=1000) for n in range(12)))
    store.transact(lambda transaction: transaction.put_event(msgspec.structs.replace(event, zones=zones)))
    people = [
        a_participant(region=f"{n} {LONG}", organisation=f"{LONG} {n % 9}", tracks=("transport",), category="expert")
        for n in range(39)
    ]
    store.transact(lambda transaction: transaction.put_participants(people))
    now_ms = wall_clock_ms()
    printer = PrinterHealth(
        "Zebra ZD421", "Zebra ZD421 is open: close it.", sheets_left=12, empty_at_ms=now_ms + 600_000
    )
    for n in range(38):
        silent_ms = 900_000 if n % 6 == 0 else 0
        store.add_desk(KnownDesk(f"d-{n}", f"{LONG} {n}", 0, now_ms - silent_ms, unsent=n), f"token {n}")
        store.figures().told(f"d-{n}", Told(now_ms, Health(version="1.0", printers=(printer,) if n % 4 == 0 else ())))
    for n, person in enumerate(people[:20]):
        at_ms = now_ms - (20 - n) * 60_000
        scanned(Station(store, DeskIdentity(f"d-{n}", f"{LONG} {n}"), now_ms=partial(int, at_ms)), person.ticket_code)
    hall = Station(store, DeskIdentity("d-1", f"{LONG} 1"), zone="transport")
    scanned(hall, *(person.ticket_code for person in people[:2]))
    return len(people) + 3


def test_when_hardly_anybody_comes_any_more_the_page_promises_no_time(
    browser: webdriver.Chrome, running: Running
) -> None:
    people = [a_participant() for _ in range(40)]
    running.store.transact(lambda transaction: transaction.put_participants(people))
    three_hours_ago_ms = wall_clock_ms() - 3 * 3_600_000
    desk = Station(running.store, DeskIdentity("d-south", "south"), now_ms=lambda: three_hours_ago_ms)
    scanned(desk, *(person.ticket_code for person in people[:30]))

    open_page(browser, running, "43")

    assert text(browser, "all-in") == "not in sight"
    assert text(browser, "forecast").startswith("Few come now (0 a minute; 2 a minute at ")
    assert text(browser, "forecast").endswith("Whether and when the other 13 come is not known.")
    assert not browser.find_elements(By.CSS_SELECTOR, "#chart rect.ahead")
    choose(browser, "language", "ru")
    wait_until(lambda: text(browser, "all-in") == "пока не видно")


def test_a_scan_at_a_desk_is_on_the_page_without_a_reload(
    browser: webdriver.Chrome, running: Running, north: Station
) -> None:
    open_page(browser, running)
    assert text(browser, "arrived") == "0"
    browser.execute_script("window.neverReloaded = true")

    scanned(north, ANNA.ticket_code, WANG.ticket_code)

    wait_until(lambda: text(browser, "arrived") == "2")
    assert (text(browser, "inside"), text(browser, "share")) == ("2", "67%")
    assert "Expert\n1 of 1" in text(browser, "category")
    assert "Transport\n1 of 1" in text(browser, "track")
    assert "Приморский край\n1 of 1" in text(browser, "region")
    assert browser.find_elements(By.CSS_SELECTOR, "#chart rect.arrived")
    wait_until(lambda: "all 2 desks heard from" in text(browser, "basis"))
    assert "north" in text(browser, "desks")
    assert "Forum of Cities" in browser.title
    assert browser.execute_script("return window.neverReloaded") is True
    assert complaints(browser) == []


def test_the_page_lives_through_a_restart_of_its_server(
    browser: webdriver.Chrome, running: Running, north: Station, tmp_path: Path
) -> None:
    open_page(browser, running)
    scanned(north, ANNA.ticket_code)
    wait_until(lambda: text(browser, "arrived") == "1")
    browser.execute_script("window.neverReloaded = true")
    port = int(running.server.url.rpartition(":")[2])

    running.server.stop()
    wait_until(lambda: text(browser, "connection").startswith("No connection since"))
    assert text(browser, "old").startswith("These figures are of ")
    assert text(browser, "arrived") == "1"
    scanned(north, WANG.ticket_code)
    again = Server(running.store, tmp_path, port=port, tls=Tls.OFF)
    again.start()
    try:
        wait_until(lambda: text(browser, "arrived") == "2")
        wait_until(lambda: text(browser, "connection").startswith("Live"))
        assert not by_id(browser, "old").is_displayed()
        assert browser.execute_script("return window.neverReloaded") is True
        browser.get("about:blank")
    finally:
        again.stop()


def test_without_a_code_the_page_asks_for_one_and_shows_no_figures(browser: webdriver.Chrome, running: Running) -> None:
    browser.get(running.server.url)
    wait_until(lambda: asks_for_code(browser))
    assert not by_id(browser, "figures").is_displayed()

    field = by_id(browser, "code")
    field.send_keys("WRONG", Keys.ENTER)
    wait_until(lambda: "pairing code is wrong" in text(browser, "problem"))
    field.clear()
    field.send_keys(running.server.pairing_code().code, Keys.ENTER)
    wait_until(lambda: text(browser, "expected") == "3")
    browser.refresh()

    wait_until(lambda: text(browser, "expected") == "3")


def test_a_browser_whose_token_was_revoked_shows_no_figures_until_it_joins_again(
    browser: webdriver.Chrome, running: Running
) -> None:
    open_page(browser, running)
    viewer = next(desk.id for desk in running.store.desks() if desk.viewer)

    running.store.revoke_desk(viewer)
    browser.execute_script("refresh()")

    wait_until(lambda: asks_for_code(browser))
    assert not by_id(browser, "figures").is_displayed()
    by_id(browser, "code").send_keys(running.server.pairing_code().code, Keys.ENTER)
    wait_until(lambda: text(browser, "expected") == "3" and text(browser, "connection").startswith("Live"))


def test_screen_readers_are_told_politely_and_seldom(browser: webdriver.Chrome, running: Running) -> None:
    def spoken() -> str:
        return str(by_id(browser, "spoken").get_attribute("textContent"))

    open_page(browser, running)
    assert by_id(browser, "spoken").get_attribute("aria-live") == "polite"
    wait_until(lambda: spoken() == "0 of 3 have arrived, 0 are inside.")

    scanned(Station(running.store, DeskIdentity("d-1", "1")), ANNA.ticket_code)
    browser.execute_script("refresh()")
    wait_until(lambda: text(browser, "arrived") == "1")
    assert spoken() == "0 of 3 have arrived, 0 are inside."
    choose(browser, "language", "ru")
    wait_until(lambda: spoken() == "Пришли 1 из 3, внутри 1.")
    choose(browser, "language", "en")

    running.server.stop()
    wait_until(lambda: spoken().startswith("No connection since"))


def test_silent_desks_are_told_and_their_people_told_apart(browser: webdriver.Chrome, running: Running) -> None:
    now_ms = wall_clock_ms()
    running.store.add_desk(KnownDesk("d-far", "far", 0, now_ms - 600_000, unsent=3), "token of far")
    scanned(Station(running.store, DeskIdentity("d-far", "far")), ANNA.ticket_code)
    scanned(Station(running.store, DeskIdentity("d-north", "north")), BORIS.ticket_code)

    open_page(browser, running)

    wait_until(lambda: text(browser, "confirmed").startswith("1 confirmed · 1 from desks silent since"))
    assert "1 of 2 desks silent: far (since" in text(browser, "basis")
    assert "3 unsent" in text(browser, "basis")
    assert text(browser, "desks").startswith("far\n▲ silent since")


def test_a_zone_that_is_nearly_full_says_so_in_words(browser: webdriver.Chrome, running: Running) -> None:
    event, _ = running.store.event()
    halls = (Zone(key="a", name="Small", capacity=1), Zone(key="b", name="Wide", capacity=2, warn_percent=50))
    running.store.transact(
        lambda transaction: transaction.put_event(msgspec.structs.replace(event, zones=(*event.zones, *halls)))
    )
    for hall in halls:
        scanned(Station(running.store, DeskIdentity("d-1", "1"), zone=hall.key), ANNA.ticket_code)

    open_page(browser, running)

    wait_until(lambda: "Small\n▲ full: 1 of 1" in text(browser, "zone"))
    assert "Wide\n▲ nearly full: 1 of 2, 50%" in text(browser, "zone")


def test_names_from_outside_are_shown_as_they_are_written(browser: webdriver.Chrome, running: Running) -> None:
    event, _ = running.store.event()
    hostile = msgspec.structs.replace(
        event,
        name=HOSTILE,
        categories=(Category(key="expert", name=HOSTILE, colour="#33658a"),),
        zones=(*event.zones, Zone(key="x", name=HOSTILE, capacity=5)),
    )
    people = [a_participant(region=HOSTILE, organisation=HOSTILE, tracks=(HOSTILE,), category="expert")]
    running.store.transact(lambda transaction: transaction.put_event(hostile))
    running.store.transact(lambda transaction: transaction.put_participants(people))
    now_ms = wall_clock_ms()
    running.store.add_desk(KnownDesk("d-x", HOSTILE, 0, now_ms - 600_000, unsent=1), "token of x")
    printer = PrinterHealth(HOSTILE, words=HOSTILE)
    running.store.figures().told("d-x", Told(now_ms, Health(version=HOSTILE, printers=(printer,))))
    scanned(Station(running.store, DeskIdentity("d-x", HOSTILE)), people[0].ticket_code)

    open_page(browser, running, "4")

    places = ("event", "category", "region", "track", "zone", "desk", "desks", "basis")
    wait_until(lambda: [place for place in places if HOSTILE not in text(browser, place)] == [])
    assert browser.title.startswith(HOSTILE)
    assert browser.find_elements(By.TAG_NAME, "img") == []
    assert browser.execute_script("return window.robbed") is None
    assert complaints(browser) == []


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_on_a_phone_nothing_is_cut_off_and_nothing_scrolls_sideways(
    browser: webdriver.Chrome, running: Running, language: str
) -> None:
    expected = str(filled(running))
    resize(browser, 360, 740)
    open_page(browser, running, expected)
    choose(browser, "language", language)
    for button in browser.find_elements(By.CSS_SELECTOR, ".more"):
        browser.execute_script("arguments[0].click()", button)
    wait_until(lambda: len(browser.find_elements(By.CSS_SELECTOR, "#region .bar")) >= 39)

    assert browser.execute_script("return document.documentElement.scrollWidth") <= 360
    assert browser.execute_script(CUT_OFF) == []


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
@pytest.mark.parametrize("size", [(1920, 1080), (3840, 2160), (1366, 768)])
def test_the_wall_screen_is_filled_by_large_figures_and_scrolls_nowhere(
    browser: webdriver.Chrome, running: Running, size: tuple[int, int], language: str
) -> None:
    expected = str(filled(running))
    resize(browser, *size)
    browser.get(running.server.pairing_code().link + "&wall")
    wait_until(lambda: text(browser, "expected") == expected)
    choose(browser, "language", language)

    wide, high = browser.execute_script("return [document.documentElement.scrollWidth, document.body.scrollHeight]")
    assert (wide, high) == size
    figure = browser.execute_script(
        "return parseFloat(getComputedStyle(arguments[0]).fontSize)", by_id(browser, "arrived")
    )
    assert figure > size[1] / 10
    assert browser.execute_script(CUT_OFF) == []
    assert browser.current_url.endswith("#wall")

    by_id(browser, "wall").click()
    assert by_id(browser, "delegations").is_displayed()
    assert not browser.current_url.endswith("#wall")


def test_all_regions_come_in_turn_on_the_wall_and_full_zones_stay(browser: webdriver.Chrome, running: Running) -> None:
    expected = str(filled(running))
    resize(browser, 1366, 768)
    browser.get(running.server.pairing_code().link + "&wall")
    wait_until(lambda: text(browser, "expected") == expected)
    seen: set[str] = set()
    for turn in range(6):
        browser.execute_script("Date.now = () => arguments[0] * TURN_MS; draw()", turn)
        seen |= {row.text for row in browser.find_elements(By.CSS_SELECTOR, "#region .bar .name")}
        assert "▲ full: 2 of 2" in text(browser, "zone")

    assert len(seen) == 39 + 3


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("hash_", ["", "&wall"])
def test_contrast_and_names_are_good_in_every_theme(
    browser: webdriver.Chrome, running: Running, theme: str, hash_: str
) -> None:
    expected = str(filled(running))
    browser.get(running.server.pairing_code().link + hash_)
    wait_until(lambda: text(browser, "expected") == expected)
    choose(browser, "theme", theme)
    running.server.stop()
    wait_until(lambda: text(browser, "old") != "")

    assert browser.execute_script(POOR_CONTRAST) == []
    assert browser.execute_script(WITHOUT_NAME) == []
    ids = browser.execute_script("return [...document.querySelectorAll('[id]')].map((it) => it.id)")
    assert len(ids) == len(set(ids))


def test_the_theme_is_that_of_the_system_until_one_is_chosen_and_kept(
    browser: webdriver.Chrome, running: Running
) -> None:
    def ground() -> str:
        return str(browser.execute_script("return getComputedStyle(document.body).backgroundColor"))

    def system(scheme: str) -> None:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    open_page(browser, running)
    system("light")
    light = ground()
    system("dark")
    dark = ground()
    assert light != dark

    choose(browser, "theme", "light")
    browser.refresh()

    wait_until(lambda: ground() == light)
    system("")


def test_everything_that_can_be_worked_is_reached_by_tab(browser: webdriver.Chrome, running: Running) -> None:
    expected = str(filled(running))
    open_page(browser, running, expected)
    wait_until(lambda: bool(browser.find_elements(By.CSS_SELECTOR, "#region .more")))
    reached: list[str] = []
    while (focused := browser.switch_to.active_element).tag_name != "body" or not reached:
        reached.append(focused.get_attribute("id") or focused.text)
        focused.send_keys(Keys.TAB)
        assert len(reached) < 30

    assert reached[1:4] == ["wall", "theme", "language"]
    more = [button.text for button in browser.find_elements(By.CSS_SELECTOR, ".more")]
    assert reached[4:] == [*more, "leave"]
    button = browser.find_element(By.CSS_SELECTOR, "#region .more")
    button.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.text == "Show fewer"


@pytest.mark.parametrize(
    ("language", "said"), [("ru", ("пришли", "На связи", "Приход за")), ("zh", ("已到场", "实时", "按类别"))]
)
def test_the_page_speaks_the_language_that_is_chosen_and_keeps_it(
    browser: webdriver.Chrome, running: Running, language: str, said: tuple[str, ...]
) -> None:
    open_page(browser, running)

    choose(browser, "language", language)
    wait_until(lambda: all(each in body(browser) for each in said))
    browser.refresh()
    wait_until(lambda: all(each in body(browser) for each in said))

    assert (browser.find_element(By.TAG_NAME, "html").get_attribute("lang") or "").startswith(language)
    choose(browser, "language", "en")
    wait_until(lambda: "inside now" in body(browser))
