"""The participant's photo beside the verdict and at reprints."""

import io
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from checkin.badges.photo_folder import PhotoFolder
from checkin.roster.photo_shelf import PhotoShelf
from checkin.station.photo_import import import_photos
from tests.desks import ANNA, BORIS, WANG
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.widgets.photo import Photo


def a_photo(colour: str, size: tuple[int, int] = (300, 400)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Page:
    """A desk where Anna and Wang have photos."""
    page = open_desk()
    source = tmp_path / "source"
    source.mkdir()
    (source / f"{ANNA.ticket_code}.png").write_bytes(a_photo("red"))
    (source / f"{WANG.ticket_code}.png").write_bytes(a_photo("blue", (400, 100)))
    import_photos(page.station._store, PhotoShelf(PhotoFolder(tmp_path / "photos")), source)
    return page


def wait_for(page: Page, photo: Photo, colour: str) -> None:
    def is_shown() -> bool:
        if not photo.isVisible() or photo.pixmap().isNull():
            return False
        pixel = photo.pixmap().toImage().convertToFormat(QImage.Format.Format_RGB32).pixelColor(5, 5)
        return (pixel.red() > 200, pixel.blue() > 200) == (colour == "red", colour == "blue")

    page.qtbot.waitUntil(is_shown, timeout=PATIENCE_MS)


def settle(page: Page) -> None:
    """Let everything be read that was asked for before."""
    read: list[bool] = []
    page.desk._bridge.read("settled", lambda: True, read.append)
    page.qtbot.waitUntil(lambda: bool(read), timeout=PATIENCE_MS)


def test_a_scan_shows_the_photo_with_the_verdict(desk: Page) -> None:
    desk.scan(ANNA.ticket_code)

    wait_for(desk, desk.desk.panel.photo, "red")
    assert desk.desk.panel.photo.pixmap().height() <= 215


def test_the_next_scan_shows_the_next_face(desk: Page) -> None:
    desk.scan(ANNA.ticket_code)
    wait_for(desk, desk.desk.panel.photo, "red")

    desk.scan(WANG.ticket_code)

    wait_for(desk, desk.desk.panel.photo, "blue")
    assert desk.desk.panel.photo.pixmap().width() <= 165


def test_no_face_stands_beside_another_name(desk: Page) -> None:
    desk.scan(ANNA.ticket_code)
    wait_for(desk, desk.desk.panel.photo, "red")

    desk.scan(BORIS.ticket_code)

    assert not desk.desk.panel.photo.isVisible()
    settle(desk)
    assert not desk.desk.panel.photo.isVisible()
    assert desk.desk.panel.photo.pixmap().isNull()


def test_who_has_no_photo_leaves_no_hole(desk: Page) -> None:
    desk.scan(BORIS.ticket_code)
    settle(desk)
    without = desk.desk.panel.name.width()

    desk.scan(ANNA.ticket_code)
    wait_for(desk, desk.desk.panel.photo, "red")

    desk.qtbot.waitUntil(lambda: desk.desk.panel.name.width() < without - 100, timeout=PATIENCE_MS)


@pytest.mark.parametrize("content", [None, b"", b"<html>"])
def test_a_photo_that_is_missing_or_damaged_is_as_none(desk: Page, tmp_path: Path, content: bytes | None) -> None:
    for path in (tmp_path / "photos").iterdir():
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)

    desk.scan(ANNA.ticket_code)
    settle(desk)

    assert not desk.desk.panel.photo.isVisible()


@pytest.mark.parametrize("name", ["../event.db", "/etc/passwd", "a\0b", "." * 5000])
def test_a_photo_outside_its_folder_is_as_none(open_desk: OpenDesk, name: str) -> None:
    stray = msgspec.structs.replace(ANNA, photo=name)
    desk = open_desk(people=(stray,))

    desk.scan(ANNA.ticket_code)
    settle(desk)

    assert not desk.desk.panel.photo.isVisible()


def test_somebody_looked_up_is_shown_with_the_photo(desk: Page) -> None:
    desk.type_name("Ким Анна")

    wait_for(desk, desk.desk.panel.photo, "red")


def test_at_reprints_the_photo_is_shown(desk: Page) -> None:
    desk.go_to("Reprint")
    desk.reprint.look_up(ANNA.ticket_code)

    wait_for(desk, desk.reprint.photo, "red")

    desk.reprint.look_up(BORIS.ticket_code)
    desk.qtbot.waitUntil(lambda: not desk.reprint.photo.isVisible(), timeout=PATIENCE_MS)
