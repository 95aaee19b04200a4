-- Công khai kết quả: each line of the plan ticked off, and who received the result sheet of a person.

-- One line of the plan that was done; the line itself is the key, for another version of the plan may word it anew.
CREATE TABLE disclosure_done (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    item text NOT NULL,
    done_on text NOT NULL,
    done_by text NOT NULL,
    manner text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at text NOT NULL,
    PRIMARY KEY (vote, item)
) ${strict};

-- The class of post that a person's result is made known by.
CREATE TABLE disclosure_class (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    person ${int64} NOT NULL,
    posts text NOT NULL,
    PRIMARY KEY (vote, person)
) ${strict};

CREATE TABLE sheet_received (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    person ${int64} NOT NULL,
    received_on text NOT NULL,
    received_by text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at text NOT NULL,
    PRIMARY KEY (vote, version, person)
) ${strict};
