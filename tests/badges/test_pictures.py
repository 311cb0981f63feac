"""Logos and photos, read with suspicion: every file is a picture or one sentence."""

import io
import os
import subprocess
import sys
import zlib
from pathlib import Path
from struct import pack
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as PillowImage
from PIL import ImageCms, ImageDraw

from checkin.badges.designs import Designs
from checkin.badges.layout import lay_out
from checkin.badges.pdf import BatchResult, batch_pdf, layout_pdf
from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.pictures import Picture, PictureError, read_picture
from checkin.badges.problems import ProblemKind
from checkin.badges.template import PHOTO, When
from tests.badges.designing import EVENT, a_face, a_template, a_text, an_image, encoded, pages_of

PIXELS = 50.8
"""An inch: two a millimetre."""
RED, GREEN, BLUE, WHITE = (220, 30, 30), (20, 160, 60), (30, 60, 200), (255, 255, 255)


def quarters(mode: str = "RGB", size: tuple[int, int] = (80, 40)) -> PillowImage.Image:
    """Red and green above, blue and white below."""
    image = PillowImage.new("RGB", size, WHITE)
    draw = ImageDraw.Draw(image)
    width, height = size[0] // 2, size[1] // 2
    draw.rectangle((0, 0, width - 1, height - 1), RED)
    draw.rectangle((width, 0, size[0], height - 1), GREEN)
    draw.rectangle((0, height, width - 1, size[1]), BLUE)
    return image.quantize(16) if mode == "P" else image.convert(mode)


