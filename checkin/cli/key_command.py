"""key: where the key of a data folder is kept, and another one."""

from typing import Annotated

import typer

from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.unlocking import new_passphrase, passphrase_of
from checkin.datafolder import DataFolder
from checkin.roster.photo_shelf import PhotoShelf
from checkin.security.keys import KeyPlace, move_key, place_of

_WORDS = {
    KeyPlace.KEYRING: "The key is in the system's keyring.",
    KeyPlace.PASSPHRASE: "The key is locked with a passphrase.",
    KeyPlace.FILE: "The key lies in a file beside the data: whoever has the folder can read them.",
}


def key(
    data: Data,
    change: Annotated[
        KeyPlace | None,
        typer.Option("--change", help="Keep the key elsewhere, or under another passphrase (CHECKIN_NEW_PASSPHRASE)."),
    ] = None,
    rotate: Annotated[bool, typer.Option("--rotate", help="Encrypt all files of the folder anew.")] = False,
    discard_damaged: Annotated[
        bool, typer.Option("--discard-damaged", help="With --rotate: remove damaged files that were moved aside.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Tell where the key of the data folder is kept, keep it elsewhere, or make a new one."""
    passphrase = passphrase_of(data)
    if change is not None:
        passphrase = _change(data, change, passphrase)
    if rotate:
        DataFolder.give_new_key(data, passphrase, discards_damaged=discard_damaged)
    with opened_folder(data, read_only=not (change or rotate), passphrase=passphrase) as folder:
        plain = len(PhotoShelf(folder.photos).plain())
    place = place_of(data)
    document = {"place": place, "changed": change is not None, "rotated": rotate, "plain_photos": plain}
    more = f"\n{plain} photos lie in the clear: --rotate seals them." if plain else ""
    show(document, as_json=as_json, text=lambda: _WORDS[place] + more)


def _change(data: Data, place: KeyPlace, passphrase: str | None) -> str | None:
    """Move the key; the passphrase from now on."""
    new = new_passphrase() if place is KeyPlace.PASSPHRASE else None
    with opened_folder(data, passphrase=passphrase) as folder:
        move_key(folder.path, folder.key, place, new)
    return new
