-- Who goes where, when. Sites are copies of inventory's; everything else is dispatch's own.

CREATE TABLE depot (
    tenant_id          uuid NOT NULL,
    site_id            uuid NOT NULL,
    code               varchar(60) NOT NULL,
    name               varchar(200) NOT NULL,
    latitude           double precision NOT NULL,
    longitude          double precision NOT NULL,
    zone               varchar(60) NOT NULL,
    business_day_start time NOT NULL,
    scans              boolean NOT NULL,
    active             boolean NOT NULL,
    loading_seconds    integer NOT NULL CHECK (loading_seconds BETWEEN 0 AND 14400),
    version            bigint NOT NULL,
    PRIMARY KEY (tenant_id, site_id)
);
SELECT secure_tenant_table('depot', NULL, 'site_id');

CREATE TABLE vehicle (
    tenant_id                        uuid NOT NULL,
    id                               uuid NOT NULL,
    site_id                          uuid NOT NULL,
    code                             varchar(60) NOT NULL,
    capacity_weight_grams            bigint NOT NULL CHECK (capacity_weight_grams >= 0),
    capacity_volume_cubic_centimeters bigint NOT NULL
        CHECK (capacity_volume_cubic_centimeters >= 0),
    capacity_parcels                 integer NOT NULL CHECK (capacity_parcels >= 0),
    cost_fixed_minor                 bigint NOT NULL CHECK (cost_fixed_minor >= 0),
    cost_per_kilometer_minor         bigint NOT NULL CHECK (cost_per_kilometer_minor >= 0),
    cost_per_hour_minor              bigint NOT NULL CHECK (cost_per_hour_minor >= 0),
    cost_currency                    char(3) NOT NULL,
    skills                           varchar(60)[] NOT NULL,
    active                           boolean NOT NULL,
    version                          bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
SELECT secure_tenant_table('vehicle', NULL, 'site_id');

CREATE TABLE driver (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    site_id      uuid NOT NULL,
    code         varchar(60) NOT NULL,
    display_name varchar(100) NOT NULL,
    skills       varchar(60)[] NOT NULL,
    active       boolean NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
SELECT secure_tenant_table('driver', NULL, 'site_id');

CREATE TABLE shift (
    tenant_id  uuid NOT NULL,
    id         uuid NOT NULL,
    site_id    uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    driver_id  uuid,
    day        date NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    cancelled  boolean NOT NULL,
    version    bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, vehicle_id) REFERENCES vehicle (tenant_id, id),
    FOREIGN KEY (tenant_id, driver_id) REFERENCES driver (tenant_id, id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX shift_of_vehicle ON shift (tenant_id, vehicle_id, starts_at);
CREATE INDEX shift_of_driver ON shift (tenant_id, driver_id, starts_at);
CREATE INDEX shift_of_day ON shift (tenant_id, day, site_id);
SELECT secure_tenant_table('shift', NULL, 'site_id');

CREATE TABLE job (
    tenant_id          uuid NOT NULL,
    id                 uuid NOT NULL,
    order_id           uuid NOT NULL,
    shipment_id        uuid NOT NULL,
    leg_id             uuid NOT NULL,
    number             varchar(60) NOT NULL,
    merchant_id        uuid NOT NULL,
    site_id            uuid NOT NULL,
    to_site_id         uuid,
    collect            boolean NOT NULL,
    delivery           text NOT NULL,
    latitude           double precision,
    longitude          double precision,
    status             varchar(20) NOT NULL,
    waiting_reason     varchar(60),
    waiting_detail     varchar(500),
    attempt            integer NOT NULL CHECK (attempt >= 1),
    intercept          boolean NOT NULL,
    unassigned_days    integer NOT NULL,
    last_unassigned_on date,
    created_at         timestamptz NOT NULL,
    version            bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, leg_id),
    CHECK (status <> 'OPEN' OR latitude IS NOT NULL)
);
CREATE INDEX job_of_shipment ON job (tenant_id, shipment_id);
CREATE INDEX job_of_order ON job (tenant_id, order_id);
CREATE INDEX job_to_plan ON job (tenant_id, site_id, id) WHERE status IN ('WAITING', 'OPEN');
CREATE INDEX job_by_status ON job (tenant_id, status, id);
CREATE INDEX job_by_number ON job (tenant_id, number);
SELECT secure_tenant_table('job', 'merchant_id', 'site_id');

CREATE TABLE job_parcel (
    tenant_id                uuid NOT NULL,
    id                       uuid NOT NULL,
    job_id                   uuid NOT NULL,
    parcel_id                uuid NOT NULL,
    barcode                  varchar(60) NOT NULL,
    weight_grams             bigint NOT NULL,
    volume_cubic_centimeters bigint NOT NULL,
    custody                  varchar(20) NOT NULL,
    vehicle_id               uuid,
    route_id                 uuid,
    outcome                  varchar(20),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, job_id, parcel_id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id),
    CHECK ((custody = 'ABOARD') = (vehicle_id IS NOT NULL))
);
CREATE INDEX job_parcel_by_parcel ON job_parcel (tenant_id, parcel_id);
CREATE INDEX job_parcel_aboard ON job_parcel (tenant_id, route_id) WHERE custody = 'ABOARD';
SELECT secure_tenant_table('job_parcel');

-- Optimisation runs in the background under a lease: its token is raised by each new owner and
-- compared by each write, so that an owner that slept through its lease writes nothing.
CREATE TABLE plan (
    tenant_id         uuid NOT NULL,
    id                uuid NOT NULL,
    site_id           uuid NOT NULL,
    day               date NOT NULL,
    status            varchar(20) NOT NULL,
    budget_seconds    integer NOT NULL CHECK (budget_seconds BETWEEN 1 AND 3600),
    seed              bigint NOT NULL,
    replan            boolean NOT NULL,
    draft             text,
    locks             text NOT NULL,
    failure           varchar(1000),
    improvements      integer NOT NULL,
    iterations        bigint NOT NULL,
    stop_requested    boolean NOT NULL,
    lease_owner       varchar(100),
    lease_token       bigint NOT NULL,
    lease_until       timestamptz,
    created_at        timestamptz NOT NULL,
    solving_since     timestamptz,
    solved_at         timestamptz,
    published_at      timestamptz,
    version           bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX plan_of_day ON plan (tenant_id, day, site_id);
CREATE INDEX plan_to_solve ON plan (lease_until) WHERE status IN ('QUEUED', 'SOLVING');
SELECT secure_tenant_table('plan', NULL, 'site_id');
-- finding plans to solve needs no more of other tenants than their ids
GRANT SELECT (tenant_id, id, status, lease_until, created_at) ON plan TO dispatch_relay;

CREATE TABLE route (
    tenant_id       uuid NOT NULL,
    id              uuid NOT NULL,
    plan_id         uuid NOT NULL,
    site_id         uuid NOT NULL,
    shift_id        uuid NOT NULL,
    vehicle_id      uuid NOT NULL,
    driver_id       uuid,
    day             date NOT NULL,
    status          varchar(20) NOT NULL,
    planned_start   timestamptz NOT NULL,
    planned_end     timestamptz NOT NULL,
    distance_meters bigint NOT NULL,
    cost_minor      bigint NOT NULL,
    cost_currency   char(3) NOT NULL,
    geometry        text NOT NULL,
    departed_at     timestamptz,
    completed_at    timestamptz,
    version         bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX route_once_a_shift ON route (tenant_id, shift_id)
    WHERE status IN ('PUBLISHED', 'DEPARTED');
CREATE INDEX route_of_day ON route (tenant_id, day, site_id);
CREATE INDEX route_of_driver ON route (tenant_id, driver_id, day);
SELECT secure_tenant_table('route', NULL, 'site_id');

CREATE TABLE route_stop (
    tenant_id         uuid NOT NULL,
    id                uuid NOT NULL,
    route_id          uuid NOT NULL,
    position          integer NOT NULL,
    latitude          double precision NOT NULL,
    longitude         double precision NOT NULL,
    planned_arrival   timestamptz NOT NULL,
    planned_departure timestamptz NOT NULL,
    travel_seconds    integer NOT NULL,
    service_seconds   integer NOT NULL,
    arrived_at        timestamptz,
    completed_at      timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, route_id) REFERENCES route (tenant_id, id)
);
CREATE INDEX stop_of_route ON route_stop (tenant_id, route_id);
SELECT secure_tenant_table('route_stop');

CREATE TABLE assignment (
    tenant_id     uuid NOT NULL,
    id            uuid NOT NULL,
    stop_id       uuid NOT NULL,
    route_id      uuid NOT NULL,
    job_id        uuid NOT NULL,
    order_id      uuid NOT NULL,
    shipment_id   uuid NOT NULL,
    leg_id        uuid NOT NULL,
    status        varchar(20) NOT NULL,
    promised_from timestamptz,
    promised_to   timestamptz,
    service_seconds integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, stop_id) REFERENCES route_stop (tenant_id, id)
);
-- at most one active assignment a job: a job is on at most one published route
CREATE UNIQUE INDEX assignment_active_once ON assignment (tenant_id, job_id)
    WHERE status IN ('OFFERED', 'ACCEPTED');
CREATE INDEX assignment_of_stop ON assignment (tenant_id, stop_id);
SELECT secure_tenant_table('assignment');

-- Every action that a driver or a station sent, for ever: the id is the client's.
CREATE TABLE action (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    route_id    uuid,
    type        varchar(20) NOT NULL,
    body        text NOT NULL,
    result      varchar(20) NOT NULL,
    detail      varchar(500),
    sent_by     varchar(100) NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX action_of_route ON action (tenant_id, route_id, occurred_at);
SELECT secure_tenant_table('action');

CREATE TABLE reason_code (
    tenant_id    uuid NOT NULL,
    code         varchar(60) NOT NULL,
    label        varchar(200) NOT NULL,
    liable_party varchar(20) NOT NULL
        CHECK (liable_party IN ('CUSTOMER', 'MERCHANT', 'CARRIER', 'NOBODY')),
    try_again    boolean NOT NULL,
    active       boolean NOT NULL,
    PRIMARY KEY (tenant_id, code)
);
SELECT secure_tenant_table('reason_code');
