"""A sheet that tries a printer out: it is no job, counts for nothing, and is sent by the printer's own thread."""

import threading

from checkin.printing.printer import Printer, PrinterBusy, PrinterError, Progress, SendingInDoubt, Sheet, Step

_ON_ITS_WAY = (Step.WAITING, Step.PRINTING)
_TOO_LONG = Progress(Step.IN_DOUBT, "The printer has not said yet that the test is out: look at it.")
_STOPPED = Progress(Step.NOT_PRINTED, "The program ended, or the printer was changed, before the test was printed.")


class Trial:
    """One sheet, followed until the printer says what became of it. `wait` may be called from any other thread."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._reference: str | None = None
        self._result = _TOO_LONG
        self._ended = threading.Event()

    def go_on(self, printer: Printer) -> bool:
        """Send the sheet, or ask what became of it; whether it has ended. Called by the printer's own thread."""
        try:
            if self._reference is None:
                self._reference = printer.send(self._sheet)
            progress = printer.progress(self._reference)
        except PrinterBusy:
            return False
        except PrinterError as error:
            progress = Progress(Step.NOT_PRINTED, error.sentence)
        except SendingInDoubt as error:
            progress = Progress(Step.IN_DOUBT, error.sentence)
        if progress.step in _ON_ITS_WAY:
            self._result = Progress(Step.IN_DOUBT, progress.words) if progress.words else _TOO_LONG
            return False
        self._end(progress)
        return True

    def give_up(self) -> None:
        """Nobody goes on with it."""
        if not self._ended.is_set():
            self._end(_STOPPED)

    @property
    def has_ended(self) -> bool:
        """Whether it is known what became of it."""
        return self._ended.is_set()

    def wait(self, patience_s: float) -> Progress:
        """What became of it, once that is known, or after so long what is known then."""
        self._ended.wait(patience_s)
        return self._result

    def _end(self, progress: Progress) -> None:
        self._result = progress
        self._ended.set()
