"""Words about zones: what a desk is told beside a verdict, when a zone is open, how full it is."""

from checkin.admission import Full, NearlyFull, Notice, RefusalReason, Refused, WrongDesk
from checkin.event import Event
from checkin.station.values import ScanResult
from checkin.zones import Hours, Zone
from ui.language import tr

_MOST_HOURS = 4


def notices(result: ScanResult, event: Event) -> str:
    """What the desk should know beside the verdict, a line for each; empty when there is nothing."""
    lines = [notice(one) for one in result.notices]
    if result.verdict == Refused(RefusalReason.NOT_OPEN):
        lines.append(opening_hours(event.zone(result.zone)))
    return "\n".join(lines)


def notice(told: Notice) -> str:
    """One notice in a sentence."""
    match told:
        case WrongDesk(go_to):
            return tr("Wrong desk: please go to {desk}.").format(desk=tr(" or ").join(go_to))
        case NearlyFull(inside, capacity):
            return tr("Nearly full: {inside} of {capacity} inside, as known here.").format(
                inside=inside, capacity=capacity
            )
        case Full(inside, capacity) if inside > capacity:
            return tr("Over capacity: {inside} inside, {capacity} allowed, as known here.").format(
                inside=inside, capacity=capacity
            )
        case Full(inside, capacity):
            return tr("Full: {inside} of {capacity} inside, as known here.").format(inside=inside, capacity=capacity)


def opening_hours(zone: Zone) -> str:
    """When a zone lets people in, in the event's time."""
    told = [_hours(hours) for hours in zone.hours[:_MOST_HOURS]]
    more = [tr("and more")] if len(zone.hours) > _MOST_HOURS else []
    return tr("Open {hours}").format(hours="; ".join([*told, *more]))


def _hours(hours: Hours) -> str:
    days = ", ".join(f"{day:%d.%m.}" for day in hours.days)
    return f"{days} {hours.opens}–{hours.closes}".strip()
