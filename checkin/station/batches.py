"""Batches of badges: whose, in which order, and which are not as they were made last. Rules are pure."""

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

import msgspec

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.template import PHOTO, Image, fields_of
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.entries import Entry
from checkin.participants import Status
from checkin.station.values import Card


class Order(StrEnum):
    """In which order a batch comes out: as the desks hand it out."""

    NAME = "name"
    REGION = "region"
    CATEGORY = "category"
    ORGANISATION = "organisation"


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Whose badges; everything that is said must hold. Regions and organisations are compared whatever their case."""

    category: str | None = None
    region: str | None = None
    organisation: str | None = None


class Made(msgspec.Struct, frozen=True, array_like=True):
    """A badge as it was made last: what changes when it does, and when that was, by the server's clock."""

    digest: str
    at_ms: int


class DigestsNotWritten(CheckinError):
    """What was printed cannot be remembered."""


def chosen(cards: Iterable[Card], selection: Selection, event: Event) -> list[Card]:
    """Those of the participants who are expected and whom the selection means."""
    category = event.category(selection.category).key if selection.category is not None else None
    return [
        card
        for card in cards
        if card.participant.status is Status.EXPECTED
        and (category is None or card.category.key == category)
        and _is(card.participant.region, selection.region)
        and _is(card.participant.organisation, selection.organisation)
    ]


def in_order(cards: Iterable[Card], order: Order) -> list[Card]:
    """The participants in the order in which their badges come out."""
    return sorted(cards, key=lambda card: _sort_key(card, order))


def digests(cards: Iterable[Card], designs: Designs, event: Event) -> dict[str, str]:
    """For each participant something that changes when their badge does. The same on every computer."""
    shown: dict[str, _Shown] = {}
    found = {}
    for card in cards:
        name = card.category.badge_template
        if name not in shown:
            shown[name] = _shown_by(name, designs)
        found[card.id] = _digest(card, shown[name], designs, event)
    return found


def changed(cards: Iterable[Card], now: Mapping[str, str], *before: Mapping[str, Made]) -> list[Card]:
    """Those whose badge is not as it was made last, or was never made.

    `before` is what each memory knows of that; at the same time the first one counts.
    """

    def is_changed(card: Card) -> bool:
        known = [memory[card.id] for memory in before if card.id in memory]
        last = max(known, key=lambda made: made.at_ms, default=None)
        return last is None or last.digest != now[card.id]

    return [card for card in cards if is_changed(card)]


def printed(card: Card, entries: Iterable[Entry]) -> Made | None:
    """The badge that a printer made last, of these entries of the participant; None when none ever did.

    It has no digest when nobody knows what it showed, and when it is void.
    """
    if card.badge is not None:
        shown = (entry.personal_fields().get("digest", "") for entry in entries if entry.id == card.badge.entry)
        return Made(next(shown, ""), card.badge.stamp.true_ms)
    voided = (stamp.true_ms for stamp in card.state.voided_printings.values())
    at_ms = max(voided, default=None)
    return Made("", at_ms) if at_ms is not None else None


def read_digests(path: Path) -> dict[str, Made]:
    """What earlier batches of files contained; nothing when that is not known."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Made])
    except (OSError, msgspec.DecodeError):
        return {}


def write_digests(path: Path, now: Mapping[str, str], at_ms: int) -> None:
    """Remember what a batch contained. Raises DigestsNotWritten."""
    made = {person: Made(digest, at_ms) for person, digest in now.items()}
    try:
        _put(path, {**read_digests(path), **made})
    except OSError as error:
        raise DigestsNotWritten(
            f"{path} cannot be written ({error.strerror}): the next batch of changed badges will contain these again."
        ) from error


def forget_digests(path: Path, participants: Collection[str]) -> None:
    """Remember nothing of these participants any more. Raises OSError."""
    known = read_digests(path)
    kept = {person: made for person, made in known.items() if person not in participants}
    if len(kept) < len(known):
        _put(path, kept)


def _put(path: Path, digests: Mapping[str, Made]) -> None:
    """Put the file in place, whole."""
    partial = path.with_suffix(".partial")
    partial.write_bytes(msgspec.json.encode(digests))
    os.replace(partial, path)


def _is(value: str, wanted: str | None) -> bool:
    return wanted is None or " ".join(value.casefold().split()) == " ".join(wanted.casefold().split())


@dataclass(frozen=True, slots=True)
class _Shown:
    """What badges of one template show: the same for all of them, and the participants' fields."""

    design: bytes
    fields: tuple[str, ...]
    has_photo: bool


def _shown_by(name: str, designs: Designs) -> _Shown:
    try:
        template = designs.template(name)
    except CheckinError:
        return _Shown(b"", (), has_photo=False)
    files = {element.file for element in template.elements if isinstance(element, Image)}
    pictures = [blake2b(designs.picture_content(file)).digest() for file in sorted(files)]
    # A name is broken beside the family name. A code comes with each printing.
    fields = {*fields_of(template), "family_name"} - {"code"}
    return _Shown(msgspec.json.encode((template, pictures)), tuple(sorted(fields)), has_photo=PHOTO in files)


def _digest(card: Card, shown: _Shown, designs: Designs, event: Event) -> str:
    face = BadgeFace(card.participant, card.category, "", event.name)
    values = [face.field(field) for field in shown.fields]
    photo = (face.field("photo"), designs.photo_size(face.field("photo"))) if shown.has_photo else None
    salted = blake2b(digest_size=12, key=event.id.encode()[:64])
    salted.update(shown.design)
    salted.update(msgspec.json.encode((values, photo, card.category.key, card.category.name, card.category.colour)))
    return salted.hexdigest()


def _sort_key(card: Card, order: Order) -> tuple[str, ...]:
    person = card.participant
    ends_with_name = (person.organisation.casefold(), person.name.casefold(), person.id)
    match order:
        case Order.NAME:
            return ends_with_name[1:]
        case Order.REGION:
            return (person.region.casefold(), *ends_with_name)
        case Order.CATEGORY:
            return (card.category.name.casefold(), *ends_with_name[1:])
        case Order.ORGANISATION:
            return ends_with_name
