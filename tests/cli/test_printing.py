"""The print queue and the report of reprints, by command."""

from pathlib import Path

import msgspec
from python_calamine import CalamineWorkbook

from checkin.datafolder import DataFolder
from checkin.printing.jobs import Job, JobState, new_job_id
from checkin.printing.stock import Stock
from checkin.tickets import new_printing
from tests.cli.conftest import Program


def put(
    program: Program,
    state: JobState,
    ticket_code: str = "K-1",
    printer: str = "folder badges",
    *,
    sent: int = 1,
    batch: str = "",
) -> str:
    """A job as a desk that was cut off leaves it; its id."""
    with DataFolder.open(program.data) as folder:
        record = folder.store.record_by_code(ticket_code)
        assert record is not None
        job = Job(
            id=new_job_id(), participant=record.id, printing=new_printing(), category="expert", template="standard",
            printer=printer, state=state, attempt=1, sent=sent, batch=batch, operator="Olga", queued_ms=1,
            changed_ms=1,
        )  # fmt: skip
        folder.store.transact(lambda transaction: transaction.put_jobs([job]))
    return job.id


def states(program: Program, *options: str) -> dict[str, str]:
    """The state of each job that is listed."""
    return {job["id"]: job["state"] for job in program("jobs", "--json", *options).document}


def files(program: Program) -> int:
    return len(list((program.data / "badges").glob("*.pdf")))


def test_jobs_that_are_not_settled_are_listed_and_others_when_asked_for(program: Program) -> None:
    doubtful = put(program, JobState.IN_DOUBT)
    done = put(program, JobState.DONE, "K-2")

    assert states(program) == {doubtful: "in_doubt"}
    assert states(program, "--all") == {doubtful: "in_doubt", done: "done"}
    assert states(program, "--state", "done") == {done: "done"}
    [job] = program("jobs", "--json").document
    assert (job["name"], job["printer"], job["operator"]) == ("Ким Анна Сергеевна", "folder badges", "Olga")
    assert "in doubt  Ким Анна Сергеевна" in program("jobs").out
    assert program("jobs", "--state", "printing").out == "Nothing is in the print queue.\n"


def test_a_doubtful_badge_is_confirmed_or_denied_and_printed_again(program: Program) -> None:
    seen, missing = put(program, JobState.IN_DOUBT), put(program, JobState.IN_DOUBT, "K-2")

    assert program("jobs", "--confirm", seen, "--deny", missing, "--operator", "Pavel").code == 0
    assert states(program, "--all") == {seen: "done", missing: "queued"}
    assert files(program) == 0
    assert program("jobs", "--print").code == 0
    assert states(program, "--all") == {seen: "done", missing: "done"}
    assert files(program) == 1
    ended = program("jobs", "--confirm", seen)
    assert (ended.code, ended.err) == (1, "This badge is out: look at the print queue again.\n")


def test_after_a_jam_the_last_badge_that_came_out_settles_all_of_a_printer(program: Program) -> None:
    first, second, third = (put(program, JobState.IN_DOUBT, f"K-{number}", sent=number) for number in (1, 2, 3))

    assert program("jobs", "--last-out", f"fax={second}").code == 1
    assert program("jobs", "--last-out", second).code == 2
    assert program("jobs", "--last-out", f"folder badges={second}").code == 0
    assert states(program, "--all") == {first: "done", second: "done", third: "queued"}
    other = put(program, JobState.IN_DOUBT, "K-1", sent=4)
    assert program("jobs", "--last-out", "folder badges=none").code == 0
    assert states(program, "--all")[other] == "queued"


def test_the_rest_of_a_batch_is_cancelled(program: Program) -> None:
    out, waiting = put(program, JobState.DONE, batch="b-1"), put(program, JobState.FAILED, "K-2", batch="b-1")
    single = put(program, JobState.FAILED, "K-3")

    assert program("jobs", "--cancel-batch", "b-1").code == 0
    assert states(program, "--all") == {out: "done", waiting: "cancelled", single: "failed"}


def test_what_was_loaded_is_counted_down(program: Program) -> None:
    assert program("jobs", "--loaded", "folder badges=50").code == 0
    assert program("reprint", "K-1", "--reason", "lost").code == 0
    with DataFolder.open(program.data) as folder:
        stocks = folder.store.desk_setting("print_stock") or ""
        done = folder.store.job_counts()["folder badges", JobState.DONE]

    assert msgspec.json.decode(stocks, type=dict[str, Stock])["folder badges"].left(done) == 49
    assert program("jobs", "--loaded", "fax=50").code == 1
    assert [program("jobs", "--loaded", text).code for text in ("50", "folder badges=-1", "folder badges=many")] == [
        2
    ] * 3


def test_what_failed_is_retried_moved_or_cancelled(program: Program) -> None:
    failed, gone = put(program, JobState.FAILED), put(program, JobState.FAILED, "K-2", printer="gone")

    assert program("jobs", "--move", f"{gone}=fax").code == 1
    assert program("jobs", "--move", gone).code == 2
    assert program("jobs", "--retry", failed, "--move", f"{gone}=folder badges", "--print").code == 0
    assert states(program, "--all") == {failed: "done", gone: "done"}
    other = put(program, JobState.FAILED, "K-3")
    assert program("jobs", "--cancel", other).code == 0
    assert states(program) == {}


def test_a_job_that_nobody_knows_is_told(program: Program) -> None:
    ended = program("jobs", "--retry", "nonsense")

    assert ended.code == 1
    assert "does not know this badge" in ended.err


def test_a_volunteer_reprints_by_command_as_often_as_the_event_allows(program: Program) -> None:
    reprint = ("reprint", "K-1", "--reason", "lost", "--role", "volunteer")
    assert [program(*reprint).code for _ in range(3)] == [0, 0, 1]
    assert program("reprint", "K-1", "--reason", "lost").code == 0
    assert files(program) == 3


def test_the_report_lists_reprints_with_who_when_why_and_how_often(program: Program, tmp_path: Path) -> None:
    program("reprint", "K-1", "--reason", "lost", "--operator", "Olga")
    program("reprint", "K-1", "--reason", "other", "--note", "Coffee", "--operator", "Pavel")
    program("export", "-o", str(tmp_path / "report.xlsx"))

    [heading, *rows] = CalamineWorkbook.from_path(tmp_path / "report.xlsx").get_sheet_by_name("Reprints").to_python()

    assert heading[1:] == ["Name", "When", "Why", "In words", "Times", "Desk", "Operator", "Came out"]
    assert [row[3:] for row in rows] == [
        ["lost", "", 1.0, "desk-1", "Olga", "yes"], ["other", "Coffee", 2.0, "desk-1", "Pavel", "yes"],
    ]  # fmt: skip
    assert rows[0][1] == "Ким Анна Сергеевна"
