"""What a start of the desk does not wait for."""

import subprocess
import sys
from pathlib import Path

from checkin.assets import ASSETS

_ROOT = ASSETS.parent
_NEEDED_BY_SOME_WORK = ("httpx", "rich", "reportlab.platypus", "xlsxwriter", "pyqtgraph", "uvicorn")
_PROGRAM = """
import sys
from checkin.cli.app import run
from main import QtWindows
class Scanned(QtWindows):
    def open(self, station, front, folder):
        window = self.off_screen(station, folder / "pictures")
        window.scan("K-1")
        print(*(name for name in sys.argv[2:] if name in sys.modules))
        window.close()
        return 0
sys.exit(run(["desk", "--data", sys.argv[1]], Scanned()))
"""


def test_the_first_verdict_does_not_wait_for_what_only_some_work_needs_to_be_loaded(tmp_path: Path) -> None:
    init = [sys.executable, "main.py", "init", "--data", str(tmp_path), "--key", "file"]
    subprocess.run(init, check=True, capture_output=True, cwd=_ROOT)

    command = [sys.executable, "-c", _PROGRAM, str(tmp_path), *_NEEDED_BY_SOME_WORK]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=_ROOT, env={"QT_QPA_PLATFORM": "offscreen"}
    )

    assert done.stdout.split() == []
