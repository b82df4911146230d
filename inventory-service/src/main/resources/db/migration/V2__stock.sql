-- The movement ledger, its balances, and what of the shelf is promised.

-- One row a unit or a number of like units that went from one place to another. Never changed.
CREATE TABLE movement (
    tenant_id    uuid NOT NULL DEFAULT current_tenant(),
    id           uuid NOT NULL,
    merchant_id  uuid NOT NULL,
    sku_id       uuid NOT NULL,
    lot          text NOT NULL,
    serial       text NOT NULL,
    condition    text NOT NULL,
    quantity     bigint NOT NULL CHECK (quantity > 0),
    from_kind    text NOT NULL,
    from_id      uuid NOT NULL,
    to_kind      text NOT NULL,
    to_id        uuid NOT NULL,
    reason       text NOT NULL,
    note         text,
    -- the site that answers for it, and that site's business day
    site_id      uuid NOT NULL,
    business_day date NOT NULL,
    document_id  uuid,
    order_id     uuid,
    shipment_id  uuid,
    parcel_id    uuid,
    actor        text NOT NULL,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, sku_id) REFERENCES sku,
    FOREIGN KEY (tenant_id, site_id) REFERENCES site,
    CHECK (from_kind <> to_kind OR from_id <> to_id)
);
CREATE INDEX movement_of_sku ON movement (tenant_id, sku_id, id);
CREATE INDEX movement_of_site ON movement (tenant_id, site_id, id);
CREATE INDEX movement_of_order ON movement (tenant_id, order_id, id) WHERE order_id IS NOT NULL;
SELECT secure_tenant_table('movement', 'merchant_id', 'site_id');

-- What the movements add up to, place by place. Suppliers and count differences owe us, so they
-- alone may be negative; all rows of a SKU add up to nothing.
CREATE TABLE balance (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    sku_id      uuid NOT NULL,
    merchant_id uuid NOT NULL,
    place_kind  text NOT NULL CHECK (place_kind IN (
        'SUPPLIER', 'BIN', 'STAGING', 'INSPECTION', 'VEHICLE', 'CUSTOMER', 'LOST', 'WRITTEN_OFF',
        'COUNT_DIFFERENCE')),
    place_id    uuid NOT NULL,
    site_id     uuid GENERATED ALWAYS AS (
        CASE WHEN place_kind IN ('VEHICLE', 'CUSTOMER', 'LOST') THEN NULL ELSE place_id END) STORED,
    lot         text NOT NULL,
    serial      text NOT NULL,
    condition   text NOT NULL CHECK (condition IN ('SELLABLE', 'DAMAGED')),
    quantity    bigint NOT NULL,
    PRIMARY KEY (tenant_id, sku_id, place_kind, place_id, lot, serial, condition),
    FOREIGN KEY (tenant_id, sku_id) REFERENCES sku,
    CONSTRAINT balance_not_negative
        CHECK (quantity >= 0 OR place_kind IN ('SUPPLIER', 'COUNT_DIFFERENCE'))
);
CREATE INDEX balance_of_place ON balance (tenant_id, place_kind, place_id) WHERE quantity <> 0;
-- one with a serial number is in one place only
CREATE UNIQUE INDEX serial_is_in_one_place ON balance (tenant_id, sku_id, serial)
    WHERE serial <> '' AND quantity > 0;
ALTER TABLE balance ADD CONSTRAINT serial_is_one_unit
    CHECK (serial = '' OR quantity BETWEEN -1 AND 1);
SELECT secure_tenant_table('balance', 'merchant_id', 'site_id');

-- Sellable goods of a SKU on a site's shelf, all lots together, and how many are promised. The row
-- is also the lock under which that shelf changes.
CREATE TABLE shelf (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    sku_id      uuid NOT NULL,
    site_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    on_hand     bigint NOT NULL CHECK (on_hand >= 0),
    reserved    bigint NOT NULL CHECK (reserved >= 0),
    PRIMARY KEY (tenant_id, sku_id, site_id),
    FOREIGN KEY (tenant_id, sku_id) REFERENCES sku,
    FOREIGN KEY (tenant_id, site_id) REFERENCES site,
    CONSTRAINT nothing_oversold CHECK (reserved <= on_hand)
);
CREATE INDEX shelf_of_site ON shelf (tenant_id, site_id, sku_id);
SELECT secure_tenant_table('shelf', 'merchant_id', 'site_id');

-- SKUs of which there may be more to give than before: orders that wait for them are to be served.
-- Only ever inserted and deleted, so that writing one waits for nobody.
CREATE TABLE freed_stock (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id        uuid NOT NULL,
    sku_id    uuid NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX freed_stock_of_sku ON freed_stock (tenant_id, sku_id);
SELECT secure_tenant_table('freed_stock');

-- What a person found to differ from the books.
CREATE TABLE adjustment (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    id          uuid NOT NULL,
    site_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    reason      text NOT NULL,
    note        text,
    actor       text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, site_id) REFERENCES site
);
SELECT secure_tenant_table('adjustment', 'merchant_id', 'site_id');

DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE ON movement FROM %I', current_schema() || '_app');
    EXECUTE format('REVOKE DELETE ON balance, shelf FROM %I', current_schema() || '_app');
    -- who drains the marks has to find the tenants that have some
    EXECUTE format('GRANT SELECT ON freed_stock TO %I', current_schema() || '_relay');
END
$$;
