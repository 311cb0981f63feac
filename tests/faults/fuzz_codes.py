"""Payloads that nobody means: does every one get an answer, in time, and never a person whose code it is not?

`python -m tests.faults.fuzz_codes --payloads 1000000 --desk 20000 --seed 1` runs it long and prints the report as JSON.
Codes, signed tickets, addresses, vCards and JSON are made, broken and mixed; all of them are looked up as a desk does,
and the first `--desk` of them are scanned at a real desk, too, with their entries on disk.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from checkin.journal.store import Record
from checkin.layouts import Caps, Layout, as_typed
from checkin.participants import Participant
from checkin.payloads import candidates, is_payload
from checkin.signed_tickets import SignedTicket, participant_named, public_part, read, sign
from checkin.state import ParticipantState
from checkin.station.scanning import find_by_code, legible_readings
from checkin.tickets import ALPHABET, BadgeCode, own_ticket_code, storable, with_check
from tests.builders import a_participant, an_event
from tests.desks import a_station

SEED = bytes(range(32))
EVENT = an_event(id="forum", ticket_keys=(public_part(SEED),))
PEOPLE = tuple(
    a_participant(id=f"GVEST{number:011d}", ticket_code=f"K-{number}", name=f"Гость {number}") for number in range(120)
)
TICKETS = tuple(
    sign(SignedTicket(f"NEWGVEST{number:08d}", f"Гость Новый {number}", "expert", "Порт"), EVENT.id, SEED)
    for number in range(40)
)
_FOREIGN = sign(SignedTicket(PEOPLE[0].id, "Чужой"), "another event", SEED)
_FORGED = sign(SignedTicket(PEOPLE[0].id, "Чужой"), EVENT.id, bytes(32))
_SLOW_MS = 250.0
_MOST_TOLD = 20


class Finding(NamedTuple):
    """What should not be: a payload, and what it did."""

    payload: str
    what: str


class Report(msgspec.Struct, frozen=True):
    """What a run came to."""

    seed: int
    payloads: int
    at_a_desk: int
    kinds: dict[str, int]
    """How many payloads of each kind were made."""
    answers: dict[str, int]
    """What became of them: a code of the roster, a signed ticket, or nobody's; at the desk the verdicts."""
    slowest_ms: float
    per_second: float
    findings: tuple[Finding, ...]


class Roster:
    """The people in memory, looked up as in a store."""

    def __init__(self, people: Sequence[Participant]) -> None:
        self._by_id = {person.id: Record(person.id, person, ParticipantState()) for person in people}
        self._by_code = {person.ticket_code: self._by_id[person.id] for person in people}

    def record(self, participant: str) -> Record | None:
        return self._by_id.get(participant)

    def record_by_code(self, code: str) -> Record | None:
        return self._by_code.get(code)

    def inside(self, _zone: str) -> int:
        return 0


