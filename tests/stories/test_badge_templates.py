"""A template made at the server is printed at its desks."""

import pytest
from PIL import Image as PillowImage

from checkin.operators import Role
from checkin.station.designing import Designing, save_template
from checkin.station.station import Station
from checkin.station.values import NotPermitted, SyncChanged
from checkin.sync.worker import SyncWorker
from tests.badges.designing import a_part, a_template, a_text, an_image, encoded
from tests.desks import ANNA, Hears
from tests.stories.hall import Hall

LOGO = encoded(PillowImage.new("RGB", (40, 20), "#c2185b"))
CARD = a_template(a_text(a_part("{name}")), an_image("logo.png", x_mm=5, y_mm=40, width_mm=30, height_mm=15))


def test_a_template_saved_at_the_server_reaches_every_desk_with_its_pictures(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    server = Station(hall.central.store, hall.central.desk, role=Role.SUPERVISOR)
    at_the_server = Designing(hall.central.store, server.shift, lambda _event: None)

    at_the_server.save("card", CARD, {"logo.png": LOGO})
    at_the_server.assign("expert", "card")
    for desk in (north, south):
        desk.sync()

    for desk in (north, south):
        event, _ = desk.folder.store.event()
        assert event == hall.central.store.event()[0]
        assert event.badge_images == {"logo.png": LOGO}
        assert event.category("expert").badge_template == "card"


def test_a_desk_at_work_has_the_new_template_after_its_next_round(hall: Hall) -> None:
    north = hall.desk("north")
    heard = Hears(north.station)
    north.station.use_sync(SyncWorker(north.folder.store))
    heard.wait_for(SyncChanged)

    save_template(hall.central.store, "standard", CARD, {"logo.png": LOGO})
    north.station.scan(ANNA.ticket_code)

    face = north.station.badge_face_of(north.station.card(ANNA.id))
    heard.wait_until(lambda: north.station.designs.template_of(face) == CARD)


def test_a_desk_changes_no_template_of_the_server(hall: Hall) -> None:
    north = hall.desk("north")

    with pytest.raises(NotPermitted, match="from the server"):
        north.station.designing.save("card", CARD, {"logo.png": LOGO})
    assert "card" not in hall.central.store.event()[0].badge_templates
