-- When a shipment under way is expected, as tracking last said, and the later window that was
-- promised while it is late.
ALTER TABLE shipment
    ADD COLUMN expected_route_id uuid,
    ADD COLUMN expected_at       timestamptz,
    ADD COLUMN expected_as_of    timestamptz,
    ADD COLUMN expected_told     timestamptz,
    ADD COLUMN late_from         timestamptz,
    ADD COLUMN late_to           timestamptz,
    ADD CONSTRAINT late_window CHECK ((late_from IS NULL) = (late_to IS NULL) AND late_to > late_from);
ALTER TABLE orders ADD COLUMN expected_arrival timestamptz;
