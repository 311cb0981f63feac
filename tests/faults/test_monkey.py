"""A monkey for some seconds; and that it would notice what it looks for."""

import io
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from checkin.station.station import Station
from checkin.station.values import ScanResult
from tests.faults.monkey import main, run


@pytest.mark.parametrize("seed", [1, 2])
def test_random_keys_clicks_and_scans_end_with_a_sound_journal_and_no_error(
    qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    report = run(tmp_path, seconds=6, seed=seed)

    assert report.findings == ()
    assert report.did["scan"] > 10
    assert sum(report.verdicts.values()) > 0
    assert report.entries >= sum(report.verdicts.values())


def test_a_monkey_sees_errors(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = Station.scan

    def careless(station: Station, *arguments: Any, **named: Any) -> ScanResult:
        logging.getLogger(__name__).error("careless")
        return scan(station, *arguments, **named)

    monkeypatch.setattr(Station, "scan", careless)
    output = io.StringIO()

    assert main(["--seconds", "3", "--seed", "4"], output) == 1
    assert any("careless" in finding for finding in json.loads(output.getvalue())["findings"])
