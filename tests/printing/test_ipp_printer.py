"""A real CUPS queue and a real, if simulated, IPP printer: what they say of themselves and of what they were sent."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from checkin.printing.ipp import Attribute, Group, GroupTag, Message, Value, ValueTag, encode
from checkin.printing.ipp_printer import IppPrinter, _Address, _device_of, ipp_printers
from checkin.printing.ipp_states import condition_of, progress_of
from checkin.printing.jobs import JobState
from checkin.printing.printer import PrinterBusy, PrinterError, SendingInDoubt, Sheet, Step, Trouble
from checkin.printing.routing import Route
from checkin.station.values import BadgePrinted
from tests.desks import PEOPLE, Hears, a_station
from tests.printing.contract import ended, waited_for
from tests.printing.cups import Cups
from tests.printing.sheets import a_sheet, pictures_of

_HINDRANCES = {
    "media-empty-error": (Trouble.OUT_OF_PAPER, "Badges is out of badges: load new ones."),
    "media-jam-error": (Trouble.JAM, "Badges has a jam: open it, take the badge out and close it."),
    "cover-open-error": (Trouble.OPEN, "Badges is open: close it."),
    "toner-empty-error": (Trouble.OUT_OF_INK, "Badges is out of ink or ribbon: change it."),
}


def _queue(cups: Cups) -> IppPrinter:
    return IppPrinter("Badges", cups.queue)


@pytest.fixture(params=["queue", "device"])
def printer(request: pytest.FixtureRequest, cups: Cups) -> IppPrinter:
    return IppPrinter("Badges", cups.queue if request.param == "queue" else cups.device)


def test_a_printer_with_nothing_to_do_is_ready(printer: IppPrinter) -> None:
    assert printer.condition().is_ready


@pytest.mark.parametrize("reason", _HINDRANCES)
def test_a_printer_that_stands_still_says_why_and_goes_on_once_it_is_helped(
    cups: Cups, printer: IppPrinter, reason: str
) -> None:
    trouble, words = _HINDRANCES[reason]
    cups.hinder(reason)
    reference = printer.send(a_sheet())
    waited_for(lambda: printer.condition().trouble is trouble)
    assert printer.condition().words == words
    waited_for(lambda: printer.progress(reference).words == words)
    assert printer.progress(reference).step is Step.PRINTING
    assert cups.out() == []
    cups.help()
    assert ended(printer, reference).step is Step.DONE
    assert len(cups.out()) == 1
    assert printer.condition().is_ready


def test_the_badge_arrives_with_its_size_and_unscaled(cups: Cups, printer: IppPrinter) -> None:
    sheet = a_sheet(105, 148)
    ended(printer, printer.send(sheet))
    [came_out] = cups.out()
    assert pictures_of(came_out) == pictures_of(sheet.pdf)


def test_a_paused_queue_holds_what_it_is_sent(cups: Cups) -> None:
    queue = _queue(cups)
    cups.command("cupsdisable", "-r", "Lunch", "badges")
    reference = queue.send(a_sheet())
    condition = queue.condition()
    assert condition.trouble is Trouble.PAUSED
    assert queue.progress(reference).step is Step.WAITING
    assert queue.progress(reference).words == condition.words == "Badges is paused: have it go on."
    cups.command("cupsenable", "badges")
    assert ended(queue, reference).step is Step.DONE


def test_what_a_queue_still_holds_can_be_taken_back(cups: Cups) -> None:
    queue = _queue(cups)
    cups.command("cupsdisable", "badges")
    reference = queue.send(a_sheet())
    assert queue.cancel(reference)
    assert queue.progress(reference).step is Step.NOT_PRINTED
    cups.command("cupsenable", "badges")
    ended(queue, queue.send(a_sheet()))
    assert len(cups.out()) == 1


def test_of_what_the_printer_has_begun_nobody_says_that_it_did_not_come_out(cups: Cups, printer: IppPrinter) -> None:
    cups.hinder("media-jam-error")
    reference = printer.send(a_sheet())
    waited_for(lambda: printer.condition().trouble is Trouble.JAM)
    assert not printer.cancel(reference)
    cups.help()
    assert ended(printer, reference).step in (Step.IN_DOUBT, Step.DONE)


def test_a_badge_that_the_printer_gave_up_is_in_doubt(cups: Cups, printer: IppPrinter) -> None:
    cups.give_up(does=True)
    reference = printer.send(a_sheet())
    progress = ended(printer, reference)
    assert progress.step is Step.IN_DOUBT
    assert progress.words == "Badges gave this badge up after it had begun: look whether it came out."


def test_a_queue_that_takes_no_badges_says_so(cups: Cups) -> None:
    queue = _queue(cups)
    cups.command("cupsreject", "badges")
    assert queue.condition().trouble is Trouble.PAUSED
    with pytest.raises(PrinterError, match="Badges"):
        queue.send(a_sheet())


def test_a_printer_that_is_switched_off_is_offline_and_prints_what_its_queue_has_once_it_is_on(cups: Cups) -> None:
    queue, device = _queue(cups), IppPrinter("Badges", cups.device)
    cups.switch_off()
    assert queue.condition().trouble is device.condition().trouble is Trouble.OFFLINE
    reference = queue.send(a_sheet())
    waited_for(lambda: "switched on" in (queue.progress(reference).words or ""))
    cups.switch_on()
    assert ended(queue, reference).step is Step.DONE
    assert len(cups.out()) == 1


def test_a_cups_server_that_is_down_is_offline_and_a_sheet_waits_for_it(cups: Cups) -> None:
    queue = _queue(cups)
    cups.command("cupsdisable", "badges")
    reference = queue.send(a_sheet())
    cups.stop_cupsd()
    assert queue.condition().trouble is Trouble.OFFLINE
    assert queue.progress(reference).step is Step.PRINTING
    cups.start_cupsd()
    cups.command("cupsenable", "badges")
    assert ended(queue, reference).step is Step.DONE


def test_a_printer_that_takes_one_sheet_at_a_time_says_that_it_is_busy(cups: Cups) -> None:
    device = IppPrinter("Badges", cups.device)
    cups.hinder("media-empty-error")
    first = device.send(a_sheet())
    with pytest.raises(PrinterBusy):
        device.send(a_sheet())
    cups.help()
    ended(device, first)
    ended(device, device.send(a_sheet()))
    assert len(cups.out()) == 2


def test_a_size_that_the_printer_does_not_take_is_told_in_millimetres(cups: Cups) -> None:
    with pytest.raises(PrinterError, match=r"does not take sheets of 297 × 420 mm: "):
        IppPrinter("Badges", cups.device).send(a_sheet(297, 420))
    assert cups.out() == []


def test_a_job_of_the_same_number_but_another_title_is_not_taken_for_ours(cups: Cups) -> None:
    queue = _queue(cups)
    reference = queue.send(a_sheet())
    ended(queue, reference)
    number = reference.split()[0]
    assert queue.progress(f"{number} another-title").step is Step.IN_DOUBT


def test_the_printers_of_a_cups_server_are_found(cups: Cups) -> None:
    [found] = ipp_printers(cups.server)
    assert found.name == "badges"
    assert "Badges, hall A" in found.words
    assert IppPrinter(found.name, found.uri).condition().is_ready


def test_a_cups_server_that_is_not_there_is_told_in_a_sentence() -> None:
    with pytest.raises(PrinterError, match=r"127.0.0.1:9 cannot be reached: check"):
        ipp_printers("ipp://127.0.0.1:9")


@pytest.mark.parametrize("uri", ["", "localhost", "http://localhost/", "ipp://", "ipp://host:99999/", "ipp://[::1/x"])
def test_what_is_no_address_is_told_at_once(uri: str) -> None:
    with pytest.raises(PrinterError, match="no address of a printer"):
        IppPrinter("Badges", uri)


@contextmanager
def _answering(answer: Callable[[socket.socket], object]) -> Iterator[str]:
    """The address of a printer that does this with each connection, then closes it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    answer(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"ipp://127.0.0.1:{listener.getsockname()[1]}/ipp/print"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _http(body: bytes, status: str = "200 OK") -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        while connection.recv(65536)[-4:] != b"EOF\n":
            pass
        connection.sendall(b"HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n" % (status.encode(), len(body)) + body)

    return answer


@pytest.mark.parametrize(
    "answer",
    [lambda connection: connection.recv(100), _http(b""), _http(b"<html>"), _http(encode(Message(0, 1, ()))),
     _http(b"", "500 Internal Server Error")],
    ids=["cut off", "empty", "no IPP", "no job", "failed"],
)  # fmt: skip
def test_a_connection_that_breaks_while_a_badge_is_sent_leaves_a_doubt(
    answer: Callable[[socket.socket], object],
) -> None:
    with _answering(answer) as uri, pytest.raises(SendingInDoubt, match="look whether it came out"):
        IppPrinter("Badges", uri, timeout_s=2).send(a_sheet())


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found"])
def test_a_printer_that_does_not_let_this_desk_print_says_so(status: str) -> None:
    with _answering(_http(b"", status)) as uri, pytest.raises(PrinterError, match="does not let this desk print"):
        IppPrinter("Badges", uri, timeout_s=2).send(a_sheet())


def test_a_printer_that_answers_nothing_is_offline() -> None:
    quiet = threading.Event()
    with _answering(lambda _: quiet.wait(5)) as uri:
        condition = IppPrinter("Badges", uri, timeout_s=0.2).condition()
        quiet.set()
    assert condition.trouble is Trouble.OFFLINE


def _told(*groups: Group) -> Callable[[socket.socket], None]:
    """An answer to any question, of the form of IPP."""

    def answer(connection: socket.socket) -> None:
        asked = connection.makefile("rb")
        lines = list(iter(asked.readline, b"\r\n"))
        asked.read(next(int(line.split(b":")[1]) for line in lines if line.lower().startswith(b"content-length")))
        body = encode(Message(0, 1, groups))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)

    return answer


