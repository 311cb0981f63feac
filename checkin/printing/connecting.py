"""From the profiles of a desk's printers to printers that badges can be sent to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.printing.ipp_printer import IppPrinter
from checkin.printing.placing import Placing, PlacingError, placed_pdf
from checkin.printing.printer import Condition, FolderPrinter, Printer, PrinterError, Progress, Sheet
from checkin.printing.profiles import Kind, Profile
from checkin.printing.routing import Route
from checkin.printing.zpl_printer import ZplPrinter

_ZPL_PORT = 9100

SystemPrinters = Callable[[str, str, Placing], Printer]
"""Makes a printer of the system, by its name, what the system calls it and where badges lie; only windows can."""


class Connector:
    """Makes printers of profiles; of the same profile the same one again, which then goes on undisturbed."""

    def __init__(self, folder: Path, system: SystemPrinters, otherwise: Printer) -> None:
        """Paths are within `folder`. `otherwise` prints where there are no profiles."""
        self._folder = folder
        self._system = system
        self._otherwise = Route(otherwise)
        self._made: list[tuple[Profile, Route]] = []

    def routes(self, profiles: Sequence[Profile]) -> list[Route]:
        """The printers with what each of them takes. Raises PrinterError for a bad address."""
        made = [(profile, self._known(profile) or self._new(profile)) for profile in profiles]
        self._made = made
        return [route for _, route in made] or [self._otherwise]

    def _known(self, profile: Profile) -> Route | None:
        return next((route for known, route in self._made if known == profile), None)

    def _new(self, profile: Profile) -> Route:
        return Route(
            printer_of(profile, self._folder, self._system),
            frozenset(profile.categories) if profile.categories is not None else None,
            frozenset(profile.sizes_mm) if profile.sizes_mm is not None else None,
            profile.reserve,
            f"{profile.kind}:{profile.address.casefold()}",
        )


def printer_of(profile: Profile, folder: Path, system: SystemPrinters) -> Printer:
    """The printer of one profile. Raises PrinterError for an address that is none."""
    match profile.kind:
        case Kind.ZPL:
            host, port = _host_and_port(profile)
            return ZplPrinter(profile.name, host, port, placing=profile.placing)
        case Kind.SYSTEM:
            return system(profile.name, profile.address, profile.placing)
        case Kind.IPP:
            printer: Printer = IppPrinter(profile.name, profile.address)
        case Kind.FOLDER:
            printer = FolderPrinter(folder / (profile.address or "badges"), profile.name)
    return printer if profile.placing.is_plain else PlacedPrinter(printer, profile.placing)


@dataclass(frozen=True, slots=True)
class PlacedPrinter:
    """A printer that takes PDF, and gets every sheet as it is to lie on the stock."""

    printer: Printer
    placing: Placing

    @property
    def name(self) -> str:
        return self.printer.name

    def condition(self) -> Condition:
        """As in Printer."""
        return self.printer.condition()

    def send(self, sheet: Sheet) -> str:
        """As in Printer."""
        try:
            pdf = placed_pdf(sheet.pdf, self.placing)
        except PlacingError as error:
            raise PrinterError(error.sentence) from error
        return self.printer.send(Sheet(sheet.title, pdf))

    def progress(self, reference: str) -> Progress:
        """As in Printer."""
        return self.printer.progress(reference)

    def find(self, title: str) -> str | None:
        """As in Printer."""
        return self.printer.find(title)

    def cancel(self, reference: str) -> bool:
        """As in Printer."""
        return self.printer.cancel(reference)


def _host_and_port(profile: Profile) -> tuple[str, int]:
    """Of `host`, `host:port` or `[IPv6]:port`. Raises PrinterError."""
    host, separator, port = profile.address.rpartition(":")
    if not separator or (host.count(":") > 0 and not host.startswith("[")):
        host, port = profile.address, str(_ZPL_PORT)
    if not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise PrinterError(
            f"“{profile.address}” is no address of the label printer {profile.name}: it looks like 192.168.1.50:9100."
        )
    return host.strip("[]"), int(port)
