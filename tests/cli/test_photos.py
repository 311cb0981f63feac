"""Photos by the command line."""

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import ROSTER, Program


def a_photo(colour: str = "red") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "portraits"
    folder.mkdir()
    (folder / "K-1.jpg").write_bytes(a_photo())
    (folder / "Wang Xiaoming.jpg").write_bytes(b"no picture")
    (folder / "Nobody.jpg").write_bytes(a_photo())
    return folder


def kept(program: Program) -> list[Path]:
    return sorted((program.data / "photos").glob("*.jpg"))


def test_photos_are_taken_and_told(program: Program, photos: Path) -> None:
    ended = program("photos", str(photos))

    assert ended.code == 0
    assert ended.out.splitlines() == [
        "1 photos matched, 1 of them new; 0 ambiguous, 1 of nobody, 1 refused. 2 who are expected have no photo.",
        "Refused: Wang Xiaoming.jpg: “Wang Xiaoming.jpg” is no PNG or JPEG picture; save it as one of them.",
        "Of nobody: Nobody.jpg",
    ]
    assert len(kept(program)) == 1


def test_a_dry_run_only_tells(program: Program, photos: Path) -> None:
    ended = program("photos", str(photos), "--dry-run", "--json")

    [taken] = ended.document["taken"]
    assert {field: taken[field] for field in ("file", "name", "by", "is_new")} == {
        "file": "K-1.jpg", "name": "Ким Анна Сергеевна", "by": "code", "is_new": True,
    }  # fmt: skip
    assert ended.document["without"] == 2
    assert not kept(program)


def test_an_archive_is_taken_too(program: Program, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("портреты/Ким Борис.jpg", a_photo())

    assert program("photos", str(tmp_path / "photos.zip"), "--json").document["taken"][0]["by"] == "name"


@pytest.mark.parametrize("with_column", [False, True])
def test_a_roster_read_again_leaves_photos_as_they_are(
    program: Program, photos: Path, tmp_path: Path, with_column: bool
) -> None:
    program("photos", str(photos))
    roster = tmp_path / "again.csv"
    lines = ROSTER.splitlines()
    if with_column:
        lines = [lines[0] + ";Фото", *(f"{line};portrait.jpg" for line in lines[1:])]
    roster.write_text("\n".join(lines).replace("Завод", "Другой завод"), "utf-8")

    assert program("import", str(roster)).code == 0

    assert program("photos", str(photos), "--json").document["taken"][0]["is_new"] is False


def test_what_is_no_source_is_told(program: Program, tmp_path: Path) -> None:
    ended = program("photos", str(tmp_path / "nowhere.zip"))

    assert ended.code == 1
    assert "There is no folder or ZIP file" in ended.err
