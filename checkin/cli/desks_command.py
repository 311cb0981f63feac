"""desks: those that are paired with a server and how they are; to close one, or to take one out of the event."""

from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, Operator, show
from checkin.cli.notices import desk_called, notices_of_server
from checkin.cli.server_commands import Database, opened_server_store
from checkin.clock import wall_clock_ms
from checkin.journal.headcount import SILENT_AFTER_MS
from checkin.journal.health import Health
from checkin.journal.store import Store
from checkin.journal.wipe_orders import order_of
from checkin.losing import lost_desk, revoke, text_of
from checkin.roster.photo_shelf import PhotoShelf
from checkin.station.status import iso
from checkin.sync.messages import PairedDesk, paired_desks


def desks(
    data: Data,
    operator: Operator,
    database: Database = None,
    revoked: Annotated[
        str | None,
        typer.Option("--revoke", metavar="DESK", help="Take this desk out of the event; it is to remove its data."),
    ] = None,
    wipes: Annotated[
        bool, typer.Option("--wipe/--no-wipe", help="Whether a desk that is taken out is to remove its data.")
    ] = True,
    lost: Annotated[
        str | None,
        typer.Option("--lost", metavar="DESK", help="Take it out, and tell whose data were on it, and how kept."),
    ] = None,
    close: Annotated[
        str | None, typer.Option("--close", metavar="DESK", help="Have this desk take no scans until it is reopened.")
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; the desk shows it.")] = "",
    reopen: Annotated[str | None, typer.Option("--reopen", metavar="DESK", help="Have it take scans again.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the desks and browsers paired with the server of this folder and how they are; take one out, or close it."""
    with opened_server_store(data, database, beside=True) as (folder, store):
        if lost is not None:
            _show_lost(store, PhotoShelf(folder.photos), lost, as_json=as_json)
            return
        if revoked is not None:
            revoke(store, desk_called(store.desks(), revoked, "--revoke"), wall_clock_ms(), wipes=wipes)
        notices = notices_of_server(store, folder.desk, operator)
        if close is not None:
            notices.close(desk_called(store.desks(), close, "--close"), reason)
        if reopen is not None:
            notices.reopen(desk_called(store.desks(), reopen, "--reopen"))
        known = paired_desks(store)
    show(
        known,
        as_json=as_json,
        text=lambda: "\n".join(_desk_text(desk, wall_clock_ms()) for desk in known) or "No desk is paired.",
    )


def _show_lost(store: Store, shelf: PhotoShelf, wanted: str, *, as_json: bool) -> None:
    desk = desk_called(store.desks(), wanted, "--lost", revoked_too=True)
    report = lost_desk(store, shelf, desk)
    if not report.wipe:
        revoke(store, desk, wall_clock_ms())
        report = msgspec.structs.replace(report, wipe=order_of(store, desk))
    show(report, as_json=as_json, text=lambda: text_of(report))


def _desk_text(desk: PairedDesk, now_ms: int) -> str:
    kind = "browser" if desk.viewer else "desk"
    state = _revoked_text(desk) if desk.revoked else f"heard from {iso(desk.heard_ms)}, {desk.unsent} unsent then"
    lines = [f"{desk.id}  {kind} {desk.name}  {state}"]
    if desk.health is not None and not desk.revoked:
        lines += [f"    {line}" for line in _health_lines(desk.health, desk.offset_ms)]
    if not desk.revoked and not desk.viewer and now_ms - desk.heard_ms > SILENT_AFTER_MS:
        lines.append("    silent: its latest entries may be missing from the figures")
    return "\n".join(lines)


def _revoked_text(desk: PairedDesk) -> str:
    order = desk.wipe
    if order is None:
        return "revoked"
    if order.confirmed_ms is not None:
        return f"revoked; its data are gone since {iso(order.confirmed_ms)}"
    told = f"told so at {iso(order.told_ms)}" if order.told_ms is not None else "not heard from since"
    return f"revoked, to remove its data: {told}"


def _health_lines(health: Health, offset_ms: int | None) -> Iterator[str]:
    who = " · ".join(part for part in (health.operator, health.role, health.zone) if part)
    clock = f", clock off by {offset_ms / 1000:.1f} s" if offset_ms is not None else ""
    yield f"version {health.version or '?'}, {who}{clock}"
    for printer in health.printers:
        left = f", {printer.sheets_left} badges left" if printer.sheets_left is not None else ""
        empty = f", empty at {iso(printer.empty_at_ms)}" if printer.empty_at_ms is not None else ""
        state = printer.words or ("paused" if printer.is_paused else "ready")
        yield f"printer {printer.name}: {state}, {printer.waiting} waiting{left}{empty}"
