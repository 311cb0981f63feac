"""The printers of a desk as a command: printers lists, finds, adds, removes and calibrates them."""

import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.print_commands import printers_of, profiles_in
from checkin.cli.terminal import say
from checkin.cli.windows import Windows
from checkin.datafolder import DataFolder
from checkin.printing.calibration import calibration_pdf
from checkin.printing.connecting import printer_of
from checkin.printing.ipp_printer import FoundPrinter, ipp_printers
from checkin.printing.printer import PrinterError, Sheet, Step
from checkin.printing.profiles import Kind, Profile
from checkin.station.printer_book import named, save_profiles, with_profile

_CUPS = "ipp://localhost:631"
_A6_MM = (105.0, 148.0)
_PATIENCE_S = 60.0
_BETWEEN_LOOKS_S = 0.2


class PrinterDocument(msgspec.Struct, frozen=True):
    """An element of `printers --json`."""

    name: str
    kind: str
    address: str
    ready: bool
    problem: str | None


def printers(
    context: typer.Context,
    data: Data,
    find: Annotated[bool, typer.Option("--find", help="List what can be added: of CUPS and of this computer.")] = False,
    server: Annotated[str, typer.Option(metavar="URI", help="The CUPS server that --find asks.")] = _CUPS,
    add: Annotated[str | None, typer.Option(metavar="NAME", help="Add a printer, or change the one so called.")] = None,
    address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="ipp://HOST/printers/NAME, zpl:HOST, system:NAME or folder:PATH."),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="With --add: dpi=203, stock_mm=[101.6, 76.2], …"),
    ] = None,
    remove: Annotated[str | None, typer.Option(metavar="NAME", help="Remove a printer.")] = None,
    calibrate: Annotated[str | None, typer.Option(metavar="NAME", help="Print the page that shows the offset.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the desk's printers and how they are; find, add, change, remove and calibrate them."""
    windows: Windows = context.obj
    if find:
        found = [*_found(server), *(FoundPrinter(name, f"system:{name}", "") for name in windows.system_printers())]
        lines = "\n".join(f"{one.uri}  {one.words or one.name}" for one in found)
        show(found, as_json=as_json, text=lambda: lines or "No printer was found.")
        return
    with opened_folder(data, read_only=True) as folder:
        profiles = profiles_in(folder)
        if add is not None:
            profiles = with_profile(profiles, add, address, _settings(settings or []))
            printer_of(named(profiles, add), folder.path, windows.system_printer)
            save_profiles(folder.printers, profiles)
        if remove is not None:
            gone = named(profiles, remove)
            profiles = tuple(profile for profile in profiles if profile is not gone)
            save_profiles(folder.printers, profiles)
        if calibrate is not None:
            _calibrate(folder, named(profiles, calibrate), windows)
            return
        documents = list(_documents(folder, profiles, windows))
    show(documents, as_json=as_json, text=lambda: "\n".join(map(_line, documents)))


def _settings(texts: list[str]) -> dict[str, object]:
    """Keys of a profile with their values as in the file; a text needs no quotes."""
    found: dict[str, object] = {}
    for text in texts:
        key, separator, value = text.partition("=")
        if not separator or not key.strip():
            raise typer.BadParameter(f"“{text}” is not of the form KEY=VALUE.")
        try:
            found[key.strip()] = tomllib.loads(f"value = {value}")["value"]
        except tomllib.TOMLDecodeError:
            found[key.strip()] = value
    return found


def _found(server: str) -> list[FoundPrinter]:
    """The printers of a CUPS server; none, with a word about it, when there is no server."""
    try:
        return ipp_printers(server)
    except PrinterError as error:
        say(error.sentence, err=True)
        return []


def _calibrate(folder: DataFolder, profile: Profile, windows: Windows) -> None:
    """Print the page and wait until the printer says what became of it. Raises PrinterError, SendingInDoubt."""
    printer = printer_of(profile, folder.path, windows.system_printer)
    size_mm = profile.stock_mm or (profile.sizes_mm[0] if profile.sizes_mm else _A6_MM)
    on_page = size_mm[::-1] if profile.rotation % 180 else size_mm
    reference = printer.send(Sheet(f"calibration-{time.time_ns():x}", calibration_pdf(on_page, profile.rotation)))
    deadline = time.monotonic() + _PATIENCE_S
    progress = printer.progress(reference)
    while progress.step in (Step.WAITING, Step.PRINTING) and time.monotonic() < deadline:
        time.sleep(_BETWEEN_LOOKS_S)
        progress = printer.progress(reference)
    if progress.step is Step.NOT_PRINTED:
        raise PrinterError(progress.words or f"{profile.name} did not print the page: look at it.")
    say(progress.words or f"The page went to {profile.name}: read the offset from it as it says.")


def _documents(folder: DataFolder, profiles: tuple[Profile, ...], windows: Windows) -> Iterator[PrinterDocument]:
    kinds = {profile.name: profile for profile in profiles}
    for route in printers_of(folder, windows):
        condition = route.printer.condition()
        profile = kinds.get(route.name)
        yield PrinterDocument(
            name=route.name,
            kind=profile.kind if profile else Kind.FOLDER,
            address=profile.address if profile else str(Path(folder.badges)),
            ready=condition.is_ready,
            problem=condition.words,
        )


def _line(printer: PrinterDocument) -> str:
    state = printer.problem or "ready"
    return f"{printer.name}  {printer.kind}  {printer.address}  {state}"
