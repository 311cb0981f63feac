"""Starts the program: the desk window, or a command."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.cli.app import run

if TYPE_CHECKING:
    from checkin.demo.shift import Screen
    from checkin.station.station import Station
    from checkin.station.values import Role


class QtWindows:
    """The windows of ui/; Qt is loaded when one is opened."""

    def open(self, station: "Station", front: "Role") -> int:
        from ui.app import run_window  # noqa: PLC0415 - commands run where there is no Qt

        return run_window(station, front)

    def off_screen(self, station: "Station", pictures: Path) -> "Screen":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.headless import HeadlessWindow  # noqa: PLC0415

        return HeadlessWindow(station, pictures)

    def has_screen(self) -> bool:
        if sys.platform != "linux":
            return True
        return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], QtWindows()))
