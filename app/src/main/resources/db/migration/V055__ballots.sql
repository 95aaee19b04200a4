-- Phiếu đã in: the key of a vote, and the forms that a scan is read against.
CREATE TABLE ballot_key (
    vote text PRIMARY KEY REFERENCES vote (id) ON DELETE CASCADE,
    key_text text NOT NULL
) ${strict};

CREATE TABLE printed_layout (
    vote text PRIMARY KEY REFERENCES vote (id) ON DELETE CASCADE,
    plan_digest text NOT NULL,
    layout_text text NOT NULL,
    copies ${int64} NOT NULL
) ${strict};

CREATE TABLE printed_form (
    vote text NOT NULL REFERENCES printed_layout (vote) ON DELETE CASCADE,
    file_name text NOT NULL,
    pdf ${bytes} NOT NULL,
    PRIMARY KEY (vote, file_name)
) ${strict};
