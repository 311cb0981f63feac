"""Nothing that was acknowledged is lost by a power cut, and the checker would notice if it were."""

import random

from tests.faults.power import Delete, Flush, Operation, Truncate, Write, crash_image, power_campaign, record


def test_no_crash_image_lacks_what_was_acknowledged_or_is_damaged() -> None:
    report = power_campaign(300, seed=1)

    assert (report.lost, report.damaged, report.violations) == (0, 0, [])
    assert report.said_cut == 0


def test_without_flushing_every_commit_acknowledged_entries_are_lost_and_that_is_noticed() -> None:
    report = power_campaign(100, seed=1, synchronous="NORMAL")

    assert report.lost > 20
    assert report.worst_loss > 1


def test_without_any_flushing_databases_are_damaged_and_that_is_noticed() -> None:
    report = power_campaign(200, seed=1, synchronous="OFF")

    assert report.damaged > 0


def test_a_recording_has_every_kind_of_operation_on_the_database_and_on_its_log() -> None:
    operations = record(1, "FULL").operations

    written = {operation.file for operation in operations if isinstance(operation, Write)}
    flushed = {operation.file for operation in operations if isinstance(operation, Flush)}
    assert {"event.db", "event.db-wal", "event.db-mark"} <= flushed <= written


def test_an_image_holds_what_was_flushed_and_only_a_part_of_the_rest() -> None:
    operations: list[Operation] = [
        Write("a", 0, b"one"), Flush("a"), Write("a", 3, b"two"), Write("b", 2, b"x"), Flush("b"),
        Write("c", 0, b"y"), Flush("c"), Delete("c"), Write("d", 0, b"long"), Flush("d"), Truncate("d", 1), Flush("d"),
    ]  # fmt: skip

    images = [crash_image(operations, random.Random(seed)) for seed in range(50)]

    assert {image["a"] for image in images} == {b"one", b"onetwo"}
    assert all((image["b"], image["d"], image.get("c")) == (b"\0\0x", b"l", None) for image in images)
