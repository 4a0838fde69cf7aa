-- The caseload file. What people stated is here; what follows from it is computed again.
--
-- Every table is STRICT and has a declared primary key without nulls, since the session extension
-- passes over rows it cannot name. Amounts are exact: INTEGER millionths of the unit that was
-- written (the credits of a piece without `credit_unit` are in its provider's unit). Days are ISO
-- dates, moments ISO times in UTC, enumerators their words in the file format, lists and fields
-- that Cairn does not know are JSON text.

-- What the history keeps ---------------------------------------------------------------------

CREATE TABLE learner (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    preferred_name TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    language TEXT NOT NULL,
    cohort TEXT NOT NULL,
    tags TEXT NOT NULL,
    story TEXT NOT NULL,
    extra TEXT NOT NULL,
    limits TEXT NOT NULL,
    record_extra TEXT NOT NULL,
    source TEXT NOT NULL,          -- where it was imported from; empty: made here
    source_digest TEXT NOT NULL    -- of what the last import said; empty: made here
) STRICT;

CREATE TABLE fact (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (learner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    credential TEXT NOT NULL,
    entered_on TEXT,
    extra TEXT NOT NULL,
    PRIMARY KEY (learner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    code TEXT NOT NULL,
    credits INTEGER,
    credit_unit TEXT,
    grade TEXT NOT NULL,
    earned_on TEXT,
    term TEXT NOT NULL,
    expires_on TEXT,
    status TEXT NOT NULL,
    method TEXT NOT NULL,
    provider TEXT NOT NULL,
    subject TEXT NOT NULL,
    level INTEGER,
    tags TEXT,
    hours INTEGER,
    competencies TEXT,
    trust TEXT,
    extra TEXT NOT NULL,
    source TEXT NOT NULL,
    source_digest TEXT NOT NULL,
    PRIMARY KEY (learner, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE holding (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    credential TEXT NOT NULL,
    awarded_on TEXT,
    expires_on TEXT,
    applied TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (learner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attestation (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    credential TEXT NOT NULL,
    node TEXT NOT NULL,
    attested_by TEXT NOT NULL,
    attested_on TEXT,
    extra TEXT NOT NULL,
    PRIMARY KEY (learner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_exception (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    credential TEXT NOT NULL,
    node TEXT NOT NULL,
    evidence TEXT NOT NULL,
    value INTEGER,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT,
    extra TEXT NOT NULL,
    PRIMARY KEY (learner, position)
) STRICT, WITHOUT ROWID;

-- The catalogue's canonical JSON, one row for each entry of a list (a field that is no list of
-- objects is one entry), so that a new edition costs the history what it changes.
CREATE TABLE catalogue (
    field TEXT NOT NULL,
    entry TEXT NOT NULL,
    field_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (field, entry)
) STRICT;

-- What the history does not keep -------------------------------------------------------------

CREATE TABLE history (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    learner TEXT NOT NULL,         -- empty: not about one learner
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    changeset BLOB NOT NULL
) STRICT;

-- Numbers that are given out once and never again, also after an undo.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

-- How often and when anything about a learner changed, undo and redo included.
CREATE TABLE learner_change (
    learner TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- A cache, which may be emptied. A row speaks for one state of the learner, the catalogue and day.
CREATE TABLE summary (
    learner TEXT NOT NULL PRIMARY KEY,
    change INTEGER NOT NULL,       -- learner_change.count
    catalogue TEXT NOT NULL,       -- its digest
    day TEXT NOT NULL,
    ready INTEGER NOT NULL,
    finishing INTEGER NOT NULL,
    needs_person INTEGER NOT NULL,
    next TEXT NOT NULL,
    next_state TEXT NOT NULL,
    next_credits INTEGER NOT NULL, -- three-thousandths of a semester credit
    next_steps INTEGER NOT NULL,
    goal_progress REAL NOT NULL,
    goal_credits INTEGER NOT NULL,
    goal_steps INTEGER NOT NULL,
    ends_on TEXT
) STRICT, WITHOUT ROWID;
