"""`python -m tests.first_verdict FOLDER [MODULE …]`: opens the desk by its command, scans once and closes it.

It is worked off the screen. Prints which of the modules were loaded when the verdict was seen.
"""

import sys
from pathlib import Path

from checkin.cli.app import run
from checkin.operators import Role
from checkin.station.station import Station
from main import QtWindows


class _Scanned(QtWindows):
    def open(self, station: Station, _front: Role, folder: Path) -> int:
        window = self.off_screen(station, folder / "pictures")
        window.scan("K-1")
        sys.stdout.write(" ".join(name for name in sys.argv[2:] if name in sys.modules))
        window.close()
        return 0


if __name__ == "__main__":
    sys.exit(run(["desk", "--data", sys.argv[1]], _Scanned()))
