"""The erasure of an event: at its server, which then has the desks do the same, or at a desk that has none."""

from enum import StrEnum
from pathlib import Path

import msgspec

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, badges_elsewhere
from checkin.errors import CheckinError
from checkin.journal.backup import forget_older_backups
from checkin.journal.backup_elsewhere import backups_elsewhere, chosen
from checkin.journal.headcount import By, Counted, headcount
from checkin.journal.store import KnownDesk, Store, roster_pages
from checkin.journal.wipe_orders import (
    Erasure,
    WipeOrder,
    WipeReason,
    erase_event,
    erase_what_is_left,
    erasure_of,
    keep_order,
    order_of,
)
from checkin.roster.photo_shelf import PhotoShelf
from checkin.security.wiping import Wiping, begin_wiping, wipe_copies
from checkin.station.status import iso

CONFIRM_WITHIN_DAYS = 30
_DAY_MS = 86_400_000
_PAGE = 1_000


class ErasureError(CheckinError):
    """The event cannot be erased here, or not yet."""


class Fate(StrEnum):
    """What is known of a desk's data."""

    CONFIRMED = "confirmed"
    TOLD = "told"
    """It was told, and has not said yet that they are gone."""
    SILENT = "silent"
    """It has not asked for anything since."""


class DeskFate(msgspec.Struct, frozen=True):
    """One desk in the record of an erasure."""

    id: str
    name: str
    fate: Fate
    reason: str
    last_heard: str
    told_at: str | None
    confirmed_at: str | None
    unsent: int
    """Entries that went with its data and that nobody else had; of a desk that did not confirm, what it said last."""


class Act(msgspec.Struct, frozen=True):
    """The record of an erasure; without personal data."""

    event: str
    erased_at: str
    participants: int
    entries: int
    photos: int
    figures: Erasure
    desks: tuple[DeskFate, ...] = ()
    deadline: str | None = None
    """By when every desk should have confirmed; none where there are no desks."""
    is_complete: bool = True
    """Whether every desk has confirmed."""
    is_overdue: bool = False


def unsent_desks(store: Store) -> list[KnownDesk]:
    """The desks that said, when they were heard from last, that they had entries which nobody else has."""
    return [desk for desk in _desks(store) if desk.unsent and not desk.revoked]


def require_server(folder: DataFolder) -> None:
    """Raise ErasureError at a desk that has a server."""
    if (remote := folder.store.remote()) is not None:
        raise ErasureError(
            f"This desk belongs to the server at {remote.url}: erase the event there, and the desks follow. "
            "What lies on this computer alone is removed with “reset”."
        )


def has_desks(store: Store) -> bool:
    """Whether desks are paired that must be told."""
    return bool(_desks(store))


def erasure_for(folder: DataFolder, store: Store, *, keep_figures: bool = True, within_days: int = 0) -> Erasure:
    """What is to be known of an event once it is erased; read before."""
    event, _ = store.event()
    now = wall_clock_ms()
    _, photos = PhotoShelf(folder.photos).names()
    erasure = Erasure(
        event=event.id,
        name=event.name,
        erased_ms=now,
        deadline_ms=now + within_days * _DAY_MS,
        participants=_people(store),
        entries=store.head().position,
        photos=len(photos),
    )
    return _with_figures(erasure, store) if keep_figures else erasure


def erase_at_server(
    folder: DataFolder, store: Store, *, keep_figures: bool = True, within_days: int = CONFIRM_WITHIN_DAYS
) -> Act:
    """Erase the event in a server's store and folder, and order its desks to follow. Raises WipeError and StoreError.

    What is done once is not done again; the record is told again.
    """
    if erasure_of(store) is None:
        erase_event(store, erasure_for(folder, store, keep_figures=keep_figures, within_days=within_days))
    erase_folder(folder, store)
    return act_of(store)


def erase_folder(folder: DataFolder, store: Store) -> None:
    """Remove what a folder has of an event that was erased in a store, which may lie elsewhere."""
    erasure = erasure_of(store)
    if erasure is None:
        return
    if folder.store is not store:
        erase_what_is_left(folder.store, erasure)
        _confirm_own(folder, store)
    copies = [backup.path for backup in backups_elsewhere(chosen(folder.store))]
    wipe_copies(folder.path, [*badges_elsewhere(folder.path), *copies])
    forget_older_backups(folder.store)


def _confirm_own(folder: DataFolder, store: Store) -> None:
    """A folder that was paired with another server of the same database is a desk to that one; its data are gone."""
    order = order_of(store, folder.desk.id)
    if order is not None and order.confirmed_ms is None:
        now = wall_clock_ms()
        keep_order(store, msgspec.structs.replace(order, told_ms=order.told_ms or now, confirmed_ms=now))


