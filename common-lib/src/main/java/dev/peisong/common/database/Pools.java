package dev.peisong.common.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the connections of each role of the service's schema. */
record Pools(String schema, DatabaseProperties properties) {

    Pools {
        if (!schema.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException(
                    "peisong.service must be a plain lower-case name such as orders, not '%s'"
                            .formatted(schema));
        }
    }

    BoundedDataSource app() {
        return bounded("app", properties.appPassword(), properties.poolSize());
    }

    BoundedDataSource relay() {
        return bounded("relay", properties.relayPassword(), properties.relayPoolSize());
    }

    /** Opens a connection for each use and keeps none. */
    DataSource owner() {
        return new DriverManagerDataSource(
                properties.url(), user("owner"), properties.ownerPassword());
    }

    private BoundedDataSource bounded(String role, String password, int size) {
        var config = new HikariConfig();
        config.setPoolName(user(role));
        config.setJdbcUrl(properties.url());
        config.setUsername(user(role));
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(250, properties.maxWait().toMillis()));
        config.addDataSourceProperty("ApplicationName", user(role));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // connect when first used, not while beans are wired
        config.setInitializationFailTimeout(-1);
        return new BoundedDataSource(new HikariDataSource(config), properties.maxWait());
    }

    private String user(String role) {
        return schema + "_" + role;
    }
}
