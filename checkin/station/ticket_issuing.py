"""Tickets for participants: their codes, and files to be mailed. A file is there whole or not at all."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from checkin.assets import ASSETS
from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.pdf import LayOut, batch_pdf, layout_pdf
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.qr_pictures import qr_png
from checkin.badges.template import parse_template
from checkin.badges.workers import workers_for
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.participants import Status, ticket_code_of
from checkin.security.outputs import put
from checkin.station.ticket_keys import Signer
from checkin.station.values import Card

Progress = Callable[[int], None]
_BUILT_IN = ASSETS / "tickets" / "ticket.toml"
_PROPER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class TicketFileError(CheckinError):
    """A file of tickets cannot be written."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Somebody's code, and the name of the file that shows it."""

    card: Card
    code: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """The tickets that were made, in which files, and what somebody should look at."""

    tickets: tuple[Ticket, ...]
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def lacks_code(card: Card) -> bool:
    """Whether no other system gave this participant a code, so that theirs is the program's own."""
    return card.participant.ticket_code == ticket_code_of(card.id)


def due(cards: Sequence[Card], *, everybody: bool, category: str | None) -> list[Card]:
    """Those who are expected and lack a code, or all who are expected; of one category, when it is named by its key."""
    return [
        card
        for card in cards
        if card.participant.status is Status.EXPECTED
        and (everybody or lacks_code(card))
        and (category is None or card.category.key == category)
    ]


def tickets_for(cards: Sequence[Card], signer: Signer | None) -> tuple[list[Ticket], list[Problem]]:
    """The codes of participants, signed when there is a signer; whoever cannot have one is a problem."""
    tickets: list[Ticket] = []
    problems: list[Problem] = []
    for card in cards:
        try:
            code = signer.ticket_of(card) if signer is not None else card.participant.ticket_code
            tickets.append(Ticket(card, code))
        except CheckinError as error:
            problems.append(Problem(card.id, ProblemKind.NO_BADGE, error.sentence))
    return tickets, problems


def write_pictures(tickets: Sequence[Ticket], folder: Path, progress: Progress | None = None) -> Issued:
    """A PNG with the QR code for each, named by the participant's id. Raises TicketFileError."""
    return _each(tickets, folder, ".png", lambda ticket: (qr_png(ticket.code), ()), progress)


def write_pages(
    tickets: Sequence[Ticket], folder: Path, event: Event, lay_out: LayOut, progress: Progress | None = None
) -> Issued:
    """A PDF of one page for each, named by the participant's id. Raises TicketFileError."""

    def made(ticket: Ticket) -> tuple[bytes, tuple[Problem, ...]]:
        layout = lay_out(_face(ticket, event))
        return layout_pdf(layout, event.name), layout.problems

    return _each(tickets, folder, ".pdf", made, progress)


def write_document(
    tickets: Sequence[Ticket], file: Path, event: Event, lay_out: LayOut, progress: Progress | None = None
) -> Issued:
    """One PDF with a page for each. Raises BadgeFileError."""
    faces = [_face(ticket, event) for ticket in tickets]
    result = batch_pdf(faces, lay_out, file, workers=workers_for(len(faces)), progress=progress, title=event.name)
    left_out = {problem.participant for problem in result.problems if problem.kind is ProblemKind.NO_BADGE}
    made = tuple(replace(ticket, file=file.name) for ticket in tickets if ticket.card.id not in left_out)
    return Issued(made, result.files, result.problems)


def page_of(designs: Designs, template: str | None) -> LayOut:
    """How a page is laid out: by one of the event's templates, or as it comes with the program.

    Raises TemplateError.
    """
    if template is not None:
        return partial(designs.lay_out, template=designs.template(template))
    return partial(designs.lay_out, template=parse_template(_BUILT_IN.read_text("utf-8"), "ticket"))


def _each(
    tickets: Sequence[Ticket],
    folder: Path,
    ending: str,
    make: Callable[[Ticket], tuple[bytes, tuple[Problem, ...]]],
    progress: Progress | None,
) -> Issued:
    made: list[Ticket] = []
    files: list[Path] = []
    problems: list[Problem] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TicketFileError(f"{folder} cannot be made ({error.strerror}); choose another place.") from error
    for number, ticket in enumerate(tickets, 1):
        path = folder / (_stem(ticket.card.id) + ending)
        try:
            content, found = make(ticket)
        except CheckinError as error:
            problems.append(Problem(ticket.card.id, ProblemKind.NO_BADGE, error.sentence))
        else:
            _write(path, content)
            made.append(replace(ticket, file=path.name))
            files.append(path)
            problems += found
        if progress is not None:
            progress(number)
    return Issued(tuple(made), tuple(files), tuple(problems))


def _face(ticket: Ticket, event: Event) -> BadgeFace:
    return BadgeFace(ticket.card.participant, ticket.card.category, ticket.code, event.name)


def _stem(participant: str) -> str:
    """A name for a file; that of another program's id may be anything."""
    if _PROPER.fullmatch(participant):
        return participant
    return "x" + blake2b(participant.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _write(path: Path, content: bytes) -> None:
    try:
        put(path, content)
    except OSError as error:
        raise TicketFileError(f"{path} cannot be written ({error.strerror}); choose another place.") from error
