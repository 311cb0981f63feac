"""A sound for each verdict, so that it is heard without a look at the screen."""

from typing import Protocol

from PySide6.QtCore import QObject, QUrl

from checkin.admission import VerdictKind
from checkin.assets import ASSETS


class Sounds(Protocol):
    """Plays the sound of a verdict."""

    def play(self, kind: VerdictKind) -> None: ...


def has_speaker() -> bool:
    """Whether a sound can be heard here."""
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - as in Speaker

    return bool(QMediaDevices.audioOutputs())


class Silence:
    """For windows that nobody sits at."""

    def play(self, kind: VerdictKind) -> None:
        """Play nothing."""


class Speaker(QObject):
    """Plays assets/sounds/*.wav; the files are read when the first one is heard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Half of the time that a window needs to open would go into loading this.
        from PySide6.QtMultimedia import QSoundEffect  # noqa: PLC0415

        self._effects: dict[VerdictKind, QSoundEffect] = {}
        for kind in VerdictKind:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(ASSETS / "sounds" / f"{kind}.wav")))
            self._effects[kind] = effect

    def play(self, kind: VerdictKind) -> None:
        self._effects[kind].play()
