-- Money that drivers took at the door, one row for each recorded action.
CREATE TABLE cash_taken (
    tenant_id    uuid NOT NULL,
    action_id    uuid NOT NULL,
    job_id       uuid NOT NULL,
    route_id     uuid NOT NULL,
    driver_id    uuid,
    amount_minor bigint NOT NULL,
    currency     char(3) NOT NULL,
    occurred_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, action_id),
    FOREIGN KEY (tenant_id, action_id) REFERENCES action (tenant_id, id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id)
);
CREATE INDEX cash_taken_of_route ON cash_taken (tenant_id, route_id, job_id);
SELECT secure_tenant_table('cash_taken');

-- What a tenant wants to be shown for a delivery; without a row nothing in particular.
CREATE TABLE proof_rules (
    tenant_id uuid NOT NULL,
    scan      boolean NOT NULL,
    photo     boolean NOT NULL,
    signature boolean NOT NULL,
    code      boolean NOT NULL,
    PRIMARY KEY (tenant_id)
);
SELECT secure_tenant_table('proof_rules');
-- what was settled onto a route belongs to its driver's day
CREATE INDEX action_applied_to ON action (tenant_id, applied_to) WHERE applied_to IS NOT NULL;
