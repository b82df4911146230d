package dev.peisong.tracking.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vehicles that moved within a second, each where it was last. It is written in columns, which
 * takes half of what objects do, and once for all streams that show it whole.
 */
final class Frame {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double PLACES = 1e6; // a tenth of a metre

    private final Map<UUID, Fix> fixes;
    private @Nullable String json;

    private Frame(Map<UUID, Fix> fixes) {
        this.fixes = fixes;
    }

    static Frame of(Iterable<Fix> moves) {
        Map<UUID, Fix> newest = new LinkedHashMap<>();
        moves.forEach(fix -> newest.merge(fix.vehicleId(), fix, Fix::newerOf));
        return new Frame(newest);
    }

    /** Both in one, for a reader who has not taken the first yet. */
    Frame with(Frame later) {
        Map<UUID, Fix> both = new LinkedHashMap<>(fixes);
        later.fixes.values().forEach(fix -> both.merge(fix.vehicleId(), fix, Fix::newerOf));
        return new Frame(both);
    }

    Frame only(Predicate<UUID> vehicles) {
        return of(fixes.values().stream().filter(fix -> vehicles.test(fix.vehicleId())).toList());
    }

    boolean isEmpty() {
        return fixes.isEmpty();
    }

    /** One list a column; the n-th entries of all of them are of one vehicle. */
    record Columns(
            List<UUID> vehicleIds,
            List<Double> latitudes,
            List<Double> longitudes,
            List<@Nullable Double> speedsMetersPerSecond,
            List<@Nullable Double> headingsDegrees,
            List<Long> occurredAtMillis) {}

    synchronized String json() {
        String written = json;
        if (written == null) {
            written = JSON.writeValueAsString(columns());
            json = written;
        }
        return written;
    }

    private Columns columns() {
        return new Columns(
                column(Fix::vehicleId),
                column(fix -> rounded(fix.latitude(), PLACES)),
                column(fix -> rounded(fix.longitude(), PLACES)),
                column(fix -> rounded(fix.speedMetersPerSecond())),
                column(fix -> rounded(fix.headingDegrees())),
                column(Fix::occurredAtMillis));
    }

    private <T extends @Nullable Object> List<T> column(Function<Fix, T> value) {
        return fixes.values().stream().map(value).toList();
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : rounded(value, 10);
    }

    private static double rounded(double value, double places) {
        return Math.round(value * places) / places;
    }
}
