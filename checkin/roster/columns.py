"""Which column holds which field of a participant, told by its heading or by the operator. Pure."""

import re
from collections.abc import Mapping, Sequence

from checkin.roster.safety import RosterError
from checkin.roster.spelling import words

HEADINGS: dict[str, tuple[str, ...]] = {
    "name": (
        "фио", "ф и о", "фио участника", "полное имя", "участник", "имя и фамилия", "фамилия имя отчество", "name",
        "full name", "fullname", "attendee full name", "participant", "participant name", "attendee",
        "attendee name", "guest", "姓名",
    ),
    "family_name": (
        "фамилия", "last name", "lastname", "attendee last name", "attendee surname", "family name", "surname",
        "姓",
    ),
    "given_name": ("имя", "first name", "firstname", "attendee first name", "given name", "forename", "名"),
    "middle_name": ("отчество", "middle name", "patronymic"),
    "latin_name": ("имя латиницей", "фио латиницей", "фио на английском", "latin name", "name in latin", "拼音"),
    "ticket_code": (
        "код билета", "код", "билет", "номер билета", "штрихкод", "штрих код", "qr", "qr код", "qr code",
        "куар код", "ticket", "ticket code", "штрих код билета", "ticket id", "ticket number", "code", "barcode",
        "bar code", "secret", "票号", "编号", "签到码", "二维码",
    ),
    "organisation": (
        "организация", "компания", "место работы", "учреждение", "организация компания",
        "organisation", "organization", "company", "affiliation", "employer", "institution", "单位", "公司",
    ),
    "position": ("должность", "position", "job title", "job", "title", "role", "职务", "职位"),
    "region": ("регион", "субъект", "субъект рф", "область", "край", "region", "state", "province", "地区", "省"),
    "city": (
        "город", "муниципалитет", "муниципальное образование", "населенный пункт",
        "city", "town", "municipality", "城市",
    ),
    "category": (
        "категория", "категория участника", "тип участника", "тип билета", "роль", "category", "type", "ticket type",
        "participant type", "group", "product", "product name", "категория билета", "类别",
    ),
    "tracks": ("трек", "треки", "секция", "секции", "направление", "track", "tracks", "section", "sections", "session"),
    "email": (
        "email", "e mail", "mail", "почта", "электронная почта", "эл почта", "адрес электронной почты",
        "email address", "邮箱", "电子邮箱", "电子邮件",
    ),
    "phone": (
        "телефон", "тел", "мобильный", "мобильный телефон", "номер телефона", "phone number", "mobile phone",
        "cell phone", "手机", "手机号", "phone", "mobile", "telephone", "电话",
    ),
    "language": ("язык", "language", "lang", "语言"),
    "photo": ("фото", "фотография", "photo", "picture", "照片"),
    "notes": (
        "примечание", "примечания", "комментарий", "заметки", "notes",
        "note", "comment", "comments", "remarks", "备注",
    ),
    "status": (
        "статус", "статус участия", "статус регистрации", "status", "state of registration", "registration state",
        "registration status", "attendee status", "ticket status", "статус билета", "状态",
    ),
}  # fmt: skip
_FIELD_OF = {" ".join(words(heading)): field for field, headings in HEADINGS.items() for heading in headings}
_LONGEST_HEADING = 200
_LETTERS = re.compile(r"[A-Za-z]{1,2}")


def columns_of(headings: Sequence[str], mapping: Mapping[str, str]) -> dict[str, int]:
    """The column (from 0) of each field; `mapping` from field to heading, letter or number goes before the headings;
    #3 is the third column whatever is written above it.

    Raises RosterError when a field or column of the mapping does not exist.
    """
    found: dict[str, int] = {}
    for column, heading in enumerate(headings):
        field = field_of(heading)
        if field is not None:
            found.setdefault(field, column)
    for field, wanted in mapping.items():
        if field not in HEADINGS:
            raise RosterError(f"There is no field “{field}”; there are: {', '.join(HEADINGS)}.")
        found[field] = _column(wanted, headings)
    return found


def field_of(heading: str) -> str | None:
    """The field that a heading names."""
    return _FIELD_OF.get(" ".join(words(heading))) if len(heading) <= _LONGEST_HEADING else None


def has_names(columns: Mapping[str, object]) -> bool:
    """Whether the columns name people."""
    return "name" in columns or "family_name" in columns or "given_name" in columns


def _column(wanted: str, headings: Sequence[str]) -> int:
    if wanted.startswith("#") and wanted[1:].isdecimal() and 1 <= int(wanted[1:]) <= len(headings):
        return int(wanted[1:]) - 1
    sought = words(wanted)
    for column, heading in enumerate(headings):
        if heading == wanted or (sought and words(heading) == sought):
            return column
    if wanted.isdecimal() and 1 <= int(wanted) <= len(headings):
        return int(wanted) - 1
    if _LETTERS.fullmatch(wanted):
        number = 0
        for letter in wanted.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        if number <= len(headings):
            return number - 1
    shown = ", ".join(heading for heading in headings if heading)
    raise RosterError(f"There is no column “{wanted}”; there are: {shown}.")
