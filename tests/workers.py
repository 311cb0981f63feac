"""The processes of a run: one that crashes fails the run whenever that is, as it would if it were the only one.

pytest-xdist by itself reports a test in whose midst a worker crashed. How a worker ends between and after its tests,
when Qt's and Python's last things are destroyed, it does not look at.
"""

import os
from collections.abc import Generator
from subprocess import Popen
from typing import Protocol

import pytest

_MOST = 4
_PATIENCE_S = 30.0
_processes = pytest.StashKey[dict[str, Popen[bytes]]]()


class _Pipe(Protocol):
    popen: Popen[bytes]


class _Gateway(Protocol):
    id: str
    _io: _Pipe


class _Worker(Protocol):
    config: pytest.Config
    gateway: _Gateway


def pytest_configure() -> None:
    """Have a worker tell where it crashed when pytest itself is over, too."""
    os.environ.setdefault("PYTHONFAULTHANDLER", "1")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` is: one more than cores, as tests wait a third of their time; few, as each starts servers."""
    return min((os.cpu_count() or 1) + 1, _MOST)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodeready(node: _Worker) -> None:
    """Remember the process of a worker."""
    node.config.stash.setdefault(_processes, {})[node.gateway.id] = node.gateway._io.popen


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """Look how all workers ended, once pytest-xdist has ended them."""
    yield
    processes = session.config.stash.get(_processes, {})
    ends = {name: process.wait(_PATIENCE_S) for name, process in processes.items()}
    crashed = [f"{name} ended with {code}" for name, code in ends.items() if code]
    if crashed and session.exitstatus != pytest.ExitCode.INTERRUPTED:
        session.shouldfail = f"worker crashed (see its traceback above): {', '.join(crashed)}"
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
