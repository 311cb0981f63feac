"""Starts the program: the desk window, or a command."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.logs import speak_of_no_values

if TYPE_CHECKING:
    from collections.abc import Callable

    from checkin.beginning import Beginning
    from checkin.demo.shift import Screen
    from checkin.operators import Role
    from checkin.printing.placing import Placing
    from checkin.printing.printer import Printer
    from checkin.station.station import Station


class QtWindows:
    """The windows of ui/; Qt is loaded when one is opened."""

    def open(self, station: "Station", front: "Role", folder: Path) -> int:
        from ui.app import run_window  # noqa: PLC0415 - commands run where there is no Qt

        return run_window(station, front, folder)

    def ask_passphrase(self, folder: Path, is_right: "Callable[[str], bool]") -> str | None:
        from ui.app import ask_passphrase  # noqa: PLC0415

        return ask_passphrase(folder, is_right)

    def begin(self, beginning: "Beginning") -> None:
        from ui.app import run_first_start  # noqa: PLC0415

        run_first_start(beginning)

    def design(self, station: "Station", folder: Path) -> int:
        from ui.app import run_designer  # noqa: PLC0415

        return run_designer(station, folder)

    def change_settings(self, station: "Station", folder: Path) -> int:
        from ui.app import run_settings  # noqa: PLC0415

        return run_settings(station, folder)

    def off_screen(self, station: "Station", pictures: Path) -> "Screen":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.headless import HeadlessWindow  # noqa: PLC0415

        return HeadlessWindow(station, pictures)

    def system_printer(self, name: str, system_name: str, placing: "Placing") -> "Printer":
        from ui.system_printer import SystemPrinter  # noqa: PLC0415

        self._begin_qt()
        return SystemPrinter(name, system_name, placing)

    def system_printers(self) -> list[str]:
        from ui.system_printer import system_printers  # noqa: PLC0415

        self._begin_qt()
        return system_printers()

    def _begin_qt(self) -> None:
        """Have Qt's application, without which it knows no printers."""
        if not self.has_screen():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.app import the_application  # noqa: PLC0415

        self._application = the_application()

    def tell(self, sentence: str) -> None:
        from ui.app import tell  # noqa: PLC0415

        if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
            tell(sentence)

    def has_screen(self) -> bool:
        if sys.platform != "linux":
            return True
        return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    from checkin.cli.app import run  # the processes that are started beside this one import this file and no command

    speak_of_no_values()
    sys.exit(run(sys.argv[1:], QtWindows()))
