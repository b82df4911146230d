package dev.peisong.quickstart.demo.orders;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Customers of a made-up day: most order early, all before the last round is planned. */
public final class RandomAsks {
    private RandomAsks() {}

    /** The same seed gives the same customers at the same times. */
    public static List<Ask> on(WorkingDay day, List<Door> doors, int count, long seed) {
        var random = new Random(seed);
        var asks = new ArrayList<Ask>();
        for (int i = 0; i < count; i++) {
            asks.add(
                    new Ask(
                            "%s-%04d".formatted(day.date(), i + 1),
                            moment(day, random),
                            doors.get(random.nextInt(doors.size())),
                            1 + random.nextInt(3)));
        }
        asks.sort(Comparator.comparing(Ask::at).thenComparing(Ask::reference));
        return asks;
    }

    private static Instant moment(WorkingDay day, Random random) {
        double share = random.nextDouble();
        if (share < 0.4) {
            return between(day, WorkingDay.OPENING, LocalTime.of(7, 20), random);
        }
        return share < 0.75
                ? between(day, LocalTime.of(7, 35), LocalTime.of(11, 50), random)
                : between(day, LocalTime.of(12, 5), WorkingDay.LAST_ORDERS, random);
    }

    private static Instant between(WorkingDay day, LocalTime from, LocalTime until, Random random) {
        int seconds = until.toSecondOfDay() - from.toSecondOfDay();
        return day.at(from).plusSeconds(random.nextInt(seconds));
    }
}
