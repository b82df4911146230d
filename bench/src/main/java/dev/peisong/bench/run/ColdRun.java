package dev.peisong.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One solver on one file in a fresh JVM, waited for, measured from outside, and judged. */
public final class ColdRun {

    private static final int POLL_MILLIS = 100;

    /** A run that overstays its time by more than this share, and some, is ended. */
    private static final double OVERTIME = 1.25;

    private static final int CANNOT = 3;

    private final Setup setup;
    private final Request request;
    private final Path solution;
    private final Path log;
    private final Path heapLog;
    private long peakMegabytes;

    private ColdRun(Setup setup, Request request) {
        this.setup = setup;
        this.request = request;
        String name =
                request.solver() + "-" + request.file().getFileName() + "-" + request.seconds();
        solution = setup.out().resolve(name + ".sol");
        log = setup.out().resolve(name + ".log");
        heapLog = setup.out().resolve(name + ".heap");
    }

    /** Runs it; what it wrote stays in the setup's folder. */
    public static Outcome of(Setup setup, Request request)
            throws IOException, InterruptedException {
        return new ColdRun(setup, request).run();
    }

    private Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(setup.out());
        Files.deleteIfExists(solution);
        Files.deleteIfExists(heapLog);
        long began = System.nanoTime();
        var process =
                new ProcessBuilder(setup.command(request, solution, heapLog))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = await(process, began);
        double wall = (System.nanoTime() - began) / 1e9;
        var usage = new Usage(wall, peakMegabytes, HeapLog.peakMegabytes(heapLog));
        if (!ended) {
            return Outcome.missing("overran", usage);
        }
        if (process.exitValue() == CANNOT) {
            return Outcome.missing("cannot", usage);
        }
        return Files.exists(solution)
                ? Judge.judge(request.file(), solution, log, usage)
                : Outcome.missing("no plan", usage);
    }

    private boolean await(Process process, long began) throws IOException, InterruptedException {
        double most = request.seconds() * OVERTIME + 5;
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
}