@pytest.mark.parametrize("device", ["ipp://HP%20Colour%20(28B8E6)._ipp._tcp.local/", "ipp://", "ipp://[", "usb://HP/1"])
def test_a_printer_behind_a_queue_that_only_cups_can_reach_is_not_asked(device: str) -> None:
    idle, completed = 3, 9
    queue = Group(
        GroupTag.PRINTER,
        (
            Attribute.of("printer-state", ValueTag.ENUM, idle),
            Attribute.of("printer-state-reasons", ValueTag.KEYWORD, "none"),
            Attribute.of("device-uri", ValueTag.URI, device),
        ),
    )
    job = Group(GroupTag.JOB, (Attribute.of("job-state", ValueTag.ENUM, completed),))
    with _answering(_told(queue, job)) as uri:
        printer = IppPrinter("Badges", uri, timeout_s=2)
        assert printer.condition().is_ready
        assert printer.progress("1 badge").step is Step.DONE


@pytest.mark.parametrize(
    ("server", "device", "is_asked"),
    [("localhost", "localhost", True), ("localhost", "10.0.0.7", True), ("cups.hall", "10.0.0.7", True),
     ("cups.hall", "127.0.0.1", False)],
)  # fmt: skip
def test_what_is_local_to_a_cups_server_elsewhere_is_not_looked_for_here(
    server: str, device: str, is_asked: bool
) -> None:
    queue = Group(GroupTag.PRINTER, (Attribute.of("device-uri", ValueTag.URI, f"ipp://{device}:60000/ipp/print"),))
    assert (_device_of(queue, _Address(f"ipp://{server}/printers/badges", 1)) is not None) is is_asked


