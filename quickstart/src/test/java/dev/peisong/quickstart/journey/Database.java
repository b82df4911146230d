package dev.peisong.quickstart.journey;

import dev.peisong.quickstart.demo.check.Backends;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** All schemas of the platform, as nobody but a test of its machinery may see and touch them. */
final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open() throws IOException, SQLException {
        Backends backends = WholePlatform.platform().installation().backends();
        return new Database(
                DriverManager.getConnection(
                        backends.jdbcUrl(), "postgres", backends.superuserPassword()));
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of each row to its second, as text. */
    Map<String, String> pairs(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var pairs = new LinkedHashMap<String, String>();
            while (rows.next()) {
                pairs.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
            return pairs;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
