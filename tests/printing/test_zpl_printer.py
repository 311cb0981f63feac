"""With a printer of labels on the loopback: what it is asked, what comes out, and every way in which it fails."""

import io
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from checkin.badges.designs import Designs
from checkin.badges.pdf import layout_pdf
from checkin.badges.pdfium import PDFIUM
from checkin.demo.sample import sample_event
from checkin.printing.placing import Placing
from checkin.printing.printer import PrinterBusy, PrinterError, Progress, SendingInDoubt, Sheet, Step, Trouble
from checkin.printing.routing import Route
from checkin.printing.zpl import Encoding
from checkin.printing.zpl_printer import ZplPrinter
from checkin.printing.zpl_status import HostStatus
from checkin.station.values import BadgePrinted
from tests.badges.designing import a_face
from tests.desks import PEOPLE, Hears, a_station
from tests.printing.contract import ended
from tests.printing.label_receiver import LabelReceiver, answer_of
from tests.printing.sheets import a_sheet

_SILENCE_S = 0.2


@pytest.fixture
def receiver() -> Iterator[LabelReceiver]:
    with LabelReceiver() as running:
        yield running


@pytest.fixture
def make(receiver: LabelReceiver) -> Iterator[Callable[..., ZplPrinter]]:
    """Printers in the program that speak with the receiver."""
    made: list[ZplPrinter] = []

    def one(**fields: object) -> ZplPrinter:
        known = {"placing": Placing(203), "settle_s": 0.0, "port": receiver.port, **fields}
        made.append(ZplPrinter("Labels", "127.0.0.1", **known))  # type: ignore[arg-type] # a test names fields rightly
        return made[-1]

    yield one
    for printer in made:
        printer.close()


@pytest.fixture
def printer(make: Callable[..., ZplPrinter]) -> ZplPrinter:
    return make()


def a_badge(identity: str = "0123456789ABCDEF") -> tuple[str, Sheet]:
    """A badge of the sample forum, and its code."""
    face = a_face(sample_event(), id=identity)
    return face.code, Sheet(f"badge-{identity}", layout_pdf(Designs(sample_event()).lay_out(face), ""))


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_of_a_badge_is_read_from_what_came_out(
    make: Callable[..., ZplPrinter], receiver: LabelReceiver, dpi: int, encoding: Encoding
) -> None:
    printer = make(placing=Placing(dpi), encoding=encoding)
    code, sheet = a_badge()

    assert ended(printer, printer.send(sheet)).step is Step.DONE

    (picture,) = receiver.pictures()
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [code]


@pytest.mark.parametrize(
    ("state", "trouble"),
    [
        ({"paper_out": True}, Trouble.OUT_OF_PAPER),
        ({"ribbon_out": True}, Trouble.OUT_OF_INK),
        ({"head_open": True}, Trouble.OPEN),
        ({"paused": True}, Trouble.PAUSED),
        ({"too_hot": True}, Trouble.OTHER),
    ],
)
def test_trouble_is_told_holds_sheets_back_and_ends(
    printer: ZplPrinter, receiver: LabelReceiver, state: dict[str, bool], trouble: Trouble
) -> None:
    receiver.become(**state)
    condition = printer.condition()
    assert condition.trouble is trouble
    with pytest.raises(PrinterBusy) as refused:
        printer.send(a_sheet())
    assert refused.value.sentence == condition.words
    assert b"^XA" not in receiver.received

    receiver.become(**dict.fromkeys(state, False))

    assert printer.condition().is_ready
    assert ended(printer, printer.send(a_sheet())).step is Step.DONE


