-- What is promised to which order, and who waits for what.

CREATE TABLE reservation (
    tenant_id    uuid NOT NULL DEFAULT current_tenant(),
    order_id     uuid NOT NULL,
    merchant_id  uuid NOT NULL,
    order_number text NOT NULL,
    status       text NOT NULL CHECK (status IN ('RESERVED', 'SHORT', 'REFUSED', 'RELEASED')),
    reason       text,
    latitude     double precision,
    longitude    double precision,
    arrived_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, order_id)
);
CREATE INDEX reservation_by_status ON reservation (tenant_id, status, order_id);
SELECT secure_tenant_table('reservation', 'merchant_id', NULL);

CREATE TABLE reservation_line (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    order_id    uuid NOT NULL,
    line_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    -- null when no SKU has this code, and the order is refused
    sku_id      uuid,
    sku         text NOT NULL,
    ordered     integer NOT NULL CHECK (ordered > 0),
    outstanding integer NOT NULL CHECK (outstanding BETWEEN 0 AND ordered),
    arrived_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, order_id, line_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES reservation,
    FOREIGN KEY (tenant_id, sku_id) REFERENCES sku
);
-- the queue of a SKU, in order of arrival
CREATE INDEX waiting_line ON reservation_line (tenant_id, sku_id, arrived_at, order_id, line_id)
    WHERE outstanding > 0;
SELECT secure_tenant_table('reservation_line', 'merchant_id', NULL);

CREATE TABLE allocation (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    order_id    uuid NOT NULL,
    line_id     uuid NOT NULL,
    site_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    sku_id      uuid NOT NULL,
    quantity    integer NOT NULL CHECK (quantity > 0),
    -- of the quantity, what still lies reserved on the shelf
    held        integer NOT NULL CHECK (held BETWEEN 0 AND quantity),
    PRIMARY KEY (tenant_id, order_id, line_id, site_id),
    FOREIGN KEY (tenant_id, order_id, line_id) REFERENCES reservation_line,
    FOREIGN KEY (tenant_id, sku_id, site_id) REFERENCES shelf
);
CREATE INDEX held_allocation ON allocation (tenant_id, sku_id, site_id) WHERE held > 0;
SELECT secure_tenant_table('allocation', 'merchant_id', 'site_id');
