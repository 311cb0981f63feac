"""Words for what the core says in enums and values, a module for each subject. No rule lives here, only language.

Tables hold marked texts: `tr` translates them where they are shown. Functions give translated words.
"""

from ui.wording import (
    badges,
    conflicts,
    connection,
    delegations,
    desk,
    fields,
    numbers,
    people,
    printers,
    readiness,
    retention,
    scanners,
    supervision,
    times,
    verdicts,
    zones,
)

__all__ = [
    "badges",
    "conflicts",
    "connection",
    "delegations",
    "desk",
    "fields",
    "numbers",
    "people",
    "printers",
    "readiness",
    "retention",
    "scanners",
    "supervision",
    "times",
    "verdicts",
    "zones",
]
