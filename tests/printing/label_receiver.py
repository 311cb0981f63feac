"""A label printer on the loopback: a TCP server that reads ZPL, byte by byte as the guide has it, and answers ~HS."""

import base64
import contextlib
import re
import socket
import threading
import zlib
from dataclasses import replace

from PIL import Image

from checkin.printing.zpl_status import HostStatus

_GRAPHIC = re.compile(rb"\^GFA,(\d+),(\d+),(\d+),([^^~]*)")
_LABEL = re.compile(rb"\^XA.*?\^XZ", re.DOTALL)
_PATIENCE_S = 10.0


def answer_of(status: HostStatus) -> bytes:
    """What a printer in this state answers to ~HS."""
    flags = {name: int(value) for name, value in _flags(status).items()}
    first = (
        "030,{paper_out},{paused},{length:04d},{waiting:03d},{buffer_full},0,{partial_format},000,"
        "{settings_lost},{too_cold},{too_hot}"
    ).format(length=status.label_length, waiting=status.formats_waiting, **flags)
    second = (
        f"000,0,{flags['head_open']},{flags['ribbon_out']},{flags['thermal_transfer']},2,4,"
        f"{flags['label_to_take']},{status.labels_remaining:08d},1,000"
    )
    return b"".join(b"\x02%s\x03\r\n" % line.encode() for line in (first, second, "1234,0"))


def _flags(status: HostStatus) -> dict[str, bool]:
    values = {name: getattr(status, name) for name in HostStatus.__dataclass_fields__}
    return {name: value for name, value in values.items() if isinstance(value, bool)}


def dots_of(zpl: bytes) -> Image.Image:
    """The label as it would come out: a picture of one bit, black where a dot is."""
    width, height = (int(found[1]) for found in (re.search(rb"\^PW(\d+)", zpl), re.search(rb"\^LL(\d+)", zpl)) if found)
    graphic = _GRAPHIC.search(zpl)
    assert graphic is not None
    _, total, stride = map(int, graphic.groups()[:3])
    rows = _unpacked(graphic[4], total) if graphic[4].startswith(b":Z64:") else _counted(graphic[4], stride)
    assert len(rows) == total == stride * height
    picture = Image.new("1", (width, height), 1)
    picture.paste(Image.frombytes("1", (stride * 8, height), rows, "raw", "1;I"))
    return picture


def _unpacked(content: bytes, total: int) -> bytes:
    _, _, coded, check_sum = content.split(b":")
    remainder = 0
    for byte in coded:
        remainder ^= byte << 8
        for _ in range(8):
            remainder = (remainder << 1 ^ 0x1021 if remainder & 0x8000 else remainder << 1) & 0xFFFF
    assert int(check_sum, 16) == remainder
    rows = zlib.decompress(base64.b64decode(coded))
    assert len(rows) == total
    return rows


def _counted(content: bytes, stride: int) -> bytes:
    lines: list[str] = []
    line, count = "", 0
    for letter in content.decode("ascii"):
        if letter in "GHIJKLMNOPQRSTUVWXY":
            count += "GHIJKLMNOPQRSTUVWXY".index(letter) + 1
        elif letter in "ghijklmnopqrstuvwxyz":
            count += 20 * ("ghijklmnopqrstuvwxyz".index(letter) + 1)
        elif letter == ":":
            lines.append(lines[-1])
        elif letter in ",!":
            assert len(line) % 2 == 0
            lines.append(line.ljust(2 * stride, "0" if letter == "," else "F"))
            line = ""
        else:
            line, count = line + letter * (count or 1), 0
            if len(line) == 2 * stride:
                lines.append(line)
                line = ""
    assert not line
    return bytes.fromhex("".join(lines))


