"""Bad codes through the real window: a verdict that says so, words that fit, and a desk that works on."""

import pytest

from checkin.admission import VerdictKind
from checkin.operators import Role
from tests.desks import ANNA
from tests.ui.conftest import OpenDesk
from tests.ui.scanning.keyboard import Keyboard

BAD = {
    "a NUL within": "K-AN\x00NA-1",
    "an escape character within": "K-AN\x1bNA-1",
    "10 kB": "A1" * 5_120,
    "a right-to-left override": "\u202e1-ANNA-K\u202c",
    "characters without a look": "\u200b\u200f\u2066\u2069",
    "half of a pair": "K-AN\ud800NA-1",
}


@pytest.mark.parametrize("keys", BAD.values(), ids=BAD.keys())
def test_a_bad_code_is_told_and_the_next_scan_is_as_good_as_ever(open_desk: OpenDesk, keys: str) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    before = page.window.size()

    Keyboard().scan(keys)
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict in (VerdictKind.UNREADABLE, VerdictKind.UNKNOWN))

    assert page.window.size() == before
    assert page.desk.finder.field.text() == ""
    assert not {"\x00", "\x1b", "\u202e", "\ud800"} & set(page.words())
    assert page.station.headcount().arrived == 0
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED


def test_a_bad_code_at_the_reprints_is_told_in_a_sentence_that_fits(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    page.focus(page.reprint.finder.field)
    before = page.window.size()

    Keyboard().scan("\u202eA1" * 3_000)
    page.wait_for_words("There is no participant")

    assert page.window.size() == before
    assert "\u202e" not in page.words()
    assert len(page.window.banner.words.text()) < 200