class Payloads:
    """Makes payloads from a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._makers: dict[str, Callable[[], str]] = {
            "code": self._code,
            "ticket, one character changed": self._changed_ticket,
            "ticket, forged": self._forged_ticket,
            "broken": lambda: self._broken(self._any_code()),
            "address": self._address,
            "vcard": self._card,
            "json": self._json,
            "broken payload": lambda: self._broken(self._random.choice((self._address, self._card, self._json))()),
            "typed": self._typed,
            "bytes": lambda: self._random.randbytes(self._random.randrange(200)).decode("utf-8", "surrogateescape"),
            "characters": lambda: self._characters(self._random.randrange(80)),
            "long": lambda: self._any_code() * self._random.randrange(1, 40),
        }

    def next(self) -> tuple[str, str]:
        """The kind of a payload, and the payload."""
        kind = self._random.choice(tuple(self._makers))
        return kind, self._makers[kind]()

    def _any_code(self) -> str:
        person = self._random.choice(PEOPLE)
        return self._random.choice(
            (
                person.ticket_code,
                own_ticket_code(person.id),
                str(BadgeCode(person.id, "".join(self._random.choices(ALPHABET, k=5)))),
                self._random.choice(TICKETS),
                _FOREIGN,
                _FORGED,
            )
        )

    def _code(self) -> str:
        code = self._any_code()
        return self._random.choice((code, code.lower(), f" {code}\r\n", code.swapcase(), f"]Q3{code}"))

    def _changed_ticket(self) -> str:
        code = self._random.choice(TICKETS)
        place = self._random.randrange(len(code))
        with_other = self._random.choice(ALPHABET) if self._random.random() < 0.7 else self._characters(1)
        return code[:place] + with_other + code[place + 1 :]

    def _forged_ticket(self) -> str:
        """Changed anywhere, with a check character that is right."""
        code = list(self._random.choice(TICKETS)[:-1])
        for _ in range(self._random.randrange(1, 6)):
            code[self._random.randrange(2, len(code))] = self._random.choice(ALPHABET)
        return with_check("".join(code).replace("U", "W")).replace("W", "U")

    def _broken(self, text: str) -> str:
        for _ in range(self._random.randrange(1, 5)):
            start = self._random.randrange(len(text) + 1)
            end = min(len(text), start + self._random.randrange(4))
            what = self._random.choice(("", self._characters(2), text[start:end] * 2, "\x00", "\ud800", "\u202e"))
            text = text[:start] + what + text[end:]
        return text

    def _address(self) -> str:
        code = self._any_code()
        escaped = "".join(f"%{byte:02X}" if self._random.random() < 0.1 else chr(byte) for byte in code.encode())
        form = self._random.choice(
            ("https://forum.example/t?code={0}", "HTTP://X/{0}", "forum.example/t/{0}/", "x://y#z?ticket={0}",
             "https://[::1/{0}", "https://x/?a=b&id={0};t={1}", "://{0}", "https://x/%zz%{0}?%=%&=&code")
        )  # fmt: skip
        return form.format(escaped, self._any_code())

    def _card(self) -> str:
        form = self._random.choice(
            (
                "BEGIN:VCARD\r\nFN:Анна\r\nNOTE:{0}\r\nEND:VCARD",
                "BEGIN:VCARD\nitem1.X-TICKET;A=b:{0}\n",
                "begin:vcard\nuid:{0}\n {1}\n",
                "BEGIN:VCARD\nURL:https://x/?code={0}\nNOTE:{1}",
                "MECARD:N:A;UID:{0};;",
                "MECARD:{0}",
            )
        )
        return form.format(self._any_code(), self._any_code())

    def _json(self) -> str:
        first, second = self._any_code(), self._any_code()
        document = self._random.choice(
            (
                {"code": first},
                {"ticket": {"code": first, "id": second}},
                [first, {"code": second}],
                {"code": self._random.randrange(10**30), "id": None, "uid": True, "token": 1.5},
                {"data": {"code": {"code": first}}, "url": f"https://x/t/{second}"},
            )
        )
        text = msgspec.json.encode(str(document) if self._random.random() < 0.05 else _small(document)).decode()
        return text if self._random.random() < 0.9 else "[" * self._random.randrange(3_000) + text

    def _typed(self) -> str:
        layout = self._random.choice([layout for layout in Layout if layout is not Layout.AUTOMATIC])
        return as_typed(self._any_code(), layout, self._random.choice(list(Caps)))

    def _characters(self, count: int) -> str:
        return "".join(
            chr(self._random.choice((self._random.randrange(128), self._random.randrange(0x11_0000))))
            for _ in range(count)
        )


def _small(document: object) -> object:
    """Numbers that JSON libraries differ about are written as texts."""
    if isinstance(document, dict):
        return {key: _small(value) for key, value in document.items()}
    return str(document) if isinstance(document, int) and abs(document) >= 2**63 else document


def run(payloads: int, at_a_desk: int, seed: int, look: Callable[[str], str] | None = None) -> Report:
    """Try so many payloads. `look` says what becomes of one, or raises; by itself all of the program's parsing."""
    source, look = Payloads(seed), look or looked_up
    kinds, answers, findings = Counter[str](), Counter[str](), list[Finding]()
    slowest_ms, desk_payloads = 0.0, list[str]()
    began = time.perf_counter()
    for number in range(payloads):
        kind, payload = source.next()
        kinds[kind] += 1
        started = time.thread_time()  # of the processor: what else the machine does is no finding
        answer = _tried(look, payload, findings)
        elapsed_ms = (time.thread_time() - started) * 1000
        slowest_ms = max(slowest_ms, elapsed_ms)
        answers[answer] += 1
        if elapsed_ms > _SLOW_MS:
            findings.append(Finding(storable(payload)[:600], f"It took {elapsed_ms:.0f} ms."))
        if number < at_a_desk:
            desk_payloads.append(payload)
    seconds = time.perf_counter() - began
    if desk_payloads:
        _scan_all(desk_payloads, answers, findings)
    return Report(
        seed, payloads, len(desk_payloads), dict(kinds), dict(answers), round(slowest_ms, 1),
        round(payloads / seconds, 1) if seconds else 0.0, tuple(findings[:_MOST_TOLD]),
    )  # fmt: skip


def looked_up(payload: str) -> str:
    """Parse a payload in every way; whose it is. Raises AssertionError when that is a wrong person."""
    for text in (payload, *legible_readings(payload)):
        signed = read(text, EVENT)
        assert not isinstance(signed, SignedTicket) or text in TICKETS, "a ticket that nobody signed was taken for one"
        participant_named(text, EVENT.id)
        assert is_payload(text) or not candidates(text, None)
    found = find_by_code(_ROSTER, payload, EVENT)
    if found is None:
        return "nobody's"
    if found.ticket is not None:
        assert found.code in TICKETS, "a ticket that nobody signed let somebody in"
        return "signed ticket"
    person = found.record.participant
    assert person is not None
    own = found.printing is not None and found.code.upper() == str(BadgeCode(person.id, found.printing))
    assert own or found.code == person.ticket_code or found.code.upper() == own_ticket_code(person.id), "a wrong person"
    return "roster"


def _tried(look: Callable[[str], str], payload: str, findings: list[Finding]) -> str:
    try:
        return look(payload)
    except Exception:  # whatever it is, it is what is looked for
        findings.append(Finding(storable(payload)[:600], traceback.format_exc(limit=-3)))
        return "crash"


def _scan_all(payloads: Sequence[str], answers: Counter[str], findings: list[Finding]) -> None:
    with tempfile.TemporaryDirectory() as folder, a_station(Path(folder), PEOPLE, event=EVENT, prints=False) as station:
        for payload in payloads:
            answers[_tried(lambda raw: f"desk: {station.scan(raw).verdict.kind}", payload, findings)] += 1
        entries = station.status().entries
        if entries < len(payloads):
            findings.append(Finding("", f"{len(payloads)} scans left {entries} entries."))


_ROSTER = Roster(PEOPLE)


def main(arguments: Sequence[str], output: IO[str]) -> int:
    """Run as the arguments say; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payloads", type=int, default=100_000)
    parser.add_argument("--desk", type=int, default=2_000, help="how many are scanned at a real desk, too")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    report = run(options.payloads, options.desk, options.seed)
    output.write(msgspec.json.format(msgspec.json.encode(report)).decode() + "\n")
    return 1 if report.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
