"""A damaged database is noticed when it is opened, and rebuilt from what is left of it and from its backup.

Damaged files are moved aside, never deleted. The new database is finished under a name of its own before it takes its
place, so that a rebuilding that was cut off is done again. What only the server has comes back with the next sync.
"""

import errno
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from operator import itemgetter
from pathlib import Path

import apsw
import msgspec

from checkin.clock import wall_clock_ms
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.backup import MARK_SETTING, read_backup
from checkin.journal.backup_files import backups_of
from checkin.journal.entries import Entry
from checkin.journal.log_mark import SIDES
from checkin.journal.remote import Remote
from checkin.journal.salvage import DamagedFile, Found, log_of
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_erasure import erase_put_back
from checkin.journal.sqlite_files import (
    WRONG_KEY,
    WrongKeyError,
    connect,
    has_cut_log,
    is_damage,
    schema_version,
)
from checkin.journal.sqlite_transaction import SqliteTransaction, TextsOf, read_setting, write_setting
from checkin.journal.store import StoreError, Transaction
from checkin.security.private_files import flush_folder, private_folder

CHECKED_AT_ONCE_BYTES = 64 * 1024 * 1024
"""A larger file is checked while the desk is at work already; this much takes a fifth of a second."""
_ASIDE = "damaged-"
_REMOTE, _HANDED_OVER = "desk.remote", "desk.handed_over"
"""Settings that speak of positions in the database that was lost, in part or altogether."""
_JOB = """
    INSERT INTO print_job(id, participant, state, printer, batch, sent, changed_ms, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT(id) DO UPDATE SET (state, printer, batch, sent, changed_ms, body) =
        (excluded.state, excluded.printer, excluded.batch, excluded.sent, excluded.changed_ms, excluded.body)
    WHERE excluded.changed_ms >= print_job.changed_ms
"""
_HAS = """
    SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?), (SELECT coalesce(max(revision), 0) FROM roster_mark),
           (SELECT value FROM setting WHERE key = 'epoch')
"""
_CHUNK = 2_000
_FURTHER = 1_000
"""How far the event's settings move on whose last changes are lost: desks remember revisions of those."""


Progress = Callable[[int], None]


def nobody_asks(_entries: int) -> None:
    """Nobody wants to know how far it is."""


class RebuildError(CheckinError):
    """The database is damaged and cannot be made whole."""


class Rebuilt(msgspec.Struct, frozen=True):
    """What was found again: entries in the damaged files, and those that only the backup had."""

    from_damaged: int
    from_backup: int
    aside: Path

    @property
    def detail(self) -> str:
        """For the list of anomalies."""
        return f"Found again: {self.from_damaged} entries in the damaged file, {self.from_backup} more in backups."

    @property
    def sentence(self) -> str:
        return (
            f"The database was damaged and has been rebuilt. {self.detail} Sync brings back what the server has, and "
            f"the damaged files are in {self.aside}."
        )


class Opened(msgspec.Struct, frozen=True):
    """An open store; whether its pages are still to be checked, and what was rebuilt to open it."""

    store: SqliteStore
    is_unchecked: bool
    rebuilt: Rebuilt | None


def open_sound(path: Path, key: bytes, search_texts: TextsOf) -> Opened:
    """Open a database for writing, and rebuild it first when it is damaged.

    Whoever calls holds the lock of the folder. Raises StoreError, WrongKeyError (nothing was touched then) and
    RebuildError.
    """
    finish_rebuilding(path)
    rebuilt = rebuild(path, key, search_texts) if is_damaged(path, key) else None
    try:
        store = SqliteStore.open(path, key, search_texts)
    except StoreError as error:
        if rebuilt is not None or not is_damage(error):
            raise
        _require_right_key(path, key)
        rebuilt = rebuild(path, key, search_texts)
        store = SqliteStore.open(path, key, search_texts)
    return Opened(store, path.stat().st_size > CHECKED_AT_ONCE_BYTES, rebuilt)


