-- Kết quả, biên bản, báo cáo: what happens to a result after the committee closed it. No number of a person stands here.

-- The chair let this version be shown in the room.
CREATE TABLE result_release (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    released_by text NOT NULL,
    released_at text NOT NULL,
    PRIMARY KEY (vote, version)
) ${strict};

-- The head of the log when this version was closed: it stands on the minutes.
CREATE TABLE minutes_log_head (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    entry_number ${int64} NOT NULL,
    entry_hash text NOT NULL,
    PRIMARY KEY (vote, version)
) ${strict};

-- Who got which original of the minutes.
CREATE TABLE original_handed (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    number ${int64} NOT NULL,
    holder text NOT NULL,
    handed_on text NOT NULL,
    received_by text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at text NOT NULL,
    PRIMARY KEY (vote, version, number)
) ${strict};

-- A signed paper, scanned; the file lies in the data folder under its id.
CREATE TABLE signed_scan (
    id text PRIMARY KEY,
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    paper text NOT NULL,
    file_name text NOT NULL,
    kind text NOT NULL,
    size ${int64} NOT NULL,
    sha256 text NOT NULL,
    filed_by text NOT NULL,
    filed_at text NOT NULL
) ${strict};
CREATE INDEX signed_scan_vote ON signed_scan (vote, version);

-- The report went to the competent level.
CREATE TABLE report_sent (
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    version ${int64} NOT NULL,
    document text NOT NULL,
    sent_on text NOT NULL,
    sent_by text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at text NOT NULL,
    PRIMARY KEY (vote, version)
) ${strict};

-- What the competent level decided, as its own document says it.
CREATE TABLE competent_decision (
    id text PRIMARY KEY,
    vote text NOT NULL REFERENCES vote (id) ON DELETE CASCADE,
    person ${int64} NOT NULL,
    document text NOT NULL,
    decided_on text NOT NULL,
    words text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at text NOT NULL
) ${strict};
CREATE INDEX competent_decision_vote ON competent_decision (vote, person);
