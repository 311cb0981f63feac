"""The printers of a desk, set up by its supervisor: kept in the file of printers, and used at once."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from checkin.permissions import RULES, Act
from checkin.printing.calibration import calibration_pdf
from checkin.printing.printer import PrinterError, Sheet
from checkin.printing.profiles import Kind, Profile
from checkin.printing.queue import PrintQueue
from checkin.printing.routing import Route
from checkin.printing.trial import Trial
from checkin.station.printer_book import FILE, named, read_profiles, save_profiles, with_profile
from checkin.station.shift import Shift
from checkin.station.values import NotPermitted, NotPossible

Connect = Callable[[Sequence[Profile]], Sequence[Route]]
"""Makes the printers of all profiles of the desk. Raises PrinterError."""
_A6_MM = (105.0, 148.0)
_CUPS = "ipp://localhost:631"
_CUPS_S = 2.0
"""A CUPS server on this computer answers in milliseconds."""


class PrinterSetup:
    """What a station's people may do with its printers. Every method may be called from any thread."""

    def __init__(self, folder: Path | None, shift: Shift, queue: Callable[[], PrintQueue | None]) -> None:
        self._folder = folder
        self._shift = shift
        self._queue = queue
        self._connect: Connect | None = None
        self._changing = threading.Lock()

    def use_at_once(self, connect: Connect) -> None:
        """Have the desk print on what is kept as soon as it is; without this, from the next start of the program on."""
        self._connect = connect

    @property
    def counts_at_once(self) -> bool:
        """Whether what is kept is used at once."""
        return self._connect is not None

    def all(self) -> tuple[Profile, ...]:
        """Those in the file. Raises ProfileError for a mistake in it."""
        return read_profiles(self._file)

    def found(self, of_the_system: Sequence[str], cups: str = _CUPS) -> tuple[Profile, ...]:
        """What could be added: the queues of a CUPS server, and the other printers that the system names; not kept."""
        from checkin.printing.ipp_printer import ipp_printers  # noqa: PLC0415 - HTTP is loaded when it is wanted

        try:
            queues = ipp_printers(cups, timeout_s=_CUPS_S)
        except PrinterError:
            queues = []  # this computer has none
        known = {queue.name for queue in queues}
        by_ipp = [Profile(name=queue.name, kind=Kind.IPP, address=queue.uri) for queue in queues]
        others = [Profile(name=name, kind=Kind.SYSTEM, address=name) for name in of_the_system if name not in known]
        return (*by_ipp, *others)

    @property
    def at_work(self) -> frozenset[str]:
        """The names of those that the desk prints on now."""
        queue = self._queue()
        return frozenset(route.name for route in queue.routes) if queue is not None else frozenset()

    def keep(self, name: str, address: str, changes: dict[str, object]) -> tuple[Profile, ...]:
        """Add a printer, or change the one so called. Raises ProfileError, PrinterFileError and NotPermitted.

        Where it is used at once also PrinterError, for an address that is none; nothing is kept then.
        """
        self._require()
        with self._changing:
            return self._keep(with_profile(self.all(), " ".join(name.split()), address.strip(), changes))

    def remove(self, name: str) -> tuple[Profile, ...]:
        """Remove a printer. Raises as keep."""
        self._require()
        with self._changing:
            known = self.all()
            gone = named(known, name)
            return self._keep(tuple(profile for profile in known if profile != gone))

    def calibrate(self, name: str) -> Trial:
        """Print the page that shows the offset, by the printer's own thread. Raises NotPossible and ProfileError."""
        self._require()
        profile, queue = named(self.all(), name), self._queue()
        if queue is None or name not in self.at_work:
            raise NotPossible("This printer was added after the program was started: start it again first.")
        size_mm = profile.stock_mm or (profile.sizes_mm[0] if profile.sizes_mm else _A6_MM)
        on_page = size_mm[::-1] if profile.rotation % 180 else size_mm
        sheet = Sheet(f"calibration-{time.time_ns():x}", calibration_pdf(on_page, profile.rotation))
        return queue.try_out(name, sheet)

    def _keep(self, profiles: tuple[Profile, ...]) -> tuple[Profile, ...]:
        routes = self._connect(profiles) if self._connect is not None else None
        save_profiles(self._file, profiles)
        if routes is not None and (queue := self._queue()) is not None:
            queue.use(routes)
        return profiles

    @property
    def _file(self) -> Path:
        if self._folder is None:
            raise NotPossible("This desk has no folder for its settings.")
        return self._folder / FILE

    def _require(self) -> None:
        if not self._shift.allows(Act.SETTINGS):
            raise NotPermitted(RULES[Act.SETTINGS].refusal)
