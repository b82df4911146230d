-- Names that a customer may be shown, as the other services say them.
CREATE TABLE known_name (
    tenant_id uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('MERCHANT', 'SITE', 'DRIVER', 'VEHICLE')),
    id        uuid NOT NULL,
    name      text NOT NULL,
    zone      text,
    PRIMARY KEY (tenant_id, kind, id)
);
SELECT secure_tenant_table('known_name');

-- What customers said through a link, and what came of it. Rows are the record of who asked what
-- and when: only the answer is filled in later. The text is sealed under the recipient's key.
CREATE TABLE customer_wish (
    tenant_id   uuid        NOT NULL,
    wish_id     uuid        NOT NULL,
    shipment_id uuid        NOT NULL,
    link_hash   text        NOT NULL,
    kind        text        NOT NULL
        CHECK (kind IN ('INSTRUCTIONS', 'NEIGHBOUR', 'DOOR', 'WINDOW', 'REFUSE', 'RATING')),
    text        text,
    window_from timestamptz,
    window_to   timestamptz,
    stars       integer CHECK (stars BETWEEN 1 AND 5),
    asked_at    timestamptz NOT NULL,
    answer      text        NOT NULL CHECK (answer IN ('ASKED', 'ASKING', 'DONE', 'REFUSED')),
    reason      text,
    answered_at timestamptz,
    PRIMARY KEY (tenant_id, wish_id),
    FOREIGN KEY (tenant_id, shipment_id) REFERENCES tracked_shipment
);
CREATE INDEX customer_wish_of_shipment ON customer_wish (tenant_id, shipment_id, asked_at);
SELECT secure_tenant_table('customer_wish');
