"""The places where a store may lie."""

from collections.abc import Iterator

import pytest

from tests.builders import an_event
from tests.journal.places import Place, PostgresPlace, ServerStore, SqlitePlace


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
