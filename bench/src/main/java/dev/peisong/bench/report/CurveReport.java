package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How fast plans improve: a picture for each size, and when they come near the best known. */
public final class CurveReport {

    private static final double NEAR_PERCENT = 2;
    private static final String OURS = "peisong";

    private CurveReport() {}

    /** Runs everything, writes the pictures and prints the table. */
    public static void print(Runs runs, List<Instance> instances, double seconds)
            throws IOException {
        var bySize = new TreeMap<Integer, List<Curves.Line>>();
        for (var instance : instances) {
            var outcome = runs.of(OURS, instance.file(), seconds);
            bySize.computeIfAbsent(instance.customers(), size -> new ArrayList<>())
                    .add(new Curves.Line(instance, outcome));
        }
        System.out.println("| customers | instances | came within 2 % | median seconds to it |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        for (var entry : bySize.entrySet()) {
            int size = entry.getKey();
            var file = runs.setup().out().resolve("curve-" + size + ".svg");
            var title = size + " customers: above the best known, by seconds since the JVM's start";
            Curves.write(file, title, seconds, entry.getValue());
            System.out.println("| " + size + " | " + near(entry.getValue()) + " |");
        }
        System.out.println("\nPictures: " + runs.setup().out() + "/curve-*.svg\n");
    }

    private static String near(List<Curves.Line> lines) {
        double[] times =
                lines.stream()
                        .mapToDouble(
                                line ->
                                        line.outcome()
                                                .secondsTo(NEAR_PERCENT, line.instance().best()))
                        .sorted()
                        .toArray();
        long reached = java.util.Arrays.stream(times).filter(Double::isFinite).count();
        double median = times[times.length / 2];
        String shown =
                Double.isFinite(median)
                        ? String.format(Locale.ROOT, "%.1f", median)
                        : "not reached";
        return times.length + " | " + reached + " | " + shown;
    }
}
