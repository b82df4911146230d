package dev.peisong.bench.peer;

import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** A solver to compare with. */
@FunctionalInterface
interface Peer {

    /**
     * Solves as well as it can in the time, and tells each better plan as soon as it has it, so
     * that one that overruns its time is still judged by what it had.
     *
     * @throws UnsupportedOperationException if it cannot say such a task
     */
    void solve(Task task, Budget budget, Consumer<List<Tour>> better);

    /** What it may use: until when, how many threads, and the seed of its randomness. */
    record Budget(Instant end, int threads, long seed) {

        /** What is left this moment: ask once all else is prepared. */
        Duration time() {
            var left = Duration.between(Instant.now(), end).truncatedTo(ChronoUnit.MILLIS);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** The one of a name. */
    static Peer named(String name) {
        return switch (name) {
            case "peisong" -> new PeisongPeer();
            case "jsprit" -> new JspritPeer();
            case "timefold" -> new TimefoldPeer();
            case "or-tools" -> new OrToolsPeer();
            default ->
                    throw new IllegalArgumentException(
                            "no solver " + name + ": use peisong, jsprit, timefold or or-tools");
        };
    }
}