@pytest.mark.parametrize("queue", ["Зал А", "Hall%20A", "bädge?x=1"])
def test_a_queue_may_be_called_as_its_owner_likes(queue: str) -> None:
    idle = Group(GroupTag.PRINTER, (Attribute.of("printer-state", ValueTag.ENUM, 3),))
    with _answering(_told(idle)) as uri:
        assert IppPrinter("Badges", uri.replace("ipp/print", f"printers/{queue}"), timeout_s=2).condition().is_ready


def test_an_answer_without_an_end_is_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkin.printing.ipp_printer._MOST_BYTES", 1_000)
    sent = 0

    def endless(connection: socket.socket) -> None:
        nonlocal sent
        connection.recv(65536)
        with suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            while sent < 100_000_000:
                sent += connection.send(bytes(10_000))

    with _answering(endless) as uri:
        condition = IppPrinter("Badges", uri, timeout_s=2).condition()
    assert condition.trouble is Trouble.OFFLINE
    assert sent < 100_000_000


def test_a_badge_that_a_queue_holds_back_says_so() -> None:
    held = Group(GroupTag.JOB, (Attribute.of("job-state", ValueTag.ENUM, 4),))
    progress = progress_of(held, "Badges")
    assert progress.step is Step.WAITING
    assert progress.words == "Badges holds this badge back: release it there, or cancel it."


