"""What a test asks a browser about a page: scripts that return what is wrong, each as a line to read."""

_SHOWN = """
    const words = (it) => `${it.tagName} ${it.id} ${it.className} ${it.textContent.slice(0, 40)}`;
    const isShown = (it) => it.getClientRects().length && getComputedStyle(it).clipPath === "none";
    const shown = [...document.querySelectorAll("body *")].filter(isShown);
"""

CUT_OFF = (
    _SHOWN
    + """
    const isCut = (it) => {
      const box = it.getBoundingClientRect(), style = getComputedStyle(it);
      const isWide = style.overflowX !== "visible" && it.scrollWidth > it.clientWidth + 1;
      const isHigh = style.overflowY !== "visible" && it.scrollHeight > it.clientHeight + 1;
      const isOutside = box.left < -1 || box.right > innerWidth + 1;
      return isOutside || isHigh || (isWide && style.textOverflow !== "ellipsis");
    };
    return shown.filter((it) => !it.closest("svg, select") && isCut(it)).map(words);
"""
)
"""What lies beside the screen or is not to be seen whole; a name that ends in an ellipsis is left to do so."""

POOR_CONTRAST = (
    _SHOWN
    + """
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const linear = (it) => ((it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const behind = (it) => {
      for (; it; it = it.parentElement) {
        const colour = parts(getComputedStyle(it).backgroundColor);
        if (colour.length < 4 || colour[3] === 1) return colour;
      }
      return [255, 255, 255];
    };
    const hasText = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const contrast = (it) => {
      const style = getComputedStyle(it);
      const two = [luminance(parts(it.closest("svg") ? style.fill : style.color)), luminance(behind(it))];
      return (Math.max(...two) + 0.05) / (Math.min(...two) + 0.05);
    };
    return shown.filter((it) => hasText(it) && contrast(it) < 4.5).map(words);
"""
)
"""Texts of less contrast than WCAG 2.2 AA asks for."""

WITHOUT_NAME = (
    _SHOWN
    + """
    const isNamed = (it) =>
      it.getAttribute("aria-label") || (it.tagName !== "SELECT" && it.textContent.trim()) || (it.labels || []).length;
    return shown.filter((it) => it.matches("button, select, input, svg[role=img]") && !isNamed(it)).map(words);
"""
)
"""What can be worked or is a picture, and has no name for a screen reader."""
