"""The event's settings and the file that changes them."""

from datetime import date

import pytest

from checkin.event import VENUE, EventError, new_event, with_settings
from checkin.payloads import PayloadRules
from checkin.zones import DeskSign, Hours, Zone


def test_a_settings_file_changes_what_it_names_and_leaves_the_rest() -> None:
    event = with_settings(
        new_event("Old"),
        """
        name = "Forum"
        time_zone = "Asia/Vladivostok"
        days = [2026-12-01, 2026-12-02]
        [[zones]]
        key = "transport"
        name = "Transport"
        kind = "track"
        capacity = 300
        [[categories]]
        key = "expert"
        name = "Expert"
        hand_out = "Blue lanyard, programme"
        desk_note = "Ask for the mandate"
        required = ["organisation"]
        """,
    )

    assert (event.name, event.time_zone, len(event.days)) == ("Forum", "Asia/Vladivostok", 2)
    assert [zone.key for zone in event.zones] == [VENUE, "transport"]
    expert = event.category("expert")
    assert (expert.hand_out, expert.desk_note) == ("Blue lanyard, programme", "Ask for the mandate")
    assert expert.required == ("organisation",)


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ("name = ", "settings file"),
        ("title = 'x'", "title"),
        ("time_zone = 'Mars/Olympus'", "Mars/Olympus"),
        ("[[categories]]\nkey='a'\nname='A'\ncolour='red'", "colour of category “a”"),
        ("[[categories]]\nkey='a'\nname='A'\nzones=['attic']", "attic"),
        ("[[categories]]\nkey='a'\nname='A'\nhand_out=\"b\\nc\"", "hand_out and desk_note of category “a”"),
        (f"[[categories]]\nkey='a'\nname='A'\ndesk_note='{'x' * 201}'", "hand_out and desk_note of category “a”"),
        ("[[categories]]\nkey='a'\nname='A'\nrequired=['shoe_size']", "shoe_size"),
        ("[[zones]]\nkey='h'\nname='H'\n[[zones]]\nkey='h'\nname='H'", "same key"),
        ("[[zones]]\nkey='h'\nname='H'\ncapasity=3", "capasity"),
        ("[[zones]]\nkey='h'\nname='H'\ncapacity=0", "Zone “h”: capacity"),
        ("[[zones]]\nkey='h'\nname='H'\nwarn_percent=0", "Zone “h”: warn_percent"),
        ("[[zones]]\nkey='h'\nname='H'\ntracks=[' ']", "Zone “h”: a track"),
        ("[[zones]]\nkey='h'\nname='H'\nexempt=['attic']", "Zone “h”: exempt names category “attic”"),
        ("[[zones]]\nkey='h'\nname='H'\nhours=[{opens='9:00', closes='18:00'}]", "Zone “h”, hours 1: opens is “9:00”"),
        ("[[zones]]\nkey='h'\nname='H'\nhours=[{opens='09:00', closes='25:00'}]", "hours 1: closes is “25:00”"),
        ("[[zones]]\nkey='h'\nname='H'\nhours=[{from='09:00', closes='25:00'}]", "from"),
        ("[[zones]]\nkey=''\nname='H'", "key and a name"),
        ("[[desks]]\nname='A'\ncategories=['attic']", "Desk “A” names category “attic”"),
        ("[[desks]]\nname=' '", "Desk 1"),
        ("name = '  '", "name"),
        ("[reprint_limits]\nvolunter = 1", "volunter"),
        ("[reprint_limits]\ndesk = -1", "reprint_limits.desk"),
        ("[reprint_limits]\ndesk = 'many'", "reprint_limits.desk"),
        ("[payloads]\nurl = ['code']", "url"),
        ("[payloads]\njson_paths = ['']", "payloads.json_paths"),
    ],
)
def test_a_mistake_in_the_settings_is_named_with_its_place(settings: str, place: str) -> None:
    with pytest.raises(EventError, match=place):
        with_settings(new_event("Old"), settings)


def test_rules_of_zones_and_the_desks_of_categories_are_read() -> None:
    event = with_settings(
        new_event("Forum"),
        """
        [[desks]]
        name = "north"
        sign = "Counter 1"
        categories = ["press"]
        [[zones]]
        key = "hall"
        name = "Hall"
        capacity = 100
        warn_percent = 80
        tracks = ["housing"]
        reentry = false
        exempt = ["staff"]
        hours = [{opens = "09:00", closes = "13:30", days = [2026-12-01]}]
        """,
    )

    assert event.zone("hall") == Zone(
        key="hall", name="Hall", capacity=100, warn_percent=80, tracks=("housing",), reentry=False, exempt=("staff",),
        hours=(Hours(opens="09:00", closes="13:30", days=(date(2026, 12, 1),)),),
    )  # fmt: skip
    assert event.desks == (DeskSign(name="north", sign="Counter 1", categories=("press",)),)


def test_a_category_is_found_by_key_or_name_whatever_the_case() -> None:
    event = new_event("Forum")

    assert event.category(" EXPERT ").key == "expert"
    assert event.category("head of Municipality").key == "head_of_municipality"
    assert event.category("Volunteer").key == "Volunteer"


def test_a_zone_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(EventError, match=r"attic.*venue"):
        new_event("Forum").zone("attic")


def test_a_category_that_the_event_does_not_have_may_enter_only_where_every_category_may() -> None:
    event = with_settings(
        new_event("Forum"),
        """
        zones = [{key = "venue", name = "Venue"}, {key = "hall", name = "Hall"}, {key = "vip", name = "VIP"}]
        categories = [
            {key = "press", name = "Press", zones = ["venue", "hall"]},
            {key = "staff", name = "Staff"},
        ]
        """,
    )

    entered = [zone.key for zone in event.zones if event.category("typo").may_enter(zone)]

    assert entered == ["venue", "hall"]
    assert new_event("Forum").category("typo").may_enter(event.zone("vip"))


def test_rules_for_codes_within_payloads_are_read() -> None:
    assert new_event("Forum").payloads is None

    event = with_settings(new_event("Forum"), "[payloads]\nurl_parameters = ['ticket']\nurl_path = true")

    assert event.payloads == PayloadRules(url_parameters=("ticket",), url_path=True)


def test_limits_of_reprints_are_read_and_others_stay_as_usual() -> None:
    limits = with_settings(new_event("Forum"), "[reprint_limits]\nvolunteer = 1\ndesk = 'unlimited'").reprint_limits

    assert [limits.most(role) for role in ("volunteer", "desk", "supervisor")] == [1, None, None]
    assert [new_event("Forum").reprint_limits.most(role) for role in ("volunteer", "desk", "supervisor")] == [
        2,
        2,
        None,
    ]
