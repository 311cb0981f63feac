"""bench: the benchmarks of tests/benchmarks/ on generated data, figures as JSON."""

import os
import platform
import sys
import tempfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson
from checkin.cli.windows import Windows

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
    as_json: AsJson = False,
) -> None:
    """Measure: scan, search, import, badge, start, server, headcount."""
    windows: Windows = context.obj
    known = sorted(path.stem for path in FOLDER.glob("*.py"))
    if not names:
        typer.echo("\n".join(known))
        return
    for name in names:
        if name not in known:
            raise typer.BadParameter(f"There is no benchmark “{name}”; there are: {', '.join(known)}.")
    documents = [_measured(name, participants, windows) for name in names]
    if as_json:
        typer.echo(msgspec.json.encode(documents[0] if len(documents) == 1 else documents).decode())
        return
    for document in documents:
        for what, figure in document.figures.items():
            typer.echo(
                f"{document.name}: {what}: median {figure.median:g} {figure.unit}, p99 {figure.p99:g} (n={figure.n})"
            )


def _measured(name: str, participants: int, windows: Windows) -> BenchDocument:
    typer.echo(f"{name}, {participants} participants …", err=True)
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
    spec = spec_from_file_location(f"benchmark_{name}", FOLDER / f"{name}.py")
    if spec is None or spec.loader is None:
        raise typer.BadParameter(f"The benchmark “{name}” cannot be loaded.")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
