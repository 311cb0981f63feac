"""What all commands share: the data folder they work on, and how they print and fail."""

import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from checkin.cli.terminal import say, say_json, say_wrong_use, write_what_there_is
from checkin.cli.unlocking import passphrase_of
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.farewell import Farewell
from checkin.operators import Role
from checkin.security.scratch import private_temporary_files
from checkin.security.wiping import out_of_reach, strangers
from checkin.station.station import Station


def default_folder() -> Path:
    """Where the data lie when nobody says: CHECKIN_DATA, else the user's folder for programs' data."""
    if named := os.environ.get("CHECKIN_DATA"):
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return base / "checkin-desk"


def default_operator() -> str:
    """The name of whoever is signed in to the computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


Data = Annotated[Path, typer.Option("--data", metavar="DIR", help="The data folder.", default_factory=default_folder)]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of text.")]
Operator = Annotated[
    str, typer.Option("--operator", metavar="NAME", help="Who is at work.", default_factory=default_operator)
]
ZoneOption = Annotated[str | None, typer.Option("--zone", metavar="Z", help="The zone's key; the venue by default.")]
ParticipantArgument = Annotated[str, typer.Argument(metavar="PARTICIPANT", help="Participant id or ticket code.")]


@contextmanager
def opened_folder(
    path: Path, *, read_only: bool = False, beside: bool = False, passphrase: str | None = None
) -> Iterator[DataFolder]:
    """The data folder, closed at the end; one that is locked with a passphrase asks for it, where nobody told."""
    passphrase = passphrase or passphrase_of(path)
    folder = DataFolder.open(path, read_only=read_only, beside=beside, passphrase=passphrase)
    if folder.rebuilt is not None:
        say(folder.rebuilt.sentence, err=True)
    try:
        if read_only or beside:
            yield folder
        else:
            with private_temporary_files(path):
                yield folder
    finally:
        folder.close()


@contextmanager
def opened_station(
    path: Path, operator: str = "", *, role: Role = Role.SUPERVISOR, read_only: bool = False
) -> Iterator[Station]:
    """A station on the data folder, without printer and sync. Who may write commands counts as a supervisor."""
    with opened_folder(path, read_only=read_only) as folder:
        station = Station(
            folder.store,
            folder.desk,
            operator=operator,
            role=role,
            signs_in=False,
            photos=folder.photos,
            batches=folder.batches,
        )
        try:
            yield station
        finally:
            station.stop()


def what_stays(folder: Path, elsewhere: str) -> str:
    """What lies in a folder that was wiped and is not the program's, and backups that could not be reached.

    In sentences, each behind a blank; `elsewhere` is where backups were copied to.
    """
    left = strangers(folder)
    named = f"What the program did not put there is left alone: {', '.join(left[:10])}." if left else ""
    return "".join(f" {sentence}" for sentence in (named, out_of_reach(elsewhere)) if sentence)


def farewell_text(farewell: Farewell) -> str:
    """What became of a desk's data, and whether its server knows."""
    waits = "" if farewell.is_confirmed else "The server is told so at the next start of the program."
    return " ".join(
        part for part in (farewell.sentence, farewell.unsent_sentence, waits, farewell.elsewhere_sentence) if part
    )


def show(document: Any, *, as_json: bool, text: Callable[[], str]) -> None:
    """Print a result, as JSON or as text."""
    if as_json:
        say_json(msgspec.json.encode(document).decode())
    else:
        say(text())


def run_commands(app: typer.Typer, arguments: list[str]) -> int:
    """Run the command named by the arguments; its exit code: 0 done, 1 refused or failed, 2 wrong use."""
    write_what_there_is()
    try:
        return int(app(args=arguments, prog_name="main.py", standalone_mode=False) or 0)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except typer.exceptions.TyperException as error:
        return say_wrong_use(error)
    except typer.Abort:
        say("Given up: nothing was changed.", err=True)
        return 1
    except CheckinError as error:
        say(error.sentence, err=True)
        return 1
    except OSError as error:
        say(f"{error.filename or 'The system'}: {error.strerror or error}.", err=True)
        return 1
