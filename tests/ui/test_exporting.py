"""What a screen shows is written to a file for those who may export, whatever the window offers."""

from pathlib import Path

import pytest

from checkin.operators import Role
from checkin.tables import Table
from tests.ui.conftest import OpenDesk
from ui.supervisor.exporting import ask_and_write

TABLE = Table("Arrivals", ["Name"], [["Anna"]])


@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_nobody_but_a_supervisor_exports_what_is_shown(open_desk: OpenDesk, tmp_path: Path, role: Role) -> None:
    page = open_desk(role=role)
    failures: list[str] = []
    page.window._bridge.failed.connect(failures.append)
    dialog = ask_and_write(TABLE, page.window._bridge, page.window, lambda _path: None)

    dialog._save(tmp_path / "list.csv", None)

    page.qtbot.waitUntil(lambda: bool(failures))
    assert failures == ["Only a supervisor may export data: call one."]
    assert not (tmp_path / "list.csv").exists()
    dialog.reject()


def test_a_supervisor_exports_what_is_shown(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    done: list[Path] = []
    dialog = ask_and_write(TABLE, page.window._bridge, page.window, done.append)

    dialog._save(tmp_path / "list.csv", None)

    page.qtbot.waitUntil(lambda: bool(done))
    assert "Anna" in (tmp_path / "list.csv").read_text("utf-8-sig")
    dialog.reject()
