"""What every printer does alike: each function is one clause, called with a printer and what can be done to it."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from checkin.printing.printer import Printer, PrinterError, Progress, Sheet, Step

PATIENCE_S = 60.0


@dataclass(frozen=True)
class Set:
    """A printer and what surrounds it."""

    printer: Printer
    out: Callable[[], int]
    """How many sheets came out."""
    tells_done: bool
    """Whether it says that a sheet is out, rather than leaving that to people."""
    remembers: bool
    """Whether it knows a sheet still after the program was started anew."""
    break_it: Callable[[], object]
    """Make sending fail before the first byte."""
    start_again: Callable[[], Printer]
    """The program starts anew: another object for the same printer."""


def what_is_sent_comes_out_once(a: Set, sheet: Sheet) -> None:
    """It is sent, followed, and once it is out the printer says so or leaves it to people."""
    reference = a.printer.send(sheet)
    assert ended(a.printer, reference).step is (Step.DONE if a.tells_done else Step.IN_DOUBT)
    waited_for(lambda: a.out() == 1)


def a_reference_outlives_the_program(a: Set, sheet: Sheet) -> None:
    """What was sent before the program ended is followed after it, and never said to be not printed."""
    reference = a.printer.send(sheet)
    again = a.start_again()
    assert ended(again, reference).step is (Step.DONE if a.remembers else Step.IN_DOUBT)


def what_was_sent_is_found_by_its_title_or_not_known(a: Set, sheet: Sheet) -> None:
    """A sheet of a title is found after a start anew where the printer can tell; one never sent is never found."""
    a.printer.send(sheet)
    again = a.start_again()
    found = again.find(sheet.title)
    assert again.find("never-sent") is None
    assert (found is not None) == a.remembers
    if found is not None:
        assert ended(again, found).step is Step.DONE


def an_unknown_reference_is_in_doubt(a: Set, _sheet: Sheet) -> None:
    """Of what the printer does not know it never says that it was printed, or was not."""
    for reference in ("", "never", "4711 never-sent"):
        assert a.printer.progress(reference).step is Step.IN_DOUBT


def what_is_out_cannot_be_taken_back(a: Set, sheet: Sheet) -> None:
    """Cancelling what is out never says that nothing came out."""
    reference = a.printer.send(sheet)
    waited_for(lambda: a.out() == 1)
    ended(a.printer, reference)
    assert not a.printer.cancel(reference)


def what_cannot_be_sent_is_an_error_with_what_to_do(a: Set, sheet: Sheet) -> None:
    """A printer that cannot be reached takes nothing, and says so in a sentence."""
    a.break_it()
    try:
        a.printer.send(sheet)
    except PrinterError as error:
        sentence = error.sentence
    else:
        sentence = ""
    assert sentence.endswith(".")
    assert ":" in sentence
    assert a.out() == 0


CLAUSES = (
    what_is_sent_comes_out_once,
    a_reference_outlives_the_program,
    what_was_sent_is_found_by_its_title_or_not_known,
    an_unknown_reference_is_in_doubt,
    what_is_out_cannot_be_taken_back,
    what_cannot_be_sent_is_an_error_with_what_to_do,
)


def ended(printer: Printer, reference: str) -> Progress:
    """What became of a sheet once the printer neither has it waiting nor prints it."""
    known = printer.progress(reference)
    deadline = time.monotonic() + PATIENCE_S
    while known.step in (Step.WAITING, Step.PRINTING):
        assert time.monotonic() < deadline, known
        time.sleep(0.02)
        known = printer.progress(reference)
    return known


def waited_for(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)
