-- Cơ quan: one row per body, and its dated rows: what it is called, where it belongs, from a day on.
CREATE TABLE body (
    id text PRIMARY KEY,
    -- the last day on which it exists
    ended_on text,
    -- the body that takes over its work
    successor text REFERENCES body (id),
    -- grows with every change, so that two clerks do not overwrite each other
    version ${int64} NOT NULL
) ${strict};

-- Each row holds until the day before the next one begins: validity cannot overlap.
CREATE TABLE body_state (
    body text NOT NULL REFERENCES body (id) ON DELETE CASCADE,
    from_on text NOT NULL,
    name text NOT NULL,
    abbreviation text NOT NULL,
    place text NOT NULL,
    style text NOT NULL,
    superior text REFERENCES body (id),
    PRIMARY KEY (body, from_on)
) ${strict};
CREATE INDEX body_state_superior ON body_state (superior);
