-- Organisations to practise in, each with a person of another one whose it is. Who gives theirs up,
-- or leaves it alone, ends it first; it is closed after that, in a transaction of its own tenant.
ALTER TABLE tenant ADD COLUMN training boolean NOT NULL DEFAULT false;

CREATE TABLE training (
    tenant_id   uuid NOT NULL,
    training_id uuid NOT NULL,
    user_id     uuid NOT NULL,
    founded_at  timestamptz NOT NULL,
    entered_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    closed_at   timestamptz CHECK (closed_at IS NULL OR ended_at IS NOT NULL),
    PRIMARY KEY (tenant_id, training_id),
    FOREIGN KEY (tenant_id, user_id) REFERENCES app_user
);
CREATE UNIQUE INDEX training_of_person ON training (tenant_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX training_founded ON training (tenant_id, user_id, founded_at);
SELECT secure_tenant_table('training');

-- The way back of a session that came from another organisation: whose it is there, and since when.
ALTER TABLE browser_session
    ADD COLUMN home_organisation text,
    ADD COLUMN home_user_id uuid,
    ADD COLUMN home_since timestamptz,
    ADD CHECK (num_nulls(home_organisation, home_user_id, home_since) IN (0, 3));
