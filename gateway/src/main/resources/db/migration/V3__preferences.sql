-- How each person likes the console: a JSON object that only screens read. Text, not jsonb: it is
-- given back as it came, and never searched.
CREATE TABLE user_preferences (
    tenant_id  uuid NOT NULL,
    user_id    uuid NOT NULL,
    document   text NOT NULL CHECK (octet_length(document) <= 65536),
    version    bigint NOT NULL CHECK (version >= 1),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, user_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES app_user ON DELETE CASCADE
);
SELECT secure_tenant_table('user_preferences');
