-- Who did what to whom, appended for ever: each entry seals the one before it by SHA-256.

CREATE TABLE audit_entry (
    tenant_id     uuid NOT NULL,
    number        bigint NOT NULL CHECK (number >= 1),
    recorded_at   timestamptz NOT NULL,
    actor         text NOT NULL,
    action        text NOT NULL,
    subject       text NOT NULL,
    detail        text NOT NULL,
    previous_hash bytea NOT NULL,
    hash          bytea NOT NULL,
    PRIMARY KEY (tenant_id, number)
);
SELECT secure_tenant_table('audit_entry');

-- The last entry of each tenant: its row lock puts entries in line.
CREATE TABLE audit_head (
    tenant_id uuid PRIMARY KEY,
    number    bigint NOT NULL,
    hash      bytea NOT NULL
);
SELECT secure_tenant_table('audit_head');

DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM %I', current_schema() || '_app');
    EXECUTE format('REVOKE DELETE, TRUNCATE ON audit_head FROM %I', current_schema() || '_app');
END
$$;
