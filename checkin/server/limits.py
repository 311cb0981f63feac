"""How much one token, or one address, may ask at once. Lives on the server's event loop; bounded in memory."""

import ipaddress
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from time import monotonic

MOST_OF_A_DESK, MOST_OF_AN_ADDRESS = 500, 5_000
"""Requests a second."""
MOST_AT_ONCE_OF_A_DESK, MOST_AT_ONCE_OF_AN_ADDRESS = 8, 400
"""Requests that are being answered; a stream of news is none once it has begun."""


class Limits:
    """Counts requests: of this second, and those that are being answered."""

    def __init__(self, second: Callable[[], float] = monotonic) -> None:
        self._second = second
        self._now = 0
        self._asked: Counter[str] = Counter()
        self._busy: Counter[str] = Counter()

    def allows(self, token: str, address: str) -> bool:
        """Whether one more request of this second may be served; it is counted."""
        if (now := int(self._second())) != self._now:
            self._now = now
            self._asked.clear()
        for name, most in self._names(token, address, MOST_OF_A_DESK, MOST_OF_AN_ADDRESS):
            self._asked[name] += 1
            if self._asked[name] > most:
                return False
        return True

    def has_room(self, token: str, address: str) -> bool:
        """Whether one more request may be answered beside those that are."""
        names = self._names(token, address, MOST_AT_ONCE_OF_A_DESK, MOST_AT_ONCE_OF_AN_ADDRESS)
        return all(self._busy[name] < most for name, most in names)

    @contextmanager
    def answering(self, token: str, address: str) -> Iterator[Callable[[], None]]:
        """A request is being answered, until the end or until what is yielded is called."""
        names = [name for name, _ in self._names(token, address, 0, 0)]
        self._busy.update(names)

        def done() -> None:
            self._busy.subtract(names)
            for name in names:
                if self._busy[name] <= 0:
                    del self._busy[name]
            names.clear()

        try:
            yield done
        finally:
            done()

    @staticmethod
    def _names(token: str, address: str, of_a_desk: int, of_an_address: int) -> list[tuple[str, int]]:
        """Whose requests are counted together. Without a token the address alone counts, by both measures."""
        return [("t" + _short(token or address), of_a_desk), ("a" + _short(neighbourhood(address)), of_an_address)]


def neighbourhood(address: str) -> str:
    """The address; of version 6 the network of 64 bits, in which one machine has as many as it likes."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is None:
        return str(ipaddress.IPv6Network((parsed, 64), strict=False))
    return address


def _short(text: str) -> str:
    """Two bytes of a hash, so that made-up tokens do not fill the memory."""
    return blake2b(text.encode(errors="replace"), digest_size=2).hexdigest()
