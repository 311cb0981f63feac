"""What a ZPL printer says of itself when it is asked by ~HS (ZPL II Programming Guide, “Host Status Return”). Pure."""

import re
from dataclasses import dataclass

from checkin.printing.printer import READY, Condition, Trouble
from checkin.printing.zpl import ZplError

QUESTION = b"~HS"
SILENT = Condition(
    Trouble.OTHER,
    "The printer does not say how it is: look for labels, ribbon, an open print head, and its power.",
)
"""Many printers answer nothing as long as they are out of labels or ribbon, open or too hot."""

_ANSWER = re.compile(rb"\x02([^\x02\x03]{0,200})\x03\s*\x02([^\x02\x03]{0,200})\x03\s*\x02([^\x02\x03]{0,200})\x03")
_MOST_BYTES = 4096
_FIELDS = (12, 11, 2)


@dataclass(frozen=True, slots=True)
class HostStatus:
    """One answer of a printer."""

    paper_out: bool = False
    paused: bool = False
    label_length: int = 0
    """In dots, as the printer has it set."""
    formats_waiting: int = 0
    """Labels received and not yet begun."""
    buffer_full: bool = False
    partial_format: bool = False
    """The beginning of a label has come, and not its end."""
    settings_lost: bool = False
    too_cold: bool = False
    too_hot: bool = False
    head_open: bool = False
    ribbon_out: bool = False
    thermal_transfer: bool = False
    label_to_take: bool = False
    """A label is out, and the next comes when somebody has taken it."""
    labels_remaining: int = 0

    @property
    def has_work(self) -> bool:
        """Whether the printer has whole labels that are not out."""
        return self.labels_remaining > 0 or self.formats_waiting > 0

    @property
    def condition(self) -> Condition:
        """Whether it can print; of several troubles the one that must be seen to first."""
        for is_so, trouble, words in (
            (self.head_open, Trouble.OPEN, "The print head is open: close it."),
            (self.paper_out, Trouble.OUT_OF_PAPER, "There are no labels left: put in a new roll."),
            (self.ribbon_out, Trouble.OUT_OF_INK, "The ribbon has run out: put in a new one."),
            (self.too_hot, Trouble.OTHER, "The print head is too hot: wait until it has cooled down."),
            (self.too_cold, Trouble.OTHER, "The print head is too cold: wait until it has warmed up."),
            (self.paused, Trouble.PAUSED, "The printer is paused: press its Pause button."),
            (self.buffer_full, Trouble.OTHER, "The printer has more labels than it can hold: wait until some are out."),
        ):
            if is_so:
                return Condition(trouble, words)
        return READY


def last_answer(received: bytes) -> tuple[HostStatus | None, bytes]:
    """The last whole answer among what was received, None when there is none, and what came after it.

    Raises ZplError when what came is no answer of a ZPL printer.
    """
    status, rest = None, received.lstrip(b"\r\n")
    while answer := _ANSWER.match(rest):
        status, rest = _status(answer.groups()), rest[answer.end() :].lstrip(b"\r\n")
    if len(rest) > _MOST_BYTES or (rest and not rest.startswith(b"\x02")):
        raise ZplError("The printer answers something else than its state: set it to the language ZPL.")
    return status, rest


def _status(lines: tuple[bytes, ...]) -> HostStatus:
    fields = [line.split(b",") for line in lines]
    if any(len(of_line) < wanted for of_line, wanted in zip(fields, _FIELDS, strict=True)):
        raise ZplError("The printer says too little of its state: set it to the language ZPL.")
    first, second, _ = fields
    return HostStatus(
        paper_out=_flag(first[1]),
        paused=_flag(first[2]),
        label_length=_number(first[3]),
        formats_waiting=_number(first[4]),
        buffer_full=_flag(first[5]),
        partial_format=_flag(first[7]),
        settings_lost=_flag(first[9]),
        too_cold=_flag(first[10]),
        too_hot=_flag(first[11]),
        head_open=_flag(second[2]),
        ribbon_out=_flag(second[3]),
        thermal_transfer=_flag(second[4]),
        label_to_take=_flag(second[7]),
        labels_remaining=_number(second[8]),
    )


def _flag(field: bytes) -> bool:
    number = _number(field)
    if number > 1:
        raise ZplError("The printer's answer is neither yes nor no where it must be: set it to the language ZPL.")
    return number == 1


def _number(field: bytes) -> int:
    # int() would take signs, spaces and underscores as well
    if not field.isdigit() or len(field) > 10:
        raise ZplError("The printer's answer has no number where there must be one: set it to the language ZPL.")
    return int(field)
