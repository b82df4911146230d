CREATE TABLE note (
    tenant_id   uuid NOT NULL,
    id          uuid NOT NULL,
    merchant_id uuid,
    site_id     uuid,
    text        text NOT NULL,
    version     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id)
);
SELECT secure_tenant_table('note', merchant_column => 'merchant_id', site_column => 'site_id');
