"""Whatever is scanned, the answer is a verdict: never an error, never somebody else, never a long wait."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.admission import Direction, VerdictKind
from checkin.layouts import Layout
from checkin.station.scanning import Passage, find_all, standing
from checkin.station.station import Station
from tests.builders import a_stamp
from tests.desks import PEOPLE, a_station, a_store
from tests.station.fuzz_codes import payloads

BAD = {
    "a NUL": "K-ANNA-1\x00",
    "nothing but a NUL": "\x00",
    "a lone surrogate": "K-ANNA-1\ud800",
    "surrogates the wrong way round": "\udc00\ud800",
    "10 kB of letters": "A" * 10_240,
    "10 kB of Arabic": "لا" * 5_120,
    "10 kB of sigmas": "Σ" * 10_240,
    "10 kB of NULs": "\x00" * 10_240,
    "10 kB of JSON": '{"code": "' + "9" * 10_220 + '"}',
    "deep JSON": "[" * 10_240,
    "a long address": "https://example.org/" + "a/" * 5_000,
    "a right-to-left override": "\u202eK-ANNA-1",
    "an escape sequence": "\x1b]0;K-ANNA-1\x07",
    "nothing": "",
    "spaces": " \t\r\n",
    "a letter of its own marks": "a" + "\u0301" * 500,
    "sigmas that are W or S": "Σ" * 400,
    "not a number": "٣" * 500,
    "SQL": "' OR 1=1 --",
}


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    with a_station(tmp_path_factory.mktemp("bad"), PEOPLE) as station:
        yield station


@pytest.mark.parametrize("payload", BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("layout", [Layout.AUTOMATIC, Layout.US, Layout.GREEK, Layout.ARABIC])
def test_a_bad_code_is_unknown_or_unreadable_at_once(station: Station, payload: str, layout: Layout) -> None:
    started = time.perf_counter()

    result = station.scan(payload, layout=layout, again_ms=3_000)

    assert result.verdict.kind in (VerdictKind.UNKNOWN, VerdictKind.UNREADABLE)
    assert result.card is None
    assert time.perf_counter() - started < 1
    result.code.encode()  # it can be stored and shown


@pytest.mark.parametrize("payload", ["K-ANNA-1\x00", "K-ANNA-1\ud800", "\u202eK-ANNA-1", "A" * 10_240, "", "K\x1bA"])
def test_what_can_be_no_code_is_unreadable(station: Station, payload: str) -> None:
    assert station.scan(payload).verdict.kind is VerdictKind.UNREADABLE


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(payload=st.text(st.characters(), max_size=700), layout=st.sampled_from(Layout))
def test_any_text_at_all_gets_a_verdict(station: Station, payload: str, layout: Layout) -> None:
    result = station.scan(payload, layout=layout)

    assert result.verdict.kind in (VerdictKind.UNKNOWN, VerdictKind.UNREADABLE)


def test_thousands_of_broken_codes_break_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    event, _ = store.event()
    passage = Passage(event, event.zones[0], Direction.ENTRY, a_stamp())

    for payload, layout in payloads(3_000, seed=1):
        fitting = find_all(store, payload, event, layout)
        record, verdict = standing(store, payload, fitting, passage)
        assert record is not None or verdict.kind not in (VerdictKind.ADMITTED, VerdictKind.ALREADY_IN)
    store.close()
