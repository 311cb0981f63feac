"""A run in several processes that hides no crash of one of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CRASHES = {
    "in a test": "def test_crashes(): ctypes.string_at(0)",
    "after a test": "@pytest.fixture(scope='session')\ndef left():\n    yield\n    ctypes.string_at(0)\n"
    "def test_passes(left): pass",
    "at the end": "def test_passes(): atexit.register(ctypes.string_at, 0)",
}


def run(folder: Path, tests: str) -> subprocess.CompletedProcess[str]:
    """A run of these tests by a worker."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    (folder / "test_it.py").write_text(f"import atexit, ctypes\nimport pytest\n{tests}\n")
    command = [sys.executable, "-m", "pytest", "-p", "xdist", "-p", "tests.workers", "-n", "1", str(folder)]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=120)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to end by")
@pytest.mark.parametrize("when", CRASHES)
def test_a_worker_that_crashes_fails_the_run_with_its_traceback(tmp_path: Path, when: str) -> None:
    ended = run(tmp_path, CRASHES[when])

    assert ended.returncode == pytest.ExitCode.TESTS_FAILED
    assert "worker crashed (see its traceback above): gw0 ended with -11" in ended.stdout
    assert "Segmentation fault" in ended.stderr
    assert "in string_at" in ended.stderr


def test_a_worker_that_ends_well_fails_nothing(tmp_path: Path) -> None:
    ended = run(tmp_path, "def test_passes(): pass")

    assert ended.returncode == pytest.ExitCode.OK, ended.stdout
    assert "1 passed" in ended.stdout
