"""A full name in one column, split where its culture or its spelling makes the parts sure. Pure."""

import re
from functools import lru_cache

from checkin.participants import name_parts

_HAN = re.compile(r"[㐀-鿿豈-﫿]{2,6}")
_HANGUL = re.compile(r"[가-힣]{2,4}")
_PATRONYMIC = re.compile(r"(вич|вна|ична|оглы|кызы|улы)$")
_SURNAME = re.compile(r"(ов|ев|ёв|ин|ын|ский|цкий|ской)а?$|(ова|ева|ёва|ина|ына|ская|цкая|енко|чук|юк|ян|дзе|швили)$")
_GIVEN_NAMES = (
    "константин валентин мартин августин вениамин севастьян ян лев иван яков алина арина марина ирина полина екатерина "
    "кристина карина галина нина регина ангелина алевтина антонина валентина эвелина сабина каролина альбина"
)
_GIVEN = frozenset(_GIVEN_NAMES.split())
_DOUBLE = "欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐宇文长孙司徒司空端木独孤南宫夏侯闻人歐陽司馬諸葛東方"
_DOUBLE_SURNAMES = frozenset(_DOUBLE[start : start + 2] for start in range(0, len(_DOUBLE), 2))


@lru_cache(maxsize=50_000)
def split_name(name: str) -> tuple[str, str, str] | None:
    """Family name, given name and middle name; None where it is not sure which is which."""
    if sure := name_parts(name):
        return sure
    if _HAN.fullmatch(name):
        family = 2 if name[:2] in _DOUBLE_SURNAMES and len(name) > 2 else 1
        return name[:family], name[family:], ""
    if _HANGUL.fullmatch(name):
        return name[:1], name[1:], ""
    if "," in name:
        family_name, _, rest = name.partition(",")
        given, _, middle = rest.strip().partition(" ")
        return (family_name.strip(), given, middle) if family_name.strip() and given and "," not in rest else None
    words = name.split()
    if len(words) == 3 and _PATRONYMIC.search(words[1].lower()):
        return words[2], words[0], words[1]
    if 2 <= len(words) <= 3 and sum(_is_loud(word) for word in words) == 1:
        family_name = next(word for word in words if _is_loud(word))
        given, *middle_names = (word for word in words if word != family_name)
        return family_name, given, " ".join(middle_names)
    if len(words) == 2:
        families = [word for word in words if _is_surname(word.lower())]
        if len(families) == 1 and words[0] != words[1]:
            return families[0], next(word for word in words if word != families[0]), ""
    return None


def _is_loud(word: str) -> bool:
    """Whether a word is in capitals, as many write the family name."""
    return len(word) > 1 and word.isupper() and word.lower() != word


def _is_surname(word: str) -> bool:
    return word not in _GIVEN and bool(_SURNAME.search(word))
