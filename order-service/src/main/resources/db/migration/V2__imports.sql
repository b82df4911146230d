-- Orders that come in bulk, and what was refused.

CREATE TABLE order_import (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    merchant_id uuid NOT NULL,
    format      text NOT NULL,
    rows        integer NOT NULL,
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL,
    -- the caller's Idempotency-Key, and what it was used for
    request_key text,
    sha256      text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, merchant_id, request_key),
    FOREIGN KEY (tenant_id, merchant_id) REFERENCES merchant (tenant_id, id)
);
SELECT secure_tenant_table('order_import', merchant_column => 'merchant_id');

CREATE TABLE import_row (
    tenant_id          uuid NOT NULL,
    import_id          uuid NOT NULL,
    row_number         integer NOT NULL,
    merchant_id        uuid NOT NULL,
    state              text NOT NULL CHECK (state IN ('PENDING', 'ORDERED', 'REPEATED', 'REFUSED')),
    -- the row as it came, encrypted; gone once it is applied
    body               bytea,
    external_reference text,
    order_id           uuid,
    reason             text,
    pointer            text,
    detail             text,
    applied_at         timestamptz,
    PRIMARY KEY (tenant_id, import_id, row_number),
    FOREIGN KEY (tenant_id, import_id) REFERENCES order_import (tenant_id, id),
    CHECK ((state = 'PENDING') = (body IS NOT NULL))
);
CREATE INDEX import_row_pending ON import_row (tenant_id, import_id, row_number)
    WHERE state = 'PENDING';
SELECT secure_tenant_table('import_row', merchant_column => 'merchant_id');

-- Whoever applies rows has to find out first which tenants have any.
DO $$
BEGIN
    EXECUTE format('GRANT SELECT ON import_row TO %I', current_schema() || '_relay');
END
$$;

CREATE TABLE refusal (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    merchant_id uuid,
    import_id   uuid,
    row_number  integer,
    reason      text NOT NULL,
    pointer     text,
    detail      text,
    region_code text,
    city        text,
    district    text,
    -- to two decimals, about a kilometre
    latitude    numeric(5, 2),
    longitude   numeric(6, 2),
    caller      text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT secure_tenant_table('refusal', merchant_column => 'merchant_id');
