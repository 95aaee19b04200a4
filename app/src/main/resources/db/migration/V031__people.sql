-- Người của các cơ quan.
CREATE TABLE person (
    id text PRIMARY KEY,
    body text NOT NULL REFERENCES body (id),
    name text NOT NULL,
    -- words of name and code without marks, each after a space: " nguyen thi duong cb 0012"
    search_key text NOT NULL,
    -- given name, then the rest, in Vietnamese order; hex digits, so that every database sorts them alike
    sort_key text NOT NULL,
    code text,
    born_on text,
    -- one a line
    posts text NOT NULL,
    retirement_on text,
    appointed_on text,
    is_reappointed ${bool} NOT NULL,
    -- one a line
    other_places text NOT NULL,
    -- the last day on which they belong to the body
    ended_on text,
    version ${int64} NOT NULL,
    UNIQUE (body, code)
) ${strict};
CREATE INDEX person_order ON person (body, sort_key, id);

-- Thành phần của một người.
CREATE TABLE person_group (
    person text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place ${int64} NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    PRIMARY KEY (person, place)
) ${strict};
CREATE INDEX person_group_key ON person_group (name_key, person);

-- Tệp đã gửi lên, giữ đến khi được xác nhận hoặc bỏ: what the clerk has said about it so far.
CREATE TABLE people_import (
    id text PRIMARY KEY,
    body text NOT NULL REFERENCES body (id),
    file_name text NOT NULL,
    -- name in the folder "uploads" of the data folder; random
    kept_as text NOT NULL,
    sha256 text NOT NULL,
    uploaded_at text NOT NULL,
    uploaded_by text NOT NULL,
    -- JSON: encoding, sheet, header row, columns, fonts
    reading text NOT NULL,
    -- JSON: what was chosen, by row
    choices text NOT NULL,
    -- JSON: state of each row when the preview was made; empty before
    seen text NOT NULL
) ${strict};

-- One row per body whose people were ever changed: whoever writes takes it first, so that writers wait for each other.
CREATE TABLE people_turn (
    body text PRIMARY KEY REFERENCES body (id),
    turn ${int64} NOT NULL
) ${strict};
