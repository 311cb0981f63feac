"""The tables of the PostgreSQL store, as numbered migrations. A released migration never changes.

Texts that come from outside and may be of any length or hold a NUL are kept as JSON and found by their digest. Ids and
keys are compared byte by byte (COLLATE "C"), as everywhere else in the program.
"""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE head( -- one row; its lock puts all writers in line
        one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
        epoch TEXT NOT NULL,
        position BIGINT NOT NULL,
        running TEXT NOT NULL,
        roster_revision BIGINT NOT NULL
    ) WITH (fillfactor = 50);

    CREATE TABLE event(
        one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
        settings TEXT NOT NULL,
        revision BIGINT NOT NULL
    );

    CREATE TABLE entry(
        position BIGINT PRIMARY KEY,
        id TEXT COLLATE "C" NOT NULL UNIQUE,
        desk TEXT NOT NULL,
        desk_name TEXT NOT NULL,
        operator TEXT NOT NULL,
        kind TEXT NOT NULL,
        participant TEXT COLLATE "C",
        body TEXT NOT NULL,
        at_ms BIGINT NOT NULL,
        offset_ms BIGINT,
        personal_digest TEXT,
        personal TEXT,
        hash TEXT NOT NULL,
        running TEXT NOT NULL
    );
    CREATE INDEX entry_by_participant ON entry(participant, position) WHERE participant IS NOT NULL;

    CREATE TABLE participant(
        id TEXT COLLATE "C" PRIMARY KEY,
        ticket_code TEXT COLLATE "C", -- as JSON
        roster TEXT, -- as imported; null for somebody whom only entries name
        shown TEXT,  -- with what desks registered and corrected; null when that is the roster's record
        state TEXT,  -- null when there are no entries
        revision BIGINT
    ) WITH (fillfactor = 70);
    CREATE TABLE roster_mark(revision BIGINT PRIMARY KEY, mark TEXT NOT NULL); -- one for each write to the roster
    CREATE INDEX participant_by_ticket_code ON participant USING hash (ticket_code);
    CREATE INDEX participant_by_revision ON participant(revision) WHERE revision IS NOT NULL;

    CREATE TABLE tally(
        dimension TEXT NOT NULL,
        digest BYTEA NOT NULL,
        key TEXT NOT NULL, -- as JSON
        expected BIGINT NOT NULL,
        arrived BIGINT NOT NULL,
        inside BIGINT NOT NULL,
        PRIMARY KEY (dimension, digest)
    ) WITH (fillfactor = 50);

    CREATE TABLE conflict(participant TEXT COLLATE "C" NOT NULL, conflict TEXT NOT NULL);
    CREATE INDEX conflict_by_participant ON conflict(participant);

    CREATE TABLE set_aside(
        digest BYTEA PRIMARY KEY,
        raw TEXT NOT NULL, -- the entry as JSON
        reason TEXT NOT NULL
    );

    CREATE TABLE desk(
        id TEXT COLLATE "C" PRIMARY KEY,
        name TEXT NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        paired_ms BIGINT NOT NULL,
        heard_ms BIGINT NOT NULL,
        unsent BIGINT NOT NULL DEFAULT 0,
        revoked BOOLEAN NOT NULL DEFAULT FALSE,
        viewer BOOLEAN NOT NULL DEFAULT FALSE,
        public_key TEXT NOT NULL DEFAULT '',
        offset_ms BIGINT,
        trace TEXT NOT NULL DEFAULT '{}' -- as JSON
    );
    CREATE TABLE pairing_code(hash TEXT PRIMARY KEY, until_ms BIGINT NOT NULL);
    CREATE TABLE anomaly(
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        at_ms BIGINT NOT NULL,
        detail TEXT NOT NULL,
        PRIMARY KEY(kind, subject)
    );
    CREATE TABLE secret(name TEXT PRIMARY KEY, value BYTEA NOT NULL);
    -- Entries of kinds that this version does not know; a later version folds them when it opens the store.
    CREATE TABLE newer_entry(position BIGINT PRIMARY KEY, kind TEXT NOT NULL);
    """,
    """
    -- Figures: how many alike in all that filters ask (texts as JSON); scans by desk and minute; entries worth a
    -- supervisor's look. They are counted when the store is opened (postgres_figures.py).
    CREATE TABLE cell(
        digest BYTEA PRIMARY KEY,
        zone TEXT COLLATE "C" NOT NULL,
        category TEXT COLLATE "C" NOT NULL,
        region TEXT COLLATE "C" NOT NULL,
        desk TEXT COLLATE "C" NOT NULL,
        five_ms BIGINT NOT NULL,
        expected BIGINT NOT NULL,
        arrived BIGINT NOT NULL,
        inside BIGINT NOT NULL
    ) WITH (fillfactor = 50);
    CREATE INDEX cell_by_zone ON cell USING hash (zone);
    CREATE TABLE activity(
        digest BYTEA PRIMARY KEY,
        desk TEXT COLLATE "C" NOT NULL,
        name TEXT COLLATE "C" NOT NULL,
        minute_ms BIGINT NOT NULL,
        scans BIGINT NOT NULL,
        first_ms BIGINT NOT NULL,
        last_ms BIGINT NOT NULL
    ) WITH (fillfactor = 50);
    CREATE INDEX activity_by_minute ON activity(minute_ms);
    CREATE TABLE noted_entry(position BIGINT PRIMARY KEY, subject TEXT NOT NULL);
    CREATE INDEX noted_entry_by_subject ON noted_entry(subject, position);
    CREATE TABLE desk_health(desk TEXT COLLATE "C" PRIMARY KEY, at_ms BIGINT NOT NULL, health TEXT NOT NULL);
    CREATE TABLE figures(one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one), version TEXT NOT NULL);
    """,
)
