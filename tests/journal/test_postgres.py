"""What only the PostgreSQL store has: an address, and a server that may be older, away or newer."""

import pytest

from checkin.journal.postgres import PostgresStore
from checkin.journal.store import StoreError
from tests.journal.places import PostgresPlace, run_sql


def test_a_database_of_a_newer_version_is_refused(postgres: PostgresPlace) -> None:
    postgres.new()
    run_sql(postgres.url, "INSERT INTO migration(number) VALUES (99)")

    with pytest.raises(StoreError, match="newer version of the program"):
        PostgresStore.open(postgres.url)


@pytest.mark.parametrize("address", ["postgresql://127.0.0.1:9/none", "mysql://here/there", "nonsense", ""])
def test_a_server_that_is_not_there_is_one_sentence(address: str) -> None:
    with pytest.raises(StoreError) as told:
        PostgresStore.open(address)

    assert "\n" not in told.value.sentence
