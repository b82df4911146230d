-- What a handler of events did.
CREATE TABLE effect (
    tenant_id uuid   NOT NULL,
    seq       bigint GENERATED ALWAYS AS IDENTITY,
    what      text   NOT NULL,
    PRIMARY KEY (tenant_id, seq)
);
SELECT secure_tenant_table('effect');