class LabelReceiver:
    """A printer that takes one call at a time, as most do, and prints what it gets when it can and may.

    Used as a context. Tests look at `labels`, `received` and `asked`, and change how the printer is by `become`.
    """

    def __init__(self) -> None:
        self.came = threading.Condition()
        self.labels: list[bytes] = []
        """The whole labels that came out."""
        self.received = b""
        """Everything that ever came."""
        self.asked = 0
        """How often it was asked how it is."""
        self.hold = False
        """Whether labels stay in the printer until `print_all`."""
        self.is_silent_in_trouble = False
        """Whether it answers nothing when out of labels or open, as many printers do."""
        self.cut_after: int | None = None
        """After how many bytes of the next label the line is cut."""
        self.answer: bytes | None = None
        """Answered instead of the state."""
        self.answers: list[bytes] = []
        """Answered first, one to each question."""
        self._waiting: list[bytes] = []
        self._state = HostStatus()
        self._line: socket.socket | None = None
        self._is_on = True
        self.port = 0
        self.turn_on()

    def __enter__(self) -> "LabelReceiver":
        return self

    def __exit__(self, *_: object) -> None:
        self.turn_off()

    def become(self, **state: bool | int) -> None:
        """Change how the printer is; what it could not print before comes out when it now can."""
        with self.came:
            self._state = replace(self._state, **state)  # type: ignore[arg-type] # names and kinds are HostStatus's
            self._print()

    def print_all(self) -> None:
        """Let out what was held."""
        with self.came:
            self.hold = False
            self._print()

    def cut(self) -> None:
        """Cut the line, as a network does that goes down."""
        with self.came:
            if self._line is not None:
                _hang_up(self._line)

    def turn_off(self) -> None:
        """No power: the line is cut, calls are refused, and what was not printed is forgotten."""
        with self.came:
            self._is_on = False
            self._waiting.clear()
            self._state = replace(self._state, partial_format=False)
        self.cut()
        _hang_up(self._socket)
        self._thread.join()

    def turn_on(self) -> None:
        """Power, at the same port as before."""
        self._is_on = True
        self._socket = socket.create_server(("127.0.0.1", self.port))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._answer_calls, name="label receiver")
        self._thread.start()

    def wait_for_labels(self, count: int) -> list[bytes]:
        """The labels, when there are so many."""
        with self.came:
            assert self.came.wait_for(lambda: len(self.labels) >= count, _PATIENCE_S), "no label came"
            return list(self.labels)

    def pictures(self) -> list[Image.Image]:
        """The labels as they came out."""
        return [dots_of(label) for label in self.labels]

    def _answer_calls(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = self._socket.accept()
                with self.came:
                    if not self._is_on:
                        _hang_up(line)
                        return
                    self._line = line
                with contextlib.suppress(OSError), line:
                    self._listen(line)
                with self.came:
                    self._line = None

    def _listen(self, line: socket.socket) -> None:
        buffer = b""
        while heard := line.recv(4096):
            with self.came:
                self.received += heard
                buffer = self._take(buffer + heard, line)

    def _take(self, buffer: bytes, line: socket.socket) -> bytes:
        """Do what is whole in the buffer; the rest of it."""
        while buffer:
            if self.cut_after is not None and buffer.startswith(b"^XA") and len(buffer) >= self.cut_after:
                self.cut_after = None
                self._state = replace(self._state, partial_format=True)
                _hang_up(line)
                return b""
            if buffer.startswith(b"~HS"):
                buffer = buffer[3:]
                self._tell(line)
            elif buffer.startswith(b"~JX"):
                buffer = buffer[3:]
                self._state = replace(self._state, partial_format=False)
            elif buffer[:1] in b"\r\n":
                buffer = buffer[1:]
            elif not self._state.partial_format and (whole := _LABEL.match(buffer)):
                buffer = buffer[whole.end() :]
                self._waiting.append(whole[0])
                self._print()
            else:
                return buffer
        return buffer

    def _tell(self, line: socket.socket) -> None:
        self.asked += 1
        self.came.notify_all()
        if self.answers:
            line.sendall(self.answers.pop(0))
            return
        state, waiting = self._state, len(self._waiting)
        if self.is_silent_in_trouble and (state.paper_out or state.ribbon_out or state.head_open):
            return
        whole = replace(
            state,
            labels_remaining=state.labels_remaining + min(waiting, 1),
            formats_waiting=state.formats_waiting + max(waiting - 1, 0),
        )
        line.sendall(self.answer or answer_of(whole))

    def _print(self) -> None:
        if not self.hold and self._state.condition.is_ready:
            self.labels += self._waiting
            self._waiting.clear()
            self.came.notify_all()


def _hang_up(line: socket.socket) -> None:
    """Close it for both sides, and for the thread that reads from it."""
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