def png(width: int, height: int, *, depth: int = 8, colours: int = 2, rows: bytes = b"") -> bytes:
    """A PNG by its own word of this size, whatever its rows are."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))

    header = pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg_that_claims(width: int, height: int) -> bytes:
    """A small JPEG whose header tells of another size."""
    content = bytearray(encoded(quarters(), "JPEG"))
    place = content.index(b"\xff\xc0") + 5
    content[place : place + 4] = pack(">HH", height, width)
    return bytes(content)


def refused(content: bytes, name: str = "logo.png") -> str:
    with pytest.raises(PictureError) as caught:
        read_picture(content, name)
    assert "\n" not in caught.value.sentence
    assert name in caught.value.sentence
    assert caught.value.sentence.endswith(".")
    return caught.value.sentence


def shown(picture: Picture, *, fill: bool = False) -> PillowImage.Image:
    """A badge of 80 × 40 mm that is all picture, at two pixels a mm."""
    image = an_image("logo.png", x_mm=0, y_mm=0, width_mm=80, height_mm=40, fill=fill)
    layout = lay_out(a_template(image, width_mm=80, height_mm=40), a_face(), {"logo.png": picture})
    return pages_of(layout_pdf(layout, ""), dpi=PIXELS)[0]


def corners(image: PillowImage.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of each quarter, along rows."""
    width, height = image.size
    found = [image.getpixel((width * x // 4, height * y // 4)) for y in (1, 3) for x in (1, 3)]
    return [colour for colour in found if isinstance(colour, tuple)]


def is_near(found: tuple[int, ...], wanted: tuple[int, ...], by: int = 14) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


def shows_quarters(picture: Picture, by: int = 14) -> bool:
    return all(map(is_near, corners(shown(picture)), (RED, GREEN, BLUE, WHITE), (by,) * 4))


# Pictures as people have them.


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG")],
)
def test_a_picture_is_printed_in_its_colours(mode: str, kind: str) -> None:
    assert shows_quarters(read_picture(encoded(quarters(mode), kind), "logo.png"))


@pytest.mark.parametrize("mode", ["L", "LA", "1"])
def test_a_grey_picture_is_printed_grey(mode: str) -> None:
    grey = PillowImage.new("L", (80, 40), 0)
    grey.paste(255, (0, 0, 40, 40))

    found = corners(shown(read_picture(encoded(grey.convert(mode)), "logo.png")))

    assert [colour[0] for colour in found] == [255, 0, 255, 0]


def test_sixteen_bits_of_grey_are_made_eight() -> None:
    rows = b"".join(b"\0" + pack(">4H", 0, 0x4000, 0x8000, 0xFFFF) for _ in range(2))

    picture = read_picture(png(4, 2, depth=16, colours=0, rows=zlib.compress(rows)), "logo.png")

    assert [picture.rgb[place] for place in (0, 3, 6, 9)] == pytest.approx([0, 0x40, 0x80, 0xFF], abs=1)


def test_sixteen_bits_of_colour_are_made_eight() -> None:
    rows = b"\0" + pack(">6H", 0xFFFF, 0x8000, 0, 0, 0x4000, 0xFFFF)

    picture = read_picture(png(2, 1, depth=16, rows=zlib.compress(rows)), "logo.png")

    assert list(picture.rgb) == pytest.approx([0xFF, 0x80, 0, 0, 0x40, 0xFF], abs=1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_as_the_camera_says(orientation: int) -> None:
    """The pixels are stored as a camera that was held so stores them."""
    stored_as = {
        2: PillowImage.Transpose.FLIP_LEFT_RIGHT, 3: PillowImage.Transpose.ROTATE_180,
        4: PillowImage.Transpose.FLIP_TOP_BOTTOM, 5: PillowImage.Transpose.TRANSPOSE,
        6: PillowImage.Transpose.ROTATE_90, 7: PillowImage.Transpose.TRANSVERSE,
        8: PillowImage.Transpose.ROTATE_270,
    }  # fmt: skip
    image = quarters()
    stored = image.transpose(stored_as[orientation]) if orientation in stored_as else image
    exif = PillowImage.Exif()
    exif[0x0112] = orientation

    picture = read_picture(encoded(stored, "JPEG", exif=exif, quality=95), "photo.jpg")

    assert (picture.width, picture.height) == (80, 40)
    assert shows_quarters(picture)


def test_a_transparent_logo_lets_what_is_below_shine_through() -> None:
    logo = quarters("RGBA")
    logo.paste((0, 0, 0, 0), (40, 0, 80, 20))
    image = an_image("logo.png", x_mm=0, y_mm=0, width_mm=80, height_mm=40)

    layout = lay_out(
        a_template(image, width_mm=80, height_mm=40), a_face(), {"logo.png": read_picture(encoded(logo), "logo.png")}
    )

    assert is_near(corners(pages_of(layout_pdf(layout, ""))[0])[1], WHITE)


def test_an_animated_picture_is_its_first_frame() -> None:
    frames = [quarters(), PillowImage.new("RGB", (80, 40), BLUE)]

    picture = read_picture(encoded(frames[0], save_all=True, append_images=frames[1:], duration=100), "logo.png")

    assert shows_quarters(picture)


def test_a_colour_profile_is_no_trouble() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    assert shows_quarters(read_picture(encoded(quarters(), "JPEG", icc_profile=profile), "logo.jpg"))


@pytest.mark.parametrize("size", [(4000, 3000), (1500, 30)])
def test_a_large_photo_is_made_as_small_as_a_badge_needs_and_stays_a_jpeg(size: tuple[int, int]) -> None:
    picture = read_picture(encoded(quarters(size=size), "JPEG"), "photo.jpg")

    assert max(picture.width, picture.height) == 1_200
    assert picture.width / picture.height == pytest.approx(size[0] / size[1], rel=0.02)
    assert picture.jpeg is not None


def test_a_small_photo_stays_a_jpeg_and_small_in_the_pdf() -> None:
    noise = PillowImage.effect_noise((400, 500), 80).convert("RGB")
    content = encoded(noise, "JPEG", quality=60)
    layout = lay_out(a_template(an_image(PHOTO)), a_face(), {PHOTO: read_picture(content, "photo.jpg")})

    assert len(layout_pdf(layout, "")) < 2.5 * len(content)


def test_a_picture_is_shown_whole_in_its_middle_or_fills_its_box() -> None:
    picture = read_picture(encoded(PillowImage.new("RGB", (100, 100), RED)), "logo.png")

    whole, filled = shown(picture), shown(picture, fill=True)

    assert [is_near(pixel, RED) for pixel in row_of(whole)] == [False, True, False]
    assert [is_near(pixel, RED) for pixel in row_of(filled)] == [True, True, True]


def row_of(image: PillowImage.Image) -> list[tuple[int, ...]]:
    """The colours at the left, in the middle and at the right."""
    found = [image.getpixel((x, image.height // 2)) for x in (3, image.width // 2, image.width - 4)]
    return [colour for colour in found if isinstance(colour, tuple)]


def test_a_picture_that_fills_its_box_does_not_reach_beyond_it() -> None:
    picture = read_picture(encoded(PillowImage.new("RGB", (100, 400), RED)), "logo.png")
    image = an_image("logo.png", x_mm=40, y_mm=20, width_mm=20, height_mm=20, fill=True)

    [page] = pages_of(layout_pdf(lay_out(a_template(image), a_face(), {"logo.png": picture}), ""), dpi=PIXELS)

    assert is_near(page.getpixel((100, 60)), RED)  # type: ignore[arg-type]
    assert page.getpixel((100, 30)) == page.getpixel((100, 90)) == WHITE


# Pictures that nobody should have.


@pytest.mark.parametrize(
    ("width", "height"), [(30_000, 30_000), (1, 2**31 - 1), (6_000, 6_000), (2**31 - 1, 2**31 - 1)]
)
def test_a_png_of_too_many_pixels_is_refused(width: int, height: int) -> None:
    assert "too many pixels" in refused(png(width, height, rows=zlib.compress(bytes(1_000_000))))


def test_a_jpeg_of_too_many_pixels_is_refused() -> None:
    assert "too many pixels" in refused(jpeg_that_claims(30_000, 30_000), "logo.jpg")


def test_a_picture_that_claims_to_be_larger_than_it_is_is_a_picture_or_refused() -> None:
    refused_or_read(jpeg_that_claims(5_000, 5_000))
    assert "damaged" in refused(png(5_000, 5_000, rows=zlib.compress(bytes(100))))


def test_a_file_of_more_than_20_mb_is_refused_unread() -> None:
    assert "larger than 20 MB" in refused(encoded(quarters()) + bytes(20_000_000))


def test_a_bomb_of_text_in_a_picture_is_refused_or_left_aside() -> None:
    """200 MB of text in a chunk of 200 kB."""
    bomb = zlib.compress(bytes(200_000_000), 9)
    body = b"Comment\0\0" + bomb
    chunk = pack(">I", len(body)) + b"zTXt" + body + pack(">I", zlib.crc32(b"zTXt" + body))
    content = encoded(quarters())

    refused_or_read(content[:33] + chunk + content[33:])


def refused_or_read(content: bytes) -> None:
    try:
        picture = read_picture(content, "logo.png")
    except PictureError:
        refused(content)
    else:
        assert 0 < picture.width * picture.height <= 1_200 * 1_200


def test_the_largest_picture_that_is_allowed_does_not_take_the_memory_of_the_desk() -> None:
    """5,000 × 5,000 pixels in a file of 100 kB, in a process of its own."""
    script = (
        "import resource, sys\n"
        "from checkin.badges.pictures import read_picture\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "picture = read_picture(sys.stdin.buffer.read(), 'logo.png')\n"
        "assert picture.width == 1200\n"
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)"
    )
    rows = zlib.compressobj(9)
    content = b"".join(rows.compress(bytes(5_000 * 4 + 1)) for _ in range(5_000)) + rows.flush()

    ended = subprocess.run(
        [sys.executable, "-c", script],
        input=png(5_000, 5_000, colours=6, rows=content),
        capture_output=True,
        check=True,
    )

    assert int(ended.stdout) < 300


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n",
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"Just a text.",
        b"MZ" + bytes(500),
        encoded(quarters(), "GIF"),
        encoded(quarters(), "WEBP"),
        encoded(quarters(), "BMP"),
        encoded(quarters(), "TIFF"),
        encoded(quarters(), "ICO"),
    ],
)
def test_what_is_no_png_or_jpeg_is_refused_whatever_it_is_called(content: bytes) -> None:
    assert "is no PNG or JPEG picture" in refused(content, "logo.png")


def test_a_jpeg_that_is_called_png_is_the_picture_that_it_is() -> None:
    assert shows_quarters(read_picture(encoded(quarters(), "JPEG"), "logo.png"))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_truncated_picture_is_refused(kind: str) -> None:
    noise = PillowImage.effect_noise((100, 100), 90).convert("RGB")
    content = encoded(noise, kind)

    for share in (0.3, 0.6, 0.9):
        assert "damaged or incomplete" in refused(content[: int(len(content) * share)])


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(["PNG", "JPEG"]),
    changes=st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), min_size=1, max_size=6),
)
def test_whatever_a_damaged_file_holds_it_is_a_picture_or_one_sentence(
    kind: str, changes: list[tuple[int, bytes]]
) -> None:
    exif = PillowImage.Exif()
    exif[0x0112] = 6
    content = encoded(quarters(), kind, exif=exif)
    for place, new in changes:
        start = place % len(content)
        content = content[:start] + new + content[start + len(new) :]

    refused_or_read(content)


