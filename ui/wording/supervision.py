"""Words for what a supervisor watches: what figures rest on, when all will be in, how desks are."""

from collections.abc import Sequence
from datetime import datetime

from checkin.event import Event, EventError
from checkin.journal.forecast import Forecast, Outlook
from checkin.journal.headcount import Basis
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.notices import Closing
from checkin.station.board import DeskReport, Need
from checkin.station.watching import Deed, Missing
from ui.language import mark, tr
from ui.sentences import told
from ui.wording.badges import SHORT_REASONS
from ui.wording.numbers import decimal, number
from ui.wording.printers import called
from ui.wording.times import moment, span

NEEDS = {
    Need.SILENT: mark("silent"),
    Need.PRINTER: mark("printer"),
    Need.CLOCK: mark("clock is off"),
    Need.EMPTY_SOON: mark("badges run out"),
    Need.CLOSED: mark("closed"),
}
_MOST_NAMED = 3
_LATEST_MS = 253_402_214_400_000


def basis(rests_on: Basis, event: Event, *, connected: bool) -> str:
    """Up to when the figures are complete, and of which desks that cannot be said."""
    if not rests_on.desks:
        return tr("Complete: this desk works alone") if connected else tr("No contact with the server yet")
    time = _with_seconds(rests_on.complete_ms, event)
    words = tr("Complete to {time}") if connected else tr("Server not heard from since {time}; figures as of then")
    parts = [words.format(time=time)]
    if rests_on.silent:
        silent = tr("{silent} of %n desks silent", rests_on.desks).format(silent=number(len(rests_on.silent)))
        named = [
            tr("{desk} since {time}").format(desk=desk.desk, time=moment(_ms(desk.since), event))
            + (f" ({tr('%n entries unsent', desk.unsent)})" if desk.unsent else "")
            for desk in rests_on.silent[:_MOST_NAMED]
        ]
        more = [tr("and %n more", len(rests_on.silent) - _MOST_NAMED)] if len(rests_on.silent) > _MOST_NAMED else []
        parts.append(f"{silent}: {', '.join([*named, *more])}")
    else:
        parts.append(tr("all %n desks heard from", rests_on.desks))
    return " · ".join(parts)


def confirmed(arrived: int, unheld: int, silent: int) -> str:
    """Of those who arrived, how many are sure, and how many are not at the server or came in at silent desks."""
    if not unheld and not silent:
        return tr("all confirmed")
    parts = [tr("%n confirmed", max(0, arrived - unheld - silent))]
    if silent:
        parts.append(tr("%n from silent desks", silent))
    if unheld:
        parts.append(tr("%n not yet at the server", unheld))
    return "\n".join(parts)


def forecast(found: Forecast, event: Event) -> tuple[str, str]:
    """When all will be in: in short, and in a sentence."""
    rate = tr("{number} a minute").format(number=decimal(found.per_minute))
    match found.outlook:
        case Outlook.ALL_IN:
            return tr("All in"), tr("Everybody expected has arrived.")
        case Outlook.BETWEEN:
            earliest, latest = moment(found.earliest_ms or 0, event), moment(found.latest_ms or 0, event)
            words = tr("At {rate} all who are expected are in between {earliest} and {latest}, if all of them come.")
            in_short = span(found.earliest_ms or 0, found.latest_ms or 0, event)
            return in_short, words.format(rate=rate, earliest=earliest, latest=latest)
        case Outlook.NOT_BEFORE:
            earliest = moment(found.earliest_ms or 0, event)
            words = tr("At {rate} not before {earliest}, and perhaps not all come.")
            return tr("after {time}").format(time=earliest), words.format(rate=rate, earliest=earliest)
        case Outlook.EBBED:
            most = tr("{number} a minute").format(number=decimal(found.busiest_per_minute))
            words = tr("Few come now ({rate}; {most} at {time}). Whether and when the other {left} come is not known.")
            time = moment(found.busiest_ms or 0, event)
            return tr("not in sight"), words.format(rate=rate, most=most, time=time, left=number(found.left))
        case Outlook.FAR:
            words = tr("At {rate} the {left} still to come would take many hours: when all will be in cannot be said.")
            return tr("not in sight"), words.format(rate=rate, left=number(found.left))
        case Outlook.UNHEARD:
            return tr("not in sight"), tr("The server is not heard from: how many come elsewhere is not known.")
        case Outlook.UNKNOWN:
            return "–", tr("Too few came lately to say when all will be in ({rate}).").format(rate=rate)


def condition(found: Forecast) -> str:
    """What a forecast supposes or rests on, in a few words."""
    if found.outlook is Outlook.UNHEARD:
        return tr("server not heard from")
    if found.outlook is Outlook.BETWEEN:
        return tr("if all come")
    return tr("{number} a minute").format(number=decimal(found.per_minute))


def state(report: DeskReport, event: Event) -> str:
    """How a desk is, in a few words with a sign."""
    if report.is_silent:
        return "▲ " + tr("silent since {time}").format(time=moment(report.heard_ms, event))
    if report.closing is not None:
        stamp = report.closing.stamp
        return "■ " + tr("closed by {name}").format(name=stamp.operator or stamp.desk_name)
    pressing = [tr(NEEDS[need]) for need in report.needs]
    if pressing:
        return "▲ " + ", ".join(pressing)
    return "● " + (tr("this desk") if report.is_here else tr("working"))


def closed(closing: Closing) -> str:
    """By whom a desk was closed and why, and what that means."""
    words = tr("Closed by {name}.")
    if closing.reason:
        words = tr("Closed by {name}: {reason}")
    name = closing.stamp.operator or closing.stamp.desk_name
    told_ = words.format(name=name, reason=closing.reason)
    return f"{told_}\n{tr('It takes no scans until a supervisor opens it again. Nothing is lost.')}"


