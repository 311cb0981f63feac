"""Messages of the Internet Printing Protocol."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.printing.ipp import (
    Attribute,
    Group,
    GroupTag,
    IppError,
    Message,
    Operation,
    Value,
    ValueTag,
    decode,
    encode,
)

_NAMES = st.text(min_size=1, max_size=20)
_SIMPLE = st.one_of(
    st.builds(Value, st.sampled_from([ValueTag.INTEGER, ValueTag.ENUM]), st.integers(-(2**31), 2**31 - 1)),
    st.builds(Value, st.just(ValueTag.BOOLEAN), st.booleans()),
    st.builds(Value, st.sampled_from([ValueTag.TEXT, ValueTag.NAME, ValueTag.KEYWORD, ValueTag.URI]), st.text()),
    st.builds(Value, st.sampled_from([0x10, 0x12, 0x30, 0x31, 0x32, 0x33]), st.binary(max_size=20)),
)


def _attributes(values: st.SearchStrategy[Value]) -> st.SearchStrategy[tuple[Attribute, ...]]:
    attribute = st.builds(Attribute, _NAMES, st.lists(values, min_size=1, max_size=3).map(tuple))
    return st.lists(attribute, max_size=3).map(tuple)


_VALUES = st.recursive(
    _SIMPLE, lambda values: st.builds(Value, st.just(ValueTag.COLLECTION), _attributes(values)), max_leaves=6
)
_GROUPS = st.builds(Group, st.sampled_from([1, 2, 4, 5, 6, 9]), _attributes(_VALUES))
_MESSAGES = st.builds(
    Message, st.integers(0, 0xFFFF), st.integers(0, 2**32 - 1), st.lists(_GROUPS, max_size=3).map(tuple), st.binary()
)


@given(_MESSAGES)
def test_what_is_encoded_is_decoded_to_the_same(message: Message) -> None:
    assert decode(encode(message)) == message


@given(_MESSAGES, st.data())
def test_a_message_that_ends_too_early_is_one_error(message: Message, data: st.DataObject) -> None:
    whole = encode(Message(message.code, message.request, message.groups))
    with pytest.raises(IppError):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_one_error(content: bytes) -> None:
    with suppress(IppError):
        decode(content)


@given(_MESSAGES, st.data())
def test_a_damaged_message_is_a_message_or_one_error(message: Message, data: st.DataObject) -> None:
    damaged = bytearray(encode(message))
    damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(IppError):
        decode(bytes(damaged))


def test_a_request_is_encoded_as_the_standard_shows_it() -> None:
    """RFC 8010, appendix A.1, up to the printer's address."""
    request = Message(
        Operation.PRINT_JOB,
        1,
        (
            Group(
                GroupTag.OPERATION,
                (
                    Attribute.of("attributes-charset", ValueTag.CHARSET, "utf-8"),
                    Attribute.of("attributes-natural-language", ValueTag.LANGUAGE, "en-us"),
                ),
            ),
            Group(GroupTag.JOB, (Attribute.of("copies", ValueTag.INTEGER, 20),)),
        ),
        b"%PDF",
    )
    assert encode(request) == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01"
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x05en-us"
        b"\x02\x21\x00\x06copies\x00\x04\x00\x00\x00\x14"
        b"\x03%PDF"
    )


def test_collections_within_collections_have_an_end() -> None:
    deep = (
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x34\x00\x01a\x00\x00"
        + b"\x4a\x00\x00\x00\x01b\x34\x00\x00\x00\x00" * 2_000
    )
    with pytest.raises(IppError, match="nested"):
        decode(deep)
