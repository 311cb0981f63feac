"""Broken codes by the thousand: `python -m tests.station.fuzz_codes 1000000` looks all of them up at a real desk."""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from checkin.admission import Direction
from checkin.layouts import LAYOUTS, Caps, Layout, as_typed
from checkin.station.scanning import Passage, find_all, standing
from checkin.tickets import ALPHABET, BadgeCode, own_ticket_code
from tests.builders import a_stamp
from tests.desks import PEOPLE, a_store

_WRAPPINGS = (
    "{}", "https://example.org/t/{}", "https://example.org/?code={}&x=1", '{{"code": "{}"}}', '["{}", null]',
    "BEGIN:VCARD\nUID:{}\nEND:VCARD", "]Q1{}", "S1{}", " {}\r", "\ufeff{}", "{}\x00", "{}\x1d{}",
)  # fmt: skip
_ODD = (
    "\x00", "\x1b", "\ud800", "\udfff", "\u202e", "\u200f", "\u200b", "\ufeff", "\x1d", "\x85", "\xa0", "\u0301", "ß",
    "ı", "İ", "ﬁ", "Σ", "لا", "\U0001f600", "%00", "%ff", "&#0;", "\\u0000", '"', "'", "{", "[", "\n", "\t", "٣", "０",
)  # fmt: skip


def payloads(count: int, seed: int) -> Iterator[tuple[str, Layout]]:
    """Codes of every kind, wrapped, typed under any layout, and then broken; with the layout that the desk supposes."""
    chance = random.Random(seed)
    for _ in range(count):
        text = chance.choice(_WRAPPINGS).replace("{}", _code(chance)).replace("{{", "{").replace("}}", "}")
        if chance.random() < 0.6:
            text = as_typed(text, chance.choice(LAYOUTS), chance.choice(list(Caps)))
        if chance.random() < 0.1:
            text = text.encode("utf-8", "replace").decode(chance.choice(("latin-1", "cp866")))
        for _ in range(chance.choice((0, 1, 1, 2, 5))):
            text = _broken(text, chance)
        yield text, chance.choice(list(Layout))


def _code(chance: random.Random) -> str:
    """A code that somebody may have: of the roster, of the program, signed, of another system, or nothing like it."""
    person = chance.choice(PEOPLE)
    length = chance.choice((0, 1, 5, 16, 40, 180, 400, 600, 5_000))
    match chance.randrange(6):
        case 0:
            return person.ticket_code
        case 1:
            return str(BadgeCode(person.id, "".join(chance.choices(ALPHABET, k=5))))
        case 2:
            return own_ticket_code("".join(chance.choices(ALPHABET, k=16)))
        case 3:
            return "S1" + "".join(chance.choices(ALPHABET + "$%*+-./:", k=length))
        case 4:
            return "".join(chr(chance.randrange(0x20, 0x7F)) for _ in range(length))
        case _:
            return "".join(chr(chance.randrange(0x110000)) for _ in range(length))


def _broken(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    match chance.randrange(5):
        case 0:
            return text[:place] + chance.choice(_ODD) + text[place:]
        case 1:
            return text[:place] + text[place + 1 :]
        case 2:
            return text[:place] + chr(chance.randrange(0x110000)) + text[place + 1 :]
        case 3:
            return text[:place] + text[: chance.randrange(50)] + text[place:]
        case _:
            return text[place:] + text[:place]


def main(count: int, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = a_store(Path(folder))
        event, _ = store.event()
        passage = Passage(event, event.zones[0], Direction.ENTRY, a_stamp())
        verdicts: dict[str, int] = {}
        slowest_s, slowest = 0.0, ""
        started = time.perf_counter()
        for payload, layout in payloads(count, seed):
            before = time.perf_counter()
            try:
                _, verdict = standing(store, payload, find_all(store, payload, event, layout), passage)
            except Exception:
                print(f"broke on {payload!r} under {layout}")  # noqa: T201 - a command
                raise
            if (took_s := time.perf_counter() - before) > slowest_s:
                slowest_s, slowest = took_s, payload
            verdicts[verdict.kind] = verdicts.get(verdict.kind, 0) + 1
        store.close()
    seconds = time.perf_counter() - started
    print(f"{count} payloads, seed {seed}, {seconds:.0f} s: {verdicts}")  # noqa: T201
    print(f"slowest {slowest_s * 1000:.1f} ms: {slowest[:80]!r} ({len(slowest)} characters)")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
