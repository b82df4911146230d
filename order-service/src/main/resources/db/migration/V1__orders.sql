-- Orders, their shipments and what is known of merchants, SKUs and sites.

CREATE TABLE merchant (
    tenant_id uuid NOT NULL,
    id        uuid NOT NULL,
    revision  bigint NOT NULL,
    code      text NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    active    boolean NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
SELECT secure_tenant_table('merchant', merchant_column => 'id');

-- Our copy of the catalogue, fed by stock.sku-changed.
CREATE TABLE known_sku (
    tenant_id                uuid NOT NULL,
    merchant_id              uuid NOT NULL,
    sku                      text NOT NULL,
    weight_grams             bigint NOT NULL,
    volume_cubic_centimeters bigint NOT NULL,
    handling_class           text NOT NULL,
    active                   boolean NOT NULL,
    PRIMARY KEY (tenant_id, merchant_id, sku)
);
SELECT secure_tenant_table('known_sku', merchant_column => 'merchant_id');

-- Our copy of the sites, fed by stock.site-changed.
CREATE TABLE known_site (
    tenant_id          uuid NOT NULL,
    id                 uuid NOT NULL,
    zone               text NOT NULL,
    business_day_start time NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT secure_tenant_table('known_site');

-- What a tenant decided for its orders; no row means the defaults.
CREATE TABLE order_settings (
    tenant_id               uuid NOT NULL,
    id                      uuid NOT NULL,
    revision                bigint NOT NULL,
    max_attempts            integer NOT NULL CHECK (max_attempts BETWEEN 1 AND 10),
    max_parcel_weight_grams bigint CHECK (max_parcel_weight_grams > 0),
    service_area            jsonb,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id)
);
SELECT secure_tenant_table('order_settings');

CREATE TABLE orders (
    tenant_id            uuid NOT NULL,
    id                   uuid NOT NULL,
    revision             bigint NOT NULL,
    number               text NOT NULL,
    merchant_id          uuid NOT NULL,
    external_reference   text CHECK (length(external_reference) BETWEEN 1 AND 100),
    state                text NOT NULL CHECK (state IN ('RECEIVED', 'BACKORDERED', 'CONFIRMED',
        'SCHEDULED', 'OUT_FOR_DELIVERY', 'CANCELLING', 'AMENDING', 'DELIVERED',
        'PARTLY_DELIVERED', 'RETURNED', 'LOST', 'CANCELLED', 'REJECTED')),
    state_reason         text,
    backordered          boolean NOT NULL,
    delivery             jsonb NOT NULL,
    wanted_terms         jsonb,
    declared_value       jsonb,
    freight_payer        text NOT NULL,
    delivery_consent     text,
    phone_hash           text,
    phone_last_four_hash text,
    cancel_reason        text,
    cancel_detail        text,
    business_day         date,
    placed_at            timestamptz NOT NULL,
    -- no personal data: number, reference, SKUs, region and the tenant's own fields
    search_text          text NOT NULL DEFAULT '',
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number),
    UNIQUE (tenant_id, merchant_id, external_reference),
    FOREIGN KEY (tenant_id, merchant_id) REFERENCES merchant (tenant_id, id)
);
CREATE INDEX orders_by_time ON orders (tenant_id, id DESC);
CREATE INDEX orders_by_state ON orders (tenant_id, state, id DESC);
CREATE INDEX orders_by_merchant ON orders (tenant_id, merchant_id, id DESC);
CREATE INDEX orders_by_reference ON orders (tenant_id, external_reference);
CREATE INDEX orders_by_phone ON orders (tenant_id, phone_hash);
CREATE INDEX orders_by_phone_end ON orders (tenant_id, phone_last_four_hash);
CREATE INDEX orders_by_text ON orders USING gin (to_tsvector('simple', search_text));
SELECT secure_tenant_table('orders', merchant_column => 'merchant_id');

CREATE TABLE order_line (
    tenant_id                     uuid NOT NULL,
    id                            uuid NOT NULL,
    order_id                      uuid NOT NULL,
    position                      integer NOT NULL,
    sku                           text NOT NULL,
    quantity                      integer NOT NULL CHECK (quantity > 0),
    unit_weight_grams             bigint NOT NULL CHECK (unit_weight_grams >= 0),
    unit_volume_cubic_centimeters bigint NOT NULL CHECK (unit_volume_cubic_centimeters >= 0),
    units_open                    integer NOT NULL CHECK (units_open >= 0),
    units_reserved                integer NOT NULL CHECK (units_reserved >= 0),
    units_packed                  integer NOT NULL CHECK (units_packed >= 0),
    units_aboard                  integer NOT NULL CHECK (units_aboard >= 0),
    units_delivered               integer NOT NULL CHECK (units_delivered >= 0),
    units_refused                 integer NOT NULL CHECK (units_refused >= 0),
    units_returned                integer NOT NULL CHECK (units_returned >= 0),
    units_lost                    integer NOT NULL CHECK (units_lost >= 0),
    units_cancelled               integer NOT NULL CHECK (units_cancelled >= 0),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, order_id, position),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    CONSTRAINT every_unit_is_somewhere CHECK (
        units_open + units_reserved + units_packed + units_aboard + units_delivered
        + units_refused + units_returned + units_lost + units_cancelled = quantity)
);
SELECT secure_tenant_table('order_line');

