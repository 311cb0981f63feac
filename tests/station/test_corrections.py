"""Corrections in the roster, and those for one badge only."""

from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal.store import Record
from checkin.participants import Participant
from checkin.state import ParticipantState, ReprintReason
from checkin.station import corrections, people
from checkin.station.badge_making import face_of
from checkin.station.values import BadgePrinted, NotPossible
from tests.builders import a_participant, an_event
from tests.desks import ANNA, Hears, StandInPrinter, a_station

WORDS = st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=1, max_size=8)


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(str(document[0].get_textpage().get_text_range()).split())
    finally:
        document.close()


def corrected(person: Participant, **changes: str) -> dict[str, str]:
    _, personal = people.correcting(Record(person.id, person, ParticipantState()), changes, an_event())
    return personal or {}


def test_the_parts_of_a_name_and_its_latin_letters_follow_a_corrected_name() -> None:
    person = a_participant(
        name="Ким Анна Сергеевна", family_name="Ким", given_name="Анна", middle_name="Сергеевна", latin_name="Anna Kim"
    )
    assert corrected(person, name="Кимова Анна Сергеевна") == {
        "name": "Кимова Анна Сергеевна", "family_name": "Кимова", "given_name": "Анна", "middle_name": "Сергеевна",
        "latin_name": "Anna Kimova",
    }  # fmt: skip
    assert corrected(person, name="Кимова Анна Сергеевна", latin_name="A. Kimova")["latin_name"] == "A. Kimova"


@given(st.lists(WORDS, min_size=2, max_size=4, unique=True), WORDS, st.data())
def test_a_part_is_corrected_where_it_stood(words: list[str], other: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    family, given_name, middle = words[0], words[1], " ".join(words[2:])
    person = a_participant(
        name=" ".join(words), family_name=family, given_name=given_name, middle_name=middle, latin_name="X"
    )
    after = [*words[:at], other, *words[at + 1 :]]
    if after == words:
        return

    changed = {field: getattr(person, field) for field in ("family_name", "given_name", "middle_name")}
    changed |= corrected(person, name=" ".join(after))

    parts = (changed["family_name"], changed["given_name"], changed["middle_name"])
    assert parts == (after[0], after[1], " ".join(after[2:]))


def test_parts_that_cannot_be_told_in_the_new_name_are_left_empty_rather_than_wrong() -> None:
    person = a_participant(name="Ким Анна", family_name="Ким", given_name="Анна")

    changed = corrected(person, name="Анна-Мария Ким Пак")

    assert (changed["family_name"], changed["given_name"]) == ("", "")


def test_a_correction_shows_on_the_badge_only_where_the_template_shows_the_field() -> None:
    event = an_event()
    assert corrections.shows_on_badge(ANNA, a_changed(ANNA, name="Кимова Анна"), event)
    assert corrections.shows_on_badge(ANNA, a_changed(ANNA, category="press"), event)
    assert not corrections.shows_on_badge(ANNA, a_changed(ANNA, phone="+7 914 555-01-77"), event)
    assert not corrections.shows_on_badge(ANNA, ANNA, event)


def a_changed(person: Participant, **changes: str) -> Participant:
    return corrections.as_printed(person, changes)


@pytest.mark.parametrize(
    ("texts", "problem"),
    [({"status": "blocked"}, "badge alone"), ({"name": "  "}, "name is missing"), ({"organisation": "a\x00"}, "shown")],
)
def test_what_cannot_be_otherwise_on_a_badge_alone_is_refused(texts: dict[str, str], problem: str) -> None:
    with pytest.raises(NotPossible, match=problem):
        corrections.texts_for_print(ANNA, texts)


@given(st.lists(WORDS, min_size=2, max_size=4), st.lists(WORDS, min_size=1, max_size=4), st.booleans())
def test_texts_for_one_badge_hold_when_they_are_checked_again(names: list[str], others: list[str], latin: bool) -> None:
    family, given_name, middle = names[0], names[1], " ".join(names[2:])
    person = a_participant(
        name=" ".join(names), family_name=family, given_name=given_name, middle_name=middle, latin_name="X" * latin
    )

    once = corrections.texts_for_print(person, {"name": " ".join(others), "position": "Мэр"})

    assert corrections.texts_for_print(person, once) == once


def test_a_first_badge_is_printed_with_texts_of_its_own_and_the_roster_stays_as_it_is(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer, prints=False) as station:
        heard = Hears(station)
        station.print_badge(ANNA.id, {"name": "Кимова Анна Сергеевна", "organisation": ANNA.organisation})
        heard.wait_for(BadgePrinted)

        assert station.card(ANNA.id).participant == ANNA
        [badge] = station.printing.badge_history(ANNA.id).badges
        assert badge.texts["name"] == "Кимова Анна Сергеевна"
        assert "organisation" not in badge.texts
        assert "Кимова" in words_of(printer.sheets[0].pdf)


def test_a_reprint_with_texts_of_its_own_is_on_record_with_them_and_the_next_badge_is_the_rosters(
    tmp_path: Path,
) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        heard = Hears(station)
        station.scan(ANNA.ticket_code)
        heard.wait_for(BadgePrinted, 1)
        station.reprint(ANNA.id, ReprintReason.WRONG_DATA, texts={"position": "Мэр"})
        heard.wait_for(BadgePrinted, 2)
        station.reprint(ANNA.id, ReprintReason.LOST)
        heard.wait_for(BadgePrinted, 3)

        history = station.printing.badge_history(ANNA.id).badges
        assert [badge.texts for badge in history] == [{}, {"position": "Мэр"}, {}]
        assert station.status().entries > 0


def test_the_badge_is_seen_with_its_own_texts_before_it_is_printed(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        card = station.card(ANNA.id)
        face = station.badge_face_of(card, {"position": "Мэр"})

        assert face.field("position") == "Мэр"
        assert station.badge_face_of(card) == face_of(ANNA, card.category, station.event, "00000")
