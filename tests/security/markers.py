"""Names that are planted to be looked for afterwards, wherever they could be left lying."""

from collections.abc import Iterable
from pathlib import Path

MARKER = "Щукарь-Quokkason"
"""In letters of two scripts, as no other text has it."""
MARKERS = (MARKER, "Zyzzyva-Фьорд", "王翡翠獬")


def forms_of(text: str) -> set[bytes]:
    """A text as it may stand in a file: in any case and encoding, escaped, or as the search index has its words."""
    found: set[bytes] = set()
    for part in (text, *text.split("-")):
        for spelled in (part, part.lower(), part.upper(), part.casefold()):
            found |= {spelled.encode(), spelled.encode("utf-16-le"), spelled.encode("utf-16-be")}
            found.add(spelled.encode("unicode_escape"))
            if spelled.isascii() or "а" <= spelled[0].lower() <= "я":
                found.add(spelled.encode("cp1251", "ignore"))
    return {form for form in found if len(form) >= 5}


def readable_in(content: bytes, markers: Iterable[str] = MARKERS) -> set[str]:
    """Those of the markers that can be read in this."""
    return {marker for marker in markers if any(form in content for form in forms_of(marker))}


def readable_below(folder: Path, markers: Iterable[str] = MARKERS) -> dict[str, set[str]]:
    """The files below a folder in which markers can be read, or whose names have them."""
    found = {}
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if readable := readable_in(content + b"\0" + str(path.relative_to(folder)).encode(), markers):
            found[str(path.relative_to(folder))] = readable
    return found
