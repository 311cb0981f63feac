"""Joining a desk to a server by a one-time code."""

from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from checkin.event import Event
from checkin.journal.remote import Remote
from checkin.sync.answers import NotOurs
from checkin.sync.client import ServerClient, checked_url, fetch_certificate
from checkin.sync.messages import PairRequest


class PairingLink(NamedTuple):
    """What a pairing QR code carries."""

    url: str
    code: str
    fingerprint: str


class Paired(NamedTuple):
    """The server of a desk that has just been paired, and its event."""

    remote: Remote
    event: Event
    desk: str
    """The id of the desk from now on."""
    hand_over_key: bytes


def pairing_link(url: str, code: str, fingerprint: str = "") -> str:
    """The text of a pairing QR code: the server's address with the code (and certificate) behind the hash sign."""
    return f"{url}/#code={code}" + (f"&sha256={fingerprint}" if fingerprint else "")


def parse_pairing_link(text: str) -> PairingLink:
    """A pairing link, or a plain address (then code and fingerprint are empty). Raises NotOurs for neither."""
    address, _, fragment = text.strip().partition("#")
    fields = parse_qs(fragment)
    return PairingLink(checked_url(address), fields.get("code", [""])[0], fields.get("sha256", [""])[0])


def pair(link: PairingLink, desk: str, desk_name: str, public_key: str = "", former_token: str = "") -> Paired:
    """Pair a desk, which will sign its hand-over files with the key.

    By its former token a desk proves to be the one of its id; a copy of it gets an id of its own.

    Raises SyncError: unreachable, not ours, a code that is wrong, used or too old. Over TLS only the certificate with
    the link's fingerprint is trusted, now and later.
    """
    certificate = None
    if urlsplit(link.url).scheme == "https":
        if not link.fingerprint:
            raise NotOurs("The address lacks the certificate's fingerprint: use the whole link that the server shows.")
        certificate = fetch_certificate(link.url, link.fingerprint)
    client = ServerClient(link.url, certificate=certificate)
    try:
        client.hello()
        request = PairRequest(link.code, desk, desk_name, public_key=public_key, former_token=former_token)
        answer = client.pair(request)
    finally:
        client.close()
    remote = Remote(
        url=link.url,
        token=answer.token,
        event_id=answer.event.id,
        certificate=certificate,
        settings_revision=answer.event_revision,
    )
    return Paired(remote, answer.event, answer.desk or desk, _key(answer.hand_over_key))


def _key(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise NotOurs("The server's answer is damaged: try to pair once more.") from error
