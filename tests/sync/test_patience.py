"""Whoever answers drop by drop keeps no round busy; a network that is merely slow is waited for."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import pytest

from checkin.journal.store import RosterHead
from checkin.sync.answers import Unreachable
from checkin.sync.client import ServerClient
from checkin.sync.messages import NEWS, TIME_HEADER, PulledRoster
from checkin.sync.patience import Patience
from checkin.sync.session import Round
from tests.builders import a_participant
from tests.desks import ANNA
from tests.stories.hall import Hall
from tests.sync.answering import OURS, Asked, a_client, a_server

SHORT = Patience(grace_s=0.3, slowest_bytes_per_s=100_000_000)
DROP_S = 0.01
SOON_S = 4.0
"""Before any pause alone would have been too long."""
Ask = Callable[[ServerClient], object]
REQUESTS: dict[str, Ask] = {
    "hello": ServerClient.hello,
    "push": lambda client: client.push([], 0),
    "pull": lambda client: client.pull(None, 250),
    "roster": lambda client: client.roster(0, RosterHead(0, ""), 1_000),
    "participants": lambda client: client.put_participants([]),
    "settings": ServerClient.settings,
    "photo": lambda client: client.photo("a.jpg"),
    "desks": ServerClient.desks,
}


def in_body(asked: Asked) -> None:
    asked.begin(200, OURS)
    drip(asked.wfile.write, b" ")


def in_refusal(asked: Asked) -> None:
    asked.begin(401, OURS)
    drip(asked.wfile.write, b" ")


def in_head(asked: Asked) -> None:
    asked.close_connection = True
    asked.wfile.write(f"HTTP/1.1 200 OK\r\n{TIME_HEADER}: 1".encode())
    drip(asked.wfile.write, b"1")


def drip(send: Callable[[bytes], object], drop: bytes) -> None:
    """Until the other side has enough."""
    pause = threading.Event()
    while not pause.wait(DROP_S):
        send(drop)


@contextmanager
def given_up_soon() -> Iterator[None]:
    began_s = time.monotonic()
    with pytest.raises(Unreachable, match="the desk works on without it"):
        yield
    assert SHORT.grace_s <= time.monotonic() - began_s < SOON_S


@pytest.mark.parametrize("request_name", REQUESTS)
def test_an_answer_that_drips_is_given_up(request_name: str) -> None:
    with a_server(in_body) as url, a_client(url, SHORT) as client, given_up_soon():
        REQUESTS[request_name](client)


@pytest.mark.parametrize("dripping", [in_refusal, in_head])
def test_wherever_it_drips_it_is_given_up(dripping: Callable[[Asked], None]) -> None:
    with a_server(dripping) as url, a_client(url, SHORT) as client, given_up_soon():
        client.pull(None, 250)


def test_what_is_sent_without_ever_being_an_answer_buys_no_time_without_an_end() -> None:
    def promise(asked: Asked) -> None:
        asked.close_connection = True
        while True:
            asked.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000)

    slow = Patience(SHORT.grace_s, slowest_bytes_per_s=200_000)
    with a_server(promise) as url, a_client(url, slow) as client, given_up_soon():
        client.hello()


@contextmanager
def a_listener(serving: Callable[[socket.socket], None]) -> Iterator[int]:
    """The port of something that takes one connection and does as the test says."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listening.accept()
        with connection, suppress(OSError):  # the desk hangs up
            serving(connection)

    thread = threading.Thread(target=serve, name="a listener")
    thread.start()
    try:
        yield int(listening.getsockname()[1])
    finally:
        thread.join()
        listening.close()


def test_a_handshake_that_drips_is_given_up() -> None:
    def serve(connection: socket.socket) -> None:
        connection.sendall(b"\x16\x03\x03\x40\x00")
        drip(connection.sendall, b"\x02")

    with a_listener(serve) as port, a_client(f"https://127.0.0.1:{port}", SHORT) as client, given_up_soon():
        client.hello()


def test_a_server_that_reads_drop_by_drop_is_given_up() -> None:
    over = threading.Event()

    def serve(connection: socket.socket) -> None:
        while not over.wait(DROP_S):
            connection.recv(1)

    photo = bytes(32 * 1024 * 1024)
    with a_listener(serve) as port, a_client(f"http://127.0.0.1:{port}", SHORT) as client:
        try:
            with given_up_soon():
                client.put_photo("a.jpg", photo)
        finally:
            over.set()


def test_a_round_that_is_given_up_loses_nothing_and_the_next_one_is_served(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        north = hall.desk("north")
        north.station.scan(ANNA.ticket_code)
        with a_server(in_body) as url, a_client(url, SHORT) as client, given_up_soon():
            Round(north.folder.store, client, lambda: 0).run()

        assert north.sync().unsent == 0
        assert hall.arrived() == 1
    finally:
        hall.stop()


def test_an_answer_that_is_merely_slow_is_waited_for() -> None:
    slow = Patience(grace_s=1.0, slowest_bytes_per_s=1_000)
    people = tuple(a_participant(id=f"p-{number}", notes="x" * 1_000) for number in range(60))

    def serve(asked: Asked) -> None:
        asked.begin(200, OURS)
        content = msgspec.json.encode(PulledRoster(False, people, 60, True, RosterHead(60, "mark")))
        pause = threading.Event()
        for start in range(0, len(content), 1_000):
            pause.wait(0.02)
            asked.wfile.write(content[start : start + 1_000])

    began_s = time.monotonic()
    with a_server(serve) as url, a_client(url, slow) as client:
        assert client.roster(0, RosterHead(0, ""), 1_000).participants == people
    assert time.monotonic() - began_s > slow.grace_s


def test_news_are_waited_for_as_long_as_the_line_is_open() -> None:
    def serve(asked: Asked) -> None:
        asked.begin(200, OURS)
        pause = threading.Event()
        for _ in range(40):
            pause.wait(2 * SHORT.grace_s / 40)
            asked.wfile.write(b": still here\n\n")
        asked.wfile.write(f"data: {NEWS}\n\n".encode())

    with a_server(serve) as url, a_client(url, SHORT) as client:
        assert len(list(client.news(lambda: False))) == 1
