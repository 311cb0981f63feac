"""The server as strangers and newer or broken desks see it."""

import httpx
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.headcount import unheard_desks
from checkin.journal.store import KnownDesk
from checkin.server import limits
from checkin.sync.messages import (
    CONTACT_HEADER,
    LARGEST_BODY,
    MOST_ENTRIES,
    PROTOCOL,
    PROTOCOL_HEADER,
    PushRequest,
)
from tests.builders import a_stamp
from tests.desks import ANNA, WANG
from tests.server.conftest import Running

VAST = '{"opening": "a", "turn": 1, "entries": 1, "offset_ms": 1000000000000000000000000000000}'
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


def an_admission(participant: str = ANNA.id) -> Entry:
    return new_entry(a_stamp(), facts.Admitted("venue"), participant)


def test_a_browser_reads_headcounts_without_personal_data_and_nothing_else(running: Running) -> None:
    with running.http() as desk:
        desk.post("/entries", content=msgspec.json.encode({"entries": [an_admission()]}))
    with running.browser() as http:
        for path in ("/entries", "/roster", "/settings", "/desks", "/news"):
            refused = http.get(path)
            assert refused.status_code == 403
            assert "may only read the figures" in refused.json()["detail"]
        assert http.post("/pairing-codes").status_code == 403
        answer = http.get("/headcount", params={"by": "category"})

    document = answer.json()
    assert (document["expected"], document["arrived"], document["inside"]) == (3, 1, 1)
    assert document["groups"]["expert"] == {"expected": 1, "arrived": 1, "inside": 1}
    assert document["names"]["expert"] == "Expert"
    assert "Анна" not in answer.text


def test_a_browser_that_was_closed_is_no_desk_whose_entries_may_be_missing() -> None:
    desk = KnownDesk("d-north", "north", 0, 0)
    browser = KnownDesk("v-1", "Browser", 0, 0, viewer=True)

    assert [unheard.desk for unheard in unheard_desks([desk, browser], 3_600_000)] == ["north"]


@pytest.mark.parametrize("by", ["shoe_size", "", "category; DROP TABLE entry"])
def test_a_headcount_that_does_not_exist_is_refused_in_one_sentence(running: Running, by: str) -> None:
    with running.http() as http:
        answer = http.get("/headcount", params={"by": by})

    assert answer.status_code == 400
    assert "cannot be grouped by" in answer.json()["detail"]


@pytest.mark.parametrize("path", ["/entries", "/roster", "/settings", "/desks", "/news", "/headcount", "/live/news"])
@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer wrong", "Basic d3Jvbmc=", "Bearer \xe9"])
def test_everything_but_pairing_and_health_needs_a_token(running: Running, path: str, authorization: str) -> None:
    headers = {"Authorization": authorization, PROTOCOL_HEADER: str(PROTOCOL)}
    with running.stranger() as http:
        answer = http.get(path, headers=httpx.Headers(headers, encoding="latin-1"))

    assert answer.status_code == 401
    assert "pair it with a new code" in answer.json()["detail"]
    assert ANNA.name not in answer.text


@pytest.mark.parametrize("protocol", ["", "0", "2", "nonsense", "1" * 500])
def test_a_desk_of_another_version_is_told_to_be_updated(running: Running, protocol: str) -> None:
    with running.http() as http:
        answer = http.get("/entries", headers={PROTOCOL_HEADER: protocol})

    assert answer.status_code == 426
    assert "update the program on the older of the two" in answer.json()["detail"]


@pytest.fixture
def low_limit(monkeypatch: pytest.MonkeyPatch) -> int:
    """How many requests a desk may make in a second, where that is so few that every machine can make more."""
    assert 100 <= limits.MOST_OF_A_DESK <= 1_000
    monkeypatch.setattr(limits, "MOST_OF_A_DESK", 20)
    return limits.MOST_OF_A_DESK


def test_who_asks_too_often_is_told_to_wait_and_others_are_served(low_limit: int, running: Running) -> None:
    with running.http() as eager, running.browser() as other:
        answers = [eager.get("/settings") for _ in range(low_limit * 2 + 1)]
        calm = other.get("/headcount")

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert "wait a moment" in refused[0].json()["detail"]
    assert refused[0].headers["retry-after"] == "1"
    assert calm.status_code == 200


@pytest.mark.parametrize("told", ["", "{", "[]", '{"opening": 5}', "[" * 900, "x" * 5_000, VAST])
def test_nonsense_that_a_desk_tells_of_itself_disturbs_nothing(running: Running, told: str) -> None:
    with running.http() as http:
        assert http.get("/settings", headers={CONTACT_HEADER: told}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'{"entries": 5}', b'{"entries": [{"id": 5}]}', b"\xff\xfe", b'{"entries": [' + b"[" * 5000],
)
def test_a_body_that_is_none_is_refused_and_changes_nothing(running: Running, body: bytes) -> None:
    with running.http() as http:
        answer = http.post("/entries", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 400
    assert isinstance(answer.json()["detail"], str)
    assert "Traceback" not in answer.text
    assert running.store.head().position == 0


def test_a_body_that_is_too_large_is_refused(running: Running) -> None:
    with running.http() as http:
        answer = http.post("/entries", content=b" " * (LARGEST_BODY + 1), headers={"Content-Type": "application/json"})

    assert answer.status_code == 413


def test_more_entries_than_agreed_are_refused(running: Running) -> None:
    entry = new_entry(a_stamp(), facts.Admitted("venue"), ANNA.id)
    with running.http() as http:
        answer = http.post("/entries", content=msgspec.json.encode(PushRequest((entry,) * (MOST_ENTRIES + 1))))

    assert answer.status_code == 413
    assert running.store.head().position == 0


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(epoch=TEXTS, position=st.integers(-5, 2**70), running_hash=TEXTS)
def test_any_cursor_gets_an_answer_or_a_refusal(running: Running, epoch: str, position: int, running_hash: str) -> None:
    with running.http() as http:
        answer = http.get("/entries", params={"epoch": epoch, "position": position, "running": running_hash})

    assert answer.status_code in (200, 400)


def test_what_the_server_says_of_itself_in_openapi_is_what_it_has(running: Running) -> None:
    with running.stranger() as http:
        document = http.get("/schema/openapi.json").json()

    assert document["openapi"].startswith("3.")
    assert {"/hello", "/pair", "/entries", "/roster", "/settings", "/headcount", "/news"} <= set(document["paths"])
    assert set(document["paths"]["/entries"]) == {"get", "post"}


def test_pages_may_load_nothing_from_elsewhere(running: Running) -> None:
    with running.stranger() as http:
        answer = http.get("/")

    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/live/..%2f..%2fpyproject.toml", "/live/nothing.js", "/nothing"])
def test_no_other_file_is_served(running: Running, path: str) -> None:
    with running.stranger() as http:
        assert http.get(path).status_code == 404


def test_a_failing_store_is_an_unavailable_server(running: Running) -> None:
    running.store.close()

    with running.stranger() as http:
        answer = http.get("/health")

    assert answer.status_code == 503


def test_two_people_admitted_are_two_in_the_figures(running: Running) -> None:
    with running.http() as http:
        http.post("/entries", content=msgspec.json.encode({"entries": [an_admission(), an_admission(WANG.id)]}))
        http.post("/entries", content=msgspec.json.encode({"entries": [an_admission(WANG.id)]}))

        assert http.get("/headcount").json()["arrived"] == 2
