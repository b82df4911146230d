package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a table shows of outcomes that count, against the best known. */
public enum Measure {
    /** Percent above it. */
    GAP {
        @Override
        String of(Instance instance, Outcome outcome) {
            return percent(outcome.gap(instance.best()));
        }
    },
    /** That, and the most memory that the process held. */
    GAP_AND_MEMORY {
        @Override
        String of(Instance instance, Outcome outcome) {
            return GAP.of(instance, outcome) + ", " + outcome.usage().megabytes() + " MB";
        }
    },
    /** Vehicles, and the distance, which says something only where the vehicles are as many. */
    VEHICLES_AND_DISTANCE {
        @Override
        String of(Instance instance, Outcome outcome) {
            int more = outcome.routes() - instance.bestRoutes();
            String distance = String.format(Locale.ROOT, "%.2f", outcome.cost());
            String vehicles = "%d (%+d), %s".formatted(outcome.routes(), more, distance);
            return more == 0 ? vehicles + " (" + GAP.of(instance, outcome) + ")" : vehicles;
        }

        @Override
        String mean(List<Instance> instances, Function<Instance, Outcome> outcomes) {
            var equal =
                    instances.stream()
                            .filter(i -> outcomes.apply(i).routes() == i.bestRoutes())
                            .toList();
            double more =
                    average(instances, i -> outcomes.apply(i).routes() - (double) i.bestRoutes());
            String vehicles = String.format(Locale.ROOT, "%+.2f vehicles", more);
            return equal.isEmpty()
                    ? vehicles
                    : vehicles + ", " + super.mean(equal, outcomes) + " where as many";
        }
    };

    abstract String of(Instance instance, Outcome outcome);

    /** Of some instances, at least one, whose outcomes count. */
    String mean(List<Instance> instances, Function<Instance, Outcome> outcomes) {
        return percent(average(instances, i -> outcomes.apply(i).gap(i.best())));
    }

    private static double average(List<Instance> instances, ToDoubleFunction<Instance> value) {
        return instances.stream().mapToDouble(value).average().orElseThrow();
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%+.2f %%", value);
    }
}
