"""The sample forum: its settings, its people, and the spreadsheet that an organiser would send."""

import csv
import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from checkin.demo import names
from checkin.event import VENUE, Category, Event, new_event
from checkin.participants import Participant, Status, full_name, participant_id
from checkin.roster.spelling import latin_name
from checkin.tickets import encode_base32
from checkin.vips import VipRules
from checkin.zones import Zone, ZoneKind

HEADS, EXPERTS, DELEGATES, STANDS = 180, 450, 40, 20
_FULL = 6_000
_HEADINGS = (
    "Код билета", "ФИО", "Фамилия", "Имя", "Отчество", "Имя латиницей", "Организация", "Должность", "Регион", "Город",
    "Категория", "Трек", "Email", "Телефон", "Язык", "Примечание", "Статус",
)  # fmt: skip
_STATUS_WORDS = {Status.EXPECTED: "подтверждён", Status.CANCELLED: "отменён", Status.BLOCKED: "заблокирован"}
_CATEGORIES = (
    Category(key="participant", name="Участник", colour="#33658a", hand_out="Синяя лента, программа"),
    Category(
        key="head_of_municipality", name="Глава муниципалитета", colour="#8a1c3b",
        hand_out="Бордовая лента, папка главы, парковочный талон", desk_note="Позвонить в протокол: 12-34",
        required=("organisation", "position", "region"),
    ),
    Category(key="expert", name="Эксперт", colour="#1f6f5c", hand_out="Зелёная лента, программа"),
    Category(key="speaker", name="Спикер", colour="#6a3d9a", hand_out="Фиолетовая лента, план залов"),
    Category(key="exhibitor", name="Экспонент", colour="#a84b16"),
    Category(
        key="press", name="Пресса", colour="#7a5f00", hand_out="Жёлтая лента, пресс-пакет",
        desk_note="Проверить редакционное удостоверение", required=("organisation",),
    ),
    Category(key="delegation", name="Делегация 代表团", colour="#0f6e9c", hand_out="Голубая лента, переводчик"),
    Category(key="staff", name="Организатор", colour="#3c3f45"),
)  # fmt: skip


def sample_event() -> Event:
    """The forum with its categories, seven tracks and twenty stands."""
    tracks = tuple(
        Zone(key=key, name=name, kind=ZoneKind.TRACK, capacity=capacity) for key, name, capacity in names.TRACKS
    )
    stands = tuple(
        Zone(key=f"stand-{number}", name=f"Стенд {number}", kind=ZoneKind.STAND) for number in range(1, STANDS + 1)
    )
    return msgspec.structs.replace(
        new_event("Форум развития городов"),
        time_zone="Asia/Vladivostok",
        days=(date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)),
        categories=_CATEGORIES,
        zones=(Zone(key=VENUE, name="Площадка", kind=ZoneKind.VENUE), *tracks, *stands),
        vip=VipRules(categories=("head_of_municipality",)),
    )


def sample_participants(event: Event, count: int, seed: int = 1) -> Iterator[Participant]:
    """`count` people, the same for the same seed; the share of each category as at a forum of 6,000."""
    chance = random.Random(seed)  # noqa: S311 - a story, no secret
    share = min(1.0, count / _FULL)
    groups: tuple[tuple[int, Callable[[random.Random, int], Participant]], ...] = (
        (round(HEADS * share), _head),
        (round(EXPERTS * share), _expert),
        (round(DELEGATES * share), _delegate),
        (round(80 * share), _speaker),
        (round(STANDS * 4 * share), _exhibitor),
        (round(60 * share), _journalist),
        (round(50 * share), _foreigner),
        (round(60 * share), _organiser),
    )
    made = 0
    for size, make in groups:
        for number in range(min(size, count - made)):
            yield _completed(make(chance, number), event, chance, made)
            made += 1
    for number in range(made, count):
        yield _completed(_guest(chance, number), event, chance, number)


def write_csv(participants: Iterable[Participant], event: Event, path: Path) -> None:
    """The roster as an organiser would send it: semicolons, UTF-8 with BOM, Russian headings."""
    tracks = {zone.key: zone.name for zone in event.zones}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_HEADINGS)
        for person in participants:
            writer.writerow(
                (
                    person.ticket_code, person.name, person.family_name, person.given_name, person.middle_name,
                    person.latin_name, person.organisation, person.position, person.region, person.city,
                    event.category(person.category).name, ", ".join(tracks[track] for track in person.tracks),
                    person.email, person.phone, person.language, person.notes, _STATUS_WORDS[person.status],
                )
            )  # fmt: skip


