"""erase: the personal data of one person (person_commands.py), or of an event at its server and its desks."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.common import AsJson, Data, Operator, opened_folder, show, what_stays
from checkin.cli.person_commands import erase_person
from checkin.cli.server_commands import Database, opened_server_store
from checkin.cli.terminal import say
from checkin.cli.unlocking import passphrase_of
from checkin.datafolder import DataFolder, DataFolderError
from checkin.erasing import (
    CONFIRM_WITHIN_DAYS,
    Act,
    ErasureError,
    act_of,
    erase_at_desk,
    erase_at_server,
    has_desks,
    require_server,
    text_of,
    unsent_desks,
    write_record,
)
from checkin.journal.store import Store
from checkin.journal.wipe_orders import erasure_of
from checkin.station.erasing_desk import is_name_of, require_writable
from checkin.station.status import iso


def erase(
    data: Data,
    operator: Operator,
    participant: Annotated[
        str | None, typer.Argument(metavar="[PARTICIPANT]", help="Erase this person alone, by id or code.")
    ] = None,
    database: Database = None,
    status: Annotated[bool, typer.Option("--status", help="Only tell which desks have confirmed.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask for the event's name.")] = False,
    even_unsent: Annotated[
        bool, typer.Option("--even-unsent", help="Also while desks have entries that nobody else has.")
    ] = False,
    keep_figures: Annotated[
        bool, typer.Option("--keep-figures/--no-figures", help="Keep how many came, by category and zone.")
    ] = True,
    within: Annotated[
        int, typer.Option("--within", metavar="DAYS", min=0, max=3_650, help="By when desks should confirm.")
    ] = CONFIRM_WITHIN_DAYS,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the record there (.json or text).")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Erase the event: everybody's data, here and at all desks, which confirm it. It cannot be undone.

    With PARTICIPANT the data of that person alone; the event goes on.
    """
    if participant is not None:
        erase_person(participant, data, operator, database, yes=yes, as_json=as_json)
        return
    require_writable(output)
    elsewhere = ""
    if status:
        act = _status(data, database)
    elif _is_server(data, database):
        with opened_server_store(data, database, beside=True) as (folder, store):
            if erasure_of(store) is None:
                _require_all_sent(store, even_unsent=even_unsent)
                _require_yes(store, yes=yes)
            elsewhere = folder.second_place
            act = erase_at_server(folder, store, keep_figures=keep_figures, within_days=within)
        _renew_key(data)
    else:
        with opened_folder(data) as folder:
            _require_yes(folder.store, yes=yes)
            elsewhere = folder.second_place
            act = erase_at_desk(folder, keep_figures=keep_figures)
    if output is not None:
        write_record(act, output)
    show(act, as_json=as_json, text=lambda: text_of(act))
    if not status and (stays := what_stays(data, elsewhere)):
        say(stays.strip(), err=True)


def _renew_key(data: Path) -> None:
    """So that copies of the folder that somebody may have open to nobody any more."""
    try:
        DataFolder.give_new_key(data, passphrase_of(data), discards_damaged=True)
    except DataFolderError:
        say("The server runs: once it has ended, “key --rotate” makes the key of older copies useless.", err=True)


def _status(data: Path, database: str | None) -> Act:
    with opened_server_store(data, database, beside=True) as (_, store):
        return act_of(store)


def _is_server(data: Path, database: str | None) -> bool:
    """Whether desks are to be told. Raises ErasureError at a desk that has a server."""
    with opened_server_store(data, database, beside=True) as (folder, store):
        require_server(folder)
        return database is not None or has_desks(store)


def _require_all_sent(store: Store, *, even_unsent: bool) -> None:
    if even_unsent or not (desks := unsent_desks(store)):
        return
    named = "; ".join(f"{desk.name}: {desk.unsent}, last heard from at {iso(desk.heard_ms)}" for desk in desks)
    raise ErasureError(
        f"Desks have entries that nobody else has ({named}): let them sync first, or take their entries in from a "
        "file. With --even-unsent the event is erased all the same."
    )


def _require_yes(store: Store, *, yes: bool) -> None:
    event, _ = store.event()
    if yes:
        return
    typed = typer.prompt(
        f"Everybody's data are erased, here and at all desks. Type the name of the event ({event.name})"
    )
    if not is_name_of(event, typed):
        raise ErasureError("That is not the name of the event: nothing was erased.")
