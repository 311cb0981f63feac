"""The thread that reads codes in a camera's pictures: always the newest; those that come meanwhile are left out."""

import logging
import threading
import time
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat

from checkin.station.sighting import Sight, Watcher, codes_in

_PREVIEW_PX = 480
"""The panel's picture is about so wide at least."""
_log = logging.getLogger(__name__)

_Format = QVideoFrameFormat.PixelFormat
_GREY_FIRST = frozenset(
    (
        _Format.Format_Y8, _Format.Format_YUV420P, _Format.Format_YUV422P, _Format.Format_YV12, _Format.Format_NV12,
        _Format.Format_NV21, _Format.Format_IMC1, _Format.Format_IMC2, _Format.Format_IMC3, _Format.Format_IMC4,
    )
)  # fmt: skip
"""Formats whose first plane is the picture in shades of grey."""
_GREY_BETWEEN = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}
"""Formats with grey and colour in turns, and which byte of two is grey first."""
_COLOURED = {
    _Format.Format_BGRA8888: "BGRX", _Format.Format_BGRA8888_Premultiplied: "BGRX", _Format.Format_BGRX8888: "BGRX",
    _Format.Format_RGBA8888: "RGBX", _Format.Format_RGBX8888: "RGBX",
    _Format.Format_ARGB8888: "XRGB", _Format.Format_ARGB8888_Premultiplied: "XRGB", _Format.Format_XRGB8888: "XRGB",
    _Format.Format_ABGR8888: "XBGR", _Format.Format_XBGR8888: "XBGR",
}  # fmt: skip
"""Formats with four bytes for each point, as Pillow calls their order."""
_TURNS = {
    QtVideo.Rotation.Clockwise90: Image.Transpose.ROTATE_270,
    QtVideo.Rotation.Clockwise180: Image.Transpose.ROTATE_180,
    QtVideo.Rotation.Clockwise270: Image.Transpose.ROTATE_90,
}


class Seen(NamedTuple):
    """One picture as the panel shows it, small and grey, and the codes in it."""

    picture: QImage
    sights: list[Sight]
    scanned: str | None


class FrameReader(QObject):
    """Reads frames on a thread of its own, as many as it can."""

    seen = Signal(object)
    """Emits a Seen for each picture that was read. Comes from the thread: connect it queued, or to a QObject."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: QVideoFrame | None = None
        self._news = threading.Condition()
        self._is_over = False
        self.read = 0
        """How many pictures were read."""
        self._watcher = Watcher()
        self._thread = threading.Thread(target=self._run, name="camera reading", daemon=True)
        self._thread.start()

    def offer(self, frame: QVideoFrame) -> None:
        """Have this frame read, unless a newer one comes before there is time for it."""
        with self._news:
            # A copy, for Qt uses its own again; it shares the picture.
            self._newest = QVideoFrame(frame)
            self._news.notify()

    def stop(self) -> None:
        """End the thread. May be called twice."""
        with self._news:
            self._is_over = True
            self._newest = None
            self._news.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._news:
                while self._newest is None and not self._is_over:
                    self._news.wait()
                frame, self._newest = self._newest, None
            if frame is None:
                return
            try:
                grey = grey_of(frame)
                seen = self._look(grey) if grey is not None else None
            except Exception:
                _log.exception("a camera's picture could not be read")
                continue
            finally:
                del frame
            self.read += 1
            if seen is not None and not self._is_over:
                self.seen.emit(seen)

    def _look(self, grey: Image.Image) -> Seen:
        sights = codes_in(grey, self.read)
        scanned = self._watcher.scanned(sights, time.monotonic_ns() // 1_000_000)
        small = grey.reduce(max(1, grey.width // _PREVIEW_PX))
        content = small.tobytes()
        picture = QImage(content, small.width, small.height, small.width, QImage.Format.Format_Grayscale8).copy()
        return Seen(picture, sights, scanned)


def grey_of(frame: QVideoFrame) -> Image.Image | None:
    """The frame in shades of grey, as it stands upright; None when its picture cannot be had."""
    kind = frame.pixelFormat()
    if kind in _GREY_FIRST or kind in _GREY_BETWEEN or kind in _COLOURED:
        grey = _mapped(frame)
        turn = _TURNS.get(frame.rotation())
        return grey.transpose(turn) if grey is not None and turn is not None else grey
    image = frame.toImage()  # takes the rotation with it; for all others, as it asks for the graphics card
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return _from_rows(bytes(image.constBits()), image.width(), image.height(), image.bytesPerLine())


def _mapped(frame: QVideoFrame) -> Image.Image | None:
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        row, height = frame.bytesPerLine(0), frame.height()
        content = bytes(memoryview(frame.bits(0))[: row * height])
    finally:
        frame.unmap()
    kind = frame.pixelFormat()
    if (first := _GREY_BETWEEN.get(kind)) is not None:
        content, row = content[first::2], row // 2
    return _from_rows(content, frame.width(), height, row, _COLOURED.get(kind))


def _from_rows(content: bytes, width: int, height: int, row: int, colours: str | None = None) -> Image.Image | None:
    """The picture in rows of so many bytes, of which the first count; grey, or with colours in this order."""
    if row < width * (4 if colours else 1) or len(content) < row * height:
        return None
    if colours is not None:
        return Image.frombuffer("RGB", (width, height), content, "raw", colours, row, 1).convert("L")
    return Image.frombuffer("L", (width, height), content, "raw", "L", row, 1)
