"""Messages of the Internet Printing Protocol, to bytes and back. Pure.

Encoding: RFC 8010; operations, states and status codes: RFC 8011; CUPS-Get-Printers: the CUPS implementation of IPP.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from checkin.errors import CheckinError

_HEADER = struct.Struct(">BBHI")
_LENGTH = struct.Struct(">H")
_INTEGER = struct.Struct(">i")
_DEEPEST = 8
"""Collections within collections; more than any printer has, fewer than would exhaust the stack."""


class IppError(CheckinError):
    """What came is no IPP message."""


class Operation(IntEnum):
    """What is asked of a printer (RFC 8011, 5.4.15)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_PRINTERS = 0x4002


class GroupTag(IntEnum):
    """What the attributes of a group are about (RFC 8010, 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class ValueTag(IntEnum):
    """How the bytes of a value are to be read (RFC 8010, 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


_INTEGERS = frozenset({ValueTag.INTEGER, ValueTag.ENUM})
_TEXTS = range(0x40, 0x60)
_FIRST_VALUE_TAG = 0x10


@dataclass(frozen=True, slots=True)
class Value:
    """One value. Syntaxes that nothing here needs stay bytes; a collection is the tuple of its members."""

    tag: int
    content: "int | bool | str | bytes | tuple[Attribute, ...]"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name and its values: one or more."""

    name: str
    values: tuple[Value, ...]

    @classmethod
    def of(cls, name: str, tag: ValueTag, *contents: "int | bool | str | tuple[Attribute, ...]") -> Self:
        """An attribute whose values are all of one syntax."""
        return cls(name, tuple(Value(tag, content) for content in contents))


@dataclass(frozen=True, slots=True)
class Group:
    """Attributes of one printer, one job, or of the operation itself."""

    tag: int
    attributes: tuple[Attribute, ...]

    def has(self, name: str) -> bool:
        """Whether the attribute is there, with a value or without one."""
        return any(attribute.name == name for attribute in self.attributes)

    def number(self, name: str) -> int | None:
        """The first value of an attribute, when it is a number."""
        return next((one for one in self._contents(name) if isinstance(one, int)), None)

    def text(self, name: str) -> str | None:
        """The first value of an attribute, when it is a text."""
        return next(iter(self.texts(name)), None)

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of an attribute that are texts."""
        return tuple(one for one in self._contents(name) if isinstance(one, str))

    def _contents(self, name: str) -> Iterator[object]:
        return (value.content for attribute in self.attributes if attribute.name == name for value in attribute.values)


@dataclass(frozen=True, slots=True)
class Message:
    """A request or a response. `code` is the operation of the one and the status of the other."""

    code: int
    request: int
    groups: tuple[Group, ...]
    data: bytes = b""

    def of(self, tag: GroupTag) -> tuple[Group, ...]:
        """The groups about one kind of thing, each a printer or a job."""
        return tuple(group for group in self.groups if group.tag == tag)


def encode(message: Message) -> bytes:
    """The bytes of a message, version 2.0."""
    parts = [_HEADER.pack(2, 0, message.code, message.request)]
    for group in message.groups:
        parts.append(bytes([group.tag]))
        parts.extend(_encoded_attributes(group.attributes))
    parts += (bytes([GroupTag.END]), message.data)
    return b"".join(parts)


def decode(content: bytes) -> Message:
    """The message of these bytes. Raises IppError when they are none, or end too early."""
    try:
        return _Reader(content).message()
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise IppError("The printer's answer ends too early or is damaged: start the printer anew.") from error


def _encoded_attributes(attributes: tuple[Attribute, ...]) -> Iterator[bytes]:
    for attribute in attributes:
        name = attribute.name
        for value in attribute.values:
            yield _field(value.tag, name, value)
            name = ""


def _field(tag: int, name: str, value: Value) -> bytes:
    content = value.content
    if isinstance(content, tuple):
        return b"".join([_triple(tag, name, b""), *_members(content), _triple(ValueTag.END_COLLECTION, "", b"")])
    if isinstance(content, bool):
        return _triple(tag, name, bytes([content]))
    if isinstance(content, int):
        return _triple(tag, name, _INTEGER.pack(content))
    return _triple(tag, name, content.encode() if isinstance(content, str) else content)


def _members(attributes: tuple[Attribute, ...]) -> Iterator[bytes]:
    for attribute in attributes:
        yield _triple(ValueTag.MEMBER_NAME, "", attribute.name.encode())
        for value in attribute.values:
            yield _field(value.tag, "", value)


def _triple(tag: int, name: str, content: bytes) -> bytes:
    encoded = name.encode()
    return b"".join([bytes([tag]), _LENGTH.pack(len(encoded)), encoded, _LENGTH.pack(len(content)), content])


class _Reader:
    """Reads a message from its first byte to its last."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def message(self) -> Message:
        major, _, code, request = _HEADER.unpack(self._take(_HEADER.size))
        if major not in (1, 2):
            raise IppError("This is no answer of a printer: check its address.")
        groups: list[Group] = []
        tag = self._tag()
        while tag != GroupTag.END:
            if tag >= _FIRST_VALUE_TAG:
                raise IppError("The printer's answer is damaged: start the printer anew.")
            attributes, after = self._attributes()
            groups.append(Group(tag, attributes))
            tag = after
        return Message(code, request, tuple(groups), self._content[self._at :])

    def _attributes(self) -> tuple[tuple[Attribute, ...], int]:
        """Attributes, and the tag of the group after them."""
        found: list[tuple[str, list[Value]]] = []
        while (tag := self._tag()) >= _FIRST_VALUE_TAG:
            name = self._counted().decode()
            if name:
                found.append((name, []))
            elif not found:
                raise IppError("The printer's answer is damaged: start the printer anew.")
            found[-1][1].append(self._value(tag, 0))
        return _attributes_of(found), tag

    def _value(self, tag: int, depth: int) -> Value:
        content = self._counted()
        if tag == ValueTag.COLLECTION:
            return Value(tag, self._collection(depth + 1))
        if tag in _INTEGERS:
            return Value(tag, int(_INTEGER.unpack(content)[0]))
        if tag == ValueTag.BOOLEAN:
            return Value(tag, content[0] != 0)
        return Value(tag, content.decode() if tag in _TEXTS else content)

    def _collection(self, depth: int) -> tuple[Attribute, ...]:
        if depth > _DEEPEST:
            raise IppError("The printer's answer is nested too deeply: start the printer anew.")
        found: list[tuple[str, list[Value]]] = []
        while (tag := self._tag()) != ValueTag.END_COLLECTION:
            self._counted()
            if tag == ValueTag.MEMBER_NAME:
                found.append((self._counted().decode(), []))
            elif not found or tag < _FIRST_VALUE_TAG:
                raise IppError("The printer's answer is damaged: start the printer anew.")
            else:
                found[-1][1].append(self._value(tag, depth))
        self._counted()
        self._counted()
        return _attributes_of(found)

    def _tag(self) -> int:
        return self._take(1)[0]

    def _counted(self) -> bytes:
        (length,) = _LENGTH.unpack(self._take(2))
        return self._take(length)

    def _take(self, count: int) -> bytes:
        taken = self._content[self._at : self._at + count]
        if len(taken) != count:
            raise IndexError
        self._at += count
        return taken


def _attributes_of(found: list[tuple[str, list[Value]]]) -> tuple[Attribute, ...]:
    return tuple(Attribute(name, tuple(values)) for name, values in found)
