"""Signed journals: whatever is changed in a file is found, and history that was rewritten and signed again, too."""

import io
import itertools
import json
import random
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import GENESIS, Entry, hashed_text
from checkin.journal.journal_check import JournalReport, check_journal, check_stream
from checkin.journal.journal_comparison import Compared
from checkin.journal.signed_journal import MAGIC, Cancelled, JournalFileError, JournalHead, head_line
from checkin.journal.signing import kept_fingerprint, parse_fingerprint, signing_key
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Cursor
from tests.builders import an_event
from tests.desks import a_store
from tests.journal import plain_verifier
from tests.journal.histories import admitted, an_entry, rehashed
from tests.journal.places import Place, ServerStore
from tests.journal.signed_journals import (
    edits_of,
    entries_in,
    is_sound,
    sealed,
    signed_by,
    some_entries,
    written,
)

MANY, EDITS = 2_000, 50
"""Ten thousand edits were tried by tests/faults/journal_campaign.py: docs/audit.md."""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[SqliteStore]:
    store = a_store(tmp_path / "own")
    yield store
    store.close()


@pytest.fixture
def small(own: SqliteStore, tmp_path: Path) -> Path:
    written(own, tmp_path / "small", some_entries(5))
    return tmp_path / "small"


@pytest.fixture
def smallest(own: SqliteStore, tmp_path: Path) -> Path:
    entries = [
        admitted(),
        an_entry(facts.Undone(("a" * 32,)), "ANNA", {"reason": "王"}),
        admitted(None, operator="О\t"),
    ]
    written(own, tmp_path / "smallest", entries)
    return tmp_path / "smallest"


def tried(content: bytes) -> JournalReport:
    """What the check says of a file of these bytes."""
    return check_stream(io.BytesIO(content))


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def test_what_any_kind_of_store_writes_is_sound_by_two_verifiers(store: ServerStore, tmp_path: Path) -> None:
    entries = some_entries(1_234)
    for name, personal in (("bare", False), ("whole", True)):
        head = written(store, tmp_path / name, entries if name == "bare" else [], personal=personal)

        report = check_journal(tmp_path / name)

        assert report == JournalReport(True, 1_234, (), head, kept_fingerprint(store))
        assert (Cursor(head.epoch, head.entries, head.running), head.event) == (store.head(), store.event()[0].id)
        assert plain_verifier.is_sound(tmp_path / name)
    assert entries_in(tmp_path / "whole") == entries
    assert "王小明".encode() not in (tmp_path / "bare").read_bytes()


def test_an_empty_journal_is_sound(own: SqliteStore, tmp_path: Path) -> None:
    head = written(own, tmp_path / "file")

    assert (head.entries, head.running) == (0, GENESIS)
    assert check_journal(tmp_path / "file", heads=[(0, GENESIS)]).ok
    assert plain_verifier.is_sound(tmp_path / "file")


def test_every_bit_that_is_changed_is_found(smallest: Path) -> None:
    sound = smallest.read_bytes()
    unnoticed = [
        (at, bit)
        for at, bit in itertools.product(range(len(sound)), range(8))
        if tried(sound[:at] + bytes([sound[at] ^ 1 << bit]) + sound[at + 1 :]).ok
    ]
    assert unnoticed == []
    assert tried(sound).ok


def test_every_byte_that_is_added_or_removed_and_every_cut_is_found(smallest: Path) -> None:
    sound = smallest.read_bytes()
    chance = random.Random(1)
    for at in range(len(sound)):
        for changed in (
            sound[:at] + sound[at + 1 :],
            sound[:at] + sound[at : at + 1] + sound[at:],
            sound[:at] + bytes([chance.randrange(256)]) + sound[at:],
            sound[:at],
        ):
            assert not tried(changed).ok, at
    for more in (b"\n", b"\0", sound, sound.splitlines(keepends=True)[-1]):
        assert not tried(sound + more).ok


def test_every_line_that_is_removed_doubled_or_moved_is_found(small: Path) -> None:
    lines = lines_of(small)
    for at in range(len(lines)):
        assert not tried(b"".join(lines[:at] + lines[at + 1 :])).ok
        for to in range(len(lines) + 1):
            doubled = [*lines[:to], lines[at], *lines[to:]]
            assert not tried(b"".join(doubled)).ok, (at, to)
        for other in range(at):
            swapped = list(lines)
            swapped[at], swapped[other] = lines[other], lines[at]
            assert not tried(b"".join(swapped)).ok, (at, other)
    for order in itertools.permutations(range(5)):
        if order != tuple(range(5)):
            assert not tried(b"".join([*lines[:2], *(lines[2 + place] for place in order), lines[-1]])).ok, order


