"""The directions of imports that pyproject.toml declares."""

import subprocess
import sys
from pathlib import Path


def test_imports_go_one_way() -> None:
    # In a process of its own, for it silences the loggers of the one that it runs in.
    program = Path(sys.executable).with_name("lint-imports")
    ended = subprocess.run([program, "--no-cache"], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout
