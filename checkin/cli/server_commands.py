"""serve, pair and sync: the central server, and a desk that joins it."""

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, farewell_text, opened_folder, show, what_stays
from checkin.cli.terminal import harmless, say
from checkin.cli.unlocking import passphrase_of
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.erasing import erase_folder
from checkin.farewell import obey, obey_if_sure
from checkin.joining import join, leave, require_nothing_unsent
from checkin.journal.store import Store, StoreAway, StoreError
from checkin.journal.wipe_orders import erasure_of
from checkin.roster.photo_shelf import PhotoShelf
from checkin.security.wiping import Wiping, begin_wiping
from checkin.server.connections import make_room_for_connections
from checkin.server.events import keep_log
from checkin.server.mirror import Mirror, copy_all
from checkin.server.serving import DEFAULT_PORT, Server, Tls
from checkin.sync.answers import ToldToWipe
from checkin.sync.client import ServerClient
from checkin.sync.handover import hand_over_key
from checkin.sync.pairing import PairingLink, parse_pairing_link
from checkin.sync.photos import fetch_photos_once
from checkin.sync.session import paired_remote, sync_once
from checkin.sync.worker import SyncState, SyncWorker

_PATIENCE_S, _AGAIN_S = 30.0, 2.0
Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="A PostgreSQL database; by itself the data folder's."),
]


class ServingDocument(msgspec.Struct, frozen=True):
    """What `serve --json` prints when it is ready."""

    url: str
    pairing_code: str
    pairing_link: str
    live_page: str
    certificate_sha256: str = ""
    """Of the certificate that a browser warns of; empty without encryption."""


class PairedDocument(msgspec.Struct, frozen=True):
    """The answer to `pair --json`."""

    event: str
    desk: str
    server: str


