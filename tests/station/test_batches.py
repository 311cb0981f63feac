"""Batches: whose badges, in which order, and what changed since the last one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.designs import Designs
from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.template import PHOTO, When, template_text
from checkin.event import VENUE, Event
from checkin.participants import Participant, Status
from checkin.state import ParticipantState
from checkin.station.batches import (
    DigestsNotWritten,
    Made,
    Order,
    Selection,
    changed,
    chosen,
    digests,
    in_order,
    read_digests,
    write_digests,
)
from checkin.station.values import Card
from tests.badges.designing import a_template, a_text, an_image
from tests.builders import a_participant, an_event

EVENT = an_event(
    badge_templates={
        "standard": template_text(
            a_template(
                a_text("{name}", "{organisation}", "{column:T-shirt}", "{event}", height_mm=20),
                a_text("VIP", y_mm=26, height_mm=10, when=When(filled=("notes",))),
                an_image(PHOTO, y_mm=40, height_mm=10, width_mm=10),
                an_image("logo.png", y_mm=40, height_mm=10, width_mm=10, x_mm=30),
            )
        )
    },
    badge_images={"logo.png": b"first"},
)


def card(event: Event = EVENT, **fields: Any) -> Card:
    return card_of(a_participant(**{"name": "Ким Анна", "organisation": "Порт", **fields}), event)


def card_of(person: Participant, event: Event = EVENT) -> Card:
    return Card(person, event.category(person.category), ParticipantState(), VENUE)


def digest(one: Card, event: Event = EVENT, photos: PhotoFolder | None = None) -> str:
    return digests([one], Designs(event, photos), event)[one.id]


def made(found: Mapping[str, str], at_ms: int = 0) -> dict[str, Made]:
    return {person: Made(digest, at_ms) for person, digest in found.items()}


def is_changed(before: Card, *, event: Event = EVENT, **fields: Any) -> bool:
    after = card_of(msgspec.structs.replace(before.participant, **fields), event)
    return digest(before) != digest(after, event)


# Whose.


def test_everything_that_the_selection_says_must_hold_whatever_the_case() -> None:
    anna = card(category="expert", region="Приморский край", organisation="Порт")
    boris = card(category="expert", region="Сахалин", organisation="Порт")
    gone = card(category="expert", region="Сахалин", organisation="Порт", status=Status.CANCELLED)
    everybody = [anna, boris, gone]

    assert chosen(everybody, Selection(), EVENT) == [anna, boris]
    assert chosen(everybody, Selection(category="Expert"), EVENT) == [anna, boris]
    assert chosen(everybody, Selection(category="press"), EVENT) == []
    assert chosen(everybody, Selection(region=" приморский  КРАЙ "), EVENT) == [anna]
    assert chosen(everybody, Selection(category="expert", region="Сахалин", organisation="порт"), EVENT) == [boris]
    assert chosen(everybody, Selection(organisation="Пор"), EVENT) == []


# In which order.


@given(
    st.lists(
        st.tuples(*[st.sampled_from(["", "а", "Б", "в"])] * 3, st.sampled_from(["expert", "press", "Гости"])),
        max_size=12,
    ),
    st.sampled_from(Order),
)
def test_a_batch_comes_out_in_groups_and_every_group_by_name(
    rows: list[tuple[str, str, str, str]], order: Order
) -> None:
    cards = [
        card(name=name or "x", organisation=organisation, region=region, category=category)
        for name, organisation, region, category in rows
    ]

    ordered = in_order(cards, order)

    assert sorted(one.id for one in ordered) == sorted(one.id for one in cards)
    assert in_order(reversed(cards), order) == ordered
    keys = {
        Order.NAME: lambda one: one.participant.name,
        Order.REGION: lambda one: one.participant.region,
        Order.CATEGORY: lambda one: one.category.name,
        Order.ORGANISATION: lambda one: one.participant.organisation,
    }
    shown = [keys[order](one).casefold() for one in ordered]
    assert shown == sorted(shown)


# What changed.


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Ким Анна Сергеевна"}, {"family_name": "Ким"}, {"organisation": "Завод"}, {"notes": "VIP"},
        {"category": "expert"}, {"further": {"T-shirt": "XL"}}, {"photo": "anna.jpg"},
    ],
)  # fmt: skip
def test_a_badge_is_changed_by_what_it_shows(fields: dict[str, Any]) -> None:
    assert is_changed(card(), **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"phone": "+7 900 000-00-00"}, {"email": "anna@example.org"}, {"further": {"Hotel": "Azimut"}},
        {"city": "Далянь"}, {"ticket_code": "K-77"}, {},
    ],
)  # fmt: skip
def test_a_badge_is_not_changed_by_what_it_does_not_show(fields: dict[str, Any]) -> None:
    assert not is_changed(card(), **fields)


@pytest.mark.parametrize(
    "settings",
    [
        {"name": "Another forum"},
        {"badge_images": {"logo.png": b"second"}},
        {"badge_templates": {"standard": template_text(a_template(a_text("{name}")))}},
        {"categories": tuple(msgspec.structs.replace(each, colour="#000000") for each in EVENT.categories)},
    ],
)
def test_a_badge_is_changed_by_its_design(settings: dict[str, Any]) -> None:
    anna = card(category="expert")

    assert is_changed(anna, event=msgspec.structs.replace(EVENT, **settings))


def test_a_badge_is_changed_by_a_photo_that_came_or_was_taken_again(tmp_path: Path) -> None:
    anna = card(photo="anna.jpg")
    marks = [digest(anna, photos=PhotoFolder(tmp_path))]
    for content in (b"one", b"another"):
        (tmp_path / "anna.jpg").write_bytes(content)
        marks.append(digest(anna, photos=PhotoFolder(tmp_path)))

    assert len(set(marks)) == 3
    assert digest(anna, photos=PhotoFolder(tmp_path)) == marks[-1]


def test_a_photo_outside_the_folder_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    mark = digest(card(id="1", photo="../secret"), photos=PhotoFolder(tmp_path / "photos"))
    (tmp_path / "secret").write_bytes(b"x")

    assert digest(card(id="1", photo="../secret"), photos=PhotoFolder(tmp_path / "photos")) == mark


def test_only_those_are_changed_whose_badge_is_not_as_before() -> None:
    anna, boris, new = card(), card(), card()
    before = made(digests([anna, boris], Designs(EVENT), EVENT))
    after = [anna, card_of(msgspec.structs.replace(boris.participant, name="Борис")), new]

    assert changed(after, digests(after, Designs(EVENT), EVENT), before) == after[1:]


def test_of_two_memories_the_later_one_says_what_a_badge_shows() -> None:
    anna = card()
    now = digests([anna], Designs(EVENT), EVENT)
    old, new = {anna.id: Made("another", 1)}, made(now, at_ms=2)

    assert changed([anna], now, old, new) == changed([anna], now, new, old) == []
    assert changed([anna], now, {anna.id: Made("another", 3)}, new) == [anna]


def test_what_batches_contained_is_remembered_and_added_to(tmp_path: Path) -> None:
    path = tmp_path / "batches.json"

    assert read_digests(path) == {}
    write_digests(path, {"a": "1", "b": "1"}, 10)
    write_digests(path, {"b": "2"}, 20)

    assert read_digests(path) == {"a": Made("1", 10), "b": Made("2", 20)}
    assert [file.name for file in tmp_path.iterdir()] == ["batches.json"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b'{"a": ["1"]}', b"\xff", b"[]"])
def test_a_damaged_memory_means_that_everything_is_changed(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "batches.json").write_bytes(content)

    assert read_digests(tmp_path / "batches.json") == {}


def test_a_memory_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DigestsNotWritten, match="the next batch of changed badges will contain these again"):
        write_digests(tmp_path / "missing" / "batches.json", {}, 0)
