package dev.peisong.bench.run;

import dev.peisong.bench.day.DayFile;
import dev.peisong.bench.day.DayPlan;
import dev.peisong.bench.day.DayReferee;
import dev.peisong.optimizer.file.referee.Referee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One solver on one file in a fresh JVM, waited for, measured from outside, and judged. */
public final class ColdRun {

    private static final Pattern STEP =
            Pattern.compile("cost ([\\d.]+)  routes \\d+  unserved 0 .* seconds ([\\d.]+)");
    private static final int POLL_MILLIS = 100;

    /** A run that overstays its time by more than this share, and some, is ended. */
    private static final double OVERTIME = 1.25;

    private static final int CANNOT = 3;

    private final Setup setup;
    private final String solver;
    private final Path file;
    private final double seconds;
    private final Path solution;
    private final Path log;
    private long peakMegabytes;

    private ColdRun(Setup setup, String solver, Path file, double seconds) {
        this.setup = setup;
        this.solver = solver;
        this.file = file;
        this.seconds = seconds;
        String name = solver + "-" + file.getFileName() + "-" + seconds;
        solution = setup.out().resolve(name + ".sol");
        log = setup.out().resolve(name + ".log");
    }

    /** Runs it; what it wrote stays in the setup's folder. */
    public static Outcome of(Setup setup, String solver, Path file, double seconds)
            throws IOException, InterruptedException {
        return new ColdRun(setup, solver, file, seconds).run();
    }

    private Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(setup.out());
        Files.deleteIfExists(solution);
        long began = System.nanoTime();
        var process =
                new ProcessBuilder(setup.command(solver, file, seconds, solution))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = await(process, began);
        double wall = (System.nanoTime() - began) / 1e9;
        if (!ended) {
            return missing("overran", wall);
        }
        if (process.exitValue() == CANNOT) {
            return missing("cannot", wall);
        }
        return Files.exists(solution) ? judged(wall) : missing("no plan", wall);
    }

    private boolean await(Process process, long began) throws IOException, InterruptedException {
        double most = seconds * OVERTIME + 5;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peakMegabytes = Math.max(peakMegabytes, peak(process.pid()));
            if ((System.nanoTime() - began) / 1e9 > most) {
                process.destroyForcibly().waitFor();
                return false;
            }
        }
        return true;
    }

    /** Where Linux tells the most memory that a process ever held. */
    private static long peak(long pid) throws IOException {
        var status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private Outcome missing(String fault, double wall) {
        return new Outcome(fault, 0, 0, wall, peakMegabytes, List.of());
    }

    private Outcome judged(double wall) throws IOException {
        if (file.toString().endsWith(DayFile.ENDING)) {
            var verdict = DayReferee.judge(DayFile.read(file), DayPlan.read(solution));
            return new Outcome(
                    first(verdict.faults()),
                    verdict.cost(),
                    verdict.trucks(),
                    wall,
                    peakMegabytes,
                    List.of());
        }
        var verdict = Referee.judge(file, solution);
        return new Outcome(
                first(verdict.faults()),
                verdict.cost().doubleValue(),
                verdict.routes(),
                wall,
                peakMegabytes,
                trace());
    }

    private static String first(List<String> faults) {
        return faults.isEmpty() ? "" : "invalid: " + faults.getFirst();
    }

    private List<Outcome.Step> trace() throws IOException {
        List<Outcome.Step> trace = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            var step = STEP.matcher(line);
            if (step.find()) {
                trace.add(
                        new Outcome.Step(
                                Double.parseDouble(step.group(2)),
                                Double.parseDouble(step.group(1))));
            }
        }
        return trace;
    }
}
