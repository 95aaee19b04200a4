-- Kiểm phiếu. No voter and no time in any of these tables, no key that leads to one, and no order of sheets once a batch agreed.
CREATE TABLE count_vote (
    vote text PRIMARY KEY,
    -- of the address that a station opens
    link_code text NOT NULL UNIQUE,
    is_closed ${bool} NOT NULL,
    -- of the last closing; 0 before the first
    version ${int64} NOT NULL,
    -- asked for by the head's station, waiting for the chair; empty when nobody asks
    reopening text NOT NULL
) ${strict};

CREATE TABLE count_closing (
    vote text NOT NULL,
    version ${int64} NOT NULL,
    salt text NOT NULL,
    members text NOT NULL,
    -- why it was opened again; empty while it stands
    reopened text NOT NULL,
    PRIMARY KEY (vote, version)
) ${strict};

CREATE TABLE count_explanation (
    vote text NOT NULL,
    -- the code of the difference and the ballot: "D522", "D522.lanh-dao"
    difference text NOT NULL,
    explanation text NOT NULL,
    PRIMARY KEY (vote, difference)
) ${strict};

CREATE TABLE count_station (
    id text PRIMARY KEY,
    vote text NOT NULL,
    number ${int64} NOT NULL,
    token_hash text NOT NULL UNIQUE,
    -- three digits that the chair compares; empty once confirmed
    code text NOT NULL,
    is_confirmed ${bool} NOT NULL,
    is_ended ${bool} NOT NULL
) ${strict};
CREATE INDEX count_station_vote ON count_station (vote, is_ended);

CREATE TABLE count_seat (
    station text NOT NULL REFERENCES count_station (id) ON DELETE CASCADE,
    member text NOT NULL,
    PRIMARY KEY (station, member)
) ${strict};

CREATE TABLE count_batch (
    id text PRIMARY KEY,
    vote text NOT NULL,
    ballot text NOT NULL,
    number ${int64} NOT NULL,
    size ${int64} NOT NULL,
    method text NOT NULL,
    is_agreed ${bool} NOT NULL,
    -- one entry is enough: a scanned batch that no dice drew
    is_single ${bool} NOT NULL,
    -- sheets, or persons of a batch of totals, on which the first two entries differed
    differing ${int64} NOT NULL,
    -- of them, and of those that nobody could read, how many the committee decided
    decided ${int64} NOT NULL,
    UNIQUE (vote, ballot, number)
) ${strict};

-- One of the two or three entries of a batch.
CREATE TABLE count_pass (
    id text PRIMARY KEY,
    batch text NOT NULL REFERENCES count_batch (id) ON DELETE CASCADE,
    pass ${int64} NOT NULL,
    -- the station at which it is being entered; empty once it is done
    station text NOT NULL,
    is_done ${bool} NOT NULL,
    UNIQUE (batch, pass)
) ${strict};

CREATE TABLE count_pass_member (
    pass text NOT NULL REFERENCES count_pass (id) ON DELETE CASCADE,
    member text NOT NULL,
    PRIMARY KEY (pass, member)
) ${strict};

-- A sheet as somebody entered it, until its batch agrees. The id is made at the station, at random.
CREATE TABLE count_entry (
    id text PRIMARY KEY,
    pass text NOT NULL REFERENCES count_pass (id) ON DELETE CASCADE,
    ordinal ${int64} NOT NULL,
    marks text NOT NULL,
    is_issued ${bool} NOT NULL,
    is_added ${bool} NOT NULL,
    UNIQUE (pass, ordinal)
) ${shuffled};

-- A sheet that waits for the committee, until its batch agrees.
CREATE TABLE count_doubt (
    id text PRIMARY KEY,
    batch text NOT NULL REFERENCES count_batch (id) ON DELETE CASCADE,
    ordinal ${int64} NOT NULL,
    -- what is settled, with "?" at every line to decide
    fields text NOT NULL,
    -- what the committee decided, whole; null before
    decided text,
    reason text NOT NULL,
    name1 text NOT NULL,
    name2 text NOT NULL,
    UNIQUE (batch, ordinal)
) ${shuffled};

-- A sheet of a batch that agreed: what is marked on it and nothing else.
CREATE TABLE count_sheet (
    id text PRIMARY KEY,
    batch text NOT NULL REFERENCES count_batch (id) ON DELETE CASCADE,
    marks text NOT NULL,
    is_issued ${bool} NOT NULL,
    is_added ${bool} NOT NULL
) ${shuffled};

-- What the committee decided, taken off the sheet that it was about.
CREATE TABLE count_decision (
    id text PRIMARY KEY,
    batch text NOT NULL REFERENCES count_batch (id) ON DELETE CASCADE,
    question text NOT NULL,
    person ${int64} NOT NULL,
    why text NOT NULL,
    reading text NOT NULL,
    decision text NOT NULL,
    reason text NOT NULL,
    name1 text NOT NULL,
    name2 text NOT NULL
) ${shuffled};

-- Totals of a batch as somebody entered them, until it agrees; then its totals.
CREATE TABLE count_totals_entry (
    pass text PRIMARY KEY REFERENCES count_pass (id) ON DELETE CASCADE,
    numbers text NOT NULL
) ${strict};

CREATE TABLE count_totals (
    batch text PRIMARY KEY REFERENCES count_batch (id) ON DELETE CASCADE,
    numbers text NOT NULL
) ${strict};
