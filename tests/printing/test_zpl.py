import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.printing.printer import READY, Trouble
from checkin.printing.zpl import Bitmap, Encoding, ZplError, label_bitmap_of, label_zpl
from checkin.printing.zpl_status import HostStatus, last_answer
from tests.printing.label_receiver import answer_of, dots_of

BOTH = pytest.mark.parametrize("encoding", Encoding)
_A_LABEL = Bitmap(12, 2, bytes.fromhex("AAA0 0010"))


@st.composite
def bitmaps(draw: st.DrawFn) -> Bitmap:
    """Rows of noise, of one colour, and such as were there before, which is what labels consist of."""
    width, height = draw(st.integers(1, 5000)), draw(st.integers(1, 12))
    stride = (width + 7) // 8
    pieces = st.sampled_from([b"\0", b"\xff", b"\xaa", b"\x0f"]) | st.binary(min_size=1, max_size=3)
    rows: list[bytes] = []
    for _ in range(height):
        again = draw(st.booleans()) if rows else False
        row = rows[-1] if again else _row(draw(st.lists(st.tuples(pieces, st.integers(1, 300)), max_size=6)), stride)
        beyond = (1 << -width % 8) - 1
        rows.append(row[:-1] + bytes([row[-1] & ~beyond & 0xFF]))
    return Bitmap(width, height, b"".join(rows))


def _row(runs: list[tuple[bytes, int]], stride: int) -> bytes:
    return b"".join(piece * count for piece, count in runs)[:stride].ljust(stride, b"\0")


@given(bitmap=bitmaps(), encoding=st.sampled_from(Encoding))
@example(bitmap=Bitmap(32_000, 1, b"\xaa" * 4000), encoding=Encoding.RUNS)
@example(bitmap=Bitmap(3368, 1, b"\xaa" * 210 + b"\xbb" * 210 + b"\x01"), encoding=Encoding.RUNS)
def test_a_label_comes_back_as_it_was_in_both_encodings(bitmap: Bitmap, encoding: Encoding) -> None:
    assert label_bitmap_of(label_zpl(bitmap, encoding)) == bitmap


@given(bitmap=bitmaps(), encoding=st.sampled_from(Encoding))
def test_a_reader_written_after_the_guide_sees_the_same_dots(bitmap: Bitmap, encoding: Encoding) -> None:
    picture = dots_of(label_zpl(bitmap, encoding))

    assert picture.size == (bitmap.width, bitmap.height)
    assert picture.tobytes("raw", "1;I") == bitmap.rows


def test_runs_are_written_as_the_guide_shows() -> None:
    rows = bytes.fromhex("66666660 00000000 00000000 FFFFFFFF 12345678 BBBBBBBB".replace(" ", ""))

    content = _content(Bitmap(32, 6, rows))

    assert content == b"M60,:!12345678NB"


def test_a_comma_never_stands_for_half_a_byte() -> None:
    """Old printers want it at whole bytes; a run of 320 noughts after one digit begins in the middle of one."""
    assert _content(Bitmap(16, 1, bytes.fromhex("F000"))) == b"F0,"


def test_a_run_that_two_letters_cannot_count_is_two_runs() -> None:
    content = _content(Bitmap(1688, 1, b"\xaa" * 210 + b"\x01"))

    assert content == b"zYA" + b"A" + b"01"


@pytest.mark.parametrize(
    ("content", "check_sum"),
    [("eJxjYKAnOADEDxgYGD8AMZBmBvKZgULsQMxEV4fAAQBLYQRC", "3CC2"), ("eJxbFQoAAasBAA==", "B023")],
)
def test_the_check_sum_is_the_one_that_labels_of_other_programs_have(content: str, check_sum: str) -> None:
    size = {"3CC2": 256, "B023": 2}[check_sum]
    start = label_zpl(Bitmap(8, size, b"\0" * size)).split(b"^GFA")[0]

    bitmap = label_bitmap_of(start + f"^GFA,{size},{size},1,:Z64:{content}:{check_sum}^FS^PQ1^XZ".encode())

    assert len(bitmap.rows) == size


@BOTH
def test_a_label_cut_off_anywhere_is_refused(encoding: Encoding) -> None:
    label = label_zpl(_A_LABEL, encoding).strip()

    for end in range(len(label)):
        with pytest.raises(ZplError):
            label_bitmap_of(label[:end])


@pytest.mark.parametrize(
    "content",
    [b"AAA0001", b"AAA000100", b"AAA0,0010", b":0010", b"AAA0:0", b"AAA0X", b"AAA0zz0", b"aaa00010", b"AAA00010,",
     b"zYA,", b"AAA0G", b":Z64:AAAA:0000", b":Z64:AAAA", b":B64:qqAAEA==:0000"],
)  # fmt: skip
def test_dots_that_are_not_what_the_label_says_are_refused(content: bytes) -> None:
    with pytest.raises(ZplError):
        label_bitmap_of(label_zpl(_A_LABEL).replace(_content(_A_LABEL), content))


def test_a_check_sum_finds_a_changed_letter() -> None:
    label = label_zpl(_A_LABEL, Encoding.Z64)
    place = label.index(b":Z64:") + 9

    with pytest.raises(ZplError, match="check sum"):
        label_bitmap_of(label[:place] + (b"B" if label[place : place + 1] == b"A" else b"A") + label[place + 1 :])


