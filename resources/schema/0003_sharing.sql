-- Who may have what of a learner's record: the history keeps it.

CREATE TABLE consent (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL,
    party TEXT NOT NULL,
    records TEXT NOT NULL,         -- which kinds, as JSON
    purpose TEXT NOT NULL,
    form TEXT NOT NULL,            -- a word: 'paper', 'electronic'
    signed_on TEXT NOT NULL,
    until TEXT,                    -- the last day
    withdrawn_on TEXT,
    pass_on_to TEXT NOT NULL,      -- whom the party may give it to in turn; empty: nobody
    PRIMARY KEY (learner, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE directory_opt_out (
    learner TEXT NOT NULL PRIMARY KEY REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who had it, or asked for it: beside the history, and only ever added to. The seal of an entry is
-- the SHA-256 of its salt and of the five texts that may name somebody; its link that of the link
-- before, of everything else in it, and of the seals. Removing a learner for good empties texts and
-- salt and leaves the seal, so that the chain holds and nothing can be guessed from it.
CREATE TABLE disclosure (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,         -- a word: 'given', 'refused', 'failed'
    failed INTEGER NOT NULL,       -- 'failed': the entry that it takes back; else 0
    outlet TEXT NOT NULL,
    protection TEXT NOT NULL,
    basis TEXT NOT NULL,
    records TEXT NOT NULL,
    learners INTEGER NOT NULL,     -- how many
    party TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    given_by TEXT NOT NULL,
    purpose TEXT NOT NULL,
    ground TEXT NOT NULL,
    salt TEXT NOT NULL,            -- empty: erased
    seal TEXT NOT NULL,
    link TEXT NOT NULL
) STRICT;

-- Whom an entry of the log is about, sealed in the same way, each alone.
CREATE TABLE disclosed (
    disclosure INTEGER NOT NULL REFERENCES disclosure (sequence),
    position INTEGER NOT NULL,
    learner TEXT NOT NULL,         -- empty: erased
    consent TEXT NOT NULL,         -- that allowed it
    pass_on_to TEXT NOT NULL,
    salt TEXT NOT NULL,
    seal TEXT NOT NULL,
    PRIMARY KEY (disclosure, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosed_to_learner ON disclosed (learner);
