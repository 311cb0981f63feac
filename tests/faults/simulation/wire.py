"""The simulated network between a desk and the server: the protocol's messages as bytes, and what becomes of them."""

from enum import StrEnum
from typing import Protocol, TypeVar

import msgspec

from checkin.errors import CheckinError
from checkin.journal.anomalies import Contact
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.store import Cursor, Receipt, RosterChange, RosterHead, StoreError
from checkin.participants import Participant
from checkin.server.central import Central, NotKnown
from checkin.sync.answers import NotAllowed, Refused, Unreachable
from checkin.sync.messages import PulledPage, PulledRoster, PushAnswer, PushRequest, PutParticipants, SettingsAnswer
from checkin.sync.session import contacts_of

Answer = TypeVar("Answer")


class Fate(StrEnum):
    """What becomes of one message."""

    FINE = "fine"
    LOST = "message_lost"
    ANSWER_LOST = "answer_lost"
    DOUBLED = "message_doubled"
    DELAYED = "message_delayed"


class Pull(msgspec.Struct, frozen=True):
    """The query of GET /entries."""

    cursor: Cursor | None
    limit: int


class PullRoster(msgspec.Struct, frozen=True):
    """The query of GET /roster."""

    after: int
    known: RosterHead
    limit: int


class Request(msgspec.Struct, frozen=True):
    """One request as it travels."""

    path: str
    token: str
    contact: Contact
    body: bytes


class Problem(msgspec.Struct, frozen=True):
    """An answer that is none."""

    status: int
    detail: str


class Network(Protocol):
    """What the world does with messages."""

    def fate(self, desk: str) -> Fate:
        """What becomes of the next message of this desk."""
        ...

    def meanwhile(self) -> None:
        """Time for others to act while a message is on its way."""
        ...

    def handle(self, request: bytes) -> bytes:
        """The server's answer. Raises Unreachable when it is down or dies over it."""
        ...

    def keep(self, request: bytes) -> None:
        """Deliver this once more, or late."""
        ...


class Wire:
    """The server as a desk's round sees it."""

    def __init__(self, network: Network, desk: str, store: DeskStore, offset_ms: int) -> None:
        self._network = network
        self._desk = desk
        self._contact = contacts_of(store)
        self._store = store
        self._offset_ms = offset_ms
        self._measured: int | None = None

    @property
    def clock_offset_ms(self) -> int | None:
        return self._measured

    def push(self, entries: list[Entry], unsent: int) -> tuple[Receipt, ...]:
        return self._ask("push", PushRequest(tuple(entries), unsent), PushAnswer).receipts

    def pull(self, cursor: Cursor | None, limit: int) -> PulledPage:
        return self._ask("pull", Pull(cursor, limit), PulledPage)

    def roster(self, after: int, known: RosterHead, limit: int) -> PulledRoster:
        return self._ask("roster", PullRoster(after, known, limit), PulledRoster)

    def put_participants(self, participants: list[Participant]) -> None:
        self._ask("put_participants", PutParticipants(tuple(participants)), RosterChange)

    def settings(self) -> SettingsAnswer:
        return self._ask("settings", None, SettingsAnswer)

    def _ask(self, path: str, message: msgspec.Struct | None, answer: type[Answer]) -> Answer:
        remote = self._store.remote()
        token = remote.token if remote is not None else ""
        request = msgspec.json.encode(Request(path, token, self._contact(), msgspec.json.encode(message)))
        fate = self._network.fate(self._desk)
        if fate is Fate.LOST:
            raise Unreachable("The message was lost.")
        if fate is Fate.DELAYED:
            self._network.keep(request)
            raise Unreachable("The message is late.")
        self._network.meanwhile()
        said = self._network.handle(request)
        if fate is Fate.DOUBLED:
            self._network.keep(request)
        self._network.meanwhile()
        if fate is Fate.ANSWER_LOST:
            raise Unreachable("The answer was lost.")
        self._measured = self._offset_ms
        return msgspec.json.decode(_answer(said), type=answer)


def answered(central: Central, request: bytes) -> bytes:
    """What the server says to a request."""
    asked = msgspec.json.decode(request, type=Request)
    try:
        desk = central.desk_of(asked.token, asked.contact)
        result: msgspec.Struct
        match asked.path:
            case "push":
                result = central.push(desk, msgspec.json.decode(asked.body, type=PushRequest))
            case "pull":
                pull = msgspec.json.decode(asked.body, type=Pull)
                result = central.pull(pull.cursor, pull.limit)
            case "roster":
                after = msgspec.json.decode(asked.body, type=PullRoster)
                result = central.roster(after.after, after.known, after.limit)
            case "put_participants":
                result = central.put_participants(msgspec.json.decode(asked.body, type=PutParticipants))
            case _:
                result = central.settings()
    except NotKnown as error:
        return msgspec.json.encode(Problem(401, error.sentence))
    except StoreError as error:
        return msgspec.json.encode(Problem(503, error.sentence))
    except CheckinError as error:
        return msgspec.json.encode(Problem(400, error.sentence))
    return msgspec.json.encode(result)


def _answer(said: bytes) -> bytes:
    if not said.startswith(b'{"status":'):
        return said
    problem = msgspec.json.decode(said, type=Problem)
    raise {401: NotAllowed, 503: Unreachable}.get(problem.status, Refused)(problem.detail)
