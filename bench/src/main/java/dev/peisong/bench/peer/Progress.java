package dev.peisong.bench.peer;

import dev.peisong.bench.task.Tour;
import dev.peisong.optimizer.file.RoutingFile;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says each better plan in the words of {@code ./peisong solve}, some five a second at most. */
final class Progress {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final RoutingFile file;
    private final Instant started;
    private final PrintStream out;
    private List<Tour> last = List.of();
    private Instant had = Instant.MIN;
    private Instant said = Instant.MIN;

    /**
     * Says nothing yet.
     *
     * @param started when the time given began
     */
    Progress(RoutingFile file, Instant started, PrintStream out) {
        this.file = file;
        this.started = started;
        this.out = out;
    }

    /** Takes note of a better plan, had at a moment. */
    void better(List<Tour> tours, Instant now) {
        last = tours;
        had = now;
        if (now.isAfter(said.plus(BETWEEN))) {
            said = now;
            flush();
        }
    }

    /** Says the last one, if it was not. */
    void flush() {
        if (!last.isEmpty()) {
            out.println(described());
            last = List.of();
        }
    }

    private String described() {
        var routes =
                last.stream()
                        .map(tour -> tour.stops().stream().map(Integer::valueOf).toList())
                        .toList();
        long served = routes.stream().mapToLong(List::size).sum();
        return String.format(
                Locale.ROOT,
                "cost %s  routes %d  unserved %d  iterations 0  seconds %.2f",
                file.convention().format(file.cost(routes)),
                routes.size(),
                file.customers() - served,
                Duration.between(started, had).toMillis() / 1_000.0);
    }
}
