package dev.peisong.quickstart.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Holds a service at one of its statements, so that it can be killed exactly there. The statement's
 * trigger waits for a lock that the test has.
 */
final class CrashPoint implements AutoCloseable {
    private static final int LOCK = 4_711;

    private static final String WAITING =
            "FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = " + LOCK;

    private final Database database;
    private final String table;

    private CrashPoint(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Before a row of the table is updated. */
    static CrashPoint beforeUpdateOf(String table) throws IOException, SQLException {
        var database = Database.open();
        database.execute("SELECT pg_advisory_lock(%d)".formatted(LOCK));
        database.execute(
                """
                CREATE OR REPLACE FUNCTION public.crash_point() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock_shared(%d);
                    RETURN NEW;
                END $$"""
                        .formatted(LOCK));
        database.execute(
                "CREATE TRIGGER crash_point BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION public.crash_point()"
                        .formatted(table));
        return new CrashPoint(database, table);
    }

    /** Waits until somebody stands here. */
    void awaitSomebody() {
        await("somebody at " + table)
                .atMost(WholePlatform.PATIENCE)
                .until(() -> database.number("SELECT count(*) " + WAITING) > 0);
    }

    /**
     * Lets nobody go on who stands here: a server does not notice by itself that its client died.
     */
    void abandon() throws SQLException {
        database.number("SELECT count(pg_terminate_backend(pid)) " + WAITING);
        await("those at " + table + " to be gone")
                .atMost(WholePlatform.PATIENCE)
                .until(() -> database.number("SELECT count(*) " + WAITING) == 0);
    }

    /** Opens the way. */
    @Override
    public void close() throws SQLException {
        database.execute("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
        database.execute("DROP TRIGGER crash_point ON " + table);
        database.execute("DROP FUNCTION public.crash_point()");
        database.close();
    }
}
