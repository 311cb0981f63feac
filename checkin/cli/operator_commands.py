"""operators: who may work at the desks of an event, listed, added and removed, their PINs, badges and rules."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.badges.qr_pictures import qr_png
from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.server_commands import opened_server_store
from checkin.cli.terminal import say
from checkin.journal.store import Store
from checkin.operators import Operator, Role, SignInRules, SupervisorBadge, at_work
from checkin.station import operator_book

operators = typer.Typer(no_args_is_help=True, help="Who may work at the desks of the event, and how they sign in.")
Name = Annotated[str, typer.Argument(metavar="NAME", help="The operator's name or id.")]
Database = Annotated[
    str | None, typer.Option("--database", metavar="URL", help="The PostgreSQL of the server, where it has one.")
]
Pin = Annotated[
    str, typer.Option("--pin", metavar="PIN", envvar="CHECKIN_PIN", help="Six digits; by itself random, told once.")
]


class OperatorDocument(msgspec.Struct, frozen=True):
    """An element of `operators list --json`, and the answer where one is changed."""

    id: str
    name: str
    role: Role
    has_pin: bool
    badge: str
    """“participant”, “card”, or empty for none."""
    participant: str = ""
    """The id of the participant whose badge is theirs."""
    pin: str | None = None
    """A PIN that was made at random, told this once."""
    card: str | None = None
    """The code of a card that was made, told this once."""


class RulesDocument(msgspec.Struct, frozen=True):
    """The answer to `operators rules --json`."""

    lock_after_min: int
    supervisor_badge: SupervisorBadge


@operators.command("list")
def list_operators(data: Data, database: Database = None, as_json: AsJson = False) -> None:
    """List who may work at the desks."""
    with _opened(data, database, changes=False) as store:
        event, _ = store.event()
    documents = [_document(one) for one in at_work(event.operators)]
    none = "The event has no operators: whoever starts the program works at a desk."
    show(documents, as_json=as_json, text=lambda: "\n".join(map(_line, documents)) or none)


@operators.command("add")
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that goes on record.")],
    data: Data,
    role: Annotated[Role, typer.Option("--role", metavar="ROLE", help="desk, volunteer or supervisor.")] = Role.DESK,
    pin: Pin = "",
    badge: Annotated[
        str, typer.Option("--badge", metavar="CODE", help="Their badge: a participant's id or code, or a card's code.")
    ] = "",
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Let somebody work at the desks. From the first one on, everybody signs in."""
    told = operator_book.new_pin() if not pin and not badge else ""
    with _opened(data, database) as store:
        added = operator_book.add_operator(store, name, role, pin or told, badge)
        event, _ = store.event()
    if all(one.role is not Role.SUPERVISOR for one in at_work(event.operators)):
        say("There is no supervisor among the operators yet: add one, too.", err=True)
    _tell(added, "may work at the desks", as_json=as_json, pin=told or None)


@operators.command("remove")
def remove(name: Name, data: Data, database: Database = None, as_json: AsJson = False) -> None:
    """Let somebody sign in no more; what they did keeps their name."""
    with _opened(data, database) as store:
        removed = operator_book.remove_operator(store, name)
        event, _ = store.event()
    if not at_work(event.operators):
        say("That was the last operator: nobody needs to sign in at the desks any more.", err=True)
    _tell(removed, "may sign in no more", as_json=as_json)


@operators.command("pin")
def pin_of(name: Name, data: Data, pin: Pin = "", database: Database = None, as_json: AsJson = False) -> None:
    """Give somebody another PIN."""
    told = "" if pin else operator_book.new_pin()
    with _opened(data, database) as store:
        changed = operator_book.set_pin(store, name, pin or told)
    _tell(changed, "has a new PIN", as_json=as_json, pin=told or None)


@operators.command("badge")
def badge_of(
    name: Name,
    data: Data,
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A participant's id or code, a card's code; “new” or “none”.")
    ],
    picture: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The QR code of a new card, as PNG.")
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Say by which badge or card somebody signs in."""
    card = operator_book.new_card() if code == "new" else None
    with _opened(data, database) as store:
        changed = operator_book.set_badge(store, name, card or ("" if code == "none" else code))
    if card is not None and picture is not None:
        picture.write_bytes(qr_png(card))
    _tell(changed, "has no badge" if code == "none" else "signs in by this badge", as_json=as_json, card=card)


@operators.command("rules")
def rules_of(
    data: Data,
    lock_after: Annotated[
        int | None, typer.Option("--lock-after", metavar="MINUTES", help="A desk locks after so long; 0 for never.")
    ] = None,
    supervisor_badge: Annotated[
        SupervisorBadge | None,
        typer.Option("--supervisor-badge", metavar="RULE", help="with_pin, authorises or signs_in."),
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Show or change how people sign in."""
    with _opened(data, database, changes=lock_after is not None or supervisor_badge is not None) as store:
        event, _ = store.event()
        rules = SignInRules(
            event.sign_in.lock_after_min if lock_after is None else lock_after,
            event.sign_in.supervisor_badge if supervisor_badge is None else supervisor_badge,
        )
        if rules != event.sign_in:
            operator_book.set_rules(store, rules)
    document = RulesDocument(rules.lock_after_min, rules.supervisor_badge)
    show(document, as_json=as_json, text=lambda: f"lock after {rules.lock_after_min} min, {rules.supervisor_badge}")


@contextmanager
def _opened(data: Path, database: str | None, *, changes: bool = True) -> Iterator[Store]:
    """Where the event's settings lie, beside whatever runs on them. Raises NotPermitted where they are a server's."""
    if database is not None:
        with opened_server_store(data, database, beside=True) as (_, store):
            yield store
        return
    with opened_folder(data, read_only=not changes, beside=changes) as folder:
        if changes:
            operator_book.require_own_operators(folder.store)
        yield folder.store


def _document(one: Operator) -> OperatorDocument:
    kind = "participant" if one.participant else "card" if one.card else ""
    return OperatorDocument(one.id, one.name, one.role, bool(one.pin), kind, one.participant)


def _line(one: OperatorDocument) -> str:
    ways = [word for word, has in (("PIN", one.has_pin), (one.badge and f"badge ({one.badge})", one.badge)) if has]
    return f"{one.id}  {one.name}  {one.role}  {', '.join(ways)}"


def _tell(one: Operator, what: str, *, as_json: bool, pin: str | None = None, card: str | None = None) -> None:
    document = msgspec.structs.replace(_document(one), pin=pin, card=card)
    told = f" PIN: {pin}" if pin else f" Card: {card}" if card else ""
    show(document, as_json=as_json, text=lambda: f"{one.name} {what}.{told}")