def roster(report: DeskReport) -> str:
    """Whether a desk has the newest roster."""
    if report.roster_behind is None:
        return tr("not known")
    return tr("%n changes behind", report.roster_behind) if report.roster_behind else tr("newest")


def clock(report: DeskReport) -> str:
    """What a desk's clock is off."""
    if report.offset_ms is None:
        return "–"
    seconds = decimal(abs(report.offset_ms) / 1000)
    if seconds == decimal(0.0):
        return tr("{seconds} s").format(seconds=seconds)
    words = tr("{seconds} s slow") if report.offset_ms > 0 else tr("{seconds} s fast")
    return words.format(seconds=seconds)


def printers(health: Health | None) -> str:
    """The printers of a desk, those that need somebody first."""
    if health is None:
        return tr("not known")
    if not health.printers:
        return tr("none")
    needing = [one for one in health.printers if one.needs_somebody]
    return "; ".join(_printer(one) for one in needing or health.printers)


def stock(health: Health | None, event: Event) -> str:
    """How many badges a desk's printers have left, and when they run empty."""
    told_ = [
        tr("{left}, empty at {time}").format(left=number(one.sheets_left), time=moment(one.empty_at_ms, event))
        if one.empty_at_ms is not None
        else number(one.sheets_left)
        for one in (health.printers if health is not None else ())
        if one.sheets_left is not None
    ]
    return "; ".join(told_) or "–"


def zone(key: str, event: Event) -> str:
    """The name of a zone that a desk told of; its key where the event has no such zone."""
    try:
        return event.zone(key).name
    except EventError:
        return key


def wait(milliseconds: int | None) -> str:
    """How long nothing happened."""
    if milliseconds is None:
        return "–"
    minutes, seconds = divmod(milliseconds // 1000, 60)
    if not minutes:
        return tr("{seconds} s").format(seconds=number(seconds))
    return tr("{minutes} min {seconds} s").format(minutes=number(minutes), seconds=number(seconds))


def waited(from_and_until_ms: tuple[int, int], event: Event) -> str:
    """The longest wait between scans, and when it was."""
    since_ms, until_ms = from_and_until_ms
    words = tr("Longest wait: {wait}, {start}–{end}")
    start, end = moment(since_ms, event), moment(until_ms, event)
    return words.format(wait=wait(until_ms - since_ms), start=start, end=end)


def last_scan(report: DeskReport, event: Event) -> str:
    """When a desk scanned last."""
    return moment(report.last_scan_ms, event) if report.last_scan_ms is not None else "–"


def operator(report: DeskReport) -> str:
    """Who works at a desk."""
    return (report.health.operator if report.health is not None else "") or "–"


def fives(counts: Sequence[int]) -> str:
    """The bars of scans by five minutes, in words."""
    words = tr("Scans in five minutes, the last hour: {numbers}")
    return words.format(numbers=", ".join(number(count) for count in counts))


def details(report: DeskReport, event: Event) -> str:
    """All that is known of a desk and may be cut off or left out in the table of desks."""
    closing, health = report.closing, report.health
    told_ = [
        state(report, event),
        tr("closed: {reason}").format(reason=closing.reason) if closing is not None and closing.reason else "",
        printers(health),
        tr("badges left: {stock}").format(stock=stock(health, event)) if stock(health, event) != "–" else "",
        tr("%n entries unsent", report.unsent) if report.unsent else "",
        tr("operator: {name}").format(name=operator(report)),
        tr("last scan: {time}").format(time=last_scan(report, event)),
        tr("zone: {zone}").format(zone=zone(health.zone, event)) if health is not None and health.zone else "",
        tr("roster: {state}").format(state=roster(report)),
        tr("clock: {offset}").format(offset=clock(report)),
        tr("heard from {time}").format(time=moment(report.heard_ms, event)),
        tr("version {version}").format(version=health.version) if health is not None else "",
    ]
    return " · ".join(part for part in told_ if part)


def badge_place(missing: Missing) -> str:
    """Where the badge of somebody who is awaited lies, as far as that is known."""
    parts = [
        missing.badge_place,
        tr("batch “{batch}”, no. {number}").format(batch=missing.batch, number=missing.number) if missing.batch else "",
        tr("printed at desk {desk}").format(desk=missing.printed_at)
        if missing.printed_at and not missing.batch
        else "",
    ]
    return " · ".join(part for part in parts if part) or tr("not printed yet")


def why(deed: Deed) -> str:
    """Why something was done."""
    kind = tr(SHORT_REASONS[deed.kind]) if deed.kind is not None else ""
    return " · ".join(part for part in (kind, deed.reason) if part)


def _printer(printer: PrinterHealth) -> str:
    problem, name = told(printer.words).rstrip(".。"), called(printer.name)
    if problem:
        return problem if problem.startswith((name, printer.name)) else f"{name}: {problem}"
    if printer.in_doubt:
        said = tr("look whether %n came out", printer.in_doubt)
    elif printer.is_paused:
        said = tr("paused")
    elif printer.failed:
        said = tr("%n not printed", printer.failed)
    else:
        said = tr("%n waiting", printer.waiting) if printer.waiting else tr("ready")
    return f"{name}: {said}"


def _with_seconds(at_ms: int, event: Event) -> str:
    return f"{datetime.fromtimestamp(min(max(at_ms, 0), _LATEST_MS) / 1000, event.zone_info):%H:%M:%S}"


def _ms(iso: str) -> int:
    return round(datetime.fromisoformat(iso).timestamp() * 1000)
