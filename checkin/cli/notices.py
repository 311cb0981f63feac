"""What commands share that write to desks: the notices of a store, and desks by their names."""

from collections.abc import Iterable

import typer

from checkin.clock import wall_clock_ms
from checkin.journal.headcount import Known
from checkin.journal.store import Store
from checkin.state import Stamp
from checkin.station.notice_desk import NoticeDesk
from checkin.station.values import DeskIdentity


def notices_of_server(store: Store, desk: DeskIdentity, operator: str) -> NoticeDesk:
    """The notices in a store. Who may write commands counts as a supervisor."""
    return NoticeDesk(
        store,
        desk,
        lambda: Stamp(desk.id, desk.name, operator, wall_clock_ms()),
        lambda _act: None,
        lambda _change: None,
    )


def desk_called(desks: Iterable[Known], wanted: str, option: str, *, revoked_too: bool = False) -> str:
    """The id of the one desk with this id or name. Raises BadParameter."""
    found = [desk.id for desk in desks if wanted in (desk.id, desk.name) and (revoked_too or not desk.revoked)]
    if len(found) != 1:
        how_many = "No desk is" if not found else f"{len(found)} desks are"
        raise typer.BadParameter(f"{how_many} called “{wanted}”: name one by its id.", param_hint=option)
    return found[0]
