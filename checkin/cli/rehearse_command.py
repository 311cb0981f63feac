"""rehearse: practise on the machines of the event, with its roster, where nothing counts."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.common import Data, Operator, opened_folder
from checkin.cli.rehearsing import rehearse_in
from checkin.cli.terminal import harmless, say
from checkin.cli.unlocking import passphrase_of
from checkin.cli.windows import Windows
from checkin.cli.working import require_screen, telling
from checkin.operators import Role
from checkin.rehearsal import reset_rehearsal, write_practice_codes


def rehearse(
    context: typer.Context,
    data: Data,
    operator: Operator,
    role: Annotated[Role | None, typer.Option("--role", metavar="ROLE", help="desk, volunteer or supervisor.")] = None,
    codes: Annotated[
        Path | None, typer.Option("--codes", metavar="FILE", help="Write a page of codes for every verdict (PDF).")
    ] = None,
    reset: Annotated[bool, typer.Option("--reset", help="Remove what was practised; the real data stay.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Open the desk's window on a rehearsal: the real roster, a journal of its own, no server, badges that say so."""
    if reset:
        if not yes:
            typer.confirm(harmless(f"Remove everything that was practised in {data}?"), abort=True)
        was_there = reset_rehearsal(data, passphrase=passphrase_of(data))
        say("The rehearsal is removed." if was_there else "There is no rehearsal.", err=True)
        return
    if codes is not None:
        with opened_folder(data, read_only=True) as folder:
            event, _ = folder.store.event()
        write_practice_codes(event, codes)
        say(f"The codes are in {codes}.", err=True)
        return
    windows: Windows = context.obj
    require_screen(windows)
    with telling(windows):
        rehearse_in(windows, data, operator, role, passphrase_of(data, windows))
