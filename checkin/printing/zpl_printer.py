"""Label printers that speak ZPL over TCP, port 9100 as a rule. Dots and bytes are made in placing.py and zpl.py.

Such a printer knows no jobs: it says only how many labels it has yet to print. So a sheet is out when, on the line over
which it was sent and which was never broken since, the printer says that nothing is left. A printer that was switched
off forgets its labels, and that breaks the line. One call at a time is all that most take: the line is held only as
long as a sheet of ours is in the printer.
"""

import secrets
import socket
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from checkin.errors import CheckinError
from checkin.printing.placing import Placing, PlacingError, label_bitmaps
from checkin.printing.printer import (
    Condition,
    PrinterBusy,
    PrinterError,
    Progress,
    SendingInDoubt,
    Sheet,
    Step,
    Trouble,
)
from checkin.printing.zpl import Encoding, ZplError, label_zpl
from checkin.printing.zpl_status import QUESTION, SILENT, HostStatus, last_answer

_DROP_PARTIAL = b"~JX"
_DEAD_MS = 30_000
"""After how long without a sign of life of the other computer a line is broken."""
_CHUNK = 16_384
_TAKE = "Take the badge that is out from the printer: it waits for that."
_OTHERS = "The printer has other labels to print as well."
_PARTIAL = (
    "The printer holds the beginning of a label whose end never came: if it stays so, switch it off and on again."
)
_CUT = "The line to the printer broke while it was sent this badge: look whether it came out."
_LOST = "The printer was switched off, or the line to it broke, before it said that this badge is out: look for it."


class _LineLost(CheckinError):
    """There is no line to the printer, or it broke; the sentence says what to do."""


