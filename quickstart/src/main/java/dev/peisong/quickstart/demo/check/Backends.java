package dev.peisong.quickstart.demo.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where an installation keeps everything.
 *
 * @param superuserPassword of the role {@code postgres}, who sees every tenant
 */
public record Backends(String jdbcUrl, String superuserPassword, String kafka) {

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", superuserPassword);
        connection.setReadOnly(true);
        return connection;
    }

    /** Tells everything but the password. */
    @Override
    public String toString() {
        return "Backends[" + jdbcUrl + ", " + kafka + "]";
    }
}
