"""A running server with one paired desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from selenium import webdriver

from checkin.journal.sqlite import SqliteStore
from checkin.server.serving import Server, Tls
from checkin.sync.client import ServerClient
from checkin.sync.messages import PROTOCOL, PROTOCOL_HEADER, PairRequest
from tests.browser import NoBrowser, chromium, resize, skip_for
from tests.desks import a_store

JSON = {"Content-Type": "application/json"}


@dataclass
class Running:
    server: Server
    store: SqliteStore
    token: str

    def http(self) -> httpx.Client:
        """Talks as the paired desk."""
        return self._with_token(self.token)

    def browser(self) -> httpx.Client:
        """Talks as a browser that was paired to read the figures."""
        client = ServerClient(self.server.url)
        code = self.server.pairing_code().code
        token = client.pair(PairRequest(code, "browser-1", "Browser", viewer=True)).token
        client.close()
        return self._with_token(token)

    def _with_token(self, token: str) -> httpx.Client:
        headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL), **JSON}
        return httpx.Client(base_url=self.server.url, headers=headers, trust_env=False)

    def stranger(self) -> httpx.Client:
        """Talks without a token."""
        return httpx.Client(base_url=self.server.url, trust_env=False)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    store = a_store(tmp_path)
    server = Server(store, tmp_path, port=0, tls=Tls.OFF)
    server.start()
    client = ServerClient(server.url)
    token = client.pair(PairRequest(server.pairing_code().code, "d-north", "north")).token
    client.close()
    yield Running(server, store, token)
    server.stop()
    store.close()


def asks_for_code(browser: webdriver.Chrome) -> bool:
    """Whether the page wants to be paired. It may be loading anew, so its parts are not held meanwhile."""
    return browser.execute_script("return document.getElementById('join')?.hidden === false") is True


@pytest.fixture(scope="module")
def chrome() -> Iterator[webdriver.Chrome]:
    try:
        with chromium() as chrome:
            yield chrome
    except NoBrowser as missing:
        skip_for(missing)


@pytest.fixture
def browser(chrome: webdriver.Chrome) -> Iterator[webdriver.Chrome]:
    """As wide as a laptop, and elsewhere once the test is over."""
    resize(chrome, 1280, 900)
    yield chrome
    chrome.get("about:blank")
    chrome.get_log("browser")
