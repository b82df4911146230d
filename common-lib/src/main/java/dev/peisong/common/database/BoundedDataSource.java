package dev.peisong.common.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that at most as many callers enter as it has connections; the others wait in line outside.
 * HikariCP hands connections over by spinning, which starves the carriers of virtual threads when
 * hundreds of them wait inside it.
 */
final class BoundedDataSource extends DelegatingDataSource implements Closeable {
    private final HikariDataSource pool;
    private final Semaphore turns;
    private final Duration wait;

    BoundedDataSource(HikariDataSource pool, Duration wait) {
        super(pool);
        this.pool = pool;
        this.turns = new Semaphore(pool.getMaximumPoolSize(), true);
        this.wait = wait;
    }

    @Override
    public Connection getConnection() throws SQLException {
        takeTurn();
        try {
            return returningTurn(pool.getConnection());
        } catch (SQLException | RuntimeException e) {
            turns.release();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The pool's user is fixed: call getConnection()");
    }

    /** How many callers are waiting for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    @Override
    public void close() {
        pool.close();
    }

    private void takeTurn() throws SQLException {
        try {
            if (!turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException(
                        "No connection of %s became free within %s; %d callers wait"
                                .formatted(pool.getPoolName(), wait, waiting()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting", e);
        }
    }

    private Connection returningTurn(Connection connection) {
        var returned = new AtomicBoolean();
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, args) -> {
                            try {
                                return method.invoke(connection, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            } finally {
                                if (method.getName().equals("close")
                                        && returned.compareAndSet(false, true)) {
                                    turns.release();
                                }
                            }
                        });
    }
}
