"""Code 128 as bars (ISO/IEC 15417). ReportLab finds the code sets and the check character."""

from functools import lru_cache

from checkin.badges.qr import CodeTooLong

QUIET_ZONE = 10
"""Light modules that a reader needs on both sides."""
_LONGEST = 80


@lru_cache(maxsize=1_024)
def bars(content: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """How many modules the symbol is wide without quiet zones, and its bars as (first module, modules).

    Raises CodeTooLong for what Code 128 cannot carry.
    """
    if not content or len(content) > _LONGEST or not content.isascii() or not content.isprintable():
        raise CodeTooLong(
            f"“{content[:40]}” cannot be a Code 128, which takes up to {_LONGEST} Latin letters, digits and signs; "
            "use a QR code."
        )
    from reportlab.graphics.barcode.code128 import Code128Auto  # noqa: PLC0415 - loads all of ReportLab's drawing

    code = Code128Auto(content)
    code.validate()
    code.encode()
    code.decompose()
    found, place = [], 0
    for letter in code.decomposed:
        width = ord(letter.lower()) - ord("a") + 1
        if letter.isupper():
            found.append((place, width))
        place += width
    return place, tuple(found)
