"""Erasing people in a PostgreSQL store: every row that holds anything personal of theirs."""

from collections.abc import Sequence

import msgspec

from checkin.journal.entries import Entry, without_personal
from checkin.journal.postgres_figures import digest_of
from checkin.journal.postgres_link import Session
from checkin.journal.store import Gone
from checkin.journal.verification import StoredProjection

_ENTRIES = "UPDATE entry SET personal = NULL WHERE participant = ANY($1::text[]) AND personal IS NOT NULL"
_ROSTER = "UPDATE participant SET roster = NULL, revision = NULL WHERE id = ANY($1::text[])"
_SET_ASIDE_AGAIN = """
    INSERT INTO set_aside(digest, raw, reason) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
"""
VACUUM = ("VACUUM entry", "VACUUM participant", "VACUUM set_aside", "VACUUM tally", "VACUUM cell")
"""What removes the rows that were replaced; the server's own housekeeping does it later otherwise."""


def erase(session: Session, people: Sequence[StoredProjection]) -> Gone:
    """Drop all that is personal of these people, of whom this was kept so far."""
    participants = [one.id for one in people]
    session.write(_ENTRIES, list(participants))
    session.write(_ROSTER, list(participants))
    for digest, raw, reason in session.fetch("SELECT digest, raw, reason FROM set_aside"):
        entry = msgspec.json.decode(raw, type=Entry)
        if entry.participant in participants and entry.personal is not None:
            kept = msgspec.json.encode(without_personal(entry))
            session.write("DELETE FROM set_aside WHERE digest = $1", digest)
            session.write(_SET_ASIDE_AGAIN, digest_of(kept), kept.decode(), reason)
    known = {person.photo for one in people for person in (one.roster, one.shown) if person and person.photo}
    return Gone(tuple(participants), tuple(sorted(known)))
