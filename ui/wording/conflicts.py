"""Words for what disagrees and for what is not as it should be."""

from collections.abc import Sequence

from checkin.event import Event
from checkin.journal.anomalies import Anomaly, sentence
from checkin.journal.store import OpenConflict
from checkin.state import Conflict, ConflictKind
from ui.language import mark, tr
from ui.sentences import told
from ui.wording.fields import FIELDS, value
from ui.wording.times import moment, stamped

CONFLICTS = {
    ConflictKind.DOUBLE_ADMISSION: mark("Admitted twice"),
    ConflictKind.DOUBLE_BADGE: mark("Two valid badges"),
    ConflictKind.DIFFERENT_CORRECTIONS: mark("Corrected differently"),
    ConflictKind.ADMITTED_YET_CANCELLED: mark("Admitted at one desk, cancelled at another"),
}


def conflict(found: OpenConflict, event: Event, values: Sequence[str] = ()) -> str:
    """What disagrees, and who said it where and when; `values` are what corrections say."""
    stamps = [stamped(stamp, event) for stamp in found.conflict.stamps]
    if len(values) == len(stamps):
        told_values = [value(found.conflict.subject, text, event) for text in values]
        stamps = [f"“{text}” {stamp}" for text, stamp in zip(told_values, stamps, strict=True)]
    said = "; ".join(stamps)
    about = _about(found.conflict, event)
    return f"{tr(CONFLICTS[found.conflict.kind])}{f' ({about})' if about else ''}: {said}"


def _about(conflict: Conflict, event: Event) -> str:
    """The zone or the field that it is about."""
    match conflict.kind:
        case ConflictKind.DOUBLE_BADGE:
            return ""
        case ConflictKind.DIFFERENT_CORRECTIONS:
            return tr(FIELDS[conflict.subject]) if conflict.subject in FIELDS else conflict.subject
        case _:
            return next((zone.name for zone in event.zones if zone.key == conflict.subject), conflict.subject)


def anomaly(found: Anomaly, event: Event) -> str:
    """What is not as it should be, and when that was seen."""
    at = f" ({moment(found.at_ms, event)})" if found.at_ms else ""
    return f"{told(sentence(found))}{at}"
