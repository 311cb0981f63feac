"""What attackers send, over a socket to a real server: none of it may be served as something else than it is."""

import hashlib
import re
import socket
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import msgspec
import pytest

from checkin.server import connections, gate, limits, serving
from checkin.server.serving import Server, Tls
from checkin.sync.client import ServerClient, fetch_certificate
from checkin.sync.messages import LARGEST_BODY, PROTOCOL, PROTOCOL_HEADER, TIME_HEADER, PairRequest
from checkin.sync.pairing import parse_pairing_link
from tests.desks import ANNA, a_store
from tests.faults.postgres_cluster import wait_until
from tests.server.conftest import JSON, Running

HOST = b"Host: desk.example:8420\r\n"
ONCE = HOST + b"Connection: close\r\n"
"""For what is answered like any other request: then the answer is over when the connection is."""
_PATIENCE_S = 10.0
SAFE_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
}
DANGEROUS = (
    "server", "x-powered-by", "set-cookie", "location", "etag", "last-modified", "www-authenticate",
    "access-control-allow-origin", "access-control-allow-credentials", "access-control-allow-headers",
)  # fmt: skip
INSIDE = re.compile(r"Traceback|File \"|litestar|uvicorn|msgspec|apsw|sqlite|asyncpg|/work/|/usr/|0x[0-9a-f]{6}", re.I)


def spoken(running: Running, said: bytes) -> bytes:
    """Everything that the server says to these bytes, until it has ended the connection or says no more."""
    host, _, port = running.server.url.removeprefix("http://").rpartition(":")
    with socket.create_connection((host, int(port)), timeout=_PATIENCE_S) as line:
        line.sendall(said)
        heard = b""
        while part := line.recv(65536):
            heard += part
    return heard


def statuses(heard: bytes) -> list[int]:
    return [int(found) for found in re.findall(rb"^HTTP/1\.1 (\d{3})", heard, re.MULTILINE)]


def authorised(running: Running) -> bytes:
    return f"Authorization: Bearer {running.token}\r\n{PROTOCOL_HEADER}: {PROTOCOL}\r\n".encode()


HIDDEN = b"GET /hello HTTP/1.1\r\nHost: x\r\n\r\n"
SMUGGLED = {
    "CL.TE": b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "TE.CL": b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + HIDDEN,
    "two lengths": b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + HIDDEN,
    "two lengths in one": b"Content-Length: 2, 3\r\n\r\n{}" + HIDDEN,
    "length with a sign": b"Content-Length: +2\r\n\r\n{}" + HIDDEN,
    "length below zero": b"Content-Length: -1\r\n\r\n{}" + HIDDEN,
    "length in hexadecimal": b"Content-Length: 0x2\r\n\r\n{}" + HIDDEN,
    "length before a space": b"Content-Length : 2\r\n\r\n{}" + HIDDEN,
    "coding before a space": b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "coding that is none": b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "coding behind a tab": b"Transfer-Encoding:\tx, chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "coding on a folded line": b"Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + HIDDEN,
    "two codings": b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + HIDDEN,
    "packed chunks": b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + HIDDEN,
    "chunk of no size": b"Transfer-Encoding: chunked\r\n\r\n\r\n{}\r\n0\r\n\r\n" + HIDDEN,
    "chunk of minus one": b"Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n" + HIDDEN,
    "chunk of all sizes": b"Transfer-Encoding: chunked\r\n\r\n" + b"F" * 40 + b"\r\n{}\r\n0\r\n\r\n" + HIDDEN,
    "line break in a chunk's extension": b'Transfer-Encoding: chunked\r\n\r\n2;a="\r\n"\r\n{}\r\n0\r\n\r\n' + HIDDEN,
    "zero byte in a header": b"X-A: a\0b\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
    "carriage return in a header": b"X-A: a\rb\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
    "no name before the colon": b": x\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
    "second host": b"Host: other\r\nContent-Length: 2\r\n\r\n{}" + HIDDEN,
}


@pytest.mark.parametrize("how", SMUGGLED)
def test_a_request_that_could_be_read_in_two_ways_is_refused_and_nothing_behind_it_is_answered(
    running: Running, how: str
) -> None:
    heard = spoken(running, b"POST /pair HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n" + SMUGGLED[how])

    assert statuses(heard) == [400]
    assert b"checkin_desk" not in heard


