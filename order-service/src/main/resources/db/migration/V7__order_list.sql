-- What the list of orders is filtered and sorted by, quick at any number of orders.

-- The window that was agreed last: late is what comes after it, whatever was promised since.
ALTER TABLE orders
    ADD COLUMN promised_from   timestamptz,
    ADD COLUMN promised_to     timestamptz,
    ADD COLUMN service_product text GENERATED ALWAYS AS (delivery ->> 'serviceProduct') STORED;

UPDATE orders o SET promised_from = p.promised_from, promised_to = p.promised_to
FROM (SELECT DISTINCT ON (tenant_id, order_id) tenant_id, order_id, promised_from, promised_to
      FROM promise WHERE cause NOT IN ('RUNNING_LATE', 'CAUGHT_UP')
      ORDER BY tenant_id, order_id, id DESC) p
WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id;

CREATE INDEX orders_by_due ON orders (tenant_id, coalesce(promised_to, 'infinity'), id);
CREATE INDEX orders_by_business_day ON orders (tenant_id, business_day, id DESC);
CREATE INDEX orders_by_product ON orders (tenant_id, service_product, id DESC);
CREATE INDEX orders_under_way ON orders (tenant_id, coalesce(promised_to, 'infinity'), id)
    WHERE state IN ('RECEIVED', 'BACKORDERED', 'CONFIRMED', 'SCHEDULED', 'OUT_FOR_DELIVERY',
        'AMENDING');
CREATE INDEX shipment_by_site ON shipment (tenant_id, origin_site_id, order_id);

-- The words of search_text. Behind row-level security no index of tsvectors is ever used, since
-- @@ is not leakproof; comparisons of texts are.
CREATE TABLE order_word (
    tenant_id   uuid NOT NULL,
    order_id    uuid NOT NULL,
    word        text COLLATE "C" NOT NULL,
    merchant_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, order_id, word),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX order_word_by_word ON order_word (tenant_id, word, order_id);
SELECT secure_tenant_table('order_word', merchant_column => 'merchant_id');

INSERT INTO order_word (tenant_id, order_id, word, merchant_id)
SELECT DISTINCT o.tenant_id, o.id, left(w, 100), o.merchant_id
FROM orders o, regexp_split_to_table(lower(o.search_text), ' +') w WHERE w <> '';

-- Kept by the database, as an index is.
CREATE FUNCTION keep_order_words() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM order_word WHERE tenant_id = NEW.tenant_id AND order_id = NEW.id;
    END IF;
    INSERT INTO order_word (tenant_id, order_id, word, merchant_id)
    SELECT DISTINCT NEW.tenant_id, NEW.id, left(w, 100), NEW.merchant_id
    FROM regexp_split_to_table(lower(NEW.search_text), ' +') w WHERE w <> '';
    RETURN NULL;
END
$$;
CREATE TRIGGER order_words_of_new AFTER INSERT ON orders
    FOR EACH ROW EXECUTE FUNCTION keep_order_words();
CREATE TRIGGER order_words_of_changed AFTER UPDATE OF search_text ON orders
    FOR EACH ROW WHEN (OLD.search_text IS DISTINCT FROM NEW.search_text)
    EXECUTE FUNCTION keep_order_words();

DROP INDEX orders_by_text;

-- A redelivery is a new order for what did not come of an earlier one.
ALTER TABLE orders ADD COLUMN redelivery_of uuid;
ALTER TABLE orders
    ADD UNIQUE (tenant_id, redelivery_of),
    ADD FOREIGN KEY (tenant_id, redelivery_of) REFERENCES orders (tenant_id, id);
