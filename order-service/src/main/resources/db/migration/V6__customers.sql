-- The wish by which a customer refuses an order, until it is answered; and what customers say of a
-- delivery, the comment sealed under the recipient's key. The last rating of a shipment counts.
ALTER TABLE orders ADD COLUMN refusal jsonb;

CREATE TABLE feedback (
    tenant_id   uuid        NOT NULL,
    shipment_id uuid        NOT NULL,
    order_id    uuid        NOT NULL,
    merchant_id uuid        NOT NULL,
    stars       integer     NOT NULL CHECK (stars BETWEEN 1 AND 5),
    comment     text,
    said_at     timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, shipment_id),
    FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
CREATE INDEX feedback_latest ON feedback (tenant_id, said_at DESC, shipment_id);
CREATE INDEX feedback_of_order ON feedback (tenant_id, order_id);
SELECT secure_tenant_table('feedback', merchant_column => 'merchant_id');
