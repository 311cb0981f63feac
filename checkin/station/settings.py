"""Changes of the event's settings: each on what they are at that moment, in one transaction."""

from collections.abc import Callable

from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.journal.store import Store, Transaction
from checkin.operators import Role

FIRST_ROLE = "first_role"
"""The desk's own setting that says in which role it is opened when nobody says."""
_SETTINGS_WANTED = "settings_wanted"


def change_event(store: Store, change: Callable[[Event], Event]) -> Event:
    """Change the event's settings; the event as it is then. What `change` raises undoes all."""

    def work(transaction: Transaction) -> Event:
        # Read within the transaction, so that of two who change them at the same time neither loses anything.
        event, _ = store.event()
        changed = change(event)
        if changed != event:
            transaction.put_event(changed)
        return changed

    return store.transact(work)


def first_role(store: DeskStore) -> Role:
    """In which role a desk without operators is opened when nobody says: a supervisor's where the event was made."""
    kept = store.desk_setting(FIRST_ROLE)
    return Role(kept) if kept in set(Role) else Role.DESK


def want_settings(store: DeskStore) -> None:
    """Have the window show the event's settings once, when it is opened next."""
    store.save_desk_setting(_SETTINGS_WANTED, "yes")


def take_wanted_settings(store: DeskStore) -> bool:
    """Whether the window was to show the settings; it is not from now on."""
    is_wanted = store.desk_setting(_SETTINGS_WANTED) == "yes"
    if is_wanted:
        store.save_desk_setting(_SETTINGS_WANTED, "")
    return is_wanted
