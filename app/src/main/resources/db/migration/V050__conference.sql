-- Hội nghị: how far it is, its numbers, who came, who counts. Nothing here knows a sheet.
CREATE TABLE conference (
    vote text PRIMARY KEY REFERENCES vote (id) ON DELETE CASCADE,
    step text NOT NULL,
    -- grows with every change, so that of two who write at once one waits for the other
    changes ${int64} NOT NULL,
    -- of the roster and the plan that the list of attendees was filled from
    roster_digest text NOT NULL,
    summoned ${int64} NOT NULL,
    needed ${int64} NOT NULL,
    -- fixed when ballots are handed out
    frozen_present ${int64},
    place text NOT NULL,
    opening_time text NOT NULL,
    closing_time text NOT NULL,
    chair_name text NOT NULL,
    chair_position text NOT NULL,
    recorder_name text NOT NULL,
    recorder_position text NOT NULL,
    hands_for ${int64},
    hands_against ${int64},
    hands_abstaining ${int64}
) ${strict};

CREATE TABLE attendee (
    id text PRIMARY KEY,
    vote text NOT NULL REFERENCES conference (vote) ON DELETE CASCADE,
    -- VOTER, OBSERVER, GUEST
    kind text NOT NULL,
    name text NOT NULL,
    position text NOT NULL,
    -- of an observer
    body text NOT NULL,
    -- one voter group a line
    voter_groups text NOT NULL,
    code text,
    born_on text
) ${strict};
CREATE INDEX attendee_vote ON attendee (vote);

-- Điểm danh: rows are appended, the last one of a person holds.
CREATE TABLE attendance (
    vote text NOT NULL REFERENCES conference (vote) ON DELETE CASCADE,
    attendee text NOT NULL REFERENCES attendee (id) ON DELETE CASCADE,
    number ${int64} NOT NULL,
    presence text NOT NULL,
    reason text NOT NULL,
    time_of_day text NOT NULL,
    PRIMARY KEY (vote, attendee, number)
) ${strict};

CREATE TABLE committee_seat (
    vote text NOT NULL REFERENCES conference (vote) ON DELETE CASCADE,
    place ${int64} NOT NULL,
    name text NOT NULL,
    position text NOT NULL,
    is_head ${bool} NOT NULL,
    PRIMARY KEY (vote, place)
) ${strict};

-- Tài khoản phiếu của hội nghị, by ballot; what is not known yet is empty.
CREATE TABLE ballot_account (
    vote text NOT NULL REFERENCES conference (vote) ON DELETE CASCADE,
    ballot text NOT NULL,
    printed ${int64} NOT NULL,
    issued ${int64} NOT NULL,
    exchanged ${int64} NOT NULL,
    unused ${int64},
    collected ${int64},
    found ${int64},
    PRIMARY KEY (vote, ballot)
) ${strict};

-- Việc đã làm: what stands on the control page, the undone ones too.
CREATE TABLE conference_deed (
    vote text NOT NULL REFERENCES conference (vote) ON DELETE CASCADE,
    number ${int64} NOT NULL,
    step text NOT NULL,
    time_of_day text NOT NULL,
    actor text NOT NULL,
    is_undone ${bool} NOT NULL,
    PRIMARY KEY (vote, number)
) ${strict};
