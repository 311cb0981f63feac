"""The server does what its OpenAPI description says, whatever is asked of it."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from checkin.event import Event
from checkin.journal.store import Store
from checkin.server import limits
from checkin.server.serving import Server, Tls
from checkin.sync.messages import OPERATOR_HEADER, PROTOCOL, PROTOCOL_HEADER
from tests.builders import an_event
from tests.desks import a_store
from tests.operators import VERA_PIN, a_guarded_event
from tests.server.test_access import TABLE, paired, signed_in

_ENDLESS = ["/news", "/live/news"]
"""Streams of events, which never end; test_http.py asks them with and without a token."""
NOT_DESCRIBED = ["/", "/live/{name}", "/schema", "/schema/openapi.json"]
_ENDING = ["/operators/sign-out", "/wiped", "/live/leave"]
"""Asked last: they end the session, or the browser."""
_EXAMPLES = int(os.environ.get("SCHEMA_EXAMPLES", "25"))
"""For each operation and kind of caller; with SCHEMA_EXAMPLES=400 it takes an hour."""
# A schema cannot say which codes, versions and numbers of entries a server takes.

DESCRIBED = {route for route in TABLE if route.split()[1] not in (*_ENDLESS, *NOT_DESCRIBED)}


@pytest.fixture
def database() -> str:
    return "sqlite"


@pytest.fixture
def event() -> Event:
    return an_event()


@pytest.fixture
def server(
    tmp_path: Path, event: Event, database: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Server]:
    # The limits would answer nearly everything; test_http.py sees that they are there.
    monkeypatch.setattr(limits, "MOST_OF_A_DESK", 10**9)
    monkeypatch.setattr(limits, "MOST_OF_AN_ADDRESS", 10**9)
    store: Store = request.getfixturevalue("postgres").new() if database == "postgres" else a_store(tmp_path)
    store.transact(lambda transaction: transaction.put_event(event))
    server = Server(store, tmp_path, port=0, tls=Tls.OFF)
    server.start()
    yield server
    server.stop()
    store.close()


thorough = settings(
    max_examples=_EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def ask_everything(server: Server, headers: dict[str, str]) -> Counter[int]:
    """Ask each operation many things, and check each answer against the description; how often which status came."""
    statuses: Counter[int] = Counter()
    schema: Any = schemathesis.openapi.from_url(f"{server.url}/schema/openapi.json").exclude(path=_ENDLESS)
    operations = [found.ok() for found in schema.get_all_operations()]
    assert {f"{operation.method.upper()} {operation.path}" for operation in operations} == DESCRIBED
    for operation in sorted(operations, key=lambda operation: operation.path in _ENDING):

        @thorough
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            answer = case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance])
            statuses[answer.status_code] += 1

        ask()
    return statuses


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_a_desk_gets_what_is_described(server: Server) -> None:
    statuses = ask_everything(server, paired(server, "desk", viewer=False))

    assert statuses[200] > _EXAMPLES
    assert statuses[400]


def test_a_browser_gets_what_is_described_and_no_more_than_the_figures(server: Server) -> None:
    assert ask_everything(server, paired(server, "browser", viewer=True))[403] > _EXAMPLES


def test_a_stranger_gets_what_is_described_and_no_data(server: Server) -> None:
    assert ask_everything(server, {PROTOCOL_HEADER: str(PROTOCOL)})[401] > _EXAMPLES


@pytest.mark.parametrize("event", [a_guarded_event()])
def test_a_supervisor_gets_what_is_described(server: Server) -> None:
    desk = paired(server, "desk", viewer=False)
    session = {OPERATOR_HEADER: signed_in(server.url, desk, "Vera", VERA_PIN)}

    assert ask_everything(server, desk | session)[201] >= _EXAMPLES
