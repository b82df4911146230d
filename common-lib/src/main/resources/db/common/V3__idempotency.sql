-- Answers to POSTs that came with an Idempotency-Key, for a day. The row is written in the
-- transaction of the effect. The answer is encrypted: it may hold personal data.
CREATE TABLE idempotent_answer (
    tenant_id   uuid        NOT NULL,
    id          bytea       NOT NULL, -- digest of caller, path and key
    fingerprint bytea       NOT NULL, -- digest of query and body
    answer      bytea       NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX idempotent_answer_expiry ON idempotent_answer (tenant_id, expires_at);
SELECT secure_tenant_table('idempotent_answer');
