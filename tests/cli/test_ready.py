"""`ready`: what is checked before the doors open."""

from tests.cli.conftest import Program


def test_a_desk_with_a_roster_is_ready_though_some_things_should_be_looked_at(program: Program) -> None:
    ended = program("ready", "--json")

    assert ended.code == 0
    assert ended.document["ready"]
    grades = {one["check"]: one["grade"] for one in ended.document["findings"]}
    assert grades["roster"] == grades["badges"] == grades["database"] == "ok"
    assert grades["scanner"] == grades["operators"] == "warning"


def test_a_desk_without_a_roster_is_not_ready_and_says_what_to_do(program: Program) -> None:
    empty = Program(program.data.parent / "empty", program.run)
    assert empty("init").code == 0

    ended = empty("ready")

    assert ended.code == 1
    assert "WRONG   roster: Nobody is on the roster. Import it, or let the desk fetch it." in ended.out
