"""The tables of the SQLite store, as numbered migrations. A released migration never changes."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE entry(
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        desk TEXT NOT NULL,
        desk_name TEXT NOT NULL,
        operator TEXT NOT NULL,
        kind TEXT NOT NULL,
        participant TEXT,
        body TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        offset_ms INTEGER,
        personal_digest TEXT,
        personal TEXT,
        hash TEXT NOT NULL,
        running TEXT NOT NULL,
        held INTEGER NOT NULL DEFAULT 0 -- by the server: 0 not shown yet, 1 shown in its stream, 2 set aside there
    );
    CREATE INDEX entry_by_participant ON entry(participant) WHERE participant IS NOT NULL;
    CREATE INDEX entry_unheld ON entry(position) WHERE held = 0;

    CREATE TABLE participant(
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        ticket_code TEXT,
        roster TEXT, -- as imported; null for somebody whom only entries name
        shown TEXT,  -- with what desks registered and corrected; null when that is the roster's record
        state TEXT,  -- null when there are no entries
        revision INTEGER,
        held INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE roster_mark(revision INTEGER PRIMARY KEY, mark TEXT NOT NULL); -- one for each write to the roster
    CREATE INDEX participant_by_ticket_code ON participant(ticket_code) WHERE ticket_code IS NOT NULL;
    CREATE INDEX participant_by_revision ON participant(revision) WHERE revision IS NOT NULL;
    CREATE INDEX participant_unheld ON participant(n) WHERE held = 0 AND roster IS NOT NULL;
    -- Words come folded and apart: the plain tokenizer halves what an import spends here.
    CREATE VIRTUAL TABLE search USING fts5(
        words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize='ascii'
    );
    -- Every term that was ever in the search index, numbered as they came: what longer beginnings than four letters
    -- stand for, and what mistyped words may have been meant for.
    CREATE TABLE search_term(n INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE search_handle(text TEXT, n INTEGER, PRIMARY KEY(text, n)) WITHOUT ROWID;

    CREATE TABLE tally(
        dimension TEXT NOT NULL,
        key TEXT NOT NULL,
        expected INTEGER NOT NULL,
        arrived INTEGER NOT NULL,
        inside INTEGER NOT NULL,
        PRIMARY KEY(dimension, key)
    ) WITHOUT ROWID;
    CREATE TABLE conflict(
        participant TEXT NOT NULL,
        conflict TEXT NOT NULL,
        PRIMARY KEY(participant, conflict)
    ) WITHOUT ROWID;
    CREATE TABLE set_aside(
        id TEXT NOT NULL,
        raw TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY(id, raw)
    ) WITHOUT ROWID;

    CREATE TABLE desk(
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        paired_ms INTEGER NOT NULL,
        heard_ms INTEGER NOT NULL,
        unsent INTEGER NOT NULL DEFAULT 0,
        revoked INTEGER NOT NULL DEFAULT 0,
        viewer INTEGER NOT NULL DEFAULT 0,
        public_key TEXT NOT NULL DEFAULT '',
        offset_ms INTEGER,
        trace TEXT NOT NULL DEFAULT '{}' -- as JSON
    ) WITHOUT ROWID;
    CREATE TABLE pairing_code(hash TEXT PRIMARY KEY, until_ms INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE anomaly(
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        detail TEXT NOT NULL,
        PRIMARY KEY(kind, subject)
    ) WITHOUT ROWID;
    -- What goes to a desk's printers: `body` is the job as JSON, the columns beside it are what is asked by.
    CREATE TABLE print_job(
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        participant TEXT NOT NULL,
        state TEXT NOT NULL,
        printer TEXT NOT NULL,
        batch TEXT NOT NULL,
        sent INTEGER NOT NULL,
        changed_ms INTEGER NOT NULL,
        body TEXT NOT NULL
    );
    CREATE INDEX print_job_next ON print_job(printer, state, batch <> '', n);
    CREATE INDEX print_job_out ON print_job(printer, changed_ms) WHERE state = 'done';
    CREATE INDEX print_job_sent ON print_job(sent);
    CREATE INDEX print_job_by_participant ON print_job(participant);
    CREATE INDEX print_job_by_batch ON print_job(batch, n) WHERE batch <> '';
    -- Imports of spreadsheets, so that the last can be undone: `people` are the digests of all whom its file names.
    CREATE TABLE import(
        n INTEGER PRIMARY KEY,
        note TEXT NOT NULL, -- as JSON
        first_revision INTEGER NOT NULL,
        last_revision INTEGER NOT NULL,
        people BLOB NOT NULL
    );
    -- What the roster said of those whom an import changed.
    CREATE TABLE import_before(
        import INTEGER NOT NULL,
        participant TEXT NOT NULL,
        roster TEXT NOT NULL,
        PRIMARY KEY(import, participant)
    ) WITHOUT ROWID;
    -- Ids that rows of spreadsheets would have had, and the participants with whom they were merged.
    CREATE TABLE import_alias(
        identity TEXT PRIMARY KEY, participant TEXT NOT NULL, import INTEGER NOT NULL
    ) WITHOUT ROWID;
    -- Entries of kinds that this version does not know; a later version folds them when it opens the store.
    CREATE TABLE newer_entry(position INTEGER PRIMARY KEY, kind TEXT NOT NULL);
    """,
    """
    -- Figures: how many alike in all that filters ask; scans by desk and minute; entries worth a supervisor's look.
    -- They are counted when the store is opened (sqlite_figures.py).
    CREATE TABLE cell(
        zone TEXT NOT NULL,
        category TEXT NOT NULL,
        region TEXT NOT NULL,
        desk TEXT NOT NULL,
        five_ms INTEGER NOT NULL,
        expected INTEGER NOT NULL,
        arrived INTEGER NOT NULL,
        inside INTEGER NOT NULL,
        PRIMARY KEY(zone, category, region, desk, five_ms)
    ) WITHOUT ROWID;
    CREATE TABLE activity(
        desk TEXT NOT NULL,
        name TEXT NOT NULL,
        minute_ms INTEGER NOT NULL,
        scans INTEGER NOT NULL,
        first_ms INTEGER NOT NULL,
        last_ms INTEGER NOT NULL,
        PRIMARY KEY(minute_ms, desk, name)
    ) WITHOUT ROWID;
    CREATE TABLE noted_entry(position INTEGER PRIMARY KEY, subject TEXT NOT NULL);
    CREATE INDEX noted_entry_by_subject ON noted_entry(subject, position);
    CREATE TABLE desk_health(desk TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, health TEXT NOT NULL) WITHOUT ROWID;
    """,
)
