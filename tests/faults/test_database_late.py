"""After a power cut server and database start together, and the database takes longer."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.datafolder import DataFolder
from checkin.security.keys import KeyPlace
from tests.builders import an_event
from tests.faults.postgres_cluster import Cluster

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    cluster = Cluster.new()
    yield cluster
    cluster.remove()


def test_the_server_waits_for_its_database(cluster: Cluster, tmp_path: Path) -> None:
    DataFolder.create(tmp_path / "server", an_event(), "server", KeyPlace.FILE)[0].close()
    cluster.kill()
    command = [sys.executable, "main.py", "serve", "--port", "0", "--json", "--database", cluster.url]
    command += ["--data", str(tmp_path / "server")]
    process = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stderr.readline().endswith("Waiting …\n")

        cluster.start()

        assert json.loads(process.stdout.readline())["url"].startswith("http://127.0.0.1:")
    finally:
        process.terminate()
        process.communicate()
