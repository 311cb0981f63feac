"""The CUPS server of the tests of printing: one for all of them."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.printing.cups import Cups, a_cups, missing_programs


@pytest.fixture(scope="session")
def cups_server() -> Iterator[Cups]:
    """A CUPS server with a printer. Skipped where the programs are missing, except where .ci/run wants them."""
    missing = missing_programs()
    if missing and not os.environ.get("CHECKIN_WANTS_PRINTERS"):
        pytest.skip(f"{', '.join(missing)} missing: run “sh .ci/setup.sh --with-printers”")
    assert not missing
    # Paths of sockets are short; those of pytest's folders are not.
    with tempfile.TemporaryDirectory(prefix="cups") as folder:
        # CUPS's filters run as another user.
        Path(folder).chmod(0o755)
        with a_cups(Path(folder)) as cups:
            yield cups


@pytest.fixture
def cups(cups_server: Cups) -> Iterator[Cups]:
    """The same server, its printer on and unhindered, before the test and after it."""
    cups_server.reset()
    yield cups_server
    cups_server.reset()


@pytest.fixture
def system_printers(cups: Cups, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Cups:
    """The same server as that whose printers are this computer's own."""
    monkeypatch.setenv("CUPS_SERVER", cups.environment["CUPS_SERVER"])
    return cups