def test_damaged_notes_of_the_camera_do_not_keep_a_photo_from_its_badge() -> None:
    exif = PillowImage.Exif()
    exif[0x0112], exif[0x010F] = 6, "A camera with a long name"
    content = encoded(quarters(), "JPEG", exif=exif)
    entry = pack("<HHI", 0x010F, 2, len("A camera with a long name") + 1)
    entry = entry if entry in content else pack(">HHI", 0x010F, 2, len("A camera with a long name") + 1)
    assert entry in content

    picture = read_picture(content.replace(entry, entry[:4] + b"\x7f" * 4), "photo.jpg")

    assert (picture.width, picture.height) == (40, 80)


# Photos.


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """The event's photos, beside something that is not for badges."""
    folder = tmp_path / "data" / "photos"
    (folder / "north").mkdir(parents=True)
    (folder / "anna.jpg").write_bytes(encoded(quarters(), "JPEG"))
    (folder / "north" / "boris.png").write_bytes(encoded(quarters()))
    (folder.parent / "secret.jpg").write_bytes(encoded(quarters(), "JPEG"))
    return folder


def test_a_photo_is_found_in_the_folder_and_those_below(photos: Path) -> None:
    assert PhotoFolder(photos).picture("anna.jpg").width == 80
    assert PhotoFolder(photos).picture("north/boris.png").width == 80
    assert PhotoFolder(photos).picture("north/../anna.jpg").width == 80


