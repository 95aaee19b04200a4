-- Quét phiếu. Names of the scanner's files and times are nowhere; what knows an order goes when the count is closed.
CREATE TABLE scan_folder (
    -- always 1: there is one folder that a scanner of this machine writes to
    id ${int64} PRIMARY KEY,
    path text NOT NULL,
    is_keeping ${bool} NOT NULL
) ${strict};

-- One delivery: files that were sent together, or that the watched folder gave while a station asked for it.
CREATE TABLE scan_pile (
    id text PRIMARY KEY,
    vote text NOT NULL,
    number ${int64} NOT NULL,
    -- id of the batch of the count that it feeds; empty for sheets of the whole vote
    batch text NOT NULL,
    UNIQUE (vote, number)
) ${strict};

CREATE TABLE scan_file (
    id text PRIMARY KEY,
    vote text NOT NULL,
    pile text NOT NULL REFERENCES scan_pile (id) ON DELETE CASCADE,
    place ${int64} NOT NULL,
    hash text NOT NULL,
    bytes ${int64} NOT NULL,
    UNIQUE (vote, hash)
) ${shuffled};

-- What two members decided about a sheet, until the count is closed.
CREATE TABLE scan_decision (
    id text PRIMARY KEY,
    vote text NOT NULL,
    -- hash of the file and page
    sheet text NOT NULL,
    question text NOT NULL,
    person ${int64} NOT NULL,
    decision text NOT NULL,
    reason text NOT NULL,
    name1 text NOT NULL,
    name2 text NOT NULL,
    UNIQUE (vote, sheet, question, person)
) ${shuffled};

-- The draw of batches to be entered by hand: what was thrown, one line a throw.
CREATE TABLE scan_throw (
    vote text NOT NULL,
    number ${int64} NOT NULL,
    dice text NOT NULL,
    PRIMARY KEY (vote, number)
) ${strict};

CREATE TABLE scan_draw (
    vote text PRIMARY KEY,
    -- numbers of the batches that there were, in order
    batches text NOT NULL,
    -- how many are to be drawn
    wanted ${int64} NOT NULL,
    name1 text NOT NULL,
    name2 text NOT NULL,
    is_ended ${bool} NOT NULL
) ${strict};
