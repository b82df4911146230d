package dev.peisong.quickstart.demo.check;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks all that must hold and says so, promise by promise. */
public final class Invariants {
    private static final int SHOWN = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final long POLL_MILLIS = 1_000;

    private final Backends backends;
    private final List<Invariant> all;

    public Invariants(Backends backends, Notes notes) {
        this.backends = backends;
        all =
                List.of(
                        new StockBalances(),
                        new OrdersEnd(),
                        new OneAssignment(),
                        new EventsArrive(new TopicReader(backends.kafka())),
                        new NothingLost(notes));
    }

    /**
     * Checks and prints. What is broken only because something is still on its way gets a while to
     * arrive.
     *
     * @return how many promises are broken
     */
    public int check(PrintStream out) throws SQLException, InterruptedException {
        out.println();
        out.println("Invariants");
        int broken = 0;
        try (var connection = backends.connect()) {
            var database = new Database(connection);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            for (Invariant invariant : all) {
                List<String> violations = invariant.violations(database);
                while (!violations.isEmpty() && System.nanoTime() < deadline) {
                    Thread.sleep(POLL_MILLIS);
                    violations = invariant.violations(database);
                }
                print(invariant, violations, database, out);
                broken += violations.isEmpty() ? 0 : 1;
            }
        }
        return broken;
    }

    /** What is broken at this moment, for tests. */
    public List<String> violations() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = backends.connect()) {
            for (Invariant invariant : all) {
                found.addAll(invariant.violations(new Database(connection)));
            }
        }
        return found;
    }

    private static void print(
            Invariant invariant, List<String> violations, Database database, PrintStream out)
            throws SQLException {
        out.println(
                "  %s  %s (%s)"
                        .formatted(
                                violations.isEmpty() ? "holds " : "BROKEN",
                                invariant.promise(),
                                invariant.extent(database)));
        violations.stream().limit(SHOWN).forEach(each -> out.println("            " + each));
        if (violations.size() > SHOWN) {
            out.println("            and " + (violations.size() - SHOWN) + " more");
        }
    }
}
