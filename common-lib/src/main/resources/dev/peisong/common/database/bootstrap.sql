-- The schema of one service and its three roles. Run by a superuser, connected to the database
-- `peisong`, once per schema; safe to run on every start, which also renews the passwords.
--
--   ${schema}_owner   owns the schema: migrations and partitions, and nothing at run time
--   ${schema}_app     does the service's work; row-level security binds it
--   ${schema}_relay   the outbox and its leases; migrations grant it the tables that it needs
--
-- Placeholders: ${schema} is a plain identifier; ${ownerPassword}, ${appPassword} and
-- ${relayPassword} stand between single quotes and must hold none.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${schema}_owner') THEN
        CREATE ROLE ${schema}_owner;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${schema}_app') THEN
        CREATE ROLE ${schema}_app;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${schema}_relay') THEN
        CREATE ROLE ${schema}_relay;
    END IF;
END
$$;

ALTER ROLE ${schema}_owner
    LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '${ownerPassword}';
ALTER ROLE ${schema}_app
    LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '${appPassword}';
ALTER ROLE ${schema}_relay
    LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '${relayPassword}';

ALTER ROLE ${schema}_owner SET search_path = ${schema};
ALTER ROLE ${schema}_app SET search_path = ${schema};
ALTER ROLE ${schema}_relay SET search_path = ${schema};

-- Only the roles named here may connect; GRANT takes no expression for the database's name.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO ${schema}_owner, ${schema}_app, ${schema}_relay',
        current_database());
END
$$;

CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${schema}_owner;
GRANT USAGE ON SCHEMA ${schema} TO ${schema}_app, ${schema}_relay;

ALTER DEFAULT PRIVILEGES FOR ROLE ${schema}_owner IN SCHEMA ${schema}
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${schema}_app;
ALTER DEFAULT PRIVILEGES FOR ROLE ${schema}_owner IN SCHEMA ${schema}
    GRANT USAGE, SELECT ON SEQUENCES TO ${schema}_app;
