-- Tài khoản: who may sign in and as what.
CREATE TABLE account (
    id text PRIMARY KEY,
    login text NOT NULL UNIQUE,
    name text NOT NULL,
    password_hash text NOT NULL,
    totp_secret text,
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
