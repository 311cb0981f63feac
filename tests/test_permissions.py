"""The table of who may do what, and that the document about it is the same."""

from pathlib import Path

import pytest

from checkin.operators import Role
from checkin.permissions import RULES, Act, may, table

DOCUMENT = Path(__file__).parents[1] / "docs" / "roles.md"


def test_the_document_shows_the_table_that_the_program_asks() -> None:
    assert table() in DOCUMENT.read_text("utf-8")


def test_every_act_has_a_rule() -> None:
    assert list(RULES) == list(Act)


def test_a_supervisor_may_do_everything() -> None:
    assert all(may(Role.SUPERVISOR, act) for act in Act)


@pytest.mark.parametrize("act", [Act.OVERRIDE, Act.SETTLE, Act.IMPORT, Act.EXPORT, Act.SETTINGS, Act.PAIR])
@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_what_concerns_everybody_only_a_supervisor_may_do(role: Role, act: Act) -> None:
    assert not may(role, act)


def test_a_volunteer_prints_and_corrects_but_checks_nobody_in() -> None:
    assert all(may(Role.VOLUNTEER, act) for act in (Act.LOOK_UP, Act.REPRINT, Act.PRINT, Act.EDIT, Act.PRINT_QUEUE))
    assert not any(may(Role.VOLUNTEER, act) for act in (Act.SCAN, Act.ADMIT, Act.UNDO, Act.REGISTER))


def test_whoever_may_not_is_told_whom_to_ask() -> None:
    for rule in RULES.values():
        assert rule.refusal.endswith(".")
        if rule.roles == frozenset({Role.SUPERVISOR}):
            assert rule.refusal.startswith("Only a supervisor may")
