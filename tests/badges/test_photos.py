"""Photos as they are kept: small, upright, and nothing but the picture."""

import io

import pytest
from PIL import Image, PngImagePlugin

from checkin.badges.pictures import PHOTO_BYTES, PHOTO_SIDE, PictureError, photo_jpeg


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def packed(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def test_a_photo_is_kept_small_and_upright_and_without_what_the_camera_noted() -> None:
    image = Image.new("RGB", (1600, 1200), "red")
    image.paste("blue", (0, 0, 1600, 100))
    exif = image.getexif()
    exif[0x0112] = 6  # taken with the camera turned
    exif[0x010F] = "SECRET-CAMERA"
    content = packed(image, exif=exif, comment=b"SECRET-COMMENT", icc_profile=b"SECRET-PROFILE" * 20)

    kept = photo_jpeg(content, "anna.jpg")

    photo = opened(kept)
    assert photo.format == "JPEG"
    assert photo.size == (600, PHOTO_SIDE)
    assert b"SECRET" not in kept
    assert "exif" not in photo.info
    right = photo.convert("RGB").getpixel((590, 400))
    assert isinstance(right, tuple)
    assert right[2] > 200, "the upper edge of a picture that is turned is at the right"


def test_a_photo_takes_little_room_whatever_it_shows() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((2000, 2000), 120)] * 3)

    kept = photo_jpeg(packed(noise, quality=95), "noise.jpg")

    assert len(kept) <= PHOTO_BYTES
    assert max(opened(kept).size) == PHOTO_SIDE


def test_what_is_transparent_becomes_white() -> None:
    photo = opened(photo_jpeg(packed(Image.new("RGBA", (50, 50), (0, 0, 0, 0)), "PNG"), "anna.png"))

    assert photo.convert("L").getextrema() == (255, 255)


def test_texts_inside_a_png_are_left_behind() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "SECRET-COMMENT")

    assert b"SECRET" not in photo_jpeg(packed(Image.new("RGB", (50, 50)), "PNG", pnginfo=notes), "anna.png")


def test_the_same_photo_is_kept_as_the_same_bytes() -> None:
    content = packed(Image.radial_gradient("L").resize((900, 900)))

    assert photo_jpeg(content, "a.jpg") == photo_jpeg(content, "b.jpg")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<html>", "is no PNG or JPEG picture"),
        (b"", "is no PNG or JPEG picture"),
        (packed(Image.new("RGB", (200, 200)))[:300], "damaged or incomplete"),
        (packed(Image.new("1", (9000, 9000)), "PNG"), "too many pixels"),
        (b"\xff\xd8" + bytes(20_000_001), "larger than 20 MB"),
        (packed(Image.new("P", (40, 40)), "GIF"), "is no PNG or JPEG picture"),
    ],
)
def test_what_is_no_photo_is_told(content: bytes, words: str) -> None:
    with pytest.raises(PictureError, match=words):
        photo_jpeg(content, "anna.jpg")
