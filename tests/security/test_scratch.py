"""Temporary files lie in the data folder, for its owner alone, and not for long."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from checkin.security.scratch import private_temporary_files


def test_temporary_files_are_private_and_gone_afterwards_also_when_something_fails(tmp_path: Path) -> None:
    before = tempfile.gettempdir(), os.environ.get("TMPDIR")
    made: list[Path] = []

    def fails() -> None:
        with private_temporary_files(tmp_path):
            made.append(Path(tempfile.mkstemp()[1]))
            assert os.environ["TMPDIR"] == str(made[0].parent)
            if os.name == "posix":
                assert stat.S_IMODE(made[0].parent.stat().st_mode) == 0o700
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert made[0].parent == tmp_path / "temporary"
    assert not made[0].parent.exists()
    assert (tempfile.gettempdir(), os.environ.get("TMPDIR")) == before


def test_what_a_killed_process_left_is_removed_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    (tmp_path / "temporary" / "page.pdf").write_text("x")

    with private_temporary_files(tmp_path):
        assert list((tmp_path / "temporary").iterdir()) == []


def test_where_the_folder_cannot_be_made_things_stay_as_they_are(tmp_path: Path) -> None:
    before = tempfile.gettempdir()
    (tmp_path / "temporary").write_text("a file")

    with private_temporary_files(tmp_path):
        assert tempfile.gettempdir() == before
