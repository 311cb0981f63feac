"""Whether a desk is ready for the doors to open: what was found out about it, judged line by line. Pure.

Each line says in one sentence how it is, and in another what to do about it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import msgspec

from checkin.event import Event
from checkin.journal.anomalies import CLOCK_TOLERANCE_MS
from checkin.operators import Role, at_work
from checkin.retention import Due, retention

_DAY_MS = 86_400_000
_LEAST_BYTES, _FEW_BYTES = 300_000_000, 2_000_000_000
_FEW_SHEETS = 20
_EARLY_DAYS = 60
_OLD_DAYS = 3


class Check(StrEnum):
    """What is looked at, in the order in which it is told."""

    SCANNER = "scanner"
    PRINTERS = "printers"
    SERVER = "server"
    CLOCK = "clock"
    DISK = "disk"
    ROSTER = "roster"
    BADGES = "badges"
    OPERATORS = "operators"
    DATABASE = "database"
    RETENTION = "retention"
    BACKUP = "backup"


class Grade(StrEnum):
    """How something is."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "wrong"


class Finding(msgspec.Struct, frozen=True):
    """One line of the list: how it is, and what to do; `advice` is empty where all is well."""

    check: Check
    grade: Grade
    words: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class PrinterProbe:
    """A printer of the desk. `problem` is why it cannot print now, as a sentence with what to do."""

    name: str
    problem: str = ""
    sheets_left: int | None = None
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class ServerProbe:
    """The desk's server as it was asked just now. `problem` is why it did not answer, or not as this desk's server."""

    url: str
    problem: str = ""
    is_away: bool = True
    """Of a problem: whether nothing answers at all."""
    is_roster_current: bool = True
    unsent: int = 0


@dataclass(frozen=True, slots=True)
class BadgesProbe:
    """What the badges of everybody would look like: of how many, and how many have which flaw."""

    looked_at: int = 0
    not_made: int = 0
    missing_glyphs: int = 0
    example: str = ""
    """The first detail of the worst flaw."""


@dataclass(frozen=True, slots=True)
class BackupProbe:
    """The last backup. `problem` is why there is none since, or none in the second place."""

    made_ms: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Probes:
    """What was found out. None stands for what does not apply, or was not asked."""

    event: Event
    now_ms: int
    scanned_ms: int | None = None
    """When a test scan was read as it should be."""
    printers: tuple[PrinterProbe, ...] = ()
    server: ServerProbe | None = None
    clock_offset_ms: int | None = None
    free_bytes: int | None = None
    people: int = 0
    imported_ms: int | None = None
    badges: BadgesProbe | None = None
    problems: tuple[str, ...] = field(default=())
    """What is wrong with the database."""
    backup: BackupProbe = BackupProbe()


def judge(probes: Probes) -> tuple[Finding, ...]:
    """Every line of the list."""
    return (
        _scanner(probes),
        *_printers(probes),
        _server(probes),
        _clock(probes),
        _disk(probes),
        _roster(probes),
        _badges(probes),
        _operators(probes.event),
        _database(probes),
        _retention(probes),
        _backup(probes),
    )


