"""The designer's window for tests, over a real station."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.badges.template import Template, template_text
from checkin.event import Event
from checkin.journal.remote import Remote
from checkin.operators import Role
from checkin.participants import Participant
from tests.badges.designing import a_code, a_part, a_shape, a_template, a_text
from tests.builders import an_event
from tests.desks import PEOPLE, a_station
from tests.ui.designer.page import PATIENCE_MS, DesignerPage
from ui.bridge import Bridge
from ui.designer.window import DesignerWindow

CARD = a_template(
    a_shape(label="Band", x_mm=0, y_mm=0, width_mm=100, height_mm=15, colour="category"),
    a_text(a_part("{name}", bold=True), "{organisation}", label="Who", x_mm=10, y_mm=20, width_mm=50, height_mm=30),
    a_code(label="Code", x_mm=70, y_mm=25, width_mm=25, height_mm=25),
)
OpenDesigner = Callable[..., DesignerPage]


@pytest.fixture
def open_designer(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[OpenDesigner]:
    """Opens the window on one template; the event, people and role can be named."""
    with ExitStack() as stack:

        def opened(
            template: Template = CARD,
            *,
            people: tuple[Participant, ...] = PEOPLE,
            event: Event | None = None,
            role: Role = Role.SUPERVISOR,
            is_paired: bool = False,
        ) -> DesignerPage:
            event = event or an_event(badge_templates={"card": template_text(template)})
            station = stack.enter_context(a_station(tmp_path / "desk", people, role=role, event=event))
            if is_paired:
                station._store.save_remote(Remote(url="https://server", token="token", event_id=event.id))
            bridge = Bridge(station)
            stack.callback(bridge.stop)
            window = DesignerWindow(bridge)
            qtbot.addWidget(window, before_close_func=lambda window: window.draft.saved("card", window.draft.template))
            window.resize(1280, 800)
            window.show()
            page = DesignerPage(qtbot, window, station)
            qtbot.waitUntil(lambda: window.faces.is_loaded, timeout=PATIENCE_MS)
            if "card" in event.badge_templates:
                window.files.open("card")
            page.wait_until_drawn()
            return page

        yield opened
