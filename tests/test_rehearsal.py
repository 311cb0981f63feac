"""A rehearsal: the real roster, a journal of its own, and no way from it to the real one."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pypdfium2
import pytest
import zxingcpp

from checkin.admission import RefusalReason, Refused, VerdictKind
from checkin.badges.watermark import REHEARSAL
from checkin.datafolder import DataFolder, DataFolderError
from checkin.event import VENUE, Category
from checkin.joining import join
from checkin.printing.practice import practice_pdf
from checkin.rehearsal import FOLDER, open_rehearsal, practice_codes, reset_rehearsal
from checkin.security.keys import KeyPlace
from checkin.station.station import Station
from checkin.sync.handover import HandOverError, export_entries, import_entries
from checkin.sync.pairing import PairingLink
from checkin.zones import Zone
from tests.builders import a_participant, an_event
from tests.desks import PEOPLE
from tests.stories.hall import Hall


@pytest.fixture
def real(tmp_path: Path) -> Iterator[DataFolder]:
    folder, _ = DataFolder.create(tmp_path / "real", an_event(), "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    yield folder
    folder.close()


def at_work(folder: DataFolder) -> Station:
    return Station(folder.store, folder.desk, operator="Olga")


def test_what_is_practised_is_not_in_the_real_journal(real: DataFolder) -> None:
    with open_rehearsal(real) as rehearsal:
        assert at_work(rehearsal).scan("K-ANNA-1").verdict.kind.value == "admitted"
        before = at_work(rehearsal).headcount().arrived

    assert real.store.head().position == 0
    assert at_work(real).headcount().arrived == 0
    with open_rehearsal(real) as again:
        assert at_work(again).headcount().arrived == before
        assert at_work(again).scan("K-ANNA-1").verdict.kind.value == "already_in"


def test_it_has_an_identity_a_key_and_an_event_that_is_marked(real: DataFolder) -> None:
    with open_rehearsal(real) as rehearsal:
        event, _ = rehearsal.store.event()
        mine, _ = real.store.event()

        assert event == msgspec.structs.replace(mine, is_rehearsal=True)
        assert rehearsal.desk.id != real.desk.id
        assert rehearsal.desk.name == real.desk.name
        assert rehearsal.store.remote() is None


def test_each_start_brings_the_roster_and_settings_as_they_are_now(real: DataFolder) -> None:
    open_rehearsal(real).close()
    kate = a_participant(id="KATE000000000000", ticket_code="K-KATE")
    event, _ = real.store.event()
    real.store.transact(lambda transaction: transaction.put_participants([kate]))
    real.store.transact(lambda transaction: transaction.put_event(msgspec.structs.replace(event, name="Other")))

    with open_rehearsal(real) as rehearsal:
        assert rehearsal.store.record_by_code("K-KATE") is not None
        assert rehearsal.store.event()[0].name == "Other"


def test_its_badges_say_that_they_are_of_a_rehearsal_and_the_real_ones_do_not(real: DataFolder) -> None:
    def words(folder: DataFolder) -> list[str]:
        station = at_work(folder)
        card = station.card("K-ANNA-1")
        return [line.text for line in station.designs.lay_out(station.badge_face_of(card)).lines]

    with open_rehearsal(real) as rehearsal:
        assert words(rehearsal).count(REHEARSAL) == 2
    assert REHEARSAL not in words(real)


def test_it_joins_no_server(real: DataFolder, tmp_path: Path) -> None:
    hall = Hall(tmp_path / "hall")
    try:
        open_rehearsal(real).close()
        code = hall.server.pairing_code()
        with pytest.raises(DataFolderError, match="joins no server"):
            join(real.path / FOLDER, PairingLink(hall.server.url, code.code, ""))
        assert hall.central.store.desks() == []
    finally:
        hall.stop()


def test_nothing_is_handed_over_from_it_or_to_it(real: DataFolder, tmp_path: Path) -> None:
    file = tmp_path / "entries"
    with open_rehearsal(real) as rehearsal:
        with pytest.raises(HandOverError, match="This is a rehearsal"):
            export_entries(rehearsal.store, file, ("a", "b"), 0)
        export_entries(real.store, file, ("a", "b"), 0)
        with pytest.raises(HandOverError, match="This is a rehearsal"):
            import_entries(rehearsal.store, file)


def test_a_reset_removes_the_rehearsal_and_nothing_else(real: DataFolder) -> None:
    at_work(real).scan("K-ANNA-1")
    before = {path: path.read_bytes() for path in real.path.glob("key*")}
    with open_rehearsal(real) as rehearsal:
        at_work(rehearsal).scan("K-WANG-2")

    assert reset_rehearsal(real.path)

    assert not (real.path / FOLDER).exists()
    assert not reset_rehearsal(real.path)
    assert {path: path.read_bytes() for path in real.path.glob("key*")} == before
    assert real.store.head().position == 1
    assert real.store.verify().ok
    with open_rehearsal(real) as anew:
        assert at_work(anew).scan("K-WANG-2").verdict.kind.value == "admitted"


def test_a_folder_that_holds_a_real_event_is_neither_rehearsed_in_nor_removed(real: DataFolder) -> None:
    DataFolder.create(real.path / FOLDER, an_event(), "other", KeyPlace.FILE)[0].close()

    for refused in (lambda: open_rehearsal(real), lambda: reset_rehearsal(real.path)):
        with pytest.raises(DataFolderError, match="no rehearsal"):
            refused()
    assert DataFolder.exists(real.path / FOLDER)


def test_there_is_no_rehearsal_of_a_rehearsal(real: DataFolder) -> None:
    with open_rehearsal(real) as rehearsal, pytest.raises(DataFolderError, match="none of a rehearsal"):
        open_rehearsal(rehearsal)


def test_a_rehearsal_that_is_at_work_is_not_removed(real: DataFolder) -> None:
    with open_rehearsal(real), pytest.raises(DataFolderError, match="in use"):
        reset_rehearsal(real.path)
    assert DataFolder.exists(real.path / FOLDER)


def test_every_practice_code_has_the_verdict_that_stands_below_it(real: DataFolder) -> None:
    event, _ = real.store.event()
    heads = Category(key="heads", name="Heads", zones=(VENUE,))
    event = msgspec.structs.replace(event, categories=(*event.categories, heads))
    real.store.transact(lambda transaction: transaction.put_event(event))
    with open_rehearsal(real) as rehearsal:
        station = at_work(rehearsal)
        for code in practice_codes(station.event):
            station.zoning.choose(code.zone or VENUE)
            result = station.scan(code.code)
            assert result.verdict.kind is code.verdict, code
            assert (result.verdict.reason if isinstance(result.verdict, Refused) else None) is code.reason, code

    codes = practice_codes(event)
    assert {code.verdict for code in codes} == set(VerdictKind)
    assert {code.reason for code in codes} == {
        None, RefusalReason.CANCELLED, RefusalReason.BLOCKED, RefusalReason.WRONG_CATEGORY,
    }  # fmt: skip
    assert [code.zone for code in codes if code.zone] == ["transport"], "the venue lets them in"


def test_where_no_category_is_kept_out_a_zone_that_has_to_be_booked_is_the_wrong_one(real: DataFolder) -> None:
    event, _ = real.store.event()
    hall = Zone(key="hall", name="Hall", tracks=("transport",))
    booked = msgspec.structs.replace(event, zones=(*event.zones, hall))
    real.store.transact(lambda transaction: transaction.put_event(booked))
    with open_rehearsal(real) as rehearsal:
        station = at_work(rehearsal)
        station.zoning.choose("hall")
        code = next(one for one in practice_codes(station.event) if one.zone)

        assert station.scan(code.code).verdict == Refused(RefusalReason.NOT_BOOKED)
        assert code.reason is RefusalReason.NOT_BOOKED


def test_an_event_that_keeps_nobody_out_has_no_code_for_the_wrong_zone(tmp_path: Path) -> None:
    folder, _ = DataFolder.create(tmp_path / "bare", an_event(categories=()), "north", KeyPlace.FILE)
    with folder, open_rehearsal(folder) as rehearsal:
        station = at_work(rehearsal)
        codes = practice_codes(station.event)

        assert not any(code.zone for code in codes)
        assert [station.scan(code.code).verdict.kind for code in codes] == [code.verdict for code in codes]


def test_the_page_of_practice_codes_shows_all_of_them_apart_from_each_other() -> None:
    heads = Category(key="heads", name="Heads", zones=())
    codes = practice_codes(an_event(categories=(heads,)))
    document = pypdfium2.PdfDocument(practice_pdf(codes))
    [page] = document
    picture = page.render(scale=3).to_pil().convert("L")
    found = {barcode.text for barcode in zxingcpp.read_barcodes(picture)}
    document.close()

    assert len(codes) == 8
    assert found == {code.code for code in codes}


def test_practice_codes_are_unknown_at_the_real_event(real: DataFolder) -> None:
    station = at_work(real)

    assert {station.scan(code.code).verdict.kind.value for code in practice_codes(station.event)} == {
        "unknown", "unreadable",
    }  # fmt: skip