def is_ready(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing is wrong; warnings may be."""
    return all(finding.grade is not Grade.WRONG for finding in findings)


def _scanner(probes: Probes) -> Finding:
    ask = "Scan the test code in the window “Ready for doors”."
    if probes.scanned_ms is None:
        return Finding(Check.SCANNER, Grade.WARNING, "No test scan was read at this desk yet.", ask)
    when = _moment(probes.event, probes.scanned_ms)
    if probes.now_ms - probes.scanned_ms > _DAY_MS:
        return Finding(Check.SCANNER, Grade.WARNING, f"The last test scan was read on {when}.", ask)
    return Finding(Check.SCANNER, Grade.OK, f"A test scan was read on {when}.")


def _printers(probes: Probes) -> Iterator[Finding]:
    for printer in probes.printers:
        yield _printer(printer)
    if not probes.printers:
        yield Finding(
            Check.PRINTERS, Grade.WRONG, "This desk has no printer.", "Add one in the settings, under Printers."
        )


def _printer(printer: PrinterProbe) -> Finding:
    if printer.problem:
        return Finding(Check.PRINTERS, Grade.WRONG, printer.problem, "See to the printer, then check again.")
    if printer.is_folder:
        return Finding(
            Check.PRINTERS, Grade.WARNING, f"“{printer.name}” is a folder: badges are written as files, not printed.",
            "Add a printer in the settings, unless badges were printed in advance.",
        )  # fmt: skip
    if printer.sheets_left is not None and printer.sheets_left < _FEW_SHEETS:
        return Finding(
            Check.PRINTERS, Grade.WARNING, f"“{printer.name}” has only {printer.sheets_left} badges left.",
            "Load new ones, and say so under Printing.",
        )  # fmt: skip
    return Finding(Check.PRINTERS, Grade.OK, f"“{printer.name}” is ready.")


def _server(probes: Probes) -> Finding:
    server = probes.server
    if server is None:
        return Finding(Check.SERVER, Grade.OK, "This desk works alone, without a server.")
    if server.problem:
        return Finding(
            Check.SERVER, Grade.WRONG, server.problem,
            "Check the network, and whether the server runs. Until then others do not see this desk's scans."
            if server.is_away
            else "Until this is put right others do not see this desk's scans.",
        )  # fmt: skip
    if not server.is_roster_current:
        return Finding(
            Check.SERVER, Grade.WRONG, "The server's roster is newer than this desk's.",
            "Leave the desk connected until it has caught up, then check again.",
        )  # fmt: skip
    if server.unsent:
        return Finding(
            Check.SERVER, Grade.WARNING,
            "One entry of this desk is not at the server yet."
            if server.unsent == 1
            else f"{server.unsent} entries of this desk are not at the server yet.",
            "Leave the desk connected until they are sent.",
        )  # fmt: skip
    return Finding(Check.SERVER, Grade.OK, "The server answers, and the roster is the server's.")


def _clock(probes: Probes) -> Finding:
    offset_ms, event = probes.clock_offset_ms, probes.event
    if offset_ms is not None and abs(offset_ms) > CLOCK_TOLERANCE_MS:
        seconds = abs(offset_ms) // 1000
        words = (
            f"The clock of this computer is {seconds} s behind the server's."
            if offset_ms > 0
            else f"The clock of this computer is {seconds} s ahead of the server's."
        )
        return Finding(Check.CLOCK, Grade.WRONG, words, "Set it right, best by the network.")
    when = _moment(event, probes.now_ms)
    if event.days:
        today = event.local(probes.now_ms).date()
        if today > max(event.days) or (min(event.days) - today).days > _EARLY_DAYS:
            return Finding(
                Check.CLOCK, Grade.WARNING, f"It is {when} by this computer's clock, far from the days of the event.",
                "Set the clock, or the days in the settings.",
            )  # fmt: skip
    return Finding(Check.CLOCK, Grade.OK, f"It is {when} at the event.")


def _disk(probes: Probes) -> Finding:
    free = probes.free_bytes
    if free is None:
        return Finding(Check.DISK, Grade.WARNING, "The disk does not say how much is free.", "Look at it by hand.")
    words = f"{free / 1_000_000_000:.1f} GB are free on the disk."
    if free < _LEAST_BYTES:
        return Finding(Check.DISK, Grade.WRONG, words, "Free at least 2 GB: remove what is not needed today.")
    if free < _FEW_BYTES:
        return Finding(Check.DISK, Grade.WARNING, words, "Free some space before the doors open.")
    return Finding(Check.DISK, Grade.OK, words)


def _roster(probes: Probes) -> Finding:
    if not probes.people:
        return Finding(
            Check.ROSTER,
            Grade.WRONG,
            "Nobody is on the roster.",
            "Import it, or let the desk fetch it.",
        )
    if probes.imported_ms is None:
        return Finding(Check.ROSTER, Grade.OK, f"{probes.people} people are on the roster.")
    when = _moment(probes.event, probes.imported_ms)
    words = f"{probes.people} people are on the roster; it was imported last on {when}."
    if probes.now_ms - probes.imported_ms > _OLD_DAYS * _DAY_MS:
        return Finding(Check.ROSTER, Grade.WARNING, words, "Ask the organiser for a newer list.")
    return Finding(Check.ROSTER, Grade.OK, words)


def _badges(probes: Probes) -> Finding:
    badges = probes.badges
    if badges is None:
        return Finding(Check.BADGES, Grade.WARNING, "The badges were not looked at.", "Check again, and let it finish.")
    if badges.not_made:
        return Finding(
            Check.BADGES, Grade.WRONG,
            f"{badges.not_made} of {badges.looked_at} badges cannot be made: {badges.example}",
            "Look at the template in the badge designer.",
        )  # fmt: skip
    if badges.missing_glyphs:
        return Finding(
            Check.BADGES, Grade.WRONG,
            f"{badges.missing_glyphs} of {badges.looked_at} badges lack letters: {badges.example}",
            "Correct what is written, or ask for a font that has them.",
        )  # fmt: skip
    return Finding(Check.BADGES, Grade.OK, f"All {badges.looked_at} badges can be made, with every letter.")


def _operators(event: Event) -> Finding:
    working = at_work(event.operators)
    if not working:
        return Finding(
            Check.OPERATORS, Grade.WARNING, "Nobody signs in: whoever starts the program works here.",
            "Add operators in the settings, if entries are to bear their names.",
        )  # fmt: skip
    if all(one.role is not Role.SUPERVISOR for one in working):
        return Finding(
            Check.OPERATORS, Grade.WRONG, "There is no supervisor among the operators.",
            "Add one: only a supervisor may let somebody in against the rules.",
        )  # fmt: skip
    unable = [one.name for one in working if not (one.pin or one.card or one.participant)]
    if unable:
        return Finding(
            Check.OPERATORS, Grade.WRONG, f"“{', '.join(unable)}” cannot sign in.", "Give them a PIN or a badge."
        )
    words = "One operator can sign in." if len(working) == 1 else f"{len(working)} operators can sign in."
    return Finding(Check.OPERATORS, Grade.OK, words)


def _database(probes: Probes) -> Finding:
    if probes.problems:
        return Finding(
            Check.DATABASE, Grade.WRONG, f"The database is damaged: {probes.problems[0]}",
            "Start the program again: it is rebuilt then. If that does not help, use another computer.",
        )  # fmt: skip
    return Finding(Check.DATABASE, Grade.OK, "The database is sound.")


def _retention(probes: Probes) -> Finding:
    found = retention(probes.event, probes.now_ms)
    if found is None:
        return Finding(Check.RETENTION, Grade.OK, "The event has no days: nothing reminds of erasing its data.")
    if found.due is Due.NOW:
        words = f"Everybody's data are due to be erased since {found.on}."
    else:
        words = f"Everybody's data are to be erased by {found.on}."
    if found.due is Due.LATER:
        return Finding(Check.RETENTION, Grade.OK, words)
    advice = "Export the report, then erase the event: at the server, or here where there is none."
    return Finding(Check.RETENTION, Grade.WARNING, words, advice)


def _backup(probes: Probes) -> Finding:
    backup = probes.backup
    if backup.problem:
        advice = "Make room, or connect the disk on which backups go."
        return Finding(Check.BACKUP, Grade.WARNING, backup.problem, advice)
    if backup.made_ms is None:
        advice = "Leave the program running for some minutes."
        return Finding(Check.BACKUP, Grade.WARNING, "No backup was made yet.", advice)
    when = _moment(probes.event, backup.made_ms)
    return Finding(Check.BACKUP, Grade.OK, f"The last backup was made on {when}.")


def _moment(event: Event, at_ms: int) -> str:
    local: datetime = event.local(at_ms)
    return f"{local:%Y-%m-%d %H:%M}"
