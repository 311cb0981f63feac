"""Import holds whatever the file: some made by number, and whatever hypothesis thinks of."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.faults.fuzz_import import make, read

_text = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_files_as_nobody_should_send_them_give_rows_or_one_sentence(tmp_path: Path, first: int) -> None:
    for number in range(first, first + 100):
        read(make(number, tmp_path), random.Random(number))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.lists(st.lists(_text, min_size=1, max_size=5), max_size=12), st.sampled_from(",;\t|"))
def test_any_table_gives_rows_or_one_sentence(tmp_path: Path, table: list[list[str]], mark: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(["name,code", *(mark.join(row) for row in table)]), "utf-8")

    read(path, random.Random(0))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_give_rows_or_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)

    read(tmp_path / "a.xlsx", random.Random(1))