@pytest.mark.parametrize(
    "name", ["../secret.jpg", "north/../../secret.jpg", "/etc/passwd", "{outside}", "../photos-of-others/x.jpg", ".."]
)
def test_a_photo_outside_the_folder_is_refused(photos: Path, name: str) -> None:
    name = name.replace("{outside}", str(photos.parent / "secret.jpg"))

    with pytest.raises(PictureError, match="lies outside the event's folder"):
        PhotoFolder(photos).picture(name)


def test_a_link_that_leads_out_of_the_folder_is_refused(photos: Path) -> None:
    (photos / "link.jpg").symlink_to(photos.parent / "secret.jpg")
    (photos / "elsewhere").symlink_to(photos.parent)

    for name in ("link.jpg", "elsewhere/secret.jpg"):
        with pytest.raises(PictureError, match="lies outside the event's folder"):
            PhotoFolder(photos).picture(name)


@pytest.mark.parametrize("name", ["nobody.jpg", ".", "north", "x" * 5_000, "a\0b.jpg", "queue", "loop"])
def test_a_photo_that_cannot_be_read_is_one_sentence(photos: Path, name: str) -> None:
    os.mkfifo(photos / "queue")
    (photos / "loop").symlink_to(photos / "loop")

    with pytest.raises(PictureError) as caught:
        PhotoFolder(photos).picture(name)

    assert caught.value.sentence.endswith(".")


def test_a_photo_of_more_than_20_mb_is_refused_unread(photos: Path) -> None:
    with (photos / "large.jpg").open("wb") as file:
        file.truncate(30_000_000)

    with pytest.raises(PictureError, match="larger than 20 MB"):
        PhotoFolder(photos).picture("large.jpg")


PHOTO_TEMPLATE = a_template(
    a_text("{name}", height_mm=20), an_image(PHOTO, y_mm=26, height_mm=30, when=When(except_categories=("press",)))
)


def batch(photos: Path, *fields: dict[str, Any]) -> BatchResult:
    designs = Designs(EVENT, PhotoFolder(photos))
    faces = [a_face(**each) for each in fields]
    return batch_pdf(faces, lambda face: designs.lay_out(face, PHOTO_TEMPLATE), io.BytesIO())


def test_a_batch_goes_on_without_the_badges_whose_photos_are_wrong_and_lists_them(photos: Path) -> None:
    (photos / "broken.jpg").write_bytes(encoded(quarters(), "JPEG")[:300])

    result = batch(
        photos, {"photo": "anna.jpg"}, {"photo": "../secret.jpg"}, {"photo": "broken.jpg"}, {"photo": "nobody.jpg"},
        {"photo": ""}, {"photo": "north/boris.png"},
    )  # fmt: skip

    assert result.written == 3
    kinds = [problem.kind for problem in result.problems]
    assert kinds == [ProblemKind.NO_BADGE] * 3 + [ProblemKind.MISSING_PHOTO]
    assert ["outside" in problem.detail for problem in result.problems] == [True, False, False, False]


def test_a_photo_that_is_not_shown_is_not_asked_for(photos: Path) -> None:
    result = batch(photos, {"photo": "../secret.jpg", "category": "press"}, {"photo": "", "category": "press"})

    assert (result.written, result.problems) == (2, ())


def test_a_picture_is_in_a_batch_once() -> None:
    content = encoded(PillowImage.effect_noise((300, 300), 90).convert("RGB"))
    designs = Designs(EVENT)
    picture = read_picture(content, "logo.png")
    template = a_template(a_text("{name}", height_mm=20), an_image("logo.png", y_mm=26, height_mm=30))
    written = io.BytesIO()

    batch_pdf([a_face() for _ in range(20)], lambda face: lay_out(template, face, {"logo.png": picture}), written)

    assert designs.names
    assert written.getvalue().count(b"/Subtype /Image") == 1