def exists(path: Path) -> bool:
    """Whether there is a database, or what one can be made of again."""
    return path.exists() or _made(path)[1].exists() or bool(backups_of(path))


def mark_damaged(path: Path) -> None:
    """Have the next start rebuild the database."""
    _marker(path).touch()


def forget_damaged(path: Path) -> None:
    """Remove the damaged files that were moved aside: they may hold what was erased since."""
    for aside in moved_aside(path):
        shutil.rmtree(aside, ignore_errors=True)


def moved_aside(path: Path) -> list[Path]:
    """The folders with damaged files, the oldest first."""
    return sorted(path.parent.glob(f"{_ASIDE}*"))


def is_damaged(path: Path, key: bytes) -> bool:
    """Whether the database must be rebuilt: it was marked, is unreadable, or lost what it or its backup shows it had.

    Raises WrongKeyError rather than take a database for damaged that another key opens.
    """
    if _marker(path).exists() or not path.exists() or not path.stat().st_size:
        _require_right_key(path, key)
        return True
    try:
        with closing(connect(path, key, for_writing=False)) as connection:
            return (
                schema_version(connection) == 0
                or has_cut_log(connection, key)
                or _has_bad_pages(path, connection)
                or _lacks_its_backup(path, key, connection)
            )
    except (apsw.Error, StoreError) as error:
        if not is_damage(error):
            raise
        _require_right_key(path, key)
        return True


def rebuild(
    path: Path, key: bytes, search_texts: TextsOf, source: Path | None = None, progress: Progress = nobody_asks
) -> Rebuilt:
    """Make a new database of all that can be read, and move the damaged one aside. May be cut off and done again.

    Entries come together from everywhere. Roster and settings are those of the damaged database, as far as they can be
    read, or else of the newest sound backup; of `source`, a sound database with the same key, where that is named.
    `progress` hears how many entries there are; what it raises ends the rebuilding, and all is as it was.
    """
    unfinished, finished = _made(path)
    try:
        _remove(unfinished)
        try:
            rebuilt = _rebuilt(path, key, search_texts, source, progress)
        except BaseException:
            _remove(unfinished)
            raise
        _leave_alone(unfinished)
        unfinished.replace(finished)
        flush_folder(path.parent)
        finish_rebuilding(path, rebuilt.aside)
    except OSError as error:
        raise RebuildError(
            f"The database in {path.parent} is damaged and cannot be rebuilt ({error.strerror or error}): "
            "free some space or close other programs that use it, then start again."
        ) from error
    return rebuilt


def _rebuilt(path: Path, key: bytes, search_texts: TextsOf, source: Path | None, progress: Progress) -> Rebuilt:
    unfinished, _ = _made(path)
    base = _copied_backup([source] if source else [one.path for one in backups_of(path)], key, unfinished)
    store = (SqliteStore.open if base else SqliteStore.create)(unfinished, key, search_texts)
    try:
        damaged = DamagedFile(path, key)
        readable = _take_entries(store, damaged, progress)
        if source is None:
            _take_newer(store, damaged.found)
        else:
            _fill_in(store, damaged.found)
            _keep_ahead(store, damaged.found)
        for backup in backups_of(path):
            if backup.path != base:
                older = DamagedFile(backup.path, key)
                _take_entries(store, older, progress)
                _fill_in(store, older.found)
        rebuilt = Rebuilt(readable, store.head().position - readable, _new_aside(path))
        _begin_anew(store, rebuilt, AnomalyKind.DATABASE_REBUILT if source is None else AnomalyKind.DATABASE_RESTORED)
    finally:
        store.close()
    return rebuilt


def finish_rebuilding(path: Path, aside: Path | None = None) -> None:
    """Put a finished database in its place; whatever lies there now is the damaged one."""
    _, finished = _made(path)
    if not finished.exists():
        return
    aside = aside or _new_aside(path)
    for side in reversed(SIDES):
        damaged = path.with_name(path.name + side)
        if damaged.exists():
            private_folder(aside)
            damaged.replace(aside / damaged.name)
    _marker(path).unlink(missing_ok=True)
    finished.replace(path)
    flush_folder(path.parent)


