package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.roads.MatrixProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person changes in a draft: checked like the solver's own work, then computed anew. */
@Component
class ChangePlan {
    private final Plans plans;
    private final Depots depots;
    private final GatherDaySheet gather;
    private final DraftWriter writer;

    ChangePlan(Plans plans, Depots depots, GatherDaySheet gather, DraftWriter writer) {
        this.plans = plans;
        this.depots = depots;
        this.gather = gather;
        this.writer = writer;
    }

    /** One change. */
    sealed interface Change {
        UUID jobId();

        /**
         * Puts the job on that shift's route.
         *
         * @param position from 0; beyond the end means last
         */
        record Move(UUID jobId, UUID toShiftId, int position) implements Change {}

        record Remove(UUID jobId) implements Change {}

        /**
         * Ties the job to the route it is on, or unties it.
         *
         * @param locked whether solving again keeps the job on the route it is on
         */
        record Lock(UUID jobId, boolean locked) implements Change {}
    }

    @Transactional
    public Plan change(UUID planId, ExpectedVersion expected, Change change) {
        Plan plan = plans.lock(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        expected.check(plan.version());
        Draft draft = plan.draft();
        if (plan.status() != PlanStatus.DRAFT || draft == null) {
            throw DomainException.illegalState("plan-not-a-draft", "The plan is " + plan.status());
        }
        switch (change) {
            case Change.Move move -> plan.changeTo(moved(plan, draft, move));
            case Change.Remove remove -> plan.changeTo(removed(plan, draft, remove));
            case Change.Lock lock -> lock(plan, draft, lock);
        }
        return plans.saveAndFlush(plan);
    }

    private static void lock(Plan plan, Draft draft, Change.Lock lock) {
        DraftRoute on =
                routeOf(draft, lock.jobId())
                        .orElseThrow(
                                () ->
                                        DomainException.invalid(
                                                "/jobId",
                                                "job-not-planned",
                                                "The job is on no route of this plan"));
        plan.lock(lock.jobId(), lock.locked() ? on.shiftId() : null);
    }

    private Draft moved(Plan plan, Draft draft, Change.Move move) {
        var sequences = sequences(draft);
        sequences.values().forEach(jobs -> jobs.remove(move.jobId()));
        var target = sequences.computeIfAbsent(move.toShiftId(), shift -> new ArrayList<>());
        target.add(Math.min(move.position(), target.size()), move.jobId());
        var touched = touched(draft, move.jobId());
        touched.put(move.toShiftId(), target);
        return redrawn(plan, draft, sequences, touched, move.jobId(), null);
    }

    private Draft removed(Plan plan, Draft draft, Change.Remove remove) {
        var sequences = sequences(draft);
        var touched = touched(draft, remove.jobId());
        if (touched.isEmpty()) {
            throw DomainException.invalid(
                    "/jobId", "job-not-planned", "The job is on no route of this plan");
        }
        sequences.values().forEach(jobs -> jobs.remove(remove.jobId()));
        return redrawn(plan, draft, sequences, touched, remove.jobId(), "REMOVED");
    }

    private static Map<UUID, List<UUID>> sequences(Draft draft) {
        var sequences = new LinkedHashMap<UUID, List<UUID>>();
        draft.routes().forEach(r -> sequences.put(r.shiftId(), new ArrayList<>(r.jobIds())));
        return sequences;
    }

    private static Map<UUID, List<UUID>> touched(Draft draft, UUID jobId) {
        var touched = new LinkedHashMap<UUID, List<UUID>>();
        routeOf(draft, jobId).ifPresent(route -> touched.put(route.shiftId(), List.of()));
        return touched;
    }

    private static Optional<DraftRoute> routeOf(Draft draft, UUID jobId) {
        return draft.routes().stream().filter(r -> r.jobIds().contains(jobId)).findFirst();
    }

    /** Only the touched routes are driven anew; the others stay as they are. */
    private Draft redrawn(
            Plan plan,
            Draft draft,
            Map<UUID, List<UUID>> sequences,
            Map<UUID, List<UUID>> touched,
            UUID jobId,
            @Nullable String leftOutBecause) {
        Depot depot = depots.findById(plan.siteId()).orElseThrow();
        DaySheet sheet = gather.gather(depot, plan.day(), plan.replan());
        Work changed = sheet.work(jobId).orElseThrow(() -> cannotBePlanned(sheet, jobId));
        var works =
                touched.keySet().stream()
                        .flatMap(shift -> works(sheet, sequences.getOrDefault(shift, List.of())))
                        .toList();
        var travel = TravelTimes.over(sheet, works, MatrixProgress.NONE);
        var routes = new ArrayList<DraftRoute>();
        draft.routes().stream()
                .filter(route -> !touched.containsKey(route.shiftId()))
                .forEach(routes::add);
        for (UUID shift : touched.keySet()) {
            var jobs = works(sheet, sequences.getOrDefault(shift, List.of())).toList();
            if (!jobs.isEmpty()) {
                routes.add(drawn(sheet, shift, jobs, travel));
            }
        }
        var leftOut = new ArrayList<>(draft.unassigned());
        leftOut.removeIf(left -> left.jobId().equals(jobId));
        if (leftOutBecause != null) {
            leftOut.add(new LeftOut(jobId, changed.number(), leftOutBecause, null));
        }
        return new Draft(routes, leftOut, draft.replaces());
    }

    private DraftRoute drawn(DaySheet sheet, UUID shift, List<Work> jobs, TravelTimes travel) {
        Crew crew =
                sheet.crew(shift)
                        .orElseThrow(
                                () ->
                                        DomainException.invalid(
                                                "/toShiftId",
                                                "shift-not-free",
                                                "The shift does not exist, is cancelled or has a route"));
        Timeline timeline = Timeline.of(crew, 0, jobs, travel);
        if (!timeline.violations().isEmpty()) {
            throw DomainException.invalid(
                    "/toShiftId", "plan-infeasible", String.join("; ", timeline.violations()));
        }
        return writer.route(sheet.depot(), crew, timeline, sheet.roads());
    }

    private static Stream<Work> works(DaySheet sheet, List<UUID> jobs) {
        return jobs.stream().map(sheet::work).flatMap(Optional::stream);
    }

    private static DomainException cannotBePlanned(DaySheet sheet, UUID jobId) {
        String why =
                sheet.waiting().stream()
                        .filter(left -> left.jobId().equals(jobId))
                        .map(left -> "The job waits: " + left.reason())
                        .findFirst()
                        .orElse("The job is not one of this site that is open on this day");
        return DomainException.invalid("/jobId", "job-not-plannable", why);
    }
}
