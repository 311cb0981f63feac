"""Printers behind one small interface. The folder of PDFs is the printer of a desk that has no other."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from checkin.errors import CheckinError


class PrinterError(CheckinError):
    """The sheet did not come out; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be printed. `title` is free of personal data: it is seen in queues and file names."""

    title: str
    pdf: bytes


class Printer(Protocol):
    """Something that prints."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    def print_sheet(self, sheet: Sheet) -> None:
        """Print, and return when the printer said that the sheet is out. Raises PrinterError when it is not."""
        ...


class FolderPrinter:
    """Prints into a folder: a PDF for each sheet, there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def name(self) -> str:
        return f"folder {self._folder.name}"

    def print_sheet(self, sheet: Sheet) -> None:
        path = self._folder / f"{sheet.title}.pdf"
        partial = path.with_suffix(".partial")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(sheet.pdf)
                file.flush()
                os.fsync(file.fileno())
            os.replace(partial, path)
        except OSError as error:
            raise PrinterError(
                f"{self._folder} cannot be written ({error.strerror}): make room or allow it, then print again."
            ) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
