"""Printers that speak the Internet Printing Protocol: queues of a CUPS server, and printers themselves.

The PDF goes to the printer as it is.
"""

import getpass
import http.client
import itertools
import socket
import ssl
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

import pypdfium2

from checkin.badges.pdfium import PDFIUM
from checkin.printing.ipp import Attribute, Group, GroupTag, IppError, Message, Operation, ValueTag, decode, encode
from checkin.printing.ipp_states import condition_of, progress_of
from checkin.printing.printer import (
    READY,
    Condition,
    PrinterBusy,
    PrinterError,
    Progress,
    SendingInDoubt,
    Sheet,
    Step,
    Trouble,
)

_PORT = 631
_MM_PER_POINT = 25.4 / 72
_UNITS_PER_MM = 100
"""IPP tells sizes in hundredths of a millimetre."""
_MOST_BYTES = 16_000_000
"""Of one answer; a list of many thousand jobs is smaller."""
_SAFE = ":/?#[]@!$&'()*+,;=%"
"""What an address has besides letters and digits; what else is in one, as in “Зал А”, is quoted."""
_FIRST_ERROR = 0x0400
_BUSY = frozenset({0x0502, 0x0505, 0x0507})
"""Service unavailable, temporary error, busy: the same sheet may be taken a little later."""
_NOT_FOUND = 0x0406
_UNSUPPORTED_VALUE = 0x040B
_REFUSED_HTTP = range(400, 500)
_requests = itertools.count(1)

