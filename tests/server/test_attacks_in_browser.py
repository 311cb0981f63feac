"""What a page of somebody else can do to the server with a real browser, which may be paired: nothing."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from selenium import webdriver
from selenium.common.exceptions import JavascriptException
from selenium.webdriver.common.by import By

from tests.faults.postgres_cluster import wait_until
from tests.server.conftest import Running, asks_for_code

ATTACKS = """
    const [target, code, done] = arguments;
    const message = JSON.stringify({ code, desk: "evil", desk_name: "evil" });
    const attempts = {
      async plain() { await fetch(target + "/pair", { method: "POST", mode: "no-cors", body: message }); },
      async untyped() {
        await fetch(target + "/pair", { method: "POST", mode: "no-cors", body: new Blob([message]) });
      },
      async json() {
        const headers = { "Content-Type": "application/json" };
        return (await fetch(target + "/pair", { method: "POST", headers, body: message })).text();
      },
      async read() { return (await fetch(target + "/hello")).text(); },
      async readBlindly() { return (await fetch(target + "/live/live.js", { mode: "no-cors" })).type; },
      async stream() {
        return (await fetch(target + "/live/news", { headers: { Authorization: "Bearer x" } })).text();
      },
      async beacon() { navigator.sendBeacon(target + "/pair", new Blob([message], { type: "text/plain" })); },
      async form() {
        const [form, field, frame] = ["form", "input", "iframe"].map((tag) => document.createElement(tag));
        frame.name = "hidden";
        [form.action, form.method, form.enctype, form.target] = [target + "/pair", "POST", "text/plain", "hidden"];
        [field.name, field.value] = [message.slice(0, -1) + ',"x":"', '"}'];
        form.append(field);
        document.body.append(frame, form);
        await new Promise((loaded) => { frame.onload = loaded; form.submit(); });
        return frame.contentDocument === null ? undefined : frame.contentDocument.body.textContent;
      },
      script() {
        return new Promise((ended) => {
          const script = document.createElement("script");
          script.onload = () => ended("loaded");
          script.onerror = () => ended(undefined);
          script.src = target + "/live/words.js";
          document.head.append(script);
        });
      },
      picture() {
        return new Promise((ended) => {
          const picture = new Image();
          picture.onload = () => ended("loaded");
          picture.onerror = () => ended(undefined);
          picture.src = target + "/live/icon.svg";
        });
      },
      async frame() {
        const frame = document.createElement("iframe");
        frame.src = target + "/";
        await new Promise((loaded) => { frame.onload = loaded; document.body.append(frame); });
        return frame.contentWindow.length || undefined;
      },
    };
    (async () => {
      const got = {};
      for (const [name, attempt] of Object.entries(attempts)) {
        try { got[name] = (await attempt()) ?? null; } catch (error) { got[name] = null; }
      }
      done(got);
    })();
"""


class _EmptyPage(BaseHTTPRequestHandler):
    timeout = 1
    """Seconds: browsers open connections for which they have no request yet."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><title>evil</title><body>")

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of a page of somebody else."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _EmptyPage)
    server.daemon_threads = False  # closing it waits for them
    thread = threading.Thread(target=server.serve_forever, name="elsewhere")
    thread.start()
    yield f"http://localhost:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def pair_browser(browser: webdriver.Chrome, running: Running) -> str:
    """Show the live page; the token that the browser got."""
    browser.get(running.server.pairing_code().link)
    wait_until(lambda: browser.find_element(By.ID, "expected").text == "3", "the figures are shown")
    return str(browser.execute_script("return localStorage.getItem('checkin-desk-token')"))


def test_a_page_of_others_can_send_nothing_that_counts_and_read_nothing(
    browser: webdriver.Chrome, running: Running, elsewhere: str
) -> None:
    pair_browser(browser, running)
    before = running.store.desks()
    code = running.server.pairing_code().code
    browser.get(elsewhere)
    browser.set_script_timeout(30)

    got = browser.execute_async_script(ATTACKS, running.server.url, code)

    assert got == dict.fromkeys(got), "something was read"
    assert len(got) == 11
    assert [desk.id for desk in running.store.desks()] == [desk.id for desk in before]
    with running.stranger() as http:
        assert http.post("/pair", json={"code": code, "desk": "d", "desk_name": "d"}).status_code == 200


def test_a_window_that_others_open_is_not_theirs_to_hold(
    browser: webdriver.Chrome, running: Running, elsewhere: str
) -> None:
    browser.get(elsewhere)
    own = browser.current_window_handle
    browser.execute_script(f"window.held = window.open({json.dumps(running.server.url + '/')})")
    wait_until(lambda: len(browser.window_handles) == 2, "the window is open")

    wait_until(lambda: browser.execute_script("return window.held.closed") is True, "it is out of reach")

    [other] = set(browser.window_handles) - {own}
    browser.switch_to.window(other)
    browser.close()
    browser.switch_to.window(own)


def test_the_page_makes_no_markup_of_texts_and_runs_no_script_but_its_own(
    browser: webdriver.Chrome, running: Running
) -> None:
    pair_browser(browser, running)

    ran = []
    for hostile in (
        "document.body.innerHTML = '<img src=x onerror=window.robbed=1>'",
        "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
        "document.write('<script>window.robbed=1</script>')",
        "setTimeout('window.robbed=1', 0)",
        "document.body.setAttribute('onclick', 'window.robbed=1')",
        "document.head.append(Object.assign(document.createElement('script'), { text: 'window.robbed=1' }))",
    ):
        try:
            browser.execute_script(hostile)
            ran.append(hostile)
        except JavascriptException:
            pass
    assert ran == []
    browser.execute_script("setTimeout(() => new Function('window.robbed=1')(), 0)")
    sent = "return fetch('https://example.com/').then(() => 'sent', () => 'not sent')"
    assert browser.execute_script(sent) == "not sent"
    assert browser.execute_script("return window.robbed") is None
    browser.get_log("browser")  # it complained of all that


def test_the_browser_keeps_its_token_alone_and_no_cookie_and_forgets_it_when_asked(
    browser: webdriver.Chrome, running: Running
) -> None:
    token = pair_browser(browser, running)
    kept = browser.execute_script("return Object.keys(localStorage)")
    assert set(kept) <= {"checkin-desk-token", "checkin-desk-language", "checkin-desk-theme"}
    assert browser.execute_script("return Object.keys(sessionStorage)") == []
    assert browser.get_cookies() == []
    assert "code" not in browser.current_url
    with running.stranger() as http:
        http.headers["Authorization"] = f"Bearer {token}"
        assert http.get("/live/board").status_code == 200

        browser.find_element(By.ID, "leave").click()

        wait_until(lambda: asks_for_code(browser), "a code is asked for")
        assert browser.execute_script("return localStorage.getItem('checkin-desk-token')") is None
        assert http.get("/live/board").status_code == 401


def test_a_browser_that_was_revoked_loses_its_figures_and_its_token_by_itself(
    browser: webdriver.Chrome, running: Running
) -> None:
    pair_browser(browser, running)

    [viewer] = [desk for desk in running.store.desks() if desk.viewer]
    running.store.revoke_desk(viewer.id)

    wait_until(lambda: asks_for_code(browser), "a code is asked for")
    assert not browser.find_element(By.ID, "figures").is_displayed()
    assert browser.execute_script("return localStorage.getItem('checkin-desk-token')") is None