def erase_at_desk(folder: DataFolder, *, keep_figures: bool = True) -> Act:
    """Erase the event at a desk without a server, closing its folder; nothing of it is left. Raises WipeError."""
    return remove_at_desk(folder, erasure_for(folder, folder.store, keep_figures=keep_figures), folder.second_place)


def remove_at_desk(folder: DataFolder, erasure: Erasure, elsewhere: str) -> Act:
    """Close the folder of a desk without a server and remove its data. Raises WipeError.

    `elsewhere` is where its backups were copied to.
    """
    wiping = Wiping(erasure.name, WipeReason.ERASED, began_ms=erasure.erased_ms, elsewhere=elsewhere)
    begin_wiping(folder.path, wiping)
    folder.close()
    folder.discard()
    return Act(erasure.name, iso(erasure.erased_ms), erasure.participants, erasure.entries, erasure.photos, erasure)


def act_of(store: Store, now_ms: int | None = None) -> Act:
    """The record of an erasure as it stands now. Raises ErasureError when there was none."""
    erasure = erasure_of(store)
    if erasure is None:
        raise ErasureError("This event was not erased.")
    orders = ((desk, order_of(store, desk.id)) for desk in _desks(store))
    desks = tuple(_fate(desk, order) for desk, order in orders if order is not None)
    is_complete = all(desk.fate is Fate.CONFIRMED for desk in desks)
    now = now_ms if now_ms is not None else wall_clock_ms()
    return Act(
        event=erasure.name,
        erased_at=iso(erasure.erased_ms),
        participants=erasure.participants,
        entries=erasure.entries,
        photos=erasure.photos,
        figures=erasure,
        desks=desks,
        deadline=iso(erasure.deadline_ms) if desks else None,
        is_complete=is_complete,
        is_overdue=not is_complete and now > erasure.deadline_ms,
    )


def text_of(act: Act) -> str:
    """The record for people, a line for each thing."""
    total = act.figures.total
    gone = f"{act.participants} people on the roster, {act.entries} entries, {act.photos} photos"
    lines = [
        f"Record of the erasure of “{act.event}”",
        f"Erased at {act.erased_at}: {gone}, with backups, badges and all that was made of them.",
    ]
    if total is not None:
        lines.append(f"Kept, without personal data: {total.expected} expected, {total.arrived} arrived.")
    lines += [_fate_text(desk) for desk in act.desks]
    if act.desks:
        done = sum(desk.fate is Fate.CONFIRMED for desk in act.desks)
        lines.append(f"{done} of {len(act.desks)} desks have confirmed; the others have until {act.deadline}.")
        if act.is_overdue:
            lines.append("That day is past.")
    return "\n".join(lines)


def write_record(act: Act, path: Path) -> None:
    """Write the record to a file: JSON where it is called .json, else text. Raises ErasureError."""
    text = msgspec.json.format(msgspec.json.encode(act)) if path.suffix == ".json" else f"{text_of(act)}\n".encode()
    try:
        path.write_bytes(text)
    except OSError as error:
        raise ErasureError(f"The record cannot be written to {path} ({error.strerror}).") from error


def _fate_text(desk: DeskFate) -> str:
    lost = f"; {desk.unsent} entries that only it had went with them" if desk.unsent else ""
    why = "the desk was taken out of the event" if desk.reason == "revoked" else "the event was erased"
    words = {
        Fate.CONFIRMED: f"its data are gone since {desk.confirmed_at}{lost}",
        Fate.TOLD: f"told at {desk.told_at}, not confirmed yet",
        Fate.SILENT: f"not heard from since {desk.last_heard}, and not told yet",
    }[desk.fate]
    return f"Desk {desk.name} ({desk.id}), because {why}: {words}."


def _fate(desk: KnownDesk, order: WipeOrder) -> DeskFate:
    fate = Fate.CONFIRMED if order.confirmed_ms else Fate.TOLD if order.told_ms else Fate.SILENT
    return DeskFate(
        id=desk.id,
        name=desk.name,
        fate=fate,
        reason=order.reason,
        last_heard=iso(max(desk.heard_ms, order.told_ms or 0)),
        told_at=iso(order.told_ms) if order.told_ms else None,
        confirmed_at=iso(order.confirmed_ms) if order.confirmed_ms else None,
        unsent=order.unsent if fate is Fate.CONFIRMED else desk.unsent,
    )


def _desks(store: Store) -> list[KnownDesk]:
    return [desk for desk in store.desks() if not desk.viewer]


def _with_figures(erasure: Erasure, store: Store) -> Erasure:
    """Categories and zones alone: a region may have one person only."""
    by_category, by_zone = headcount(store, By.CATEGORY), headcount(store, By.ZONE)
    total = Counted(by_category.expected, by_category.arrived, by_category.inside)
    return msgspec.structs.replace(
        erasure, total=total, by_category=by_category.groups or {}, by_zone=by_zone.groups or {}
    )


def _people(store: Store) -> int:
    return sum(len(page.participants) for page in roster_pages(store, 0, _PAGE))
