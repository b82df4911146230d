package dev.peisong.dispatch.planning;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Unassigned;
import dev.peisong.optimizer.solution.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Plans with the route optimiser. Its money is thousandths of a minor unit, so that a metre has a
 * price; its time is seconds of the business day.
 */
@Component
class OptimizerPlanner implements RoutePlanner {
    private static final int DEPOT = 0;
    private static final int MILLI = 1000;

    private final Solver solver = Solver.create();

    @Override
    public Proposal plan(Task task, Consumer<Proposal> onImprovement, BooleanSupplier cancelled) {
        if (task.sheet().crews().isEmpty()) {
            return nobodyDrives(task.sheet());
        }
        var options =
                SolveOptions.within(task.budget())
                        .seed(task.seed())
                        .onImprovement(solution -> onImprovement.accept(proposal(task, solution)))
                        .cancelledWhen(cancelled);
        return proposal(task, solver.solve(problem(task), options));
    }

    private static Proposal nobodyDrives(DaySheet sheet) {
        var all =
                sheet.works().stream()
                        .map(w -> new LeftOut(w.id(), w.number(), "NO_SHIFT", "no shift is free"))
                        .toList();
        return new Proposal(Map.of(), all, 0);
    }

    private static Problem problem(Task task) {
        long detour = task.sheet().crews().stream().mapToLong(c -> detour(task, c)).max().orElse(0);
        var travel = task.travel();
        return Problem.over(
                        TravelMatrix.of(
                                travel.places(),
                                (from, to) -> limited(travel, from, to, travel.seconds(from, to)),
                                (from, to) -> limited(travel, from, to, travel.meters(from, to))))
                .dimensions("weight", "volume", "parcels")
                .vehicles(task.sheet().crews().stream().map(c -> vehicle(task, c)).toList())
                .jobs(task.sheet().works().stream().map(w -> job(task, w, detour)).toList())
                .build();
    }

    private static int limited(TravelTimes travel, int from, int to, int value) {
        return travel.reachable(from, to) ? value : TravelMatrix.UNREACHABLE;
    }

    /** More than serving one more job can cost this crew. */
    private static long detour(Task task, Crew crew) {
        long furthest = 0;
        for (int place = 1; place < task.travel().places(); place++) {
            if (task.travel().reachable(DEPOT, place)) {
                furthest = Math.max(furthest, task.travel().meters(DEPOT, place));
            }
        }
        var rates = crew.rates();
        return rates.fixedMinor() * MILLI
                + 4 * furthest * rates.perKilometerMinor()
                + crew.span().duration().toSeconds() * perSecond(crew)
                + 1;
    }

    private static long perSecond(Crew crew) {
        return Math.ceilDiv(crew.rates().perHourMinor() * MILLI, 3600L);
    }

    private static Vehicle vehicle(Task task, Crew crew) {
        var capacity = crew.capacity();
        return Vehicle.at(crew.shiftId().toString(), DEPOT)
                .shift(seconds(task, crew.span().start()), seconds(task, crew.span().end()))
                .capacity(
                        capacity.weightGrams(),
                        capacity.volumeCubicCentimeters(),
                        capacity.parcels())
                .skills(crew.skills())
                .rates(
                        crew.rates().fixedMinor() * MILLI,
                        crew.rates().perKilometerMinor(),
                        perSecond(crew))
                .build();
    }

    private static Job job(Task task, Work work, long detour) {
        JobBuilder job =
                Job.at(work.id().toString(), task.travel().placeOf(work.place()))
                        .service(work.serviceSeconds())
                        .demand(
                                work.load().weightGrams(),
                                work.load().volumeCubicCentimeters(),
                                work.load().parcels())
                        .skills(work.skills())
                        .penalty(detour * (1 + Math.clamp(work.priority(), 0, 100) / 10));
        for (TimeWindow window : work.windows()) {
            int until = seconds(task, window.end()) - 1;
            if (until >= 0) {
                job.window(Math.min(seconds(task, window.start()), until), until);
            }
        }
        UUID onlyBy = task.locks().get(work.id());
        return onlyBy == null ? job.build() : job.onlyBy(Set.of(onlyBy.toString())).build();
    }

    private static int seconds(Task task, Instant moment) {
        long seconds = Duration.between(task.sheet().start(), moment).toSeconds();
        return Math.clamp(seconds, 0, TravelMatrix.LIMIT);
    }

    private static Proposal proposal(Task task, Solution solution) {
        var sequences = new LinkedHashMap<UUID, List<UUID>>();
        solution.routes()
                .forEach(
                        route ->
                                sequences.put(
                                        UUID.fromString(route.vehicle()),
                                        route.visits().stream()
                                                .map(Visit::job)
                                                .map(UUID::fromString)
                                                .toList()));
        var unassigned = solution.unassigned().stream().map(left -> leftOut(task, left)).toList();
        return new Proposal(sequences, unassigned, solution.iterations());
    }

    private static LeftOut leftOut(Task task, Unassigned left) {
        UUID id = UUID.fromString(left.job());
        String number = task.sheet().work(id).map(Work::number).orElse("");
        String detail = left.blocker().map(blocker -> detail(task, blocker)).orElse(null);
        return new LeftOut(id, number, left.reason().name(), detail);
    }

    private static String detail(Task task, Blocker blocker) {
        String vehicle =
                task.sheet()
                        .crew(UUID.fromString(blocker.vehicle()))
                        .map(Crew::vehicleCode)
                        .orElse(blocker.vehicle());
        String what = blocker.subject().isEmpty() ? "" : " " + blocker.subject();
        String by = blocker.shortfall() == 0 ? "" : " by " + blocker.shortfall();
        return "nearest: vehicle %s, %s%s exceeded%s".formatted(vehicle, blocker.limit(), what, by);
    }
}
