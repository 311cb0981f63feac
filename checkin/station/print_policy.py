"""Whether a desk prints a badge when it checks somebody in."""

from enum import StrEnum

from checkin.journal.desk_store import DeskStore

_SETTING = "print_on_check_in"


class PrintPolicy(StrEnum):
    """When a badge is printed for somebody who is checked in and has none."""

    ALWAYS = "always"
    ASK = "ask"
    """Whoever is at the desk says so each time."""
    NEVER = "never"


def print_policy(store: DeskStore) -> PrintPolicy:
    """What this desk was told last."""
    kept = store.desk_setting(_SETTING)
    return PrintPolicy(kept) if kept in set(PrintPolicy) else PrintPolicy.ALWAYS


def save_print_policy(store: DeskStore, policy: PrintPolicy) -> None:
    """Keep it."""
    store.save_desk_setting(_SETTING, policy)
