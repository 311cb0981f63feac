"""A printer whose own mistakes hurt nobody: what it should not raise is logged, and counts as not knowing."""

import logging

from checkin.printing.printer import (
    Condition,
    Printer,
    PrinterError,
    Progress,
    SendingInDoubt,
    Sheet,
    Step,
    Trouble,
)

_log = logging.getLogger(__name__)
_BROKEN = Condition(Trouble.OTHER, "The printer answers nonsense; the log says what.")


class CarefulPrinter:
    """Asks another printer."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer

    @property
    def name(self) -> str:
        return self._printer.name

    def condition(self) -> Condition:
        """As in Printer."""
        try:
            return self._printer.condition()
        except Exception:
            _log.exception("%s could not be asked how it is", self.name)
            return _BROKEN

    def send(self, sheet: Sheet) -> str:
        """As in Printer; a sheet on which the printer fails is in doubt."""
        try:
            return self._printer.send(sheet)
        except (PrinterError, SendingInDoubt):
            raise
        except Exception as error:
            _log.exception("%s failed while a sheet was sent", self.name)
            raise SendingInDoubt(
                "The printer failed while it was sent this badge: look whether it came out."
            ) from error

    def progress(self, reference: str) -> Progress:
        """As in Printer."""
        try:
            return self._printer.progress(reference)
        except Exception:
            _log.exception("%s could not be asked of a sheet", self.name)
            return Progress(Step.PRINTING, _BROKEN.words)

    def find(self, title: str) -> str | None:
        """As in Printer."""
        try:
            return self._printer.find(title)
        except Exception:
            _log.exception("%s could not be asked for a sheet", self.name)
            return None

    def cancel(self, reference: str) -> bool:
        """As in Printer."""
        try:
            return self._printer.cancel(reference)
        except Exception:
            _log.exception("%s could not be asked to give a sheet back", self.name)
            return False
