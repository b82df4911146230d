package dev.peisong.common.testing;

import dev.peisong.common.testing.Backends.PostgresServer;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One service's schema in a database of its own. */
public final class TestDatabase {
    static final String OWNER_PASSWORD = "owner-of-tests";
    public static final String APP_PASSWORD = "app-of-tests";
    static final String RELAY_PASSWORD = "relay-of-tests";

    private final PostgresServer server;
    private final String name;
    private final String schema;

    TestDatabase(PostgresServer server, String name, String schema) {
        this.server = server;
        this.name = name;
        this.schema = schema;
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.url(name);
    }

    /** What a service is configured with. */
    public Map<String, String> properties() {
        return Map.of(
                "peisong.service", schema,
                "peisong.database.url", url(),
                "peisong.database.owner-password", OWNER_PASSWORD,
                "peisong.database.app-password", APP_PASSWORD,
                "peisong.database.relay-password", RELAY_PASSWORD);
    }

    /** Sees every row of every tenant; for looking, and for breaking things. */
    public JdbcClient asSuperuser() {
        var source =
                new DriverManagerDataSource(
                        url() + "?currentSchema=" + schema, server.superuser(), server.password());
        return JdbcClient.create(source);
    }

    /** Runs migrations; policies let it see every row. */
    public JdbcClient asOwner() {
        return JdbcClient.create(ownerDataSource());
    }

    /** What the service itself is, outside its pool. */
    public JdbcClient asApp() {
        return JdbcClient.create(appDataSource());
    }

    DataSource appDataSource() {
        return new DriverManagerDataSource(url(), schema + "_app", APP_PASSWORD);
    }

    DataSource ownerDataSource() {
        return new DriverManagerDataSource(url(), schema + "_owner", OWNER_PASSWORD);
    }
}
