-- Nhật ký: one chain of entries; who and what, never a sheet.
CREATE TABLE log_entry (
    number ${int64} PRIMARY KEY,
    entry_at text NOT NULL,
    actor text NOT NULL,
    actor_role text NOT NULL,
    address text NOT NULL,
    act text NOT NULL,
    vote text,
    subject text NOT NULL,
    detail text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
) ${strict};
CREATE INDEX log_entry_vote ON log_entry (vote, number);
