"""init: a new event."""

import os
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.beginning import begin_event
from checkin.cli.common import AsJson, Data, show
from checkin.cli.terminal import say
from checkin.cli.unlocking import new_passphrase
from checkin.datafolder import PASSPHRASE_VARIABLE
from checkin.event import EventError, new_event, with_settings
from checkin.security.keys import KeyPlace


def init(
    data: Data,
    name: Annotated[str, typer.Option("--name", help="The event's name.")] = "New event",
    settings: Annotated[
        Path | None, typer.Option("--settings", metavar="FILE", help="The event's settings (TOML; see docs/cli.md).")
    ] = None,
    desk: Annotated[str, typer.Option("--desk", metavar="NAME", help="What this desk is called.")] = "desk-1",
    key: Annotated[
        KeyPlace | None, typer.Option("--key", help="Where the database's key is kept; by itself the best there is.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a new event in a data folder."""
    event = new_event(name)
    if settings is not None:
        try:
            event = with_settings(event, settings.read_text("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise EventError(f"{settings} is no text in UTF-8: save the settings as UTF-8.") from error
        if name != "New event":
            event = msgspec.structs.replace(event, name=name)
    passphrase = os.environ.get(PASSPHRASE_VARIABLE) or (new_passphrase() if key is KeyPlace.PASSPHRASE else None)
    folder, place = begin_event(data, event, desk, key, passphrase=passphrase)
    folder.close()
    if place is KeyPlace.FILE:
        say(f"The key lies in a file beside the data ({data}): enough for a trial.", err=True)
    document = {"event": event.name, "desk": desk, "data": str(data), "key": place}
    show(document, as_json=as_json, text=lambda: f"“{event.name}” is ready in {data}.")
