package dev.peisong.dispatch.planning;

import dev.peisong.common.time.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a crew is where if it serves jobs in a given order: as early as it can, but leaving as late
 * as saves waiting (forward time slack, Savelsbergh 1992).
 */
record Timeline(
        Instant start, Instant end, long meters, List<Visit> visits, List<String> violations) {

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
            if (later.violations().isEmpty() && !later.end().isAfter(early.end())) {
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
        return useful.isNegative() || !violations.isEmpty() ? Duration.ZERO : useful;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** One pass over the jobs. */
    private static final class Drive {
        private final Crew crew;
        private final Way way;
        private final TravelTimes travel;
        private final List<String> violations = new ArrayList<>();
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
                now = visit(work, leg(place, next, now, work.number()), now);
                place = next;
            }
            Instant end = now.plusSeconds(leg(place, way.to(), now, "the way back"));
            if (end.isAfter(crew.span().end())) {
                violations.add(
                        "SHIFT_TOO_SHORT: back at " + end + ", shift ends " + crew.span().end());
            }
            return new Timeline(start, end, meters, List.copyOf(visits), List.copyOf(violations));
        }

        private Instant visit(Work work, int seconds, Instant left) {
            Instant arrival = left.plusSeconds(seconds);
            Instant service = firstStart(work, arrival);
            Instant leaving = service.plusSeconds(work.serviceSeconds());
            visits.add(new Visit(work, seconds, arrival, service, leaving));
            if (!crew.skills().containsAll(work.skills())) {
                violations.add("NO_SKILL: job " + work.number() + " needs " + work.skills());
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
                violations.add("WINDOW_MISSED: job " + work.number() + " is reached at " + arrival);
            }
            return start.filter(opens -> opens.isAfter(arrival)).orElse(arrival);
        }

        private int leg(int from, int to, Instant leaving, String where) {
            if (!travel.reachable(from, to)) {
                violations.add("UNREACHABLE: no way to " + where);
                return 0;
            }
            meters += travel.meters(from, to);
            return travel.seconds(from, to, leaving);
        }

        private void checkLoad() {
            var load = way.works().stream().map(Work::load).reduce(Work.Load.NONE, Work.Load::plus);
            var capacity = crew.capacity();
            exceeded("weight in grams", load.weightGrams(), capacity.weightGrams());
            exceeded(
                    "volume in cubic centimetres",
                    load.volumeCubicCentimeters(),
                    capacity.volumeCubicCentimeters());
            exceeded("number of parcels", load.parcels(), capacity.parcels());
        }

        private void exceeded(String what, long load, long capacity) {
            if (load > capacity) {
                violations.add("TOO_FULL: " + what + " is " + load + " of " + capacity);
            }
        }
    }
}
