"""Lines break where their script lets them: pieces, kinsoku, no-break spaces, and words wider than a line."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.breaking import pieces_of, units_of
from checkin.badges.clusters import clusters_of
from checkin.badges.fitting import Fitting
from checkin.badges.fonts import printable
from checkin.badges.layout import Layout, lay_out
from checkin.badges.problems import ProblemKind
from tests.badges.designing import a_face, a_part, a_template, a_text
from tests.badges.names import BOTH_DIRECTIONS, NAMES

ALL = [name for names in NAMES.values() for name in names] + list(BOTH_DIRECTIONS)


def narrow(name: str, width_mm: float, lines: int = 3) -> Layout:
    part = a_part(size_pt=24, smallest_pt=14, lines=lines)
    return lay_out(a_template(a_text(part, width_mm=width_mm)), a_face(name=name))


def lines_of(layout: Layout) -> list[str]:
    return [line.text for line in layout.lines]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Анна-Мария Zoë", ["Анна-", "Мария", " ", "Zoë"]),
        ("И.\u00a0И. Иванов", ["И.\u00a0И.", " ", "Иванов"]),
        ("-5 и 24/7", ["-5", " ", "и", " ", "24/", "7"]),
        ("王小明", ["王", "小", "明"]),
        ("王小明，李（张）", ["王", "小", "明，", "李", "（张）"]),
        ("ジョン・スミス", ["ジョ", "ン・", "ス", "ミ", "ス"]),
        ("ファッション", ["ファッ", "ショ", "ン"]),
        ("佐々木ヒュー", ["佐々", "木", "ヒュー"]),
        ("か゚き", ["か゚", "き"]),
        ("「東京」……", ["「東", "京」……"]),
        ("王(Wang)明", ["王", "(Wang)", "明"]),
        ("김철수 박영희", ["김철수", " ", "박영희"]),
        ("สมชายใจดี", ["สมชายใจดี"]),
        ("สมชาย\u200bใจดี", ["สมชาย", "\u200b", "ใจดี"]),
        ("नरेन्द्र मोदी", ["नरेन्द्र", " ", "मोदी"]),
        ("בן־גוריון", ["בן־", "גוריון"]),
        ("محمد عبد", ["محمد", " ", "عبد"]),
        ("Արամ֊Խաչ", ["Արամ֊", "Խաչ"]),
    ],
)
def test_a_line_may_break_between_pieces_and_nowhere_else(text: str, pieces: list[str]) -> None:
    assert list(pieces_of(text)) == pieces


@pytest.mark.parametrize(
    ("word", "units"),
    [
        ("น้ำใจฯ", ["น้ำ", "ใจฯ"]),
        ("क्षितिज", ["क्षि", "ति", "ज"]),
        ("김철수", ["김", "철", "수"]),
        ("И.\u00a0И", ["И.\u00a0И"]),
        ("O’Brien", ["O’", "B", "r", "i", "e", "n"]),
    ],
)
def test_a_word_wider_than_a_line_is_broken_between_clusters_at_worst(word: str, units: list[str]) -> None:
    assert units_of(word) == units


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text("ก้ำเใ์ क्षि王、（」ーッ\u00a0 -/aé\u0301\u200d\u05b0א", max_size=60))
def test_pieces_and_units_are_the_text_and_part_no_cluster(raw: str) -> None:
    text = printable(raw)
    ends: set[int] = set()
    for cluster in clusters_of(text):
        ends.add(len(cluster) + max(ends, default=0))

    for parts in (pieces_of(text), units_of(text)):
        assert "".join(parts) == text
        place = 0
        for part in parts:
            place += len(part)
            assert place in ends
            assert not part.startswith("\u00a0") or place == len(part)
            assert not part.endswith("\u00a0") or place == len(text)


def test_names_of_several_words_break_between_them() -> None:
    for name in (
        "Константин Преображенский", "محمد عبدالرحمن", "김철수김철수 박영희박영희", "नरेन्द्रनाथ श्रीवास्तव",
        "สมชายสมชาย ใจดีใจดี", "Γιώργος Παπαδόπουλος", "გიორგი მაისურაძე", "יונתןאברהםיעקב גוריוןלוינסון",
    ):  # fmt: skip
        layout = narrow(name, 48, lines=2)

        assert lines_of(layout) == name.split(" "), name


def test_no_line_breaks_at_a_no_break_space() -> None:
    layout = narrow("Константинопольский И.\u00a0И.", 40)

    assert all("И.\u00a0И." in line or "И." not in line for line in lines_of(layout))
    assert lines_of(narrow("Иван\u00a0Петров", 30)) == ["Иван\u00a0Петров"]


def test_a_japanese_line_neither_begins_nor_ends_with_what_must_not() -> None:
    for width in range(15, 60, 3):
        for line in lines_of(narrow("ヴァッファー・「キャッツ」（ショー）、々ッ。", width, lines=8)):
            assert line[0] not in "ァッー・」ャ）ョ、々。", width
            assert line[-1] not in "「（", width


def test_thai_breaks_inside_a_word_only_where_nothing_else_helps_and_says_so() -> None:
    name = "สมชายนิธิวัฒน์ใจดีศักดิ์สิทธิ์กุฎิ์น้ำ"
    wide, tight = narrow(name, 90), narrow(name, 18, lines=8)

    assert lines_of(wide) == [name]
    assert len(tight.lines) > 1
    assert "".join(lines_of(tight)) == name
    assert [problem.kind for problem in tight.problems] == [ProblemKind.DOES_NOT_FIT]
    for line in lines_of(tight):
        assert unicodedata.category(line[0]) != "Mn"
        assert line[0] != "ำ"
        assert line[-1] not in "เแโใไ"


def test_a_zero_width_space_lets_a_line_break_and_is_not_seen_otherwise() -> None:
    name = "สมชายนิธิวัฒน์\u200bใจดีศักดิ์สิทธิ์"

    assert lines_of(narrow(name, 45, lines=2)) == name.split("\u200b")
    assert lines_of(narrow(name, 90, lines=2)) == [name]
    assert narrow(name, 90).lines[0].line.width == narrow(name.replace("\u200b", ""), 90).lines[0].line.width


def test_a_cut_text_ends_with_whole_clusters() -> None:
    fit = Fitting("क्षि" * 400, bold=False, most_lines=1).squeezed(60, 20, 10, may_break=True)

    assert fit.is_cut
    assert all(set(clusters_of(line.removesuffix("…"))) == {"क्षि"} for line in fit.lines)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("width_mm", [12.0, 25.0])
def test_nothing_of_a_name_is_lost_or_torn_by_breaking_it(name: str, width_mm: float) -> None:
    layout = narrow(name, width_mm, lines=6)
    shown = printable(name)

    assert "".join("".join(lines_of(layout)).split()) == "".join(shown.split())
    clusters = [cluster for line in lines_of(layout) for cluster in clusters_of(line)]
    assert [each for each in clusters if each != " "] == [each for each in clusters_of(shown) if each != " "]


@pytest.mark.parametrize("name", [*ALL, "Ẫ Ȫ Ḗ", "กุฎิ์ น้ำ", "ÅÅ ĢŞ"])
def test_no_glyph_reaches_out_of_the_room_of_its_line(name: str) -> None:
    layout = narrow(name, 80, lines=2)
    box_top, box_bottom = layout.height - 5 * 72 / 25.4, 5 * 72 / 25.4
    tops = [line.y + line.line.top * line.size / 1000 for line in layout.lines]
    bottoms = [line.y + line.line.bottom * line.size / 1000 for line in layout.lines]

    assert max(tops) <= box_top + 0.01
    assert min(bottoms) >= box_bottom - 0.01
    assert all(above >= below - 0.01 for above, below in zip(bottoms, tops[1:], strict=False))
