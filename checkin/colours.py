"""Colours as #rrggbb."""


def ink_on(background: str) -> str:
    """Black or white, whichever reads better on the colour (WCAG 2.2 relative luminance)."""
    channels = (int(background[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 else "#000000"
