"""Codes within addresses, vCards and JSON: only what the rules name is a candidate, and no text does harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.payloads import LONGEST_PAYLOAD, USUAL_RULES, PayloadRules, candidates, is_payload, mistake_of

VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ким Анна\r\nitem1.X-TICKET;TYPE=x:K-AN\r\n NA-1\r\n"
    "TEL:+7 900 000\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize(
    "payload",
    [
        "https://forum.example/t?code=K-ANNA-1",
        "HTTPS://FORUM.EXAMPLE/T?LANG=RU&CODE=K-ANNA-1",
        "https://forum.example/tickets/K-ANNA-1/",
        "https://forum.example/app#/show?ticket=K-ANNA-1",
        "forum.example/t/K-ANNA-1",
        "https://forum.example/t?token=K%2DANNA%2D1;lang=ru",
        "checkin://open?id=K-ANNA-1",
        VCARD,
        "BEGIN:VCARD\nNOTE:https://forum.example/t/K-ANNA-1\nEND:VCARD",
        "begin:vcard\nuid:K-ANNA-1\nend:vcard",
        "MECARD:N:Ким,Анна;NOTE:K-ANNA-1;;",
        '{"code": "K-ANNA-1", "v": 2}',
        '{"ticket": {"code": "K-ANNA-1"}}',
        '{"url": "https://forum.example/t/K-ANNA-1"}',
        ' \n{"v": 1,\n "secret": "K-ANNA-1"}\n',
    ],
)
def test_the_code_is_found_in_its_usual_places(payload: str) -> None:
    assert is_payload(payload)
    assert "K-ANNA-1" in candidates(payload, None)


@pytest.mark.parametrize(
    "payload",
    [
        "K-ANNA-1", "", "EVT:K-ANNA-1", "Code: K-ANNA-1", "https://forum.example", "https://forum.example/K-ANNA-1?a=b",
        "BEGIN:VCARD\nFN:K-ANNA-1\nEND:VCARD", '{"name": "K-ANNA-1"}', '{"code": ["K-ANNA-1"]}', '{"code": "K-ANNA-1"',
        "BEGIN:VCARD\nNOTE:Your ticket is K-ANNA-1\nEND:VCARD", "http://[::1/K-ANNA-1", '{"code": true}',
    ],
)  # fmt: skip
def test_what_no_rule_names_is_no_candidate(payload: str) -> None:
    rules = PayloadRules(
        url_parameters=USUAL_RULES.url_parameters,
        vcard_fields=USUAL_RULES.vcard_fields,
        json_paths=USUAL_RULES.json_paths,
    )

    assert "K-ANNA-1" not in candidates(payload, rules)


def test_without_rules_short_numbers_are_no_candidates_for_everything_has_one() -> None:
    assert candidates("https://social.example/people/1234", None) == []
    assert candidates('{"id": 17, "code": "12345"}', None) == []
    assert candidates("https://social.example/people/1234", PayloadRules(url_path=True)) == ["1234"]
    assert candidates('{"id": 17}', PayloadRules(json_paths=("id",))) == ["17"]


def test_with_rules_of_its_own_an_event_looks_nowhere_else() -> None:
    rules = PayloadRules(json_paths=("order.positions.0.key",))

    assert candidates('{"code": "K-1-A", "order": {"positions": [{"key": "K-ANNA-1"}]}}', rules) == ["K-ANNA-1"]
    assert candidates("https://forum.example/t?code=K-ANNA-1", rules) == []


def test_a_plus_sign_in_an_address_is_one_or_a_space() -> None:
    assert candidates("https://x.example/?code=K+ANNA", None) == ["K+ANNA", "K ANNA"]


def test_what_no_symbol_carries_is_no_payload() -> None:
    assert is_payload("https://x.example/" + "a" * (LONGEST_PAYLOAD - 18))
    assert not is_payload("https://x.example/" + "a" * (LONGEST_PAYLOAD - 17))
    assert not is_payload("https://x.example/\x00")


def test_rules_without_names_are_a_mistake() -> None:
    assert mistake_of(USUAL_RULES) is None
    assert "payloads.json_paths" in (mistake_of(PayloadRules(json_paths=("code", " "))) or "")


@given(
    st.one_of(
        st.text(max_size=300),
        st.text(max_size=200).map("https://x.example/".__add__),
        st.text(max_size=200).map("BEGIN:VCARD\n".__add__),
        st.text(max_size=200).map("MECARD:".__add__),
        st.text('{}[]",:0123456789 \\eabcduo', max_size=200).map("{".__add__),
        st.integers(1, LONGEST_PAYLOAD - 10).map(lambda depth: "[" * depth),
        st.integers(1, 800).map(lambda depth: '{"code":' * depth),
    )
)
def test_any_text_has_some_candidates_or_none(text: str) -> None:
    for candidate in candidates(text, None):
        assert candidate
        assert candidate == candidate.strip()
