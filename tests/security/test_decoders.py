"""Where pictures of others are decoded: in one place, which takes two formats within limits, and nowhere else."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_DECODES = re.compile(
    r"Image\.open\(|\.fromData\(|loadFromData\(|QImageReader|QMovie|QPicture|\.loads?\(.*\.(?:png|jpe?g)"
)
_OPENS = re.compile(r"Image\.open\((?:[^()]|\([^()]*\))*\)")
DECODERS = {
    "checkin/badges/pictures.py": "all pictures of others: PNG and JPEG, bounded bytes and pixels",
    "checkin/demo/tickets.py": "the demo's own QR codes, which it has just written",
    "ui/icons.py": "the program's own icons",
    "ui/widgets/photo.py": "the JPEG that checkin/badges/pictures.py has made",
}


def sources() -> dict[str, str]:
    files = [file for folder in ("checkin", "ui") for file in sorted((ROOT / folder).rglob("*.py"))]
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in files}


def test_pictures_are_decoded_in_one_place() -> None:
    assert {name for name, text in sources().items() if _DECODES.search(text)} == set(DECODERS)


def test_only_expected_formats_are_opened() -> None:
    opened = [found for text in sources().values() for found in _OPENS.findall(text)]

    assert len(opened) == 2
    assert all("formats=" in found for found in opened)
    assert "QImage.fromData(picture.jpeg, " in sources()["ui/widgets/photo.py"]
