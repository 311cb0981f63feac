"""Photos on their way: taken at the server or at a desk, and shown at every desk, with the server away again."""

import io
import threading
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from PIL import Image

from checkin.badges.photo_folder import PhotoFolder
from checkin.cli.app import run
from checkin.roster.photo_shelf import NoSuchPhoto, PhotoShelf
from checkin.roster.photos import kept_name
from checkin.station.photo_import import import_photos
from checkin.sync.client import ServerClient
from checkin.sync.messages import PROTOCOL, PROTOCOL_HEADER, PairRequest
from checkin.sync.photos import PhotoFetcher, fetch_photos_once, hand_over_photos
from checkin.sync.session import paired_remote
from checkin.sync.worker import SyncWorker
from tests.cli.conftest import NoWindows
from tests.desks import ANNA, WANG
from tests.stories.hall import Desk, Hall


def a_photo(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def portraits(tmp_path: Path) -> Path:
    folder = tmp_path / "portraits"
    folder.mkdir()
    (folder / f"{ANNA.ticket_code}.jpg").write_bytes(a_photo("red"))
    (folder / f"{WANG.name}.jpg").write_bytes(a_photo("blue"))
    return folder


def shelf_of(desk: Desk) -> PhotoShelf:
    return PhotoShelf(desk.folder.photos)


def take_at_server(hall: Hall, portraits: Path) -> None:
    import_photos(hall.central.store, PhotoShelf(hall.central.photos), portraits)


def photo_at(desk: Desk, code: str) -> bytes:
    return shelf_of(desk).content(desk.station.card(code).participant.photo)


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, "it never came to that"
        threading.Event().wait(0.02)


def test_photos_taken_at_the_server_come_to_desks_and_stay_when_it_is_away(hall: Hall, portraits: Path) -> None:
    north = hall.desk("north")
    take_at_server(hall, portraits)
    north.sync()

    assert fetch_photos_once(north.folder.store, shelf_of(north)) == 2
    hall.stop_server()

    assert Image.open(io.BytesIO(photo_at(north, ANNA.ticket_code))).convert("RGB").getpixel((5, 5)) == (254, 0, 0)
    assert photo_at(north, ANNA.ticket_code) != photo_at(north, WANG.ticket_code)
    hall.start_server()


def test_the_worker_fetches_photos_by_itself(hall: Hall, portraits: Path) -> None:
    north = hall.desk("north")
    north.station.use_sync(SyncWorker(north.folder.store, shelf_of(north)))
    take_at_server(hall, portraits)
    hall.server._central.hub.tell()

    wait_until(lambda: len(shelf_of(north).names()[1]) == 2)


def test_photos_taken_at_a_desk_come_to_the_others(hall: Hall, portraits: Path) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    report = import_photos(north.folder.store, shelf_of(north), portraits)

    assert hand_over_photos(north.folder.store, shelf_of(north), {taken.photo for taken in report.taken}) == 2
    assert hand_over_photos(north.folder.store, shelf_of(north), {taken.photo for taken in report.taken}) == 0
    north.sync()
    south.sync()
    fetch_photos_once(south.folder.store, shelf_of(south))

    assert photo_at(south, ANNA.ticket_code) == photo_at(north, ANNA.ticket_code)


def test_the_command_at_a_desk_hands_photos_over_and_tells_when_it_cannot(
    hall: Hall, portraits: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    north = hall.desk("north")
    north.station.stop()
    north.folder.close()
    hall.stop_server()
    command = ["photos", str(portraits), "--data", str(north.folder.path)]

    assert run(command, NoWindows()) == 1
    assert "The photos are on this desk only" in capsys.readouterr().err

    hall.start_server()
    assert run(command, NoWindows()) == 0
    assert len(PhotoShelf(hall.central.photos).names()[1]) == 2


def test_photos_that_are_here_are_not_fetched_again(hall: Hall, portraits: Path) -> None:
    north = hall.desk("north")
    take_at_server(hall, portraits)
    client = ServerClient.of(paired_remote(north.folder.store))
    fetcher = PhotoFetcher(client, shelf_of(north))
    try:
        assert fetcher.fetch(lambda: False) == 2
        assert fetcher.fetch(lambda: False) == 0
        assert client.photo_names(fetcher._mark).names is None, "the names are sent though they are known"
    finally:
        client.close()


def test_a_photo_that_was_replaced_meanwhile_does_not_end_the_fetching(hall: Hall, portraits: Path) -> None:
    north = hall.desk("north")
    take_at_server(hall, portraits)
    server = PhotoShelf(hall.central.photos)
    first = server.names()[1][0]
    (hall.central.photos.path / first).write_bytes(b"another content")

    assert fetch_photos_once(north.folder.store, shelf_of(north)) == 1
    assert not shelf_of(north).holds(first)


class TestRequests:
    """What the server answers to whom."""

    def test_only_desks_get_photos(self, hall: Hall, portraits: Path) -> None:
        take_at_server(hall, portraits)
        name = PhotoShelf(hall.central.photos).names()[1][0]
        for token in ("", "nonsense", self._token(hall, viewer=True)):
            with self._http(hall, token) as http:
                assert http.get("/photos").status_code in (401, 403)
                assert http.get(f"/photos/{name}").status_code in (401, 403)
                assert http.put(f"/photos/{name}", content=a_photo("red")).status_code in (401, 403)
        with self._http(hall, self._token(hall)) as http:
            answer = http.get(f"/photos/{name}")
        assert answer.headers["content-type"] == "image/jpeg"
        assert kept_name(answer.content) == name

    @pytest.mark.parametrize("name", ["event.db", "..%2Fevent.db", "0" * 32 + ".jpg", "%00", "a" * 5000])
    def test_nothing_but_photos_is_given_out_or_taken(self, hall: Hall, name: str) -> None:
        with self._http(hall, self._token(hall)) as http:
            assert http.get(f"/photos/{name}").status_code in (400, 404, 414)
            assert http.put(f"/photos/{name}", content=a_photo("red")).status_code in (400, 404, 414)
        assert PhotoShelf(hall.central.photos).names()[1] == ()
        assert (hall.central.path / "event.db").read_bytes()[:4] != b"\xff\xd8\xff\xe0"

    def test_only_jpegs_of_their_name_and_of_sound_size_are_taken(self, hall: Hall) -> None:
        large = b"\xff\xd8\xff" + bytes(400_000)
        with self._http(hall, self._token(hall)) as http:
            assert http.put(f"/photos/{kept_name(large)}", content=large).status_code == 413
            assert http.put(f"/photos/{kept_name(b'<html>')}", content=b"<html>").status_code == 404
            assert http.put(f"/photos/{kept_name(a_photo('red'))}", content=a_photo("red")).status_code == 204

    def _token(self, hall: Hall, *, viewer: bool = False) -> str:
        client = ServerClient(hall.server.url)
        try:
            return client.pair(PairRequest(hall.server.pairing_code().code, "d-1", "one", viewer=viewer)).token
        finally:
            client.close()

    def _http(self, hall: Hall, token: str) -> httpx.Client:
        headers = {PROTOCOL_HEADER: str(PROTOCOL), "Content-Type": "application/octet-stream"}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        return httpx.Client(base_url=hall.server.url, headers=headers, trust_env=False)


def test_a_shelf_takes_nothing_under_a_false_name(tmp_path: Path) -> None:
    shelf = PhotoShelf(PhotoFolder(tmp_path / "photos"))

    for name in ("../x.jpg", "x.jpg", kept_name(b"other")):
        with pytest.raises(NoSuchPhoto):
            shelf.keep(a_photo("red"), name)
    assert shelf.names() == ("", ())
