package dev.peisong.dispatch.roads;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/**
 * How traffic flows on each day of the week.
 *
 * @param days a day that is left out is {@link TrafficProfile#FREE}
 */
public record TrafficWeek(Map<DayOfWeek, TrafficProfile> days) {

    /** Roads are as free as the map says, all week. */
    public static final TrafficWeek FREE = new TrafficWeek(Map.of());

    public TrafficWeek {
        days = Map.copyOf(days);
    }

    /** One profile for Monday to Friday, another for the weekend. */
    public static TrafficWeek of(TrafficProfile workday, TrafficProfile weekend) {
        Map<DayOfWeek, TrafficProfile> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, day.getValue() < DayOfWeek.SATURDAY.getValue() ? workday : weekend);
        }
        return new TrafficWeek(days);
    }

    public TrafficProfile on(DayOfWeek day) {
        return days.getOrDefault(day, TrafficProfile.FREE);
    }
}
