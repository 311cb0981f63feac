"""Appearance: language, theme and scale of a desk's windows, kept beside its data."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from ui.language import Language
from ui.themes import LIGHT, THEMES

SCALES = (100, 125, 150, 175, 200)
"""In per cent."""
FILE = "appearance.ini"


@dataclass(frozen=True, slots=True)
class Appearance:
    """How windows look and speak."""

    language: Language | None = None
    """None is the system's."""
    theme: str = LIGHT.name
    scale: int = 100
    """In per cent."""


class Appearances:
    """Remembers a desk's appearance in a file of its data folder; without a folder, as long as it lives."""

    def __init__(self, folder: Path | None = None) -> None:
        self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat) if folder is not None else None
        self._last = Appearance()

    def load(self) -> Appearance:
        """What was chosen last; what a person wrote into the file and nobody knows counts for nothing."""
        if self._settings is None:
            return self._last
        language, theme, scale = (str(self._settings.value(key, "")) for key in ("language", "theme", "scale"))
        return Appearance(
            next((one for one in Language if one.value == language), None),
            theme if theme in THEMES else LIGHT.name,
            next((one for one in SCALES if str(one) == scale), 100),
        )

    def save(self, appearance: Appearance) -> None:
        """Remember this one. Where it cannot be written, it is forgotten at the end."""
        self._last = appearance
        if self._settings is not None:
            self._settings.setValue("language", appearance.language.value if appearance.language else "")
            self._settings.setValue("theme", appearance.theme)
            self._settings.setValue("scale", appearance.scale)
            self._settings.sync()
