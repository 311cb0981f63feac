"""The live page in a real browser."""

import os
import shutil
import time
from collections.abc import Callable, Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from checkin.admission import VerdictKind
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from tests.desks import ANNA, WANG
from tests.server.conftest import Running

PATIENCE_S = 20.0


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    driver, chromium = shutil.which("chromedriver"), shutil.which("chromium")
    if driver is None or chromium is None:
        assert not os.environ.get("CI"), "CI installs Debian's chromium and chromium-driver"
        pytest.skip("there is no chromium here; install chromium and chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--lang=en"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield chrome
    chrome.quit()


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end, "the page never came to that"
        time.sleep(0.05)


def text(browser: webdriver.Chrome, identity: str) -> str:
    return browser.find_element(By.ID, identity).text


def test_totals_and_groups_change_without_a_reload(browser: webdriver.Chrome, running: Running) -> None:
    browser.get(running.server.pairing_code().link)
    wait_until(lambda: text(browser, "expected") == "3")
    assert text(browser, "arrived") == "0"
    browser.execute_script("window.neverReloaded = true")
    station = Station(running.store, DeskIdentity("d-server", "server"))

    for code in (ANNA.ticket_code, WANG.ticket_code):
        assert station.scan(code).verdict.kind is VerdictKind.ADMITTED
    with running.http() as http:
        http.post("/entries", json={"entries": []})

    wait_until(lambda: text(browser, "arrived") == "2")
    wait_until(lambda: "Expert\n1 of 1" in text(browser, "category"))
    assert "Transport\n1 of 1" in text(browser, "track")
    assert "Forum of Cities" in browser.title
    assert browser.execute_script("return window.neverReloaded") is True
    assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_without_a_code_the_page_asks_for_one_and_shows_no_figures(browser: webdriver.Chrome, running: Running) -> None:
    browser.get(running.server.url)
    wait_until(lambda: browser.find_element(By.ID, "join").is_displayed())
    assert not browser.find_element(By.ID, "figures").is_displayed()

    field = browser.find_element(By.ID, "code")
    field.send_keys("WRONG", Keys.ENTER)
    wait_until(lambda: "pairing code is wrong" in text(browser, "problem"))
    field.clear()
    field.send_keys(running.server.pairing_code().code, Keys.ENTER)
    wait_until(lambda: text(browser, "expected") == "3")
    browser.refresh()

    wait_until(lambda: text(browser, "expected") == "3")


def test_the_page_says_when_the_server_is_gone(browser: webdriver.Chrome, running: Running) -> None:
    browser.get(running.server.pairing_code().link)
    wait_until(lambda: text(browser, "connection").startswith("Live"))

    running.server.stop()

    wait_until(lambda: text(browser, "connection").startswith("No connection since"))
    browser.get("about:blank")


@pytest.mark.parametrize(
    ("language", "said"), [("ru", ("пришли", "На связи", "Приход по")), ("zh", ("已到场", "实时", "按类别"))]
)
def test_the_page_speaks_the_language_that_is_chosen_and_keeps_it(
    browser: webdriver.Chrome, running: Running, language: str, said: tuple[str, ...]
) -> None:
    browser.get(running.server.pairing_code().link)
    wait_until(lambda: text(browser, "expected") == "3")

    Select(browser.find_element(By.ID, "language")).select_by_value(language)
    wait_until(lambda: all(each in browser.find_element(By.TAG_NAME, "body").text for each in said))
    browser.refresh()
    wait_until(lambda: all(each in browser.find_element(By.TAG_NAME, "body").text for each in said))

    assert (browser.find_element(By.TAG_NAME, "html").get_attribute("lang") or "").startswith(language)
    Select(browser.find_element(By.ID, "language")).select_by_value("en")
    wait_until(lambda: "inside now" in browser.find_element(By.TAG_NAME, "body").text)
