"""Sync in the background: one thread that does rounds, one that listens for the server's news and wakes it."""

import logging
import random
import threading
from collections.abc import Callable

import msgspec

from checkin.clock import wall_clock_ms
from checkin.errors import CheckinError
from checkin.journal.anomalies import Anomaly
from checkin.journal.desk_store import DeskStore
from checkin.journal.headcount import UnheardDesk
from checkin.journal.wipe_orders import WipeReason
from checkin.roster.photo_shelf import PhotoShelf
from checkin.sync.answers import NotAllowed, SyncError, ToldToWipe, Unreachable
from checkin.sync.client import ServerClient
from checkin.sync.messages import PairedDesk
from checkin.sync.photos import PhotoFetcher
from checkin.sync.reporting import Reporter
from checkin.sync.session import Round, contacts_of, paired_remote
from checkin.sync.wiping import require_sure_demand

_log = logging.getLogger(__name__)
_REST_S = 10.0
"""Without news the desk asks by itself this often."""
_SHORTEST_WAIT_S, _LONGEST_WAIT_S = 0.5, 30.0


class SyncState(msgspec.Struct, frozen=True):
    """How the desk stands with its server."""

    connected: bool
    last_contact_ms: int | None
    clock_offset_ms: int | None
    unsent: int
    problem: str | None = None
    needs_somebody: bool = False
    """Whether something answers, and will not do what this desk asks however often it tries: `problem` tells why."""
    received: int = 0
    """Entries that the last round brought."""
    unheard_desks: tuple[UnheardDesk, ...] = ()
    """Desks that the server had not heard from."""
    anomalies: tuple[Anomaly, ...] = ()
    """What the server knew to be not as it should be."""
    desks: tuple[PairedDesk, ...] = ()
    """All desks and how they are, where a supervisor watches them."""
    wipe: WipeReason | None = None
    """Why the server has this desk remove its data; then nothing is sent or fetched any more."""


class SyncWorker:
    """Keeps a desk in step with its server. Transactions and requests never overlap."""

    def __init__(self, store: DeskStore, photos: PhotoShelf | None = None) -> None:
        """With a shelf for them, the server's photos are fetched, too, after everything else."""
        remote = paired_remote(store)
        self._store = store
        self._state = SyncState(False, remote.last_contact_ms, remote.clock_offset_ms, store.unheld_count())
        self._client = ServerClient.of(remote, contacts_of(store))
        self._listener_client = ServerClient.of(remote)
        self._wake = threading.Event()
        self._at_once = threading.Event()
        self._over = threading.Event()
        self._on_change: Callable[[SyncState], None] = _nobody
        self._reporter: Reporter | None = None
        self._threads = [
            threading.Thread(target=self._sync, name="sync", daemon=True),
            threading.Thread(target=self._listen, name="sync news", daemon=True),
        ]
        self._photo_client = ServerClient.of(remote) if photos is not None else None
        self._in_touch = threading.Event()
        if photos is not None and self._photo_client is not None:
            fetcher = PhotoFetcher(self._photo_client, photos)
            self._threads.append(threading.Thread(target=self._fetch, args=(fetcher,), name="sync photos", daemon=True))

    @property
    def state(self) -> SyncState:
        """As of the last round."""
        return self._state

    def start(self, on_change: Callable[[SyncState], None], reporter: Reporter | None = None) -> None:
        """Begin; `on_change` hears of every round, on the worker's thread.

        The reporter tells the server after each round how this desk is.
        """
        self._on_change = on_change
        self._reporter = reporter
        for thread in self._threads:
            thread.start()

    def wake(self, *, at_once: bool = False) -> None:
        """There is something to send; `at_once` does not wait longer after a server that did not answer."""
        self._wake.set()
        if at_once:
            self._at_once.set()

    def stop(self) -> None:
        """End both threads, within a second or so. May be called twice."""
        self._over.set()
        self._wake.set()
        self._at_once.set()
        self._client.close()
        self._listener_client.close()
        if self._photo_client is not None:
            self._photo_client.close()
        self._in_touch.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _sync(self) -> None:
        failures = 0
        while not self._over.is_set():
            self._wake.clear()
            self._at_once.clear()
            failures = 0 if self._round() else failures + 1
            if self._state.wipe is not None:
                return
            self._wake.wait(_REST_S if not failures else 0)
            if failures and not self._over.is_set():
                self._at_once.wait(_wait_after(failures))

    def _round(self) -> bool:
        try:
            report = Round(self._store, self._client, wall_clock_ms).run()
            desks = self._reporter.report(self._client) if self._reporter is not None else ()
        except ToldToWipe as error:
            if not self._over.is_set():
                self._tell(self._told_to_wipe(error))
            return False
        except CheckinError as error:
            if not self._over.is_set():
                self._tell(self._failed(error))
            return False
        except Exception:
            if self._over.is_set():
                return False
            _log.exception("a round of sync failed")
            self._tell(self._failed(SyncError("Sync failed unexpectedly; the log says why. The desk works on.")))
            return False
        self._in_touch.set()
        offset_ms = self._client.clock_offset_ms
        self._tell(
            SyncState(
                connected=True,
                last_contact_ms=wall_clock_ms(),
                clock_offset_ms=offset_ms,
                unsent=report.unsent,
                received=report.received,
                unheard_desks=report.unheard_desks,
                anomalies=report.anomalies,
                desks=desks,
            )
        )
        return True

    def _fetch(self, fetcher: PhotoFetcher) -> None:
        """After each round that went well; photos are never waited for by anything else."""
        while not self._over.is_set():
            self._in_touch.wait()
            self._in_touch.clear()
            if self._over.is_set():
                return
            try:
                fetcher.fetch(self._over.is_set)
            except Exception as error:
                # The rounds tell when the server is away; a server of an older version has no photos.
                _log.info("photos were not fetched (%s)", type(error).__name__)

    def _failed(self, error: CheckinError) -> SyncState:
        needs_somebody = isinstance(error, SyncError) and not isinstance(error, Unreachable)
        return msgspec.structs.replace(
            self._state, connected=False, unsent=self._store.unheld_count(), problem=error.sentence,
            needs_somebody=needs_somebody, received=0,
        )  # fmt: skip

    def _told_to_wipe(self, error: ToldToWipe) -> SyncState:
        try:
            require_sure_demand(self._store, error.demand)
        except SyncError as doubt:
            return self._failed(doubt)
        return msgspec.structs.replace(self._failed(error), wipe=error.demand.reason)

    def _tell(self, state: SyncState) -> None:
        self._state = state
        try:
            self._on_change(state)
        except Exception:
            _log.exception("a listener of sync failed")

    def _listen(self) -> None:
        failures = 0
        while not self._over.is_set():
            try:
                for _ in self._listener_client.news(self._over.is_set):
                    failures = 0
                    self._wake.set()
                failures += 1
            except NotAllowed:
                self._wake.set()  # the round is told why, and tells the desk
                self._at_once.set()
                failures = 10
            except Exception as error:
                # Closing the client from stop() makes httpx fail in many ways; the rounds tell of true failures.
                _log.debug("listening for news ended (%s)", type(error).__name__)
                failures += 1
            self._over.wait(_wait_after(failures))


def _wait_after(failures: int) -> float:
    """Seconds before the next try: twice as long each time, with jitter, so that desks do not come all at once."""
    longest = min(_SHORTEST_WAIT_S * 2 ** min(failures - 1, 10), _LONGEST_WAIT_S)
    return random.uniform(longest / 2, longest)  # noqa: S311 - jitter, no secret


def _nobody(_state: SyncState) -> None:
    """Hears nothing, until the worker is started."""
