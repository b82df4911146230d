package dev.peisong.bench;

import dev.peisong.bench.day.DayFile;
import dev.peisong.bench.day.HelsinkiDay;
import dev.peisong.bench.report.Comparison;
import dev.peisong.bench.report.Comparison.Column;
import dev.peisong.bench.report.CurveReport;
import dev.peisong.bench.report.DayReport;
import dev.peisong.bench.report.Measure;
import dev.peisong.bench.report.Runs;
import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the solver, part by part, and prints each as it is done. */
final class OptimizerBench {

    private static final String OURS = "peisong";
    private static final double SHORT = 10;
    private static final double LONG = 60;

    private final Options options;
    private final Runs runs;
    private final Path instances;

    OptimizerBench(Options options) {
        this.options = options;
        runs =
                new Runs(
                        new Setup(
                                Path.of(required("peisong.optimizer")),
                                List.of(required("peisong.flags").split(" ", -1)),
                                options.threads(),
                                options.seed(),
                                options.out()));
        instances = options.data().resolve("vrp");
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalArgumentException("start it with ./peisong bench: no " + property);
        }
        return value;
    }

    void run() throws IOException, RunnerException {
        if (!Files.isDirectory(options.data())) {
            throw new IllegalArgumentException(
                    "no data in " + options.data() + ": give --data DIR");
        }
        System.out.printf(
                "JDK %s, %d processors, %d threads, seed %d%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                options.threads(),
                options.seed());
        compare(Instance.Kind.VRPTW, "vrptw", times(SHORT, LONG), Measure.GAP);
        compare(Instance.Kind.CVRP, "cvrp", times(LONG), Measure.GAP_AND_MEMORY);
        compare(Instance.Kind.PDPTW, "pdptw", times(LONG), Measure.VEHICLES_AND_DISTANCE);
        curves();
        day();
        if (options.includes("jmh")) {
            new Runner(
                            new OptionsBuilder()
                                    .include("dev.peisong.(bench.jmh|optimizer.engine)")
                                    .addProfiler("gc")
                                    .forks(1)
                                    .build())
                    .run();
        }
    }

    private double[] times(double... usual) {
        return options.seconds().map(seconds -> new double[] {seconds}).orElse(usual);
    }

    private List<Instance> find(Instance.Kind kind) throws IOException {
        return Instance.find(instances, kind, options.instances());
    }

    private void compare(Instance.Kind kind, String part, double[] times, Measure measure)
            throws IOException {
        if (!options.includes(part)) {
            return;
        }
        var found = find(kind);
        System.out.println("## " + kind + ": above the best known\n");
        if (found.isEmpty()) {
            System.out.println("No instance is called " + options.instances() + ".\n");
            return;
        }
        new Comparison(runs, columns(times), measure).print(found);
    }

    /** This solver at every time, the others at the longest. */
    private List<Column> columns(double[] times) {
        List<Column> columns = new ArrayList<>();
        for (double seconds : times) {
            columns.add(new Column(OURS, seconds));
        }
        options.peers().forEach(peer -> columns.add(new Column(peer, times[times.length - 1])));
        return columns;
    }

    private void curves() throws IOException {
        if (options.includes("curve")) {
            System.out.println("## Improvement over time\n");
            List<Instance> all = new ArrayList<>(find(Instance.Kind.VRPTW));
            all.addAll(find(Instance.Kind.CVRP));
            CurveReport.print(runs, all, times(LONG)[0]);
        }
    }

    private void day() throws IOException {
        if (!options.includes("day")) {
            return;
        }
        var file = options.out().resolve("helsinki-" + options.date() + DayFile.ENDING);
        if (!Files.exists(file)) {
            Files.createDirectories(options.out());
            DayFile.write(
                    file,
                    HelsinkiDay.of(
                            options.data().resolve("orders/helsinki_2020-08-01_to_09-16.csv"),
                            options.data().resolve("osm/helsinki_centre_2024.osm.pbf"),
                            options.out().resolve("roads"),
                            LocalDate.parse(options.date())));
        }
        DayReport.print(runs, file, columns(times(LONG)));
    }
}
