"""What the states and reasons of IPP mean for a badge. Pure.

RFC 8011: job states 5.3.7 and 5.3.8, printer states 5.4.11 and 5.4.12.
"""

from checkin.printing.ipp import Group
from checkin.printing.printer import TROUBLE_WORDS, Condition, Progress, Step, Trouble

_IDLE, _STOPPED = 3, 5
_PENDING, _HELD, _PROCESSING, _JOB_STOPPED, _CANCELLED, _ABORTED, _COMPLETED = range(3, 10)

_TROUBLES = {
    "media-empty": Trouble.OUT_OF_PAPER,
    "media-needed": Trouble.OUT_OF_PAPER,
    "input-tray-missing": Trouble.OUT_OF_PAPER,
    "media-jam": Trouble.JAM,
    "cover-open": Trouble.OPEN,
    "door-open": Trouble.OPEN,
    "interlock-open": Trouble.OPEN,
    "toner-empty": Trouble.OUT_OF_INK,
    "marker-supply-empty": Trouble.OUT_OF_INK,
    "marker-waste-full": Trouble.OTHER,
    "output-area-full": Trouble.OTHER,
    "output-tray-missing": Trouble.OTHER,
    "paused": Trouble.PAUSED,
    "moving-to-paused": Trouble.PAUSED,
    "shutdown": Trouble.OFFLINE,
    "timed-out": Trouble.OFFLINE,
    "offline": Trouble.OFFLINE,
}
_SEVERITIES = ("-report", "-warning", "-error")
_BAD_DOCUMENT = frozenset({"document-format-error", "unsupported-document-format", "document-unprintable-error"})


def condition_of(printer: Group, name: str) -> Condition | None:
    """What hinders the printer; None when nothing does.

    A warning or report of a printer that does nothing is no hindrance: it may be left from a sheet that was cancelled.
    While it works it is one, since many printers call everything a warning.
    """
    state = printer.number("printer-state")
    for reason in printer.texts("printer-state-reasons"):
        keyword, severity = _keyword_and_severity(reason)
        trouble = _TROUBLES.get(keyword)
        if trouble is not None and not (state == _IDLE and severity in ("-report", "-warning")):
            return Condition(trouble, f"{name} {TROUBLE_WORDS[trouble]}")
    if state == _STOPPED:
        said = (printer.text("printer-state-message") or "").rstrip(".")
        because = f": {said}" if said else ""
        return Condition(Trouble.OTHER, f"{name} has stopped{because}. Look at the printer, then start it again.")
    if next(iter(_booleans(printer, "printer-is-accepting-jobs")), True) is False:
        return Condition(Trouble.PAUSED, f"{name} takes no badges: have its queue accept jobs again.")
    return None


def _keyword_and_severity(reason: str) -> tuple[str, str]:
    for severity in _SEVERITIES:
        if reason.endswith(severity):
            return reason.removesuffix(severity), severity
    return reason, ""


def progress_of(job: Group, name: str) -> Progress:
    """How far a job is.

    Only of one that was given up before the printer began with it is it sure that nothing is out.
    """
    state = job.number("job-state")
    reasons = job.texts("job-state-reasons")
    if state == _PENDING:
        return Progress(Step.WAITING)
    if state == _HELD:
        return Progress(Step.WAITING, f"{name} holds this badge back: release it there, or cancel it.")
    if state in (_PROCESSING, _JOB_STOPPED):
        return Progress(Step.PRINTING)
    if state == _COMPLETED and "job-completed-with-errors" not in reasons:
        return Progress(Step.DONE)
    if state in (_CANCELLED, _ABORTED):
        if _never_began(job) or _BAD_DOCUMENT.intersection(reasons):
            return Progress(Step.NOT_PRINTED, f"{name} gave this badge up: print it again.")
        return Progress(Step.IN_DOUBT, f"{name} gave this badge up after it had begun: look whether it came out.")
    return Progress(Step.IN_DOUBT, f"{name} says that this badge came out with errors: look at it.")


def _never_began(job: Group) -> bool:
    """Whether the printer says that it never began with it: “no value” as the time at which it did."""
    return job.has("time-at-processing") and job.number("time-at-processing") is None


def _booleans(group: Group, name: str) -> tuple[bool, ...]:
    return tuple(
        value.content
        for attribute in group.attributes
        if attribute.name == name
        for value in attribute.values
        if isinstance(value.content, bool)
    )
