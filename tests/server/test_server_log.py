"""What a server writes to its log while requests fail that carry names: nothing of these."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import msgspec

from checkin.sync.messages import PROTOCOL, PROTOCOL_HEADER, PairRequest
from tests.security.markers import MARKER, readable_in

ROOT = Path(__file__).parents[2]
SERVE = """
import sys
from checkin.cli.app import run
from checkin.logs import speak_of_no_values
from checkin.server.central import Central
from main import QtWindows

def fails(self, *given, **named):
    raise ValueError(f"cannot take {given} {named}")

def fails_in_a_group(self, *given, **named):
    raise ExceptionGroup(f"{given}", [KeyError(str(given))])

Central.pair = fails
Central.hello = fails_in_a_group
speak_of_no_values()
sys.exit(run(["serve", "--data", sys.argv[1], "--port", "0", "--json"], QtWindows()))
"""


def requests_that_fail(url: str) -> list[int]:
    body = msgspec.to_builtins(PairRequest("ABCDE", "d-1", MARKER))
    headers = [(PROTOCOL_HEADER.encode(), str(PROTOCOL).encode()), (b"Authorization", f"Bearer {MARKER}".encode())]
    with httpx.Client(base_url=url, headers=headers, trust_env=False, timeout=20) as http:
        answers = [
            http.post("/pair", json=body),
            http.post("/pair", content=json.dumps(body)[:-4].encode()),
            http.post("/pair", json={**body, "viewer": MARKER}),
            http.get("/hello", params={"q": MARKER}),
            http.get(f"/photos/{MARKER}"),
            http.get(f"/{MARKER}"),
            http.post("/entries", json=[MARKER]),
            http.request(f"X{MARKER.encode().hex()}", "/hello"),
        ]
    host, port = url.removeprefix("http://").split(":")
    for raw in (f"GET /{MARKER} HTTP/1.1\r\n{MARKER}\r\n\r\n", f"{MARKER}\r\n\r\n"):
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(raw.encode())
            connection.recv(4_096)
    assert not readable_in(b"".join(answer.content for answer in answers))
    return [answer.status_code for answer in answers]


def test_failing_requests_leave_no_values_in_the_log(tmp_path: Path) -> None:
    data = str(tmp_path / "server")
    subprocess.run(
        [sys.executable, "main.py", "init", "--data", data, "--key", "file"], cwd=ROOT, check=True, timeout=60,
        capture_output=True,
    )  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, data],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        codes = requests_that_fail(json.loads(process.stdout.readline())["url"])
    finally:
        process.terminate()
        out, log = process.communicate(timeout=30)

    assert codes.count(500) == 2, codes
    assert b"a request failed" in log
    assert b"builtins.ValueError" in log
    assert not readable_in(out + log), log.decode()