def test_a_sheet_that_is_no_pdf_is_not_sent(cups: Cups) -> None:
    with pytest.raises(PrinterError, match="no PDF"):
        _queue(cups).send(Sheet("badge", b"nothing"))


def _printer_of(state: int, *reasons: str, message: str = "") -> Group:
    return Group(
        GroupTag.PRINTER,
        (
            Attribute.of("printer-state", ValueTag.ENUM, state),
            Attribute.of("printer-state-reasons", ValueTag.KEYWORD, *reasons),
            Attribute.of("printer-state-message", ValueTag.TEXT, message),
        ),
    )


def test_a_warning_hinders_a_printer_only_while_it_works() -> None:
    idle, processing = 3, 4
    assert condition_of(_printer_of(idle, "media-empty-warning"), "A") is None
    assert condition_of(_printer_of(processing, "toner-low-warning"), "A") is None
    for hindered in (_printer_of(processing, "media-empty-warning"), _printer_of(idle, "media-empty-error")):
        condition = condition_of(hindered, "A")
        assert condition is not None
        assert condition.trouble is Trouble.OUT_OF_PAPER


def test_a_printer_that_has_stopped_for_a_reason_unknown_here_passes_its_own_words_on() -> None:
    condition = condition_of(_printer_of(5, "com.vendor.strange-error", message="Filter failed."), "A")
    assert condition is not None
    assert condition.words == "A has stopped: Filter failed. Look at the printer, then start it again."


def test_a_job_that_ended_with_errors_is_in_doubt_and_one_of_a_bad_document_surely_not_printed() -> None:
    def job(state: int, reason: str, *others: Attribute) -> Group:
        said = (
            Attribute.of("job-state", ValueTag.ENUM, state),
            Attribute.of("job-state-reasons", ValueTag.KEYWORD, reason),
        )
        return Group(GroupTag.JOB, (*said, *others))

    began = Attribute.of("time-at-processing", ValueTag.INTEGER, 5)
    never_began = Attribute("time-at-processing", (Value(0x13, b""),))

    completed, aborted = 9, 8
    assert progress_of(job(completed, "job-completed-with-errors"), "A").step is Step.IN_DOUBT
    assert progress_of(job(completed, "job-completed-successfully"), "A").step is Step.DONE
    assert progress_of(job(aborted, "document-format-error"), "A").step is Step.NOT_PRINTED
    assert progress_of(job(aborted, "aborted-by-system", began), "A").step is Step.IN_DOUBT
    assert progress_of(job(aborted, "aborted-by-system", never_began), "A").step is Step.NOT_PRINTED
    assert progress_of(job(aborted, "aborted-by-system"), "A").step is Step.IN_DOUBT


def test_a_desk_whose_printer_is_out_of_badges_goes_on_checking_in_and_prints_them_once_it_is_loaded(
    cups: Cups, tmp_path: Path
) -> None:
    cups.hinder("media-empty-error")
    with a_station(tmp_path, routes=[Route(_queue(cups))]) as station:
        hears = Hears(station)
        for person in PEOPLE[:3]:
            station.admit(person.id)
        hears.wait_until(lambda: any(printer.problem for printer in station.printing.printers()))
        [printer] = station.printing.printers()
        assert printer.problem == "Badges is out of badges: load new ones."
        assert not hears._of(BadgePrinted)
        cups.help()
        hears.wait_for(BadgePrinted, 3)
        assert [job.state for job in station.printing.print_jobs((JobState.DONE,))] == [JobState.DONE] * 3
    assert len(cups.out()) == 3
