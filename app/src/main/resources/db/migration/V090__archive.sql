-- Lưu trữ: what was asked for, what was sealed, what was destroyed.
CREATE TABLE archive_request (
    vote text PRIMARY KEY REFERENCES vote (id) ON DELETE CASCADE,
    asked_by text NOT NULL,
    asked_at text NOT NULL,
    is_with_pictures ${bool} NOT NULL,
    -- the public half of the committee's passphrase; empty without pictures
    passphrase_lock text NOT NULL
) ${strict};

-- Stays when the rest of the vote is gone.
CREATE TABLE archive_seal (
    vote text PRIMARY KEY,
    plan_key text NOT NULL,
    title text NOT NULL,
    body_name text NOT NULL,
    vote_on text NOT NULL,
    is_rehearsal ${bool} NOT NULL,
    file_name text NOT NULL,
    file_size ${int64} NOT NULL,
    file_sha256 text NOT NULL,
    fingerprint text NOT NULL,
    keeps text NOT NULL,
    is_with_pictures ${bool} NOT NULL,
    asked_by text NOT NULL,
    sealed_by text NOT NULL,
    sealed_at text NOT NULL,
    -- whether the database refuses to change any row of the vote: always, but in the transaction that purges it
    is_locked ${bool} NOT NULL,
    purged_at text,
    purged_by text
) ${strict};

-- One row once the administrator set a period: months after sealing; none by default.
CREATE TABLE archive_period (
    id ${int64} PRIMARY KEY,
    months ${int64} NOT NULL
) ${strict};
