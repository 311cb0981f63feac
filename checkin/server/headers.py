"""The headers of every answer, also of those that no route gives."""

from checkin.sync.messages import TIME_HEADER

_EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), "
    "hid=(), midi=(), clipboard-read=(), display-capture=(), screen-wake-lock=(self)",
}
_NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_PAGE = (
    f"{_NOTHING}; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
_DATA = f"{_NOTHING}; sandbox"


def headers_of_every_answer(now_ms: int, content_type: str) -> list[tuple[bytes, bytes]]:
    """Names in lower case; the policy is that of the page for HTML, and allows nothing otherwise."""
    policy = _PAGE if content_type.startswith("text/html") else _DATA
    named = {**_EVERYWHERE, "Content-Security-Policy": policy, TIME_HEADER: str(now_ms)}
    return [(name.lower().encode(), value.encode()) for name, value in named.items()]
