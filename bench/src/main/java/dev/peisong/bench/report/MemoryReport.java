package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Request;
import dev.peisong.bench.run.Setup;
import java.util.List;
import java.util.Locale;

/** What the largest problem takes of memory, and that a JVM limited to it solves it as well. */
public final class MemoryReport implements Section {

    private static final String LIMIT = "-Xmx1g";

    private final List<Instance> instances;
    private final double seconds;

    /** Ours alone, on each of some instances. */
    public MemoryReport(List<Instance> instances, double seconds) {
        this.instances = List.copyOf(instances);
        this.seconds = seconds;
    }

    @Override
    public List<Request> requests() {
        return instances.stream().map(this::request).toList();
    }

    private Request request(Instance instance) {
        return new Request(Setup.OURS, instance.file(), seconds);
    }

    @Override
    public double extraSeconds() {
        return requests().stream().mapToDouble(Request::expectedSeconds).sum();
    }

    @Override
    public void write(Report report, Runs runs) {
        report.line("## Memory: the most that was held at once, MiB\n");
        report.head(List.of("instance", "customers", "JVM", "process", "heap used", "gap"));
        for (var instance : instances) {
            var request = request(instance);
            String usual = String.join(" ", runs.setup().flags());
            row(report, instance, usual, runs.of(request));
            row(report, instance, LIMIT, Runs.cold(runs.setup().with(LIMIT), request));
        }
        report.line("");
    }

    private static void row(Report report, Instance instance, String jvm, Outcome outcome) {
        report.row(
                List.of(
                        instance.name(),
                        Integer.toString(instance.customers()),
                        "`" + jvm + "`",
                        Long.toString(outcome.usage().megabytes()),
                        Long.toString(outcome.usage().heapMegabytes()),
                        outcome.counts()
                                ? String.format(
                                        Locale.ROOT, "%+.2f %%", outcome.gap(instance.best()))
                                : outcome.fault()));
    }
}
