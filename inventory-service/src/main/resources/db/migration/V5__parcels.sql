-- Inventory's own copy of parcels: what is in them and where the ledger has them.

CREATE TABLE parcel (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    id          uuid NOT NULL,
    order_id    uuid NOT NULL,
    shipment_id uuid NOT NULL,
    merchant_id uuid NOT NULL,
    -- the site it starts from, or goes back to when it is a return
    origin_id   uuid NOT NULL,
    -- set while it stands at a site
    site_id     uuid,
    vehicle_id  uuid,
    barcode     text NOT NULL,
    return_of   uuid,
    status      text NOT NULL CHECK (status IN (
        'ON_SHELF', 'STAGED', 'ABOARD', 'AT_CUSTOMER', 'IN_INSPECTION', 'INSPECTED', 'LOST',
        'DESTROYED', 'VOIDED')),
    -- when it came there: facts from before say nothing new
    since       timestamptz NOT NULL,
    -- it goes out no more: when it comes back, it goes into inspection
    to_stay     boolean NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES reservation,
    FOREIGN KEY (tenant_id, origin_id) REFERENCES site,
    CHECK ((status = 'ABOARD') = (vehicle_id IS NOT NULL)),
    CHECK ((status IN ('ON_SHELF', 'STAGED', 'IN_INSPECTION', 'INSPECTED')) = (site_id IS NOT NULL))
);
CREATE INDEX parcel_of_shipment ON parcel (tenant_id, shipment_id);
CREATE INDEX parcel_of_order ON parcel (tenant_id, order_id);
CREATE INDEX parcel_by_barcode ON parcel (tenant_id, barcode);
CREATE INDEX parcel_at_site ON parcel (tenant_id, site_id, status, id) WHERE site_id IS NOT NULL;
SELECT secure_tenant_table('parcel', 'merchant_id', 'site_id');

CREATE TABLE parcel_content (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    parcel_id   uuid NOT NULL,
    line_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    sku_id      uuid NOT NULL,
    sku         text NOT NULL,
    quantity    integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (tenant_id, parcel_id, line_id),
    FOREIGN KEY (tenant_id, parcel_id) REFERENCES parcel,
    FOREIGN KEY (tenant_id, sku_id) REFERENCES sku
);
SELECT secure_tenant_table('parcel_content', 'merchant_id', NULL);

-- Which units they are, known from when they leave the shelf.
CREATE TABLE parcel_goods (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    parcel_id   uuid NOT NULL,
    line_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    sku_id      uuid NOT NULL,
    lot         text NOT NULL,
    serial      text NOT NULL,
    condition   text NOT NULL,
    quantity    bigint NOT NULL CHECK (quantity > 0),
    -- of the quantity, what has left this parcel: inspected, or collected again from the customer
    gone        bigint NOT NULL DEFAULT 0 CHECK (gone BETWEEN 0 AND quantity),
    PRIMARY KEY (tenant_id, parcel_id, line_id, lot, serial, condition),
    FOREIGN KEY (tenant_id, parcel_id, line_id) REFERENCES parcel_content
);
SELECT secure_tenant_table('parcel_goods', 'merchant_id', NULL);