def _completed(person: Participant, event: Event, chance: random.Random, number: int) -> Participant:
    code = f"CF26-{encode_base32(chance.randbytes(5))}"
    dice = chance.random()
    status = Status.CANCELLED if dice < 0.02 else Status.BLOCKED if dice < 0.023 else Status.EXPECTED
    return msgspec.structs.replace(
        person,
        id=participant_id(event.id, code),
        ticket_code=code,
        latin_name=person.latin_name or latin_name(person.family_name, person.given_name, person.name),
        tracks=tuple(key for key, _, _ in chance.sample(names.TRACKS, k=chance.choice((0, 1, 1, 2)))),
        email=f"guest{number + 1}@example.org",
        phone=f"+7 900 {chance.randrange(1000):03}-{chance.randrange(100):02}-{chance.randrange(100):02}",
        language=person.language or "ru",
        status=status,
    )


def _russian(chance: random.Random, **fields: str) -> Participant:
    is_woman = chance.random() < 0.45
    family = chance.choice(names.INVARIABLE_NAMES if chance.random() < 0.12 else names.FAMILY_NAMES)
    if is_woman and family not in names.INVARIABLE_NAMES:
        family = "-".join(_feminine(part) for part in family.split("-"))
    given = chance.choice(names.WOMEN if is_woman else names.MEN)
    middle = chance.choice(names.PATRONYMICS)[is_woman]
    return _person(family, given, middle, **fields)


def _feminine(family: str) -> str:
    if family.endswith(("ов", "ев", "ёв", "ин")):
        return family + "а"
    return family[:-2] + "ая" if family.endswith(("ий", "ой")) else family


def _person(family: str, given: str, middle: str, **fields: str) -> Participant:
    return Participant(
        id="",
        ticket_code="",
        name=full_name(family, given, middle),
        family_name=family,
        given_name=given,
        middle_name=middle,
        **fields,  # type: ignore[arg-type] # texts, all of them
    )


def _place(chance: random.Random, number: int | None = None) -> dict[str, str]:
    region, cities = names.REGIONS[number % len(names.REGIONS)] if number is not None else chance.choice(names.REGIONS)
    return {"region": region, "city": chance.choice(cities)}


def _head(chance: random.Random, number: int) -> Participant:
    place = _place(chance, number)
    organisation = f"Администрация муниципального образования «Город {place['city']}»"
    return _russian(
        chance, **place, category="head_of_municipality", organisation=organisation,
        position=f"Глава города {place['city']}", notes="VIP: позвонить в протокол, проводить в зал переговоров",
    )  # fmt: skip


def _expert(chance: random.Random, _number: int) -> Participant:
    organisation = chance.choice(names.INSTITUTES)
    return _russian(chance, **_place(chance), category="expert", organisation=organisation, position="Эксперт")


def _speaker(chance: random.Random, _number: int) -> Participant:
    organisation = chance.choice(names.INSTITUTES)
    return _russian(chance, **_place(chance), category="speaker", organisation=organisation, position="Профессор")


def _exhibitor(chance: random.Random, number: int) -> Participant:
    stand = f"Стенд {number % STANDS + 1}"
    organisation = f"ООО «Городские решения {number % STANDS + 1}»"
    return _russian(chance, **_place(chance), category="exhibitor", organisation=organisation, position=stand)


def _journalist(chance: random.Random, _number: int) -> Participant:
    organisation = chance.choice(names.MEDIA)
    return _russian(chance, **_place(chance), category="press", organisation=organisation, position="Корреспондент")


def _organiser(chance: random.Random, _number: int) -> Participant:
    return _russian(
        chance, region="Приморский край", city="Владивосток", category="staff", organisation="Оргкомитет форума",
        position="Координатор",
    )  # fmt: skip


def _delegate(chance: random.Random, number: int) -> Participant:
    position = ("副市长", "局长", "处长", "翻译")[min(number, 3) if number < 3 else chance.randrange(1, 4)]
    return _person(
        chance.choice(names.CHINESE_FAMILIES), chance.choice(names.CHINESE_GIVEN), "", region="大连 Dalian",
        city="大连", category="delegation", organisation="大连市人民政府", position=position, language="zh",
    )  # fmt: skip


def _foreigner(chance: random.Random, _number: int) -> Participant:
    given, family = chance.choice(names.FOREIGNERS)
    return _person(
        family, given, "", region="International", category="participant", organisation="Sister Cities International",
        position="Guest", language="en",
    )  # fmt: skip


def _guest(chance: random.Random, _number: int) -> Participant:
    place = _place(chance)
    organisation = f"Администрация города {place['city']}"
    return _russian(
        chance, **place, category="participant", organisation=organisation, position=chance.choice(names.POSITIONS)
    )
