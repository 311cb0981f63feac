"""The station's verbs, on a real database."""

from pathlib import Path

import pytest

from checkin.admission import Direction, RefusalReason, Refused, VerdictKind
from checkin.event import DEFAULT_CATEGORIES, Category, EventError
from checkin.operators import Role
from checkin.participants import Status
from checkin.station.values import Change, NoSuchParticipant, NotPermitted, NotPossible, ParticipantScanned
from checkin.tickets import BadgeCode, own_ticket_code
from tests.builders import a_participant, an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG, Hears, a_station

CANCELLED = a_participant(id="G0NE000000000000", ticket_code="K-GONE", name="Пётр", status=Status.CANCELLED)


def test_when_a_verdict_is_given_its_entry_is_in_the_journal(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        for code in (ANNA.ticket_code, ANNA.ticket_code, "K-NOBODY", "x" * 600):
            before = station.status().entries
            result = station.scan(code)
            assert station.status().entries > before
            assert len(result.entry) == 32


def test_the_verdicts_of_a_day(tmp_path: Path) -> None:
    with a_station(tmp_path, (*PEOPLE, CANCELLED)) as station:
        kinds = [station.scan(code).verdict.kind for code in (ANNA.ticket_code, ANNA.ticket_code, "K-GONE", "", "Ж9")]

    assert kinds == [
        VerdictKind.ADMITTED, VerdictKind.ALREADY_IN, VerdictKind.REFUSED, VerdictKind.UNREADABLE, VerdictKind.UNKNOWN,
    ]  # fmt: skip


def test_a_code_of_ten_thousand_characters_is_unreadable_and_harms_nothing(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        result = station.scan("9" * 10_000)

        assert result.verdict.kind is VerdictKind.UNREADABLE
        assert station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED


@pytest.mark.parametrize(
    "code",
    [
        "K-ANNA-1", " K-ANNA-1\n", "k-anna-1", "Л-ФТТФ-1", "л-фттф-1",
        own_ticket_code(ANNA.id), str(BadgeCode(ANNA.id, "00000")),
    ],
)  # fmt: skip
def test_a_code_is_read_however_the_scanner_sent_it(tmp_path: Path, code: str) -> None:
    with a_station(tmp_path) as station:
        result = station.scan(code)

    assert result.card is not None
    assert (result.card.id, result.verdict.kind) == (ANNA.id, VerdictKind.ADMITTED)


def test_bytes_that_are_no_text_are_unreadable_and_can_be_written_down(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        result = station.scan("\udcff\udcfe")

        assert result.verdict.kind is VerdictKind.UNREADABLE
        assert result.code.encode()
        with pytest.raises(NoSuchParticipant):
            station.card("\udcff")
        assert station.search("\udcff") == []


def test_each_zone_has_its_own_admission_and_headcount(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)

        assert station.scan(ANNA.ticket_code, "transport").verdict.kind is VerdictKind.ADMITTED
        groups = station.headcount("zone").groups or {}
        assert (groups["venue"].arrived, groups["transport"].arrived) == (1, 1)
        with pytest.raises(EventError, match="it has: venue, transport, housing"):
            station.scan(ANNA.ticket_code, "kitchen")


def test_who_left_may_come_back_and_counts_once(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)
        station.scan(ANNA.ticket_code, direction=Direction.EXIT)
        assert (station.headcount().arrived, station.headcount().inside) == (1, 0)

        assert station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ADMITTED
        assert (station.headcount().arrived, station.headcount().inside) == (1, 1)
        assert station.conflicts() == []


def test_who_is_not_inside_cannot_leave(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        assert station.scan(ANNA.ticket_code, direction=Direction.EXIT).verdict == Refused(RefusalReason.NOT_INSIDE)


def test_an_undo_makes_it_as_if_nobody_had_come(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)

        card = station.undo(ANNA.id)

        assert not card.has_arrived
        assert station.headcount().arrived == 0
        with pytest.raises(NotPossible, match="no admission to undo"):
            station.undo(ANNA.id)


def test_only_a_supervisor_overrides_and_the_reason_is_on_record(tmp_path: Path) -> None:
    with a_station(tmp_path / "desk", (CANCELLED,)) as station, pytest.raises(NotPermitted):
        station.admit(CANCELLED.id, override_reason="Invited by the mayor")
    with a_station(tmp_path / "supervisor", (CANCELLED,), role=Role.SUPERVISOR) as station:
        result = station.admit(CANCELLED.id, override_reason="Invited by the mayor")

        assert result.verdict.kind is VerdictKind.ADMITTED
        [entry] = station._store.entries_of(CANCELLED.id)
        assert entry.personal_fields() == {"reason": "Invited by the mayor"}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "name is missing"),
        ({"name": "  "}, "name is missing"),
        ({"name": "Гость", "shoe_size": "44"}, "no field “shoe_size”"),
        ({"name": "Гость" * 500}, "too long"),
        ({"name": "Го\x00сть"}, "cannot be shown"),
        ({"name": "Гость", "status": "asleep"}, "no status"),
        ({"name": "Гость", "category": "typo"}, "no category “typo”; there are: participant, "),
    ],
)
def test_a_registration_that_cannot_be_is_refused_naming_the_field(
    tmp_path: Path, fields: dict[str, str], sentence: str
) -> None:
    with a_station(tmp_path) as station:
        with pytest.raises(NotPossible, match=sentence):
            station.register(fields)
        assert station.status().entries == 0


def test_nobody_is_registered_without_what_their_category_requires(tmp_path: Path) -> None:
    press = Category(key="press", name="Press", required=("organisation", "phone"))
    with a_station(tmp_path, event=an_event(categories=(*DEFAULT_CATEGORIES[:2], press))) as station:
        fields = {"name": "Гость", "category": "press", "organisation": "Вести"}
        with pytest.raises(NotPossible, match=r"Press.*phone"):
            station.register(fields)
        assert station.register({**fields, "phone": "+7 914 555-01-77"}).category == press
        assert station.register({"name": "Гость", "category": "participant"}).participant.organisation == ""


def test_a_registered_guest_has_a_ticket_code_and_is_found(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        card = station.register({"name": "Нежданов  Гость", "category": "Press"})

        assert (card.participant.name, card.category.key) == ("Нежданов Гость", "press")
        assert [hit.id for hit in station.search("nezhdanov")] == [card.id]
        assert station.scan(card.participant.ticket_code).verdict.kind is VerdictKind.ADMITTED
        assert station.headcount().expected == 4


def test_a_correction_is_found_and_printed_and_survives_the_next_import(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.edit(BORIS.id, {"name": "Борисов Кирилл Олегович"})
        station._store.transact(lambda transaction: transaction.put_participants(PEOPLE))

        card = station.card(BORIS.id)

        assert card.participant.name == "Борисов Кирилл Олегович"
        assert card.participant.latin_name == "Kirill Borisov"
        assert station.badge_face_of(card).field("name") == "Борисов Кирилл Олегович"
        assert [hit.id for hit in station.search("борисов")] == [BORIS.id]


def test_a_latin_name_that_somebody_chose_stays_when_the_name_is_corrected(tmp_path: Path) -> None:
    chosen = a_participant(id="CH0SEN0000000000", name="Ким Анна Олеговна", latin_name="Anya Kimm")
    with a_station(tmp_path, (chosen,)) as station:
        assert station.edit(chosen.id, {"name": "Кимова Анна Олеговна"}).participant.latin_name == "Anya Kimm"


def test_a_correction_that_changes_nothing_is_refused(tmp_path: Path) -> None:
    with a_station(tmp_path) as station, pytest.raises(NotPossible, match="Nothing was changed"):
        station.edit(ANNA.id, {"name": ANNA.name})


@pytest.mark.parametrize("verb", ["undo", "card", "print_badge", "admit"])
def test_somebody_who_does_not_exist_is_refused_by_every_verb(tmp_path: Path, verb: str) -> None:
    with a_station(tmp_path) as station, pytest.raises(NoSuchParticipant, match="no participant “nobody”"):
        getattr(station, verb)("nobody")


def fails(_change: Change) -> None:
    raise RuntimeError("on purpose")


def test_a_listener_that_fails_disturbs_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with a_station(tmp_path) as station:
        station.subscribe(fails)
        hears = Hears(station)

        station.scan(WANG.ticket_code)

        hears.wait_for(ParticipantScanned)
    assert "a listener failed" in caplog.text


def test_search_puts_whole_words_before_beginnings_and_the_name_as_typed_first(tmp_path: Path) -> None:
    people = tuple(
        a_participant(id=f"{number:016}", name=name)
        for number, name in enumerate(("Ivanova Anna", "Петров Иван", "Иванов Пётр", "Иван Ли"))
    )
    with a_station(tmp_path, people) as station:
        assert [card.participant.name for card in station.search("Иван")] == [
            "Иван Ли", "Петров Иван", "Иванов Пётр", "Ivanova Anna",
        ]  # fmt: skip


def test_a_family_name_is_found_among_hundreds_of_patronymics_that_begin_so(tmp_path: Path) -> None:
    others = tuple(a_participant(id=f"{number:016}", name=f"Сидоров Олег {number} Иванович") for number in range(400))
    wanted = a_participant(id="1VAN0V0000000000", name="Иванов Пётр Олегович")
    with a_station(tmp_path, (*others, wanted)) as station:
        for typed in ("Иванов", "иванов", "Ivanov", "Иванов П", "bdfyjd"):
            assert station.search(typed)[0].id == wanted.id, typed
