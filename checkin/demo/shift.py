"""A shift at a desk by a program, through the real window: who comes, in what order, and what came of it."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec

from checkin.admission import VerdictKind
from checkin.participants import Participant, Status


class Screen(Protocol):
    """A desk's window that a program works at."""

    def scan(self, code: str) -> VerdictKind:
        """Send the code as a scanner would, key by key, and wait for the verdict on the screen."""
        ...

    def tour(self) -> list[Path]:
        """Take a picture of every workplace."""
        ...

    def picture(self, name: str) -> Path:
        """Take a picture of the window as it is."""
        ...

    def wait_for_badges(self, count: int) -> None:
        """Wait until so many badges were printed."""
        ...

    def close(self) -> None:
        """Close the window."""
        ...


class Summary(msgspec.Struct, frozen=True):
    """What a shift came to, in the fields of `demo --headless --json`."""

    scanned: int
    verdicts: dict[str, int]
    badges: int
    desk_arrived: int
    server_arrived: int
    badge_files: tuple[str, ...]
    screenshots: tuple[str, ...]
    decoded_images: int
    data: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody comes to the desk with a code; `expected` is the verdict that they must get."""

    code: str
    expected: VerdictKind


def visits(people: Sequence[Participant], count: int, seed: int) -> list[Visit]:
    """`count` visits: mostly people who are expected; some twice, some cancelled or blocked, some unknown."""
    chance = random.Random(seed)  # noqa: S311 - a story, no secret
    return list(_visits(people, count, chance))


def _visits(people: Sequence[Participant], count: int, chance: random.Random) -> Iterator[Visit]:
    expected = [person for person in people if person.status is Status.EXPECTED]
    refused = [person for person in people if person.status is not Status.EXPECTED]
    chance.shuffle(expected)
    chance.shuffle(refused)
    inside: list[Participant] = []
    for number in range(count):
        if number % 25 == 7 and refused:
            yield Visit(refused.pop().ticket_code, VerdictKind.REFUSED)
        elif number % 25 == 13:
            yield Visit(f"X{chance.randrange(10**9):09}", VerdictKind.UNKNOWN)
        elif inside and (number % 20 == 19 or not expected):
            yield Visit(chance.choice(inside).ticket_code, VerdictKind.ALREADY_IN)
        elif expected:
            inside.append(expected.pop())
            yield Visit(inside[-1].ticket_code, VerdictKind.ADMITTED)


def work(screen: Screen, planned: Sequence[Visit]) -> tuple[Counter[str], list[Path]]:
    """Work through the visits; the verdicts by kind, and a picture of the first of each.

    Raises WrongVerdict as soon as a verdict is not the expected one.
    """
    verdicts: Counter[str] = Counter()
    pictures: list[Path] = []
    for visit in planned:
        shown = screen.scan(visit.code)
        if shown is not visit.expected:
            raise WrongVerdict(visit, shown)
        if not verdicts[shown]:
            pictures.append(screen.picture(f"verdict-{shown}"))
        verdicts[shown] += 1
    return verdicts, pictures


class WrongVerdict(AssertionError):
    """The window showed another verdict than the story demands: a mistake of the program."""

    def __init__(self, visit: Visit, shown: VerdictKind) -> None:
        super().__init__(f"{visit.code} should have been {visit.expected} and was shown as {shown}")
