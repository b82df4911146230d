-- Roads that a tenant's vehicles may not drive; kept when it is over.
CREATE TABLE road_closure (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    shape     varchar(20) NOT NULL,
    points    text NOT NULL,
    reason    varchar(200) NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz,
    closed_by varchar(100) NOT NULL,
    lifted_at timestamptz,
    lifted_by varchar(100),
    version   bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (ends_at > starts_at),
    CONSTRAINT lifted_by_somebody CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
-- what applies is read for each plan and route
CREATE INDEX road_closure_in_force ON road_closure (tenant_id, ends_at) WHERE lifted_at IS NULL;
SELECT secure_tenant_table('road_closure');
