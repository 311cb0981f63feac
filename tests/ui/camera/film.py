"""Cameras that play films: QtMultimedia unpacks and paces real files, as it does with what a camera sends."""

import io
import struct
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

from ui.camera.cameras import Cameras, Device


def write_film(path: Path, pictures: Sequence[Image.Image], fps: int = 30) -> Path:
    """An AVI file of JPEG pictures (RIFF; Microsoft's AVIMAINHEADER and AVISTREAMHEADER)."""
    width, height = pictures[0].size
    jpegs = [_jpeg(picture) for picture in pictures]
    largest = max(map(len, jpegs))
    main = struct.pack(
        "<14I", 1_000_000 // fps, largest * fps, 0, 0x10, len(jpegs), 0, 1, largest, width, height, 0, 0, 0, 0
    )
    stream = struct.pack(
        "<4s4sIHHIIIIIIIIHHHH", b"vids", b"MJPG", 0, 0, 0, 0, 1, fps, 0, len(jpegs), largest, 0xFFFFFFFF, 0,
        0, 0, width, height,
    )  # fmt: skip
    form = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0)
    streams = _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", form))
    headers = _list(b"hdrl", _chunk(b"avih", main) + streams)
    frames = [_chunk(b"00dc", jpeg) for jpeg in jpegs]
    index, offset = b"", 4
    for frame, jpeg in zip(frames, jpegs, strict=True):
        index += struct.pack("<4sIII", b"00dc", 0x10, offset, len(jpeg))
        offset += len(frame)
    body = headers + _list(b"movi", b"".join(frames)) + _chunk(b"idx1", index)
    path.write_bytes(_chunk(b"RIFF", b"AVI " + body))
    return path


class FilmCameras(Cameras):
    """A camera for each film; `plugged` says which are there, `taken` which another program has."""

    def __init__(self, films: dict[str, Path], *, light: bool = False) -> None:
        super().__init__()
        self.films = films
        self.plugged = list(films)
        self.taken: set[str] = set()
        self.allowed = True
        self.shines = False
        self.opened = ""
        self._has_light = light
        self._player = QMediaPlayer(self)
        self._player.setLoops(QMediaPlayer.Loops.Infinite)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self.pictured)

    def plug(self, *names: str) -> None:
        """From now on these are there; one that is open ends when it is not among them."""
        self.plugged = list(names)
        if self.opened and self.opened not in names:
            self.close()
            self.failed.emit()
        self.changed.emit()

    def break_off(self) -> None:
        """Another program takes the one that is open."""
        self.taken.add(self.opened)
        self.close()
        self.failed.emit()

    def devices(self) -> list[Device]:
        return [Device(name, f"Camera {name}") for name in self.plugged]

    def is_allowed(self) -> bool:
        return self.allowed

    def open(self, device: str) -> None:
        self.close()
        if device not in self.plugged or device in self.taken:
            QTimer.singleShot(0, self, self.failed.emit)
            return
        self.opened = device
        self._player.setSource(QUrl.fromLocalFile(str(self.films[device])))
        self._player.play()

    def close(self) -> None:
        self.opened = ""
        self._player.stop()

    @property
    def has_light(self) -> bool:
        return self._has_light

    def shine(self, *, on: bool) -> None:
        self.shines = on


def _jpeg(picture: Image.Image) -> bytes:
    packed = io.BytesIO()
    picture.convert("RGB").save(packed, "JPEG", quality=85)
    return packed.getvalue()


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _list(name: bytes, content: bytes) -> bytes:
    return _chunk(b"LIST", name + content)
