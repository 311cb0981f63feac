"""All that a place keeps of one person, as one document: what they have a right to get, and what an erasure takes."""

import base64
from collections.abc import Sequence
from typing import Any

import msgspec

from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.store import Record, Store
from checkin.participants import Participant
from checkin.printing.jobs import Job, JobQuery
from checkin.roster.photo_shelf import NoSuchPhoto, PhotoShelf
from checkin.state import Stamp
from checkin.station.status import iso

ERASED = ("entries", "roster", "search", "photo", "print jobs", "imports", "batches", "backups")
"""What an erasure covers, as the entry names it."""
_MOST_JOBS = 10_000
_fields = msgspec.json.Decoder(dict[str, Any]).decode


class Said(msgspec.Struct, frozen=True):
    """When, where and by whom something was recorded."""

    at: str
    desk: str
    operator: str


class EntryTold(msgspec.Struct, frozen=True):
    """One entry about the person."""

    id: str
    kind: str
    said: Said
    facts: dict[str, Any]
    personal: dict[str, str]
    """Names and texts; empty where there were none."""
    hash: str


class JobTold(msgspec.Struct, frozen=True):
    """One badge sent to a printer of this desk."""

    id: str
    badge_code: str
    state: str
    printer: str
    reason: str
    note: str
    texts: dict[str, str]
    operator: str
    queued: str
    changed: str


class PhotoTold(msgspec.Struct, frozen=True):
    """The photo; `content` is the file in Base64, empty where it is not kept here."""

    name: str
    content: str = ""


class PersonFile(msgspec.Struct, frozen=True, kw_only=True):
    """All that is kept of one person. Times are ISO 8601 in the event's time zone."""

    event: str
    made: Said
    id: str
    data: Participant | None
    """As shown now; None once they were erased."""
    imported: tuple[Participant, ...]
    """As the organiser's lists said, this one first and then what imports before it said."""
    erased: Said | None
    arrived: tuple[str, ...]
    """The zones to which they were admitted."""
    inside: tuple[str, ...]
    entries: tuple[EntryTold, ...]
    print_jobs: tuple[JobTold, ...]
    photo: PhotoTold | None
    kept_at: tuple[str, ...]
    """Where these data lie, as far as this place knows."""


class Place(msgspec.Struct, frozen=True):
    """Where a file is made: the journal, and what a desk keeps beside it, where it is one."""

    store: Store
    desk: DeskStore
    event: Event
    photos: PhotoShelf | None
    stamp: Stamp


def person_file(place: Place, record: Record) -> PersonFile:
    """What is kept of this participant."""
    event, state, desk = place.event, record.state, place.desk
    known = desk.roster_records([record.id])
    imported = (*known.values(), *desk.imports().remembered_of(record.id))
    jobs = desk.jobs(JobQuery(participant=record.id, limit=_MOST_JOBS))
    zones = dict.fromkeys(admission.zone for admission in state.admissions)
    return PersonFile(
        event=event.name,
        made=_said(place.stamp, event),
        id=record.id,
        data=record.participant,
        imported=imported,
        erased=_said(state.erased, event) if state.erased is not None else None,
        arrived=tuple(event.zone(zone).name if _has(event, zone) else zone for zone in zones),
        inside=tuple(event.zone(zone).name if _has(event, zone) else zone for zone in zones if state.is_inside(zone)),
        entries=tuple(_entry(entry, event) for entry in place.store.entries_of(record.id)),
        print_jobs=tuple(_job(job, event) for job in jobs),
        photo=_photo(record.participant, place.photos),
        kept_at=_kept_at(place),
    )


def _has(event: Event, zone: str) -> bool:
    return any(one.key == zone for one in event.zones)


def _said(stamp: Stamp, event: Event) -> Said:
    return Said(iso(stamp.true_ms, event.zone_info), stamp.desk_name, stamp.operator)


def _entry(entry: Entry, event: Event) -> EntryTold:
    said = _said(entry.stamp, event)
    return EntryTold(entry.id, entry.kind, said, _fields(entry.body), entry.personal_fields(), entry.hash)


def _job(job: Job, event: Event) -> JobTold:
    queued, changed = (iso(at_ms, event.zone_info) for at_ms in (job.queued_ms, job.changed_ms))
    return JobTold(
        job.id, job.code, job.state, job.printer, job.reason or "", job.note, job.texts, job.operator, queued, changed
    )


def _photo(person: Participant | None, shelf: PhotoShelf | None) -> PhotoTold | None:
    if person is None or not person.photo:
        return None
    try:
        content = shelf.content(person.photo) if shelf is not None else b""
    except NoSuchPhoto:
        content = b""
    return PhotoTold(person.photo, base64.b64encode(content).decode())


def _kept_at(place: Place) -> tuple[str, ...]:
    remote = place.desk.remote()
    desks: Sequence[str] = [desk.name for desk in place.store.desks() if not desk.viewer]
    return (
        f"desk {place.stamp.desk_name}, and its backups",
        *([f"server {remote.url}, its backups, and the desks paired with it"] if remote is not None else []),
        *(f"desk {name}, and its backups" for name in desks),
    )
