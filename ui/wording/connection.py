"""Words for the connection to the server."""

from checkin.event import Event
from checkin.station.status import Status
from ui.language import tr
from ui.sentences import told
from ui.wording.times import of_iso


def wrong(status: Status) -> str:
    """What somebody has to see to, the gravest of it; empty for nothing."""
    if status.server is not None and status.server.refusal:
        return told(status.server.refusal)
    return told(status.anomalies[0].sentence) if status.anomalies else ""


def summary(status: Status, event: Event) -> tuple[str, str]:
    """The connection to the server: a short state (“alone”, “online”, “offline”), and the sentence for it."""
    if status.server is None:
        return "alone", tr("No server: this desk works alone")
    waiting = tr("%n entries wait to be sent", status.unsent) if status.unsent else tr("everything is sent")
    if status.server.connected:
        return "online", tr("Connected, {waiting}").format(waiting=waiting)
    if not status.server.last_contact:
        return "offline", tr("Offline: the desk works on, {waiting}").format(waiting=waiting)
    words = tr("Offline since {time}: the desk works on, {waiting}")
    return "offline", words.format(time=of_iso(status.server.last_contact, event), waiting=waiting)
