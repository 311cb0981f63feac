"""The printers of a desk as a file that people can read and write: printers.toml in the data folder. Pure.

docs/printers.md describes it.
"""

import math
import tomllib
from collections.abc import Iterator
from enum import StrEnum

import msgspec
import tomli_w

from checkin.badges.telling import told
from checkin.errors import CheckinError
from checkin.printing.placing import Placing, PlacingError, Rotation
from checkin.toml_text import table_in

VERSION = 1
_LONGEST = 100_000
_MOST = 50
_LONGEST_NAME = 60


class ProfileError(CheckinError):
    """The file of printers is not as it should be."""


class Kind(StrEnum):
    """How a printer is spoken to."""

    IPP = "ipp"
    """A queue of CUPS, or a printer in the network."""
    ZPL = "zpl"
    """A label printer that speaks ZPL on TCP port 9100."""
    SYSTEM = "system"
    """A printer that is installed on this computer."""
    FOLDER = "folder"
    """A folder that gets a PDF for each badge."""


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One printer: where it is, what it is loaded with, and which badges it gets."""

    name: str
    kind: Kind
    address: str = ""
    """An ipp:// address, a host or host:port, the system's name of the printer, or a folder."""
    stock_mm: tuple[float, float] | None = None
    """Width and height of what it is loaded with, as it comes out; None for as large as the badge."""
    offset_mm: tuple[float, float] = (0.0, 0.0)
    """How far right and down everything is moved."""
    rotation: Rotation = 0
    """By how many degrees badges are turned clockwise."""
    dpi: int = 300
    """Dots to the inch; for label printers and printers of the system."""
    categories: tuple[str, ...] | None = None
    """Keys of the categories whose badges it gets; None for all."""
    sizes_mm: tuple[tuple[float, float], ...] | None = None
    """Sizes of the badges that it gets; None for all."""
    reserve: bool = False
    """Whether it gets only what the others cannot print."""

    @property
    def placing(self) -> Placing:
        """Where badges lie on the stock. Raises PlacingError."""
        return Placing(self.dpi, self.stock_mm, self.offset_mm, self.rotation)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    version: int
    printer: tuple[Profile, ...] = ()


def parse_profiles(untrusted: str, name: str) -> tuple[Profile, ...]:
    """The printers in the text of a file called `name`. Raises ProfileError, naming the place of the first mistake."""
    if len(untrusted) > _LONGEST:
        raise ProfileError(f"{name} is longer than {_LONGEST:,} characters: remove what it repeats.")
    try:
        raw = table_in(untrusted)
        version = raw.get("version")
        if isinstance(version, int) and version != VERSION:
            raise ProfileError(f"{name} is of version {version}, and this program knows {VERSION}: update the program.")
        profiles = msgspec.convert(raw, _File).printer
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(
            f"{name} is no TOML file: {str(error).removesuffix('.')}. Put it right, or remove it and add the printers "
            "again in the settings."
        ) from error
    except msgspec.ValidationError as error:
        raise ProfileError(f"{name} has a mistake: {told(str(error), 'it')}.") from error
    except (ValueError, RecursionError) as error:
        raise ProfileError(f"{name} has a number or a table that is far too long: shorten it.") from error
    check_profiles(profiles, name)
    return profiles


def profiles_text(profiles: tuple[Profile, ...]) -> str:
    """The printers as the text of their file."""
    tables = (f"\n[[printer]]\n{tomli_w.dumps(msgspec.to_builtins(profile))}" for profile in profiles)
    return "".join([tomli_w.dumps({"version": VERSION}), *tables])


def check_profiles(profiles: tuple[Profile, ...], name: str) -> None:
    """Raise ProfileError with the first mistake."""
    for mistake in _mistakes(profiles):
        raise ProfileError(f"{name} has a mistake: {mistake}.")


def _mistakes(profiles: tuple[Profile, ...]) -> Iterator[str]:
    if len(profiles) > _MOST:
        yield f"it has {len(profiles)} printers, and may have {_MOST}"
    names: set[str] = set()
    for number, profile in enumerate(profiles, 1):
        place = f"printer {number} (“{profile.name[:_LONGEST_NAME]}”)"
        if not profile.name.strip() or len(profile.name) > _LONGEST_NAME or not profile.name.isprintable():
            yield f"{place} needs a name of 1 to {_LONGEST_NAME} letters"
        if profile.name.casefold() in names:
            yield f"{place} has the name of another one"
        names.add(profile.name.casefold())
        if not profile.address and profile.kind is not Kind.FOLDER:
            yield f"{place} needs an address"
        try:
            _ = profile.placing
        except PlacingError as error:
            yield f"{place}: {error.sentence.rstrip('.')}"
        for size in profile.sizes_mm or ():
            if not all(math.isfinite(side) and side > 0 for side in size):
                yield f"{place} has a badge size that is none: write width and height in millimetres"
