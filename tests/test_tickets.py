"""Codes: what is made can be read, and what is broken is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.tickets import (
    ADVANCE_PRINTING,
    ALPHABET,
    BadgeCode,
    encode_base32,
    encode_identity,
    has_valid_check,
    is_readable,
    new_printing,
    own_ticket_code,
    parse_badge_code,
    parse_own_ticket,
    with_check,
)

ids = st.text(ALPHABET, min_size=16, max_size=16)
printings = st.text(ALPHABET, min_size=5, max_size=5)


@given(st.binary(min_size=10, max_size=10))
def test_an_id_is_encoded_as_any_other_bytes_are(data: bytes) -> None:
    assert encode_identity(data) == encode_base32(data)


@given(ids, printings)
def test_a_badge_code_names_participant_and_printing(participant: str, printing: str) -> None:
    badge = BadgeCode(participant, printing)

    assert parse_badge_code(str(badge)) == badge


@given(ids)
def test_an_own_ticket_code_names_its_participant(participant: str) -> None:
    assert parse_own_ticket(own_ticket_code(participant)) == participant


@given(ids, printings, st.data())
def test_every_single_wrong_character_is_noticed(participant: str, printing: str, data: st.DataObject) -> None:
    code = str(BadgeCode(participant, printing))
    place = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET).filter(lambda character: character != code[place]))

    assert not has_valid_check(code[:place] + wrong + code[place + 1 :])


@given(ids, st.integers(0, 15))
def test_every_swap_of_neighbours_is_noticed(participant: str, place: int) -> None:
    code = with_check("T" + participant)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    assert swapped == code or not has_valid_check(swapped)


@given(st.text(max_size=600))
def test_no_text_is_taken_for_a_code_of_ours_without_its_check_character(text: str) -> None:
    badge = parse_badge_code(text)

    assert badge is None or str(badge) == text.strip().upper()


@pytest.mark.parametrize("payload", ["", "   ", "A" * 513, "A\x00B", "A\x1bB", "\ud800"])
def test_empty_overlong_and_unprintable_payloads_are_unreadable(payload: str) -> None:
    assert not is_readable(payload)


def test_a_new_printing_is_never_that_of_an_advance_batch() -> None:
    assert ADVANCE_PRINTING not in {new_printing() for _ in range(1000)}
