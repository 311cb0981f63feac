"""Words about zones: what a desk is told beside a verdict, when a zone is open, how full it is."""

from checkin.admission import Full, NearlyFull, Notice, RefusalReason, Refused, WrongDesk
from checkin.event import VENUE, Event
from checkin.station.values import ScanResult
from checkin.station.zoning import Occupied
from checkin.zones import Hours, Zone
from ui.language import tr
from ui.wording import verdicts
from ui.wording.numbers import number

_MOST_HOURS = 4


def notices(result: ScanResult, event: Event) -> str:
    """What the desk should know beside the verdict, a line for each; empty when there is nothing."""
    lines = [notice(one) for one in result.notices]
    if result.verdict == Refused(RefusalReason.NOT_OPEN):
        zone = _zone_of(result, event)
        lines += [opening_hours(zone)] if zone is not None else []
    return "\n".join(lines)


def instruction(result: ScanResult, event: Event) -> str:
    """What the desk should do now; at another zone than the venue with where that is."""
    words = verdicts.instruction(result)
    if result.zone == VENUE:
        return words
    zone = _zone_of(result, event)
    name = zone.name if zone is not None else result.zone
    return " · ".join(part for part in (name, words) if part)


def notice(told: Notice) -> str:
    """One notice in a sentence."""
    match told:
        case WrongDesk(go_to):
            return tr("Wrong desk: please go to {desk}.").format(desk=tr(" or ").join(go_to))
        case NearlyFull(inside, capacity):
            words = tr("Nearly full: {inside} of {capacity} inside, as known here.")
        case Full(inside, capacity) if inside > capacity:
            words = tr("Over capacity: {inside} inside, {capacity} allowed, as known here.")
        case Full(inside, capacity):
            words = tr("Full: {inside} of {capacity} inside, as known here.")
    return words.format(inside=number(inside), capacity=number(capacity))


def occupied(zone: Occupied) -> str:
    """A zone by name; where the number of people is limited, with how many are inside."""
    if zone.zone.capacity is None:
        return zone.zone.name
    words = tr("{zone}: {inside} of {capacity} inside").format(
        zone=zone.zone.name, inside=number(zone.inside), capacity=number(zone.zone.capacity)
    )
    return f"▲ {words}" if zone.zone.is_nearly_full(zone.inside) else words


def opening_hours(zone: Zone) -> str:
    """When a zone lets people in, in the event's time."""
    told = [_hours(hours) for hours in zone.hours[:_MOST_HOURS]]
    more = [tr("and more")] if len(zone.hours) > _MOST_HOURS else []
    return tr("Open {hours}").format(hours="; ".join([*told, *more]))


def _zone_of(result: ScanResult, event: Event) -> Zone | None:
    """Where somebody was scanned; None when the settings have lost it since."""
    return next((zone for zone in event.zones if zone.key == result.zone), None)


def _hours(hours: Hours) -> str:
    days = ", ".join(f"{day:%d.%m.}" for day in hours.days)
    return f"{days} {hours.opens}–{hours.closes}".strip()
