-- What is happening: routes as they were published, shipments as they go, and where vehicles are.

CREATE TABLE route (
    tenant_id     uuid        NOT NULL,
    route_id      uuid        NOT NULL,
    vehicle_id    uuid        NOT NULL,
    driver_id     uuid,
    site_id       uuid        NOT NULL,
    day           date        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PUBLISHED', 'DEPARTED', 'COMPLETED', 'WITHDRAWN')),
    planned_start timestamptz NOT NULL,
    planned_end   timestamptz NOT NULL,
    departed_at   timestamptz,
    estimated_at  timestamptz,
    PRIMARY KEY (tenant_id, route_id)
);
CREATE INDEX route_of_vehicle ON route (tenant_id, vehicle_id, state);
SELECT secure_tenant_table('route', site_column => 'site_id');

CREATE TABLE route_stop (
    tenant_id       uuid             NOT NULL,
    route_id        uuid             NOT NULL,
    stop_id         uuid             NOT NULL,
    sequence        integer          NOT NULL,
    latitude        double precision NOT NULL,
    longitude       double precision NOT NULL,
    planned_arrival timestamptz      NOT NULL,
    travel_seconds  integer          NOT NULL,
    service_seconds integer          NOT NULL,
    arrived_at      timestamptz,
    completed_at    timestamptz,
    PRIMARY KEY (tenant_id, route_id, stop_id),
    FOREIGN KEY (tenant_id, route_id) REFERENCES route ON DELETE CASCADE
);
SELECT secure_tenant_table('route_stop');

-- The shipment as far as tracking needs it. The recipient's name stays sealed.
CREATE TABLE tracked_shipment (
    tenant_id        uuid        NOT NULL,
    shipment_id      uuid        NOT NULL,
    order_id         uuid        NOT NULL,
    merchant_id      uuid        NOT NULL,
    origin_site_id   uuid        NOT NULL,
    number           text        NOT NULL,
    state            text        NOT NULL,
    recipient_name   text        NOT NULL,
    recipient_key_id uuid        NOT NULL,
    delivery_code    text        NOT NULL,
    latitude         double precision,
    longitude        double precision,
    route_id         uuid,
    stop_id          uuid,
    vehicle_id       uuid,
    planned_arrival  timestamptz,
    promised_from    timestamptz,
    promised_to      timestamptz,
    expected_at      timestamptz,
    announced_at     timestamptz,
    created_at       timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, shipment_id)
);
CREATE INDEX tracked_shipment_of_order ON tracked_shipment (tenant_id, order_id);
CREATE INDEX tracked_shipment_at_stop ON tracked_shipment (tenant_id, route_id, stop_id);
SELECT secure_tenant_table('tracked_shipment', merchant_column => 'merchant_id');

-- One entry an event; its id is the event's, so a replay adds nothing and entries sort by time.
CREATE TABLE timeline_entry (
    tenant_id   uuid        NOT NULL,
    shipment_id uuid        NOT NULL,
    entry_id    uuid        NOT NULL,
    kind        text        NOT NULL,
    detail      text,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, shipment_id, entry_id),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES tracked_shipment ON DELETE CASCADE
);
CREATE INDEX timeline_entry_latest ON timeline_entry (tenant_id, entry_id);
SELECT secure_tenant_table('timeline_entry');

-- Fixes by day; a fix of a vehicle at an instant is there once, however often it is sent.
CREATE TABLE position (
    tenant_id               uuid             NOT NULL,
    vehicle_id              uuid             NOT NULL,
    occurred_at             timestamptz      NOT NULL,
    latitude                double precision NOT NULL,
    longitude               double precision NOT NULL,
    speed_meters_per_second double precision,
    heading_degrees         double precision,
    accuracy_meters         double precision,
    recorded_at             timestamptz      NOT NULL,
    PRIMARY KEY (tenant_id, vehicle_id, occurred_at)
) PARTITION BY RANGE (occurred_at);
CREATE TABLE position_default PARTITION OF position DEFAULT;
CREATE INDEX position_time ON position USING brin (occurred_at);
SELECT secure_tenant_table('position');
SELECT secure_partition('position_default');

CREATE TABLE last_position (
    tenant_id               uuid             NOT NULL,
    vehicle_id              uuid             NOT NULL,
    occurred_at             timestamptz      NOT NULL,
    latitude                double precision NOT NULL,
    longitude               double precision NOT NULL,
    speed_meters_per_second double precision,
    heading_degrees         double precision,
    PRIMARY KEY (tenant_id, vehicle_id)
);
SELECT secure_tenant_table('last_position');

-- Evidence of an attempt. Name, photo and signature are sealed under the recipient's key.
CREATE TABLE proof (
    tenant_id      uuid        NOT NULL,
    proof_id       uuid        NOT NULL,
    order_id       uuid        NOT NULL,
    shipment_id    uuid        NOT NULL,
    stop_id        uuid,
    recipient_name text,
    photo          text,
    signature      text,
    code           text,
    scans          text[]      NOT NULL,
    latitude       double precision,
    longitude      double precision,
    sha256         text        NOT NULL,
    recorded_by    text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, proof_id),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES tracked_shipment
);
CREATE INDEX proof_of_shipment ON proof (tenant_id, shipment_id);
SELECT secure_tenant_table('proof');

-- A customer's way in without a login. Only the hash of the secret is kept.
CREATE TABLE tracking_link (
    tenant_id   uuid        NOT NULL,
    link_hash   text        NOT NULL,
    shipment_id uuid        NOT NULL,
    expires_at  timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, link_hash),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES tracked_shipment
);
SELECT secure_tenant_table('tracking_link');