_ASKED_OF_PRINTER = (
    "printer-state", "printer-state-reasons", "printer-state-message", "printer-is-accepting-jobs", "device-uri",
)  # fmt: skip
_ASKED_OF_JOB = (
    "job-id", "job-name", "job-state", "job-state-reasons", "job-media-sheets-completed",
    "job-impressions-completed", "time-at-processing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer that a CUPS server knows of."""

    name: str
    uri: str
    words: str
    """What its owner says about it: make, place."""


class IppPrinter:
    """A queue of a CUPS server, or a printer itself, at an address as ipp://host:631/printers/badges.

    An `ipps` connection is encrypted, but whose it is cannot be told: printers sign their certificates themselves.
    """

    def __init__(self, name: str, uri: str, *, timeout_s: float = 5.0) -> None:
        self._name = name
        self._at = _Address(uri, timeout_s)
        self._sees_behind = True
        """Whether the printer behind a queue can be asked from here, as far as is known."""

    @property
    def name(self) -> str:
        return self._name

    def condition(self) -> Condition:
        """What the printer says, and for a queue of CUPS also what the printer behind it says."""
        try:
            printer = self._at.printer()
        except _NotReachedError as error:
            return Condition(Trouble.OFFLINE, error.sentence)
        except IppError as error:
            return Condition(Trouble.OTHER, error.sentence)
        return condition_of(printer, self._name) or self._behind(printer) or READY

    def send(self, sheet: Sheet) -> str:
        """As in Printer; the reference is the number of the job and the title of the sheet."""
        size_mm = _page_size_mm(sheet.pdf)
        attributes = [
            Attribute.of("job-name", ValueTag.NAME, sheet.title),
            Attribute.of("document-format", ValueTag.MIME_TYPE, "application/pdf"),
        ]
        job = [
            Attribute.of("copies", ValueTag.INTEGER, 1),
            Attribute.of("print-scaling", ValueTag.KEYWORD, "none"),
            _media(size_mm),
        ]
        try:
            answer = self._at.ask(Operation.PRINT_JOB, attributes, job, sheet.pdf)
        except _NotReachedError as error:
            raise PrinterError(error.sentence) from error
        except (_BrokenError, IppError) as error:
            raise SendingInDoubt(
                f"The connection to {self._name} broke while it was sent this badge: look whether it came out."
            ) from error
        if answer.code in _BUSY:
            raise PrinterBusy(f"{self._name} is busy: the badge is sent as soon as it is free.")
        if answer.code >= _FIRST_ERROR:
            raise PrinterError(self._refusal(answer, size_mm))
        number = next((group.number("job-id") for group in answer.of(GroupTag.JOB)), None)
        if number is None:
            raise SendingInDoubt(f"{self._name} does not say what it made of this badge: look whether it came out.")
        return f"{number} {sheet.title}"

    def progress(self, reference: str) -> Progress:
        """As in Printer. A job of that number that is not of that title is another's: then nobody knows."""
        number, _, title = reference.partition(" ")
        if not number.isdecimal():
            return Progress(Step.IN_DOUBT)
        try:
            job = self._job(int(number))
        except (_NotReachedError, _BrokenError, IppError) as error:
            return Progress(Step.PRINTING, error.sentence)
        if job is None or (job.text("job-name") or title) != title:
            return Progress(Step.IN_DOUBT, f"{self._name} does not know this badge any more: look whether it came out.")
        progress = progress_of(job, self._name)
        if progress.step in (Step.WAITING, Step.PRINTING):
            return Progress(progress.step, self.condition().words or progress.words)
        return (self._given_up_behind(title) if progress.step is Step.DONE else None) or progress

    def find(self, title: str) -> str | None:
        """As in Printer."""
        for which in ("not-completed", "completed"):
            try:
                jobs = self._at.jobs(which, "job-id", "job-name")
            except (_NotReachedError, _BrokenError, IppError):
                return None
            for job in jobs:
                if job.text("job-name") == title:
                    return f"{job.number('job-id')} {title}"
        return None

    def cancel(self, reference: str) -> bool:
        """As in Printer; what the printer has begun may come out all the same."""
        number = reference.partition(" ")[0]
        try:
            self._at.ask(Operation.CANCEL_JOB, [Attribute.of("job-id", ValueTag.INTEGER, int(number))])
        except (_NotReachedError, _BrokenError, IppError, ValueError):
            return False
        return self.progress(reference).step is Step.NOT_PRINTED

    def _given_up_behind(self, title: str) -> Progress | None:
        """What the printer behind a queue says of a sheet that it gave up; CUPS at times calls that completed."""
        try:
            device = _device_of(self._at.printer(), self._at) if self._sees_behind else None
            jobs = device.jobs("completed", *_ASKED_OF_JOB) if device else ()
        except (_NotReachedError, _BrokenError, IppError):
            return None
        told = (progress_of(job, self._name) for job in jobs if title in (job.text("job-name") or ""))
        return next((progress for progress in told if progress.step is not Step.DONE), None)

    def _behind(self, queue: Group) -> Condition | None:
        """What the printer behind a queue says; CUPS itself tells only in English prose that it cannot be reached."""
        try:
            device = _device_of(queue, self._at) if self._sees_behind else None
            return condition_of(device.printer(), self._name) if device else None
        except _NotReachedError:
            # A server elsewhere may reach what this desk cannot; then only the server is asked from now on.
            self._sees_behind = self._at.is_here
            if not self._sees_behind:
                return None
            return Condition(Trouble.OFFLINE, f"{self._name} cannot be reached: {_TO_REACH}.")
        except IppError:
            return None

    def _job(self, number: int) -> Group | None:
        asked = [
            Attribute.of("job-id", ValueTag.INTEGER, number),
            Attribute.of("requested-attributes", ValueTag.KEYWORD, *_ASKED_OF_JOB),
        ]
        answer = self._at.ask(Operation.GET_JOB_ATTRIBUTES, asked)
        if answer.code >= _FIRST_ERROR and answer.code != _NOT_FOUND:
            raise IppError(f"{self._name} does not tell what became of this badge (status {answer.code:#06x}).")
        return next(iter(answer.of(GroupTag.JOB)), None)

    def _refusal(self, answer: Message, size_mm: tuple[float, float]) -> str:
        refused = [attribute.name for group in answer.of(GroupTag.UNSUPPORTED) for attribute in group.attributes]
        if answer.code == _UNSUPPORTED_VALUE and "media-col" in refused:
            width, height = (round(side, 1) for side in size_mm)
            return (
                f"{self._name} does not take sheets of {width:g} × {height:g} mm: "
                "set its stock in its profile, or print on another printer."
            )
        said = next((group.text("status-message") for group in answer.groups if group.tag == GroupTag.OPERATION), None)
        because = f": {said}" if said else f" (status {answer.code:#06x})"
        return f"{self._name} does not take this badge{because.rstrip('.')}. Check the printer, then print it again."


def ipp_printers(server: str, *, timeout_s: float = 5.0) -> list[FoundPrinter]:
    """The printers of a CUPS server, as ipp://localhost:631. Raises PrinterError when it cannot be asked."""
    asked = [Attribute.of("requested-attributes", ValueTag.KEYWORD, "printer-name", "printer-info", "printer-location",
                          "printer-make-and-model", "printer-uri-supported")]  # fmt: skip
    try:
        answer = _Address(server, timeout_s).ask(Operation.CUPS_GET_PRINTERS, asked)
    except (_NotReachedError, _BrokenError, IppError) as error:
        raise PrinterError(error.sentence) from error
    found = []
    for group in answer.of(GroupTag.PRINTER):
        name, uri = group.text("printer-name"), group.text("printer-uri-supported")
        if name and uri:
            said = (group.text(one) for one in ("printer-info", "printer-make-and-model", "printer-location"))
            found.append(FoundPrinter(name, uri, ", ".join(dict.fromkeys(filter(None, said)))))
    return found


class _NotReachedError(PrinterError):
    """Nothing of the request has left this computer, or the other side refused it as a whole."""


class _BrokenError(PrinterError):
    """The request, or part of it, may have arrived."""


_TO_REACH = "check that it is switched on and connected"


@dataclass(frozen=True, slots=True)
class _Address:
    """Where a printer or CUPS server listens. Raises PrinterError when `uri` is no such address."""

    uri: str
    timeout_s: float

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.uri)
            is_address = parts.scheme in ("ipp", "ipps") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            is_address = False
        if not is_address:
            raise PrinterError(
                f"“{self.uri}” is no address of a printer: it looks like ipp://localhost:631/printers/badges."
            )

    @property
    def host(self) -> str:
        """The name or number of the computer or printer."""
        return unquote(urlsplit(self.uri).hostname or "")

    @property
    def is_here(self) -> bool:
        """Whether it is on this computer."""
        return self.host in ("localhost", "::1") or self.host.startswith("127.")

    def ask(
        self, operation: Operation, attributes: Sequence[Attribute], job: Sequence[Attribute] = (), data: bytes = b""
    ) -> Message:
        """The answer to one request. Raises _NotReachedError, _BrokenError or IppError."""
        about = (
            Attribute.of("attributes-charset", ValueTag.CHARSET, "utf-8"),
            Attribute.of("attributes-natural-language", ValueTag.LANGUAGE, "en"),
            Attribute.of("printer-uri", ValueTag.URI, quote(self.uri, safe=_SAFE)),
        )
        # RFC 8011, 4.1.5: the target comes right after the language, job-id right after the target.
        ordered = sorted(attributes, key=lambda attribute: attribute.name != "job-id")
        who = Attribute.of("requesting-user-name", ValueTag.NAME, _user())
        groups = [Group(GroupTag.OPERATION, (*about, *ordered[:1], who, *ordered[1:]))]
        if job:
            groups.append(Group(GroupTag.JOB, tuple(job)))
        return decode(self._posted(encode(Message(operation, next(_requests), tuple(groups), data))))

    def jobs(self, which: str, *attributes: str) -> tuple[Group, ...]:
        """The jobs that are completed or not-completed. Raises _NotReachedError, _BrokenError or IppError."""
        asked = (
            Attribute.of("which-jobs", ValueTag.KEYWORD, which),
            Attribute.of("requested-attributes", ValueTag.KEYWORD, *attributes),
        )
        return self.ask(Operation.GET_JOBS, asked).of(GroupTag.JOB)

    def printer(self) -> Group:
        """How the printer is. Raises _NotReachedError or IppError."""
        asked = Attribute.of("requested-attributes", ValueTag.KEYWORD, *_ASKED_OF_PRINTER)
        try:
            answer = self.ask(Operation.GET_PRINTER_ATTRIBUTES, [asked])
        except _BrokenError as error:
            raise _NotReachedError(error.sentence) from error
        group = next(iter(answer.of(GroupTag.PRINTER)), None)
        if answer.code == _NOT_FOUND:
            raise IppError(f"There is no printer at {self.uri}: check its address.")
        if group is None:
            raise IppError(f"The printer at {self.uri} does not tell how it is (status {answer.code:#06x}).")
        return group

    def _posted(self, body: bytes) -> bytes:
        parts = urlsplit(self.uri)
        where = f"{parts.hostname}:{parts.port or _PORT}"
        connection = self._connection()
        with closing(connection):
            try:
                connection.connect()
            except (OSError, ValueError) as error:
                raise _NotReachedError(f"The printer at {where} cannot be reached: {_TO_REACH}.") from error
            try:
                connection.request(
                    "POST", quote(parts.path, safe=_SAFE) or "/", body, {"Content-Type": "application/ipp"}
                )
                response = connection.getresponse()
                content = response.read(_MOST_BYTES + 1)
            except (OSError, http.client.HTTPException) as error:
                raise _BrokenError(f"The printer at {where} does not answer: {_TO_REACH}.") from error
        if len(content) > _MOST_BYTES:
            raise _BrokenError(f"The printer at {where} does not stop talking: start it anew.")
        if response.status in _REFUSED_HTTP:
            raise _NotReachedError(
                f"The printer at {where} does not let this desk print (HTTP {response.status}): "
                "check its address and who may print there."
            )
        if response.status != http.client.OK:
            raise _BrokenError(f"The printer at {where} failed (HTTP {response.status}): start it anew.")
        return content

    def _connection(self) -> http.client.HTTPConnection:
        parts = urlsplit(self.uri)
        host, port = self.host, parts.port or _PORT
        if parts.scheme == "ipp":
            return _Prompt(host, port, timeout=self.timeout_s)
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return http.client.HTTPSConnection(host, port, timeout=self.timeout_s, context=context)


