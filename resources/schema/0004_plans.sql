-- Plans: which items a learner is to take when. They never change by themselves; what is wrong with
-- them, what they cost and what they award is computed from the record and the catalogue of the day.

CREATE TABLE plan (
    learner TEXT NOT NULL REFERENCES learner (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    what_if INTEGER NOT NULL CHECK (what_if IN (0, 1)),
    goals TEXT NOT NULL,
    start_term TEXT NOT NULL,      -- empty: `start_on` says it, or nothing does
    start_on TEXT,
    objectives TEXT NOT NULL,
    placeholders INTEGER NOT NULL CHECK (placeholders IN (0, 1)),
    milestones TEXT,
    look_ahead TEXT NOT NULL,
    catalogue TEXT NOT NULL,       -- the digest of the one that it was made with
    catalogue_title TEXT NOT NULL,
    made_on TEXT,
    PRIMARY KEY (learner, id)
) STRICT, WITHOUT ROWID;

-- Which of a learner's plans is the one that counts.
CREATE TABLE plan_in_use (
    learner TEXT NOT NULL PRIMARY KEY,
    plan TEXT NOT NULL,
    FOREIGN KEY (learner, plan) REFERENCES plan (learner, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_item (
    learner TEXT NOT NULL,
    plan TEXT NOT NULL,
    term TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (learner, plan, term, item),
    FOREIGN KEY (learner, plan) REFERENCES plan (learner, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_pin (
    learner TEXT NOT NULL,
    plan TEXT NOT NULL,
    item TEXT NOT NULL,
    kind TEXT NOT NULL,            -- a word: 'in', 'not', 'skip'
    term TEXT NOT NULL,            -- empty: 'skip'
    PRIMARY KEY (learner, plan, item, kind, term),
    FOREIGN KEY (learner, plan) REFERENCES plan (learner, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- One limit of a plan: an amount, or the words that are accepted.
CREATE TABLE plan_limit (
    learner TEXT NOT NULL,
    plan TEXT NOT NULL,
    term TEXT NOT NULL,            -- empty: in every term, or over all of them
    name TEXT NOT NULL,
    amount INTEGER,
    words TEXT,
    PRIMARY KEY (learner, plan, term, name),
    FOREIGN KEY (learner, plan) REFERENCES plan (learner, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