def test_a_sheet_is_printing_with_the_reason_until_its_label_is_out(
    printer: ZplPrinter, receiver: LabelReceiver
) -> None:
    receiver.hold = True
    reference = printer.send(a_sheet())
    assert printer.progress(reference) == Progress(Step.PRINTING)

    receiver.become(paper_out=True)
    assert printer.progress(reference) == Progress(Step.PRINTING, printer.condition().words)
    receiver.become(paper_out=False)
    assert printer.progress(reference) == Progress(Step.PRINTING)

    receiver.print_all()
    assert printer.progress(reference) == Progress(Step.DONE)
    assert printer.progress(reference) == Progress(Step.DONE), "whoever asked may ask again"


def test_trouble_after_the_last_label_is_cleared_before_anything_is_said_to_be_out(
    printer: ZplPrinter, receiver: LabelReceiver
) -> None:
    """The printer may print again what the end of the roll has spoilt."""
    reference = printer.send(a_sheet())
    receiver.become(paper_out=True)

    assert printer.progress(reference).step is Step.PRINTING


def test_two_sheets_are_followed_on_one_line_which_is_free_when_both_are_out(
    make: Callable[..., ZplPrinter], printer: ZplPrinter, receiver: LabelReceiver
) -> None:
    receiver.hold = True
    first, second = printer.send(a_sheet()), printer.send(a_sheet())
    assert first != second
    assert [printer.progress(each).step for each in (first, second)] == [Step.PRINTING] * 2

    receiver.print_all()

    assert [printer.progress(each).step for each in (first, second)] == [Step.DONE] * 2
    assert make().condition().is_ready, "another desk gets the line"


def test_nothing_left_to_print_must_last_before_it_is_believed(
    make: Callable[..., ZplPrinter], receiver: LabelReceiver
) -> None:
    now = [100.0]
    printer = make(settle_s=1.0, clock=lambda: now[0])
    reference = printer.send(a_sheet())
    assert printer.progress(reference).step is Step.PRINTING
    now[0] += 0.9
    assert printer.progress(reference).step is Step.PRINTING
    receiver.become(labels_remaining=1)
    now[0] += 0.2
    assert printer.progress(reference).step is Step.PRINTING
    receiver.become(labels_remaining=0)
    assert printer.progress(reference).step is Step.PRINTING, "it begins anew"
    now[0] += 1.0
    assert printer.progress(reference).step is Step.DONE


def test_a_sheet_is_not_out_because_nothing_was_left_before_it_was_sent(
    make: Callable[..., ZplPrinter],
) -> None:
    now = [100.0]
    printer = make(settle_s=1.0, clock=lambda: now[0])
    first = printer.send(a_sheet())
    assert printer.progress(first).step is Step.PRINTING
    now[0] += 5.0
    second = printer.send(a_sheet())

    assert printer.progress(second).step is Step.PRINTING


