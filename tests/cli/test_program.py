"""The program as a process: without Qt, with its exit codes, served and stopped by signals."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from checkin.sync.client import ServerClient
from checkin.sync.messages import PairRequest
from checkin.sync.pairing import parse_pairing_link
from tests.cli.conftest import Program
from tests.journal.places import PostgresPlace

ROOT = Path(__file__).parents[2]
WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "ui"):
            raise ImportError(name)
sys.meta_path.insert(0, NoQt())
sys.argv[0] = "main.py"
import runpy
runpy.run_path("main.py", run_name="__main__")
"""


def run(*arguments: str, without_qt: bool = False) -> subprocess.CompletedProcess[str]:
    program = ["-c", WITHOUT_QT] if without_qt else ["main.py"]
    return subprocess.run(
        [sys.executable, *program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture
def serving(program: Program) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    command = [sys.executable, "main.py", "serve", "--data", str(program.data), "--port", "0", "--json"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process, json.loads(process.stdout.readline())
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


def test_a_whole_shift_works_where_there_is_no_qt(
    tmp_path: Path, program: Program, serving: tuple[subprocess.Popen[str], dict[str, str]]
) -> None:
    _, server = serving
    data = ["--data", str(tmp_path / "desk")]

    paired = run("pair", server["pairing_link"], "--desk", "north", *data, without_qt=True)
    assert paired.returncode == 0, paired.stderr
    assert run("sync", "--once", *data, without_qt=True).returncode == 0
    assert run("scan", "K-1", "K-2", *data, without_qt=True).returncode == 0
    assert run("reprint", "K-1", "--reason", "lost", *data, without_qt=True).returncode == 0
    assert run("badge", "--all", "-o", str(tmp_path / "all.pdf"), *data, without_qt=True).returncode == 0
    assert run("sync", "--once", *data, without_qt=True).returncode == 0
    at_the_desk = json.loads(run("headcount", "--json", *data, without_qt=True).stdout)
    at_the_server = json.loads(run("headcount", "--json", "--data", str(program.data)).stdout)

    assert at_the_desk["arrived"] == at_the_server["arrived"] == 2
    assert json.loads(run("status", "--json", *data).stdout)["unsent"] == 0
    assert json.loads(run("verify", "--json", *data).stdout)["ok"]
    assert run("export", "-o", str(tmp_path / "report.xlsx"), *data, without_qt=True).returncode == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_server_ends_cleanly_on_an_interrupt(
    serving: tuple[subprocess.Popen[str], dict[str, str]], number: signal.Signals
) -> None:
    process, _ = serving
    process.send_signal(number)

    _, err = process.communicate(timeout=20)

    assert process.returncode == 0
    assert "Traceback" not in err


def test_a_port_in_use_is_one_sentence(
    tmp_path: Path, program: Program, serving: tuple[subprocess.Popen[str], dict[str, str]]
) -> None:
    _, server = serving
    port = server["url"].rsplit(":", 1)[1]
    assert program.run("init", "--data", str(tmp_path / "other")).code == 0

    ended = run("serve", "--data", str(tmp_path / "other"), "--port", port)

    assert ended.returncode == 1
    assert f"cannot use port {port}" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_server_on_postgresql_has_all_that_the_folder_held(
    tmp_path: Path, program: Program, postgres: PostgresPlace
) -> None:
    postgres.new()
    assert program("scan", "K-1").code == 0

    for arrived in (1, 2):
        command = [sys.executable, "main.py", "serve", "--port", "0", "--json", "--database", postgres.url]
        command += ["--data", str(program.data)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert process.stdout is not None
        server = json.loads(process.stdout.readline())
        client = ServerClient(server["url"])
        token = client.pair(PairRequest(parse_pairing_link(server["live_page"]).code, "v", "v", viewer=True)).token
        client.close()
        headers = {"Authorization": f"Bearer {token}"}
        figures = httpx.get(f"{server['url']}/headcount", headers=headers, trust_env=False).json()
        if arrived == 1:
            desk = Program(tmp_path / "desk", program.run)
            assert desk("pair", server["pairing_link"]).code == 0
            assert desk("sync", "--once").code == 0
            assert desk("scan", "K-1", "K-2").code == 1
            assert desk("sync", "--once").code == 0
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
        assert (figures["expected"], figures["arrived"]) == (3, arrived)

    assert program.run("init", "--data", str(tmp_path / "other")).code == 0
    other = run("serve", "--port", "0", "--database", postgres.url, "--data", str(tmp_path / "other"))
    assert other.returncode == 1
    assert "holds another event" in other.stderr


def test_a_wrong_passphrase_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "сорок тысяч обезьян")
    assert run("init", "--data", str(tmp_path)).returncode == 0
    assert run("status", "--data", str(tmp_path)).returncode == 0

    monkeypatch.setenv("CHECKIN_PASSPHRASE", "другая")
    wrong = run("status", "--data", str(tmp_path))
    monkeypatch.delenv("CHECKIN_PASSPHRASE")
    none = run("status", "--data", str(tmp_path))

    for ended in (wrong, none):
        assert ended.returncode == 1
        assert "passphrase" in ended.stderr
        assert ended.stderr.count("\n") == 1


def test_output_may_be_cut_off_by_a_reader(tmp_path: Path) -> None:
    assert run("init", "--data", str(tmp_path)).returncode == 0
    command = f"{sys.executable} main.py scan {' '.join(str(n) for n in range(300))} --data {tmp_path} | head -1"

    ended = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ)

    assert "Traceback" not in ended.stderr
