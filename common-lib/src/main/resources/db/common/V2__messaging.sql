-- The event backbone of one service: what it says (outbox), what it heard (inbox).

-- The last version of every aggregate that this service says events of. Raising it takes the row's
-- lock until commit, so versions have no gaps and their order is the order of commits.
CREATE TABLE event_version (
    tenant_id    uuid   NOT NULL,
    aggregate_id uuid   NOT NULL,
    version      bigint NOT NULL CHECK (version > 0),
    PRIMARY KEY (tenant_id, aggregate_id)
);
SELECT secure_tenant_table('event_version');

-- Partitioned by the UUIDv7 event id, which is to say by time: old days are dropped, not deleted.
CREATE TABLE outbox (
    tenant_id    uuid        NOT NULL,
    event_id     uuid        NOT NULL,
    topic        text        NOT NULL,
    message_key  text        NOT NULL,
    aggregate_id uuid        NOT NULL,
    version      bigint      NOT NULL,
    epoch        integer     NOT NULL,
    type         text        NOT NULL,
    body         bytea,
    traceparent  text,
    recorded_at  timestamptz NOT NULL,
    sent_at      timestamptz,
    PRIMARY KEY (tenant_id, event_id)
) PARTITION BY RANGE (event_id);
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;
CREATE INDEX outbox_unsent ON outbox (event_id) WHERE sent_at IS NULL;
CREATE INDEX outbox_unsent_of_aggregate ON outbox (aggregate_id, version) WHERE sent_at IS NULL;
SELECT secure_tenant_table('outbox');
SELECT secure_partition('outbox_default');

-- Who may do what only one replica does. The token rises with every new holder: work that carries an
-- older one is refused.
CREATE TABLE lease (
    name       text        NOT NULL PRIMARY KEY,
    holder     text        NOT NULL,
    token      bigint      NOT NULL,
    expires_at timestamptz NOT NULL
);
SELECT allow_untenanted_table('lease', 'one holder a service, whatever the tenant');

-- A restore from backup raises the epoch: versions said after it were never heard before.
CREATE TABLE source_epoch (
    one   boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (one),
    epoch integer NOT NULL CHECK (epoch > 0)
);
INSERT INTO source_epoch (epoch) VALUES (1);
SELECT allow_untenanted_table('source_epoch', 'one row: the history this schema continues');

-- What each handler has applied: written in the transaction of the effect. Two sources may say events
-- of aggregates with one id: an order, and the reservation made for it.
CREATE TABLE inbox (
    tenant_id    uuid    NOT NULL,
    handler      text    NOT NULL,
    topic        text    NOT NULL,
    aggregate_id uuid    NOT NULL,
    epoch        integer NOT NULL,
    version      bigint  NOT NULL,
    PRIMARY KEY (tenant_id, handler, topic, aggregate_id)
);
SELECT secure_tenant_table('inbox');

CREATE TABLE consumer_offset (
    topic          text    NOT NULL,
    partition_no   integer NOT NULL,
    next_offset    bigint  NOT NULL,
    PRIMARY KEY (topic, partition_no)
);
SELECT allow_untenanted_table('consumer_offset', 'a partition holds events of every tenant');

-- Events that could not be applied, and those of the same key behind them.
CREATE TABLE parked_event (
    tenant_id    uuid        NOT NULL,
    handler      text        NOT NULL,
    topic        text        NOT NULL,
    partition_no integer     NOT NULL,
    record_offset bigint     NOT NULL,
    message_key  text        NOT NULL,
    event_id     uuid        NOT NULL,
    type         text        NOT NULL,
    aggregate_id uuid        NOT NULL,
    version      bigint      NOT NULL,
    epoch        integer     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    traceparent  text,
    body         bytea       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'PARKED', 'BEHIND')),
    reason       text        NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    parked_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, handler, topic, partition_no, record_offset)
);
CREATE INDEX parked_event_key ON parked_event (tenant_id, handler, topic, message_key, record_offset);
SELECT secure_tenant_table('parked_event');

DO $$
DECLARE
    relay text := current_schema() || '_relay';
BEGIN
    EXECUTE format('GRANT SELECT, UPDATE ON outbox TO %I', relay);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON lease TO %I', relay);
    EXECUTE format('GRANT SELECT ON parked_event TO %I', relay);
END
$$;
