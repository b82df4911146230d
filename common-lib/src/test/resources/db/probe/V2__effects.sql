-- What a handler of events did.
CREATE TABLE effect (
    tenant_id uuid   NOT NULL,
    seq       uuid   NOT NULL DEFAULT uuidv7(),
    what      text   NOT NULL,
    PRIMARY KEY (tenant_id, seq)
);
SELECT secure_tenant_table('effect');
