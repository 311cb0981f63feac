"""What atheris tries can be tried without it: everything that it begins with gets an answer."""

import pytest

from tests.faults import guided


def test_every_payload_that_it_begins_with_gets_an_answer() -> None:
    attempt, seeds = guided.code_target()

    assert len(set(seeds)) > guided.SEEDS / 2
    for seed in (*seeds, b"\xff\xfe", b"\xed\xa0\x80", b""):
        attempt(seed)


def test_every_file_that_it_begins_with_gives_rows_or_one_sentence() -> None:
    attempt, seeds = guided.roster_target()

    assert len(set(seeds)) > guided.SEEDS / 2
    for seed in (*seeds[:40], b"\xff\xfe", b""):
        attempt(seed)


def test_wrong_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert guided.main(["nothing"]) == 2
    assert "codes or roster" in capsys.readouterr().err
