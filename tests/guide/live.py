"""Takes the picture of the live page on a wall screen: a real server's, in a real browser, with a forum under way."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from checkin.clock import wall_clock_ms
from checkin.demo.sample import sample_participants
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.figures import Told
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import KnownDesk
from checkin.participants import Participant, Status
from checkin.server.serving import Server, Tls
from checkin.state import Stamp
from checkin.sync.messages import PairedDesk
from tests.browser import chromium, resize
from tests.desks import a_store
from tests.guide.few_colours import in_few_colours
from tests.guide.forum import forum_at_nine
from tests.translations.gathering import ROOT
from tests.ui.supervised import MINUTE, append_all, its_desks

_SIZE = (1366, 768)
_PEOPLE = 6_000
_CAME = 4_200
_SINCE_MIN = 75
_PATIENCE_S = 60.0
_NEARLY_FULL = {"transport": 1.0, "housing": 0.93, "ecology": 1.0, "digital": 0.7, "heritage": 0.4}
"""How full tracks are, as a share of their capacity; the others are empty."""


def take_live(folder: Path) -> None:
    """Take the picture into a folder. Raises NoBrowser where there is no Chromium."""
    event = forum_at_nine()
    people = tuple(sample_participants(event, _PEOPLE))
    with TemporaryDirectory() as data:
        store = a_store(Path(data), people, event)
        _put_under_way(store, event, people)
        server = Server(store, Path(data), port=0, tls=Tls.OFF)
        server.start()
        try:
            _photograph(server.pairing_code().link + "&wall", folder / "live.png", _fonts(Path(data)))
        finally:
            server.stop()
            store.close()


def _photograph(link: str, path: Path, fonts: Path) -> None:
    with chromium({"FONTCONFIG_FILE": str(fonts)}) as browser:
        resize(browser, *_SIZE)
        browser.get(link)
        for choice, value in (("language", "en"), ("theme", "light")):
            Select(browser.find_element(By.ID, choice)).select_by_value(value)
        WebDriverWait(browser, _PATIENCE_S).until(lambda page: page.find_element(By.ID, "arrived").text == f"{_CAME:,}")
        browser.execute_script("document.activeElement.blur()")
        browser.save_screenshot(str(path))
    in_few_colours(path)


def _fonts(folder: Path) -> Path:
    """Have the browser write in the program's fonts, whichever the computer has."""
    path = folder / "fonts.conf"
    kept = f"<cachedir>{folder / 'fonts'}</cachedir>"
    path.write_text(f"<fontconfig><dir>{ROOT / 'assets' / 'fonts'}</dir>{kept}</fontconfig>", "utf-8")
    return path


def _put_under_way(store: SqliteStore, event: Event, people: Sequence[Participant]) -> None:
    now_ms = wall_clock_ms()
    desks = its_desks(now_ms)
    append_all(store, list(_entries(event, people, desks, now_ms)))
    for desk in desks:
        store.add_desk(KnownDesk(desk.id, desk.name, 0, desk.heard_ms, desk.unsent, offset_ms=desk.offset_ms), desk.id)
        if desk.health is not None:
            store.figures().told(desk.id, Told(desk.heard_ms, desk.health))


def _entries(event: Event, people: Sequence[Participant], desks: Sequence[PairedDesk], now_ms: int) -> Iterator[Entry]:
    """Arrivals that become more and more, and who of them went on to a track."""
    chance = random.Random(1)
    guests = [one for one in people if one.status is Status.EXPECTED]
    room = {zone.key: zone.capacity or 0 for zone in event.zones}
    inside: Counter[str] = Counter()
    for guest in chance.sample(guests, _CAME):
        desk = chance.choice(desks)
        at_ms = int(now_ms - _SINCE_MIN * MINUTE * (1 - chance.random() ** 0.55))
        stamp = Stamp(desk.id, desk.name, "", min(at_ms, desk.heard_ms))
        yield new_entry(stamp, facts.Admitted("venue"), guest.id)
        for track in guest.tracks[:1]:
            if inside[track] < room.get(track, 0) * _NEARLY_FULL.get(track, 0):
                inside[track] += 1
                yield new_entry(stamp, facts.Admitted(track), guest.id)
