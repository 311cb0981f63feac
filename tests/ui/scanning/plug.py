"""A serial scanner over a pseudo-terminal, that can be pulled out and put in again under one name."""

import os
import tty
from contextlib import suppress
from pathlib import Path


class Plug:
    def __init__(self, name: Path) -> None:
        self.name = name
        self._master = -1
        self._slave = -1

    def put_in(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.name.unlink(missing_ok=True)
        self.name.symlink_to(os.ttyname(self._slave))

    def send(self, data: bytes) -> None:
        os.write(self._master, data)

    def pull(self) -> None:
        self.name.unlink(missing_ok=True)
        for end in (self._slave, self._master):
            with suppress(OSError):
                os.close(end)
