import pytest

from checkin.badges.layout import lay_out
from checkin.badges.preview import page_pictures, side_picture
from checkin.badges.template import Form
from tests.badges.designing import a_face, a_shape, a_template

FACE = a_face()


def colours(pixels: bytes) -> set[str]:
    """The colours of a picture as #rrggbb."""
    found = {pixels[at : at + 3] for at in range(0, len(pixels), 4)}
    return {f"#{red:02x}{green:02x}{blue:02x}" for blue, green, red in found}


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("width_mm", [54.0, 86.0, 101.6, 105.0])
def test_a_picture_is_as_wide_as_it_was_asked_for(form: Form, width_mm: float) -> None:
    layout = lay_out(a_template(width_mm=width_mm, height_mm=77.7, form=form), FACE)

    for width in range(300, 420):
        picture = side_picture(layout, form, "front", width)
        assert picture.width == width
        assert len(picture.pixels) == picture.width * picture.height * 4
        assert picture.height == pytest.approx(77.7 / width_mm * width, abs=1.5)


@pytest.mark.parametrize("form", [Form.DOUBLE, Form.FOLDED])
@pytest.mark.parametrize("width", [399, 400, 401, 402])
def test_each_side_shows_its_own_elements_only(form: Form, width: int) -> None:
    whole = {"x_mm": 0, "y_mm": 0, "width_mm": 100, "height_mm": 60}
    template = a_template(
        a_shape(**whole, colour="#0000ff"), a_shape(**whole, colour="#ff0000", side="back"), form=form
    )
    layout = lay_out(template, FACE)

    back = side_picture(layout, form, "back", width)

    assert colours(back.pixels) <= {"#ff0000"} | ({"#808080"} if form is Form.FOLDED else set())
    assert "#ff0000" not in colours(side_picture(layout, form, "front", width).pixels[width * 8 :])


def test_the_back_of_a_folded_badge_is_seen_as_it_is_read() -> None:
    corner = a_shape(x_mm=0, y_mm=0, width_mm=20, height_mm=10, colour="#ff0000", side="back")
    layout = lay_out(a_template(corner, form=Form.FOLDED), FACE)

    back = side_picture(layout, Form.FOLDED, "back", 400)
    [page] = page_pictures(layout, 400)

    at = (10 * 400 + 20) * 4
    assert colours(back.pixels[at : at + 4]) == {"#ff0000"}
    assert colours(back.pixels[: 400 * 4 * 5]) <= {"#ff0000", "#ffffff", "#808080"}
    assert page.height == pytest.approx(2 * back.height, abs=1)
