package dev.peisong.bench.peer;

import dev.peisong.bench.day.DayFile;
import dev.peisong.bench.day.DayPlan;
import dev.peisong.bench.task.FileTask;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import dev.peisong.optimizer.file.RoutingFile;
import dev.peisong.optimizer.file.SolutionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs one solver on one file: {@code NAME FILE SECONDS THREADS SEED OUT}. The seconds count from
 * the start of this JVM; whatever plan there is when they and a little more have passed is written.
 */
public final class PeerMain {

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int CANNOT = 3;

    private final Path file;
    private final Path out;
    private final Optional<RoutingFile> routing;
    private final Task task;
    private final Optional<Progress> progress;
    private List<Tour> best = List.of();

    private PeerMain(Path file, Path out, Instant started) throws IOException {
        this.file = file;
        this.out = out;
        boolean day = file.toString().endsWith(DayFile.ENDING);
        routing = day ? Optional.empty() : Optional.of(RoutingFile.read(file));
        task = routing.isPresent() ? FileTask.of(routing.get()) : DayFile.read(file);
        progress = routing.map(of -> new Progress(of, started, System.err));
    }

    /** Runs it; exits with 3 where the solver cannot be asked such a task. */
    public static void main(String[] words) throws IOException {
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var end = started.plusMillis(Math.round(Double.parseDouble(words[2]) * 1_000));
        var run = new PeerMain(Path.of(words[1]), Path.of(words[5]), started);
        Thread.ofPlatform().daemon().name("deadline").start(() -> run.writeAt(end.plus(GRACE)));
        var budget = new Peer.Budget(end, Integer.parseInt(words[3]), Long.parseLong(words[4]));
        try {
            Peer.named(words[0]).solve(run.task, budget, run::keep);
        } catch (UnsupportedOperationException cannot) {
            System.err.println(words[0] + ": " + cannot.getMessage());
            System.exit(CANNOT);
        }
        run.write();
        System.exit(0);
    }

    private synchronized void keep(List<Tour> tours) {
        best = tours;
        progress.ifPresent(to -> to.better(tours, Instant.now()));
    }

    private void writeAt(Instant moment) {
        try {
            Thread.sleep(Duration.between(Instant.now(), moment));
            write();
            System.err.println(
                    "overran its time on " + file + "; what it had, if anything, is kept");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private synchronized void write() {
        if (best.isEmpty()) {
            return;
        }
        progress.ifPresent(Progress::flush);
        try {
            if (routing.isPresent()) {
                solution(routing.get()).write(out);
            } else {
                DayPlan.write(out, best);
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private SolutionFile solution(RoutingFile of) {
        var routes =
                best.stream()
                        .map(tour -> tour.stops().stream().map(Integer::valueOf).toList())
                        .toList();
        return new SolutionFile(routes, of.convention().format(of.cost(routes)));
    }
}
