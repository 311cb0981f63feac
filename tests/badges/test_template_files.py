import io
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage

from checkin.badges.pictures import PictureError, read_picture
from checkin.badges.template import PHOTO, Image, TemplateError, mistakes_of
from checkin.badges.template_files import (
    TemplateFile,
    adopted,
    adopted_picture,
    free_name,
    pictures_of,
    read_picture_file,
    read_template_file,
    storable_picture,
    template_name,
    write_template_file,
)
from tests.badges.designing import a_template, a_text, an_image, encoded

TEMPLATE = a_template(a_text("{name}"), an_image("logo.png"), an_image(PHOTO), an_image("logo.png"))


def a_logo(colour: str = "green", side: int = 20, noise: int | None = None) -> bytes:
    """A picture; with noise one that no format makes small."""
    if noise is None:
        return encoded(PillowImage.new("RGBA", (side, side), colour))
    pixels = random.Random(noise).randbytes(side * side * 4)
    return encoded(PillowImage.frombytes("RGBA", (side, side), pixels))


def test_a_template_with_its_pictures_is_the_same_when_it_is_read_again(tmp_path: Path) -> None:
    logo = a_logo()

    written = write_template_file(tmp_path / "Гость", TEMPLATE, {"logo.png": logo, "other.png": logo})

    assert [path.name for path in written] == ["Гость.toml", "logo.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["logo.png", "Гость.toml"]
    assert read_template_file(tmp_path / "Гость.toml") == TemplateFile("Гость", TEMPLATE, {"logo.png": logo})


def test_a_picture_that_does_not_lie_beside_it_is_named(tmp_path: Path) -> None:
    write_template_file(tmp_path / "card.toml", TEMPLATE, {})

    assert read_template_file(tmp_path / "card.toml").missing == ("logo.png",)


def test_an_export_takes_the_place_of_its_own_and_never_of_another_picture(tmp_path: Path) -> None:
    write_template_file(tmp_path / "card.toml", a_template(), {})
    write_template_file(tmp_path / "card.toml", TEMPLATE, {"logo.png": a_logo()})

    with pytest.raises(TemplateError, match=r"another picture “logo\.png”"):
        write_template_file(tmp_path / "card.toml", a_template(an_image("logo.png")), {"logo.png": a_logo("red")})

    assert (tmp_path / "logo.png").read_bytes() == a_logo()
    assert read_template_file(tmp_path / "card.toml").template == TEMPLATE


def test_files_that_are_no_templates_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "card.toml"
    with pytest.raises(TemplateError, match="cannot be read"):
        read_template_file(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match="no text in UTF-8"):
        read_template_file(path)
    path.write_text("version = 1\nwidth_mm = 'wide'\n")
    with pytest.raises(TemplateError, match="width_mm"):
        read_template_file(path)
    path.write_bytes(b"#" * 2_000_001)
    with pytest.raises(TemplateError, match="larger than 2 MB"):
        read_template_file(path)
    with pytest.raises(TemplateError, match="cannot be written"):
        write_template_file(tmp_path / "nowhere" / "card.toml", TEMPLATE, {})


def test_a_picture_that_lies_beside_and_cannot_be_shown_is_one_sentence(tmp_path: Path) -> None:
    write_template_file(tmp_path / "card.toml", TEMPLATE, {})
    (tmp_path / "logo.png").write_bytes(b"<svg/>")

    with pytest.raises(PictureError, match=r"“logo\.png” is no PNG or JPEG"):
        read_template_file(tmp_path / "card.toml")


def test_a_large_picture_is_kept_as_large_as_a_badge_needs_it_and_looks_the_same(tmp_path: Path) -> None:
    opaque = PillowImage.effect_noise((3000, 2000), 60).convert("RGB")
    see_through = PillowImage.merge("RGBA", [PillowImage.linear_gradient("L").resize((2000, 2000))] * 4)
    for picture in (encoded(opaque, "JPEG"), encoded(opaque), encoded(see_through, compress_level=0)):
        path = tmp_path / "large"
        path.write_bytes(picture)

        kept = read_picture_file(path)

        before, after = read_picture(picture, "before"), read_picture(kept, "after")
        assert len(kept) < len(picture)
        assert max(PillowImage.open(io.BytesIO(kept)).size) == 1200
        assert (after.width, after.height) == (before.width, before.height)
        assert (after.opacity is None) == (before.opacity is None)
    assert after.rgb == before.rgb


def test_a_small_picture_is_kept_as_it_is() -> None:
    assert storable_picture(a_logo(), "logo.png") == a_logo()


@given(st.text(max_size=90))
def test_whatever_a_file_is_called_there_is_a_name_for_its_template_and_its_picture(text: str) -> None:
    name = template_name(text)
    assert template_name(name) == name
    assert 1 <= len(name) <= 60

    picture = adopted_picture(f"{text}.png", b"new", {})
    assert not list(mistakes_of(a_template(Image(file=picture, x_mm=1, y_mm=1, width_mm=1, height_mm=1))))
    other = adopted_picture(picture, b"other", {picture: b"new"})
    assert other != picture
    assert not list(mistakes_of(a_template(Image(file=other, x_mm=1, y_mm=1, width_mm=1, height_mm=1))))
    assert adopted_picture(picture, b"new", {picture: b"new"}) == picture


def test_a_free_name_is_counted_on() -> None:
    assert free_name("card", ["standard"]) == "card"
    assert free_name("card", ["card", "card 2"]) == "card 3"
    assert template_name(free_name("x" * 60, ["x" * 60])) == free_name("x" * 60, ["x" * 60])


def test_adopted_pictures_are_renamed_in_the_template_too() -> None:
    file = TemplateFile("card", TEMPLATE, {"logo.png": b"new"})

    own = adopted(file, {"logo.png": b"old", "logo-2.png": b"older"})

    assert own.pictures == {"logo-3.png": b"new"}
    assert pictures_of(own.template) == ["logo-3.png"]
    assert adopted(file, {"logo.png": b"new"}) == file
