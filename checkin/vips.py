"""Who is awaited in particular, so that a supervisor sees who of them is still missing. Pure."""

import msgspec

from checkin.participants import Participant

_NOTES_BEGIN = "vip"
_NO = frozenset({"", "0", "no", "нет", "否", "false", "-", "–", "—"})


class VipRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whom to look out for: those of some categories, and those whom a column of the roster marks.

    Whoever's notes begin with “VIP” is one in any case.
    """

    categories: tuple[str, ...] = ()
    column: str = ""
    """The heading of a further column; any text in it but “no” marks somebody."""
    badge_place: str = ""
    """The heading of a further column that tells where the badge lies."""


def is_vip(participant: Participant, rules: VipRules) -> bool:
    """Whether somebody is to be looked out for."""
    return (
        participant.category in rules.categories
        or participant.notes.casefold().startswith(_NOTES_BEGIN)
        or (bool(rules.column) and participant.further.get(rules.column, "").strip().casefold() not in _NO)
    )


def traces(rules: VipRules) -> tuple[str, ...]:
    """Texts of which one at least stands in the JSON of everybody who may be meant, so that few need be looked at."""
    headings = [_json(rules.column) + ":"] if rules.column else []
    categories = [f'"category":{_json(category)}' for category in rules.categories]
    return (*categories, *headings, *(f'"notes":"{begin}' for begin in ("VIP", "Vip", "vip")))


def _json(text: str) -> str:
    return msgspec.json.encode(text).decode()
