-- Cuộc lấy phiếu: the plan as its plan.yaml, the two rosters as rows, and what approval fixed.
CREATE TABLE vote (
    id text PRIMARY KEY,
    -- the id in plan.yaml
    plan_key text NOT NULL,
    title text NOT NULL,
    body_name text NOT NULL,
    vote_on text NOT NULL,
    is_rehearsal ${bool} NOT NULL,
    plan_text text NOT NULL,
    -- whether the plan and its lists may be edited: until approval, and while a new version is being made
    is_open ${bool} NOT NULL,
    made_at text NOT NULL
) ${strict};

-- Version 0 is what is being worked on; an approved version keeps its own copy.
CREATE TABLE vote_subject (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    number ${int64} NOT NULL,
    name text NOT NULL,
    code text,
    born_on text,
    position text NOT NULL,
    ballot text NOT NULL,
    retirement_on text,
    appointed_on text,
    is_reappointed ${bool} NOT NULL,
    -- one place a line
    other_places text NOT NULL,
    is_left_out ${bool} NOT NULL,
    PRIMARY KEY (vote, version, number)
) ${strict};

-- One row per person and ground: a person in two groups has two.
CREATE TABLE vote_voter (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    place ${int64} NOT NULL,
    name text NOT NULL,
    code text,
    born_on text,
    position text NOT NULL,
    voter_group text NOT NULL,
    PRIMARY KEY (vote, version, place)
) ${strict};

CREATE TABLE plan_version (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    plan_text text NOT NULL,
    approved_text text NOT NULL,
    digest text NOT NULL,
    approved_by text NOT NULL,
    approved_on text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (vote, version)
) ${strict};
