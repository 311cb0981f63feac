"""How many pictures of a camera at 1280 × 720 are read in a second, by what they show."""

import os
import time
from pathlib import Path

from PIL import Image

from checkin.station.sighting import codes_in
from tests.benchmark_data import Samples, timed_ms
from tests.ui.camera import scenes
from tests.ui.camera.film import FilmCameras, write_film

LOOKS, FILM_S = 90, 10.0


def measure(folder: Path, _participants: int, _windows: object) -> Samples:
    """One look at a picture, without a camera; and what comes through of a film that a player shows in real time."""
    pictures = {
        "a code before a busy hall": scenes.held(scenes.qr("K-ANNA-1"), angle=11),
        "a code on a phone with glare": scenes.held(scenes.on_a_phone(scenes.qr("K-ANNA-1")), angle=12),
        "a busy hall without a code": scenes.room(),
        "nothing but noise, the worst there is": Image.effect_noise(scenes.SIZE, 60),
    }
    samples: Samples = {
        f"one look at {what}": ("ms", [timed_ms(codes_in, picture, turn) for turn in range(LOOKS)])
        for what, picture in pictures.items()
    }
    film = write_film(folder / "film.avi", [picture for picture in list(pictures.values())[:3] for _ in range(20)])
    sent, read = _played(film)
    samples["pictures of a film of 30 a second that came"] = ("a second", [sent])
    samples["of these were read"] = ("a second", [read])
    return samples


def _played(film: Path) -> tuple[float, float]:
    """The pictures a second that a player sent and that the thread read."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, QLoggingCategory, QTimer  # noqa: PLC0415
    from PySide6.QtMultimedia import QVideoFrame  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from ui.camera.reading import FrameReader  # noqa: PLC0415

    application = QApplication.instance() or QApplication([])
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    cameras, reader, sent = FilmCameras({"film": film}), FrameReader(), 0

    def offer(frame: QVideoFrame) -> None:
        nonlocal sent
        sent += 1
        reader.offer(frame)

    cameras.pictured.connect(offer)
    loop = QEventLoop()
    QTimer.singleShot(1_000, loop.quit)
    cameras.open("film")
    loop.exec()
    began, sent_before, read_before = time.perf_counter(), sent, reader.read
    QTimer.singleShot(round(FILM_S * 1_000), loop.quit)
    loop.exec()
    seconds = time.perf_counter() - began
    figures = (sent - sent_before) / seconds, (reader.read - read_before) / seconds
    cameras.close()
    reader.stop()
    del application
    return figures