CREATE TABLE promise (
    tenant_id     uuid NOT NULL,
    id            uuid NOT NULL,
    order_id      uuid NOT NULL,
    shipment_id   uuid,
    promised_from timestamptz NOT NULL,
    promised_to   timestamptz NOT NULL CHECK (promised_to > promised_from),
    cause         text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX promise_of_order ON promise (tenant_id, order_id, id);
SELECT secure_tenant_table('promise');

CREATE TABLE shipment (
    tenant_id         uuid NOT NULL,
    id                uuid NOT NULL,
    revision          bigint NOT NULL,
    order_id          uuid NOT NULL,
    merchant_id       uuid NOT NULL,
    number            text NOT NULL,
    origin_site_id    uuid NOT NULL,
    return_of         uuid,
    state             text NOT NULL,
    delivery          jsonb NOT NULL,
    underway          boolean NOT NULL,
    attempts_made     integer NOT NULL,
    waiting_reason    text,
    last_reason_code  text,
    intercepting      boolean NOT NULL,
    cancel_request_id uuid,
    amend_request_id  uuid,
    route_id          uuid,
    vehicle_id        uuid,
    driver_id         uuid,
    planned_arrival   timestamptz,
    promised_from     timestamptz,
    promised_to       timestamptz,
    created_at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    FOREIGN KEY (tenant_id, return_of) REFERENCES shipment (tenant_id, id)
);
CREATE INDEX shipment_of_order ON shipment (tenant_id, order_id, id);
CREATE INDEX shipment_by_state ON shipment (tenant_id, state, id DESC);
SELECT secure_tenant_table('shipment', merchant_column => 'merchant_id');

CREATE TABLE parcel (
    tenant_id                uuid NOT NULL,
    id                       uuid NOT NULL,
    shipment_id              uuid NOT NULL,
    position                 integer NOT NULL,
    barcode                  text NOT NULL,
    state                    text NOT NULL CHECK (state IN ('EXPECTED', 'PACKED', 'LOADED',
        'AT_SITE', 'DELIVERED', 'RETURNED', 'LOST', 'DESTROYED', 'VOIDED')),
    refused                  boolean NOT NULL,
    failed_attempts          integer NOT NULL,
    try_again                boolean NOT NULL,
    site_id                  uuid,
    vehicle_id               uuid,
    weight_grams             bigint NOT NULL,
    volume_cubic_centimeters bigint NOT NULL,
    contents                 jsonb NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, barcode),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipment (tenant_id, id)
);
CREATE INDEX parcel_of_shipment ON parcel (tenant_id, shipment_id, position);
SELECT secure_tenant_table('parcel');

CREATE TABLE leg (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    shipment_id  uuid NOT NULL,
    sequence     integer NOT NULL,
    from_site_id uuid NOT NULL,
    to_site_id   uuid,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, shipment_id, sequence),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipment (tenant_id, id)
);
SELECT secure_tenant_table('leg');

CREATE TABLE attempt (
    tenant_id    uuid NOT NULL,
    id           uuid NOT NULL,
    shipment_id  uuid NOT NULL,
    number       integer NOT NULL,
    parcels      jsonb NOT NULL,
    reason_code  text,
    try_again    boolean NOT NULL,
    liable_party text,
    proof_id     uuid,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES shipment (tenant_id, id)
);
CREATE INDEX attempt_of_shipment ON attempt (tenant_id, shipment_id, number);
SELECT secure_tenant_table('attempt');

CREATE TABLE order_exception (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    order_id    uuid NOT NULL,
    merchant_id uuid NOT NULL,
    shipment_id uuid,
    kind        text NOT NULL,
    detail      text,
    occurred_at timestamptz NOT NULL,
    opened_at   timestamptz NOT NULL,
    resolution  text,
    resolved_by text,
    resolved_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX order_exception_of_order ON order_exception (tenant_id, order_id, id);
CREATE INDEX order_exception_open ON order_exception (tenant_id, id DESC)
    WHERE resolved_at IS NULL;
SELECT secure_tenant_table('order_exception', merchant_column => 'merchant_id');

-- What happened to an order, as it was learned. Rows are added and never changed.
CREATE TABLE order_timeline (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    order_id    uuid NOT NULL,
    merchant_id uuid NOT NULL,
    shipment_id uuid,
    type        text NOT NULL,
    detail      jsonb NOT NULL,
    actor       text NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX order_timeline_of_order ON order_timeline (tenant_id, order_id, id);
SELECT secure_tenant_table('order_timeline', merchant_column => 'merchant_id');
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE ON order_timeline, attempt, promise FROM %I',
        current_schema() || '_app');
END
$$;