def _require_right_key(path: Path, key: bytes) -> None:
    """Raise WrongKeyError unless some page shows that the key is right, or there is no page at all."""
    files = [DamagedFile(one, key) for one in (path, *(backup.path for backup in backups_of(path)))]
    if any(file.holds_anything for file in files) and not any(file.fits() for file in files):
        raise WrongKeyError(WRONG_KEY)


def _has_bad_pages(path: Path, connection: apsw.Connection) -> bool:
    return path.stat().st_size <= CHECKED_AT_ONCE_BYTES and connection.execute("PRAGMA quick_check(1)").get != "ok"


def _lacks_its_backup(path: Path, key: bytes, connection: apsw.Connection) -> bool:
    """Whether the backup is ahead, as when the log was cut off or an old copy was put in place of the database."""
    backup = read_backup(path, key)
    if backup is None:
        return False
    row = connection.execute(_HAS, (backup.last_entry,)).fetchall()[0]
    has_entry, revision, epoch = bool(row[0]), int(row[1] or 0), row[2]
    lacks_people = epoch == backup.epoch and revision < backup.roster_revision
    return (backup.last_entry is not None and not has_entry) or lacks_people


def _copied_backup(backups: Iterable[Path], key: bytes, target: Path) -> Path | None:
    """The first sound backup, copied to the target; None when there is none."""
    for backup in backups:
        with suppress(apsw.Error, StoreError), closing(connect(backup, key, for_writing=False)) as connection:
            if connection.execute("PRAGMA quick_check(1)").get == "ok" and schema_version(connection) > 0:
                shutil.copyfile(backup, target)
                return backup
    return None


def _take_entries(store: SqliteStore, source: DamagedFile, progress: Progress = nobody_asks) -> int:
    """Take the entries that can be read, how many there were; unsound ones only if no sound copy is anywhere."""
    seen: set[str] = set()
    for chunk in _chunks(_distinct(source.entries(), seen)):
        store.transact(partial(_append, entries=chunk))
        progress(store.head().position)
    unsound = [entry for identity, entry in sorted(source.found.unsound.items()) if identity not in seen]
    if unsound:
        store.transact(partial(_append, entries=unsound))
    return len(seen)


def _distinct(entries: Iterator[Entry], seen: set[str]) -> Iterator[Entry]:
    for entry in entries:
        if entry.id not in seen:
            seen.add(entry.id)
            yield entry


def _append(transaction: Transaction, entries: list[Entry]) -> None:
    transaction.append(entries)


def _take_newer(store: SqliteStore, found: Found) -> None:
    """Take what the damaged database says rather than what its backup does."""
    revisions = dict(store.query("SELECT id, revision FROM participant WHERE roster IS NOT NULL"))
    newer = [
        participant
        for revision, participant in sorted(found.participants.values(), key=itemgetter(0))
        if revision >= revisions.get(participant.id, 0)
    ]
    settings = _sound(found.settings)

    def work(transaction: SqliteTransaction) -> None:
        if "event" not in settings and (revision := read_setting(transaction.connection, "event_revision")):
            settings["event_revision"] = str(int(revision) + _FURTHER)
        for key, value in settings.items():
            write_setting(transaction.connection, key, value)
        _put_rows(transaction, "INSERT OR REPLACE", found)

    store.transact(lambda transaction: transaction.put_participants(newer))
    store.run_transaction(work)


def _keep_ahead(store: SqliteStore, found: Found) -> None:
    """Have desks read the event's settings anew, and backups made before something was erased stay outdated."""

    def work(transaction: SqliteTransaction) -> None:
        revisions = (read_setting(transaction.connection, "event_revision"), found.settings.get("event_revision"))
        highest = max(int(one) for one in ("0", *revisions) if one and one.isdecimal())
        write_setting(transaction.connection, "event_revision", str(highest + _FURTHER))
        if mark := found.settings.get(MARK_SETTING):
            write_setting(transaction.connection, MARK_SETTING, mark)

    store.run_transaction(work)


