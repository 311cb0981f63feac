"""backup and restore."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.backup_lines import age, status_lines
from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.handover_commands import telling_progress
from checkin.cli.server_commands import Database, opened_server_store
from checkin.cli.unlocking import passphrase_of
from checkin.clock import wall_clock_ms
from checkin.datafolder import DATABASE, PASSPHRASE_VARIABLE
from checkin.journal.backup import back_up
from checkin.journal.backup_elsewhere import choose, choose_none, chosen
from checkin.journal.backup_status import backup_status
from checkin.journal.backup_worker import backed_up_elsewhere
from checkin.restoring import FoundBackup, Passphrases, Restored, found_backups, restore
from checkin.server.mirror import copy_entries
from checkin.sync.answers import SyncError
from checkin.sync.session import sync_once

BACKUP_PASSPHRASE = "CHECKIN_BACKUP_PASSPHRASE"  # noqa: S105 - the name of a variable


class RestoredDocument(msgspec.Struct, frozen=True):
    """The answer to `restore --json`. `sync` is why the server could not be asked, empty when it was."""

    restored: Restored
    sync: str | None = None


def backup(
    data: Data,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="Copy backups there, too, from now on: a stick, another disk."),
    ] = None,
    nowhere: Annotated[bool, typer.Option("--nowhere-else", help="Copy backups nowhere else from now on.")] = False,
    as_json: AsJson = False,
) -> None:
    """Back up now, also beside a program that has the folder open; or say where backups go beside their own folder."""
    with opened_folder(data, beside=True) as folder:
        key = folder.key
        if to is not None:
            choose(folder.store, to.absolute(), folder.desk.id, _backup_passphrase())
        elif nowhere:
            choose_none(folder.store)
        back_up(data / DATABASE, key)
        backed_up_elsewhere(data / DATABASE, key)
        status = backup_status(data / DATABASE, chosen(folder.store), wall_clock_ms())
    show(status, as_json=as_json, text=lambda: "\n".join(status_lines(status)))


def restore_folder(
    data: Data,
    source: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A backup, or a folder with backups; by itself the newest of this one."),
    ] = None,
    list_only: Annotated[bool, typer.Option("--list", help="Show the backups, and change nothing.")] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Restore a data folder from a backup; what only the database that lies there has is kept, and that moved aside."""
    passphrases = Passphrases(passphrase_of(data), os.environ.get(BACKUP_PASSPHRASE))
    if list_only:
        found = found_backups(data, source, passphrases)
        show(found, as_json=as_json, text=lambda: "\n".join(map(_found_line, found)) or "There are no backups.")
        return
    with telling_progress("taken") as progress:
        restored = restore(data, source, passphrases, progress)
    document = RestoredDocument(restored, _synced(data, database))
    show(document, as_json=as_json, text=lambda: "\n".join(_restored_lines(document)))


def _synced(data: Path, database: str | None) -> str | None:
    """Fetch what the server has, or give a PostgreSQL what the folder has; why that could not be done."""
    if database is not None:
        with opened_server_store(data, database) as (folder, store):
            copy_entries(folder.store, store)
            return None
    with opened_folder(data) as folder:
        if folder.store.remote() is None:
            return None
        try:
            sync_once(folder.store, wall_clock_ms)
        except SyncError as error:
            return error.sentence
    return ""


def _backup_passphrase() -> str:
    """What opens the backups in the second place."""
    given = os.environ.get(BACKUP_PASSPHRASE) or os.environ.get(PASSPHRASE_VARIABLE)
    if not given and sys.stdin.isatty():
        with suppress(typer.Abort):
            given = typer.prompt("Passphrase for the backups there", hide_input=True, confirmation_prompt=True)
    if not given:
        raise typer.BadParameter(f"Set {BACKUP_PASSPHRASE} to a passphrase for the backups there.", param_hint="--to")
    return str(given)


def _found_line(found: FoundBackup) -> str:
    held = "not sound, or locked with another key" if found.entries is None else f"{found.entries} entries"
    return f"{found.at[:19]}Z  {age(found.age_s):>8} ago  {found.size / 1_000_000:8.1f} MB  {held}  {found.file}"


def _restored_lines(document: RestoredDocument) -> list[str]:
    restored = document.restored
    desk = f"Desk {restored.desk} of “{restored.event}” is restored from {restored.file}"
    lines = [f"{desk}: {restored.entries} entries, {restored.from_elsewhere} of them not in the backup."]
    if restored.aside is not None:
        lines.append(f"What lay there before is in {restored.aside}.")
    if document.sync:
        lines.append(f"The server could not be asked ({document.sync}): the desk syncs when it is started.")
    return lines
