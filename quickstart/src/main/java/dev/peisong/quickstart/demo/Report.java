package dev.peisong.quickstart.demo;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.quickstart.demo.check.Notes;
import dev.peisong.quickstart.demo.driving.Doorstep.Happening;
import dev.peisong.quickstart.demo.driving.Logbook;
import dev.peisong.quickstart.demo.driving.PlayedClock;
import dev.peisong.quickstart.demo.driving.RouteSheet;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a person sees of the day: a line now and then, notable events, and sums at the end. */
final class Report implements Logbook {
    private static final double METERS_PER_KILOMETER = 1000;

    private final PrintStream out;
    private final PlayedClock clock;
    private final DateTimeFormatter time;
    private final Acknowledged acknowledged;
    private final Map<Happening, Integer> attempts = new TreeMap<>();
    private final Map<String, String> unassigned = new TreeMap<>();
    private int accepted;
    private int refused;
    private int trips;
    private int onTheRoad;
    private int returnedParcels;
    private int inspected;
    private long meters;
    private long positions;
    private int withWindow;
    private int onTime;

    Report(PrintStream out, PlayedClock clock, ZoneId zone, Acknowledged acknowledged) {
        this.out = out;
        this.clock = clock;
        this.acknowledged = acknowledged;
        time = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void notable(String what) {
        notable(clock.now(), what);
    }

    @Override
    public void notable(Instant at, String what) {
        say("  " + time.format(at) + "  " + what);
    }

    synchronized void ordered(boolean taken) {
        accepted += taken ? 1 : 0;
        refused += taken ? 0 : 1;
    }

    synchronized void inspected(int parcels) {
        inspected += parcels;
    }

    synchronized void unassigned(String job, String reason) {
        unassigned.put(job, reason);
    }

    @Override
    public void acknowledged(UUID actionId) {
        acknowledged.add(Notes.Kind.ACTION, actionId);
    }

    @Override
    public synchronized void departed(RouteSheet route, int parcels) {
        trips++;
        onTheRoad++;
        meters += route.distanceMeters();
    }

    @Override
    public synchronized void attempted(RouteSheet.Task task, Happening what, Instant at) {
        attempts.merge(what, 1, Integer::sum);
        boolean taken = what == Happening.DELIVERED || what == Happening.ONE_REFUSED;
        if (taken && task.attempt() == 1 && !task.windows().isEmpty()) {
            withWindow++;
            onTime += task.windows().stream().map(TimeWindow::end).anyMatch(at::isBefore) ? 1 : 0;
        }
    }

    @Override
    public synchronized void returned(RouteSheet route, int parcels) {
        onTheRoad--;
        returnedParcels += parcels;
    }

    @Override
    public synchronized void positions(int count) {
        positions += count;
    }

    /** One line on how the day goes. */
    synchronized void progress() {
        say(
                "  %s  · %d orders, %d vehicles on the road, %d at the door, %d delivered, %d positions"
                        .formatted(
                                time.format(clock.now()),
                                accepted,
                                onTheRoad,
                                attempts.values().stream().mapToInt(n -> n).sum(),
                                delivered(),
                                positions));
    }

    private int delivered() {
        return attempts.getOrDefault(Happening.DELIVERED, 0)
                + attempts.getOrDefault(Happening.ONE_REFUSED, 0);
    }

    /**
     * What happened.
     *
     * @param states how many orders ended in which
     */
    synchronized void sums(Map<String, Long> states) {
        say("");
        say("What happened");
        say("  orders      %d accepted, %d refused".formatted(accepted, refused));
        states.forEach((state, count) -> say("              %5d %s".formatted(count, state)));
        say(
                "  road        %d trips, %.1f km planned, %d positions"
                        .formatted(trips, meters / METERS_PER_KILOMETER, positions));
        say("  at the door %s".formatted(attempts.isEmpty() ? "nobody" : attempts));
        say(
                "  on time     %s"
                        .formatted(
                                withWindow == 0
                                        ? "no windows were asked for"
                                        : "%d of %d first deliveries with a window (%.0f %%)"
                                                .formatted(
                                                        onTime,
                                                        withWindow,
                                                        100.0 * onTime / withWindow)));
        say("  came back   %d parcels, %d inspected".formatted(returnedParcels, inspected));
        var reasons = new TreeMap<String, Integer>();
        unassigned.values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        say("  left out of a plan at least once, by last reason: " + reasons);
    }
}
