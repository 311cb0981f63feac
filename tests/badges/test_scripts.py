"""Names in all scripts: from the right font, in the right order, read back from the PDF as they were written."""

import pickle
import unicodedata
from collections.abc import Iterator

import pytest
import uharfbuzz
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import ImageOps

from checkin.badges import fonts
from checkin.badges.boxes import Page, PlacedLine
from checkin.badges.clusters import clusters_of
from checkin.badges.fonts import FOLDER, REPLACEMENT, missing, printable
from checkin.badges.layout import Layout, lay_out
from checkin.badges.pdf import layout_pdf
from checkin.badges.problems import ProblemKind
from checkin.badges.scripts import FAMILIES, SERIF, Writing, writing_of
from checkin.badges.shaping import set_line
from tests.badges.designing import a_face, a_part, a_template, a_text, pages_of, texts_of
from tests.badges.names import BOTH_DIRECTIONS, NAMES
from tests.badges.picture_of_scripts import sheet

ALL = [name for names in NAMES.values() for name in names]
ONE_LINE = a_template(a_text(a_part(lines=1)))
NOTDEF = 0


def laid_out(name: str) -> Layout:
    return lay_out(ONE_LINE, a_face(name=name))


def read_back(name: str) -> str:
    [text] = texts_of(layout_pdf(laid_out(name), "Badge"))
    return unicodedata.normalize("NFC", text)


def in_visual_order(text: str) -> list[str]:
    """The characters from the left to the right as they are drawn."""
    return [glyph.text for run in set_line(text, bold=False).runs for glyph in run.glyphs]


def families(text: str) -> set[str]:
    """What letters, as opposed to spaces and signs, are drawn from."""
    runs = set_line(text, bold=True).runs
    return {run.font.family for run in runs if any(each.isalpha() for glyph in run.glyphs for each in glyph.text)}


def test_there_are_names_enough() -> None:
    assert len(set(ALL)) >= 60


@pytest.mark.parametrize("name", ALL)
def test_a_name_is_read_back_from_its_badge_as_it_was_written(name: str) -> None:
    assert laid_out(name).problems == ()
    assert read_back(name) == printable(name)


@pytest.mark.parametrize("name", BOTH_DIRECTIONS)
def test_every_word_of_a_line_in_both_directions_is_read_back(name: str) -> None:
    words = printable(name).replace("(", "").replace(")", "").split()

    assert sorted(read_back(name).replace("(", "").replace(")", "").split()) == sorted(words)
    assert laid_out(name).problems == ()


def test_names_that_came_decomposed_are_read_back_composed() -> None:
    for name in ("김철수", "Zoë Ångström", "ガギグ", "Ёлкина"):
        assert read_back(unicodedata.normalize("NFD", name)) == name


# Fonts.


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Анна Zoë Γιώργος", {"NotoSans"}),
        ("გიორგი", {"NotoSansGeorgian"}),
        ("Արամ", {"NotoSansArmenian"}),
        ("محمد", {"NotoSansArabic"}),
        ("יוסי", {"NotoSansHebrew"}),
        ("नरेन्द्र", {"NotoSansDevanagari"}),
        ("สมชาย", {"NotoSansThai"}),
        ("王小明", {"NotoSansSC"}),
        ("陳小明", {"NotoSansTC"}),
        ("田中さくら", {"NotoSansJP"}),
        ("黒沢 明", {"NotoSansJP"}),
        ("佐々木", {"NotoSansJP"}),
        ("김철수", {"NotoSansKR"}),
        ("金哲秀 김철수", {"NotoSansKR"}),
        ("Ван 王 Kim 김", {"NotoSans", "NotoSansKR"}),
        ("张伟 さくら", {"NotoSansJP", "NotoSansSC"}),  # the Japanese font has no 张
    ],
)
def test_every_script_is_drawn_from_its_own_font(name: str, expected: set[str]) -> None:
    assert families(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nguyễn Thị Hồng Nhung", {SERIF}),
        ("Қасым-Жомарт Тоқаев", {SERIF}),
        ("Ἀριστοτέλης Ὀνάσης", {SERIF}),
        ("Anna 12 – O’Brien", {SERIF}),
        ("Ivan Петров 王小明", {SERIF, "NotoSansSC"}),
        ("محمد Ivan", {SERIF, "NotoSansArabic"}),
        ("田中さくら", {"NotoSansJP"}),
    ],
)
def test_with_serifs_is_what_noto_serif_has_and_the_rest_as_ever(name: str, expected: set[str]) -> None:
    layout = lay_out(a_template(a_text(a_part("{name}", font="serif", lines=2), height_mm=40)), a_face(name=name))
    letters = (
        run.font.family
        for line in layout.lines
        for run in line.line.runs
        if any(each.isalpha() for glyph in run.glyphs for each in glyph.text)
    )

    assert set(letters) == expected
    assert layout.problems == ()
    assert sorted(texts_of(layout_pdf(layout, "x"))[0].split()) == sorted(name.split())
    assert [pickle.loads(pickle.dumps(line)) for line in layout.lines] == list(layout.lines)


