"""Changes of the event's settings: each on what they are at that moment, in one transaction."""

from collections.abc import Callable

from checkin.event import Event
from checkin.journal.store import Store, Transaction


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
