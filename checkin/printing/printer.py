"""Printers behind one small interface. The folder of PDFs is the printer of a desk that has no other."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from checkin.errors import CheckinError
from checkin.security.private_files import private_folder

_TRIED_BYTES = 64_000
"""More than a badge has: where this can be written, a badge can."""


class PrinterError(CheckinError):
    """Nothing of the sheet will be printed; the sentence says why and what to do."""


class PrinterBusy(PrinterError):
    """The printer has no room for the sheet now: it may be sent a little later."""


class SendingInDoubt(CheckinError):
    """The printer may have got the sheet, or part of it: somebody must look whether it came out."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be printed. `title` names one printing and no other, and is free of personal data."""

    title: str
    pdf: bytes


class Trouble(StrEnum):
    """Why a printer does not print."""

    OUT_OF_PAPER = "out_of_paper"
    OUT_OF_INK = "out_of_ink"
    JAM = "jam"
    OPEN = "open"
    PAUSED = "paused"
    OFFLINE = "offline"
    OTHER = "other"


TROUBLE_WORDS: Mapping[Trouble, str] = {
    Trouble.OUT_OF_PAPER: "is out of badges: load new ones.",
    Trouble.OUT_OF_INK: "is out of ink or ribbon: change it.",
    Trouble.JAM: "has a jam: open it, take the badge out and close it.",
    Trouble.OPEN: "is open: close it.",
    Trouble.PAUSED: "is paused: have it go on.",
    Trouble.OFFLINE: "cannot be reached: check that it is switched on and connected.",
    Trouble.OTHER: "does not print: look what it shows.",
}
"""What a sentence that begins with the printer's name goes on with."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How a printer is. `trouble` stops it; `words` say it in one sentence and what to do."""

    trouble: Trouble | None = None
    words: str | None = None

    @property
    def is_ready(self) -> bool:
        return self.trouble is None


READY = Condition()


class Step(StrEnum):
    """How far a printer has come with a sheet that it was sent."""

    WAITING = "waiting"
    """Held, or behind others; nothing of it is on paper."""
    PRINTING = "printing"
    DONE = "done"
    """The printer said that the sheet is out."""
    NOT_PRINTED = "not_printed"
    """The printer said that it gave the sheet up, and nothing of it came out."""
    IN_DOUBT = "in_doubt"
    """Whether it came out only a person can see."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a printer says of one sheet; `words` why it does not go on, in one sentence."""

    step: Step
    words: str | None = None


class Printer(Protocol):
    """Something that prints. Methods may take seconds and are called from one thread at a time."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    def condition(self) -> Condition:
        """Whether it could print now. A printer that cannot be reached is in trouble, not an error."""
        ...

    def send(self, sheet: Sheet) -> str:
        """Hand a sheet over; a reference by which the printer knows it, even after both were started anew.

        Raises PrinterError when surely nothing of it will come out, PrinterBusy when it can only not be taken yet,
        and SendingInDoubt when something may come out.
        """
        ...

    def progress(self, reference: str) -> Progress:
        """What became of a sheet. A printer that cannot be reached is still WAITING or PRINTING, with the reason."""
        ...

    def find(self, title: str) -> str | None:
        """The reference of a sheet of this title that the printer knows of; None when it knows of none, or not whether.

        For sheets whose sending was cut off.
        """
        ...

    def cancel(self, reference: str) -> bool:
        """Have a sheet not printed; whether surely nothing of it comes out."""
        ...


class NoPrinter:
    """Stands where the desk's printers would, when they cannot be had; badges wait."""

    def __init__(self, words: str) -> None:
        """`words` say in one sentence why, and what to do."""
        self.name = "No printer"
        self._words = words

    def condition(self) -> Condition:
        """Always in trouble."""
        return Condition(Trouble.OTHER, self._words)

    def send(self, _sheet: Sheet) -> str:
        """Raises PrinterBusy."""
        raise PrinterBusy(self._words)

    def progress(self, _reference: str) -> Progress:
        """It was never sent anything."""
        return Progress(Step.IN_DOUBT)

    def find(self, _title: str) -> str | None:
        """It knows of nothing."""

    def cancel(self, _reference: str) -> bool:
        """It has nothing to give back."""
        return False


class FolderPrinter:
    """Prints into a folder: a PDF for each sheet, there whole or not at all."""

    def __init__(self, folder: Path, name: str | None = None) -> None:
        self._folder = folder
        self._name = name or f"folder {folder.name}"
        self._problem: str | None = None
        """Why a file could not be written last; None when it could."""

    @property
    def name(self) -> str:
        return self._name

    def condition(self) -> Condition:
        """A folder is ready until a file cannot be written, and again when one can."""
        if self._problem is not None:
            with suppress(PrinterError, OSError):
                self._write(self._folder / ".try", bytes(_TRIED_BYTES))
                (self._folder / ".try").unlink(missing_ok=True)
        return Condition(Trouble.OTHER, self._problem) if self._problem else READY

    def send(self, sheet: Sheet) -> str:
        """Write the file. Raises PrinterError."""
        self._write(self._folder / f"{sheet.title}.pdf", sheet.pdf)
        return sheet.title

    def _write(self, path: Path, content: bytes) -> None:
        """Write a file, there whole or not at all. Raises PrinterError."""
        partial = path.with_suffix(".partial")
        try:
            private_folder(self._folder)
            with partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(partial, path)
        except OSError as error:
            self._problem = f"{self._folder} cannot be written ({error.strerror}): make room or allow it."
            raise PrinterError(self._problem) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        self._problem = None

    def progress(self, reference: str) -> Progress:
        """Done when the file is there; somebody may have taken it away, so that its absence says nothing."""
        is_there = (self._folder / f"{reference}.pdf").is_file()
        return Progress(Step.DONE if is_there else Step.IN_DOUBT)

    def find(self, title: str) -> str | None:
        """The title itself, when its file is there."""
        return title if (self._folder / f"{title}.pdf").is_file() else None

    def cancel(self, reference: str) -> bool:  # noqa: ARG002 - there is nothing to ask about any sheet
        """Too late: what was sent is written."""
        return False