NO_HTTP = {
    "HTTP/0.9": (b"GET /hello\r\n\r\n", 400),
    "HTTP/1.0 with chunks": (
        b"POST /pair HTTP/1.0\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
    ),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    "HTTP/9.9": (b"GET /hello HTTP/9.9\r\n" + ONCE + b"\r\n", 505),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64) + b"\r\n\r\n", 400),
    "no host": (b"GET /hello HTTP/1.1\r\n\r\n", 400),
    "host with a path": (b"GET /hello HTTP/1.1\r\nHost: evil.example/@desk\r\n\r\n", 400),
    "host with markup": (b'GET /hello HTTP/1.1\r\nHost: "><script>\r\n\r\n', 400),
    "no path": (b"GET evil HTTP/1.1\r\n" + ONCE + b"\r\n", 404),
    "another's address": (b"GET http://evil.example/hello HTTP/1.1\r\n" + ONCE + b"\r\n", 404),
    "a proxy's request": (b"CONNECT evil.example:443 HTTP/1.1\r\n" + ONCE + b"\r\n", 404),
    "all of the server": (b"OPTIONS * HTTP/1.1\r\n" + ONCE + b"\r\n", 404),
    "bytes in the path": (b"GET /\xff\xfe HTTP/1.1\r\n" + ONCE + b"\r\n", 400),
    "line break in the path": (b"GET /live/%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n" + ONCE + b"\r\n", 404),
    "large header": (b"GET /hello HTTP/1.1\r\n" + ONCE + b"X-A: " + b"a" * 20_000 + b"\r\n\r\n", 431),
    "head without end": (b"GET /hello HTTP/1.1\r\n" + ONCE + b"X-A: " + b"a" * 20_000, 400),
    "many headers": (b"GET /hello HTTP/1.1\r\n" + ONCE + b"".join(b"A%d: 1\r\n" % n for n in range(80)) + b"\r\n", 431),
    "long address": (b"GET /" + b"a" * 3_000 + b" HTTP/1.1\r\n" + ONCE + b"\r\n", 414),
    "zero byte in a parameter": (b"GET /entries?epoch=a%00b HTTP/1.1\r\n" + ONCE + b"\r\n", 400),
    "many parameters": (b"GET /hello?" + b"a&" * 40 + b" HTTP/1.1\r\n" + ONCE + b"\r\n", 400),
}  # fmt: skip


@pytest.mark.parametrize("what", NO_HTTP)
def test_what_is_no_request_of_ours_gets_one_sentence_and_no_more(running: Running, what: str) -> None:
    said, status = NO_HTTP[what]

    heard = spoken(running, said)

    assert statuses(heard) == [status]
    head, _, body = heard.partition(b"\r\n\r\n")
    assert list(msgspec.json.decode(body)) == ["detail"]
    for name, value in SAFE_HEADERS.items():
        assert f"{name}: {value}".encode() in head.lower().replace(value.lower().encode(), value.encode())
    assert b"set-cookie" not in head.lower()


