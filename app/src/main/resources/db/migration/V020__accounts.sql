-- Tài khoản: who may sign in and as what.
CREATE TABLE account (
    id text PRIMARY KEY,
    login text NOT NULL UNIQUE,
    name text NOT NULL,
    -- Argon2id; none until the set-up link was used
    password_hash text,
    -- counts up when its sessions have to end
    epoch ${int64} NOT NULL,
    is_disabled ${bool} NOT NULL,
    made_at text NOT NULL
) ${strict};

CREATE TABLE account_role (
    account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role text NOT NULL,
    PRIMARY KEY (account, role)
) ${strict};

-- The one-time link of the first start, and of accounts whose password is set anew: its hash only.
CREATE TABLE setup_link (
    token_hash text PRIMARY KEY,
    account text REFERENCES account (id) ON DELETE CASCADE,
    expires_at text NOT NULL
) ${strict};

-- Mã sáu số (RFC 6238): the secret sealed with the key of this installation, which is not in the database.
CREATE TABLE second_step (
    account text PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    sealed_secret text NOT NULL,
    -- the last half minute whose code was taken: none is taken twice
    last_step ${int64} NOT NULL,
    made_at text NOT NULL
) ${strict};

CREATE TABLE recovery_code (
    account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    code_hash text NOT NULL,
    PRIMARY KEY (account, code_hash)
) ${strict};

CREATE TABLE passkey (
    credential text PRIMARY KEY,
    account text NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    label text NOT NULL,
    public_key text NOT NULL,
    sign_count ${int64} NOT NULL,
    transports text NOT NULL,
    is_backup_eligible ${bool} NOT NULL,
    is_backed_up ${bool} NOT NULL,
    attestation text NOT NULL,
    client_data text NOT NULL,
    made_at text NOT NULL,
    used_at text NOT NULL
) ${strict};
CREATE INDEX passkey_account ON passkey (account);

CREATE TABLE access_setting (
    name text PRIMARY KEY,
    is_on ${bool} NOT NULL
) ${strict};
