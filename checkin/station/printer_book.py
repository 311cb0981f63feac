"""The desk's file of printers: read, and written whole. What stands in it is told in printing/profiles.py."""

import os
from pathlib import Path

import msgspec

from checkin.badges.telling import told
from checkin.errors import CheckinError
from checkin.printing.profiles import Kind, Profile, ProfileError, check_profiles, parse_profiles, profiles_text

FILE = "printers.toml"
_SCHEMES = {"zpl": Kind.ZPL, "system": Kind.SYSTEM, "folder": Kind.FOLDER}


class PrinterFileError(CheckinError):
    """The file of printers cannot be written."""


def read_profiles(path: Path) -> tuple[Profile, ...]:
    """The printers in the file; none when there is no such file. Raises ProfileError."""
    if not path.exists():
        return ()
    try:
        return parse_profiles(path.read_text("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise ProfileError(
            f"{path} is no text in UTF-8: save it as UTF-8, or remove it and add the printers again in the settings."
        ) from error
    except OSError as error:
        raise ProfileError(f"{path} cannot be read ({error.strerror}): allow it, or remove it.") from error


def save_profiles(path: Path, profiles: tuple[Profile, ...]) -> None:
    """Put the file in place, whole. Raises PrinterFileError."""
    partial = path.with_suffix(".partial")
    try:
        partial.write_text(profiles_text(profiles), "utf-8")
        os.replace(partial, path)
    except OSError as error:
        raise PrinterFileError(f"{path} cannot be written ({error.strerror}): make room or allow it.") from error


def with_profile(
    profiles: tuple[Profile, ...], name: str, address: str | None, changes: dict[str, object]
) -> tuple[Profile, ...]:
    """The printers, one of them changed or new. Raises ProfileError."""
    known = next((profile for profile in profiles if profile.name == name), None)
    if known is None and address is None:
        raise ProfileError(f"There is no printer “{name}” yet: give its --address, too.")
    if address is not None:
        scheme, _, rest = address.partition(":")
        kind = _SCHEMES.get(scheme, Kind.IPP)
        changes = changes | {"kind": kind, "address": address if kind is Kind.IPP else rest.removeprefix("//")}
    raw = {**(msgspec.to_builtins(known) if known else {"name": name}), **changes}
    try:
        changed = msgspec.convert(raw, Profile)
    except msgspec.ValidationError as error:
        raise ProfileError(f"The printer cannot be so: {told(str(error), 'it')}.") from error
    after = tuple(changed if profile is known else profile for profile in profiles)
    after = after if known else (*profiles, changed)
    check_profiles(after, "What you ask for")
    return after


def named(profiles: tuple[Profile, ...], name: str) -> Profile:
    """The printer of this name. Raises ProfileError."""
    for profile in profiles:
        if profile.name == name:
            return profile
    names = ", ".join(f"“{profile.name}”" for profile in profiles) or "none"
    raise ProfileError(f"There is no printer “{name}” in the file of printers; there is {names}.")


def address_of(profile: Profile) -> str:
    """The address as people write it: ipp://…, zpl:HOST, system:NAME or folder:PATH."""
    return profile.address if profile.kind is Kind.IPP else f"{profile.kind}:{profile.address}"
