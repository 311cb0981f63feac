"""Each keyboard layout through the real window, key event by key event, with and without Caps Lock."""

import pytest

from checkin.admission import VerdictKind
from checkin.layouts import LAYOUTS, Layout
from checkin.tickets import BadgeCode
from tests.builders import a_participant
from tests.desks import ANNA, PEOPLE
from tests.test_layouts import typed
from tests.ui.conftest import OpenDesk
from tests.ui.pages import Page
from tests.ui.scanning.keyboard import Keyboard

MIXED = a_participant(id="M1XED00000000000", ticket_code="Kd-17qZ/wY;a=m", name="Смешанный Регистр")
CYRILLIC = a_participant(id="CYR0000000000000", ticket_code="Гость-Ирина-№7", name="Гость Ирина")


def judged(page: Page, keys: str) -> tuple[VerdictKind | None, str]:
    """The verdict on these keys, and whose they were."""
    page.focus(page.desk.finder.field)
    results: list[object] = []
    page.desk.judged.connect(results.append)
    Keyboard().scan(keys)
    page.qtbot.waitUntil(lambda: bool(results))
    page.desk.judged.disconnect()
    return page.desk.panel.verdict, page.desk.panel.card.id if page.desk.panel.card else ""


@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_scan_through_any_layout_admits_whose_code_it_is(
    open_desk: OpenDesk, layout: Layout, caps_lock: bool
) -> None:
    page = open_desk(people=(*PEOPLE, MIXED))
    badge = str(BadgeCode(ANNA.id, "00000"))

    assert judged(page, typed(ANNA.ticket_code, layout, caps_lock=caps_lock)) == (VerdictKind.ADMITTED, ANNA.id)
    assert judged(page, typed(MIXED.ticket_code, layout, caps_lock=caps_lock)) == (VerdictKind.ADMITTED, MIXED.id)
    assert judged(page, typed(badge, layout, caps_lock=caps_lock)) == (VerdictKind.ALREADY_IN, ANNA.id)
    assert judged(page, typed("K-N0B0DY", layout, caps_lock=caps_lock)) == (VerdictKind.UNKNOWN, "")


@pytest.mark.parametrize("code_page", ["cp1251", "latin-1"])
def test_utf8_that_a_cheap_scanner_types_byte_by_byte_is_read(open_desk: OpenDesk, code_page: str) -> None:
    page = open_desk(people=(*PEOPLE, CYRILLIC))
    data = CYRILLIC.ticket_code.encode()
    keys = "".join(bytes([byte]).decode(code_page, "ignore") or chr(byte) for byte in data)

    assert judged(page, keys) == (VerdictKind.ADMITTED, CYRILLIC.id)
