package dev.peisong.tracking.wishes;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.wishes.Wish.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer can still ask. It is what has a chance: dispatch has the last word, and its
 * answer follows.
 */
public final class Possible {
    private static final Duration NOTICE = Duration.ofHours(2);
    private static final Duration AHEAD = Duration.ofDays(15);
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(14);
    private static final int DAYS = 7;
    private static final List<LocalTime> PARTS =
            List.of(
                    LocalTime.of(9, 0),
                    LocalTime.of(13, 0),
                    LocalTime.of(17, 0),
                    LocalTime.of(21, 0));

    private Possible() {}

    /**
     * The kinds that make sense now.
     *
     * @param state of the shipment
     * @param made what was asked already
     */
    public static Set<Kind> kinds(String state, List<Wish> made, Instant now) {
        Set<Kind> kinds = byState(state, allows(made));
        if (made.stream().anyMatch(wish -> wish.isOpen(now)) || refused(made)) {
            kinds.retainAll(EnumSet.of(Kind.RATING));
        }
        return kinds;
    }

    private static Set<Kind> byState(String state, Kind neighbour) {
        return switch (state) {
            case "CREATED", "SCHEDULED", "AT_SITE" ->
                    EnumSet.of(Kind.INSTRUCTIONS, neighbour, Kind.WINDOW, Kind.REFUSE);
            case "OUT_FOR_DELIVERY" -> EnumSet.of(Kind.INSTRUCTIONS, neighbour, Kind.REFUSE);
            case "DELIVERED", "PARTLY_DELIVERED" -> EnumSet.of(Kind.RATING);
            default -> EnumSet.noneOf(Kind.class);
        };
    }

    /** Whether the neighbour is still to be allowed, or can be disallowed again. */
    private static Kind allows(List<Wish> made) {
        return made.stream()
                                .filter(wish -> wish.answer() == Wish.Answer.DONE)
                                .map(Wish::kind)
                                .filter(kind -> kind == Kind.NEIGHBOUR || kind == Kind.DOOR)
                                .reduce(Kind.DOOR, (_, later) -> later)
                        == Kind.NEIGHBOUR
                ? Kind.DOOR
                : Kind.NEIGHBOUR;
    }

    private static boolean refused(List<Wish> made) {
        return made.stream()
                .anyMatch(w -> w.kind() == Kind.REFUSE && w.answer() == Wish.Answer.DONE);
    }

    /** Parts of the coming days by the site's clock, those that begin too soon left out. */
    public static List<TimeWindow> windows(ZoneId zone, Instant now) {
        List<TimeWindow> windows = new ArrayList<>();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int day = 0; day < DAYS; day++) {
            for (int part = 1; part < PARTS.size(); part++) {
                LocalDate date = today.plusDays(day);
                Instant from = date.atTime(PARTS.get(part - 1)).atZone(zone).toInstant();
                if (from.isAfter(now.plus(NOTICE))) {
                    Instant to = date.atTime(PARTS.get(part)).atZone(zone).toInstant();
                    windows.add(new TimeWindow(from, to));
                }
            }
        }
        return windows;
    }

    /** Whether a window is one that can be asked for at all. */
    static boolean isWindow(TimeWindow window, Instant now) {
        Duration length = Duration.between(window.start(), window.end());
        return window.start().isAfter(now)
                && window.end().isBefore(now.plus(AHEAD))
                && length.compareTo(SHORTEST) >= 0
                && length.compareTo(LONGEST) <= 0;
    }
}
