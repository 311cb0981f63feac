"""A hall for whoever joins it from a window, and the window of the settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.operators import Role
from tests.stories.hall import Hall
from tests.ui.conftest import OpenDesk
from tests.ui.setup.settings_window import Settings


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path / "hall")
    yield hall
    hall.stop()


@pytest.fixture
def settings(open_desk: OpenDesk) -> Settings:
    return Settings(open_desk(Role.SUPERVISOR))
