package dev.peisong.bench;

import dev.peisong.bench.day.DaySource;
import dev.peisong.bench.report.Column;
import dev.peisong.bench.report.Comparison;
import dev.peisong.bench.report.CurveReport;
import dev.peisong.bench.report.DayReport;
import dev.peisong.bench.report.JmhReport;
import dev.peisong.bench.report.Measure;
import dev.peisong.bench.report.MemoryReport;
import dev.peisong.bench.report.Report;
import dev.peisong.bench.report.Runs;
import dev.peisong.bench.report.ScalingReport;
import dev.peisong.bench.report.Section;
import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Instance.Kind;
import dev.peisong.bench.run.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures the solver, part by part, and reports each as it is done. */
final class OptimizerBench {

    private static final String LARGEST = "Ghent1";
    private static final String ORDERS = "orders/helsinki_2020-08-01_to_09-16.csv";
    private static final String ROADS = "osm/helsinki_centre_2024.osm.pbf";

    /** Whose model here knows no pairs. */
    private static final String NO_PAIRS = "timefold";

    private final Options options;
    private final Times times;

    OptimizerBench(Options options) {
        this.options = options;
        times = new Times(options);
    }

    /** Measures what the words ask for, as the options say. */
    void run(List<String> words) throws IOException {
        if (!Files.isDirectory(options.data())) {
            throw new IllegalArgumentException(
                    "no data in " + options.data() + ": give --data DIR");
        }
        var setup =
                new Setup(
                        Path.of(required("peisong.optimizer")),
                        List.of(required("peisong.flags").split(" ", -1)),
                        options.threads(),
                        options.seed(),
                        options.out());
        var sections = sections();
        var runs = new Runs(setup, sections.stream().flatMap(s -> s.requests().stream()).toList());
        double extra = sections.stream().mapToDouble(Section::extraSeconds).sum();
        String expected = Runs.duration(runs.expectedSeconds() + extra);
        System.err.printf("%d runs, about %s in all%n", runs.total(), expected);
        Consumer<String> shown = System.out::println;
        try (var report = new Report(options.report(), shown)) {
            new Surroundings(setup, options.data()).write(report, words, Clock.systemUTC());
            for (var section : sections) {
                section.write(report, runs);
            }
        }
        System.err.println("Kept as " + options.report());
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalArgumentException("start it with ./peisong bench: no " + property);
        }
        return value;
    }

    private List<Section> sections() throws IOException {
        var vrptw = find(Kind.VRPTW);
        var cvrp = find(Kind.CVRP);
        var both = new ArrayList<>(vrptw);
        both.addAll(cvrp);
        var largest = cvrp.stream().filter(i -> i.name().equals(LARGEST)).toList();
        var day =
                new DaySource(
                        options.data().resolve(ORDERS),
                        options.data().resolve(ROADS),
                        options.out());
        Map<String, Section> parts = new LinkedHashMap<>();
        parts.put("vrptw", new Comparison(Kind.VRPTW, vrptw, times.coldStart(), Measure.GAP));
        parts.put("cvrp", new Comparison(Kind.CVRP, cvrp, times.usual(), Measure.GAP_AND_MEMORY));
        parts.put("memory", new MemoryReport(largest, times.longest()));
        parts.put("pdptw", pairs());
        parts.put("curve", new CurveReport(both, times.longestOfEach()));
        parts.put("scaling", new ScalingReport(both, times.longestOfEach()));
        parts.put("day", new DayReport(day, options.dates(), times.everybody()));
        parts.put("jmh", new JmhReport());
        parts.keySet().removeIf(part -> !options.includes(part));
        return List.copyOf(parts.values());
    }

    private Section pairs() throws IOException {
        List<Column> able =
                times.usual().stream().filter(c -> !c.solver().equals(NO_PAIRS)).toList();
        return new Comparison(Kind.PDPTW, find(Kind.PDPTW), able, Measure.VEHICLES_AND_DISTANCE);
    }

    private List<Instance> find(Kind kind) throws IOException {
        var found = Instance.find(options.data().resolve("vrp"), kind, options.instances());
        return options.sample() ? Sample.of(found) : found;
    }
}
