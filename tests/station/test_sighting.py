"""Which sights of a camera are scans, and what can be read at all."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from checkin.station.sighting import GONE_MS, CameraChoice, Sight, Watcher, camera_choice, codes_in, save_camera_choice
from tests.desks import a_store
from tests.ui.camera import scenes

FRAME_MS = 33


def a_sight(text: str, x: float = 0.5, *, is_linear: bool = False) -> Sight:
    near, far = x - 0.1, x + 0.1
    return Sight(text, ((near, 0.4), (far, 0.4), (far, 0.6), (near, 0.6)), is_linear)


def scans(watcher: Watcher, frames: list[list[Sight]], begin_ms: int = 0) -> list[str]:
    found = (watcher.scanned(sights, begin_ms + number * FRAME_MS) for number, sights in enumerate(frames))
    return [code for code in found if code is not None]


def test_a_code_that_is_held_still_is_one_scan() -> None:
    assert scans(Watcher(), [[a_sight("A")]] * 300) == ["A"]


def test_a_code_that_flickers_is_one_scan() -> None:
    flickering: list[list[Sight]] = [[a_sight("A")], *[[]] * 25] * 20

    assert scans(Watcher(), flickering) == ["A"]


def test_a_code_that_was_taken_away_counts_again() -> None:
    away: list[list[Sight]] = [[]] * (GONE_MS // FRAME_MS + 1)

    assert scans(Watcher(), [[a_sight("A")], *away, [a_sight("A")]]) == ["A", "A"]


def test_of_two_codes_the_one_nearest_to_the_middle_counts_and_the_other_does_not_slip_in() -> None:
    both = [a_sight("A"), a_sight("B", 0.8)]
    flickering = [both, [a_sight("B", 0.8)], [a_sight("B", 0.8)]] * 50

    assert scans(Watcher(), flickering) == ["A"]


def test_the_next_code_counts_soon_after_the_one_before_was_taken_away() -> None:
    frames: list[list[Sight]] = [[a_sight("A")], *[[a_sight("B")]] * 12]

    assert scans(Watcher(), frames) == ["A", "B"]


def test_a_linear_code_must_be_read_twice() -> None:
    watcher = Watcher()

    assert scans(watcher, [[a_sight("12345", is_linear=True)], [], [a_sight("99999", is_linear=True)]]) == []
    assert scans(watcher, [[a_sight("12345", is_linear=True)]], begin_ms=3 * FRAME_MS) == ["12345"]


def test_a_linear_code_read_twice_with_a_long_pause_is_not_sure() -> None:
    watcher = Watcher()

    assert watcher.scanned([a_sight("12345", is_linear=True)], 0) is None
    assert watcher.scanned([a_sight("12345", is_linear=True)], 5_000) is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("QRCode", "K-ANNA-1"), ("MicroQRCode", "ANNA1"), ("RMQRCode", "K-ANNA-1"), ("Aztec", "K-ANNA-1"),
        ("DataMatrix", "K-ANNA-1"), ("PDF417", "K-ANNA-1"), ("Code128", "K-ANNA-1"), ("Code39", "K-ANNA-1"),
        ("Code93", "K-ANNA-1"), ("ITF", "12345678901231"), ("EAN13", "4006381333931"), ("EAN8", "96385074"),
    ],
)  # fmt: skip
def test_every_kind_of_symbol_is_read(kind: str, text: str) -> None:
    picture = scenes.held(scenes.symbol(text, getattr(zxingcpp.BarcodeFormat, kind)), angle=4)

    assert text in [sight.text for turn in range(3) for sight in codes_in(picture, turn)]


def test_letters_of_any_script_are_read_as_they_are() -> None:
    picture = scenes.held(scenes.qr("Билет №7 王"))

    assert [sight.text for sight in codes_in(picture, 0)] == ["Билет №7 王"]


def test_nothing_is_read_where_there_is_nothing() -> None:
    assert [codes_in(scenes.room(seed), turn) for seed in range(4) for turn in range(3)] == [[]] * 12


@pytest.mark.parametrize("size", [(1, 1), (8, 3), (160, 120), (3840, 2160)])
def test_a_picture_of_any_size_can_be_looked_at(size: tuple[int, int]) -> None:
    assert codes_in(Image.new("L", size, 128), 0) == []


def test_corners_say_where_a_code_lies_in_the_whole_picture() -> None:
    picture = scenes.held(scenes.qr("K-ANNA-1"), at=(500, 330)).resize((3840, 2160))

    [sight] = codes_in(picture, 0)

    middle = [sum(corner[axis] for corner in sight.corners) / 4 for axis in (0, 1)]
    assert middle == pytest.approx([500 / 1280, 330 / 720], abs=0.01)


def test_the_camera_that_a_desk_chose_is_remembered(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    try:
        assert camera_choice(store) == CameraChoice()
        save_camera_choice(store, CameraChoice("video0", "Webcam", is_open=True))
        assert camera_choice(store) == CameraChoice("video0", "Webcam", is_open=True)
        store.save_desk_setting("camera", "[")
        assert camera_choice(store) == CameraChoice()
    finally:
        store.close()
