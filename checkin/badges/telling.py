"""The messages of msgspec about a template, in the words of docs/templates.md. Pure."""

import re

_PLACED = re.compile(r" - at `([^`]*)`$")
_NUMBERED = re.compile(r"(elements|parts|printer)\[(\d+)\]")
_WORDS = (
    (re.compile(r"Object contains unknown field `(.*)`", re.DOTALL), "has the key “{0}”, which there is not"),
    (re.compile(r"Object missing required field `(.*)`"), "lacks the key “{0}”"),
    (re.compile(r"Expected `([a-z]+)`, got `([a-z]+)`"), "must be {0} and is {1}"),
    (re.compile(r"Invalid (?:enum )?value (.*)", re.DOTALL), "cannot be {0}"),
    (re.compile(r"Number out of range"), "is a number out of range"),
)
_KINDS = {
    "float": "a number", "int": "a whole number", "str": "a text in quotes", "array": "a list", "object": "a table",
    "bool": "true or false", "datetime": "a date", "date": "a date", "time": "a time",
}  # fmt: skip


def told(message: str, whole: str = "the template") -> str:
    """The message with the place first; elements and parts are numbered from 1."""
    found = _PLACED.search(message)
    what, place = (message[: found.start()], _place(found[1], whole)) if found else (message, whole)
    for pattern, words in _WORDS:
        if said := pattern.fullmatch(what):
            return f"{place} {words.format(*(_KINDS.get(each, each) for each in said.groups()))}"
    return f"{place}: {what}"


def _place(path: str, whole: str) -> str:
    """`$.elements[0].parts[1].size_pt` as “element 1, part 2, size_pt”."""
    if path == "$":
        return whole
    numbered = _NUMBERED.sub(lambda each: f"{each[1].removesuffix('s')} {int(each[2]) + 1}", path.removeprefix("$."))
    return numbered.replace(".", ", ").replace(", equals[...]", ", equals")
