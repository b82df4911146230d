package dev.peisong.quickstart.demo.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads all schemas, past every tenant's walls. */
final class Database {
    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** The rows of a query that should find none, each as one text. */
    List<String> texts(String sql) throws SQLException {
        return rows(
                sql,
                row -> {
                    var text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(i == 1 ? "" : ", ")
                                .append(row.getMetaData().getColumnLabel(i))
                                .append(' ')
                                .append(row.getString(i));
                    }
                    return text.toString();
                });
    }

    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    boolean hasTable(String schema, String table) throws SQLException {
        return number(
                        "SELECT count(*) FROM information_schema.tables WHERE table_schema = '%s'"
                                        .formatted(schema)
                                + " AND table_name = '%s'".formatted(table))
                > 0;
    }
}
