-- That learners were removed for good, and not who they were.
CREATE TABLE purge (
    sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,          -- a word: 'retention', 'request', 'mistake'
    learners INTEGER NOT NULL,     -- how many
    removed INTEGER NOT NULL,      -- rows about them, history aside
    pending TEXT NOT NULL          -- their ids as JSON, until every backup is without them
) STRICT;