def test_the_switch_to_another_protocol_is_not_made(running: Running) -> None:
    for upgrade in (b"websocket", b"h2c", b"TLS/1.0"):
        heard = spoken(
            running,
            b"GET /hello HTTP/1.1\r\n" + ONCE + b"Connection: Upgrade\r\nUpgrade: " + upgrade + b"\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        )  # fmt: skip
        assert statuses(heard) == [200]


# Headers of every answer


def answers(running: Running) -> Iterator[tuple[str, httpx.Response]]:
    """One answer of every kind that there is."""
    asked = {
        "page": ("GET", "/", {}), "script": ("GET", "/live/live.js", {}), "picture": ("GET", "/live/icon.svg", {}),
        "data": ("GET", "/settings", {}), "figures": ("GET", "/live/board", {}), "schema": ("GET", "/schema", {}),
        "nothing": ("GET", "/nothing", {}), "no photo": ("GET", "/photos/x", {}),
        "other method": ("DELETE", "/entries", {}), "preflight": ("OPTIONS", "/entries", {}),
        "trace": ("TRACE", "/entries", {}), "head": ("HEAD", "/", {}),
        "too large": ("POST", "/entries", {"content": b" " * (LARGEST_BODY + 1)}),
        "no message": ("POST", "/entries", {"content": b"{"}),
        "other type": ("POST", "/entries", {"content": b"{}", "headers": {"Content-Type": "text/plain"}}),
        "other version": ("GET", "/entries", {"headers": {PROTOCOL_HEADER: "9"}}),
        "no token": ("GET", "/entries", {"headers": {"Authorization": "Bearer no"}}),
        "long address": ("GET", "/" + "a" * 3_000, {}),
    }  # fmt: skip
    with running.http() as http:
        for name, (method, path, more) in asked.items():
            yield name, http.request(method, path, **more)  # type: ignore[arg-type]


def test_every_answer_has_the_headers_that_protect_and_none_that_tells_or_allows(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = dict(answers(running))
    monkeypatch.setattr(limits, "MOST_OF_A_DESK", 0)
    found |= {f"{name}, too often": answer for name, answer in answers(running)}
    monkeypatch.undo()
    monkeypatch.setattr(running.store, "event", None)
    with running.http() as http:
        found["failure"] = http.get("/settings")

    assert {answer.status_code for answer in found.values()} == {200, 400, 401, 404, 405, 413, 414, 415, 426, 429, 500}
    for name, answer in found.items():
        shown = {header: answer.headers.get(header) for header in SAFE_HEADERS}
        assert shown == SAFE_HEADERS, name
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"), (
            name
        )
        assert "unsafe" not in policy
        assert [header for header in DANGEROUS if header in answer.headers] == [], name
        assert TIME_HEADER in answer.headers
        assert not INSIDE.search(str(answer.headers)), name
        if answer.status_code >= 400 and answer.request.method != "HEAD":
            assert list(answer.json()) == ["detail"], name
            assert not INSIDE.search(answer.text), answer.text


def test_a_method_that_a_route_does_not_have_is_told_which_it_has(running: Running) -> None:
    with running.http() as http:
        for method in ("PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "HEAD", "PROPFIND"):
            answer = http.request(method, "/entries")
            assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
        for header in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"):
            assert http.get("/pairing-codes", headers={header: "POST"}).status_code == 405
            assert http.get(f"/pairing-codes?{header}=POST").status_code == 405


def test_headers_that_a_proxy_would_set_change_nothing(running: Running) -> None:
    headers = {
        "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Original-URL": "/settings",
        "X-Rewrite-URL": "/settings", "Forwarded": "for=1.2.3.4;host=evil.example", "Host": "evil.example",
    }  # fmt: skip
    with running.stranger() as http:
        plain, forged = http.get("/"), http.get("/", headers=headers)
        assert forged.text == plain.text
        assert "evil" not in str(forged.headers)
        assert http.get("/hello", headers=headers).status_code == 200
    with running.http() as http:
        assert "evil" not in http.post("/pairing-codes", headers=headers).text


@pytest.mark.parametrize(
    "path",
    [
        "/live/../app.py", "/live/..%2f..%2fpyproject.toml", "/live/%2e%2e/%2e%2e/etc/passwd", "/live/....//live.js",
        "/live/..%5c..%5cwindows", "/live/live.js%00.css", "/live/live.js/", "/live//live.js", "/live/", "/live",
        "/live/index.html", "/live/.", "/assets/", "/.git/config", "/event.db", "/server.key",
        "/photos/..%2fserver.key",        "/photos/%2e%2e%2fevent.db", "/schema/redoc", "/schema/swagger", "/docs",
        "/static/", "/robots.txt",        "//evil.example/",
        "/\\evil.example", "/%2f%2fevil.example", "/hello/..;/settings", "/live/LIVE.JS",
    ],
)  # fmt: skip
def test_no_path_leads_to_another_file_a_list_of_files_or_another_site(running: Running, path: str) -> None:
    heard = spoken(running, f"GET {path} HTTP/1.1\r\n".encode() + ONCE + authorised(running) + b"\r\n")

    assert statuses(heard) in ([404], [400]) or (path == "/live/live.js/" and b"text/javascript" in heard)
    assert b"PRIVATE KEY" not in heard
    assert b"\nlocation:" not in heard.lower()


SQL = (
    "' OR '1'='1",
    "'; DROP TABLE entry; --",
    '" OR 1=1 --',
    "%",
    "_",
    "\\",
    "x' UNION SELECT token_hash FROM desk--",
)
STRINGS = (
    "/entries?epoch={}", "/entries?epoch=x&running={}", "/roster?mark={}", "/roster?known=1&mark={}",
    "/photos?known={}", "/photos/{}", "/headcount?by={}", "/live/{}",
)  # fmt: skip


@pytest.mark.parametrize("where", STRINGS)
def test_what_is_sql_in_an_address_is_a_text_like_any_other(running: Running, where: str) -> None:
    def answered(text: str) -> tuple[int, str]:
        answer = http.get(where.format(quote(text, safe="")))
        return answer.status_code, (answer.json().get("detail") or answer.text).replace(f"“{text}”", "“harmless”")

    with running.http() as http:
        wanted = answered("harmless")
        assert [text for text in SQL if answered(text) != wanted] == []
        assert http.get("/headcount").json()["expected"] == 3


@pytest.mark.parametrize("text", SQL)
def test_what_is_sql_in_a_message_is_a_text_like_any_other(running: Running, text: str) -> None:
    with running.stranger() as http:
        refused = http.post("/pair", json={"code": text, "desk": text, "desk_name": text})
        assert (refused.status_code, "pairing code" in refused.json()["detail"]) == (403, True)
        code = running.server.pairing_code().code
        token = http.post("/pair", json={"code": code, "desk": text, "desk_name": text}).json()["token"]
    assert text in {desk.name for desk in running.store.desks()}
    headers = {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}
    with httpx.Client(base_url=running.server.url, trust_env=False, headers=headers) as http:
        assert http.post("/operators/sign-in", json={"operator": text, "pin": text}).status_code == 403
        assert http.post("/roster", json={"participants": [{"id": text, "ticket_code": text, "name": text}]}).is_success
        assert http.get("/roster").json()["participants"][-1]["name"] == text
        assert ANNA.name in http.get("/roster").text
    for forged in (text, f"{token}' --", f"x' OR token_hash = '{token}"):
        with running.stranger() as http:
            assert http.get("/headcount", headers={"Authorization": f"Bearer {forged}"}).status_code == 401


VAST = 10**30


def test_numbers_and_characters_that_no_database_keeps_break_nothing(running: Running) -> None:
    printer = {"name": "P", "sheets_left": VAST, "empty_at_ms": VAST, "waiting": -VAST}
    health = {"version": "\0", "unsent": VAST, "last_scan_ms": VAST, "roster_revision": -VAST, "printers": [printer]}
    person = {"id": "ZERO", "ticket_code": "Z-1\0", "name": "A\0nna \\u0000", "further": {"Room\0": "1\0"}}
    with running.http() as http:
        assert http.put("/desks/health", json=health).status_code == 200
        assert http.post("/entries", json={"entries": [], "unsent": VAST}).status_code == 400
        assert http.post("/entries", json={"entries": [], "unsent": -1}).status_code == 400
        assert http.post("/roster", json={"participants": [person]}).status_code == 200
        [kept] = [one for one in http.get("/roster").json()["participants"] if one["id"] == "ZERO"]
        assert http.get("/live/board").status_code == http.get("/desks").status_code == 200
    with running.stranger() as http:
        code = running.server.pairing_code().code
        assert http.post("/pair", json={"code": code, "desk": "d", "desk_name": "a\0b"}).status_code == 403

    assert (kept["ticket_code"], kept["name"], kept["further"]) == ("Z-1", "Anna \\u0000", {"Room": "1"})


# Pages of others


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"}, {"Origin": "http://127.0.0.1:1"},
    ],
)  # fmt: skip
def test_pages_of_others_may_change_nothing_even_with_a_token(running: Running, headers: dict[str, str]) -> None:
    with running.http() as http:
        for path in ("/pair", "/pairing-codes", "/entries", "/roster", "/operators/sign-in", "/live/leave"):
            assert http.post(path, json={}, headers=headers).status_code == 403


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "text/json"]
)
def test_what_a_form_can_send_is_no_message(running: Running, kind: str) -> None:
    code = running.server.pairing_code().code
    body = msgspec.json.encode({"code": code, "desk": "d", "desk_name": "d"})
    with running.stranger() as http:
        assert http.post("/pair", content=body, headers={"Content-Type": kind} if kind else {}).status_code == 415
        assert http.post("/pair", content=body, headers=JSON).status_code == 200


