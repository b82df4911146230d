-- What every schema's migrations use to keep tenants apart. Roles are named after the schema.

-- The tables that hold no tenant's data, and why: everything else must be secured.
CREATE TABLE untenanted_table (
    name text PRIMARY KEY,
    why  text NOT NULL CHECK (length(trim(why)) >= 10)
);

CREATE FUNCTION allow_untenanted_table(t text, why text) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO untenanted_table (name, why) VALUES (t, why)
    ON CONFLICT (name) DO UPDATE SET why = excluded.why;
$$;

-- Null when no tenant is set, and null equals nothing.
CREATE FUNCTION current_tenant() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('app.tenant', true), '')::uuid
$$;

-- The condition under which the app role sees a row, as text for a policy. Sub-selects are
-- evaluated once for a statement, not once for a row.
CREATE FUNCTION scope_condition(scoped_column name, setting text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN scoped_column IS NULL THEN '' ELSE format(
        ' AND ((SELECT current_setting(%2$L, true)) = ''*'' OR %1$I = ANY ((SELECT string_to_array('
        'nullif(current_setting(%2$L, true), ''*''), '','')::uuid[])::uuid[]))',
        scoped_column, setting) END
$$;

-- Enables and forces row-level security on a table whose first column of every key is tenant_id.
-- With a merchant or site column, callers see only the rows within their scope; those who see all
-- also see rows where it is null.
CREATE FUNCTION secure_tenant_table(
    t text, merchant_column name DEFAULT NULL, site_column name DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    seen text := 'tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid'
        || scope_condition(merchant_column, 'app.merchants')
        || scope_condition(site_column, 'app.sites');
    app   text := current_schema() || '_app';
    owner text := current_schema() || '_owner';
    relay text := current_schema() || '_relay';
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app ON %I TO %I USING (%s) WITH CHECK (%s)', t, app, seen, seen);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', t, owner);
    EXECUTE format('CREATE POLICY relay ON %I TO %I USING (true) WITH CHECK (true)', t, relay);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', t, app);
END
$$;

-- Policies of a partitioned table do not bind those who name its partition: so nobody may.
CREATE FUNCTION secure_partition(t text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('REVOKE ALL ON %I FROM %I, %I',
        t, current_schema() || '_app', current_schema() || '_relay');
END
$$;

DO $$
BEGIN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON untenanted_table FROM %I',
        current_schema() || '_app');
    EXECUTE format('REVOKE ALL ON flyway_common_history FROM %I', current_schema() || '_app');
    PERFORM allow_untenanted_table('untenanted_table', 'this list itself');
    PERFORM allow_untenanted_table('flyway_common_history', 'migrations that all schemas share');
    PERFORM allow_untenanted_table('flyway_schema_history', 'migrations of this service');
END
$$;
