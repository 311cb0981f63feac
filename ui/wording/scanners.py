"""Words for scanners and the keyboards that they pretend to be."""

from enum import Enum, auto

from checkin.layouts import Caps, Layout
from checkin.station.scanners import Ending, Learnt
from ui.language import mark, tr


class ScannerState(Enum):
    """Whether a desk's scanners are listened to."""

    LISTENING = auto()
    PAUSED = auto()
    ELSEWHERE = auto()
    """Keys go to another program."""
    NO_ANSWER = auto()
    """The scanner on the serial port cannot be reached."""


LAYOUTS = {
    Layout.AUTOMATIC: mark("Not known"),
    Layout.US: mark("English (US)"),
    Layout.RUSSIAN: mark("Russian"),
    Layout.UKRAINIAN: mark("Ukrainian"),
    Layout.GREEK: mark("Greek"),
    Layout.FRENCH: mark("French (AZERTY)"),
    Layout.GERMAN: mark("German (QWERTZ)"),
    Layout.HEBREW: mark("Hebrew"),
    Layout.ARABIC: mark("Arabic"),
}
ENDINGS = {
    Ending.ENTER_OR_TAB: mark("Enter or Tab"),
    Ending.ENTER: mark("Enter"),
    Ending.TAB: mark("Tab"),
    Ending.NOTHING: mark("Nothing (a short pause)"),
}
_STATES = {
    ScannerState.LISTENING: mark("Scanner: listening"),
    ScannerState.PAUSED: mark("Scanner: paused"),
    ScannerState.ELSEWHERE: mark("Scanner: paused, click here"),
    ScannerState.NO_ANSWER: mark("Scanner at {port}: no answer"),
}
_HELP = {
    ScannerState.LISTENING: mark("Scans are heard wherever the cursor is. Click to pause or to set up."),
    ScannerState.PAUSED: mark("Scanners are left alone: what they send goes where the cursor is."),
    ScannerState.ELSEWHERE: mark("Another program has the keyboard: click into this window."),
    ScannerState.NO_ANSWER: mark("Nothing comes from the serial port: plug the scanner in, or set it up."),
}


def summary(state: ScannerState, port: str, last: str, waiting: int) -> str:
    """Whether scanners are listened to, what came last, and how many scans have no verdict yet."""
    words = tr(_STATES[state]).format(port=port)
    came = last if state is ScannerState.LISTENING else ""
    return " · ".join(part for part in (words, tr("%n waiting", waiting) if waiting else "", came) if part)


def advice(state: ScannerState) -> str:
    """What to do about the scanner, in a sentence."""
    return tr(_HELP[state])


def silent(port: str) -> str:
    """That the scanner there went silent, and what to do."""
    words = tr("The scanner at {port} does not answer: plug it in again. Until then type names or codes.")
    return words.format(port=port)


def learnt(found: Learnt) -> str:
    """What a scan of the set-up code taught, in a sentence."""
    settings = found.settings
    parts = [
        tr("ends with: {ending}").format(ending=tr(ENDINGS[settings.ending])),
        tr("keyboard: {layout}").format(layout=tr(LAYOUTS[settings.layout])),
    ]
    parts += [tr("prefix “{text}”").format(text=settings.prefix)] if settings.prefix else []
    parts += [tr("suffix “{text}”").format(text=settings.suffix)] if settings.suffix else []
    caps = "" if found.caps is Caps.OFF else " " + tr("Caps Lock is on: switch it off.")
    return tr("Read: {parts}.{caps} Scan it once more to check, or save.").format(parts=", ".join(parts), caps=caps)