class _Prompt(http.client.HTTPConnection):
    """Sends what it has at once, rather than waiting until a packet is full."""

    def connect(self) -> None:
        super().connect()
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _device_of(queue: Group, server: _Address) -> _Address | None:
    """The printer behind a queue of CUPS, when it speaks IPP itself and this computer can call it as CUPS does.

    CUPS has names of services as well, which no resolver knows, and what is local to a server elsewhere is not here.
    """
    uri = queue.text("device-uri") or ""
    if not uri.startswith(("ipp://", "ipps://")):
        return None
    try:
        device = _Address(uri, server.timeout_s)
    except PrinterError:
        return None
    is_service = any(name in device.host for name in ("._ipp._tcp.", "._ipps._tcp."))
    return None if is_service or (device.is_here and not server.is_here) else device


def _media(size_mm: tuple[float, float]) -> Attribute:
    """Stock of this size, without margins (PWG 5100.3, media-col)."""
    width, height = (round(side * _UNITS_PER_MM) for side in size_mm)
    size = (
        Attribute.of("x-dimension", ValueTag.INTEGER, width),
        Attribute.of("y-dimension", ValueTag.INTEGER, height),
    )
    margins = [Attribute.of(f"media-{side}-margin", ValueTag.INTEGER, 0) for side in ("top", "bottom", "left", "right")]
    return Attribute.of(
        "media-col", ValueTag.COLLECTION, (Attribute.of("media-size", ValueTag.COLLECTION, size), *margins)
    )


def _page_size_mm(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page. Raises PrinterError when the sheet is no PDF."""
    try:
        with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
            width, height = document.get_page_size(0)
    except pypdfium2.PdfiumError as error:
        raise PrinterError("The badge to be printed is no PDF: print it again.") from error
    return width * _MM_PER_POINT, height * _MM_PER_POINT


def _user() -> str:
    """Who prints: by this CUPS knows whose job it is."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "checkin-desk"