def test_the_whole_text_says_which_font_a_line_of_it_is_drawn_from() -> None:
    narrow = a_template(a_text(a_part(size_pt=40, smallest_pt=30, lines=2), width_mm=52.0))

    first, second = lay_out(narrow, a_face(name="直美 さくら")).lines

    assert (first.text, second.text) == ("直美", "さくら")
    assert [run.font.family for run in first.line.runs] == ["NotoSansJP"]
    assert families("直美") == {"NotoSansSC"}


def test_the_name_says_which_font_its_parts_and_other_texts_are_drawn_from() -> None:
    badge = a_template(a_text(*(a_part(f"{{{field}}}", lines=1) for field in ("family_name", "organisation"))))

    def drawn(name: str, family_name: str, organisation: str) -> list[set[str]]:
        face = a_face(name=name, family_name=family_name, organisation=organisation)
        return [{run.font.family for run in line.line.runs} for line in lay_out(badge, face).lines]

    assert drawn("田中さくら", "田中", "東京大学") == [{"NotoSansJP"}] * 2
    assert drawn("김철수 (金哲秀)", "金", "漢陽大學校") == [{"NotoSansKR"}] * 2
    assert drawn("김철수", "김", "北京大学") == [{"NotoSansKR"}, {"NotoSansSC"}]  # the Korean set has no 学
    assert drawn("王小明", "王", "國立臺灣大學") == [{"NotoSansSC"}, {"NotoSansTC"}]


@pytest.mark.parametrize("family", [*FAMILIES, SERIF])
def test_both_weights_of_a_family_have_the_same_characters_and_its_licence_is_there(family: str) -> None:
    regular, bold = (fonts.font(family, bold=weight).face.unicodes for weight in (False, True))

    assert set(regular) == set(bold)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / f"OFL-{family}.txt").read_text("utf-8")


def test_subsets_have_what_names_are_written_with() -> None:
    def written_in(codec: str, first: int, last: int) -> Iterator[str]:
        for code in range(first, last + 1):
            try:
                chr(code).encode(codec)
            except UnicodeEncodeError:
                continue
            yield chr(code)

    for family, characters in {
        "NotoSansKR": [*map(chr, range(0xAC00, 0xD7A4)), *written_in("euc_kr", 0x4E00, 0x9FFF)],
        "NotoSansJP": [*written_in("cp932", 0x4E00, 0x9FFF), *written_in("shift_jis", 0x3041, 0x30FE)],
        "NotoSansTC": [*written_in("big5", 0x4E00, 0x9FFF)],
    }.items():
        lacking = {each for each in characters if not fonts.font(family, bold=False).has(each)}
        assert lacking <= {"隙"}, family  # which Noto Sans KR does not have as published


# What no font has.


@pytest.mark.parametrize("unknown", ["😀", "ক", "\ue000", "ሰ", "\U000e1234", "ខ្មែរ"])
def test_what_no_font_has_is_reported_and_shown_as_the_replacement(unknown: str) -> None:
    layout = laid_out(f"Анна {unknown}")

    [problem] = layout.problems
    assert problem.kind is ProblemKind.MISSING_GLYPH
    assert f"U+{ord(unknown[0]):04X}" in problem.detail
    assert REPLACEMENT in read_back(f"Анна {unknown}")


@settings(max_examples=300, deadline=None)
@example("\u0e33")
@example("\u094d\u0915")
@example("e\u05b0\u0300\U00010a01")
@example("\u200d\u0e01\u200b")
@given(st.text(max_size=30))
def test_no_text_is_ever_shown_as_a_silent_box(raw: str) -> None:
    text = printable(raw)

    line = set_line(text, bold=False)

    drawn = [glyph for run in line.runs for glyph in run.glyphs]
    assert all(part[0] != NOTDEF for glyph in drawn for part in glyph.parts)
    if any(REPLACEMENT in glyph.text for glyph in drawn):
        assert missing(text)
    elif not any(writing_of(text).is_right_to_left or len(run.glyphs) != len(clusters_of(text)) for run in line.runs):
        assert "".join(glyph.text for glyph in drawn) == text


# Order.


@pytest.mark.parametrize(
    ("text", "from_the_left"),
    [
        ("Ivan אב", "Ivan בא"),
        ("אב Ivan", "Ivan בא"),
        ("אב 12", "12 בא"),
        ("Ivan אב 12 גד Ivan", "Ivan דג 12 בא Ivan"),
        ("אב (Ivan)", "(Ivan) בא"),
        ("Ivan (אב) גד", "Ivan (בא) דג"),
        ("אב, Ivan, גד", "דג ,Ivan ,בא"),
        ("אב (גד)", "(דג) בא"),
    ],
)
def test_what_runs_from_the_right_is_in_its_place_and_brackets_enclose_it(text: str, from_the_left: str) -> None:
    assert "".join(in_visual_order(text)) == from_the_left


