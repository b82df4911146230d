package dev.peisong.bench.report;

import dev.peisong.bench.run.Request;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Time and garbage of the solver's hot operations, by JMH. */
public final class JmhReport implements Section {

    private static final List<String> BENCHMARKS =
            List.of("dev.peisong.optimizer.engine", "dev.peisong.bench.jmh");
    private static final double EXPECTED_SECONDS = 180;
    private static final int WARMUPS = 3;
    private static final int MEASURED = 4;

    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public double extraSeconds() {
        return EXPECTED_SECONDS;
    }

    @Override
    public void write(Report report, Runs runs) throws IOException {
        report.line("## Hot operations: time and garbage of each\n");
        report.head(List.of("operation", "parameters", "time", "99.9 % within", "unit", "bytes"));
        for (String some : BENCHMARKS) {
            System.err.println("JMH: " + some + ", silent until done");
            results(some).forEach(result -> report.row(cells(result)));
        }
        report.line("");
    }

    private static Collection<RunResult> results(String some) throws IOException {
        var options =
                new OptionsBuilder()
                        .include(some)
                        .addProfiler("gc")
                        .forks(1)
                        .warmupIterations(WARMUPS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(MEASURED)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException failed) {
            throw new IOException("JMH: " + failed.getMessage(), failed);
        }
    }

    private static List<String> cells(RunResult result) {
        var parameters = result.getParams();
        String name = parameters.getBenchmark();
        Result<?> time = result.getPrimaryResult();
        var garbage = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return List.of(
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                parameters.getParamsKeys().stream()
                        .map(key -> key + " " + parameters.getParam(key))
                        .collect(Collectors.joining(", ")),
                number(time.getScore()),
                "± " + number(time.getScoreError()),
                time.getScoreUnit(),
                garbage == null ? "" : number(garbage.getScore()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
