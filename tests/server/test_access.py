"""Who is answered what, for every route that there is and for everybody who may ask."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from litestar import Litestar, get
from litestar.routes import HTTPRoute

from checkin.clock import wall_clock_ms
from checkin.journal.sqlite import SqliteStore
from checkin.server.access import require_all_listed
from checkin.server.app import make_app
from checkin.server.central import VIEWER_IDLE_MS, Central
from checkin.server.operators import IDLE_MS
from checkin.server.serving import Server, Tls
from checkin.sync.client import ServerClient
from checkin.sync.messages import OPERATOR_HEADER, PROTOCOL, PROTOCOL_HEADER, PairRequest
from tests.desks import a_store
from tests.faults.postgres_cluster import wait_until
from tests.journal.places import PostgresPlace
from tests.operators import IVAN_PIN, OLGA_PIN, VERA_PIN, a_guarded_event

CALLERS = (
    "nobody", "viewer", "desk", "desk's session", "volunteer's session", "supervisor's session",
    "supervisor's session at a browser", "session of another desk", "session over", "revoked desk", "revoked viewer",
    "viewer not heard from",
)  # fmt: skip
_NOBODY = ("nobody", "revoked desk", "revoked viewer", "viewer not heard from")
_VIEWERS = ("viewer", "supervisor's session at a browser")
EVERYBODY = dict.fromkeys(CALLERS, 0)
READERS = EVERYBODY | dict.fromkeys(_NOBODY, 401)
DESKS = READERS | dict.fromkeys(_VIEWERS, 403)
FORMER = EVERYBODY | {"nobody": 401}
BROWSERS = EVERYBODY | dict.fromkeys(CALLERS, 403) | dict.fromkeys(_VIEWERS, 0) | dict.fromkeys(_NOBODY, 401)
SUPERVISORS = BROWSERS | dict.fromkeys(_VIEWERS, 403) | {"supervisor's session": 0}

TABLE: dict[str, tuple[dict[str, int], int]] = {
    "GET /": (EVERYBODY, 200),
    "GET /live/{name}": (EVERYBODY, 404),
    "GET /schema": (EVERYBODY, 200),
    "GET /schema/openapi.json": (EVERYBODY, 200),
    "GET /hello": (EVERYBODY, 200),
    "GET /health": (EVERYBODY, 200),
    "POST /pair": (EVERYBODY, 400),
    "POST /wiped": (FORMER, 200),
    "POST /operators/sign-in": (READERS, 400),
    "POST /operators/sign-out": (READERS, 200),
    "GET /headcount": (READERS, 200),
    "GET /live/board": (READERS, 200),
    "GET /live/news": (READERS, 200),
    "POST /live/leave": (BROWSERS, 200),
    "GET /news": (DESKS, 200),
    "GET /entries": (DESKS, 200),
    "POST /entries": (DESKS, 400),
    "GET /roster": (DESKS, 200),
    "POST /roster": (DESKS, 400),
    "GET /settings": (DESKS, 200),
    "GET /photos": (DESKS, 200),
    "GET /photos/{name}": (DESKS, 404),
    "PUT /photos/{name}": (DESKS, 404),
    "GET /desks": (DESKS, 200),
    "PUT /desks/health": (DESKS, 200),
    "POST /pairing-codes": (SUPERVISORS, 201),
}
"""For each route: who is refused and how (0 for who is not), and what those who are not get for an empty request."""


@dataclass
class Place:
    """A server of an event with operators, and the headers of everybody who may ask."""

    url: str
    store: SqliteStore
    server: Server
    headers: dict[str, dict[str, str]] = field(default_factory=dict)

    def status(self, caller: str, route: str) -> int:
        method, path = route.split(" ")
        is_photo = path == "/photos/{name}" and method == "PUT"
        body = None if method == "GET" else b"x" if is_photo else b'{"no": "message"}'
        kind = {"Content-Type": "application/octet-stream" if is_photo else "application/json"}
        with (
            httpx.Client(base_url=self.url, trust_env=False, headers=self.headers[caller] | kind) as http,
            http.stream(method, path.replace("{name}", "x"), content=body) as answer,
        ):
            if caller in _NOBODY and answer.status_code != 200:
                assert list(json.loads(answer.read())) == ["detail"]
            return answer.status_code


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    store = a_store(tmp_path, event=a_guarded_event())
    server = Server(store, tmp_path, port=0, tls=Tls.OFF)
    server.start()
    place = Place(server.url, store, server)
    for name in ("desk", "other desk", "third desk", "viewer", "lost desk", "lost viewer", "old viewer"):
        place.headers[name] = paired(server, name, viewer="viewer" in name)
    for who, name, pin, at in (
        ("desk's session", "Olga", OLGA_PIN, "desk"),
        ("volunteer's session", "Ivan", IVAN_PIN, "desk"),
        ("supervisor's session", "Vera", VERA_PIN, "desk"),
        ("supervisor's session at a browser", "Vera", VERA_PIN, "viewer"),
        ("session of another desk", "Vera", VERA_PIN, "other desk"),
        ("session over", "Vera", VERA_PIN, "third desk"),
    ):
        place.headers[who] = place.headers[at] | {OPERATOR_HEADER: signed_in(server.url, place.headers[at], name, pin)}
    place.headers["session of another desk"] |= {"Authorization": place.headers["desk"]["Authorization"]}
    place.headers["nobody"] = {PROTOCOL_HEADER: str(PROTOCOL)}
    end_what_is_over(place)
    yield place
    server.stop()
    store.close()


def paired(server: Server, name: str, *, viewer: bool) -> dict[str, str]:
    client = ServerClient(server.url)
    token = client.pair(PairRequest(server.pairing_code().code, name, name, viewer=viewer)).token
    client.close()
    return {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}


def signed_in(url: str, headers: dict[str, str], name: str, pin: str) -> str:
    answer = httpx.post(
        f"{url}/operators/sign-in", json={"operator": name, "pin": pin}, headers=headers, trust_env=False
    )
    return str(answer.json()["session"])


def end_what_is_over(place: Place) -> None:
    """Whoever is revoked, not heard from or signed out by time: nothing but the store is touched."""
    store = place.store
    for caller, desk in (("revoked desk", "lost desk"), ("revoked viewer", "lost viewer")):
        store.revoke_desk(desk)
        place.headers[caller] = place.headers[desk]
    [old] = [desk for desk in store.desks() if desk.id == "old viewer"]
    store.heard(type(old)(old.id, old.name, 0, wall_clock_ms() - VIEWER_IDLE_MS - 1, viewer=True))
    place.headers["viewer not heard from"] = place.headers["old viewer"]
    sessions = json.loads(store.secret("operator_sessions") or b"{}")
    last = list(sessions)[-1]
    sessions[last]["used_ms"] -= IDLE_MS
    store.keep_secret("operator_sessions", json.dumps(sessions).encode(), in_place_of_another=True)


def test_every_route_answers_everybody_as_the_table_says_and_no_route_is_missing_in_it(place: Place) -> None:
    app = make_app(Central(place.store))
    routes = {
        f"{method} {route.path_format}"
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for method in route.methods - {"OPTIONS"}
    }
    assert routes == set(TABLE)

    wrong = []
    last = "POST /live/leave"
    endings = ("POST /operators/sign-out", last)  # of the session and of the browser
    for route in sorted(TABLE, key=lambda route: (endings.index(route) if route in endings else -1, route)):
        refused, served = TABLE[route]
        for caller in CALLERS:
            wanted = refused[caller] or served
            if route == last and caller == _VIEWERS[1]:
                wanted = 401  # it was the same browser
            if (got := place.status(caller, route)) != wanted:
                wrong.append(f"{route} for {caller}: {got}, not {wanted}")
    assert wrong == []


def test_a_route_that_does_not_say_who_may_ask_keeps_the_server_from_starting() -> None:
    @get("/new", sync_to_thread=False)
    def new() -> str:
        return "everything"

    with pytest.raises(KeyError):
        require_all_listed(Litestar([new], openapi_config=None, logging_config=None))


# Revocation ends what is open


class Stream:
    """Listens for news in a thread of its own."""

    def __init__(self, url: str, headers: dict[str, str], path: str) -> None:
        self.lines = 0
        self.ended_s = 0.0
        self._thread = threading.Thread(target=self._read, args=(url, headers, path), name="stream")
        self._thread.start()
        wait_until(lambda: self.lines > 0, "the stream says something")

    def _read(self, url: str, headers: dict[str, str], path: str) -> None:
        with suppress(httpx.HTTPError), httpx.stream("GET", url + path, headers=headers, trust_env=False) as answer:
            for _ in answer.iter_lines():
                self.lines += 1
        self.ended_s = time.monotonic()

    def wait_for_end(self) -> float:
        """When it ended."""
        wait_until(lambda: self.ended_s > 0, "the stream ended", 10)
        self._thread.join()
        return self.ended_s

    @property
    def is_open(self) -> bool:
        return not self.ended_s


@pytest.mark.parametrize(("who", "path"), [("desk", "/news"), ("viewer", "/live/news")])
def test_revocation_ends_open_streams_at_once_and_those_of_others_go_on(place: Place, who: str, path: str) -> None:
    lost, kept = Stream(place.url, place.headers[who], path), Stream(place.url, place.headers["other desk"], path)

    began = time.monotonic()
    place.store.revoke_desk(who)

    assert lost.wait_for_end() - began < 3
    heard = kept.lines
    wait_until(lambda: kept.lines > heard, "the other stream goes on")
    assert place.status(who, "GET " + path) == 401
    place.server.stop()
    kept.wait_for_end()


def test_a_desk_that_pairs_anew_ends_the_streams_of_its_former_token(place: Place) -> None:
    former = Stream(place.url, place.headers["desk"], "/news")
    client = ServerClient(place.url)
    code, token = place.server.pairing_code().code, place.headers["desk"]["Authorization"].removeprefix("Bearer ")
    assert client.pair(PairRequest(code, "desk", "desk", former_token=token)).desk == "desk"
    client.close()

    former.wait_for_end()


def test_a_browser_that_leaves_is_forgotten_with_all_its_windows(place: Place) -> None:
    window = Stream(place.url, place.headers["viewer"], "/live/news")

    assert place.status("viewer", "POST /live/leave") == 200

    window.wait_for_end()
    assert place.status("viewer", "GET /live/board") == 401
    assert place.status("desk", "GET /live/board") == 200


def test_one_token_has_so_many_streams_and_no_more(place: Place) -> None:
    streams = [Stream(place.url, place.headers["viewer"], "/live/news") for _ in range(10)]

    assert place.status("viewer", "GET /live/news") == 429
    assert place.status("desk", "GET /live/news") == 200
    assert place.status("viewer", "GET /live/board") == 200

    place.server.stop()
    for stream in streams:
        stream.wait_for_end()


def test_every_process_over_one_database_ends_the_streams_of_a_revoked_desk(
    postgres: PostgresPlace, tmp_path: Path
) -> None:
    stores = [postgres.new()]
    stores[0].transact(lambda transaction: transaction.put_event(a_guarded_event()))
    stores += [postgres.beside(), postgres.beside()]
    servers = [Server(store, tmp_path, port=0, tls=Tls.OFF) for store in stores[:2]]
    for server in servers:
        server.start()
    desk = paired(servers[0], "desk", viewer=False)
    streams = [Stream(server.url, desk, "/news") for server in servers]
    assert all(stream.is_open for stream in streams)

    began = time.monotonic()
    stores[2].revoke_desk("desk")

    assert max(stream.wait_for_end() for stream in streams) - began < 3
    for server in servers:
        assert httpx.get(f"{server.url}/settings", headers=desk, trust_env=False).status_code == 401
        server.stop()