class ZplPrinter:
    """One label printer. A sheet's pages are labels one after the other."""

    def __init__(
        self,
        name: str,
        host: str,
        port: int = 9100,
        *,
        placing: Placing,
        encoding: Encoding = Encoding.RUNS,
        timeout_s: float = 5.0,
        settle_s: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`timeout_s` is how long an answer is waited for; `settle_s` how long nothing must be left to print."""
        self.name = name
        self._address = (host, port)
        self._placing = placing
        self._encoding = encoding
        self._timeout_s = timeout_s
        self._settle_s = settle_s
        self._clock = clock
        self._run = secrets.token_hex(4)
        self._sent = 0
        self._line: _Line | None = None
        self._in_printer: dict[str, int] = {}
        """How many labels each sheet has that was sent over the line that is open."""
        self._out: deque[str] = deque(maxlen=1000)
        """The sheets that came out last: whoever asked may ask again."""
        self._quiet_since: float | None = None
        """Since when the printer has been ready with nothing left to print."""
        self._has_cut_label = False
        """Whether the line broke in the middle of a label of ours."""

    def condition(self) -> Condition:
        """As in Printer."""
        try:
            status = self._asked()
            if self._line is not None and not self._line.owes:
                self._settle()
        except _LineLost as error:
            return Condition(Trouble.OFFLINE, error.sentence)
        except ZplError as error:
            return Condition(Trouble.OTHER, error.sentence)
        finally:
            self._hang_up_unless_needed()
        return SILENT if status is None else status.condition

    def send(self, sheet: Sheet) -> str:
        """As in Printer. The reference comes back when the printer has the whole sheet, or answers nothing."""
        labels = self._labels(sheet)
        try:
            line, before = self._ready_line()
            self._hand_over(line, before + b"".join(labels))
        except PrinterError:
            self._hang_up_unless_needed()
            raise
        self._sent += 1
        reference = f"{self._run}-{self._sent}"
        self._in_printer[reference] = len(labels)
        self._quiet_since = None
        return reference

    def progress(self, reference: str) -> Progress:
        """As in Printer. In doubt when the program or the printer was started anew, or the line broke."""
        if reference in self._out:
            return Progress(Step.DONE)
        try:
            status = self._asked()
        except (_LineLost, ZplError) as error:
            return Progress(Step.PRINTING, error.sentence)
        finally:
            self._hang_up_unless_needed()
        if status is None:
            return Progress(Step.PRINTING, SILENT.words)
        if not status.condition.is_ready:
            return Progress(Step.PRINTING, status.condition.words)
        if status.has_work:
            return Progress(Step.PRINTING, self._why_it_waits(status))
        if reference not in self._in_printer:
            return Progress(Step.IN_DOUBT, _LOST)
        self._settle()
        self._hang_up_unless_needed()
        return Progress(Step.DONE if reference in self._out else Step.PRINTING)

    def find(self, title: str) -> str | None:  # noqa: ARG002 - labels have no names
        """None: the printer does not know what its labels are."""
        return None

    def cancel(self, reference: str) -> bool:  # noqa: ARG002 - one label cannot be told from another
        """Never: the printer could only be told to forget all of its labels, whosoever they are."""
        return False

    def close(self) -> None:
        """Hang up. What has not been seen to be out is in doubt from then on."""
        self._lose_line()

    def _labels(self, sheet: Sheet) -> list[bytes]:
        try:
            return [label_zpl(bitmap, self._encoding) for bitmap in label_bitmaps(sheet.pdf, self._placing)]
        except (PlacingError, ZplError) as error:
            raise PrinterError(error.sentence) from error

    def _ready_line(self) -> tuple["_Line", bytes]:
        """A line whose printer is ready, and what must go before a label. Raises PrinterError."""
        try:
            status = self._asked()
        except _LineLost as error:
            raise PrinterBusy(error.sentence) from error
        except ZplError as error:
            raise PrinterError(error.sentence) from error
        # An answer that comes late would be taken for one that was given after the label.
        if status is None or self._line is None or self._line.owes:
            raise PrinterBusy(SILENT.words or "")
        if not status.condition.is_ready:
            raise PrinterBusy(status.condition.words or "")
        if status.partial_format and not self._has_cut_label:
            raise PrinterBusy(_PARTIAL)
        return self._line, _DROP_PARTIAL if status.partial_format else b""

    def _hand_over(self, line: "_Line", content: bytes) -> None:
        """Send it all, and see that it came. Raises PrinterBusy and SendingInDoubt."""
        try:
            line.send(content)
            self._asked()  # the answer comes after all that was sent before
        except (SendingInDoubt, _LineLost, ZplError) as error:
            self._has_cut_label = True
            self._lose_line()
            raise SendingInDoubt(_CUT) from error
        self._has_cut_label = False

    def _why_it_waits(self, status: HostStatus) -> str | None:
        if status.label_to_take:
            return _TAKE
        others = status.labels_remaining + status.formats_waiting - sum(self._in_printer.values())
        return _OTHERS if others > 0 else None

    def _asked(self) -> HostStatus | None:
        """How the printer is; None when it answers nothing. Raises _LineLost and ZplError."""
        if self._line is None:
            self._line = _Line(self._address, self._timeout_s)
        try:
            status = self._line.ask()
        except _LineLost:
            self._lose_line()
            raise
        is_quiet = status is not None and status.condition.is_ready and not status.has_work
        if not is_quiet:
            self._quiet_since = None
        elif self._quiet_since is None:
            self._quiet_since = self._clock()
        return status

    def _settle(self) -> None:
        """When nothing was left for long enough, all sheets are out; also those that nobody asks after any more."""
        if self._quiet_since is not None and self._clock() - self._quiet_since >= self._settle_s:
            self._out.extend(self._in_printer)
            self._in_printer.clear()

    def _hang_up_unless_needed(self) -> None:
        if not self._in_printer:
            self._lose_line()

    def _lose_line(self) -> None:
        """Hang up; what was sent over the line can no longer be followed."""
        if self._line is not None:
            self._line.hang_up()
        self._line = None
        self._in_printer.clear()
        self._quiet_since = None


class _Line:
    """A connection to a printer. Raises _LineLost when there is none, or none any more."""

    def __init__(self, address: tuple[str, int], timeout_s: float) -> None:
        self._host = address[0]
        try:
            self._socket = socket.create_connection(address, timeout_s)
        except OSError as error:
            raise _LineLost(self._no_line(error)) from error
        self._received = b""
        self.owes = 0
        """How many questions were not answered in time."""
        for level, option, value in _options():
            with suppress(OSError):
                self._socket.setsockopt(level, option, value)

    def ask(self) -> HostStatus | None:
        """The answer to ~HS; None when none comes in time. Raises ZplError."""
        try:
            self._socket.sendall(QUESTION)
            while True:
                heard = self._socket.recv(4096)
                if not heard:
                    raise _LineLost(self._broken())
                status, self._received = last_answer(self._received + heard)
                if status is not None:
                    return status
        except TimeoutError:
            self.owes += 1
            return None
        except OSError as error:
            raise _LineLost(self._broken()) from error

    def send(self, content: bytes) -> None:
        """Send all of it. Raises PrinterBusy when not one byte went out, SendingInDoubt when not all did."""
        rest = memoryview(content)
        while rest:
            try:
                rest = rest[self._socket.send(rest[:_CHUNK]) :]
            except OSError as error:
                if len(rest) == len(content):
                    raise PrinterBusy(self._broken()) from error
                raise SendingInDoubt(_CUT) from error

    def hang_up(self) -> None:
        """May be called twice."""
        self._socket.close()

    def _no_line(self, error: OSError) -> str:
        match error:
            case socket.gaierror():
                return f"No printer called {self._host} is in this network: check how it is written."
            case ConnectionRefusedError():
                return f"The printer at {self._host} takes no calls: switch it on, or end what else prints on it."
        return f"The printer at {self._host} cannot be reached: switch it on, and look at its cable and the network."

    def _broken(self) -> str:
        return f"The line to the printer at {self._host} broke: look whether it is on, and at its cable."


def _options() -> list[tuple[int, int, int]]:
    """So that a printer that lost its power is noticed without anything sent to it, where the system can."""
    options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1), (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
    for name, value in (("TCP_USER_TIMEOUT", _DEAD_MS), ("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5)):
        if hasattr(socket, name):
            options.append((socket.IPPROTO_TCP, getattr(socket, name), value))
    return options
