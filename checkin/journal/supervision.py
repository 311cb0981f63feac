"""What a place knows of that a supervisor should see."""

from collections.abc import Iterable

from checkin.journal.anomalies import Anomaly, AnomalyKind, clock_anomaly
from checkin.journal.store import KnownDesk, Store


def anomalies_of(store: Store, subject: str, desks: Iterable[KnownDesk]) -> tuple[Anomaly, ...]:
    """What the place noted, the clocks of the desks paired with it, and the entries that it cannot make use of.

    `subject` is the name of the place, `desks` are those paired with it.
    """
    found = list(store.noted())
    for desk in desks:
        if not desk.revoked:
            found += clock_anomaly(desk.name, desk.offset_ms, desk.heard_ms)
    if newer := store.newer_count():
        found.append(Anomaly(AnomalyKind.NEWER_ENTRIES, subject, detail=str(newer)))
    if store.is_on_reserve:
        found.append(Anomaly(AnomalyKind.DISK_FULL, subject))
    if aside := len(store.set_aside()):
        found.append(Anomaly(AnomalyKind.SET_ASIDE, subject, detail=str(aside)))
    return tuple(found)
