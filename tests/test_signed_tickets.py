"""Signed tickets: what was signed can be read, and nothing else is taken for it."""

import time
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.admission import RefusalReason
from checkin.badges.qr import symbol
from checkin.event import Event
from checkin.layouts import LAYOUTS, Caps, Layout, as_typed, readings
from checkin.signed_tickets import (
    ROOMY,
    SignedTicket,
    TicketError,
    participant_named,
    public_part,
    read,
    sign,
)
from checkin.tickets import (
    ALPHABET,
    MAX_CODE_LENGTH,
    encode_base32,
    is_own_text,
    is_readable,
    with_check,
)
from tests.builders import an_event

IN_TICKETS = frozenset("0123456789ABCDEFGHJKMNPQRSTUVXYZ")
SEED, OTHER_SEED = bytes(range(32)), bytes(range(1, 33))
KEY = public_part(SEED)
EVENT = an_event(id="forum", ticket_keys=(KEY,))
ANNA = SignedTicket("ANNA000000000000", "Ким Анна Сергеевна", "expert", "Мэрия Владивостока", key=KEY.id)
CODE = sign(ANNA, EVENT.id, SEED)

ids = st.text(ALPHABET, min_size=16, max_size=16)
names = st.text(st.characters(codec="utf-8"), max_size=40)


@given(ids, names, names, names, st.integers(1, 255), st.integers(0, 2**32 - 1))
def test_what_was_signed_can_be_read(
    participant: str, name: str, category: str, organisation: str, issue: int, expires_s: int
) -> None:
    ticket = SignedTicket(participant, name, category, organisation, issue, expires_s, KEY.id)

    code = sign(ticket, EVENT.id, SEED)

    found = read(code, EVENT)
    assert isinstance(found, SignedTicket)
    assert (found.participant, found.name, found.category) == (participant, name, category)
    assert found.organisation in (organisation, "")
    assert (found.issue, found.expires_s, found.key) == (issue, expires_s, KEY.id)
    assert IN_TICKETS.issuperset(code)
    assert is_readable(code)
    assert len(code) <= MAX_CODE_LENGTH


@given(st.integers(0, len(CODE) - 1), st.characters())
@settings(max_examples=1_000)
def test_any_single_changed_character_is_noticed(place: int, character: str) -> None:
    changed = CODE[:place] + character + CODE[place + 1 :]

    assert changed == CODE or not isinstance(read(changed, EVENT), SignedTicket)


def test_every_character_of_the_alphabet_at_every_place_is_noticed_without_the_check_character() -> None:
    for place in range(2, len(CODE) - 1):
        for character in ALPHABET[(place % 4) :: 4]:
            changed = _checked(CODE[:place] + character + CODE[place + 1 : -1])

            assert changed == CODE or not isinstance(read(changed, EVENT), SignedTicket)


@given(st.one_of(st.text(max_size=600), st.text(ALPHABET, min_size=150, max_size=512).map("S1".__add__)))
def test_no_text_is_a_ticket_by_chance(text: str) -> None:
    assert not isinstance(read(text, EVENT), SignedTicket)
    assert not isinstance(read(_checked(text), EVENT) if is_own_text(text) else None, SignedTicket)
    participant_named(text, EVENT.id)


@given(st.binary(min_size=95, max_size=300))
def test_no_bytes_behind_a_right_beginning_are_a_ticket(data: bytes) -> None:
    for code in (_as_code(data), _as_code(_begun(data))):
        assert not isinstance(read(code, EVENT), SignedTicket)


@pytest.mark.parametrize(
    ("code", "event", "reason"),
    [
        (CODE[:40] + ("A" if CODE[40] != "A" else "B") + CODE[41:], EVENT, RefusalReason.TICKET_DAMAGED),
        (CODE[:-20], EVENT, RefusalReason.TICKET_DAMAGED),
        (sign(ANNA, EVENT.id, OTHER_SEED), EVENT, RefusalReason.TICKET_KEY_UNKNOWN),
        (CODE, an_event(id="other", ticket_keys=(KEY,)), RefusalReason.TICKET_OF_ANOTHER_EVENT),
        (CODE, an_event(id="forum", ticket_keys=()), RefusalReason.TICKET_KEY_UNKNOWN),
        (
            CODE,
            an_event(id="forum", ticket_keys=(msgspec.structs.replace(KEY, is_retired=True),)),
            RefusalReason.TICKET_KEY_RETIRED,
        ),
        (
            CODE,
            an_event(id="forum", ticket_keys=(msgspec.structs.replace(public_part(OTHER_SEED), id=KEY.id),)),
            RefusalReason.TICKET_FORGED,
        ),
        (
            CODE,
            an_event(id="forum", ticket_keys=(msgspec.structs.replace(KEY, public="no key"),)),
            RefusalReason.TICKET_FORGED,
        ),
    ],
)
def test_what_is_worth_nothing_is_told_apart(code: str, event: Event, reason: RefusalReason) -> None:
    assert read(code, event) is reason