def test_packed_bodies_are_refused_unread(running: Running) -> None:
    with running.http() as http:
        for coding in ("gzip", "deflate", "br", "zstd", "gzip, gzip"):
            answer = http.post("/entries", content=b"\x1f\x8b\x08", headers={"Content-Encoding": coding})
            assert answer.status_code == 415


# Sizes and times


def test_a_body_without_a_length_is_counted_while_it_comes(running: Running) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(LARGEST_BODY // 65_536 + 2):
            yield b" " * 65_536

    with running.http() as http:
        assert http.post("/entries", content=endless()).status_code == 413
    with running.stranger() as http:
        assert http.post("/pair", content=iter([b" " * 20_000]), headers=JSON).status_code == 413


def test_a_stranger_cannot_make_the_server_read_a_large_body(running: Running) -> None:
    with running.stranger() as http:
        answer = http.post("/entries", content=b"[" * 1_000_000, headers={PROTOCOL_HEADER: str(PROTOCOL), **JSON})

    assert answer.status_code == 401


class Patient:
    """A connection that is held open and hardly used."""

    def __init__(self, url: str, said: bytes) -> None:
        host, _, port = url.rpartition("/")[2].rpartition(":")
        self.line = socket.create_connection((host, int(port)), timeout=_PATIENCE_S)
        self.line.sendall(said)

    def heard(self) -> bytes:
        """What came until the server ended it."""
        heard = b""
        try:
            while part := self.line.recv(65536):
                heard += part
        except ConnectionError:
            pass
        finally:
            self.line.close()
        return heard


@pytest.mark.parametrize("said", [b"", b"GET /hel", b"GET /hello HTTP/1.1\r\nHost: x\r\nX-A: "])
def test_a_head_that_does_not_come_is_not_waited_for(
    running: Running, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    assert connections.HEAD_S <= 10
    monkeypatch.setattr(connections, "HEAD_S", 0.3)

    slow = Patient(running.server.url, said)

    assert slow.heard() == b""


def test_a_head_that_comes_letter_by_letter_has_one_time_for_all_of_it(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_S", 0.5)
    slow = Patient(running.server.url, b"GET /hello HTTP/1.1\r\nHost: x\r\nX-A: ")
    began = time.monotonic()

    def is_cut() -> bool:
        try:
            slow.line.sendall(b"a")
        except ConnectionError:
            return True
        return False

    wait_until(is_cut, "the server lost its patience")
    assert time.monotonic() - began < 5
    slow.line.close()


def test_a_body_that_pauses_is_not_waited_for(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    assert gate.BODY_PAUSE_S <= 10
    monkeypatch.setattr(gate, "BODY_PAUSE_S", 0.3)
    head = b"POST /entries HTTP/1.1\r\n" + HOST + authorised(running) + b"Content-Type: application/json\r\n"

    slow = Patient(running.server.url, head + b"Content-Length: 100\r\n\r\n{")

    assert statuses(slow.heard()) == [408]


def test_who_does_not_read_the_answer_is_cut_off(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "READING_S", 0.3)
    with running.http() as http:
        people = [{"id": f"P{n}", "ticket_code": f"T{n}", "name": "Long " * 2_000} for n in range(400)]
        assert http.post("/roster", json={"participants": people}).is_success
    ask = b"GET /roster HTTP/1.1\r\n" + HOST + authorised(running) + b"\r\n"
    deaf = Patient(running.server.url, ask * 20)
    wait_until(lambda: connected(running) == 0, "the server has let go of it")

    assert len(deaf.heard()) < 20 * 400 * 10_000


def connected(running: Running) -> int:
    return running.server._doors._inside.total()


def test_an_address_has_so_many_connections_and_no_more(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MOST_FROM_AN_ADDRESS", 5)
    held = [Patient(running.server.url, b"GET /") for _ in range(5)]
    wait_until(lambda: connected(running) == 5, "all five are in")

    assert Patient(running.server.url, b"GET /hello HTTP/1.1\r\nHost: x\r\n\r\n").heard() == b""

    for each in held:
        each.line.close()
    wait_until(lambda: connected(running) == 0, "all five are gone")
    with running.stranger() as http:
        assert http.get("/hello").status_code == 200


def test_the_server_may_have_as_many_files_open_as_it_takes_connections() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(600, before[1]), before[1]))
    try:
        connections.make_room_for_connections()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] >= min(connections.MOST_CONNECTIONS + 500, before[1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_the_link_of_the_live_page_pairs_a_browser_and_no_desk(running: Running) -> None:
    code = running.server.pairing_code(for_browser=True).code
    with running.stranger() as http:
        asked = {"code": code, "desk": "d", "desk_name": "d"}
        assert http.post("/pair", json=asked).status_code == 403
        assert http.post("/pair", json=asked | {"viewer": True}).status_code == 200
        assert http.post("/pair", json=asked | {"viewer": True}).status_code == 403


def test_wrong_pairing_codes_from_one_address_are_remembered_over_a_restart(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for _ in range(2):
        server = Server(store, tmp_path, port=0, tls=Tls.OFF)
        server.start()
        good = server.pairing_code().code
        with httpx.Client(base_url=server.url, trust_env=False) as http:
            tries = [http.post("/pair", json={"code": "WRONG", "desk": "d", "desk_name": "d"}) for _ in range(6)]
            last = http.post("/pair", json={"code": good, "desk": "d", "desk_name": "d"})
        server.stop()
    store.close()

    assert {answer.status_code for answer in tries} == {403}
    assert "wait a minute" in last.json()["detail"]


# TLS


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[Server]:
    store = a_store(tmp_path)
    server = Server(store, tmp_path, port=0, tls=Tls.ON)
    server.start()
    yield server
    server.stop()
    store.close()


def handshake(server: Server, newest: ssl.TLSVersion) -> str | None:
    host, _, port = server.url.removeprefix("https://").rpartition(":")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.maximum_version = newest
    with socket.create_connection((host, int(port)), timeout=_PATIENCE_S) as line, context.wrap_socket(line) as tls:
        return tls.version()


def test_only_the_newest_tls_is_spoken(encrypted: Server) -> None:
    assert handshake(encrypted, ssl.TLSVersion.TLSv1_3) == "TLSv1.3"
    with pytest.raises(OSError, match=r"(?i)protocol|version|reset|eof"):
        handshake(encrypted, ssl.TLSVersion.TLSv1_2)


def test_plain_http_gets_nothing_from_an_encrypted_server(encrypted: Server) -> None:
    plain = Patient(encrypted.url, b"GET /hello HTTP/1.1\r\nHost: x\r\n\r\n")

    assert b"checkin_desk" not in plain.heard()


def test_a_handshake_that_is_not_finished_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert serving.HANDSHAKE_S <= 10
    monkeypatch.setattr(serving, "HANDSHAKE_S", 0.3)
    store = a_store(tmp_path)
    server = Server(store, tmp_path, port=0, tls=Tls.ON)
    server.start()

    assert Patient(server.url, b"\x16\x03\x01").heard() == b""
    server.stop()
    store.close()


def test_the_servers_key_is_for_its_owner_alone(encrypted: Server, tmp_path: Path) -> None:
    assert encrypted.url.startswith("https")
    assert (tmp_path / "server.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("host", "scheme"), [("127.0.0.1", "http"), ("0.0.0.0", "https"), ("::1", "http")])
def test_tls_is_on_by_itself_wherever_others_can_listen(tmp_path: Path, host: str, scheme: str) -> None:
    store = a_store(tmp_path)
    server = Server(store, tmp_path, host=host, port=0)

    assert server.url.startswith(f"{scheme}://")
    server.stop()
    store.close()


def test_a_desk_that_pairs_over_tls_works(encrypted: Server) -> None:
    link = parse_pairing_link(encrypted.pairing_code().link)
    client = ServerClient(link.url, certificate=fetch_certificate(link.url, link.fingerprint))
    assert client.pair(PairRequest(link.code, "d", "d")).token
    client.close()


def test_what_a_browser_should_show_of_the_certificate_is_told(encrypted: Server) -> None:
    host, _, port = encrypted.url.removeprefix("https://").rpartition(":")
    shown = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((host, int(port))))

    assert encrypted.fingerprint == hashlib.sha256(shown).hexdigest()
    assert encrypted.fingerprint in encrypted.pairing_code().link
