"""What a start of the desk does not wait for."""

import subprocess
import sys
from pathlib import Path

from checkin.assets import ASSETS

_ROOT = ASSETS.parent
_NEEDED_BY_SOME_WORK = ("httpx", "rich", "reportlab.platypus", "xlsxwriter", "pyqtgraph", "uvicorn")


def test_the_first_verdict_does_not_wait_for_what_only_some_work_needs_to_be_loaded(tmp_path: Path) -> None:
    init = [sys.executable, "main.py", "init", "--data", str(tmp_path), "--key", "file"]
    subprocess.run(init, check=True, capture_output=True, cwd=_ROOT)

    command = [sys.executable, "-m", "tests.first_verdict", str(tmp_path), *_NEEDED_BY_SOME_WORK]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=_ROOT, env={"QT_QPA_PLATFORM": "offscreen"}
    )

    assert done.stdout.split() == []
