-- A key belongs to its caller, as everywhere, and to a file with the way it was to be read.
ALTER TABLE order_import DROP CONSTRAINT order_import_tenant_id_merchant_id_request_key_key;
ALTER TABLE order_import ADD UNIQUE (tenant_id, created_by, request_key);
