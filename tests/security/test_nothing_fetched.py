"""What makes badges, lists and pictures of hostile names opens no file but its own, no connection and no program."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from reportlab import rl_config
from reportlab.lib.utils import ImageReader

from checkin.assets import ASSETS
from checkin.badges.designs import Designs, built_in_names
from checkin.badges.faces import BadgeFace
from checkin.badges.pdf import layout_pdf, pages_pdf
from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.preview import page_pictures
from checkin.badges.template import Code, Element, TemplateError, TextBox, parse_template, template_text
from checkin.delegations import Grouping
from checkin.event import Category, Event
from checkin.operators import Role
from checkin.person_files import person_pdf
from checkin.station.hand_over_list import ListWords, list_pages
from checkin.tables import Table, write_table
from tests import hostile
from tests.builders import an_event
from tests.desks import a_station

ROOT = Path(__file__).parents[2]
OWN = tuple(
    str(place) for place in (ROOT, sys.prefix, sys.base_prefix, "/dev/null", "/proc/self", "/usr/lib", "/etc/ld")
)
REACHING_OUT = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "subprocess.Popen")
RUNNING = ("os.system", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.open")
TEXTS = tuple(text for text in hostile.ALL if "\0" not in text and len(text) <= 6_000)
_ACTION = re.compile(rb"/(JavaScript|JS|URI|Launch|OpenAction|AA|EmbeddedFile|GoToR|SubmitForm|Annots)(?![\w+])")
_watched: list[list[str]] = []


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if not _watched:
        return
    if event in (*REACHING_OUT, *RUNNING):
        _watched[-1].append(f"{event} {arguments}")
    if event == "open" and isinstance(arguments[0], str | bytes):
        path = os.path.abspath(os.fsdecode(arguments[0]))
        if not path.startswith(OWN):
            _watched[-1].append(f"open {path}")


sys.addaudithook(_audit)


@contextmanager
def watched(*allowed: Path) -> Iterator[list[str]]:
    """What is opened, connected to or run meanwhile, but for files of the program and in these folders."""
    found: list[str] = []
    _watched.append(found)
    try:
        yield found
    finally:
        _watched.remove(found)
    found[:] = [one for one in found if not any(f"open {folder}" in one for folder in allowed)]


def an_event_of(text: str) -> Event:
    return an_event(name=text, categories=(Category(key=text or "x", name=text),))


def a_face(text: str, event: Event) -> BadgeFace:
    person = hostile.a_hostile_participant(text, photo=text)
    return BadgeFace(person, event.category(person.category), text[:200] or "x", event.name)


@pytest.mark.parametrize("template", sorted(built_in_names()))
def test_badges_of_hostile_names_are_made_and_fetch_nothing(template: str, tmp_path: Path) -> None:
    for text in TEXTS:
        event = an_event_of(text)
        designs = Designs(event, PhotoFolder(tmp_path / "photos"))
        face = a_face(text, event)
        with watched() as opened:
            pdf = layout_pdf(designs.lay_out(face, designs.template(template)), text)

        assert opened == []
        assert_has_no_action(pdf)


def test_a_template_made_of_hostile_texts_is_refused_or_fetches_nothing() -> None:
    plain = Designs(an_event()).template("standard")
    taken = 0
    for text in hostile.SHORT:
        elements = tuple(_with_text(element, text) for element in plain.elements)
        with watched() as opened:
            try:
                made = parse_template(template_text(msgspec.structs.replace(plain, elements=elements)), "x")
            except TemplateError:
                continue
            assert_has_no_action(layout_pdf(Designs(an_event()).lay_out(a_face("Ким", an_event()), made), text))
        taken += 1
        assert opened == []
    assert taken > 50


def _with_text(element: Element, text: str) -> Element:
    if isinstance(element, TextBox):
        parts = tuple(msgspec.structs.replace(part, text=text) for part in element.parts)
        return msgspec.structs.replace(element, label=text, parts=parts)
    return msgspec.structs.replace(element, content=text, label=text) if isinstance(element, Code) else element


def test_lists_pages_and_tables_fetch_nothing(tmp_path: Path) -> None:
    people = [hostile.a_hostile_participant(text, n, further={"Delegation": "d"}) for n, text in enumerate(TEXTS)]
    ticket = parse_template((ASSETS / "tickets" / "ticket.toml").read_text("utf-8"), "ticket")
    event = an_event()
    with a_station(tmp_path / "desk", people, role=Role.SUPERVISOR) as station:
        found = station.delegations.open(Grouping.DELEGATION, "d")
        files = [station.privacy.file_of(person.ticket_code) for person in people]
    with watched(tmp_path) as opened:
        assert_has_no_action(pages_pdf(list_pages(found, TEXTS[1], TEXTS[2], ListWords()), TEXTS[1]))
        write_table(
            Table(TEXTS[1], TEXTS[:6], [TEXTS[n : n + 6] for n in range(0, 60, 6)], TEXTS[:3]), tmp_path / "t.pdf"
        )
        assert_has_no_action((tmp_path / "t.pdf").read_bytes())
        for text in hostile.SHORT:
            assert_has_no_action(layout_pdf(Designs(event).lay_out(a_face(text, event), ticket), text))
        for file in files:
            assert_has_no_action(person_pdf(file))
        page_pictures(Designs(event).lay_out(a_face(hostile.MARKUP[0], event)), 200)

    assert opened == []


@pytest.mark.parametrize("address", ["http://192.0.2.1/x.png", "https://localhost/x.png", "data:image/png;base64,AAAA"])
def test_the_pdf_library_itself_fetches_nothing(address: str) -> None:
    with watched() as opened, pytest.raises(OSError, match="Cannot open resource"):
        ImageReader(address)

    assert [one for one in opened if not one.startswith("open ")] == []
    assert not rl_config.trustedHosts
    assert not rl_config.trustedSchemes


def test_what_is_opened_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    with watched() as opened:
        (tmp_path / "x").read_text()

    assert opened == [f"open {tmp_path / 'x'}"]


def assert_has_no_action(pdf: bytes) -> None:
    """No script, link, form, attachment or file of others is in it, whatever a title or text says."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) >= 1
        assert document.count_attachments() == 0
        assert all(next(page.get_objects(filter=(5,)), None) is None for page in document)
    finally:
        document.close()
    objects = b"".join(part.split(b"stream")[0] for part in pdf.split(b"endstream"))
    assert not _ACTION.search(objects)
