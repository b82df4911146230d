-- A route's version is raised by changes of its own row alone; this counts those of its stops.
ALTER TABLE route ADD COLUMN changes integer NOT NULL DEFAULT 0;
