"""A forum under way for the supervisor's screen: many regions, forty desks, arrivals since nine."""

import random
from collections.abc import Sequence

import msgspec

from checkin.event import Category, Event
from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.entries import Entry, new_entry
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.store import Store
from checkin.participants import Participant
from checkin.state import ReprintReason, Stamp
from checkin.station.station import Station
from checkin.sync.messages import PairedDesk
from checkin.sync.worker import SyncState
from checkin.version import VERSION
from checkin.vips import VipRules
from tests.builders import a_participant, an_event

MINUTE = 60_000
_CHUNK = 500
REGIONS = (
    *(f"Регион {number:02}" for number in range(1, 36)), "Ханты-Мансийский автономный округ — Югра",
    "Республика Северная Осетия — Алания", "Еврейская автономная область", "大连",
)  # fmt: skip
DESKS = tuple(f"Стойка {number}" for number in range(1, 41))


def a_forum() -> Event:
    """With somebody to look out for."""
    event = an_event(vip=VipRules(("head_of_municipality",), badge_place="Папка"))
    heads = Category(key="head_of_municipality", name="Глава муниципалитета", colour="#8a1c3b")
    others = [one for one in event.categories if one.key != heads.key]
    return msgspec.structs.replace(event, categories=(heads, *others))


def its_people(count: int = 1_200, seed: int = 1) -> tuple[Participant, ...]:
    """People from all regions."""
    chance = random.Random(seed)
    categories = ("expert", "participant", "participant", "speaker", "press", "delegation", "head_of_municipality")
    return tuple(
        a_participant(
            id=f"P{number:015}", name=f"Гость {number} Константинопольский", region=REGIONS[number % len(REGIONS)],
            category=chance.choice(categories), organisation=f"Администрация города № {number % 180}",
            tracks=(("transport",) if number % 3 else ("housing",)), further={"Папка": f"Папка {number % 9}"},
        )
        for number in range(count)
    )  # fmt: skip


def its_entries(people: Sequence[Participant], now_ms: int, share: float = 0.6, seed: int = 2) -> list[Entry]:
    """Arrivals of the last ninety minutes at all desks, some against the rules, some badges printed again."""
    chance = random.Random(seed)
    came = sorted(int(now_ms - 90 * MINUTE * chance.random() ** 1.2) for _ in range(int(len(people) * share)))
    entries: list[Entry] = []
    for place, (person, at_ms) in enumerate(zip(people, came, strict=False)):
        desk = DESKS[chance.randrange(len(DESKS))]
        stamp = Stamp(f"d-{desk}", desk, f"Оператор {place % 7}", at_ms)
        is_override = place % 97 == 5
        reason = {"reason": "Просил губернатор"} if is_override else None
        entries.append(new_entry(stamp, facts.Admitted("venue", (), is_override), person.id, reason))
        if place % 3 == 0:
            entries.append(new_entry(stamp, facts.Admitted("transport"), person.id))
        if place % 41 == 7:
            printed = facts.BadgePrinted("A1B2C", reason=ReprintReason.LOST)
            entries.append(new_entry(stamp, printed, person.id, {"note": "забыли в автобусе"}))
    return entries


def its_desks(now_ms: int) -> tuple[PairedDesk, ...]:
    """Forty desks: two silent, one with a jam, one with a wrong clock, one whose badges run out."""
    return tuple(_desk(place, name, now_ms) for place, name in enumerate(DESKS))


def append_all(store: Store, entries: Sequence[Entry]) -> None:
    """Record them, some in each transaction."""

    def append(some: Sequence[Entry]) -> None:
        store.transact(lambda transaction: transaction.append(some))

    for start in range(0, len(entries), _CHUNK):
        append(entries[start : start + _CHUNK])


def put_under_way(station: Station, now_ms: int, people: Sequence[Participant]) -> None:
    """Have the desk know all this, as if it came from a server."""
    store = station._store
    append_all(store, its_entries(people, now_ms))
    twice = new_entry(Stamp("d-x", "Стойка 3", "Пётр", now_ms), facts.Admitted("venue"), people[0].id)
    store.transact(lambda transaction: transaction.append([twice]))
    store.note(Anomaly(AnomalyKind.DESK_CLONED, "Стойка 12", now_ms))
    station._synced(SyncState(True, now_ms, 0, 0, desks=its_desks(now_ms)))


def _desk(place: int, name: str, now_ms: int) -> PairedDesk:
    printer = PrinterHealth("Zebra", sheets_left=180 - place, empty_at_ms=now_ms + (40 + place) * MINUTE)
    if place == 4:
        printer = PrinterHealth("Zebra", "Zebra has a jam: open it, take the badge out and close it.", waiting=6)
    if place == 5:
        printer = PrinterHealth("Zebra", sheets_left=14, empty_at_ms=now_ms + 6 * MINUTE)
    health = Health(VERSION, "venue", f"Оператор {place % 7}", "desk", 0, 0, now_ms - place * 1_000, (printer,))
    heard_ms = now_ms - (12 * MINUTE if place in (2, 30) else 3_000 + place * 100)
    offset_ms = 95_000 if place == 7 else 40
    unsent = 14 if place == 2 else 0
    return PairedDesk(f"d-{name}", name, 0, heard_ms, unsent, False, False, offset_ms, heard_ms, health)
