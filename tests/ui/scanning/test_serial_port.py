"""Scanners on serial ports, over real pseudo-terminals: split lines, noise, pulled plugs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtSerialPort import QSerialPort
from pytestqt.qtbot import QtBot

from checkin.station.scanners import Ending, SerialScanner
from tests.ui.scanning.plug import Plug
from ui.scanning.serial_port import SerialPort

Error = QSerialPort.SerialPortError


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "ttyScanner")
    plug.put_in()
    yield plug
    plug.pull()


Listen = Callable[..., tuple[SerialPort, list[str]]]


@pytest.fixture
def listen(qtbot: QtBot, plug: Plug) -> Iterator[Listen]:
    opened: list[SerialPort] = []

    def listening(ending: Ending = Ending.ENTER_OR_TAB, speed: int = 9_600) -> tuple[SerialPort, list[str]]:
        port = SerialPort(SerialScanner(str(plug.name), speed, ending), retry_ms=20)
        heard: list[str] = []
        port.received.connect(heard.append)
        port.start()
        opened.append(port)
        return port, heard

    yield listening
    for port in opened:
        port.stop()


def test_a_line_is_one_code_however_it_is_split(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    port, heard = listen()
    assert port.is_open

    for piece in (b"K-AN", b"NA-1", b"\r", b"\nK-B0", b"RIS-3\r\nK-WA"):
        plug.send(piece)
        qtbot.wait(15)
    plug.send(b"NG-2\t")

    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == ["K-ANNA-1", "K-B0RIS-3", "K-WANG-2"]


def test_without_an_ending_a_pause_ends_the_code(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    _, heard = listen(Ending.NOTHING)

    plug.send(b"K-ANN")
    qtbot.wait(20)
    plug.send(b"A-1")

    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["K-ANNA-1"]


def test_tab_ends_a_code_where_that_is_set(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    _, heard = listen(Ending.TAB, 115_200)

    plug.send(b"one\rtwo\tthree\t")

    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["one\rtwo", "three"]


def test_text_is_utf8_and_noise_is_passed_on_as_it_is(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    _, heard = listen()

    plug.send("Гость-1\r".encode() + b"\r\r\n" + b"\xff\xfe\x00\x9b\r" + b"K-ANNA-1\r")

    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == ["Гость-1", "\xff\xfe\x00\x9b", "K-ANNA-1"]


def test_endless_noise_takes_little_room_and_the_next_code_is_read(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    _, heard = listen()

    for _ in range(30):
        plug.send(b"x" * 3_000)
        qtbot.wait(1)
    plug.send(b"\rK-ANNA-1\r")

    qtbot.waitUntil(lambda: len(heard) == 2)
    assert len(heard[0]) == 20_000
    assert heard[1] == "K-ANNA-1"


def test_a_scanner_that_is_pulled_out_is_noticed_and_heard_again_when_it_is_back(
    qtbot: QtBot, plug: Plug, listen: Listen
) -> None:
    port, heard = listen()
    answers: list[bool] = []
    port.answered.connect(answers.append)
    plug.send(b"K-ANNA-1\rK-WA")
    qtbot.waitUntil(lambda: heard == ["K-ANNA-1"])

    plug.pull()
    qtbot.waitUntil(lambda: answers == [False])
    assert not port.is_open
    qtbot.wait(60)  # it is tried again meanwhile, and nothing is told of that
    assert answers == [False]

    plug.put_in()
    qtbot.waitUntil(lambda: answers == [False, True])
    plug.send(b"K-B0RIS-3\r")

    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == "K-B0RIS-3"


@pytest.mark.parametrize("error", [Error.ReadError, Error.PermissionError, Error.DeviceNotFoundError])
def test_a_scanner_whose_driver_calls_it_otherwise_is_heard_again_too(
    qtbot: QtBot, plug: Plug, listen: Listen, error: Error
) -> None:
    port, heard = listen()
    answers: list[bool] = []
    port.answered.connect(answers.append)

    port._port.errorOccurred.emit(error)

    qtbot.waitUntil(lambda: answers == [False, True])
    plug.send(b"K-ANNA-1\r")
    qtbot.waitUntil(lambda: heard == ["K-ANNA-1"])


def test_a_scanner_that_is_not_there_yet_is_waited_for(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    plug.pull()
    port, heard = listen()
    assert not port.is_open

    plug.put_in()
    qtbot.waitUntil(lambda: port.is_open)
    plug.send(b"K-ANNA-1\r")

    qtbot.waitUntil(lambda: heard == ["K-ANNA-1"])


def test_a_stopped_port_is_not_opened_again(qtbot: QtBot, plug: Plug, listen: Listen) -> None:
    port, _ = listen()

    port.stop()
    port.stop()
    qtbot.wait(60)

    assert not port.is_open
