"""The thread that reads frames, the formats in which frames come, and which of them is asked for."""

import threading
import time
from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat
from pytestqt.qtbot import QtBot

from checkin.station import sighting
from tests.ui.camera import scenes
from ui.camera.devices import Offer, best_offer
from ui.camera.reading import FrameReader, Seen, grey_of

Format = QVideoFrameFormat.PixelFormat


def a_frame(picture: Image.Image, kind: Format = Format.Format_Y8) -> QVideoFrame:
    """A frame of a camera that sends pictures in this format."""
    frame = QVideoFrame(QVideoFrameFormat(QSize(*picture.size), kind))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    row, rows = frame.bytesPerLine(0), memoryview(frame.bits(0)).cast("B")
    content = picture.tobytes()
    for line in range(picture.height):
        grey = content[line * picture.width : (line + 1) * picture.width]
        if kind is Format.Format_YUYV:
            packed = bytes(byte for shade in grey for byte in (shade, 128))
        elif kind is Format.Format_UYVY:
            packed = bytes(byte for shade in grey for byte in (128, shade))
        elif kind is Format.Format_BGRA8888:
            packed = bytes(byte for shade in grey for byte in (shade, shade, shade, 255))
        else:
            packed = grey
        rows[line * row : line * row + len(packed)] = packed
    frame.unmap()
    return frame


@pytest.fixture
def reader() -> Iterator[FrameReader]:
    reader = FrameReader()
    yield reader
    reader.stop()


@pytest.mark.parametrize(
    "kind",
    [
        Format.Format_Y8, Format.Format_YUV420P, Format.Format_NV12, Format.Format_YUYV, Format.Format_UYVY,
        Format.Format_BGRA8888,
    ],
)  # fmt: skip
def test_a_code_is_read_in_every_format_that_cameras_send(dressed: object, kind: Format) -> None:
    picture = scenes.held(scenes.qr("K-ANNA-1", 150)).crop((400, 180, 902, 540))  # rows that are padded

    grey = grey_of(a_frame(picture, kind))

    assert grey is not None
    assert grey.size == picture.size
    assert [sight.text for sight in sighting.codes_in(grey, 0)] == ["K-ANNA-1"]


def test_a_picture_that_the_camera_says_is_turned_is_turned_back(dressed: object) -> None:
    upright = Image.linear_gradient("L").resize((64, 32))
    frame = a_frame(upright.transpose(Image.Transpose.ROTATE_90))
    frame.setRotation(QtVideo.Rotation.Clockwise90)

    grey = grey_of(frame)

    assert grey is not None
    assert grey.tobytes() == upright.tobytes()


def test_frames_for_which_there_is_no_time_are_left_out_and_the_newest_is_read(
    qtbot: QtBot, reader: FrameReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, texts = threading.Event(), [f"CODE-{number}" for number in range(50)]
    frames = [a_frame(scenes.held(scenes.qr(text))) for text in (texts[0], texts[24], texts[49])]
    seen: list[Seen] = []
    reader.seen.connect(seen.append, Qt.ConnectionType.QueuedConnection)

    def slowly(grey: Image.Image, turn: int) -> list[sighting.Sight]:
        goes_on.wait(10)
        return sighting.codes_in(grey, turn)

    monkeypatch.setattr("ui.camera.reading.codes_in", slowly)
    began = time.monotonic()
    for _ in range(20):
        for frame in frames:
            reader.offer(frame)
    assert time.monotonic() - began < 1.0, "offering waits for the reading"
    goes_on.set()

    qtbot.waitUntil(lambda: any(each.sights and each.sights[0].text == texts[49] for each in seen), timeout=10_000)
    assert reader.read <= 3, "frames were queued"


def test_a_frame_that_cannot_be_read_does_not_end_the_reading(qtbot: QtBot, reader: FrameReader) -> None:
    seen: list[Seen] = []
    reader.seen.connect(seen.append, Qt.ConnectionType.QueuedConnection)

    reader.offer(QVideoFrame())
    reader.offer(QVideoFrame(QVideoFrameFormat(QSize(0, 0), Format.Format_Y8)))
    reader.offer(a_frame(scenes.held(scenes.qr("K-ANNA-1"))))

    qtbot.waitUntil(lambda: [each.scanned for each in seen] == ["K-ANNA-1"], timeout=10_000)


def test_a_preview_is_small_and_shows_what_the_camera_sees(qtbot: QtBot, reader: FrameReader) -> None:
    seen: list[Seen] = []
    reader.seen.connect(seen.append, Qt.ConnectionType.QueuedConnection)

    reader.offer(a_frame(Image.new("L", (1280, 720), 200)))

    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert (seen[0].picture.width(), seen[0].picture.height()) == (640, 360)
    assert seen[0].picture.format() is QImage.Format.Format_Grayscale8
    assert seen[0].picture.pixelColor(5, 5).red() == 200


def test_a_reader_can_be_stopped_twice(dressed: object) -> None:
    reader = FrameReader()

    reader.stop()
    reader.stop()


@pytest.mark.parametrize(
    ("offers", "best"),
    [
        ([Offer(640, 480, 30, False), Offer(1280, 720, 30, False), Offer(1920, 1080, 30, False)], 1),
        ([Offer(1280, 720, 10, False), Offer(1280, 720, 30, True), Offer(640, 480, 30, False)], 1),
        ([Offer(1280, 720, 30, True), Offer(1280, 720, 30, False)], 1),
        ([Offer(1280, 720, 60, False), Offer(1280, 720, 30, False)], 1),
        ([Offer(320, 240, 15, False), Offer(1280, 720, 10, False)], 1),
        ([Offer(0, 0, 0, False)], 0),
    ],
)
def test_of_what_a_camera_offers_smooth_pictures_of_good_size_are_taken(offers: list[Offer], best: int) -> None:
    assert best_offer(offers) == best