@pytest.mark.parametrize("sizes", [b"4,4,1", b"4,3,2", b"2,2,2", b"400,400,200"])
def test_sizes_that_do_not_fit_together_are_refused(sizes: bytes) -> None:
    with pytest.raises(ZplError, match="fit together"):
        label_bitmap_of(label_zpl(_A_LABEL).replace(b"^GFA,4,4,2", b"^GFA," + sizes))


@pytest.mark.parametrize(
    ("width", "height", "rows"),
    [(0, 1, b""), (1, 0, b""), (40_000, 1, b"\0" * 5000), (8, 2, b"\0"), (8, 1, b"\0\0"), (7, 1, b"\x01")],
)
def test_a_bitmap_that_no_printer_could_print_is_refused(width: int, height: int, rows: bytes) -> None:
    with pytest.raises(ZplError):
        Bitmap(width, height, rows)


def test_an_answer_as_a_printer_gives_it_is_understood() -> None:
    raw = b"\x02030,0,1,1245,003,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,1,2,4,0,00000007,1,000\x03\r\n\x021234,0\x03\r\n"

    status, rest = last_answer(raw)

    assert rest == b""
    assert status == HostStatus(
        paused=True, label_length=1245, formats_waiting=3, thermal_transfer=True, labels_remaining=7
    )


@given(
    status=st.builds(
        HostStatus,
        label_length=st.integers(0, 9999),
        formats_waiting=st.integers(0, 999),
        labels_remaining=st.integers(0, 99_999_999),
    )
)
def test_what_a_printer_says_is_what_is_understood(status: HostStatus) -> None:
    assert last_answer(answer_of(status)) == (status, b"")


@pytest.mark.parametrize(
    ("says", "trouble", "do"),
    [
        (HostStatus(paper_out=True), Trouble.OUT_OF_PAPER, "put in"),
        (HostStatus(ribbon_out=True), Trouble.OUT_OF_INK, "put in"),
        (HostStatus(head_open=True), Trouble.OPEN, "close it"),
        (HostStatus(paused=True), Trouble.PAUSED, "press"),
        (HostStatus(too_hot=True), Trouble.OTHER, "wait"),
        (HostStatus(too_cold=True), Trouble.OTHER, "wait"),
        (HostStatus(buffer_full=True), Trouble.OTHER, "wait"),
        (HostStatus(head_open=True, paper_out=True, paused=True), Trouble.OPEN, "close it"),
    ],
)
def test_each_trouble_says_what_to_do(says: HostStatus, trouble: Trouble, do: str) -> None:
    status, _ = last_answer(answer_of(says))

    assert status is not None
    assert status.condition.trouble is trouble
    assert status.condition.words is not None
    assert do in status.condition.words
    assert re.fullmatch(r"[^.]+\.", status.condition.words)


def test_a_printer_without_trouble_is_ready_and_of_three_answers_the_last_one_counts() -> None:
    beginning = answer_of(HostStatus())[:20]
    raw = answer_of(HostStatus(paper_out=True)) + answer_of(HostStatus(paused=True)) + answer_of(HostStatus())

    status, rest = last_answer(raw + beginning)

    assert status is not None
    assert status.condition == READY
    assert rest == beginning


def test_half_an_answer_is_waited_for() -> None:
    whole = answer_of(HostStatus(labels_remaining=2)).rstrip()

    for end in range(len(whole)):
        assert last_answer(whole[:end])[0] is None
    assert last_answer(whole)[0] == HostStatus(labels_remaining=2)


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 400 Bad Request\r\n",
        b"\x02" + b"0" * 5000,
        b"\x021,2\x03\r\n\x021,2\x03\r\n\x021,2\x03\r\n",
        answer_of(HostStatus()).replace(b"\x02030,0,", b"\x02030,2,"),
        answer_of(HostStatus()).replace(b"\x02030,0,", b"\x02030,-0,"),
        answer_of(HostStatus()).replace(b"\x02030,0,", b"\x02030,,"),
        b"noise" + answer_of(HostStatus()),
    ],
)
def test_something_else_than_an_answer_is_said(raw: bytes) -> None:
    with pytest.raises(ZplError, match="ZPL"):
        last_answer(raw)


@given(before=st.binary(max_size=20), place=st.integers(0, 200), instead=st.binary(max_size=5))
def test_a_damaged_answer_is_waited_for_or_refused_and_nothing_else(before: bytes, place: int, instead: bytes) -> None:
    whole = answer_of(HostStatus(labels_remaining=3))
    for raw in (before + whole, whole[:place] + instead + whole[place + len(instead) :]):
        try:
            status, rest = last_answer(raw)
        except ZplError:
            continue
        assert status is not None or rest


@given(encoding=st.sampled_from(Encoding), place=st.integers(0, 300), instead=st.binary(min_size=1, max_size=4))
def test_a_damaged_label_is_refused_or_another_label_and_nothing_else(
    encoding: Encoding, place: int, instead: bytes
) -> None:
    whole = label_zpl(Bitmap(48, 4, bytes(range(1, 25))), encoding)
    try:
        bitmap = label_bitmap_of(whole[:place] + instead + whole[place + len(instead) :])
    except ZplError:
        return
    assert len(bitmap.rows) == bitmap.stride * bitmap.height


def _content(bitmap: Bitmap) -> bytes:
    """What comes after the sizes of ^GFA."""
    return label_zpl(bitmap).split(b"^GFA,")[1].split(b"^FS")[0].split(b",", 3)[3]
