package dev.peisong.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads PostgreSQL's catalogue and fails where a tenant could see another's rows, or where the
 * schema could not be spread by tenant over several machines.
 */
public final class SchemaRules {
    private static final String TENANT_TABLES =
            """
            WITH tenant_table AS (
                SELECT c.* FROM pg_class c
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
                AND NOT c.relispartition
                AND c.relname NOT IN (SELECT name FROM untenanted_table))
            """;

    private static final Map<String, String> RULES =
            Map.of(
                    "has neither secure_tenant_table nor allow_untenanted_table",
                    """
                    SELECT relname FROM tenant_table t
                    WHERE NOT (relrowsecurity AND relforcerowsecurity)
                    OR NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = t.oid AND polname = 'app')
                    """,
                    "is a tenant's but has no column tenant_id NOT NULL",
                    """
                    SELECT relname FROM tenant_table t WHERE NOT EXISTS (SELECT FROM pg_attribute
                    WHERE attrelid = t.oid AND attname = 'tenant_id' AND attnotnull)
                    """,
                    "has a primary or unique key that does not start with tenant_id",
                    """
                    SELECT t.relname || ' (' || i.indexrelid::regclass || ')' FROM tenant_table t
                    JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
                    WHERE (SELECT attname FROM pg_attribute
                        WHERE attrelid = t.oid AND attnum = i.indkey[0]) IS DISTINCT FROM 'tenant_id'
                    """,
                    "has a foreign key that does not start with tenant_id",
                    """
                    SELECT t.relname || ' (' || k.conname || ')' FROM tenant_table t
                    JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f'
                    JOIN tenant_table r ON r.oid = k.confrelid
                    WHERE (SELECT attname FROM pg_attribute
                        WHERE attrelid = t.oid AND attnum = k.conkey[1]) <> 'tenant_id'
                    OR (SELECT attname FROM pg_attribute
                        WHERE attrelid = r.oid AND attnum = k.confkey[1]) <> 'tenant_id'
                    """,
                    "shows the app role other rows than those of the tenant in app.tenant",
                    """
                    SELECT t.relname || ' (' || p.polname || ')' FROM tenant_table t
                    JOIN pg_policy p ON p.polrelid = t.oid
                    WHERE (current_schema() || '_app')::regrole = ANY (p.polroles)
                    AND (pg_get_expr(p.polqual, t.oid) NOT LIKE '%(tenant_id = %app.tenant%'
                        OR pg_get_expr(p.polqual, t.oid) IS DISTINCT FROM
                            pg_get_expr(p.polwithcheck, t.oid))
                    """,
                    "draws ids from a sequence: use UUIDv7",
                    """
                    SELECT DISTINCT relname FROM tenant_table t
                    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
                    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
                    WHERE a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%'
                    """,
                    "is a partition that can be read around its parent's policies: secure_partition",
                    """
                    SELECT c.relname FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid
                    JOIN tenant_table t ON t.oid = i.inhparent
                    WHERE has_table_privilege(current_schema() || '_app', c.oid, 'SELECT')
                    """,
                    "is a view with its owner's eyes: add WITH (security_invoker = true)",
                    """
                    SELECT relname FROM pg_class
                    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'v'
                    AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false)
                    """,
                    "is a materialised view, which row-level security cannot bind",
                    """
                    SELECT relname FROM pg_class
                    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'm'
                    """,
                    "is a function with its owner's rights: drop SECURITY DEFINER",
                    """
                    SELECT proname FROM pg_proc
                    WHERE pronamespace = current_schema()::regnamespace AND prosecdef
                    """);

    private SchemaRules() {}

    /** Fails, naming each table, when the migrated schema breaks a rule. */
    public static void check(TestDatabase database) {
        assertThat(violations(database.asOwner())).isEmpty();
        assertThat(TableLeaks.of(database, names(database))).isEmpty();
    }

    private static List<String> names(TestDatabase database) {
        return database.asOwner()
                .sql(TENANT_TABLES + "SELECT relname FROM tenant_table")
                .query((row, _) -> row.getString(1))
                .list();
    }

    static List<String> violations(JdbcClient owner) {
        var found = new ArrayList<String>();
        RULES.forEach(
                (complaint, query) ->
                        owner.sql(TENANT_TABLES + query)
                                .query(String.class)
                                .list()
                                .forEach(name -> found.add(name + " " + complaint)));
        return found;
    }
}
