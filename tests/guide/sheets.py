"""Makes the guide's sheets for the wall: a page of Markdown as a PDF on A4, printed by Chromium."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from markdown_it import MarkdownIt

from tests.browser import NoBrowser
from tests.guide.pages import SHEETS, Page
from tests.translations.gathering import ROOT

_STYLE = """
@font-face { font-family: Sheet; src: url(FONTS/NotoSans_400Regular.ttf); }
@font-face { font-family: Sheet; font-weight: bold; src: url(FONTS/NotoSans_700Bold.ttf); }
@page { size: A4; margin: 8mm 12mm 7mm; }
body { font: 9.6pt/1.32 Sheet; color: #16202c; margin: 0; }
h1 { font-size: 21pt; margin: 0 0 1mm; border-bottom: 1mm solid #1f5c99; }
h2 { font-size: 11.5pt; margin: 2.6mm 0 1mm; color: #1f5c99; break-after: avoid; }
p, ol { margin: 1.2mm 0; } ol { padding-left: 6mm; }
img { width: 122mm; border: 0.2mm solid #8a94a0; display: block; margin: 1.5mm auto; }
p:has(img + img) { display: flex; gap: 3mm; align-items: center; } img + img, img:has(+ img) { width: 91mm; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: normal; font-size: 8pt; color: #56606b; }
td { border-top: 0.2mm solid #b9c1c9; padding: 0.6mm 2mm 0.6mm 0; vertical-align: top; }
tr { break-inside: avoid; }
kbd { font: bold 8.6pt Sheet; border: 0.25mm solid #56606b; border-radius: 0.8mm; padding: 0 1mm; white-space: nowrap; }
code { font: 8.6pt monospace; }
a { color: inherit; text-decoration: none; font-weight: bold; }
td:first-child { min-width: 42mm; }
.desk img + img, .desk img:has(+ img) { width: 80mm; } .desk { line-height: 1.25; }
.troubleshooting { font-size: 9.2pt; } .troubleshooting td:first-child { width: 47%; }
"""


def make(page: Page) -> Path:
    """Print a page into its sheet. Raises NoBrowser where there is no Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise NoBrowser("install chromium, which prints the guide's sheets")
    SHEETS.mkdir(exist_ok=True)
    made = SHEETS / f"{page.name}-{page.language.value}.pdf"
    with TemporaryDirectory() as profile:
        # Beside the Markdown, so that its links to pictures hold.
        html = page.path.with_suffix(".html")
        html.write_text(_html(page), "utf-8")
        try:
            subprocess.run(
                [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
                 "--allow-file-access-from-files", "--no-pdf-header-footer", f"--print-to-pdf={made}", html.as_uri()],
                check=True, capture_output=True, timeout=120,
            )  # fmt: skip
        finally:
            html.unlink()
    return made


def _html(page: Page) -> str:
    body = MarkdownIt("commonmark", {"html": True}).enable("table").render(page.text)
    style = _STYLE.replace("FONTS", (ROOT / "assets" / "fonts").as_uri())
    head = f'<meta charset="utf-8"><title>Checkin Desk: {page.name}</title><style>{style}</style>'
    whole = f'<head>{head}</head><body class="{page.name}">{body}</body>'
    return f'<!doctype html><html lang="{page.language.value}">{whole}</html>'
