package dev.peisong.dispatch.planning;

import static java.util.Comparator.naturalOrder;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.planning.Breach.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a crew is where if it serves jobs in a given order: as early as it can, but leaving as late
 * as saves waiting (forward time slack, Savelsbergh 1992).
 */
record Timeline(
        Instant start, Instant end, long meters, List<Visit> visits, List<Breach> breaches) {

    /** The limits that do not hold, for people. */
    List<String> violations() {
        return breaches.stream().map(Breach::toString).toList();
    }

    /** What it all takes of the vehicle. */
    Work.Load load() {
        return visits.stream()
                .map(visit -> visit.work().load())
                .reduce(Work.Load.NONE, Work.Load::plus);
    }

    /** One job's turn. */
    record Visit(Work work, int travelSeconds, Instant arrival, Instant service, Instant leaving) {
        int waitingSeconds() {
            return (int) Duration.between(arrival, service).toSeconds();
        }
    }

    /** Drives the jobs in that order; hard limits that do not hold are told, not enforced. */
    static Timeline of(Crew crew, int depot, List<Work> works, TravelTimes travel) {
        var way = new Way(depot, works, depot);
        var early = new Drive(crew, way, travel).from(crew.span().start());
        long slack = early.slack(crew).toSeconds();
        // in traffic, ways take longer or shorter when driven later
        while (slack > 0) {
            var later = new Drive(crew, way, travel).from(early.start().plusSeconds(slack));
            if (later.breaches().isEmpty() && !later.end().isAfter(early.end())) {
                return later;
            }
            slack /= 2;
        }
        return early;
    }

    /** Goes on from where the vehicle will be at that moment. */
    static Timeline onward(Crew crew, Way way, TravelTimes travel, Instant at) {
        return new Drive(crew, way, travel).from(at);
    }

    /** From one place past some jobs to another. */
    record Way(int from, List<Work> works, int to) {}

    /** How much later it can leave without serving anybody outside the window chosen. */
    private Duration slack(Crew crew) {
        Duration waited = Duration.ZERO;
        Duration slack = Duration.between(end, crew.span().end());
        for (Visit visit : visits) {
            waited = waited.plusSeconds(visit.waitingSeconds());
            TimeWindow window = visit.work().windowAt(visit.service());
            if (window != null) {
                Duration left = Duration.between(visit.service(), window.end()).minusSeconds(1);
                slack = min(slack, waited.plus(left));
            }
        }
        Duration useful = min(waited, slack);
        return useful.isNegative() || !breaches.isEmpty() ? Duration.ZERO : useful;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** One pass over the jobs. */
    private static final class Drive {
        private final Crew crew;
        private final Way way;
        private final TravelTimes travel;
        private final List<Breach> breaches = new ArrayList<>();
        private final List<Visit> visits = new ArrayList<>();
        private long meters;

        Drive(Crew crew, Way way, TravelTimes travel) {
            this.crew = crew;
            this.way = way;
            this.travel = travel;
        }

        Timeline from(Instant start) {
            checkLoad();
            int place = way.from();
            Instant now = start;
            for (Work work : way.works()) {
                int next = travel.placeOf(work.place());
                now = visit(work, leg(place, next, now, work), now);
                place = next;
            }
            Instant end = now.plusSeconds(leg(place, way.to(), now, null));
            if (end.isAfter(crew.span().end())) {
                breaches.add(overtime(end));
            }
            return new Timeline(start, end, meters, List.copyOf(visits), List.copyOf(breaches));
        }

        private Instant visit(Work work, int seconds, Instant left) {
            Instant arrival = left.plusSeconds(seconds);
            Instant service = firstStart(work, arrival);
            Instant leaving = service.plusSeconds(work.serviceSeconds());
            visits.add(new Visit(work, seconds, arrival, service, leaving));
            if (!crew.skills().containsAll(work.skills())) {
                breaches.add(unskilled(work));
            }
            return leaving;
        }

        private Instant firstStart(Work work, Instant arrival) {
            Optional<Instant> start =
                    work.windows().stream()
                            .filter(window -> window.end().isAfter(arrival))
                            .map(TimeWindow::start)
                            .min(Comparator.naturalOrder());
            if (start.isEmpty() && !work.windows().isEmpty()) {
                breaches.add(late(work, arrival));
            }
            return start.filter(opens -> opens.isAfter(arrival)).orElse(arrival);
        }

        private int leg(int from, int to, Instant leaving, @Nullable Work work) {
            if (!travel.reachable(from, to)) {
                breaches.add(unreachable(work));
                return 0;
            }
            meters += travel.meters(from, to);
            return travel.seconds(from, to, leaving);
        }

        private Breach overtime(Instant end) {
            Instant over = crew.span().end();
            long by = Duration.between(over, end).toSeconds();
            return new Breach(
                    Rule.SHIFT_TOO_SHORT, null, "", by, "back at " + end + ", shift ends " + over);
        }

        private Breach unskilled(Work work) {
            var missing = new TreeSet<>(work.skills());
            missing.removeAll(crew.skills());
            return new Breach(
                    Rule.NO_SKILL,
                    work.id(),
                    String.join(",", missing),
                    missing.size(),
                    "job " + work.number() + " needs " + missing);
        }

        private static Breach late(Work work, Instant arrival) {
            Instant closed =
                    work.windows().stream()
                            .map(TimeWindow::end)
                            .max(naturalOrder())
                            .orElse(arrival);
            return new Breach(
                    Rule.WINDOW_MISSED,
                    work.id(),
                    "",
                    Math.max(1, Duration.between(closed, arrival).toSeconds()),
                    "job " + work.number() + " is reached at " + arrival);
        }

        private static Breach unreachable(@Nullable Work work) {
            String where = work == null ? "the way back" : work.number();
            UUID jobId = work == null ? null : work.id();
            return new Breach(Rule.UNREACHABLE, jobId, "", 1, "no way to " + where);
        }

        private void checkLoad() {
            var load = way.works().stream().map(Work::load).reduce(Work.Load.NONE, Work.Load::plus);
            var capacity = crew.capacity();
            exceeded("weight", load.weightGrams(), capacity.weightGrams());
            exceeded("volume", load.volumeCubicCentimeters(), capacity.volumeCubicCentimeters());
            exceeded("parcels", load.parcels(), capacity.parcels());
        }

        private void exceeded(String what, long load, long capacity) {
            if (load > capacity) {
                String detail = what + " is " + load + " of " + capacity;
                breaches.add(new Breach(Rule.TOO_FULL, null, what, load - capacity, detail));
            }
        }
    }
}
