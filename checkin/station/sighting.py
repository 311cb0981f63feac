"""What a camera sees: the codes in one picture after another, and which of them count as scanned."""

from typing import NamedTuple

import msgspec
import zxingcpp
from PIL import Image, ImageOps

from checkin.journal.desk_store import DeskStore

AIM_WIDTH, AIM_HEIGHT = 0.62, 0.86
"""The part of a picture into which codes are held, in its middle."""
_MARGIN = 0.03
"""Read is a little more than what is drawn, for those who hold the code over the edge."""
_WIDEST = 1_280
"""Pixels; more of them make reading slow and find no more."""
GONE_MS = 1_000
"""A code that was not seen for so long was taken away, and counts again when it comes back."""
_ANOTHER_MS = 300
"""Another code counts only when the one before was not seen for so long: it may lie beside it."""
_TWICE_WITHIN_MS = 1_000
_SETTING = "camera"
_MATRIX = frozenset(
    (
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Aztec,
        zxingcpp.BarcodeFormat.PDF417,
        zxingcpp.BarcodeFormat.MaxiCode,
    )
)
"""Symbols that correct and check themselves; all others are linear."""

Point = tuple[float, float]


class Sight(NamedTuple):
    """A code in a picture; the corners are fractions of the picture's width and height."""

    text: str
    corners: tuple[Point, Point, Point, Point]
    is_linear: bool

    @property
    def off_centre(self) -> float:
        """How far from the middle of the picture it lies."""
        x, y = (sum(corner[axis] for corner in self.corners) / 4 - 0.5 for axis in (0, 1))
        return x * x + y * y


class CameraChoice(msgspec.Struct, frozen=True):
    """Which camera a desk uses, and whether its panel is open."""

    device: str = ""
    """As the system calls it; empty for the first one there is."""
    name: str = ""
    is_open: bool = False


def camera_choice(store: DeskStore) -> CameraChoice:
    """What the desk chose; the first camera, closed, when it chose nothing."""
    try:
        return msgspec.json.decode(store.desk_setting(_SETTING) or "{}", type=CameraChoice)
    except msgspec.DecodeError:
        return CameraChoice()


def save_camera_choice(store: DeskStore, choice: CameraChoice) -> None:
    """Remember what the desk chose."""
    store.save_desk_setting(_SETTING, msgspec.json.encode(choice).decode())


def codes_in(grey: Image.Image, turn: int) -> list[Sight]:
    """All codes within the aim of a grey picture (mode L), nearest to its middle first.

    Each look at the next picture takes another `turn` of telling dark from bright, so that what one cannot tell under
    this light another can, and no look takes long.
    """
    width, height = grey.size
    left, top = (round(size * ((1 - part) / 2 - _MARGIN)) for size, part in ((width, AIM_WIDTH), (height, AIM_HEIGHT)))
    left, top = max(0, left), max(0, top)
    aimed = grey.crop((left, top, width - left, height - top))
    shrunk = max(1, -(-aimed.width // _WIDEST))
    aimed = aimed.reduce(shrunk) if shrunk > 1 else aimed
    way = turn % 3
    if way == 2:
        aimed = ImageOps.autocontrast(aimed, cutoff=(1, 1))
    binarizer = zxingcpp.Binarizer.GlobalHistogram if way == 1 else zxingcpp.Binarizer.LocalAverage
    found = zxingcpp.read_barcodes(aimed, binarizer=binarizer, text_mode=zxingcpp.TextMode.Plain)
    sights = [
        Sight(code.text, _corners(code.position, shrunk, left, top, width, height), code.symbology not in _MATRIX)
        for code in found
        if code.text.strip()
    ]
    return sorted(sights, key=lambda sight: sight.off_centre)


class Watcher:
    """Decides which sights are scans: a code that is held before the camera is one scan, however long it stays."""

    def __init__(self) -> None:
        self._held: dict[str, int] = {}
        """When codes that were scanned were seen last."""
        self._once: dict[str, int] = {}
        """When linear codes were seen that were seen once only."""

    def scanned(self, sights: list[Sight], at_ms: int) -> str | None:
        """The code that the picture of this time makes a scan, if any; `sights` nearest to the middle first."""
        for sight in sights:
            if at_ms - self._held.get(sight.text, -GONE_MS) < GONE_MS:
                self._held[sight.text] = at_ms
        self._held = {text: seen for text, seen in self._held.items() if at_ms - seen < GONE_MS}
        if any(at_ms - seen < _ANOTHER_MS for seen in self._held.values()):
            return None
        for sight in sights:
            if sight.text not in self._held and self._is_sure(sight, at_ms):
                self._held[sight.text] = at_ms
                return sight.text
        return None

    def _is_sure(self, sight: Sight, at_ms: int) -> bool:
        """Linear codes have weak checks or none: they must be read the same in two pictures."""
        if not sight.is_linear:
            return True
        before = self._once.pop(sight.text, None)
        if before is not None and at_ms - before <= _TWICE_WITHIN_MS:
            return True
        self._once = {text: seen for text, seen in self._once.items() if at_ms - seen <= _TWICE_WITHIN_MS}
        self._once[sight.text] = at_ms
        return False


def _corners(
    position: zxingcpp.Position, shrunk: int, left: int, top: int, width: int, height: int
) -> tuple[Point, Point, Point, Point]:
    def point(corner: zxingcpp.Point) -> Point:
        return (corner.x * shrunk + left) / width, (corner.y * shrunk + top) / height

    places = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    first, second, third, fourth = map(point, places)
    return first, second, third, fourth
