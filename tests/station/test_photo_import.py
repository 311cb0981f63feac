"""Photos by the folder and by the archive: whose they are, what is refused, what is kept."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from checkin.badges.photo_folder import PhotoFolder
from checkin.journal.sqlite import SqliteStore
from checkin.participants import Status
from checkin.roster.photo_files import PhotosError
from checkin.roster.photo_shelf import PhotoShelf
from checkin.roster.photos import MatchedBy, is_own_photo
from checkin.station.photo_import import PhotoReport, import_photos
from tests.builders import a_participant
from tests.desks import ANNA, PEOPLE, WANG, a_store


def a_photo(colour: str = "red", size: tuple[int, int] = (60, 80), kind: str = "JPEG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, kind)
    return file.getvalue()


class Office:
    """Where photos are taken onto the roster."""

    def __init__(self, folder: Path) -> None:
        self.store: SqliteStore = a_store(folder / "data", PEOPLE)
        self.kept = folder / "data" / "photos"
        self.source = folder / "source"
        self.source.mkdir()

    def put(self, **files: bytes) -> None:
        for name, content in files.items():
            (self.source / name).write_bytes(content)

    def packed(self, files: dict[str, bytes]) -> Path:
        path = self.source.with_suffix(".zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return path

    def take(self, source: Path | None = None, *, dry_run: bool = False) -> PhotoReport:
        return import_photos(self.store, PhotoShelf(PhotoFolder(self.kept)), source or self.source, dry_run=dry_run)

    def photo_of(self, identity: str) -> str:
        return self.store.roster_records([identity])[identity].photo

    def files(self) -> list[str]:
        return sorted(path.name for path in self.kept.iterdir()) if self.kept.exists() else []


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path)
    yield office
    office.store.close()


def test_photos_are_taken_by_code_and_by_name(office: Office) -> None:
    office.put(**{"K-ANNA-1.jpg": a_photo(), "Ван Сяомин.png": a_photo("blue", kind="PNG")})

    report = office.take()

    assert [(one.file, one.participant, one.by, one.is_new) for one in report.taken] == [
        ("K-ANNA-1.jpg", ANNA.id, MatchedBy.CODE, True),
        ("Ван Сяомин.png", WANG.id, MatchedBy.SOUND, True),
    ]
    assert report.without == 1
    assert office.files() == sorted([office.photo_of(ANNA.id), office.photo_of(WANG.id)])
    assert all(is_own_photo(name) for name in office.files())


def test_taken_again_nothing_changes(office: Office) -> None:
    office.put(**{"K-ANNA-1.jpg": a_photo()})
    office.take()
    head = office.store.roster_head()

    report = office.take()

    assert (len(report.taken), report.new) == (1, 0)
    assert office.store.roster_head() == head


def test_another_photo_takes_the_place_of_the_one_before(office: Office) -> None:
    office.put(**{"K-ANNA-1.jpg": a_photo()})
    office.take()
    before = office.photo_of(ANNA.id)

    office.put(**{"K-ANNA-1.jpg": a_photo("green")})
    office.take()

    assert office.photo_of(ANNA.id) != before
    assert office.files() == [office.photo_of(ANNA.id)], "a photo that is nobody's any more was kept"


def test_files_that_somebody_put_there_by_hand_stay(office: Office) -> None:
    office.kept.mkdir()
    (office.kept / "logo.png").write_bytes(b"by hand")
    office.put(**{"K-ANNA-1.jpg": a_photo()})

    office.take()

    assert "logo.png" in office.files()


def test_a_dry_run_tells_the_same_and_changes_nothing(office: Office) -> None:
    office.put(**{"K-ANNA-1.jpg": a_photo(), "Nobody Known.jpg": a_photo(), "Boris Kim.jpg": b"no picture"})

    dry = office.take(dry_run=True)

    assert office.photo_of(ANNA.id) == ""
    assert office.files() == []
    assert office.take() == dry


def test_a_photo_that_was_damaged_on_the_disk_is_put_right(office: Office) -> None:
    office.put(**{"K-ANNA-1.jpg": a_photo()})
    office.take()
    (office.kept / office.photo_of(ANNA.id)).write_bytes(b"")

    office.take()

    Image.open(office.kept / office.photo_of(ANNA.id)).load()


def test_who_shares_a_name_is_told_apart_by_the_code_only(office: Office) -> None:
    twin = a_participant(id="TWIN000000000000", ticket_code="K-TWIN-9", name=ANNA.name, status=Status.CANCELLED)
    office.store.transact(lambda transaction: transaction.put_participants([twin]))
    office.put(**{f"{ANNA.name}.jpg": a_photo(), "K-TWIN-9.jpg": a_photo("blue")})

    report = office.take()

    assert [one.participant for one in report.taken] == [twin.id]
    assert report.ambiguous[0].file == f"{ANNA.name}.jpg"
    assert "K-ANNA-1" in report.ambiguous[0].reason
    assert "K-TWIN-9" in report.ambiguous[0].reason


def test_of_several_files_for_one_person_the_code_decides_and_else_nothing(office: Office) -> None:
    office.put(
        **{
            "K-ANNA-1.jpg": a_photo(), "Anna Kim.jpg": a_photo("blue"),
            "Boris Kim.jpg": a_photo(), "Boris Kim 2.jpg": a_photo("blue"),
        }
    )  # fmt: skip

    report = office.take()

    assert [one.file for one in report.taken] == ["K-ANNA-1.jpg"]
    assert {one.file: one.reason for one in report.ambiguous} == {
        "Anna Kim.jpg": f"For {ANNA.name} (K-ANNA-1), “K-ANNA-1.jpg” was taken.",
        "Boris Kim.jpg": "2 files are called after Ким Борис Олегович (K-B0RIS-3): leave only one.",
        "Boris Kim 2.jpg": "2 files are called after Ким Борис Олегович (K-B0RIS-3): leave only one.",
    }


def test_bad_files_are_told_in_a_sentence_each_and_the_rest_goes_on(office: Office) -> None:
    office.put(
        **{
            "K-ANNA-1.jpg": a_photo(), "K-WANG-2.jpg": b"<html>disguised</html>", "K-B0RIS-3.gif": b"GIF89a",
            "Thumbs.db": b"", ".hidden.jpg": a_photo(),
        }
    )  # fmt: skip

    report = office.take()

    assert [one.file for one in report.taken] == ["K-ANNA-1.jpg"]
    assert {one.file: one.reason for one in report.refused} == {
        "K-WANG-2.jpg": "“K-WANG-2.jpg” is no PNG or JPEG picture; save it as one of them.",
        "K-B0RIS-3.gif": "It is no PNG or JPEG picture; save it as one of them.",
    }
    assert report.unmatched == ()


def test_links_are_not_followed(office: Office, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(a_photo())
    (office.source / "K-ANNA-1.jpg").symlink_to(tmp_path / "secret.jpg")
    (office.source / "below").symlink_to(tmp_path)

    report = office.take()

    assert [one.reason for one in report.refused] == ["It is a link or no file, which is not followed."]
    assert report.unmatched == ()


def test_an_archive_is_read_with_its_folders(office: Office) -> None:
    archive = office.packed(
        {"photos/experts/Anna Kim.jpg": a_photo(), "__MACOSX/photos/._Anna Kim.jpg": b"", "photos/": b""}
    )

    report = office.take(archive)

    assert [one.participant for one in report.taken] == [ANNA.id]
    assert report.unmatched == ()


@pytest.mark.parametrize(("page", "name"), [("cp866", "Ким Борис.jpg"), ("gb18030", "王小明.jpg")])
def test_names_in_archives_of_windows_are_understood(office: Office, page: str, name: str) -> None:
    archive = office.packed({"X" * len(name.encode(page)): a_photo()})
    archive.write_bytes(archive.read_bytes().replace(b"X" * len(name.encode(page)), name.encode(page)))

    assert len(office.take(archive).taken) == 1


def test_an_archive_leads_nowhere_else_and_unpacks_no_bombs(office: Office, tmp_path: Path) -> None:
    archive = office.packed(
        {
            "../../K-ANNA-1.jpg": a_photo(), "/etc/K-WANG-2.jpg": a_photo(),
            "K-B0RIS-3.jpg": a_photo() + bytes(15_000_000),
        }
    )  # fmt: skip

    report = office.take(archive)

    assert {one.file: one.reason for one in report.refused} == {
        "../../K-ANNA-1.jpg": "Its path leads out of the archive; it was not unpacked.",
        "/etc/K-WANG-2.jpg": "Its path leads out of the archive; it was not unpacked.",
        "K-B0RIS-3.jpg": "It unpacks to far more than a picture does; it was not unpacked.",
    }
    assert not report.taken
    assert not list(tmp_path.rglob("K-*.jpg"))


def test_a_file_that_unpacks_to_more_than_it_says_is_refused(office: Office) -> None:
    archive = office.packed({"K-ANNA-1.jpg": a_photo(size=(2000, 2000))})
    content = bytearray(archive.read_bytes())
    place = content.rindex(b"PK\x01\x02") + 24
    content[place : place + 4] = (100).to_bytes(4, "little")
    archive.write_bytes(content)

    report = office.take(archive)

    assert [one.file for one in report.refused] == ["K-ANNA-1.jpg"]


def test_a_damaged_file_of_an_archive_does_not_keep_the_others_out(office: Office) -> None:
    archive = office.packed({"K-ANNA-1.jpg": a_photo("red", (600, 600)), "K-WANG-2.jpg": a_photo("blue")})
    content = bytearray(archive.read_bytes())
    content[80:90] = b"\xff" * 10
    archive.write_bytes(content)

    report = office.take(archive)

    assert [one.participant for one in report.taken] == [WANG.id]
    assert [one.reason for one in report.refused] == ["It is damaged in the archive: pack it again."]


def test_what_is_no_source_of_photos_is_told(office: Office, tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_bytes(b"no archive")

    with pytest.raises(PhotosError, match="no ZIP archive"):
        office.take(tmp_path / "text.zip")
    with pytest.raises(PhotosError, match="There is no folder or ZIP file"):
        office.take(tmp_path / "nowhere")
    with pytest.raises(PhotosError, match="There is no file in"):
        office.take()


def test_progress_is_told_up_to_the_last_file(office: Office) -> None:
    office.put(**{"K-ANNA-1.jpg": a_photo(), "K-WANG-2.jpg": a_photo(), "nobody.jpg": a_photo()})
    told: list[tuple[int, int]] = []

    shelf = PhotoShelf(PhotoFolder(office.kept))
    import_photos(office.store, shelf, office.source, progress=lambda done, count: told.append((done, count)))

    assert told[-1] == (3, 3)
    assert told == sorted(told)