def _fill_in(store: SqliteStore, found: Found) -> None:
    """Take from an older file what is nowhere else."""
    known = {identity for (identity,) in store.query("SELECT id FROM participant WHERE roster IS NOT NULL")}
    missing = [
        participant
        for _, participant in sorted(found.participants.values(), key=itemgetter(0))
        if participant.id not in known
    ]

    def work(transaction: SqliteTransaction) -> None:
        for key, value in _sound(found.settings).items():
            if read_setting(transaction.connection, key) is None:
                write_setting(transaction.connection, key, value)
        _put_rows(transaction, "INSERT OR IGNORE", found)

    store.transact(lambda transaction: transaction.put_participants(missing))
    store.run_transaction(work)


def _put_rows(transaction: SqliteTransaction, insert: str, found: Found) -> None:
    for values in found.desks.values():
        transaction.execute(f"{insert} INTO desk VALUES ({','.join('?' * len(values))})", values)
    for values in found.jobs.values():
        transaction.execute(_JOB, values[1:])
    for values in found.set_aside:
        transaction.execute("INSERT OR IGNORE INTO set_aside(id, raw, reason) VALUES (?, ?, ?)", values)
    erase_put_back(transaction.connection)


def _sound(settings: dict[str, str]) -> dict[str, str]:
    """The settings that can be made sense of; the event only with its revision."""
    kept = dict(settings)
    if not (_decodes(kept.get("event"), Event) and kept.get("event_revision", "").isdecimal()):
        kept.pop("event", None)
        kept.pop("event_revision", None)
    if not _decodes(kept.get(_REMOTE), Remote):
        kept.pop(_REMOTE, None)
    kept.pop(_HANDED_OVER, None)
    return kept


def _decodes(text: str | None, kind: type[msgspec.Struct]) -> bool:
    try:
        msgspec.json.decode(text or "", type=kind)
    except msgspec.DecodeError:
        return False
    return True


def _begin_anew(store: SqliteStore, rebuilt: Rebuilt, kind: AnomalyKind) -> None:
    """Count nothing as held by the server, and have whoever reads this journal read it from the beginning."""

    def work(transaction: SqliteTransaction) -> None:
        write_setting(transaction.connection, "epoch", secrets.token_hex(16))
        transaction.execute("DELETE FROM setting WHERE key = ?", (_HANDED_OVER,))

    store.run_transaction(work)
    remote = store.remote()
    if remote is None:
        store.forget_remote()
    else:
        store.forget_held(msgspec.structs.replace(remote, settings_revision=0))
    now_ms = wall_clock_ms()
    store.note(Anomaly(kind, store.desk_setting("name") or "", now_ms, rebuilt.detail))


def _chunks(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    while chunk := list(islice(entries, _CHUNK)):
        yield chunk


def _made(path: Path) -> tuple[Path, Path]:
    """The new database while it is being made, and once it is whole."""
    return path.with_name(path.name + ".rebuilding"), path.with_name(path.name + ".rebuilt")


def _marker(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")


def _new_aside(path: Path) -> Path:
    """Where to move damaged files, named by the time in UTC."""
    name = f"{_ASIDE}{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(name + suffix) for suffix in ("", *(f"-{number}" for number in range(2, 10_000))))
    return next(one for one in names if not one.exists())


def _leave_alone(database: Path) -> None:
    """Remove what lies beside a database that was closed and shall get another name. Raises OSError for a log."""
    if log_of(database) is not None:
        raise OSError(errno.EIO, "not all of the new database could be written to its file")
    for side in SIDES[1:]:
        database.with_name(database.name + side).unlink(missing_ok=True)


def _remove(database: Path) -> None:
    for side in SIDES:
        database.with_name(database.name + side).unlink(missing_ok=True)
