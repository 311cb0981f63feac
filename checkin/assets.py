"""Where the fonts, templates, sounds and pages that come with the program lie."""

from pathlib import Path

ASSETS = Path(__file__).parents[1] / "assets"
