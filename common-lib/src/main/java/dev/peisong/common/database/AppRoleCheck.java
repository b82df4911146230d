package dev.peisong.common.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start as a database user whom row-level security does not bind. It runs before the
 * first request is taken or event is read.
 */
final class AppRoleCheck implements SmartInitializingSingleton {
    private static final List<Power> TOO_MIGHTY =
            List.of(
                    new Power(
                            "is a superuser, or may become one (%s)",
                            """
                            SELECT rolname FROM pg_roles
                            WHERE rolsuper AND pg_has_role(current_user, oid, 'MEMBER')"""),
                    new Power(
                            "bypasses row-level security, or may become a role that does (%s)",
                            """
                            SELECT rolname FROM pg_roles
                            WHERE rolbypassrls AND pg_has_role(current_user, oid, 'MEMBER')"""),
                    new Power(
                            "owns tables (%s)",
                            """
                            SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                            WHERE r.rolname = current_user AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                            ORDER BY 1 LIMIT 5"""),
                    new Power(
                            "is a member of the schema's owner (%s)",
                            """
                            SELECT r.rolname FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
                            WHERE n.nspname = current_schema()
                            AND pg_has_role(current_user, n.nspowner, 'MEMBER')"""));

    private final JdbcClient jdbc;

    AppRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var power : TOO_MIGHTY) {
            List<@Nullable String> found = jdbc.sql(power.query()).query(String.class).list();
            if (!found.isEmpty()) {
                throw new IllegalStateException(refusal(power.complaint().formatted(found)));
            }
        }
    }

    private String refusal(String complaint) {
        var user = jdbc.sql("SELECT current_user").query(String.class).single();
        return "Tenants would see each other's rows: the database user %s %s. Create the roles with"
                        .formatted(user, complaint)
                + " bootstrap.sql and run the service as the app role";
    }

    /** What a role may do that the app role must not, and the query that finds it. */
    private record Power(String complaint, String query) {}
}
