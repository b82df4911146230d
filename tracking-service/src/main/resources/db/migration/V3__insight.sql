-- What the day is measured by. Built from events alone: a replay changes nothing.

-- Cost as planned; null where dispatch did not tell it. Observed: the newest fact of the route by
-- the driver's clock. Heard: when we last took anything of it in, by ours.
ALTER TABLE route
    ADD COLUMN distance_meters bigint,
    ADD COLUMN cost_minor      bigint,
    ADD COLUMN cost_currency   text,
    ADD COLUMN observed_at     timestamptz,
    ADD COLUMN heard_at        timestamptz;
CREATE INDEX route_of_day ON route (tenant_id, day);
CREATE INDEX route_under_way ON route (tenant_id, route_id) WHERE state = 'DEPARTED';

ALTER TABLE last_position ADD COLUMN recorded_at timestamptz;

-- By which clock each site counts its days.
CREATE TABLE known_site (
    tenant_id          uuid    NOT NULL,
    site_id            uuid    NOT NULL,
    code               text    NOT NULL,
    zone               text    NOT NULL,
    business_day_start time    NOT NULL,
    active             boolean NOT NULL,
    PRIMARY KEY (tenant_id, site_id)
);
SELECT secure_tenant_table('known_site', site_column => 'site_id');

CREATE TABLE insight_order (
    tenant_id   uuid        NOT NULL,
    order_id    uuid        NOT NULL,
    merchant_id uuid        NOT NULL,
    state       text        NOT NULL,
    placed_at   timestamptz NOT NULL,
    ended_at    timestamptz,
    PRIMARY KEY (tenant_id, order_id)
);
CREATE INDEX insight_order_open ON insight_order (tenant_id, state) WHERE ended_at IS NULL;
CREATE INDEX insight_order_ended ON insight_order (tenant_id, ended_at) WHERE ended_at IS NOT NULL;
SELECT secure_tenant_table('insight_order', merchant_column => 'merchant_id');

-- Where the goods of an order lie: a row for each site that ships a part of it.
CREATE TABLE insight_order_site (
    tenant_id uuid NOT NULL,
    order_id  uuid NOT NULL,
    site_id   uuid NOT NULL,
    PRIMARY KEY (tenant_id, order_id, site_id)
);
SELECT secure_tenant_table('insight_order_site', site_column => 'site_id');

-- A job on a route: one visit to a door, before and after it was made. Its site is its route's,
-- which is always joined: the two events that tell of them come in either order.
CREATE TABLE insight_delivery (
    tenant_id       uuid        NOT NULL,
    job_id          uuid        NOT NULL,
    route_id        uuid        NOT NULL,
    order_id        uuid        NOT NULL,
    shipment_id     uuid        NOT NULL,
    merchant_id     uuid        NOT NULL,
    stop_id         uuid        NOT NULL,
    day             date        NOT NULL,
    planned_arrival timestamptz NOT NULL,
    promised_from   timestamptz,
    promised_to     timestamptz,
    attempt         integer,
    outcome         text CHECK (outcome IN ('DELIVERED', 'PARTLY', 'FAILED')),
    outcome_at      timestamptz,
    reason_code     text,
    proof_id        uuid,
    PRIMARY KEY (tenant_id, job_id, route_id)
);
CREATE INDEX insight_delivery_of_day ON insight_delivery (tenant_id, day);
CREATE INDEX insight_delivery_of_route ON insight_delivery (tenant_id, route_id);
CREATE INDEX insight_delivery_of_order ON insight_delivery (tenant_id, order_id);
SELECT secure_tenant_table('insight_delivery', merchant_column => 'merchant_id');

-- What the tenant aims at; no row means the defaults.
CREATE TABLE insight_goals (
    tenant_id                    uuid             NOT NULL,
    revision                     bigint           NOT NULL,
    on_time_percent              double precision NOT NULL,
    first_attempt_percent        double precision NOT NULL,
    cost_per_delivery_minor      bigint,
    cost_currency                text,
    distance_per_delivery_meters bigint,
    at_risk_minutes              integer          NOT NULL,
    silent_minutes               integer          NOT NULL,
    departure_grace_minutes      integer          NOT NULL,
    PRIMARY KEY (tenant_id)
);
SELECT secure_tenant_table('insight_goals');
