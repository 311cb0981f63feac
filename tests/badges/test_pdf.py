"""Badges on paper: read back from the PDF as a reader, a printer and a scanner would."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import printable
from checkin.badges.layout import Layout, lay_out
from checkin.badges.pdf import BadgeFileError, batch_pdf, layout_pdf
from checkin.badges.preview import page_pictures
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.shaping import set_line
from checkin.badges.sheets import Imposition
from checkin.badges.template import Template, TemplateError, parse_template
from checkin.participants import Participant
from checkin.tickets import BadgeCode
from tests.builders import a_participant, an_event

EVENT = an_event()
STANDARD = Designs(EVENT).template("standard")
NAMES = (
    "Преображенский-Владивостокский Константин Константинович",
    "王小明",
    "Ōtani Jōji",
    "Nguyễn Thị Hồng Nhung",
    "Zoë",
    "Ким Анна",
)
ARABIC = "محمد عبد الله"


def a_face(person: Participant | None = None, **fields: str) -> BadgeFace:
    person = person or a_participant(**fields)
    return BadgeFace(person, EVENT.category(person.category), str(BadgeCode(person.id, "A1B2C")), EVENT.name)


def badge_pdf(face: BadgeFace, template: Template) -> bytes:
    return layout_pdf(lay_out(template, face), face.code)


def check_badge(face: BadgeFace, template: Template) -> list[Problem]:
    return list(lay_out(template, face).problems)


def standard(face: BadgeFace) -> Layout:
    return lay_out(STANDARD, face)


def text_of(pdf: bytes, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        # U+FFFE is how PDFium marks a hyphen at the end of a line.
        return str(document[page].get_textpage().get_text_range()).replace("\ufffe", "-")
    finally:
        document.close()


def picture_of(pdf: bytes, dpi: int = 200) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=dpi / 72).to_pil().convert("L")  # type: ignore[no-any-return]
    finally:
        document.close()


@pytest.mark.parametrize("name", NAMES)
def test_the_name_can_be_read_and_copied_from_the_badge_in_its_own_script(name: str) -> None:
    text = " ".join(text_of(badge_pdf(a_face(name=name), STANDARD)).split())

    for word in name.split():
        assert word in text


@pytest.mark.parametrize("name", [*NAMES, ARABIC])
def test_a_camera_reads_the_badge_code_from_the_print(name: str) -> None:
    face = a_face(name=name)

    [code] = zxingcpp.read_barcodes(picture_of(badge_pdf(face, STANDARD)))

    assert code.text == face.code


def test_arabic_is_joined_and_runs_from_the_right() -> None:
    word = "محمد"

    line = set_line(word, bold=True)

    shown = [glyph for run in line.runs for glyph in run.glyphs if glyph.text]
    assert [glyph.text for glyph in shown] == list(reversed(word))
    alone = {letter: set_line(letter, bold=True).runs[0].glyphs[0].parts for letter in word}
    assert [glyph.parts for glyph in shown] != [alone[glyph.text] for glyph in shown]
    assert check_badge(a_face(name=ARABIC), STANDARD) == []


def test_a_badge_has_the_size_of_its_template_and_carries_its_fonts() -> None:
    pdf = badge_pdf(a_face(name="Анна 王"), STANDARD)
    document = pypdfium2.PdfDocument(pdf)

    width, height = document[0].get_size()
    document.close()

    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (105, 148)
    assert pdf.count(b"/FontFile2") >= 2


def test_names_are_never_read_as_markup() -> None:
    assert "<b>Анна</b>&Co" in "".join(text_of(badge_pdf(a_face(name="<b>Анна</b> & Co"), STANDARD)).split())


@settings(max_examples=60, deadline=None)
@example(name="\u0870\U00018cd6", organisation="", position="")  # the second is not assigned by Unicode yet
@given(name=st.text(max_size=300), organisation=st.text(max_size=600), position=st.text(max_size=300))
def test_whatever_the_roster_says_nothing_leaves_the_badge_and_nothing_is_dropped_in_silence(
    name: str, organisation: str, position: str
) -> None:
    face = a_face(name=name, organisation=organisation, position=position)

    layout = lay_out(STANDARD, face)
    pdf = badge_pdf(face, STANDARD)

    assert pdf.startswith(b"%PDF")
    for line in layout.lines:
        assert line.x >= -0.01
        assert line.x + line.line.width * line.size / 1000 <= layout.width + 0.01
        assert 0 <= line.y <= layout.height
    shown = "".join("".join(line.text for line in layout.lines).split())
    if ProblemKind.DOES_NOT_FIT not in {problem.kind for problem in layout.problems}:
        for text in (name, organisation, position):
            assert "".join(printable(text).split()) in shown


def test_boxes_do_not_overlap_however_long_the_texts_are() -> None:
    face = a_face(
        name="Преображенская-Владивостокская Константина Константиновна",
        organisation="Федеральное государственное бюджетное образовательное учреждение высшего образования " * 2,
        position="Заместитель начальника управления по вопросам градостроительства и архитектуры",
        region="Ханты-Мансийский автономный округ — Югра",
    )

    lines = sorted(lay_out(STANDARD, face).lines, key=lambda line: -line.y)
    left = [line for line in lines if line.y > 110]

    for upper, lower in pairwise(left):
        assert upper.y - lower.y >= lower.size * 0.9


def test_a_character_that_no_font_has_is_a_problem_and_the_badge_is_made() -> None:
    problems = check_badge(a_face(name="Анна \N{EGYPTIAN HIEROGLYPH A001}"), STANDARD)

    assert [problem.kind for problem in problems] == [ProblemKind.MISSING_GLYPH]
    assert "U+13000" in problems[0].detail


def test_an_ordinary_badge_has_no_problem() -> None:
    assert check_badge(a_face(name="Ким Анна Сергеевна", organisation="Мэрия"), STANDARD) == []


def test_a_badge_without_a_name_is_a_problem() -> None:
    assert ProblemKind.EMPTY_NAME in {problem.kind for problem in check_badge(a_face(name=" "), STANDARD)}


def test_a_batch_has_a_page_for_each_badge_in_order() -> None:
    faces = [a_face(name=f"Гость{number}") for number in range(5)]
    written = BytesIO()

    result = batch_pdf(faces, standard, written)

    assert result.written == 5
    for page in range(5):
        assert f"Гость{page}" in text_of(written.getvalue(), page)


def test_on_a_sheet_of_a4_there_are_four_badges_to_be_cut_apart() -> None:
    written = BytesIO()
    batch_pdf([a_face(name=f"Гость{number}") for number in range(5)], standard, written, imposition=Imposition("A4"))
    document = pypdfium2.PdfDocument(written.getvalue())

    assert len(document) == 2
    width, height = document[0].get_size()
    document.close()
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (210, 297)
    assert all(f"Гость{number}" in text_of(written.getvalue()) for number in range(4))


def test_one_badge_that_cannot_be_made_is_a_problem_and_the_others_are_there(tmp_path: Path) -> None:
    good, bad = a_face(name="Анна"), a_face(name="Борис")

    def lay_out_unless_bad(face: BadgeFace) -> Layout:
        if face is bad:
            raise TemplateError("There is no template “gold”.")
        return standard(face)

    result = batch_pdf([good, bad, good], lay_out_unless_bad, tmp_path / "badges.pdf")

    assert result.written == 2
    assert [(problem.participant, problem.kind) for problem in result.problems] == [
        (bad.participant.id, ProblemKind.NO_BADGE)
    ]


def test_a_cancelled_batch_leaves_no_file(tmp_path: Path) -> None:
    done: list[int] = []

    result = batch_pdf(
        [a_face() for _ in range(9)], standard, tmp_path / "badges.pdf",
        progress=done.append, cancelled=lambda: len(done) >= 3,
    )  # fmt: skip

    assert result.is_cancelled
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadgeFileError, match="cannot be written"):
        batch_pdf([a_face()], standard, tmp_path / "missing" / "badges.pdf")


def test_the_same_badge_gives_the_same_file() -> None:
    face = a_face(name="Анна")

    assert badge_pdf(face, STANDARD) == badge_pdf(face, STANDARD)


def test_the_picture_on_the_screen_is_the_badge_that_prints() -> None:
    face = a_face(name="Анна", category="expert")

    [picture] = page_pictures(standard(face), 420)

    assert picture.width == 420
    assert round(picture.height * 105 / 420) == 148
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX")
    assert image.getpixel((5, 5)) == (0x1F, 0x6F, 0x5C)
    assert zxingcpp.read_barcodes(image)[0].text == face.code


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("version = 1", "version"),
        ("width_mm = 105", "a side of the badge is -5 mm"),
        ('text = "{event}"', "shoe_size"),
    ],
)
def test_a_template_with_a_mistake_is_refused_naming_the_place(change: str, sentence: str) -> None:
    wrong = {"version": "version = 99", "shoe_size": 'text = "{shoe_size}"'}.get(sentence, "width_mm = -5")
    source = (Path(__file__).parents[2] / "assets" / "badges" / "standard.toml").read_text("utf-8")

    with pytest.raises(TemplateError, match=sentence):
        parse_template(source.replace(change, wrong, 1), "standard")


def test_a_template_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(TemplateError, match="standard"):
        Designs(EVENT).template("gold")