def test_what_is_wrong_is_told_with_its_place(small: Path) -> None:
    lines = lines_of(small)
    entry = entries_in(small)[2].id

    changed = tried(b"".join([*lines[:4], lines[4].replace(b'"d-north"', b'"d-south"'), *lines[5:]])).problems
    removed = tried(b"".join([*lines[:4], *lines[5:]])).problems
    cut = tried(b"".join(lines[:5])).problems

    assert f"Entry {entry} at position 3 is damaged: Its hash does not match what it says." in changed
    assert removed[0].startswith("Position 3 is missing before entry ")
    assert "There are 4 entries, and 5 were signed." in removed
    assert cut == ("The file was cut off: after line 5 neither a whole line nor its signature follows.",)
    assert tried(b"Checkin Desk entries 1\n" + bytes(99)).problems[0].startswith("This is no signed journal")


def test_edits_of_a_large_journal_at_random_are_found(own: SqliteStore, tmp_path: Path) -> None:
    written(own, tmp_path / "large", some_entries(MANY))
    lines = lines_of(tmp_path / "large")
    for number, changed in enumerate(itertools.islice(edits_of(lines, random.Random(7)), EDITS)):
        assert not tried(b"".join(changed)).ok, number


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_file_makes_the_check_fail_otherwise_than_by_words(small: Path, tmp_path: Path, data: st.DataObject) -> None:
    lines = lines_of(small)
    pieces = st.one_of(
        st.binary(max_size=80),
        st.sampled_from(
            [*lines, MAGIC, b"signature\t", b"\t", b"[" * 3_000, b'"\\ud800"', b"1e999", b"9" * 5_000, b"\n"]
        ),
        st.sampled_from(lines).flatmap(
            lambda line: st.lists(st.sampled_from([*line.split(b"\t"), b"null", b"[]", b"{}"])).map(b"\t".join)
        ),
    )
    content = b"".join([*data.draw(st.sampled_from([[], lines[:1], lines[:2]])), *data.draw(st.lists(pieces))])
    if content == small.read_bytes():
        return
    (tmp_path / "file").write_bytes(content)

    report = tried(content)

    assert not report.ok
    assert all(problem.endswith(".") for problem in report.problems)
    assert not plain_verifier.is_sound(tmp_path / "file")


def forged(small: Path, key: Ed25519PrivateKey, kept: list[Entry], tmp_path: Path, **changes: object) -> Path:
    head = check_journal(small).head
    assert head is not None
    (tmp_path / "forged").write_bytes(signed_by(key, head, kept, **changes))
    return tmp_path / "forged"


