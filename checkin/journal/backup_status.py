"""How the backups of a database stand, read from their files: how old, how many, and whether in a second place, too."""

from pathlib import Path

import msgspec

from checkin.journal.backup_elsewhere import Elsewhere, backups_elsewhere, not_there
from checkin.journal.backup_files import Backup, backups_of, folder_of


class ElsewhereStatus(msgspec.Struct, frozen=True):
    """The second place. `problem` is a sentence, None when the place can be reached."""

    folder: str
    at: str | None
    age_s: int | None
    problem: str | None = None


class BackupStatus(msgspec.Struct, frozen=True):
    """The newest backup (None: there is none), and how many there are."""

    folder: str
    at: str | None
    age_s: int | None
    size: int
    count: int
    elsewhere: ElsewhereStatus | None = None


def backup_status(database: Path, elsewhere: Elsewhere | None, now_ms: int) -> BackupStatus:
    """What there is now. Reads names and sizes only."""
    backups = backups_of(database)
    other = None
    if elsewhere is not None:
        is_there = Path(elsewhere.folder).is_dir()
        at, age_s, _ = _newest(backups_elsewhere(elsewhere), now_ms)
        problem = None if is_there else not_there(Path(elsewhere.folder))
        other = ElsewhereStatus(elsewhere.folder, at, age_s, problem)
    at, age_s, size = _newest(backups, now_ms)
    return BackupStatus(str(folder_of(database)), at, age_s, size, len(backups), other)


def _newest(backups: list[Backup], now_ms: int) -> tuple[str | None, int | None, int]:
    if not backups:
        return None, None, 0
    newest = backups[0]
    age_s = max(0, round(now_ms / 1000 - newest.at.timestamp()))
    return newest.at.isoformat(timespec="milliseconds"), age_s, newest.size
