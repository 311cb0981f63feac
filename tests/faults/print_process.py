"""A desk that prints a batch, a process for others to kill: `python -m tests.faults.print_process FOLDER [settle]`.

A line is said for each badge of which the desk was told that it is out. It ends when nothing moves any more; with
“settle”, what is in doubt is answered first: it did not come out where its file is missing.
"""

import sys
import threading
from pathlib import Path

from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.printing.jobs import ON_ITS_WAY, JobState
from checkin.printing.printer import FolderPrinter
from checkin.printing.routing import Route
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, Change, PrintersChanged
from tests.desks import QUICK


def main(path: Path, *, settles: bool) -> None:
    """Print until everything is out."""
    news = threading.Event()

    def hear(change: Change) -> None:
        if isinstance(change, BadgePrinted):
            sys.stdout.write(f"{change.code}\n")
            sys.stdout.flush()
        if isinstance(change, PrintersChanged):
            news.set()

    with DataFolder.open(path) as folder:
        station = Station(folder.store, folder.desk, operator="Olga", role=Role.SUPERVISOR)
        station.subscribe(hear)
        station.use_printers(
            [Route(FolderPrinter(folder.badges))], make=lambda face, *_: face.code.encode(), pace=QUICK
        )
        if not station.printing.print_jobs():
            station.printing.print_batch([card.id for card in station.everybody()])
        while station.printing.print_jobs(ON_ITS_WAY):
            news.wait(0.05)
            news.clear()
        for job in station.printing.print_jobs((JobState.IN_DOUBT,)) if settles else ():
            is_there = (folder.badges / f"{job.title}.pdf").exists()
            (station.printing.confirm_printed if is_there else station.printing.deny_printed)(job.id)
        while settles and station.printing.print_jobs(ON_ITS_WAY):
            news.wait(0.05)
            news.clear()
        station.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), settles="settle" in sys.argv)
