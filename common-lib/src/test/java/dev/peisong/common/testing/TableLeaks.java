package dev.peisong.common.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Looks at each table that has rows as the app role does, on one connection that passes from a
 * tenant to nobody and to a stranger.
 */
final class TableLeaks {
    private final JdbcClient superuser;
    private final Connection connection;
    private final JdbcClient app;
    private final List<String> found = new ArrayList<>();

    private TableLeaks(TestDatabase database, Connection connection) {
        this.superuser = database.asSuperuser();
        this.connection = connection;
        this.app = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static List<String> of(TestDatabase database, List<String> tables) {
        try (var connection = database.appDataSource().getConnection()) {
            connection.setAutoCommit(false);
            var leaks = new TableLeaks(database, connection);
            for (String table : tables) {
                leaks.look(table);
            }
            return leaks.found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String table) throws SQLException {
        Optional<UUID> owner =
                superuser
                        .sql("SELECT tenant_id FROM %s LIMIT 1".formatted(table))
                        .query(UUID.class)
                        .optional();
        if (owner.isEmpty()) {
            return;
        }
        if (seenBy(owner.get(), table) == 0) {
            found.add(table + " hides a tenant's rows from the tenant");
        }
        if (seenBy(null, table) > 0) {
            found.add(table + " shows rows to nobody");
        }
        if (seenBy(UUID.randomUUID(), table) > 0) {
            found.add(table + " shows rows to a stranger");
        }
    }

    private long seenBy(@Nullable UUID tenant, String table) throws SQLException {
        if (tenant != null) {
            app.sql(
                            """
                            SELECT set_config('app.tenant', :tenant, true),
                                set_config('app.merchants', '*', true),
                                set_config('app.sites', '*', true)""")
                    .param("tenant", tenant.toString())
                    .query()
                    .listOfRows();
        }
        long rows = app.sql("SELECT count(*) FROM %s".formatted(table)).query(Long.class).single();
        connection.rollback();
        return rows;
    }
}
