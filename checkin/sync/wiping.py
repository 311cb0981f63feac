"""Whether a desk takes its server at its word when that has it remove its data."""

from checkin.journal.desk_store import DeskStore
from checkin.sync.answers import NotOurs
from checkin.sync.messages import WipeDemand
from checkin.sync.session import paired_remote


def require_sure_demand(store: DeskStore, demand: WipeDemand) -> None:
    """Raise NotOurs unless it comes from the desk's own server for sure, and is about its event."""
    remote = paired_remote(store)
    if demand.event != remote.event_id:
        raise NotOurs("The server speaks of another event than this desk's: check the address.")
    if not remote.is_known_for_sure:
        raise NotOurs(
            "The server has this desk remove its data, but others could speak in its place, for nothing is encrypted: "
            "ask whoever runs it, then use “reset”."
        )
