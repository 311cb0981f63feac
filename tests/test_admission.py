"""The rules at the door."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from checkin.admission import (
    Admitted,
    AlreadyIn,
    Conditions,
    Direction,
    RefusalReason,
    Refused,
    Verdict,
    VoidBadge,
    decide,
)
from checkin.event import VENUE, Category
from checkin.participants import Status
from checkin.state import Admission, ParticipantState
from checkin.zones import Zone
from tests.builders import a_participant, a_stamp

VENUE_ZONE = Zone(key=VENUE, name="Venue")
ANYWHERE = Category(key="expert", name="Expert")
NOON = Conditions(datetime(2026, 12, 1, 12, tzinfo=ZoneInfo("Europe/Moscow")))
NOT_YET = ParticipantState()
INSIDE = ParticipantState(admissions=(Admission("e1", VENUE, a_stamp()),))
LEFT = ParticipantState(admissions=(Admission("e1", VENUE, a_stamp(), ended=True),))


def verdict(state: ParticipantState = NOT_YET, *, status: Status = Status.EXPECTED, **more: object) -> Verdict:
    given: dict[str, object] = {"category": ANYWHERE, "zone": VENUE_ZONE, "conditions": NOON, **more}
    return decide(a_participant(status=status), state=state, **given)  # type: ignore[arg-type]


def test_somebody_expected_is_admitted() -> None:
    assert verdict() == Admitted()


def test_somebody_inside_is_already_in_and_the_verdict_says_since_when() -> None:
    assert verdict(INSIDE) == AlreadyIn(INSIDE.admissions[0])


def test_somebody_who_left_may_come_back() -> None:
    assert verdict(LEFT) == Admitted()


@pytest.mark.parametrize(
    ("status", "reason"),
    [(Status.CANCELLED, RefusalReason.CANCELLED), (Status.BLOCKED, RefusalReason.BLOCKED)],
)
def test_cancelled_and_blocked_people_are_refused_with_the_reason(status: Status, reason: RefusalReason) -> None:
    assert verdict(status=status) == Refused(reason)


def test_a_category_enters_only_its_zones() -> None:
    press = Category(key="press", name="Press", zones=("hall",))

    assert verdict(category=press) == Refused(RefusalReason.WRONG_CATEGORY)
    assert verdict(category=press, zone=Zone(key="hall", name="Hall")) == Admitted()


def test_being_inside_one_zone_does_not_close_another() -> None:
    assert verdict(INSIDE, zone=Zone(key="hall", name="Hall")) == Admitted()


def test_a_voided_badge_is_told_before_anything_else() -> None:
    voided = msgspec.structs.replace(INSIDE, voided_printings={"00000": a_stamp()})

    assert verdict(voided, printing="00000") == VoidBadge(a_stamp())
    assert isinstance(verdict(voided, printing="7QK2M"), AlreadyIn)


def test_only_somebody_inside_may_leave() -> None:
    assert verdict(INSIDE, direction=Direction.EXIT) == Admitted()
    assert verdict(LEFT, direction=Direction.EXIT) == Refused(RefusalReason.NOT_INSIDE)
    assert verdict(NOT_YET, direction=Direction.EXIT) == Refused(RefusalReason.NOT_INSIDE)
