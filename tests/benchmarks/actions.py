"""How long the Qt thread is away from its events at most while a supervisor has many widgets made."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from checkin.printing.printer import FolderPrinter
from checkin.printing.routing import Route
from tests.benchmark_data import Samples, a_full_station
from tests.ui.watchdog import watched
from ui.app import the_application
from ui.appearance import Appearances
from ui.language import Language
from ui.shell import Shell
from ui.sounds import Silence

TIMES = 3
_REST_MS = 1_500


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """The longest wait in each."""
    station, _people = a_full_station(folder, participants)
    station.use_printers([Route(FolderPrinter(folder / "badges"))])
    shell = Shell(station, the_application(), Appearances(), Silence())
    shell.window.resize(1366, 768)
    shell.window.show()
    _rest()
    try:
        return {name: ("ms", [_longest_ms(act, undo) for _ in range(TIMES)]) for name, act, undo in _actions(shell)}
    finally:
        shell.window.close()
        station.stop()


def _actions(shell: Shell) -> list[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Each by its name, with what makes it as it was."""

    def colours() -> None:
        theme = "dark" if shell.appearance.theme == "light" else "light"
        shell.change(replace(shell.appearance, theme=theme))

    def language() -> None:
        other = Language.ENGLISH if shell.appearance.language is Language.RUSSIAN else Language.RUSSIAN
        shell.change(replace(shell.appearance, language=other))

    def close_designer() -> None:
        window = shell.window
        if window.designer is not None:
            window.designer.close_without_asking()
            window.designer.deleteLater()
            window.designer = None

    def close_settings() -> None:
        if shell.window.setup.settings is not None:
            shell.window.setup.settings.done(0)

    return [
        ("another operator", shell.build_anew, _rest),
        ("other colours", colours, _rest),
        ("another language", language, _rest),
        ("the badge designer", lambda: shell.window.open_designer(), close_designer),  # noqa: PLW0108 - windows change
        ("the settings", lambda: shell.window.setup.open_settings(), close_settings),  # noqa: PLW0108
    ]


def _longest_ms(act: Callable[[], object], undo: Callable[[], object]) -> float:
    with watched() as watch:
        QTimer.singleShot(20, act)
        _rest()
    undo()
    _rest()
    return watch.longest_s * 1e3


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()
