"""Printers installed on this computer, on Windows, macOS and Linux. Qt knows them once it has an application."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkin.printing.placing import Placing, PlacingError, placed_pdf
from checkin.printing.printer import (
    READY,
    TROUBLE_WORDS,
    Condition,
    PrinterError,
    Progress,
    SendingInDoubt,
    Sheet,
    Step,
    Trouble,
)

_POINTS_PER_INCH = 72
_MOST_DOTS = 100_000_000
_ASK = "Printers of the system do not tell whether a badge came out: look, and say which was the last."


class SystemPrinter:
    """Draws the PDF, unscaled, at the printer's resolution; what became of it then the system does not tell."""

    def __init__(self, name: str, system_name: str, placing: Placing) -> None:
        """`system_name` is what the system calls the printer."""
        self._name = name
        self._system_name = system_name
        self._placing = placing

    @property
    def name(self) -> str:
        return self._name

    def condition(self) -> Condition:
        """Only whether there is such a printer, and whether it has stopped."""
        info = QPrinterInfo.printerInfo(self._system_name)
        if info.isNull():
            names = ", ".join(f"“{name}”" for name in system_printers()) or "none"
            return Condition(
                Trouble.OFFLINE,
                f"This computer has no printer “{self._system_name}” (it has {names}): correct {self._name} in the "
                "file of printers.",
            )
        if info.state() is QPrinter.PrinterState.Error:
            return Condition(Trouble.OTHER, f"{self._name} {TROUBLE_WORDS[Trouble.OTHER]}")
        return READY

    def send(self, sheet: Sheet) -> str:
        """As in Printer."""
        condition = self.condition()
        if not condition.is_ready:
            raise PrinterError(condition.words or "")
        try:
            pdf = placed_pdf(sheet.pdf, self._placing)
        except PlacingError as error:
            raise PrinterError(error.sentence) from error
        content = QBuffer()
        content.setData(QByteArray(pdf))
        content.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(content)
        if document.status() is not QPdfDocument.Status.Ready:
            raise PrinterError("The badge to be printed is no PDF: print it again.")
        self._draw(document, sheet.title)
        return sheet.title

    def progress(self, reference: str) -> Progress:
        """What was handed to the system only a person can see."""
        return Progress(Step.IN_DOUBT, _ASK)

    def find(self, title: str) -> str | None:
        """Not known."""

    def cancel(self, reference: str) -> bool:
        """Too late: the system has it."""
        return False

    def _draw(self, document: QPdfDocument, title: str) -> None:
        printer = QPrinter(QPrinterInfo.printerInfo(self._system_name), QPrinter.PrinterMode.HighResolution)
        printer.setResolution(self._placing.dpi)
        printer.setDocName(title)
        printer.setFullPage(True)
        self._set_size(printer, document.pagePointSize(0))
        sizes = [
            (document.pagePointSize(page) * printer.resolution() / _POINTS_PER_INCH).toSize()
            for page in range(document.pageCount())
        ]
        if any(size.width() * size.height() > _MOST_DOTS for size in sizes):
            # A picture of gigabytes takes minutes, and one that the memory cannot hold is empty.
            dpi = printer.resolution()
            raise PrinterError(f"The badge is too large at {dpi} dots to the inch: set a smaller dpi for {self._name}.")
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterError(f"{self._name} {TROUBLE_WORDS[Trouble.OTHER]}")
        try:
            for page, size in enumerate(sizes):
                if page and not printer.newPage():
                    raise SendingInDoubt(f"{self._name} took only part of this badge: look what came out.")
                painter.drawImage(0, 0, document.render(page, size))
        finally:
            ended = painter.end()
        if not ended or printer.printerState() is QPrinter.PrinterState.Error:
            raise SendingInDoubt(f"{self._name} failed while it was sent this badge: look whether it came out.")

    @staticmethod
    def _set_size(printer: QPrinter, points: QSizeF) -> None:
        is_wide = points.width() > points.height()
        upright = points.transposed() if is_wide else points
        printer.setPageLayout(
            QPageLayout(
                QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
                QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait,
                QMarginsF(),
            )
        )


def system_printers() -> list[str]:
    """What the system calls the printers of this computer."""
    return list(QPrinterInfo.availablePrinterNames())
