-- A handler that comes later starts at the beginning. Those there are read everything once more: the
-- inbox knows what they applied.
DELETE FROM consumer_offset;
ALTER TABLE consumer_offset
    ADD COLUMN handler text NOT NULL,
    DROP CONSTRAINT consumer_offset_pkey,
    ADD PRIMARY KEY (topic, partition_no, handler);