def test_a_text_whose_first_letter_is_arabic_or_hebrew_begins_at_the_right() -> None:
    for text, is_from_right in {"(123) אב Ivan": True, "Ivan אב": False, "123": False, "محمد Ivan": True}.items():
        assert writing_of(text).is_right_to_left is is_from_right
    box = a_template(a_text(a_part(), across="left"))
    [hebrew], [latin] = (lay_out(box, a_face(name=name)).lines for name in ("אב 12", "Ivan"))
    assert hebrew.x > latin.x + 100


def test_every_line_of_such_a_text_begins_at_the_right() -> None:
    narrow = a_template(a_text(a_part(size_pt=40, smallest_pt=30, lines=2), width_mm=52.0))

    _, second = lay_out(narrow, a_face(name="יונתן Cohen 12")).lines

    assert second.text == "Cohen 12"
    assert second.writing.is_right_to_left


def test_a_line_goes_to_another_process_with_all_that_it_is_set_by() -> None:
    narrow = a_template(a_text(a_part(size_pt=40, smallest_pt=30, lines=2), width_mm=52.0))
    for name in ("直美 さくら", "יונתן Cohen 12", "محمد Ivan"):
        for line in lay_out(narrow, a_face(name=name)).lines:
            assert pickle.loads(pickle.dumps(line)) == line
    assert Writing("NotoSansJP") != Writing()


# Clusters.


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("Zoë", ["Z", "o", "ë"]),
        ("Ẹ̀b", ["Ẹ̀", "b"]),
        ("क्षितिज", ["क्षि", "ति", "ज"]),
        ("क्\u200cष", ["क्\u200c", "ष"]),
        ("น้ำใจ", ["น้ำ", "ใจ"]),
        ("ศักดิ์ฯ", ["ศั", "ก", "ดิ์ฯ"]),
        ("か゚き", ["か゚", "き"]),
        ("بَب", ["بَ", "ب"]),
        ("👩\u200d🔬🇷🇺🇯🇵", ["👩\u200d🔬", "🇷🇺", "🇯🇵"]),
        ("\u1112\u1161\u11abg", ["\u1112\u1161\u11ab", "g"]),
    ],
)
def test_clusters_are_what_the_eye_takes_for_one_letter(text: str, clusters: list[str]) -> None:
    assert clusters_of(text) == clusters


@pytest.mark.parametrize("cluster", ["Ẹ̀", "น้ำ", "ฎิ์", "क्षि", "ह्रीं", "र्जी", "か゚", "بَ", "لأ", "שִׁ", "е̋", "ệ"])
@pytest.mark.parametrize("bold", [False, True])
def test_the_parts_of_a_cluster_are_drawn_where_they_belong(cluster: str, bold: bool) -> None:
    size, x, y = 100.0, 150.0, 150.0
    line = set_line(printable(cluster), bold=bold)
    placed = PlacedLine(cluster, line, size, x, y, "#000000")

    [picture] = pages_of(layout_pdf(Layout((Page(400, 400, (placed,)),), ()), "Cluster"), 72)

    ink = ImageOps.invert(picture.convert("L")).point(lambda grey: 255 if grey > 100 else 0).getbbox()
    [run] = line.runs
    assert ink == pytest.approx(expected_ink(printable(cluster), run.font, size, x, 400 - y), abs=1.6)


def expected_ink(text: str, font: fonts.Font, size: float, x: float, y: float) -> tuple[float, float, float, float]:
    """What HarfBuzz by itself makes the text cover: left, top, right, bottom, with y downwards."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font.shaper, buffer, {"liga": False})
    scale = font.scale * size / 1000
    boxes = []
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        extents = font.shaper.get_glyph_extents(info.codepoint)
        left, top = x + (at.x_offset + extents.x_bearing) * scale, y - (at.y_offset + extents.y_bearing) * scale
        boxes.append((left, top, left + extents.width * scale, top - extents.height * scale))
        x += at.x_advance * scale
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


# The picture.


def test_all_names_stand_on_the_sheet_for_the_eye() -> None:
    layout = sheet()

    [picture] = pages_of(layout_pdf(layout, "Scripts"), 72)

    assert {line.text for line in layout.lines} >= set(map(printable, [*ALL, *BOTH_DIRECTIONS]))
    for edge in ((0, 0, picture.width, 8), (0, 0, 8, picture.height), (picture.width - 8, 0, *picture.size)):
        assert list(picture.crop(edge).getextrema()) == [(255, 255)] * 3
