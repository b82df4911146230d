-- What is needed to repair refused rows, and to read the next file of a merchant as the last.
ALTER TABLE order_import
    ADD COLUMN file_name text CHECK (length(file_name) BETWEEN 1 AND 200),
    ADD COLUMN header    jsonb,
    ADD COLUMN mapping   jsonb;
CREATE INDEX order_import_by_merchant ON order_import (tenant_id, merchant_id, id DESC);

-- The row as the file had it, encrypted: gone once it is an order, or a week later.
ALTER TABLE import_row
    ADD COLUMN source     bytea,
    ADD COLUMN kept_until timestamptz;
CREATE INDEX import_row_kept ON import_row (tenant_id, kept_until) WHERE source IS NOT NULL;
DO $$
BEGIN
    EXECUTE format('GRANT UPDATE (source) ON import_row TO %I', current_schema() || '_relay');
END
$$;