@pytest.mark.parametrize("code", ["", "S1", "K-1", CODE.lower(), "s" + CODE[1:], "ſ" + CODE[1:], "S2" + CODE[2:]])
def test_other_codes_are_none(code: str) -> None:
    assert read(code, EVENT) is None


def test_tickets_of_several_keys_are_valid_side_by_side() -> None:
    both = an_event(id="forum", ticket_keys=(KEY, public_part(OTHER_SEED)))

    assert isinstance(read(CODE, both), SignedTicket)
    assert isinstance(read(sign(ANNA, "forum", OTHER_SEED), both), SignedTicket)


@pytest.mark.parametrize("name", ["Ким Анна Сергеевна", "王小明", "Żółć Øre", "Ким 王 Øre"])
def test_names_of_any_script_survive(name: str) -> None:
    found = read(sign(SignedTicket("ANNA000000000000", name), EVENT.id, SEED), EVENT)

    assert isinstance(found, SignedTicket)
    assert found.name == name


def test_the_usual_ticket_makes_a_qr_code_of_modest_size() -> None:
    long = SignedTicket(
        "ANNA000000000000", "Преображенская-Краснопольская Александра Вениаминовна", "head_of_municipality",
        "Комитет по градостроительству и архитектуре администрации города",
    )  # fmt: skip

    assert symbol(CODE).modules <= 57
    assert symbol(sign(long, EVENT.id, SEED)).modules <= 61


def test_an_organisation_that_does_not_fit_is_left_out() -> None:
    code = sign(replace(ANNA, organisation="Я" * 250), EVENT.id, SEED)

    found = read(code, EVENT)
    assert isinstance(found, SignedTicket)
    assert (found.name, found.organisation) == (ANNA.name, "")
    assert len(code) <= ROOMY


@pytest.mark.parametrize(
    "ticket",
    [
        SignedTicket("ANNA000000000000", "Я" * 256),
        SignedTicket("ANNA000000000000", "Я" * 200, "я" * 200),
        SignedTicket("guest-17", "Ким Анна"),
        SignedTicket("ANNA000000000000", "Ким Анна", issue=256),
    ],
)
def test_what_cannot_be_a_signed_ticket_is_refused_in_one_sentence(ticket: SignedTicket) -> None:
    with pytest.raises(TicketError, match="plain") as raised:
        sign(ticket, EVENT.id, SEED)
    assert raised.value.sentence.endswith(".")


def test_it_names_its_participant_to_a_roster_of_the_event_only() -> None:
    assert participant_named(CODE, "forum") == ANNA.participant
    assert participant_named(CODE, "other") is None
    assert participant_named(CODE[:-1], "forum") is None
    assert participant_named("K-1", "forum") is None


@pytest.mark.parametrize(
    ("layout", "caps"),
    [
        *((layout, caps) for layout in LAYOUTS for caps in (Caps.OFF, Caps.LETTERS)),
        (Layout.HEBREW, Caps.LETTER_KEYS),
        (Layout.FRENCH, Caps.EVERYTHING),
        (Layout.GERMAN, Caps.EVERYTHING),
    ],
)
def test_what_any_keyboard_layout_makes_of_it_is_repaired(layout: Layout, caps: Caps) -> None:
    for number in range(5):
        code = sign(replace(ANNA, issue=number + 1), EVENT.id, SEED)

        assert code in readings(as_typed(code, layout, caps))


def test_a_ticket_is_verified_within_a_millisecond() -> None:
    read(CODE, EVENT)
    best = min(_timed_s() for _ in range(50))

    assert best < 0.001


def _as_code(data: bytes) -> str:
    return _checked("S1" + encode_base32(data[: len(data) // 5 * 5]))


def _checked(text: str) -> str:
    """With a check character that is right."""
    return with_check(text.replace("U", "W")).replace("W", "U")


def _begun(data: bytes) -> bytes:
    """The bytes behind the beginning of a real ticket: event, key, participant."""
    number = 0
    for character in CODE[2:34].replace("U", "W"):
        number = number * 32 + ALPHABET.index(character)
    return number.to_bytes(20, "big") + data


def _timed_s() -> float:
    began = time.perf_counter()
    read(CODE, EVENT)
    return time.perf_counter() - began
