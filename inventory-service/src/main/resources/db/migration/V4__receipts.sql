-- Goods that came from suppliers. Their lines are movements that name the receipt.

CREATE TABLE receipt (
    tenant_id   uuid NOT NULL DEFAULT current_tenant(),
    id          uuid NOT NULL,
    site_id     uuid NOT NULL,
    merchant_id uuid NOT NULL,
    reference   text,
    line_count  integer NOT NULL,
    units       bigint NOT NULL,
    actor       text NOT NULL,
    received_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, site_id) REFERENCES site
);
CREATE INDEX receipt_of_site ON receipt (tenant_id, site_id, id);
SELECT secure_tenant_table('receipt', 'merchant_id', 'site_id');
CREATE INDEX movement_of_document ON movement (tenant_id, document_id) WHERE document_id IS NOT NULL;
