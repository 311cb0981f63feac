"""Templates of an event saved, removed and given to categories, on a real store."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from checkin.badges.designs import Designs
from checkin.badges.pictures import PictureError
from checkin.badges.template import Template, TemplateError, template_text
from checkin.badges.template_files import TemplateFile
from checkin.event import EventError
from checkin.journal.remote import Remote
from checkin.journal.sqlite import SqliteStore
from checkin.operators import Role
from checkin.station.designing import (
    MOST_PICTURES_BYTES,
    assign_template,
    import_template,
    remove_template,
    require_own_settings,
    save_template,
)
from checkin.station.values import NotPermitted, SettingsChanged
from tests.badges.designing import a_shape, a_template, a_text, an_image
from tests.badges.test_template_files import a_logo
from tests.desks import Hears, a_station, a_store

CARD = a_template(a_text("{name}"))
WITH_LOGO = a_template(a_text("{name}"), an_image("logo.png"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = a_store(tmp_path)
    yield store
    store.close()


def saved(store: SqliteStore, name: str) -> Template:
    return Designs(store.event()[0]).template(name)


def test_a_saved_template_is_the_events_and_its_settings_have_a_new_revision(store: SqliteStore) -> None:
    _, before = store.event()

    event = save_template(store, "Гость форума", CARD, {})

    assert saved(store, "Гость форума") == CARD
    assert store.event() == (event, before + 1)


def test_saving_what_is_so_already_is_no_news_for_the_desks(store: SqliteStore) -> None:
    save_template(store, "card", CARD, {})
    _, before = store.event()

    save_template(store, "card", CARD, {})

    assert store.event()[1] == before


def test_pictures_are_kept_while_a_template_shows_them(store: SqliteStore) -> None:
    logo = a_logo()
    save_template(store, "one", WITH_LOGO, {"logo.png": logo, "unused.png": logo})
    save_template(store, "two", WITH_LOGO, {})
    assert store.event()[0].badge_images == {"logo.png": logo}

    save_template(store, "one", CARD, {})
    assert store.event()[0].badge_images == {"logo.png": logo}

    remove_template(store, "two")
    assert store.event()[0].badge_images == {}


def test_no_picture_is_dropped_while_a_template_of_a_newer_version_may_show_it(store: SqliteStore) -> None:
    save_template(store, "one", WITH_LOGO, {"logo.png": a_logo()})
    event, _ = store.event()
    newer = msgspec.structs.replace(event, badge_templates={**event.badge_templates, "newer": "version = 99"})
    store.transact(lambda transaction: transaction.put_event(newer))

    remove_template(store, "one")

    assert "logo.png" in store.event()[0].badge_images


def test_nobodys_changes_are_written_over_unseen(store: SqliteStore) -> None:
    save_template(store, "card", CARD, {}, instead_of="")
    theirs, ours = a_template(a_text("theirs")), a_template(a_text("ours"))
    save_template(store, "card", theirs, {}, instead_of=template_text(CARD))

    with pytest.raises(TemplateError, match="Somebody else saved “card” meanwhile"):
        save_template(store, "card", ours, {}, instead_of=template_text(CARD))
    with pytest.raises(TemplateError, match="Somebody else saved “card” meanwhile"):
        save_template(store, "card", ours, {}, instead_of="")

    assert saved(store, "card") == theirs
    save_template(store, "card", theirs, {}, instead_of=template_text(CARD))
    save_template(store, "card", ours, {}, instead_of=template_text(theirs))
    assert saved(store, "card") == ours


@pytest.mark.parametrize("name", ["", " ", "../standard", "a/b", "x" * 61, "two\nlines", " card"])
def test_a_name_that_no_file_could_have_is_refused(store: SqliteStore, name: str) -> None:
    with pytest.raises(TemplateError, match="cannot be the name"):
        save_template(store, name, CARD, {})


def test_mistakes_change_nothing(store: SqliteStore) -> None:
    before = store.event()
    beyond = msgspec.structs.replace(CARD, elements=(a_shape(x_mm=90),))

    with pytest.raises(TemplateError, match="reaches beyond"):
        save_template(store, "card", beyond, {})
    with pytest.raises(TemplateError, match="which the event does not have: add it"):
        save_template(store, "card", WITH_LOGO, {})
    with pytest.raises(PictureError, match="no PNG or JPEG"):
        save_template(store, "card", WITH_LOGO, {"logo.png": b"GIF89a"})
    with pytest.raises(TemplateError, match="no badge template “card”"):
        remove_template(store, "card")
    with pytest.raises(TemplateError, match="no badge template “card”"):
        assign_template(store, "card", ["expert"])
    with pytest.raises(EventError, match="no category “chef”"):
        assign_template(store, "standard", ["expert", "chef"])
    assert store.event() == before


def test_all_pictures_together_are_no_larger_than_a_desk_can_fetch(store: SqliteStore) -> None:
    noise = [a_logo(side=700, noise=number) for number in range(8)]
    assert sum(map(len, noise)) > MOST_PICTURES_BYTES
    template = a_template(*(an_image(f"{number}.png") for number in range(8)))

    with pytest.raises(TemplateError, match="together are larger than 6 MB"):
        save_template(store, "card", template, {f"{number}.png": content for number, content in enumerate(noise)})


def test_a_template_given_to_a_category_cannot_be_removed(store: SqliteStore) -> None:
    save_template(store, "card", CARD, {})

    assign_template(store, "card", ["Expert"])

    assert store.event()[0].category("expert").badge_template == "card"
    with pytest.raises(TemplateError, match="is the badge of Expert"):
        remove_template(store, "card")
    assign_template(store, "standard", ["expert"])
    assert "card" not in remove_template(store, "card").badge_templates


def test_the_events_own_standard_may_be_removed_for_the_programs_comes_back(store: SqliteStore) -> None:
    original = saved(store, "standard")
    save_template(store, "standard", CARD, {})

    remove_template(store, "standard")

    assert saved(store, "standard") == original


def test_an_imported_picture_does_not_take_the_place_of_another_of_its_name(store: SqliteStore) -> None:
    ours, theirs = a_logo(colour="red"), a_logo(colour="blue")
    save_template(store, "ours", WITH_LOGO, {"logo.png": ours})

    event = import_template(store, TemplateFile("theirs", WITH_LOGO, {"logo.png": theirs}), "theirs")

    assert event.badge_images == {"logo.png": ours, "logo-2.png": theirs}
    assert 'file = "logo-2.png"' in event.badge_templates["theirs"]
    assert event.badge_templates["ours"] == template_text(WITH_LOGO)


def test_a_supervisor_saves_at_a_lone_desk_and_its_windows_hear_of_it(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        heard = Hears(station)
        assert station.designing.obstacle == ""

        station.designing.save("card", CARD, {})
        station.designing.assign("expert", "card")

        assert heard.wait_for(SettingsChanged, 2)
        assert station.designs.template("card") == CARD
        assert station.event.category("expert").badge_template == "card"


@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_only_a_supervisor_changes_templates(tmp_path: Path, role: Role) -> None:
    with a_station(tmp_path, role=role) as station:
        with pytest.raises(NotPermitted, match="Only a supervisor"):
            station.designing.save("card", CARD, {})
        with pytest.raises(NotPermitted, match="Only a supervisor"):
            station.designing.assign("expert", "standard")
        assert station.designs.names == Designs(station.event).names


def test_a_paired_desk_is_told_to_export(tmp_path: Path, store: SqliteStore) -> None:
    with a_station(tmp_path / "paired", role=Role.SUPERVISOR) as station:
        station._store.save_remote(Remote(url="https://server", token="token", event_id=station.event.id))

        with pytest.raises(NotPermitted, match="export this one as a file"):
            station.designing.save("card", CARD, {})
        with pytest.raises(NotPermitted, match="export this one as a file"):
            require_own_settings(station._store)
    require_own_settings(store)
