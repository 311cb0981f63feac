"""Fonts in a PDF: only the glyphs used, as CID fonts (PDF 1.4, section 5.6), with the text that they stand for.

ReportLab's own TrueType embedding is not used: it knows characters and not glyphs, so that it cannot say what a joined
or composed glyph stands for, and it shares its state between documents.
"""

from hashlib import blake2b
from struct import pack
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfdoc, pdfmetrics

from checkin.badges.composites import Composite, Part, with_composites
from checkin.badges.fonts import Font
from checkin.badges.shaping import Glyph, Line

NO_FONT = "checkin-no-font"
"""The name of a font for new canvases, so that no page names one that it does not use."""

_UNNEEDED = (
    "BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "name", "post", "vhea", "vmtx",
)  # fmt: skip
_SYMBOLIC = 4


class _NoFont:
    """Satisfies ReportLab's canvas, which wants a current font from the beginning."""

    def __init__(self) -> None:
        self.name = self.fontName = NO_FONT
        self.face = self
        self._dynamicFont = self._multiByte = True


pdfmetrics.registerFont(_NoFont())


class DocumentFonts:
    """The fonts of one document. Belongs to one canvas, on one thread."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._embedded: dict[Font, _EmbeddedFont] = {}

    def operators(self, line: Line, size_pt: float, x: float, y: float) -> str:
        """The PDF operators that show the line with its baseline beginning at x, y, in points."""
        shown = ["BT", f"1 0 0 1 {x:.3f} {y:.3f} Tm"]
        for run in line.runs:
            embedded = self._embedded_font(run.font)
            shown.append(f"/{embedded.name} {size_pt:.3f} Tf")
            shown.append(embedded.shown(run.glyphs))
        shown.append("ET")
        return "\n".join(shown)

    def _embedded_font(self, font: Font) -> "_EmbeddedFont":
        embedded = self._embedded.get(font)
        if embedded is None:
            embedded = self._embedded[font] = _EmbeddedFont(font, f"N{len(self._embedded)}")
            self._document.delayedFonts.append(embedded)
        return embedded


class _EmbeddedFont:
    """The glyphs of one font that a document uses. A code in the PDF names a glyph and the text it stands for.

    What stands for one cluster has one code: readers put spaces between the parts of a letter, and change their order.
    """

    def __init__(self, font: Font, name: str) -> None:
        self.name = name
        self._font = font
        self._codes: dict[tuple[tuple[Part, ...], str], int] = {}
        self._widths: list[float] = []

    def shown(self, glyphs: tuple[Glyph, ...]) -> str:
        """The operator that shows the glyphs from the current place on."""
        pieces: list[str] = []
        for glyph in glyphs:
            code = self._code(glyph)
            pieces.append(f"<{code:04X}>")
            if correction := self._widths[code - 1] - glyph.advance:
                pieces.append(f"{correction:.6g}")
        return f"[{''.join(_joined(pieces))}] TJ"

    def _code(self, glyph: Glyph) -> int:
        key = (glyph.parts, glyph.text)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = len(self._codes) + 1
            whole = _whole(glyph.parts)
            self._widths.append(glyph.advance if whole is None else self._font.advance(whole))
        return code

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab calls it when the document ends
        """Put the font's objects into the document."""
        content, places = self._subset()
        tag = _tag(content)
        base = pdfdoc.PDFName(f"{tag}+{self._font.name}")
        refer = document.Reference
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": base,
                "CIDSystemInfo": _system_info(),
                "FontDescriptor": refer(_descriptor(self._font, base, refer(_stream(content, Length1=len(content))))),
                "DW": 0,
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([round(width, 2) for width in self._widths])]),
                "CIDToGIDMap": refer(_stream(pack(f">{len(places)}H", *places))),
            }
        )
        whole = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base,
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([refer(descendant)]),
                "ToUnicode": refer(_stream(self._to_unicode().encode("ascii"))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = refer(whole)

    def _subset(self) -> tuple[bytes, list[int]]:
        """The font with only the glyphs used, and where in it the glyph of each code is, from code 0."""
        request = uharfbuzz.SubsetInput()
        request.glyph_set.update(glyph for parts, _ in self._codes for glyph, _, _ in parts)
        request.flags = uharfbuzz.SubsetFlags.NO_HINTING
        request.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii"), "big") for tag in _UNNEEDED)
        plan = uharfbuzz.SubsetPlan(self._font.face, request)
        moved = dict(plan.old_to_new_glyph_mapping)
        content = bytes(plan.execute().blob.data)
        places: list[int] = [0]
        composites: list[Composite] = []
        for (parts, _), width in zip(self._codes, self._widths, strict=True):
            whole = _whole(parts)
            places.append(moved[whole] if whole is not None else len(moved) + len(composites))
            if whole is None:
                again = tuple((moved[glyph], x, y) for glyph, x, y in parts)
                composites.append(Composite(again, round(width / self._font.scale)))
        return with_composites(content, composites) if composites else content, places

    def _to_unicode(self) -> str:
        texts = [(code, text) for (_, text), code in self._codes.items() if text]
        lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in texts]
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        mapping = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return _TO_UNICODE.format(mapping=mapping)


_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{mapping}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _whole(parts: tuple[Part, ...]) -> int | None:
    """The glyph of the font that this is; None when it is put together or moved."""
    return parts[0][0] if len(parts) == 1 and parts[0][1:] == (0, 0) else None


def _joined(pieces: list[str]) -> list[str]:
    """Neighbouring codes as one string, which is shorter."""
    joined: list[str] = []
    for piece in pieces:
        if piece[0] == "<" and joined and joined[-1][-1] == ">":
            joined[-1] = joined[-1][:-1] + piece[1:]
        else:
            joined.append(piece)
    return joined


def _stream(content: bytes, **entries: int) -> Any:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(dict(entries)), content, [pdfdoc.PDFZCompress])


def _system_info() -> Any:
    identity = {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
    return pdfdoc.PDFDictionary(identity)


def _descriptor(font: Font, base: Any, file: Any) -> Any:
    extents = font.shaper.get_font_extents("ltr")
    ascent, descent = round(extents.ascender * font.scale), round(extents.descender * font.scale)
    return pdfdoc.PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": base,
            "Flags": _SYMBOLIC,
            "FontBBox": pdfdoc.PDFArray([-1000, descent, 3000, ascent]),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": 714,
            "StemV": 140 if font.name.endswith("Bold") else 80,
            "FontFile2": file,
        }
    )


def _tag(content: bytes) -> str:
    """Six letters that tell this subset from others of the same font."""
    number = int.from_bytes(blake2b(content, digest_size=6).digest(), "big")
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
