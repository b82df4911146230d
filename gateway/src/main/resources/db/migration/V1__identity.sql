-- Organisations, the people and programs that act for them, and their credentials.
-- Secrets are random 256-bit values kept as SHA-256; passwords as bcrypt.

CREATE TABLE tenant (
    id         uuid PRIMARY KEY,
    slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$'),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL
);
SELECT allow_untenanted_table('tenant', 'the directory of organisations: read by slug before the tenant is known');

-- Sites and merchants: null sees all of them, else these alone.
CREATE TABLE app_user (
    tenant_id     uuid NOT NULL,
    id            uuid NOT NULL,
    username      text NOT NULL CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 254),
    display_name  text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    password_hash text NOT NULL,
    roles         text[] NOT NULL CHECK (cardinality(roles) >= 1),
    sites         uuid[],
    merchants     uuid[],
    driver_id     uuid CHECK ((driver_id IS NOT NULL) = ('DRIVER' = ANY (roles))),
    active        boolean NOT NULL,
    version       bigint NOT NULL,
    created_at    timestamptz NOT NULL,
    -- sessions and devices signed in before are void: moved on by a new password
    valid_since   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, username)
);
SELECT secure_tenant_table('app_user');

-- Kept by name, whether or not such a user exists, so that being locked betrays nothing.
CREATE TABLE sign_in_failure (
    tenant_id    uuid NOT NULL,
    username     text NOT NULL,
    failures     int NOT NULL,
    last_at      timestamptz NOT NULL,
    locked_until timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, username)
);
SELECT secure_tenant_table('sign_in_failure');

CREATE TABLE browser_session (
    tenant_id    uuid NOT NULL,
    token_hash   bytea NOT NULL,
    user_id      uuid NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, user_id) REFERENCES app_user ON DELETE CASCADE
);
CREATE INDEX browser_session_user ON browser_session (tenant_id, user_id);
CREATE INDEX browser_session_expiry ON browser_session (tenant_id, expires_at);
SELECT secure_tenant_table('browser_session');

-- A program's way in: an API key, or an OAuth2 client that trades its secret for access tokens.
CREATE TABLE partner_credential (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('API_KEY', 'CLIENT')),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    secret_hash  bytea NOT NULL,
    role         text NOT NULL CHECK (role IN ('PARTNER', 'MERCHANT')),
    scopes       text[] NOT NULL CHECK (cardinality(scopes) >= 1),
    sites        uuid[],
    merchants    uuid[],
    created_at   timestamptz NOT NULL,
    created_by   text NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, secret_hash)
);
SELECT secure_tenant_table('partner_credential');

CREATE TABLE partner_access_token (
    tenant_id     uuid NOT NULL,
    token_hash    bytea NOT NULL,
    credential_id uuid NOT NULL,
    scopes        text[] NOT NULL,
    expires_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, credential_id) REFERENCES partner_credential ON DELETE CASCADE
);
CREATE INDEX partner_access_token_expiry ON partner_access_token (tenant_id, expires_at);
CREATE INDEX partner_access_token_credential ON partner_access_token (tenant_id, credential_id);
SELECT secure_tenant_table('partner_access_token');

-- A driver signed in on a phone. `generation` and `current_hash` name the newest refresh token
-- that was ever presented; its successors may be outstanding, everything else is spent.
CREATE TABLE driver_device (
    tenant_id    uuid NOT NULL,
    user_id      uuid NOT NULL,
    device_id    text NOT NULL CHECK (length(device_id) BETWEEN 1 AND 100),
    family       uuid NOT NULL,
    generation   int NOT NULL,
    current_hash bytea NOT NULL,
    signed_in_at timestamptz NOT NULL,
    refreshed_at timestamptz NOT NULL,
    revoked_at   timestamptz,
    PRIMARY KEY (tenant_id, user_id, device_id),
    UNIQUE (tenant_id, family),
    FOREIGN KEY (tenant_id, user_id) REFERENCES app_user ON DELETE CASCADE
);
SELECT secure_tenant_table('driver_device');

CREATE TABLE driver_token (
    tenant_id  uuid NOT NULL,
    token_hash bytea NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('ACCESS', 'REFRESH')),
    family     uuid NOT NULL,
    generation int NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, family) REFERENCES driver_device (tenant_id, family) ON DELETE CASCADE
);
CREATE INDEX driver_token_family ON driver_token (tenant_id, family);
CREATE INDEX driver_token_expiry ON driver_token (tenant_id, expires_at);
SELECT secure_tenant_table('driver_token');

DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON tenant FROM %I', current_schema() || '_app');
END
$$;
