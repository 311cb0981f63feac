"""What answers at the server's address may be broken or hostile: a desk says so, and its memory stays its own."""

import gzip
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest

from checkin.badges.photo_folder import PhotoFolder
from checkin.journal.store import Cursor, RosterHead
from checkin.roster.photo_shelf import PhotoShelf
from checkin.roster.photos import kept_name
from checkin.sync.answers import LARGEST_NOTE, LARGEST_PAGE, LARGEST_PICTURE, LARGEST_WHOLE, NotOurs, TooLarge
from checkin.sync.client import ServerClient
from checkin.sync.messages import NEWS, PROTOCOL, TIME_HEADER, Hello, PairRequest, PhotoNames, PulledPage, PulledRoster
from checkin.sync.photos import PhotoFetcher
from tests.builders import a_participant
from tests.sync.answering import OURS, Asked, a_client, a_server

Ask = Callable[[ServerClient], object]


@contextmanager
def little_memory(most: int) -> Iterator[None]:
    """Fails when more is held at once than what is read, twice for a moment, and a little beside it."""
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2 * most + 4 * 1024 * 1024


REQUESTS: dict[str, tuple[Ask, int]] = {
    "hello": (ServerClient.hello, LARGEST_NOTE),
    "pair": (lambda client: client.pair(PairRequest("code", "d", "d")), LARGEST_WHOLE),
    "push": (lambda client: client.push([], 0), LARGEST_PAGE),
    "pull": (lambda client: client.pull(None, 250), LARGEST_PAGE),
    "roster": (lambda client: client.roster(0, RosterHead(0, ""), 1_000), LARGEST_PAGE),
    "participants": (lambda client: client.put_participants([]), LARGEST_NOTE),
    "settings": (ServerClient.settings, LARGEST_WHOLE),
    "photo names": (lambda client: client.photo_names("-"), LARGEST_WHOLE),
    "photo": (lambda client: client.photo("a.jpg"), LARGEST_PICTURE),
    "photo handed over": (lambda client: client.put_photo("a.jpg", b"photo"), LARGEST_NOTE),
    "sign in": (lambda client: client.sign_in("Olga", "1234"), LARGEST_NOTE),
    "desks": (ServerClient.desks, LARGEST_PAGE),
    "news": (lambda client: list(client.news(lambda: False)), LARGEST_NOTE),
}


@pytest.mark.parametrize("request_name", REQUESTS)
def test_an_answer_without_an_end_is_refused_and_not_held(request_name: str) -> None:
    ask, most = REQUESTS[request_name]
    with (
        a_server(Asked.send_without_end) as url,
        a_client(url) as client,
        little_memory(most),
        pytest.raises(TooLarge, match="check the address"),
    ):
        ask(client)


def test_a_refusal_without_an_end_is_refused_and_not_held() -> None:
    with a_server(lambda asked: asked.send_without_end(401)) as url, a_client(url) as client:
        with little_memory(LARGEST_NOTE), pytest.raises(TooLarge, match="check the address"):
            client.settings()
        with little_memory(LARGEST_NOTE), pytest.raises(TooLarge, match="check the address"):
            list(client.news(lambda: False))


def test_of_something_else_than_our_server_nothing_is_read() -> None:
    with a_server(lambda asked: asked.send_without_end(200, {})) as url, a_client(url) as client:
        for ask, _ in REQUESTS.values():
            with little_memory(0), pytest.raises(NotOurs, match="is not a Checkin Desk server"):
                ask(client)


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """Unpacked a quarter of a gigabyte."""
    return gzip.compress(bytes(256 * 1024 * 1024), compresslevel=1)


@pytest.mark.parametrize("request_name", REQUESTS)
def test_nothing_that_is_packed_is_asked_for_or_unpacked(request_name: str, bomb: bytes) -> None:
    taken = []

    def burst(asked: Asked) -> None:
        taken.append(asked.headers["Accept-Encoding"])
        asked.begin(200, {**OURS, "Content-Encoding": "gzip"})
        asked.wfile.write(bomb)

    ask, _ = REQUESTS[request_name]
    with (
        a_server(burst) as url,
        a_client(url) as client,
        little_memory(0),
        pytest.raises(NotOurs, match="packs its answers"),
    ):
        ask(client)
    assert taken == ["identity"]


def test_entries_and_people_that_are_too_large_together_are_asked_for_in_smaller_parts() -> None:
    asked_for: dict[str, list[int]] = {"/entries": [], "/roster": []}
    people = tuple(a_participant(id=f"p-{number}", notes="x" * 30_000) for number in range(1_000))
    head = RosterHead(1_000, "mark")

    def serve(asked: Asked) -> None:
        parts = urlsplit(asked.path)
        limit = int(parse_qs(parts.query)["limit"][0])
        asked_for[parts.path].append(limit)
        if parts.path == "/roster":
            asked.tell(PulledRoster(False, people[:limit], limit, False, head))
        elif limit > 1:
            asked.send_without_end()
        else:
            asked.tell(PulledPage(False, (), Cursor("epoch"), True, 0, head))

    with a_server(serve) as url, a_client(url) as client:
        assert client.pull(None, 250).at_head
        assert client.roster(0, head, 1_000).participants == people[:62]
    assert asked_for == {"/entries": [250, 15, 1], "/roster": [1_000, 62]}


def test_a_photo_that_is_too_large_keeps_no_other_from_coming(tmp_path: Path) -> None:
    photo = b"\xff\xd8\xff the photo of somebody"
    name = kept_name(photo)
    endless = f"{'0' * 32}.jpg"

    def serve(asked: Asked) -> None:
        if asked.path.startswith("/photos?"):
            asked.tell(PhotoNames("mark", (endless, name)))
        elif asked.path == f"/photos/{name}":
            asked.begin(200, OURS)
            asked.wfile.write(photo)
        else:
            asked.send_without_end()

    shelf = PhotoShelf(PhotoFolder(tmp_path, None))
    with a_server(serve) as url, a_client(url) as client:
        assert PhotoFetcher(client, shelf).fetch(lambda: False) == 1
    assert shelf.content(name) == photo


def test_news_are_heard_however_the_network_cuts_them() -> None:
    def serve(asked: Asked) -> None:
        asked.begin(200, OURS)
        for part in (b"da", f"ta: {NEWS}\r".encode(), b"\n\r\n: still here\r\n", f"data: {NEWS}\n\ndata: x\n".encode()):
            asked.wfile.write(part)

    with a_server(serve) as url, a_client(url) as client:
        assert len(list(client.news(lambda: False))) == 2


@pytest.mark.parametrize("told", ["9" * 5_000, "9" * 20, "²"])
def test_a_time_that_is_none_is_not_taken_for_the_servers_clock(told: str) -> None:
    def serve(asked: Asked) -> None:
        asked.begin(200, {TIME_HEADER: told})
        asked.wfile.write(msgspec.json.encode(Hello(PROTOCOL, "Forum")))

    with a_server(serve) as url, a_client(url) as client:
        assert client.hello().event == "Forum"
        assert client.clock_offset_ms is None
