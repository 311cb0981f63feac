"""The files of a database's backups: how they are called, and which of them are kept."""

import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

FOLDER = "backup"
UNFINISHED = ".part"
LAST, HOURS, DAYS = 3, 6, 7
"""Kept are the last few, the last of each of the last hours in which one was made, and of each such day."""
_ALWAYS = 2
_SHARE_OF_FREE = 4
"""More than a few are kept while they take up no more than this part of what is free on the disk."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<stem>.+)-(?P<stamp>\d{8}T\d{6}Z)\.db")


class Backup(NamedTuple):
    """One backup, and when it was made."""

    path: Path
    at: datetime
    size: int


def backups_in(folder: Path, stem: str = "event") -> list[Backup]:
    """The finished backups in a folder, the newest first."""
    found = []
    try:
        for path in folder.glob(f"{stem}-*.db"):
            match = _NAME.fullmatch(path.name)
            if match is not None and match["stem"] == stem and (at := _moment(match["stamp"])) is not None:
                found.append(Backup(path, at, path.stat().st_size))
    except OSError:  # a stick that was pulled out
        return []
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def backups_of(database: Path) -> list[Backup]:
    """The backups beside a database, the newest first."""
    return backups_in(folder_of(database), database.stem)


def folder_of(database: Path) -> Path:
    """Where the backups beside a database lie."""
    return database.parent / FOLDER


def next_name(database: Path, now: datetime) -> str:
    """What a backup is called that is made now: later than all there are, even when the clock was set back."""
    newest = next(iter(backups_of(database)), None)
    at = now.astimezone(UTC).replace(microsecond=0)
    if newest is not None and newest.at >= at:
        at = newest.at + timedelta(seconds=1)
    return f"{database.stem}-{at:{_STAMP}}.db"


def kept(moments: Sequence[datetime]) -> set[datetime]:
    """Which of the moments at which backups were made are kept; pure."""
    newest_first = sorted(moments, reverse=True)
    return {
        *newest_first[:LAST],
        *_first_of_each(newest_first, lambda at: at.replace(minute=0, second=0, microsecond=0), HOURS),
        *_first_of_each(newest_first, datetime.date, DAYS),
    }


def rotate(folder: Path, stem: str) -> None:
    """Remove the backups that are not kept. Raises OSError."""
    backups = backups_in(folder, stem)
    wanted = kept([backup.at for backup in backups])
    room = shutil.disk_usage(folder).free // _SHARE_OF_FREE
    for number, backup in enumerate(backups):
        room -= backup.size
        if number >= _ALWAYS and (backup.at not in wanted or room < 0):
            backup.path.unlink(missing_ok=True)
            room += backup.size


def _first_of_each(
    newest_first: Iterable[datetime], span_of: Callable[[datetime], datetime | date], spans: int
) -> Iterable[datetime]:
    firsts: dict[datetime | date, datetime] = {}
    for at in newest_first:
        firsts.setdefault(span_of(at), at)
    return list(firsts.values())[:spans]


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