def test_a_file_that_another_key_signed_is_told_by_the_fingerprint(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    mine = kept_fingerprint(own)
    key = Ed25519PrivateKey.generate()
    file = forged(small, key, entries_in(small)[:-1], tmp_path)
    assert check_journal(file).ok, "all of it fits together"

    report = check_journal(file, key=mine)

    assert report.problems == (f"It was signed with another key, {report.key}.",)
    assert check_journal(file, earlier=small).problems[0] == "The two files were signed with different keys."
    assert check_journal(small, key=mine).ok


def test_whoever_holds_the_key_cannot_rewrite_what_an_earlier_file_or_a_noted_head_tells(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    entries, head = entries_in(small), check_journal(small).head
    assert head is not None
    other = rehashed(entries[1], operator="Somebody else")
    noted = [(head.entries, head.running)]
    for rewritten in (
        [entries[0], other, *entries[2:]],
        entries[:-1],
        entries[1:],
        [*entries[:2], admitted(), *entries[2:]],
        entries[::-1],
    ):
        for more in ([], [admitted(), admitted()]):
            file = forged(small, signing_key(own), [*rewritten, *more], tmp_path)
            assert check_journal(file).ok, "without anything to compare it with"

            by_file, by_head = check_journal(file, earlier=small), check_journal(file, heads=noted)

            assert not by_file.ok
            assert not by_head.ok
            assert "rewritten" in by_file.problems[-1] or "missing here" in by_file.problems[-1]


def test_an_earlier_file_is_the_beginning_of_a_later_one(own: SqliteStore, small: Path, tmp_path: Path) -> None:
    first = check_journal(small).head
    assert first is not None
    written(own, tmp_path / "later", some_entries(7, seed=2), personal=True)

    report = check_journal(tmp_path / "later", earlier=small, heads=[(first.entries, first.running)])

    assert (report.ok, report.compared) == (True, Compared.BEGINNING)
    assert check_journal(small, earlier=small).ok
    assert check_journal(small, earlier=tmp_path / "later").problems == (
        "The earlier file holds entries from position 6 on that are missing here.",
    )


def test_after_a_restored_backup_all_entries_are_looked_for_in_any_order(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    entries = entries_in(small)
    restored = forged(small, signing_key(own), [admitted(), *entries[::-1]], tmp_path, epoch="e" * 32)
    report = check_journal(restored, earlier=small)
    assert (report.ok, report.compared) == (True, Compared.CONTAINED)

    lost = forged(small, signing_key(own), [admitted(), *entries[3:], entries[0]], tmp_path, epoch="e" * 32)

    assert check_journal(lost, earlier=small).problems == (
        "2 entries of the earlier file are missing here, the first from its position 2.",
    )


def test_a_desks_file_witnesses_how_far_it_had_read_the_servers_journal(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    entries, head = entries_in(small), check_journal(small).head
    assert head is not None
    desk = a_store(tmp_path / "desk", event=own.event()[0])
    written(
        desk,
        tmp_path / "desk-file",
        entries[:3],
        place=("d-other", "other"),
        seen=Cursor(head.epoch, head.entries, head.running),
    )
    desk.close()
    assert check_journal(small, earlier=tmp_path / "desk-file").ok

    rewritten = forged(small, signing_key(own), [*entries[:3], admitted(), entries[4]], tmp_path)

    report = check_journal(rewritten, earlier=tmp_path / "desk-file")
    assert report.problems == (
        f"At position 5 the running hash was {head.running}, and is another here: history was rewritten.",
    )


@pytest.mark.parametrize("which", ["broken", "of another event"])
def test_an_earlier_file_that_says_nothing_of_this_one_is_refused(
    own: SqliteStore, small: Path, tmp_path: Path, which: str
) -> None:
    if which == "broken":
        (tmp_path / "earlier").write_bytes(small.read_bytes()[:-1])
    else:
        other = a_store(tmp_path / "other", event=an_event(id="another"))
        written(other, tmp_path / "earlier")
        other.close()

    [problem] = check_journal(small, earlier=tmp_path / "earlier").problems

    assert problem.startswith("The earlier file is ")


def signed_lines(own: SqliteStore, small: Path, change: Callable[[list[bytes]], None], tmp_path: Path) -> Path:
    """A file with other lines, which the key of the place signed."""
    lines = lines_of(small)[:-1]
    change(lines)
    (tmp_path / "file").write_bytes(sealed(signing_key(own), lines))
    return tmp_path / "file"


def test_lines_that_mean_the_same_but_are_written_otherwise_are_refused_though_they_are_signed(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    def respelt(old: bytes, new: bytes, at: int) -> Callable[[list[bytes]], None]:
        def change(lines: list[bytes]) -> None:
            assert old in lines[at]
            lines[at] = lines[at].replace(old, new, 1)

        return change

    for change in (
        respelt(b",", b", ", 2),
        respelt(b"d-north", b"d-\\u006eorth", 3),
        respelt(b"1\t", b"01\t", 2),
        respelt(b"\tnull", b"\t null", 2),
        respelt(b"\n", b"\r\n", 4),
        respelt(b"null\n", b"null\tnull\n", 4),
        respelt(b'{"event"', b'{"event":"x","event"', 1),
        respelt(b'"personal":false', b'"personal":false,"more":1', 1),
        respelt(b'"seen":null', b'"seen": null', 1),
    ):
        file = signed_lines(own, small, change, tmp_path)
        assert not is_sound(file)
    assert is_sound(signed_lines(own, small, lambda _lines: None, tmp_path))


@pytest.mark.parametrize(
    ("kind", "body"),
    [("admitted", "[" * 60_000), ("admitted", "{}"), ("admitted", "9" * 5_000), ("greeted", "x" * 70_000), ("", "\0")],
)
def test_an_entry_that_no_store_would_take_is_told_though_it_is_signed(
    own: SqliteStore, small: Path, tmp_path: Path, kind: str, body: str
) -> None:
    broken = rehashed(admitted(), kind=kind, body=body)

    [problem] = check_journal(forged(small, signing_key(own), [broken], tmp_path)).problems

    assert problem.startswith(f"Entry {broken.id} at position 1 is damaged: ")


@pytest.mark.parametrize(
    ("find", "put"),
    [
        (b'"d-north"', b'"\\ud800"'),
        (b'"d-north"', b'"\xff"'),
        (b",1790000000000,", b",%d," % 2**70),
        (b",1790000000000,", b",1e400,"),
        (b",1790000000000,", b"," + b"9" * 5_000 + b","),
        (b",1790000000000,", b",true,"),
        (b"\tnull\n", b'\t"' + b"[" * 9_000 + b'"\n'),
        (b"\n3\t", b"\n" + b"9" * 5_000 + b"\t"),
        (b"\n3\t", b"\n-3\t"),
        (b'["', b"[" * 900 + b'"'),
    ],
)
def test_lines_that_mean_nothing_are_told_by_their_number_though_they_are_signed(
    own: SqliteStore, small: Path, tmp_path: Path, find: bytes, put: bytes
) -> None:
    head, body = b"".join(lines_of(small)[:2]), b"".join(lines_of(small)[2:-1])
    assert find in body
    (tmp_path / "file").write_bytes(sealed(signing_key(own), [head, body.replace(find, put)]))

    report = check_journal(tmp_path / "file")

    assert not report.ok
    assert not plain_verifier.is_sound(tmp_path / "file")


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, "a" * 31),
        (0, "A" * 32),
        (1, "x" * 513),
        (3, None),
        (5, ""),
        (5, "\0"),
        (7, 1.5),
        (7, 2**62),
        (7, True),
        (8, "1"),
    ],
)
def test_a_field_of_another_kind_or_size_is_refused_by_both_verifiers_though_its_hash_fits(
    own: SqliteStore, small: Path, tmp_path: Path, place: int, value: object
) -> None:
    head = check_journal(small).head
    assert head is not None
    fields = json.loads(hashed_text(admitted()))
    fields[place] = value
    text = plain_verifier.compact(fields)
    own_hash = plain_verifier.short(text)
    running = plain_verifier.short(f"{GENESIS}{fields[0]}{own_hash}".encode())
    line = b"\t".join([b"1", own_hash.encode(), running.encode(), text, b"null"]) + b"\n"
    head = msgspec.structs.replace(head, entries=1, running=running)
    (tmp_path / "file").write_bytes(sealed(signing_key(own), [MAGIC, head_line(head), line]))

    assert not is_sound(tmp_path / "file")
    assert not plain_verifier.is_sound(tmp_path / "file")


def test_a_running_hash_that_does_not_follow_is_told_though_it_is_signed(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    lines = lines_of(small)[:-1]
    columns = lines[4].split(b"\t")
    lines[4] = b"\t".join([*columns[:2], b"0" * 32, *columns[3:]])
    (tmp_path / "file").write_bytes(sealed(signing_key(own), lines))

    told = check_journal(tmp_path / "file").problems

    assert told[0] == f"The running hash breaks at position 3, entry {entries_in(small)[2].id}."
    assert not plain_verifier.is_sound(tmp_path / "file")


def test_an_entry_that_stands_there_twice_is_found_though_all_else_fits(
    own: SqliteStore, small: Path, tmp_path: Path
) -> None:
    entries = entries_in(small)

    [problem] = check_journal(forged(small, signing_key(own), [*entries, entries[1]], tmp_path)).problems

    assert problem == f"Entry {entries[1].id} at position 6 stands there a second time."


@pytest.mark.parametrize("said", [{"entries": 4}, {"running": "0" * 32}, {"entries": 2**80}])
def test_a_head_that_says_otherwise_than_the_entries_is_refused(
    own: SqliteStore, small: Path, tmp_path: Path, said: dict[str, object]
) -> None:
    if said.get("entries") == 2**80:
        file = signed_lines(
            own, small, lambda lines: lines.__setitem__(1, lines[1].replace(b":5,", b":%d," % 2**80)), tmp_path
        )
    else:
        file = forged(small, signing_key(own), entries_in(small), tmp_path, **said)
    assert not is_sound(file)


def test_a_personal_part_that_is_not_the_one_of_its_digest_or_is_said_not_to_be_there_is_refused(
    own: SqliteStore, tmp_path: Path
) -> None:
    spoken = an_entry(facts.Undone(("a" * 32,)), "ANNA", {"reason": "misread"})
    head = written(own, tmp_path / "whole", [spoken], personal=True)
    key = signing_key(own)

    def file(entry: Entry, said: JournalHead, find: bytes = b"", put: bytes = b"") -> Path:
        lines = signed_by(key, said, [entry]).splitlines(keepends=True)[:-1]
        (tmp_path / "file").write_bytes(sealed(key, [line.replace(find, put) if find else line for line in lines]))
        return tmp_path / "file"

    assert is_sound(file(spoken, head))
    assert not is_sound(file(spoken, head, b"misread", b"asked to"))
    assert not is_sound(file(spoken, head, b'"personal":true', b'"personal":false'))
    erased = msgspec.structs.replace(spoken, personal=None)
    assert is_sound(file(erased, head))


def test_after_somebody_was_erased_the_journal_is_sound_and_goes_on_from_the_earlier_file(
    store: ServerStore, tmp_path: Path
) -> None:
    spoken = an_entry(facts.Undone(("a" * 32,)), "ANNA", {"reason": "misread"})
    written(store, tmp_path / "before", [admitted(), spoken, admitted()], personal=True)
    assert b"misread" in (tmp_path / "before").read_bytes()

    erasure = an_entry(facts.PersonalDataErased(), "ANNA")
    written(store, tmp_path / "after", [erasure, admitted()], personal=True)

    report = check_journal(tmp_path / "after", earlier=tmp_path / "before")
    assert (report.ok, report.compared) == (True, Compared.BEGINNING)
    assert plain_verifier.is_sound(tmp_path / "after")
    assert b"misread" not in (tmp_path / "after").read_bytes()


def test_what_is_recorded_while_the_file_is_written_is_left_out(own: SqliteStore, tmp_path: Path) -> None:
    def go_on(_entries: int) -> None:
        own.transact(lambda transaction: transaction.append([admitted()]))

    head = written(own, tmp_path / "file", some_entries(1_100), progress=go_on)

    assert own.head().position == 1_102
    assert check_journal(tmp_path / "file").entries == head.entries == 1_100


def test_a_damaged_journal_is_not_signed(place: Place, store: ServerStore, tmp_path: Path) -> None:
    written(store, tmp_path / "file", [admitted(), admitted(), admitted()])
    (tmp_path / "file").unlink()
    place.tamper("DELETE FROM entry WHERE position = 2")

    with pytest.raises(JournalFileError, match="is damaged"):
        written(place.beside(), tmp_path / "file")
    assert list(tmp_path.glob("*file*")) == []


def test_cancelled_or_unwritable_it_leaves_nothing_behind(own: SqliteStore, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        written(own, tmp_path / "file", some_entries(600), is_cancelled=lambda: True)
    with pytest.raises(JournalFileError, match="cannot be written"):
        written(own, tmp_path / "none" / "file")
    assert list(tmp_path.glob("*file*")) == []


def test_a_file_is_for_its_owner_alone_and_takes_the_place_of_an_older_one(own: SqliteStore, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"older")
    written(own, tmp_path / "file", [admitted()])

    assert is_sound(tmp_path / "file")
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.glob("file*")] == ["file"]


def test_a_rehearsal_is_not_signed(tmp_path: Path) -> None:
    store = a_store(tmp_path / "own", event=an_event(is_rehearsal=True))
    with pytest.raises(JournalFileError, match="rehearsal"):
        written(store, tmp_path / "file")
    store.close()


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(JournalFileError, match="cannot be read"):
        check_journal(tmp_path / "none")


def test_fingerprints_are_read_as_people_write_them() -> None:
    digits = secrets.token_hex(16)
    grouped = " ".join(digits[at : at + 4] for at in range(0, 32, 4))
    for spelling in (digits, grouped, digits.upper(), grouped.replace(" ", ":"), f" {grouped} "):
        assert parse_fingerprint(spelling) == grouped
    for wrong in ("", digits[:-1], digits + "0", "x" * 32):
        with pytest.raises(ValueError):  # noqa: PT011 - what is wrong is told where it was asked for
            parse_fingerprint(wrong)
