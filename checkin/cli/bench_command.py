"""bench: the benchmarks of tests/benchmarks/ on generated data, figures as JSON; and simulated histories."""

import os
import platform
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import msgspec
import typer

from checkin.cli.common import AsJson
from checkin.cli.terminal import say, say_how_far, say_json
from checkin.cli.windows import Windows

_SIMULATE = "simulate"
_MOST_SHOWN = 20
FOLDER = Path(__file__).parents[2] / "tests" / "benchmarks"


class Figure(msgspec.Struct, frozen=True):
    """What was measured `n` times: 99 of 100 were at least as good as `p99`."""

    unit: str
    median: float
    p99: float
    n: int


class BenchDocument(msgspec.Struct, frozen=True):
    """The answer to `bench NAME --json`."""

    name: str
    figures: dict[str, Figure]
    machine: dict[str, str]


def bench(
    context: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME…", help="Which; without a name they are listed.")
    ] = None,
    participants: Annotated[
        int, typer.Option("--participants", metavar="N", min=100, max=1_000_000, help="The size of the roster.")
    ] = 6_000,
    seeds: Annotated[
        int, typer.Option("--seeds", metavar="N", min=1, help="How many histories “simulate” runs.")
    ] = 1_000,
    first: Annotated[
        int, typer.Option("--first", metavar="SEED", min=0, help="The seed of the first history, to see one again.")
    ] = 1,
    as_json: AsJson = False,
) -> None:
    """Measure by name, or “simulate” desks, a server and all that can go wrong; without a name the names are listed."""
    windows: Windows = context.obj
    known = sorted(path.stem for path in FOLDER.glob("*.py"))
    if not names:
        say("\n".join([*known, _SIMULATE]))
        return
    if names == [_SIMULATE]:
        _simulate(seeds, first, as_json=as_json)
        return
    for name in names:
        if name not in known:
            raise typer.BadParameter(f"There is no benchmark “{name}”; there are: {', '.join(known)}.")
    documents = [_measured(name, participants, windows) for name in names]
    if as_json:
        say_json(msgspec.json.encode(documents[0] if len(documents) == 1 else documents).decode())
        return
    for document in documents:
        for what, figure in document.figures.items():
            say(f"{document.name}: {what}: median {figure.median:g} {figure.unit}, p99 {figure.p99:g} (n={figure.n})")


def _simulate(seeds: int, first: int, *, as_json: bool) -> None:
    """Run the histories; exit code 1 when one broke the contract."""
    sys.path.insert(0, str(FOLDER.parents[1]))
    simulation = import_module("tests.faults.simulation.simulate")

    def progress(done: int) -> None:
        if sys.stderr.isatty():
            say_how_far(f"{done} of {seeds} histories …")

    report: Any = simulation.simulate(first, seeds, os.cpu_count() or 1, progress)
    if as_json:
        say_json(msgspec.json.encode(report).decode())
    else:
        faults = ", ".join(f"{count} {fault.replace('_', ' ')}" for fault, count in report.faults.items())
        say(f"{report.histories} histories, {report.steps} steps, {report.entries} entries; faults: {faults}.")
        for violation in report.violations[:_MOST_SHOWN]:
            say(f"Seed {violation.seed}: {violation.point}")
        say(f"{len(report.violations)} violations.")
    if report.violations:
        raise typer.Exit(1)


def _measured(name: str, participants: int, windows: Windows) -> BenchDocument:
    say(f"{name}, {participants} participants …", err=True)
    with tempfile.TemporaryDirectory(prefix="checkin-bench-") as folder:
        samples: dict[str, tuple[str, list[float]]] = _module(name).measure(Path(folder), participants, windows)
    figures = {what: _figure(unit, values) for what, (unit, values) in samples.items()}
    machine = {
        "processors": str(os.cpu_count()),
        "system": platform.platform(),
        "python": sys.version.split()[0],
        "participants": str(participants),
    }
    return BenchDocument(name, figures, machine)


def _figure(unit: str, values: list[float]) -> Figure:
    ordered = sorted(values, reverse=unit.endswith("/s"))
    return Figure(unit, _rounded(ordered[len(ordered) // 2]), _rounded(ordered[int(len(ordered) * 0.99)]), len(ordered))


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def _module(name: str) -> ModuleType:
    sys.path.insert(0, str(FOLDER.parents[1]))
    return import_module(f"tests.benchmarks.{name}")
