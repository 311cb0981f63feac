"""What the server's log says of security, and what it never says."""

import logging

import pytest

from checkin.server import events
from checkin.server.events import MOST_A_MINUTE, SecurityLog
from checkin.sync.messages import PROTOCOL, PROTOCOL_HEADER
from tests.operators import VERA_PIN, a_guarded_event
from tests.server.conftest import Running


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == events.__name__]


def test_who_was_let_in_and_who_was_not_is_told_without_names_codes_or_tokens(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, events.__name__)
    running.store.transact(lambda transaction: transaction.put_event(a_guarded_event()))
    code = running.server.pairing_code().code
    with running.stranger() as http:
        assert http.post("/pair", json={"code": "WRONG", "desk": "d-2", "desk_name": "South"}).status_code == 403
        token = http.post("/pair", json={"code": code, "desk": "d-2\r\nforged", "desk_name": "South"}).json()["token"]
        bad = {"Authorization": "Bearer made-up", PROTOCOL_HEADER: str(PROTOCOL)}
        assert http.get("/settings", headers=bad).status_code == 401
    with running.http() as http:
        assert http.post("/operators/sign-in", json={"operator": "Vera", "pin": "111222"}).status_code == 403
        assert http.post("/pairing-codes").status_code == 403
        assert http.post("/operators/sign-in", json={"operator": "Vera", "pin": VERA_PIN}).status_code == 200

    told = lines(caplog)
    assert told == [
        "refused (PairingRefused) POST /pair by a stranger at 127.0.0.1",
        "desk paired by d-2\\r\\nforged at 127.0.0.1",
        "refused (NotKnown) GET /settings by a stranger at 127.0.0.1",
        "refused (WrongPin) POST /operators/sign-in by d-north at 127.0.0.1",
        "refused (SessionNeeded) POST /pairing-codes by a stranger at 127.0.0.1",
        "supervisor signed in by d-north at 127.0.0.1",
    ]
    for secret in (code, token, "made-up", VERA_PIN, "111222", "Vera", "South"):
        assert secret not in "".join(told)


def test_who_knocks_without_end_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    now = 0.0
    log = SecurityLog(lambda: now)
    for _ in range(MOST_A_MINUTE + 40):
        log.refused("NotKnown", "", "10.0.0.9", "GET /entries")
    assert len(lines(caplog)) == MOST_A_MINUTE

    now = 61.0
    log.refused("NotKnown", "", "10.0.0.9", "GET /entries")

    assert lines(caplog)[MOST_A_MINUTE:] == [
        "NotKnown: 40 more in that minute",
        "refused (NotKnown) GET /entries by a stranger at 10.0.0.9",
    ]


def test_the_log_of_a_server_has_its_moments_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    before = list(logging.getLogger().handlers)
    events.keep_log()
    [ours] = [handler for handler in logging.getLogger().handlers if handler not in before]
    try:
        record = logging.makeLogRecord({"name": "checkin.n", "levelname": "INFO", "msg": "m", "created": 0.0})
        assert ours.format(record) == "1970-01-01T00:00:00Z info: checkin.n: m"
    finally:
        logging.getLogger().removeHandler(ours)
    assert capsys.readouterr().out == ""
