"""Finds out whether a desk is ready: asks disk, database, server, printers and badges. May take many seconds."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.preflight import check_badges
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.workers import workers_for
from checkin.event import Event
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.backup_status import BackupStatus
from checkin.journal.desk_store import DeskStore
from checkin.printing.printer import FolderPrinter, Printer
from checkin.printing.routing import Route
from checkin.station.batches import Selection, chosen
from checkin.station.readiness import BackupProbe, BadgesProbe, Finding, PrinterProbe, Probes, ServerProbe, judge
from checkin.station.values import Card
from checkin.sync.answers import SyncError, Unreachable
from checkin.sync.client import ServerClient

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]
_TEST_SCAN = "test_scan_ms"


class Desk(Protocol):
    """What is asked of the station."""

    @property
    def event(self) -> Event: ...
    @property
    def designs(self) -> Designs: ...
    def everybody(self) -> Iterator[Card]: ...
    def badge_face_of(self, card: Card) -> BadgeFace: ...


class Readying:
    """What is asked of one desk before the doors open. Methods may be called from any thread."""

    def __init__(
        self,
        desk: Desk,
        store: DeskStore,
        folder: Path | None,
        now_ms: Callable[[], int],
        printers: Callable[[], Sequence[PrinterProbe]],
    ) -> None:
        """`folder` is where the data lie; `printers` tells how each of them is."""
        self._desk = desk
        self._store = store
        self._folder = folder
        self._now_ms = now_ms
        self._printers = printers

    def note_scan(self) -> None:
        """A test scan was read as it should be."""
        self._store.save_desk_setting(_TEST_SCAN, str(self._now_ms()))

    def findings(self, progress: Progress | None = None, cancelled: Cancelled | None = None) -> tuple[Finding, ...]:
        """Every line of the list; `progress` hears how many badges were looked at."""
        store = self._store
        scanned = store.desk_setting(_TEST_SCAN)
        server, offset_ms = _asked(store)
        people, badges = self._badges(progress, cancelled)
        notes = [note for note in store.imports().notes() if note.undone_ms is None]
        return judge(
            Probes(
                event=self._desk.event,
                now_ms=self._now_ms(),
                scanned_ms=int(scanned) if scanned else None,
                printers=tuple(self._printers()),
                server=server,
                clock_offset_ms=offset_ms,
                free_bytes=_free_bytes(self._folder),
                people=people,
                imported_ms=notes[0].at_ms if notes else None,
                badges=badges,
                problems=store.verify().problems,
                backup=backup_probe(store.backups(self._now_ms()), store.noted()),
            )
        )

    def _badges(self, progress: Progress | None, cancelled: Cancelled | None) -> tuple[int, BadgesProbe | None]:
        desk = self._desk
        faces = [desk.badge_face_of(card) for card in chosen(desk.everybody(), Selection(), desk.event)]
        found = list(
            check_badges(
                faces, desk.designs.lay_out, workers=workers_for(len(faces)), progress=progress, cancelled=cancelled
            )
        )
        if cancelled is not None and cancelled():
            return len(faces), None
        return len(faces), badges_probe(len(faces), found)


def badges_probe(looked_at: int, problems: Sequence[Problem]) -> BadgesProbe:
    """What counts of the problems of so many badges."""
    not_made = [one for one in problems if one.kind is ProblemKind.NO_BADGE]
    glyphs = [one for one in problems if one.kind is ProblemKind.MISSING_GLYPH]
    example = next((one.detail for one in (*not_made, *glyphs)), "")
    return BadgesProbe(looked_at, len(not_made), len({one.participant for one in glyphs}), example)


def backup_probe(status: BackupStatus, noted: Sequence[Anomaly]) -> BackupProbe:
    """What counts of how backups stand: a failure only while no backup was made after it."""
    made_ms = round(datetime.fromisoformat(status.at).timestamp() * 1000) if status.at else None
    failed = [one for one in noted if one.kind is AnomalyKind.BACKUP_FAILED and one.at_ms > (made_ms or 0)]
    elsewhere = status.elsewhere.problem if status.elsewhere is not None else None
    return BackupProbe(made_ms, elsewhere or (failed[-1].detail if failed else ""))


def printers_asked(routes: Sequence[Route]) -> list[PrinterProbe]:
    """The printers of a desk, asked now; for programs that do not print at the same time."""
    return [
        PrinterProbe(route.name, route.printer.condition().words or "", is_folder=is_folder(route.printer))
        for route in routes
    ]


def is_folder(printer: Printer) -> bool:
    """Whether what is printed there becomes files."""
    return isinstance(getattr(printer, "printer", printer), FolderPrinter)


def _asked(store: DeskStore) -> tuple[ServerProbe | None, int | None]:
    """The server as it answers now, and what its clock is ahead of this one."""
    remote = store.remote()
    if remote is None:
        return None, None
    client = ServerClient.of(remote)
    try:
        pulled = client.roster(remote.roster_revision, remote.roster_head, 1)
    except SyncError as error:
        is_away = isinstance(error, Unreachable)
        return ServerProbe(remote.url, error.sentence, is_away=is_away), remote.clock_offset_ms
    finally:
        client.close()
    is_current = not pulled.reset and not pulled.participants
    probe = ServerProbe(remote.url, is_roster_current=is_current, unsent=store.unheld_count())
    return probe, client.clock_offset_ms


def _free_bytes(folder: Path | None) -> int | None:
    if folder is None:
        return None
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
