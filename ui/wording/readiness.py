"""Words for what is checked before the doors open."""

from checkin.station.readiness import Check, Finding, Grade
from ui.language import mark, tr
from ui.style import BAD, GOOD, WARNING

CHECKS = {
    Check.SCANNER: mark("Scanner"),
    Check.PRINTERS: mark("Printer"),
    Check.SERVER: mark("Server"),
    Check.CLOCK: mark("Clock"),
    Check.DISK: mark("Disk"),
    Check.ROSTER: mark("Roster"),
    Check.BADGES: mark("Letters on badges"),
    Check.OPERATORS: mark("Operators"),
    Check.DATABASE: mark("Database"),
    Check.RETENTION: mark("Personal data"),
    Check.BACKUP: mark("Backup"),
}
SIGNS = {Grade.OK: ("✓", GOOD), Grade.WARNING: ("▲", WARNING), Grade.WRONG: ("✗", BAD)}
GRADES = {Grade.OK: mark("all right"), Grade.WARNING: mark("to be looked at"), Grade.WRONG: mark("wrong")}


def summary(findings: tuple[Finding, ...]) -> tuple[str, str]:
    """Whether the doors may open, in one sentence, and its colour."""
    wrong = sum(finding.grade is Grade.WRONG for finding in findings)
    warnings = sum(finding.grade is Grade.WARNING for finding in findings)
    if wrong:
        return tr("%n thing(s) must be put right before the doors open.", wrong), BAD
    if warnings:
        return tr("The doors may open. %n thing(s) should be looked at.", warnings), WARNING
    return tr("Ready: the doors may open."), GOOD
