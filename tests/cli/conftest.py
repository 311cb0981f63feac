"""Commands for tests, run in this process; windows cannot be opened by them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from checkin.beginning import Beginning
from checkin.cli.app import run
from checkin.datafolder import DataFolder
from checkin.demo.shift import Screen
from checkin.operators import Role
from checkin.printing.placing import Placing
from checkin.printing.printer import Printer
from checkin.server.serving import Server, Tls
from checkin.station.station import Station

ROSTER = """Код билета;ФИО;Организация;Регион;Категория;Трек
K-1;Ким Анна Сергеевна;Мэрия Владивостока;Приморский край;Expert;
K-2;王小明;大连市人民政府;大连;Delegation;
K-3;Ким Борис Олегович;Завод;Самарская область;Participant;
"""


class NoWindows:
    def open(self, station: Station, front: Role, folder: Path) -> int:
        raise AssertionError("no window should be opened")

    def ask_passphrase(self, folder: Path, is_right: Callable[[str], bool]) -> str | None:
        raise AssertionError("no window should be opened")

    def begin(self, beginning: Beginning) -> None:
        raise AssertionError("no window should be opened")

    def design(self, station: Station, folder: Path) -> int:
        raise AssertionError("no window should be opened")

    def change_settings(self, station: Station, folder: Path) -> int:
        raise AssertionError("no window should be opened")

    def off_screen(self, station: Station, pictures: Path) -> Screen:
        raise AssertionError("no window should be opened")

    def system_printer(self, name: str, system_name: str, placing: Placing) -> Printer:
        raise AssertionError("no printer of the system should be asked for")

    def system_printers(self) -> list[str]:
        return []

    def tell(self, sentence: str) -> None:
        raise AssertionError("nothing should be told")

    def has_screen(self) -> bool:
        return False


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document that was printed."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Program:
    """Runs commands on one data folder."""

    data: Path
    run: Callable[..., Ended]

    def __call__(self, command: str, *arguments: str) -> Ended:
        return self.run(command, *arguments, "--data", str(self.data))


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    """An event with three people on its roster."""

    def run_it(*arguments: str) -> Ended:
        capsys.readouterr()
        code = run(list(arguments), NoWindows())
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    roster = tmp_path / "roster.csv"
    roster.write_text(ROSTER, "utf-8")
    made = Program(tmp_path / "data", run_it)
    assert made("init", "--name", "Форум").code == 0
    assert made("import", str(roster)).code == 0
    return made


@pytest.fixture
def server(program: Program) -> Iterator[Server]:
    """The event of the program, served as another process would."""
    with DataFolder.open(program.data) as folder:
        server = Server(folder.store, folder.path, port=0, tls=Tls.OFF)
        server.start()
        yield server
        server.stop()


@pytest.fixture
def desk(program: Program, server: Server, tmp_path: Path) -> Program:
    joined = Program(tmp_path / "north", program.run)
    assert joined("pair", server.pairing_code().link, "--desk", "north").code == 0
    assert joined("sync", "--once").code == 0
    return joined
