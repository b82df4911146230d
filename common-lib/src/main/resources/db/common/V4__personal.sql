-- Keys of personal data, wrapped: a tenant's by the master key, a recipient's by the tenant's. The
-- text names the key that wraps it. Order-service makes them; the others hold copies.
CREATE TABLE tenant_key (
    tenant_id uuid NOT NULL,
    key_id    uuid NOT NULL,
    wrapped   text NOT NULL,
    PRIMARY KEY (tenant_id, key_id)
);
SELECT secure_tenant_table('tenant_key');

-- An erased key leaves its id behind, so that a late or repeated copy does not bring it back.
CREATE TABLE recipient_key (
    tenant_id uuid NOT NULL,
    key_id    uuid NOT NULL,
    wrapped   text,
    erased_at timestamptz,
    PRIMARY KEY (tenant_id, key_id),
    CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
);
SELECT secure_tenant_table('recipient_key');
