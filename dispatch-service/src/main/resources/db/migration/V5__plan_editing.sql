-- People work on plans together: who changed what, how to take it back, and how a search went.
ALTER TABLE plan
    ADD COLUMN locked_routes    text NOT NULL DEFAULT '[]',
    ADD COLUMN shifts           text,
    ADD COLUMN created_by       varchar(100) NOT NULL DEFAULT 'system',
    ADD COLUMN copy_of          uuid,
    ADD COLUMN undoable         integer NOT NULL DEFAULT 0 CHECK (undoable >= 0),
    ADD COLUMN redoable         integer NOT NULL DEFAULT 0 CHECK (redoable >= 0),
    ADD COLUMN cost_minor       bigint NOT NULL DEFAULT 0,
    ADD COLUMN cost_currency    char(3),
    ADD COLUMN distance_meters  bigint NOT NULL DEFAULT 0,
    ADD COLUMN route_count      integer NOT NULL DEFAULT 0,
    ADD COLUMN assigned_count   integer NOT NULL DEFAULT 0,
    ADD COLUMN unassigned_count integer NOT NULL DEFAULT 0;
CREATE INDEX plan_newest ON plan (tenant_id, id);

-- snapshot: the draft before a search, until its end tells what the search changed
CREATE TABLE plan_change (
    tenant_id        uuid NOT NULL,
    plan_id          uuid NOT NULL,
    number           integer NOT NULL,
    note             text NOT NULL,
    made_by          varchar(100) NOT NULL,
    made_at          timestamptz NOT NULL,
    cost_delta_minor bigint NOT NULL,
    forward          text,
    inverse          text,
    snapshot         text,
    state            varchar(20) NOT NULL CHECK (state IN ('APPLIED', 'UNDONE', 'SUPERSEDED')),
    undone_by        varchar(100),
    undone_at        timestamptz,
    PRIMARY KEY (tenant_id, plan_id, number),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
);
SELECT secure_tenant_table('plan_change');

CREATE TABLE plan_progress (
    tenant_id       uuid NOT NULL,
    id              uuid NOT NULL,
    plan_id         uuid NOT NULL,
    elapsed_millis  bigint NOT NULL,
    iterations      bigint NOT NULL,
    cost_minor      bigint NOT NULL,
    distance_meters bigint NOT NULL,
    routes          integer NOT NULL,
    assigned        integer NOT NULL,
    unassigned      integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES plan (tenant_id, id)
);
CREATE INDEX progress_of_plan ON plan_progress (tenant_id, plan_id, id);
SELECT secure_tenant_table('plan_progress');
