package dev.peisong.quickstart.demo.orders;

import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A day of the demo by the clock of the place where it is played. */
public record WorkingDay(LocalDate date, ZoneId zone) {

    /** One round of planning, and the shifts that then drive. */
    public enum Wave {
        MORNING(LocalTime.of(7, 30), LocalTime.of(8, 0), LocalTime.of(12, 0)),
        NOON(LocalTime.of(12, 0), LocalTime.of(12, 30), LocalTime.of(16, 0)),
        AFTERNOON(LocalTime.of(16, 0), LocalTime.of(16, 30), LocalTime.of(20, 30));

        private final LocalTime planning;
        private final LocalTime start;
        private final LocalTime end;

        Wave(LocalTime planning, LocalTime start, LocalTime end) {
            this.planning = planning;
            this.start = start;
            this.end = end;
        }

        /** When the dispatcher sits down to plan it. */
        public LocalTime planning() {
            return planning;
        }

        public LocalTime start() {
            return start;
        }

        public LocalTime end() {
            return end;
        }
    }

    /** When the first orders come in. */
    public static final LocalTime OPENING = LocalTime.of(6, 30);

    /** After this, customers order for tomorrow. */
    public static final LocalTime LAST_ORDERS = LocalTime.of(15, 50);

    public Instant at(LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    public TimeWindow window(LocalTime from, LocalTime until) {
        return new TimeWindow(at(from), at(until));
    }

    public WorkingDay plusDays(int days) {
        return new WorkingDay(date.plusDays(days), zone);
    }

    /** The waves that a job can still be on when it is known at that moment. */
    List<Wave> wavesAfter(Instant moment) {
        return List.of(Wave.values()).stream()
                .filter(wave -> at(wave.planning()).isAfter(moment))
                .toList();
    }
}
