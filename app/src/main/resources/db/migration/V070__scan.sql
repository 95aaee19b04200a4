-- Quét phiếu. Names of the scanner's files and times are nowhere; what knows an order goes when the sheets are in the count.
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
    -- whether its sheets are in the count
    is_counted ${bool} NOT NULL,
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

-- What two members decided about a sheet, until it is in the count.
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

-- Draws of batches to be entered by hand too: nothing of a sheet, only numbers of batches and what was thrown.
CREATE TABLE scan_draw (
    id text PRIMARY KEY,
    vote text NOT NULL,
    number ${int64} NOT NULL,
    -- "<id of the batch> <ballot> <number>", a line each, in order
    batches text NOT NULL,
    wanted ${int64} NOT NULL,
    -- faces of one throw a line
    throws text NOT NULL,
    names text NOT NULL,
    -- whether the batches went into the count after it
    is_used ${bool} NOT NULL,
    UNIQUE (vote, number)
) ${strict};

-- Where the pictures of a drawn batch are, until the batch agrees.
CREATE TABLE scan_stack (
    batch text NOT NULL,
    ordinal ${int64} NOT NULL,
    vote text NOT NULL,
    sheet text NOT NULL,
    PRIMARY KEY (batch, ordinal)
) ${shuffled};

-- The ink of each sheet that is in the count, so that it is known when it is scanned again; until the count is closed. In no
-- order, and apart from the two tables below.
CREATE TABLE scan_print (
    id text PRIMARY KEY,
    vote text NOT NULL,
    batch text NOT NULL,
    strokes ${bytes} NOT NULL
) ${shuffled};
CREATE INDEX scan_print_vote ON scan_print (vote, id);

-- The numbers of individual codes that are in the count, hashed: no number stands beside any mark.
CREATE TABLE scan_number (
    vote text NOT NULL,
    digest text NOT NULL,
    batch text NOT NULL,
    PRIMARY KEY (vote, digest)
) ${shuffled};

-- Files whose pages are in the count. The files are gone.
CREATE TABLE scan_hash (
    vote text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (vote, hash)
) ${shuffled};

-- What became of every page, once the sheets are in the count; nothing in it says which page.
CREATE TABLE scan_account (
    vote text PRIMARY KEY,
    version text NOT NULL,
    pages ${int64} NOT NULL,
    clear ${int64} NOT NULL,
    decided ${int64} NOT NULL,
    left_out ${int64} NOT NULL
) ${strict};

CREATE TABLE scan_refusal (
    vote text NOT NULL,
    cause text NOT NULL,
    pages ${int64} NOT NULL,
    PRIMARY KEY (vote, cause)
) ${strict};

CREATE TABLE scan_decided (
    id text PRIMARY KEY,
    vote text NOT NULL,
    question text NOT NULL,
    person ${int64} NOT NULL,
    seen text NOT NULL,
    reading text NOT NULL,
    decision text NOT NULL,
    reason text NOT NULL,
    name1 text NOT NULL,
    name2 text NOT NULL
) ${shuffled};
