"""The directions of imports that pyproject.toml declares."""

from importlinter import cli


def test_imports_go_one_way(capsys: object) -> None:
    assert cli.lint_imports(config_filename="pyproject.toml", no_cache=True) == cli.EXIT_STATUS_SUCCESS
