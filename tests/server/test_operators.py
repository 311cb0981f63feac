"""Operators at the server: sessions for what a desk's token alone does not allow, and flags on what desks wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind, sentence
from checkin.journal.entries import new_entry
from checkin.journal.sqlite import SqliteStore
from checkin.permissions import Act
from checkin.security import pin_gate
from checkin.security.pin_gate import TooManyTries, WrongPin
from checkin.server.central import Central
from checkin.server.operators import IDLE_MS, LONGEST_MS, BeyondRole, OperatorSessions, SessionNeeded
from checkin.station.operator_book import remove_operator, set_pin
from checkin.sync.answers import NotAllowed
from checkin.sync.client import ServerClient
from checkin.sync.messages import OPERATOR_HEADER, PairRequest, PushRequest, SignInRequest
from tests.builders import a_stamp
from tests.desks import ANNA, a_store
from tests.operators import EVERYBODY, OLGA_PIN, VERA_PIN, a_guarded_event
from tests.server.conftest import Running

VERA = SignInRequest("Vera", VERA_PIN)


@dataclass
class Clock:
    now: int = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = a_store(tmp_path, event=a_guarded_event())
    yield store
    store.close()


@pytest.fixture
def sessions(store: SqliteStore, clock: Clock) -> OperatorSessions:
    return OperatorSessions(store, clock)


def test_a_supervisor_who_signed_in_may_act_others_may_not(sessions: OperatorSessions) -> None:
    sessions.acting("north", sessions.sign_in("north", VERA).session).require(Act.PAIR)

    olga = sessions.sign_in("north", SignInRequest("olga", OLGA_PIN)).session
    with pytest.raises(BeyondRole, match="Only a supervisor"):
        sessions.acting("north", olga).require(Act.PAIR)
    for token in ("", "made up"):
        with pytest.raises(SessionNeeded):
            sessions.acting("north", token).require(Act.PAIR)


def test_a_session_is_of_no_use_to_another_desk(sessions: OperatorSessions) -> None:
    token = sessions.sign_in("north", VERA).session

    with pytest.raises(SessionNeeded):
        sessions.acting("south", token).require(Act.PAIR)


def test_a_session_ends_when_it_is_not_used_for_a_quarter_of_an_hour(sessions: OperatorSessions, clock: Clock) -> None:
    token = sessions.sign_in("north", VERA).session
    for _ in range(3):
        clock.now += IDLE_MS - 1
        sessions.acting("north", token).require(Act.PAIR)
    clock.now += IDLE_MS
    with pytest.raises(SessionNeeded):
        sessions.acting("north", token).require(Act.PAIR)


def test_no_session_lasts_longer_than_half_a_day(sessions: OperatorSessions, clock: Clock) -> None:
    token, began = sessions.sign_in("north", VERA).session, clock.now
    while clock.now - began < LONGEST_MS - 600_000:
        clock.now += 600_000
        sessions.acting("north", token)
    clock.now += 600_000

    assert sessions.acting("north", token).operator is None


def test_a_session_ends_with_sign_out_another_pin_or_removal(sessions: OperatorSessions, store: SqliteStore) -> None:
    out, changed, removed = (sessions.sign_in(desk, VERA).session for desk in ("south", "north", "west"))
    sessions.sign_out("north", out)
    assert sessions.acting("south", out).operator is not None
    sessions.sign_out("south", out)
    assert sessions.acting("south", out).operator is None
    assert sessions.acting("north", changed).operator is not None

    set_pin(store, "Vera", "735190")
    assert sessions.acting("north", changed).operator is None

    store.transact(lambda transaction: transaction.put_event(a_guarded_event()))
    assert sessions.acting("west", removed).operator is not None
    for name in ("Olga", "Ivan", "Sonya", "Vera"):
        remove_operator(store, name)
        if name != "Vera":
            assert sessions.acting("west", removed).operator is not None
    assert not sessions.acting("west", removed).needs_sign_in


def test_who_signs_in_again_has_the_new_session_only(sessions: OperatorSessions) -> None:
    first, elsewhere, second = (sessions.sign_in(desk, VERA).session for desk in ("north", "south", "north"))

    assert sessions.acting("north", first).operator is None
    assert sessions.acting("north", second).operator is not None
    assert sessions.acting("south", elsewhere).operator is not None


def test_another_process_of_the_server_knows_sessions_and_tries(store: SqliteStore, clock: Clock) -> None:
    one, other = OperatorSessions(store, clock), OperatorSessions(store, clock)
    token = one.sign_in("north", VERA).session
    other.acting("north", token).require(Act.PAIR)
    for gate in (one, other, one, other, one):
        with pytest.raises(WrongPin):
            gate.sign_in("north", SignInRequest("Vera", "111222"))

    with pytest.raises(TooManyTries):
        other.sign_in("north", VERA)
    other.sign_in("south", VERA)


def test_neither_session_nor_pin_is_kept_as_it_is(sessions: OperatorSessions, store: SqliteStore) -> None:
    token = sessions.sign_in("north", VERA).session

    kept = (store.secret("operator_sessions") or b"") + (store.secret("operator_tries") or b"")
    assert token.encode() not in kept
    assert VERA_PIN.encode() not in kept


def test_what_is_beyond_an_operators_role_is_taken_and_flagged(store: SqliteStore, clock: Clock) -> None:
    central = Central(store, clock_ms=clock)
    desk = central.desk_of(central.pair(PairRequest(central.pairing_code().code, "d-north", "north")).token)
    entries = tuple(
        new_entry(a_stamp(operator=name), facts.Admitted("venue", override=True), ANNA.id) for name in ("Vera", "Olga")
    )

    answer = central.push(desk, PushRequest(entries))

    assert [receipt.outcome for receipt in answer.receipts] == ["accepted", "accepted"]
    [flag] = central.store.noted()
    assert (flag.kind, flag.subject, flag.detail) == (AnomalyKind.BEYOND_ROLE, "north", "Olga: override")
    assert "Olga" in sentence(flag)

    clock.now += 1_000
    central.push(desk, PushRequest(entries))
    assert central.store.noted() == [flag]


def test_an_anomaly_of_a_newer_version_is_told_as_such() -> None:
    told = msgspec.json.decode(b'{"kind": "haunted", "subject": "north"}', type=Anomaly)

    assert told.kind is AnomalyKind.OTHER
    assert "Update the program" in sentence(told)


# Over HTTP


def guard(running: Running) -> None:
    running.store.transact(lambda transaction: transaction.put_event(a_guarded_event()))


def test_where_there_are_operators_pairing_codes_need_a_supervisors_session(running: Running) -> None:
    with running.http() as http:
        assert http.post("/pairing-codes").status_code == 201
        guard(running)
        refused = http.post("/pairing-codes")
        assert (refused.status_code, "Sign in" in refused.json()["detail"]) == (403, True)
        answer = http.post("/operators/sign-in", json={"operator": "Vera", "pin": VERA_PIN}).json()
        assert (answer["name"], answer["role"], answer["idle_ms"]) == ("Vera", "supervisor", 900_000)

        session = {OPERATOR_HEADER: answer["session"]}
        assert http.post("/pairing-codes", headers=session).status_code == 201
        assert http.post("/operators/sign-out", headers=session).status_code == 200
        assert http.post("/pairing-codes", headers=session).status_code == 403


def test_a_wrong_pin_an_unknown_name_and_a_stranger_get_no_session(running: Running) -> None:
    guard(running)
    with running.http() as http:
        wrong = http.post("/operators/sign-in", json={"operator": "Vera", "pin": "111222"})
        unknown = http.post("/operators/sign-in", json={"operator": "Mallory", "pin": "111222"})
        assert (wrong.status_code, wrong.json()) == (403, unknown.json())
        for _ in range(5):
            last = http.post("/operators/sign-in", json={"operator": "Vera", "pin": "111222"})
        assert last.status_code == 429
    with running.stranger() as http:
        assert http.post("/operators/sign-in", json={"operator": "Vera", "pin": VERA_PIN}).status_code == 401


def test_an_unknown_name_takes_as_long_and_as_many_tries_as_a_wrong_pin(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str] = []

    def is_pin(_pin: str, kept: str) -> bool:
        checked.append(kept)
        return False

    monkeypatch.setattr(pin_gate, "is_pin", is_pin)
    guard(running)
    with running.http() as http:
        answers = {
            name: [http.post("/operators/sign-in", json={"operator": name, "pin": "111222"}) for _ in range(6)]
            for name in ("Vera", "Mallory")
        }

    told = {name: [(each.status_code, each.text) for each in tries] for name, tries in answers.items()}
    assert told["Vera"] == told["Mallory"]
    assert [status for status, _ in told["Vera"]] == [403] * 5 + [429]
    assert len(checked) == 10
    assert all(kept.startswith("$argon2id$") for kept in checked)


def test_a_browser_never_gets_the_hashes_of_pins(running: Running) -> None:
    guard(running)
    client = ServerClient(running.server.url)
    codes = [running.server.pairing_code().code for _ in range(2)]
    browser = client.pair(PairRequest(codes[0], "v-1", "Browser", viewer=True))
    desk = client.pair(PairRequest(codes[1], "d-2", "south"))
    client.close()

    assert browser.event.operators == ()
    assert desk.event.operators == EVERYBODY


def test_a_desk_acts_at_the_server_once_its_supervisor_signed_in_there(running: Running) -> None:
    guard(running)
    client = ServerClient(running.server.url, running.token)
    with pytest.raises(NotAllowed, match="Sign in"):
        client.pairing_code()
    client.sign_in("Vera", VERA_PIN)
    assert client.pairing_code().code
    client.sign_out()
    with pytest.raises(NotAllowed):
        client.pairing_code()
    client.close()
