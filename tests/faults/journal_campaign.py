"""Tampers with a large signed journal ten thousand times: python -m tests.faults.journal_campaign [EDITS [ENTRIES]]."""

import io
import itertools
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from checkin.journal.journal_check import check_journal, check_stream
from tests.desks import a_store
from tests.journal.signed_journals import edits_of, some_entries, written


def main(edits: int = 10_000, entries: int = 3_000) -> int:
    """How many of the edits went unnoticed; processor seconds and memory go to standard output."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "journal"
        store = a_store(Path(folder) / "store")
        written(store, file, some_entries(entries))
        store.close()
        began = time.process_time()
        is_sound = check_journal(file).ok
        took_s = time.process_time() - began
        lines = file.read_bytes().splitlines(keepends=True) if edits else []
        tampered = itertools.islice(edits_of(lines, random.Random(11)), edits)
        unnoticed = sum(check_stream(io.BytesIO(b"".join(changed))).ok for changed in tampered)
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        sys.stdout.write(
            f"{entries} entries, {file.stat().st_size} bytes, sound: {is_sound}, {took_s:.2f} s; "
            f"{unnoticed} of {edits} edits unnoticed; peak memory {peak_mb} MB\n"
        )
    return unnoticed + (not is_sound)


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:3]))))
