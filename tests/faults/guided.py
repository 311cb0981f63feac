"""Fuzzing that follows the code's branches (atheris): `python -m tests.faults.guided codes -max_total_time=600`.

`codes` parses what is scanned, `roster` reads files as rosters; options are libFuzzer's. It ends with another code
than 0, and leaves the bytes in the working folder, when a payload or file gets anything but an answer. Linux only.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

TARGETS = ("codes", "roster")
SEEDS = 200
"""So many payloads or files, made as the other fuzzers make them, are what it begins with."""
Attempt = Callable[[bytes], None]


def code_target() -> tuple[Attempt, list[bytes]]:
    """Looks a payload up as a desk does, and what to begin with."""
    from tests.faults.fuzz_codes import Payloads, looked_up  # noqa: PLC0415 - imported while atheris looks on

    def attempt(data: bytes) -> None:
        looked_up(_text(data))

    source = Payloads(1)
    return attempt, [source.next()[1].encode("utf-8", "surrogatepass") for _ in range(SEEDS)]


def roster_target() -> tuple[Attempt, list[bytes]]:
    """Reads a file and plans its import, and what to begin with."""
    from tests.faults.fuzz_import import make, read  # noqa: PLC0415 - as above

    def attempt(data: bytes) -> None:
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            read(Path(file.name), random.Random(len(data)))

    with tempfile.TemporaryDirectory() as other:
        seeds = [make(number, Path(other)).read_bytes() for number in range(SEEDS)]
    return attempt, seeds


def main(arguments: Sequence[str]) -> int:
    """Run until libFuzzer ends the process; 2 for wrong use."""
    if not arguments or arguments[0] not in TARGETS:
        sys.stderr.write(f"Say what to try: {' or '.join(TARGETS)}; then options of libFuzzer.\n")
        return 2
    import atheris  # noqa: PLC0415 - a wheel for Linux only; the targets can be tried everywhere

    with atheris.instrument_imports(include=["checkin"]):
        attempt, seeds = code_target() if arguments[0] == "codes" else roster_target()
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds):
            (Path(corpus) / str(number)).write_bytes(seed)
        atheris.Setup(["guided", *arguments[1:], corpus], attempt)
        atheris.Fuzz()
    return 0


def _text(data: bytes) -> str:
    """Any bytes as a payload; halves of surrogate pairs stay what they are."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
