"""Chromium without a screen, for tests of the live page and for its picture."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NoReturn

import pytest
from selenium import webdriver


class NoBrowser(RuntimeError):
    """There is no Chromium here."""


def skip_for(missing: NoBrowser) -> NoReturn:
    """Leave a test out that needs a browser; where all tests must run, fail."""
    assert not os.environ.get("CI"), "CI installs Debian's chromium and chromium-driver"
    pytest.skip(str(missing))


@contextmanager
def chromium(environment: Mapping[str, str] | None = None) -> Iterator[webdriver.Chrome]:
    """Chromium with a page of a laptop's size, and this in its environment. Raises NoBrowser where there is none."""
    driver, browser = shutil.which("chromedriver"), shutil.which("chromium")
    if driver is None or browser is None:
        raise NoBrowser("there is no chromium here; install chromium and chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--lang=en"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(driver, env=os.environ | (environment or {}))
    chrome = webdriver.Chrome(options=options, service=service)
    try:
        yield chrome
    finally:
        chrome.quit()


def resize(browser: webdriver.Chrome, width: int, height: int) -> None:
    """Give the page so many pixels."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