def serve(
    data: Data,
    database: Database = None,
    host: Annotated[str, typer.Option("--host", metavar="H", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="P", min=0, max=65535)] = DEFAULT_PORT,
    tls: Annotated[Tls, typer.Option("--tls", help="Encryption; auto: beyond this machine's own address.")] = Tls.AUTO,
    codes: Annotated[int, typer.Option("--codes", metavar="N", min=1, max=200, help="Pairing codes to show.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Run the central server and its live page until Ctrl-C."""
    with opened_server_store(data, database) as (folder, store):
        event, _ = store.event()
        if event.is_rehearsal:
            raise DataFolderError("This is a rehearsal: it has no server, so that nothing of it reaches the event.")
        server = Server(
            store,
            folder.path,
            key=folder.key,
            host=host,
            port=port,
            tls=tls,
            on_erased=lambda _erasure: erase_folder(folder, store),
        )
        for number in (signal.SIGINT, signal.SIGTERM):
            # Before the web server listens to them itself, and when it raises them again at its end.
            signal.signal(number, lambda *_: server.ask_to_end())
        _show_serving(server, codes, as_json=as_json)
        if erasure_of(store) is not None:
            say("This event was erased: the server only tells its desks, and hears from them.", err=True)
        keep_log()
        make_room_for_connections()
        mirror = Mirror(store, folder.store) if store is not folder.store else None
        if mirror is not None:
            mirror.start()
        try:
            server.run()
        finally:
            server.stop()
            if mirror is not None:
                mirror.stop()


def pair(
    url: Annotated[str, typer.Argument(metavar="URL", help="The server's address, or the whole pairing link.")],
    data: Data,
    code: Annotated[str, typer.Option("--code", metavar="CODE", help="The one-time code that the server shows.")] = "",
    desk: Annotated[str, typer.Option("--desk", metavar="NAME", help="What this desk is called.")] = "",
    as_json: AsJson = False,
) -> None:
    """Join this desk to a server."""
    link = parse_pairing_link(url)
    link = PairingLink(link.url, code or link.code, link.fingerprint)
    if not link.code:
        raise typer.BadParameter("The one-time code is missing.", param_hint="--code")
    folder = join(data, link, desk, passphrase_of(data))
    try:
        event, _ = folder.store.event()
        document = PairedDocument(event.name, folder.desk.name, link.url)
    finally:
        folder.close()
    show(document, as_json=as_json, text=lambda: f"Desk {document.desk} has joined “{document.event}”.")


def invite(
    data: Data,
    supervisor: Annotated[
        str, typer.Option("--as", metavar="NAME", help="The supervisor who invites, where the event has operators.")
    ] = "",
    pin: Annotated[str, typer.Option("--pin", metavar="PIN", envvar="CHECKIN_PIN", help="Their PIN.")] = "",
    as_json: AsJson = False,
) -> None:
    """Get a one-time code from this desk's server, for one more desk or for the live page in a browser."""
    with opened_folder(data, read_only=True) as folder:
        client = ServerClient.of(paired_remote(folder.store))
        try:
            if supervisor:
                client.sign_in(supervisor, pin)
            code = client.pairing_code()
        finally:
            client.close()
    show(
        code,
        as_json=as_json,
        text=lambda: (
            f"Pair a desk: python main.py pair '{code.link}'\nOr open this in a browser, for the live page: {code.link}"
        ),
    )


def leave_server(data: Data) -> None:
    """Have this desk forget its server; refused while entries are neither sent nor exported."""
    with opened_folder(data) as folder:
        leave(folder)
    say("The desk has no server any more.", err=True)


def reset(
    data: Data, yes: Annotated[bool, typer.Option("--yes", help="Do not ask; everything in the folder goes.")] = False
) -> None:
    """Remove this desk's data; refused while entries are neither sent nor exported."""
    with opened_folder(data) as folder:
        require_nothing_unsent(folder.store, alone=True)
        if not yes:
            typer.confirm(harmless(f"Remove everything of desk {folder.desk.name} in {data}?"), abort=True)
        elsewhere = folder.second_place
        begin_wiping(data, Wiping(elsewhere=elsewhere))
    folder.discard()
    say(f"The desk's data are gone.{what_stays(data, elsewhere)}", err=True)


def sync(
    data: Data,
    once: Annotated[bool, typer.Option("--once", help="One round, then end.")] = False,
    as_json: AsJson = False,
) -> None:
    """Send and fetch: once, or until Ctrl-C."""
    with opened_folder(data) as folder:
        if not once:
            _sync_until_interrupted(folder)
            return
        try:
            report = sync_once(folder.store, wall_clock_ms)
        except ToldToWipe as told:
            say(farewell_text(obey_if_sure(folder, told)), err=True)
            raise typer.Exit(1) from None
        fetch_photos_once(folder.store, PhotoShelf(folder.photos))
    show(
        report,
        as_json=as_json,
        text=lambda: (
            f"{report.sent} sent, {report.received} received, {report.participants} participants, "
            f"{report.unsent} unsent."
        ),
    )


@contextmanager
def opened_server_store(
    path: Path, database: str | None, *, beside: bool = False
) -> Iterator[tuple[DataFolder, Store]]:
    """The data folder and where its server keeps things, closed at the end."""
    with opened_folder(path, beside=beside) as folder:
        store = _server_store(folder, database)
        try:
            yield folder, store
        finally:
            store.close()


def _server_store(folder: DataFolder, database: str | None) -> Store:
    """The folder's own store, or a PostgreSQL that gets all that the folder holds when it has no event yet."""
    if database is None:
        return folder.store
    from checkin.journal.postgres import PostgresStore  # noqa: PLC0415 - only for those who have a PostgreSQL

    store = _once_it_answers(lambda: PostgresStore.open(database))
    try:
        event, _ = folder.store.event()
        try:
            theirs, _ = store.event()
        except StoreError:
            hand_over_key(folder.store)  # so that there is one, which both have
            copy_all(folder.store, store)
        else:
            if theirs.id != event.id:
                raise DataFolderError(
                    f"The database holds another event (“{theirs.name}”) than {folder.path}: name another database."
                )
        folder.follow(store)
    except BaseException:
        store.close()
        raise
    return store


def _once_it_answers(open_store: Callable[[], Store]) -> Store:
    """The store, once its server answers: after a power cut both start at once. Raises StoreAway if it never does."""
    pause = threading.Event()
    end = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return open_store()
        except StoreAway as error:
            if time.monotonic() > end:
                raise
            say(f"{error.sentence} Waiting …", err=True)
        pause.wait(_AGAIN_S)


def _show_serving(server: Server, codes: int, *, as_json: bool) -> None:
    first = server.pairing_code()
    live_page = server.pairing_code(for_browser=True).link
    document = ServingDocument(server.url, first.code, first.link, live_page, server.fingerprint)
    show(
        document,
        as_json=as_json,
        text=lambda: (
            f"Serving at {document.url}\nLive page: {document.live_page}\n{_warning_told(document.certificate_sha256)}"
            f"Pair a desk: python main.py pair '{document.pairing_link}'\nPairing code: {document.pairing_code}"
        ),
    )
    for _ in range(codes - 1):
        say(f"Pairing code: {server.pairing_code().code}")
    sys.stdout.flush()


def _warning_told(fingerprint: str) -> str:
    """What to compare when a browser warns of the server's own certificate, as browsers write it."""
    pairs = ":".join(fingerprint[at : at + 2].upper() for at in range(0, len(fingerprint), 2))
    return f"A browser warns of the certificate: go on only if its SHA-256 is {pairs}\n" if fingerprint else ""


def _sync_until_interrupted(folder: DataFolder) -> None:
    over = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        over.set()

    def tell(state: SyncState) -> None:
        _tell(state)
        if state.wipe is not None:
            over.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    worker = SyncWorker(folder.store, PhotoShelf(folder.photos))
    worker.start(tell)
    over.wait()
    worker.stop()
    if worker.state.wipe is not None:
        say(farewell_text(obey(folder, worker.state.wipe)), err=True)
        raise typer.Exit(1)


def _tell(state: SyncState) -> None:
    say(state.problem or f"In step with the server, {state.unsent} unsent.", err=True)
