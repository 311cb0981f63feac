"""From `main.py desk` to a window that has taken a scan, as a process of its own off the screen."""

import subprocess
import sys
from pathlib import Path

from tests.benchmark_data import Samples, timed_ms

STARTS = 7
ROOT = Path(__file__).parents[2]


def measure(folder: Path, _participants: int, _windows: object) -> Samples:
    """The first verdict is on the screen; ending the process is counted too."""
    data = folder / "desk"
    subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "init", "--data", str(data), "--key", "file"],
        check=True,
        capture_output=True,
    )
    command = [sys.executable, "-m", "tests.first_verdict", str(data)]
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": ""}
    times = [
        timed_ms(lambda: subprocess.run(command, check=True, capture_output=True, env=environment, cwd=ROOT))
        for _ in range(STARTS)
    ]
    return {"first verdict in a new process": ("ms", times)}
