-- A fact that contradicts what we know is kept, and waits for a person to settle it.
ALTER TABLE action
    ADD COLUMN driver_id   uuid,
    ADD COLUMN resolution  varchar(500),
    ADD COLUMN resolved_by varchar(100),
    ADD COLUMN resolved_at timestamptz,
    ADD COLUMN applied_to  uuid,
    ADD CONSTRAINT resolved_with_words CHECK ((resolution IS NULL) = (resolved_at IS NULL));
CREATE INDEX action_kept ON action (tenant_id, id) WHERE result = 'KEPT';
CREATE INDEX action_unsettled ON action (recorded_at) WHERE result = 'KEPT' AND resolved_at IS NULL;
-- counting what waits needs no more of other tenants than that
GRANT SELECT (result, resolved_at) ON action TO dispatch_relay;
