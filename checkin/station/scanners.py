"""The scanners of a desk: how they are set, what of what they send is the code, and how that is learnt. Pure.

The keys of a scanner are told from a person's in key_rhythm.py.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec

from checkin.errors import CheckinError
from checkin.journal.desk_store import DeskStore
from checkin.layouts import LAYOUTS, Caps, Layout, as_typed, readings_under

SETUP_CODE = "Set-Up-Yz0aQw9m"
"""What is scanned to set a scanner up. No two layouts type it alike, and none with dead keys."""
SHORTEST_GAP_MS, LONGEST_GAP_MS = 10, 150
SPEEDS = (1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200)
"""Of serial ports, in bits per second."""
_MOST_BEFORE = 3
"""So many letters that a person typed just before may have come into a scan before its prefix."""
_SETTING = "scanners"


class ScannerError(CheckinError):
    """A scanner cannot be set like this."""


class Ending(StrEnum):
    """What a scanner sends after each code."""

    ENTER_OR_TAB = "enter or tab"
    ENTER = "enter"
    TAB = "tab"
    NOTHING = "nothing"
    """A short pause ends the code."""


class SerialScanner(msgspec.Struct, frozen=True):
    """A scanner on a serial port, with 8 data bits, no parity and one stop bit. `speed` is in bits per second."""

    port: str
    speed: Annotated[int, msgspec.Meta(ge=110, le=4_000_000)] = 9_600
    ending: Ending = Ending.ENTER_OR_TAB


class ScannerSettings(msgspec.Struct, frozen=True):
    """How the scanners of one desk are set.

    `prefix` and `suffix` are what they send before and after each code, `longest_gap_ms` is the longest pause between
    two of their keys, `layout` that of the computer's keyboard. A code that is read again within `again_ms` gets the
    verdict that it had.
    """

    ending: Ending = Ending.ENTER_OR_TAB
    prefix: str = ""
    suffix: str = ""
    longest_gap_ms: Annotated[int, msgspec.Meta(ge=SHORTEST_GAP_MS, le=LONGEST_GAP_MS)] = 50
    """Scanners send a key every 1 to 30 ms; fast typists need more than 60."""
    layout: Layout = Layout.AUTOMATIC
    again_ms: Annotated[int, msgspec.Meta(ge=0, le=60_000)] = 3_000
    serial: SerialScanner | None = None


@dataclass(frozen=True, slots=True)
class Learnt:
    """What one scan of SETUP_CODE taught."""

    settings: ScannerSettings
    caps: Caps
    """What Caps Lock did to it: OFF when it was off."""


def scanner_settings(store: DeskStore) -> ScannerSettings:
    """The settings of this desk; those to begin with when there are none, or none that can be read."""
    try:
        return msgspec.json.decode(store.desk_setting(_SETTING) or "{}", type=ScannerSettings)
    except msgspec.MsgspecError:
        return ScannerSettings()


def save_scanner_settings(store: DeskStore, settings: ScannerSettings) -> None:
    """Keep the settings for this desk. Raises ScannerError when they cannot be."""
    data = msgspec.json.encode(settings)
    try:
        msgspec.json.decode(data, type=ScannerSettings)
    except msgspec.MsgspecError as error:
        raise ScannerError(f"The scanner cannot be set like this: {error}.") from error
    store.save_desk_setting(_SETTING, data.decode())


def bare_code(raw: str, settings: ScannerSettings) -> str:
    """What was sent, without prefix and suffix, whatever the keyboard's layout made of them.

    Left as it is when nothing else was sent.
    """
    code = raw
    if settings.prefix:
        for form in _forms(settings.prefix):
            place = code.find(form)
            if 0 <= place <= _MOST_BEFORE:
                code = code[place + len(form) :]
                break
    if settings.suffix:
        for form in _forms(settings.suffix):
            if code.endswith(form):
                code = code[: -len(form)]
                break
    return code if code.strip() else raw


def learn_keys(raw: str, ending: Ending, longest_gap_ms: int, known: ScannerSettings) -> Learnt | None:
    """What a scan of SETUP_CODE that came as keys teaches; None when it was something else.

    `ending` is how it ended and `longest_gap_ms` the longest pause in it.
    """
    for caps in Caps:
        for layout in LAYOUTS:
            before, found, after = raw.partition(as_typed(SETUP_CODE, layout, caps))
            if found:
                gap_ms = min(max(2 * longest_gap_ms + 10, 30), LONGEST_GAP_MS)
                settings = msgspec.structs.replace(
                    known, ending=ending, prefix=_meant(before, layout, caps), suffix=_meant(after, layout, caps),
                    longest_gap_ms=gap_ms, layout=layout,
                )  # fmt: skip
                return Learnt(settings, caps)
    return None


def learn_serial(raw: str, known: ScannerSettings) -> Learnt | None:
    """What a scan of SETUP_CODE over a serial port teaches; None when it was something else."""
    before, found, after = raw.partition(SETUP_CODE)
    if not found:
        return None
    return Learnt(msgspec.structs.replace(known, prefix=before, suffix=after), Caps.OFF)


def _meant(text: str, layout: Layout, caps: Caps) -> str:
    return next(iter(readings_under(text, layout, caps)), text)


def _forms(text: str) -> list[str]:
    """The text as it is, and as every layout types it."""
    return list(dict.fromkeys([text, *(as_typed(text, layout, caps) for caps in Caps for layout in LAYOUTS)]))
