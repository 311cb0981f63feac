"""The server does what its OpenAPI description says, whatever is asked of it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from checkin.server import limits
from checkin.server.serving import Server, Tls
from checkin.sync.client import ServerClient
from checkin.sync.messages import PROTOCOL, PROTOCOL_HEADER, PairRequest
from tests.desks import a_store

_ENDLESS = ["/news", "/live/news"]
"""Streams of events, which never end; test_http.py asks them with and without a token."""
_EXAMPLES = 25
# A schema cannot say which codes, versions and numbers of entries a server takes.


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    # The limits would answer nearly everything; test_http.py sees that they are there.
    monkeypatch.setattr(limits, "MOST_OF_A_DESK", 10**9)
    monkeypatch.setattr(limits, "MOST_OF_AN_ADDRESS", 10**9)
    store = a_store(tmp_path)
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


def headers(server: Server, *, viewer: bool) -> dict[str, str]:
    """What a paired desk or browser sends with every request."""
    client = ServerClient(server.url)
    name = "browser" if viewer else "desk"
    token = client.pair(PairRequest(server.pairing_code().code, name, name, viewer=viewer)).token
    client.close()
    return {"Authorization": f"Bearer {token}", PROTOCOL_HEADER: str(PROTOCOL)}


def ask_everything(server: Server, headers: dict[str, str]) -> Counter[int]:
    """Ask each operation many things, and check each answer against the description; how often which status came."""
    statuses: Counter[int] = Counter()
    schema: Any = schemathesis.openapi.from_url(f"{server.url}/schema/openapi.json").exclude(path=_ENDLESS)
    for found in schema.get_all_operations():
        operation = found.ok()

        @thorough
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            answer = case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance])
            statuses[answer.status_code] += 1

        ask()
    return statuses


def test_a_desk_gets_what_is_described(server: Server) -> None:
    statuses = ask_everything(server, headers(server, viewer=False))

    assert statuses[200] > _EXAMPLES
    assert statuses[400]


def test_a_browser_gets_what_is_described_and_no_more_than_the_figures(server: Server) -> None:
    assert ask_everything(server, headers(server, viewer=True))[403] > _EXAMPLES


def test_a_stranger_gets_what_is_described_and_no_data(server: Server) -> None:
    assert ask_everything(server, {PROTOCOL_HEADER: str(PROTOCOL)})[401] > _EXAMPLES
