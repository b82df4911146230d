package dev.peisong.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.peisong.common.testing.Backends;
import dev.peisong.common.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedDataSourceTest {

    @Test
    @Timeout(60)
    void aThousandVirtualThreadsTakeTurnsOnTenConnections() throws Exception {
        try (var pool = poolOf(10, Duration.ofSeconds(50));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 1000)
                            .mapToObj(_ -> threads.submit(() -> query(pool)))
                            .toList();
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isOne();
            }
            assertThat(pool.waiting()).isZero();
        }
    }

    @Test
    void aCallerWhoWaitsTooLongIsToldSo() throws SQLException {
        try (var pool = poolOf(1, Duration.ofMillis(50));
                var _ = pool.getConnection()) {
            assertThatThrownBy(pool::getConnection)
                    .isInstanceOf(SQLTransientConnectionException.class)
                    .hasMessageContaining("became free within");
        }
    }

    @Test
    void closingTwiceGivesBackOneTurn() throws SQLException {
        try (var pool = poolOf(1, Duration.ofMillis(50))) {
            var connection = pool.getConnection();
            connection.close();
            connection.close();
            try (var _ = pool.getConnection()) {
                assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
            }
        }
    }

    private static int query(BoundedDataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1, pg_sleep(0.005)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static BoundedDataSource poolOf(int size, Duration wait) {
        var database = Backends.newDatabase("bounded");
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("bounded_app");
        config.setPassword(TestDatabase.APP_PASSWORD);
        config.setMaximumPoolSize(size);
        return new BoundedDataSource(new HikariDataSource(config), wait);
    }
}
