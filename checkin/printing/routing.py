"""Which printer a job goes to. Pure: reads values, asks no printer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkin.printing.jobs import Job
from checkin.printing.printer import READY, Condition, Printer

_TOLERANCE_MM = 1.0


@dataclass(frozen=True, slots=True)
class Route:
    """A printer, and what it takes."""

    printer: Printer
    categories: frozenset[str] | None = None
    """Keys of the categories that it prints; None for all."""
    sizes_mm: frozenset[tuple[float, float]] | None = None
    """The sizes that it has stock for, whichever way they lie; None for all."""
    is_reserve: bool = False
    """Whether it prints only what the others cannot."""
    address: str = ""
    """By what it is called; empty when that is not known."""

    @property
    def name(self) -> str:
        return self.printer.name

    @property
    def machine(self) -> str:
        """The same for two routes that lead to one machine, as far as their addresses tell."""
        return self.address or self.name

    def takes(self, job: Job) -> bool:
        """Whether the job may be printed here."""
        if self.categories is not None and job.category not in self.categories:
            return False
        return self.sizes_mm is None or job.size_mm is None or any(_fits(job.size_mm, one) for one in self.sizes_mm)


def printer_for(
    job: Job,
    routes: Sequence[Route],
    conditions: Mapping[str, Condition],
    waiting: Mapping[str, int] | None = None,
) -> Route | None:
    """The printer for a job: one that is ready before one in trouble, a reserve last; None when none takes it.

    Of several as good the one for which the fewest wait, then the first.
    """
    taking = [route for route in routes if route.takes(job)]

    def preference(route: Route) -> tuple[bool, bool, int]:
        is_ready = conditions.get(route.name, READY).is_ready
        return not is_ready, route.is_reserve, (waiting or {}).get(route.name, 0)

    return min(taking, key=preference, default=None)


def _fits(size: tuple[float, float], stock: tuple[float, float]) -> bool:
    return any(
        abs(width - stock[0]) <= _TOLERANCE_MM and abs(height - stock[1]) <= _TOLERANCE_MM
        for width, height in (size, size[::-1])
    )
