"""How backups stand, in lines for a terminal."""

from checkin.journal.backup_status import BackupStatus


def status_lines(status: BackupStatus) -> list[str]:
    """How backups stand, for people."""
    lines = [
        f"Last backup {status.at}, {age(status.age_s)} ago, of {status.count} in {status.folder}."
        if status.at is not None and status.age_s is not None
        else "There is no backup yet."
    ]
    if status.elsewhere is not None:
        other = status.elsewhere
        lines.append(other.problem or f"Second place: {other.at or 'nothing yet'}, in {other.folder}.")
    return lines


def age(age_s: int) -> str:
    """How long ago, roughly."""
    for unit, length in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if age_s >= 2 * length:
            return f"{age_s // length} {unit}"
    return f"{age_s} s"
