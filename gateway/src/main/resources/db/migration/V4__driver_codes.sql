-- Codes that a dispatcher shows and a driver's phone swaps for tokens: one a driver, good once and
-- for minutes. Eight characters are few, so what is kept is a slow hash.
CREATE TABLE driver_code (
    tenant_id  uuid NOT NULL,
    code_hash  bytea NOT NULL,
    user_id    uuid NOT NULL,
    shown_by   text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, code_hash),
    UNIQUE (tenant_id, user_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES app_user ON DELETE CASCADE
);
CREATE INDEX driver_code_expiry ON driver_code (tenant_id, expires_at);
SELECT secure_tenant_table('driver_code');

-- How often codes were tried that are none, in the minute that began last.
CREATE TABLE driver_code_guess (
    tenant_id uuid PRIMARY KEY,
    began_at  timestamptz NOT NULL,
    guesses   int NOT NULL
);
SELECT secure_tenant_table('driver_code_guess');

-- Who drives as a driver is looked up when a code is asked for.
CREATE INDEX app_user_driver ON app_user (tenant_id, driver_id) WHERE driver_id IS NOT NULL;
