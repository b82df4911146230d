package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Breach.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Where on a route a job goes best: where no limit breaks and it costs least, else where what
 * breaks is accepted and least.
 */
record BestPlace(Desk desk, Crew crew, Set<Rule> accept) {

    private record Place(int position, long refused, long broken, long costMinor) {}

    int of(List<UUID> route, UUID job) {
        var with = new ArrayList<>(route.stream().flatMap(id -> desk.work(id).stream()).toList());
        Work work = desk.known(job);
        with.add(work);
        TravelTimes travel = desk.travel(with);
        with.removeLast();
        return IntStream.rangeClosed(0, with.size())
                .mapToObj(position -> place(with, work, position, travel))
                .min(
                        Comparator.comparingLong(Place::refused)
                                .thenComparingLong(Place::broken)
                                .thenComparingLong(Place::costMinor))
                .map(Place::position)
                .orElse(0);
    }

    private Place place(List<Work> route, Work work, int position, TravelTimes travel) {
        var with = new ArrayList<>(route);
        with.add(position, work);
        var timeline = Timeline.of(crew, 0, with, travel);
        long refused = timeline.breaches().stream().filter(b -> !accept.contains(b.rule())).count();
        long broken = timeline.breaches().stream().mapToLong(Breach::by).sum();
        long cost =
                DraftWriter.cost(crew.rates(), timeline.start(), timeline.end(), timeline.meters())
                        .amountMinor();
        return new Place(position, refused, broken, cost);
    }
}
