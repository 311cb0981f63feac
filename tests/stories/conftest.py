"""One hall for each story."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.stop()
