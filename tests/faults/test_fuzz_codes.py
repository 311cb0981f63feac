"""A short run of the fuzzing of codes; and that it would notice what it looks for."""

import io

from tests.faults.fuzz_codes import Payloads, looked_up, main, run


def test_every_payload_gets_an_answer_and_none_a_wrong_person() -> None:
    report = run(3_000, 300, seed=1)

    assert report.findings == ()
    assert report.answers["roster"] > 0
    assert report.answers["signed ticket"] > 0
    assert {answer for answer in report.answers if answer.startswith("desk:")} >= {"desk: admitted", "desk: unknown"}


def test_a_crash_and_a_wrong_person_are_found() -> None:
    def careless(payload: str) -> str:
        payload.encode()
        return looked_up(payload)

    report = run(500, 0, 1, careless)

    assert report.answers["crash"] > 0
    assert "UnicodeEncodeError" in report.findings[0].what


def test_a_seed_makes_the_same_payloads() -> None:
    one, other = Payloads(7), Payloads(7)

    assert [one.next() for _ in range(200)] == [other.next() for _ in range(200)]


def test_the_report_is_printed() -> None:
    output = io.StringIO()

    assert main(["--payloads", "50", "--desk", "5"], output) == 0
    assert '"payloads": 50' in output.getvalue()
