-- Sao lưu: what the administrator chose, and what became of each backup.
CREATE TABLE backup_setting (
    id ${int64} PRIMARY KEY,
    is_daily ${bool} NOT NULL,
    -- local time in Vietnam, as 18:30
    daily_time text NOT NULL,
    keep ${int64} NOT NULL,
    second_folder text NOT NULL,
    -- the public half of a passphrase; empty for backups that are not locked
    passphrase_lock text NOT NULL
) ${strict};

CREATE TABLE backup_run (
    id text PRIMARY KEY,
    begun_at text NOT NULL,
    made_by text NOT NULL,
    is_scheduled ${bool} NOT NULL,
    -- empty when it failed
    file_name text NOT NULL,
    file_size ${int64} NOT NULL,
    file_sha256 text NOT NULL,
    -- NONE, COPIED, MISSING, FAILED
    second_copy text NOT NULL,
    -- code of the fault; empty when it was made
    fault text NOT NULL
) ${strict};
CREATE INDEX backup_run_begun ON backup_run (begun_at);
