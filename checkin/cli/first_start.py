"""What a start without data asks and does; the demo, when it is chosen, is worked at here, too."""

from pathlib import Path
from typing import TYPE_CHECKING

from checkin.beginning import Beginning
from checkin.cli.rehearsing import work_and_practise
from checkin.cli.windows import Windows
from checkin.farewell import Farewell
from checkin.operators import Role

if TYPE_CHECKING:
    from checkin.station.station import Station

_PEOPLE = 6_000


def begin(data: Path, windows: Windows, farewell: Farewell | None = None) -> Beginning:
    """Ask what is to be done in a folder without data; what was begun. A demo is over when this returns.

    `farewell` is what became of the data that were there.
    """
    demos: list[_Demo] = []
    beginning = Beginning(data, lambda folder: demos.append(_Demo(folder)), farewell=farewell)
    windows.begin(beginning)
    for demo in demos:
        try:
            work_and_practise(windows, demo.station, Role.DESK, demo.forum.folder, demo.forum.desk_folder)
        finally:
            demo.stop()
    return beginning


class _Demo:
    """The sample forum and a desk on it."""

    def __init__(self, folder: Path) -> None:
        # Only whoever tries the demo waits until a server is loaded.
        from checkin.demo.forum import Forum  # noqa: PLC0415

        self.forum: Forum = Forum(folder, _PEOPLE)
        try:
            self.station: Station = self.forum.desk("north", "Ольга", Role.SUPERVISOR)
        except BaseException:
            self.forum.stop()
            raise

    def stop(self) -> None:
        """End desk and server."""
        self.station.stop()
        self.forum.stop()
