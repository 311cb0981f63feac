"""A hall for whoever joins it from a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path / "hall")
    yield hall
    hall.stop()
