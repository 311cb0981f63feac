"""The event's settings: categories, zones, days. Values only; where they are kept is elsewhere."""

import re
import secrets
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from checkin.errors import CheckinError
from checkin.operators import Operator, SignInRules, check_operators
from checkin.payloads import PayloadRules, mistake_of
from checkin.toml_text import table_in
from checkin.vips import VipRules
from checkin.zones import DeskSign, Hours, Zone, ZoneKind, desk_mistakes, zone_mistakes

VENUE = "venue"
NEUTRAL_COLOUR = "#5b6470"
MAY_BE_REQUIRED = ("latin_name", "organisation", "position", "region", "city", "email", "phone", "language", "notes")
"""The fields that a category may require of whoever is registered at a desk."""
_LAST_MS = 253_402_214_400_000
"""The last day that a date can name, in every time zone."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LONGEST_NOTE = 200
KEEP_DAYS, MOST_KEEP_DAYS = 30, 3_650


class EventError(CheckinError):
    """The event's settings cannot be used as they are."""


class Category(msgspec.Struct, frozen=True, kw_only=True):
    """A group of participants that shares a colour, a badge template and the zones it may enter."""

    key: str
    name: str
    colour: str = NEUTRAL_COLOUR
    badge_template: str = "standard"
    zones: tuple[str, ...] | None = None
    """Keys of the zones allowed; None allows all."""
    hand_out: str = ""
    """What the desk hands over beside the badge, such as “Blue lanyard, programme”."""
    desk_note: str = ""
    """What the desk has to mind, such as “Call protocol” or “Ask for the press card”."""
    required: tuple[str, ...] = ()
    """The fields, beside the name, without which nobody of this category is registered at a desk."""

    def may_enter(self, zone: Zone) -> bool:
        return self.zones is None or zone.key in self.zones


class ReprintLimits(msgspec.Struct, frozen=True):
    """How often each role may have the badge of one participant printed again."""

    desk: int | Literal["unlimited"] = 2
    volunteer: int | Literal["unlimited"] = 2
    supervisor: int | Literal["unlimited"] = "unlimited"

    def most(self, role: str) -> int | None:
        """The limit of a role; None when it has none."""
        limit: int | str = getattr(self, role)
        return limit if isinstance(limit, int) else None


