"""verify: whether a data folder, or a signed journal, is what was recorded."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, default_folder, opened_folder, show
from checkin.cli.handover_commands import telling_progress
from checkin.journal.journal_check import JournalReport, check_journal
from checkin.journal.journal_comparison import Compared
from checkin.journal.signed_journal import JournalHead
from checkin.journal.signing import kept_fingerprint, parse_fingerprint
from checkin.journal.store import Cursor, StoreError, Verification

_HEAD_FORM = "POSITION:HASH"
_COMPARED = {
    Compared.BEGINNING: "The earlier file is its beginning.",
    Compared.CONTAINED: (
        "It holds all entries of the earlier file, which is of another epoch or place; their order was not compared."
    ),
}


class VerifyDocument(msgspec.Struct, frozen=True):
    """The answer to `verify --json` about a data folder."""

    ok: bool
    entries: int
    problems: tuple[str, ...]
    head: Cursor | None = None
    """How far the journal has come, to be noted down and compared later."""
    key: str | None = None
    """The fingerprint of this place's signing key."""


def verify(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A signed journal; by itself the data folder is checked.")
    ] = None,
    data: Annotated[Path | None, typer.Option("--data", metavar="DIR", help="The data folder.")] = None,
    key: Annotated[
        str | None, typer.Option("--key", metavar="FINGERPRINT", help="Who must have signed the file.")
    ] = None,
    after: Annotated[
        Path | None, typer.Option("--after", metavar="EARLIER", help="An earlier file, which this one must go on from.")
    ] = None,
    head: Annotated[
        list[str] | None, typer.Option("--head", metavar=_HEAD_FORM, help="A running hash that was noted down.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check every hash of the journal and compare what is folded anew, or check a signed file without any database.

    Exit code 1 when something is wrong.
    """
    if file is None:
        if key or after or head:
            raise typer.BadParameter("--key, --after and --head are about a FILE: name it.")
        result = _of_folder(data or default_folder())
        show(result, as_json=as_json, text=lambda: _told(result.ok, result.entries, result.problems))
        is_ok = result.ok
    else:
        if data is not None:
            raise typer.BadParameter("Name a FILE or a folder by --data, not both.")
        expected, heads = _fingerprint(key), [_head(one) for one in head or ()]
        with telling_progress("checked") as progress:
            report = check_journal(file, key=expected, heads=heads, earlier=after, progress=progress)
        show(report, as_json=as_json, text=lambda: _file_told(report, is_key_known=expected is not None))
        is_ok = report.ok
    if not is_ok:
        raise typer.Exit(1)


def _of_folder(data: Path) -> VerifyDocument:
    """The result; a database that is there and cannot be opened is a result, too. Nothing is rebuilt."""
    try:
        with opened_folder(data, read_only=True) as folder:
            found: Verification = folder.store.verify()
            return VerifyDocument(
                found.ok, found.entries, found.problems, folder.store.head(), kept_fingerprint(folder.store)
            )
    except StoreError as error:
        return VerifyDocument(False, 0, (error.sentence,))


def _fingerprint(text: str | None) -> str | None:
    try:
        return parse_fingerprint(text) if text is not None else None
    except ValueError as error:
        raise typer.BadParameter("A fingerprint has 32 hexadecimal digits.", param_hint="--key") from error


def _head(text: str) -> tuple[int, str]:
    position, _, running = text.partition(":")
    if not (position.isascii() and position.isdigit() and len(position) < 20) or len(running) != 32:
        raise typer.BadParameter(
            f"“{text}” is not {_HEAD_FORM}, with a hash of 32 hexadecimal digits.", param_hint="--head"
        )
    return int(position), running.lower()


def _told(ok: bool, entries: int, problems: tuple[str, ...], *more: str) -> str:
    return "\n".join([f"{entries} entries: {'all is well' if ok else 'something is wrong'}.", *problems, *more])


def _file_told(report: JournalReport, *, is_key_known: bool) -> str:
    more = [_COMPARED[report.compared]] if report.ok and report.compared is not None else []
    if report.head is not None:
        asked = "" if is_key_known else ": compare it with the key that “status” shows there, or name it by --key"
        more += [*_head_told(report.head), f"Signed with key {report.key}{asked}."]
    return _told(report.ok, report.entries, report.problems, *more)


def _head_told(head: JournalHead) -> list[str]:
    return [
        f"The journal of “{head.place_name}” for “{head.event_name}”, written at {head.made}.",
        f"Head: {head.entries}:{head.running}, epoch {head.epoch}.",
    ]
