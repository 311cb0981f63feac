"""A photo is a file of the event's folder; whatever the roster says, nothing else is looked at, read or fetched."""

import os
from pathlib import Path

import pytest

from checkin.badges.photo_folder import PhotoFolder, leads_elsewhere
from checkin.badges.pictures import PictureError
from tests import hostile


class Untouched(type(Path())):  # type: ignore[misc] # the class of paths of this system
    """A folder in which nothing may be looked for."""

    def resolve(self, strict: bool = False) -> Path:
        raise AssertionError(f"{self} was looked at")

    is_file = stat = resolve


INSIDE = ("~/.ssh/id_rsa", "$HOME", "%APPDATA%", ".", "photo.jpg.", "a/./b/../../c")
"""Nobody gives these names a meaning but a shell."""
ELSEWHERE = [text for text in hostile.PATHS if text not in INSIDE]


@pytest.mark.parametrize("name", [name for name in ELSEWHERE if len(name) < 200])
def test_what_leads_elsewhere_is_not_even_looked_at(name: str) -> None:
    with pytest.raises(PictureError, match="lies outside"):
        PhotoFolder(Untouched("/photos")).size(name)


@pytest.mark.parametrize(
    "name",
    ["anna.jpg", "2026/anna.jpg", "Ким Анна.png", "console.jpg", "a..b.jpg", "north/../anna.jpg", "nullo", "com10.png"],
)
def test_other_names_do_not_lead_elsewhere(name: str) -> None:
    assert not leads_elsewhere(name)


@pytest.mark.parametrize("name", hostile.ALL)
def test_any_name_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(PictureError):
        PhotoFolder(tmp_path).picture(name)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "secret.jpg").write_bytes(b"\xff\xd8\xff")
    os.symlink(tmp_path / "secret.jpg", tmp_path / "photos" / "anna.jpg")

    with pytest.raises(PictureError, match="lies outside"):
        PhotoFolder(tmp_path / "photos").picture("anna.jpg")
