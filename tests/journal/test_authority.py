"""Which entries say more than their operator's role allows."""

import msgspec
import pytest

from checkin.journal import facts
from checkin.journal.authority import act_of, lacking
from checkin.journal.entries import Entry, new_entry
from checkin.permissions import Act
from checkin.state import ReprintReason
from tests.builders import a_stamp, an_event
from tests.operators import VERA, a_guarded_event

OVERRIDE = facts.Admitted("venue", override=True)


def said(fact: facts.KnownFact, operator: str) -> Entry:
    return new_entry(a_stamp(operator=operator), fact, "ANNA000000000000")


@pytest.mark.parametrize(
    ("fact", "operator", "act"),
    [
        (facts.Admitted("venue"), "Olga", None),
        (OVERRIDE, "Olga", Act.OVERRIDE),
        (OVERRIDE, "Vera", None),
        (OVERRIDE, "Mallory", Act.OVERRIDE),
        (OVERRIDE, "", Act.OVERRIDE),
        (facts.Admitted("venue", override=True, authorised="Vera"), "Olga", None),
        (facts.Admitted("venue", override=True, authorised="Ivan"), "Olga", Act.OVERRIDE),
        (facts.Admitted("venue"), "Ivan", Act.ADMIT),
        (facts.Admitted("venue"), "Mallory", None),
        (facts.BadgeVoided(("AAAAA",), ReprintReason.LOST), "Ivan", None),
        (facts.ParticipantRegistered(), "Ivan", Act.REGISTER),
        (facts.ConflictSettled(("a", "b")), "Olga", Act.SETTLE),
        (facts.TicketsRevoked((1,)), "Olga", Act.TICKETS),
        (facts.PersonalDataErased(), "Olga", Act.ERASE_PERSON),
        (facts.PersonalDataErased(), "Mallory", Act.ERASE_PERSON),
        (facts.PersonalDataErased(), "Vera", None),
    ],
)
def test_what_is_beyond_a_role(fact: facts.KnownFact, operator: str, act: Act | None) -> None:
    assert lacking(said(fact, operator), a_guarded_event()) is act


def test_where_nobody_signs_in_nothing_is_beyond_anybody() -> None:
    assert lacking(said(OVERRIDE, "Olga"), an_event()) is None


def test_what_somebody_did_before_they_were_removed_stays_allowed() -> None:
    gone = msgspec.structs.replace(VERA, is_retired=True)
    event = a_guarded_event()
    event = msgspec.structs.replace(event, operators=tuple(gone if one is VERA else one for one in event.operators))

    assert lacking(said(OVERRIDE, "Vera"), event) is None


def test_an_entry_of_a_newer_version_or_a_damaged_one_is_judged_by_nobody() -> None:
    entry = said(OVERRIDE, "Olga")
    for changes in ({"kind": "beamed_up"}, {"body": "nonsense"}):
        assert lacking(msgspec.structs.replace(entry, **changes), a_guarded_event()) is None


@pytest.mark.parametrize(
    "fact",
    [
        facts.Left("venue", ()), facts.Undone(()), facts.Admitted("venue"), facts.BadgePrinted("AAAAA"),
        facts.BadgeVoided(()), facts.TicketsRevoked(()), facts.ParticipantRegistered(), facts.ParticipantCorrected(()),
        facts.ConflictSettled(("", "")), facts.MessageSent(), facts.MessageRead(""), facts.DeskClosed(""),
        facts.DeskReopened(()),
    ],
)  # fmt: skip
def test_whatever_an_entry_says_is_somebodys_act(fact: facts.KnownFact) -> None:
    assert act_of(fact) is not None


def test_an_older_version_reads_an_authorised_entry() -> None:
    class AsItWas(msgspec.Struct):
        zone: str
        override: bool = False

    body = said(facts.Admitted("venue", override=True, authorised="Vera"), "Olga").body
    assert msgspec.json.decode(body, type=AsItWas).override