class TicketKey(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The public part of a key that signs tickets (Ed25519, hexadecimal); signed_tickets.py tells how."""

    id: str
    public: str
    is_retired: bool = False
    """Whether its tickets are valid no longer."""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """The forum, conference or fair itself."""

    id: str
    name: str
    time_zone: str = "UTC"
    days: tuple[date, ...] = ()
    categories: tuple[Category, ...] = ()
    zones: tuple[Zone, ...] = ()
    desks: tuple[DeskSign, ...] = ()
    """Which desk serves which categories; empty when every desk serves everybody."""
    reprint_limits: ReprintLimits = ReprintLimits()
    vip: VipRules = VipRules()
    """Whom supervisors look out for."""
    payloads: PayloadRules | None = None
    """Where in addresses, vCards and JSON the ticket code stands; None for the usual places."""
    ticket_keys: tuple[TicketKey, ...] = ()
    """Whose signed tickets are valid; the last one signs new tickets, where its secret part is."""
    badge_templates: dict[str, str] = {}
    """The event's own badge templates: name to the text of the file (badges/template.py)."""
    badge_images: dict[str, bytes] = {}
    """The pictures that they show: name to the content of a PNG or JPEG file."""
    operators: tuple[Operator, ...] = ()
    """Who may work at the desks; without any nobody needs to sign in."""
    sign_in: SignInRules = SignInRules()
    keep_days: int = KEEP_DAYS
    """How many days after the last one everybody's data are to be erased."""
    is_rehearsal: bool = False
    """Whether it is the copy of an event on which people practise: nothing of it reaches the real one."""

    def zone(self, key: str) -> Zone:
        """The zone with this key.

        Raises EventError when the event has no such zone.
        """
        for zone in self.zones:
            if zone.key == key:
                return zone
        known = ", ".join(zone.key for zone in self.zones)
        raise EventError(f"The event has no zone “{key}”; it has: {known}.")

    def category(self, key_or_name: str) -> Category:
        """The category with this key or name, whatever the case.

        When the event has none such, a neutral one that may enter where every category may.
        """
        wanted = key_or_name.strip().casefold()
        for category in self.categories:
            if wanted in (category.key.casefold(), category.name.casefold()):
                return category
        return Category(key=key_or_name.strip(), name=key_or_name.strip() or "—", zones=self._zones_for_everybody())

    def _zones_for_everybody(self) -> tuple[str, ...] | None:
        """The zones that are closed to no category; None when no category is kept out of any."""
        limits = [set(category.zones) for category in self.categories if category.zones is not None]
        if not limits:
            return None
        return tuple(zone.key for zone in self.zones if all(zone.key in allowed for allowed in limits))

    @property
    def zone_info(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def local(self, at_ms: int) -> datetime:
        """The local time at a moment in milliseconds since 1970 UTC; of times out of range the nearest."""
        return datetime.fromtimestamp(min(max(at_ms, 0), _LAST_MS) / 1000, self.zone_info)


DEFAULT_CATEGORIES = (
    Category(key="participant", name="Participant", colour="#33658a"),
    Category(key="head_of_municipality", name="Head of municipality", colour="#8a1c3b"),
    Category(key="expert", name="Expert", colour="#1f6f5c"),
    Category(key="speaker", name="Speaker", colour="#6a3d9a"),
    Category(key="exhibitor", name="Exhibitor", colour="#b3541e"),
    Category(key="press", name="Press", colour="#8a6d00"),
    Category(key="delegation", name="Delegation", colour="#0f6e9c"),
    Category(key="staff", name="Staff", colour="#3c3f45"),
)
DEFAULT_ZONES = (Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE),)


def new_event(name: str) -> Event:
    """A new event of this name with the usual categories and one zone, the venue."""
    return Event(id=secrets.token_hex(8), name=name, categories=DEFAULT_CATEGORIES, zones=DEFAULT_ZONES)


def without_people(event: Event) -> Event:
    """What may be known of an event that was erased: id, name, days and time zone."""
    return Event(
        id=event.id, name=event.name, time_zone=event.time_zone, days=event.days, zones=DEFAULT_ZONES,
        keep_days=event.keep_days, is_rehearsal=event.is_rehearsal,
    )  # fmt: skip


class _LimitsTable(ReprintLimits, frozen=True, forbid_unknown_fields=True):
    """As a person writes it: a misspelt role is a mistake."""


class _PayloadsTable(PayloadRules, frozen=True, forbid_unknown_fields=True):
    """As a person writes it."""


class _CategoryTable(Category, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As a person writes it."""


class _HoursTable(Hours, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As a person writes it."""


class _ZoneTable(Zone, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As a person writes it."""

    hours: tuple[_HoursTable, ...] = ()


class _DeskTable(DeskSign, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As a person writes it."""


class _SignInTable(SignInRules, frozen=True, forbid_unknown_fields=True):
    """As a person writes it."""


class _VipTable(VipRules, frozen=True, forbid_unknown_fields=True):
    """As a person writes it."""


class _SettingsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str | None = None
    time_zone: str | None = None
    days: tuple[date, ...] | None = None
    categories: tuple[_CategoryTable, ...] | None = None
    zones: tuple[_ZoneTable, ...] | None = None
    desks: tuple[_DeskTable, ...] | None = None
    reprint_limits: _LimitsTable | None = None
    payloads: _PayloadsTable | None = None
    sign_in: _SignInTable | None = None
    vip: _VipTable | None = None
    keep_days: int | None = None


def with_settings(event: Event, untrusted_toml: str) -> Event:
    """The event changed by a settings file (TOML; the fields of Event except its id).

    Raises EventError with the place of the first mistake.
    """
    try:
        settings = msgspec.convert(table_in(untrusted_toml), _SettingsFile, builtin_types=(date,))
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise EventError(f"The settings file cannot be read: {error}.") from error
    except (ValueError, RecursionError) as error:
        raise EventError("The settings file has a number or a table that is far too long: shorten it.") from error
    changes = {field: value for field in settings.__struct_fields__ if (value := getattr(settings, field)) is not None}
    if settings.reprint_limits is not None:
        changes["reprint_limits"] = ReprintLimits(*msgspec.structs.astuple(settings.reprint_limits))
    if settings.vip is not None:
        changes["vip"] = VipRules(**msgspec.structs.asdict(settings.vip))
    if settings.payloads is not None:
        changes["payloads"] = PayloadRules(**msgspec.structs.asdict(settings.payloads))
    for field, kind in (("categories", Category), ("zones", Zone), ("desks", DeskSign)):
        if field in changes:
            changes[field] = msgspec.convert(msgspec.to_builtins(changes[field]), tuple[kind, ...])  # type: ignore[valid-type]
    if settings.sign_in is not None:
        changes["sign_in"] = SignInRules(*msgspec.structs.astuple(settings.sign_in))
    changed: Event = msgspec.structs.replace(event, **changes)
    if not any(zone.key == VENUE for zone in changed.zones):
        changed = msgspec.structs.replace(changed, zones=(*DEFAULT_ZONES, *changed.zones))
    check_event(changed)
    return changed


class Mistake(NamedTuple):
    """What is wrong with the settings, in a sentence.

    `place` is the field, or the list and the key within it; of desks, which have no keys, the number from 1 on.
    """

    place: str
    sentence: str


def check_event(event: Event) -> None:
    """Raise EventError, naming the place, when the settings contradict themselves; OperatorError for operators."""
    for mistake in mistakes_in(event):
        raise EventError(mistake.sentence)
    check_operators(event.operators, event.sign_in)


def mistakes_in(event: Event) -> Iterator[Mistake]:
    """Everything in which the settings contradict themselves, but for the operators."""
    try:
        ZoneInfo(event.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Mistake("time_zone", f"“{event.time_zone}” is no time zone; write one like Europe/Moscow.")
    if not event.name.strip():
        yield Mistake("name", "The event needs a name.")
    for role, limit in msgspec.structs.asdict(event.reprint_limits).items():
        if isinstance(limit, int) and limit < 0:
            sentence = f"reprint_limits.{role} cannot be less than 0; write a number or “unlimited”."
            yield Mistake("reprint_limits", sentence)
    if not 0 <= event.keep_days <= MOST_KEEP_DAYS:
        yield Mistake("keep_days", f"keep_days is a number of days from 0 to {MOST_KEEP_DAYS}.")
    if event.payloads is not None and (mistake := mistake_of(event.payloads)):
        yield Mistake("payloads", f"The settings have a mistake: {mistake}.")
    categories = {category.key for category in event.categories}
    for key in event.vip.categories:
        if event.categories and key not in categories:
            yield Mistake("vip", f"vip.categories names category “{key}”, which the event does not have.")
    for zone in event.zones:
        yield from (Mistake(f"zones.{zone.key}", sentence) for sentence in zone_mistakes((zone,), categories))
    if len({zone.key for zone in event.zones}) != len(event.zones):
        yield Mistake("zones", "Two zones have the same key; every zone needs its own.")
    yield from (Mistake(f"desks.{one}", sentence) for one, sentence in desk_mistakes(event.desks, categories))
    if len(categories) != len(event.categories):
        yield Mistake("categories", "Two categories have the same key; every category needs its own.")
    zones = {zone.key for zone in event.zones}
    for category in event.categories:
        yield from (Mistake(f"categories.{category.key}", sentence) for sentence in _mistakes_in(category, zones))


def _mistakes_in(category: Category, zones: set[str]) -> Iterator[str]:
    if not _COLOUR.fullmatch(category.colour):
        yield f"The colour of category “{category.key}” must look like #33658a."
    for zone in category.zones or ():
        if zone not in zones:
            yield f"Category “{category.key}” names zone “{zone}”, which the event does not have."
    for text in (category.hand_out, category.desk_note):
        if len(text) > _LONGEST_NOTE or not text.isprintable():
            yield (
                f"hand_out and desk_note of category “{category.key}” are one line of up to {_LONGEST_NOTE} characters."
            )
    for field in category.required:
        if field not in MAY_BE_REQUIRED:
            known = ", ".join(MAY_BE_REQUIRED)
            yield f"Category “{category.key}” requires “{field}”; what can be required is: {known}."