def test_labels_of_others_are_waited_for_in_words(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    reference = printer.send(a_sheet())
    receiver.become(labels_remaining=7)

    assert printer.progress(reference) == Progress(Step.PRINTING, "The printer has other labels to print as well.")

    receiver.become(labels_remaining=1, label_to_take=True)
    assert "Take the badge" in (printer.progress(reference).words or "")


def test_a_printer_that_was_switched_off_meanwhile_leaves_a_doubt(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    receiver.hold = True
    reference = printer.send(a_sheet())
    receiver.turn_off()
    for _ in range(2):
        progress = printer.progress(reference)
        assert progress.step is Step.PRINTING
        assert ":" in (progress.words or "")
    assert printer.condition().trouble is Trouble.OFFLINE

    receiver.turn_on()

    assert ended(printer, reference).step is Step.IN_DOUBT
    assert receiver.labels == []


def test_a_sheet_that_nobody_asks_after_keeps_the_line_no_longer_than_it_is_in_the_printer(
    printer: ZplPrinter, receiver: LabelReceiver
) -> None:
    receiver.hold = True
    reference = printer.send(a_sheet())
    assert printer.condition().is_ready
    assert printer._line is not None

    receiver.print_all()
    assert printer.condition().is_ready
    assert printer._line is None
    assert printer.progress(reference).step is Step.DONE


def test_a_line_that_broke_meanwhile_leaves_a_doubt_though_the_label_came_out(
    printer: ZplPrinter, receiver: LabelReceiver
) -> None:
    reference = printer.send(a_sheet())
    receiver.cut()

    progress = ended(printer, reference)

    assert progress.step is Step.IN_DOUBT
    assert "look for it" in (progress.words or "")


def test_after_a_restart_of_the_program_labels_are_waited_for_and_then_in_doubt(
    make: Callable[..., ZplPrinter], receiver: LabelReceiver
) -> None:
    receiver.hold = True
    printer = make()
    reference = printer.send(a_sheet())
    printer.close()

    again = make()
    assert again.progress(reference).step is Step.PRINTING
    receiver.print_all()
    assert again.progress(reference).step is Step.IN_DOUBT
    assert again.find("badge") is None
    assert again.send(a_sheet()) != reference, "references of two runs differ"


@pytest.mark.parametrize("bytes_before", [1, 400, 1500])
def test_a_line_cut_while_a_label_is_sent_is_a_doubt(
    printer: ZplPrinter, receiver: LabelReceiver, bytes_before: int
) -> None:
    receiver.cut_after = bytes_before
    _, sheet = a_badge()

    with pytest.raises(SendingInDoubt, match="look whether it came out"):
        printer.send(sheet)

    assert receiver.labels == []


def test_half_a_label_of_ours_is_dropped_before_the_next_one(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    receiver.cut_after = 400
    with pytest.raises(SendingInDoubt):
        printer.send(a_badge()[1])

    code, sheet = a_badge("FEDCBA9876543210")
    assert ended(printer, printer.send(sheet)).step is Step.DONE

    assert receiver.received.count(b"~JX") == 1
    (picture,) = receiver.pictures()
    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [code]


def test_half_a_label_of_somebody_else_is_not_dropped(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    receiver.become(partial_format=True)

    with pytest.raises(PrinterBusy, match="switch it off"):
        printer.send(a_sheet())

    assert b"~JX" not in receiver.received
    assert b"^XA" not in receiver.received


def test_a_printer_that_is_off_is_offline_and_gets_nothing(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    receiver.turn_off()

    condition = printer.condition()
    assert condition.trouble is Trouble.OFFLINE
    assert "switch it on" in (condition.words or "")
    with pytest.raises(PrinterBusy) as refused:
        printer.send(a_sheet())
    assert refused.value.sentence == condition.words
    assert printer.progress("gone") == Progress(Step.PRINTING, condition.words)


def test_a_name_that_nothing_has_is_said() -> None:
    condition = ZplPrinter("Labels", "no-such-printer.invalid", placing=Placing()).condition()

    assert condition.trouble is Trouble.OFFLINE
    assert condition.words == ("No printer called no-such-printer.invalid is in this network: check how it is written.")


def test_a_printer_that_is_silent_in_trouble_is_not_ready_and_goes_on_afterwards(
    make: Callable[..., ZplPrinter], receiver: LabelReceiver
) -> None:
    """Many printers answer nothing without labels, and later all at once."""
    printer = make(timeout_s=_SILENCE_S)
    receiver.is_silent_in_trouble = receiver.hold = True
    reference = printer.send(a_sheet())
    receiver.become(paper_out=True)

    assert "labels" in (printer.condition().words or "")
    assert "labels" in (printer.progress(reference).words or "")
    with pytest.raises(PrinterBusy):
        printer.send(a_sheet())

    receiver.become(paper_out=False)
    receiver.print_all()
    assert ended(printer, reference).step is Step.DONE
    assert len(receiver.labels) == 1


def test_a_line_with_an_answer_still_to_come_takes_no_further_sheet(
    make: Callable[..., ZplPrinter], receiver: LabelReceiver
) -> None:
    """Its late “nothing left” would be taken for one that was given after the sheet."""
    printer = make(timeout_s=_SILENCE_S)
    receiver.hold = True
    printer.send(a_sheet())
    receiver.answers = [b"\x02"]
    assert printer.condition().trouble is Trouble.OTHER
    receiver.answers = [answer_of(HostStatus())[1:] + answer_of(HostStatus())]
    assert printer.condition().is_ready

    with pytest.raises(PrinterBusy):
        printer.send(a_sheet())


def test_a_sheet_taken_without_an_answer_is_followed(make: Callable[..., ZplPrinter], receiver: LabelReceiver) -> None:
    printer = make(timeout_s=_SILENCE_S)
    receiver.hold = receiver.is_silent_in_trouble = True
    receiver.answers = [answer_of(HostStatus())]
    receiver.become(head_open=True)  # opened in the moment between the question and the label

    reference = printer.send(a_sheet())
    assert printer.progress(reference).step is Step.PRINTING

    receiver.become(head_open=False)
    receiver.print_all()
    assert ended(printer, reference).step is Step.DONE


def test_something_that_is_no_label_printer_is_said(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    receiver.answer = b"HTTP/1.1 400 Bad Request\r\n\r\n"

    condition = printer.condition()
    assert condition.trouble is Trouble.OTHER
    assert "ZPL" in (condition.words or "")
    with pytest.raises(PrinterError, match="ZPL"):
        printer.send(a_sheet())
    assert b"^XA" not in receiver.received


def test_a_badge_that_cannot_be_drawn_is_an_error_and_reaches_nobody(
    printer: ZplPrinter, receiver: LabelReceiver
) -> None:
    with pytest.raises(PrinterError, match="make it again") as refused:
        printer.send(Sheet("broken", b"%PDF-1.4 nothing"))

    assert not isinstance(refused.value, PrinterBusy)
    assert receiver.received == b""


def test_both_sides_of_a_badge_come_out(printer: ZplPrinter, receiver: LabelReceiver) -> None:
    sheet = a_sheet(50, 30)
    both = Sheet("both", _copies(sheet.pdf, 2))

    assert ended(printer, printer.send(both)).step is Step.DONE

    front, back = receiver.pictures()
    assert front.tobytes() == back.tobytes()


def test_a_printer_that_takes_nothing_more_in_the_middle_of_a_sheet_is_a_doubt() -> None:
    """What it has of the sheet nobody knows."""
    with socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        printer = ZplPrinter("Labels", "127.0.0.1", deaf.getsockname()[1], placing=Placing(600), timeout_s=_SILENCE_S)
        sheet = Sheet("long", _copies(a_badge()[1].pdf, 8))
        lines: list[socket.socket] = []

        def answer_once() -> None:
            line, _ = deaf.accept()
            lines.append(line)
            line.recv(3)
            line.sendall(answer_of(HostStatus()))

        thread = threading.Thread(target=answer_once)
        thread.start()
        with pytest.raises(SendingInDoubt):
            printer.send(sheet)
        thread.join()
        lines[0].close()


def test_badges_of_a_desk_come_out_as_labels_once_there_are_some(
    make: Callable[..., ZplPrinter], receiver: LabelReceiver, tmp_path: Path
) -> None:
    receiver.become(paper_out=True)
    with a_station(tmp_path, routes=[Route(make())]) as station:
        hears = Hears(station)
        for person in PEOPLE:
            station.admit(person.id)
        hears.wait_until(lambda: any(printer.problem for printer in station.printing.printers()))
        [printer] = station.printing.printers()
        assert printer.problem == "There are no labels left: put in a new roll."

        receiver.become(paper_out=False)
        hears.wait_for(BadgePrinted, len(PEOPLE))

    assert len(receiver.labels) == len(PEOPLE)


def _copies(pdf: bytes, count: int) -> bytes:
    """The first page again and again."""
    written = io.BytesIO()
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as one, closing(pypdfium2.PdfDocument.new()) as many:
        for _ in range(count):
            many.import_pages(one, [0])
        many.save(written)
    return written.getvalue()
