package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.DraftTask;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes changes to a plan's state, one after the other, and drives what they touched. Saves
 * nothing; for one use.
 */
final class DraftEdit {
    private final Desk desk;
    private final PlanState before;
    private final Map<UUID, List<UUID>> sequences = new LinkedHashMap<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private final Map<UUID, LeftOut> leftOut = new LinkedHashMap<>();
    private final Map<UUID, UUID> locks;
    private final Set<UUID> lockedRoutes;

    DraftEdit(Desk desk, PlanState before) {
        this.desk = desk;
        this.before = before;
        for (DraftRoute route : before.draft().routes()) {
            sequences.put(route.shiftId(), new ArrayList<>(route.jobIds()));
        }
        before.draft().unassigned().forEach(left -> leftOut.put(left.jobId(), left));
        locks = new TreeMap<>(before.locks());
        lockedRoutes = new TreeSet<>(before.lockedRoutes());
    }

    /** The state with these changes, and what they bring. */
    static Edited of(Desk desk, PlanState before, List<Change> changes) {
        var edit = new DraftEdit(desk, before);
        changes.forEach(edit::make);
        return edit.driven();
    }

    private void make(Change change) {
        switch (change) {
            case Change.Move move -> move(move);
            case Change.Remove remove -> remove(remove);
            case Change.Lock lock -> lock(lock);
            case Change.LockRoute lock -> lock(lock);
        }
    }

    private void move(Change.Move move) {
        requireOpen(move.toShiftId(), "/toShiftId");
        Crew crew = desk.crew(move.toShiftId()).orElseThrow(DraftEdit::shiftNotFree);
        Set<UUID> moved = new LinkedHashSet<>(move.jobIds());
        for (UUID job : moved) {
            if (desk.work(job).isEmpty()) {
                throw cannotBePlanned(job);
            }
            takeOff(job);
            leftOut.remove(job);
            locks.computeIfPresent(job, (locked, shift) -> move.toShiftId());
        }
        var target = sequence(move.toShiftId());
        touched.add(move.toShiftId());
        Integer position = move.position();
        if (position != null) {
            target.addAll(Math.min(position, target.size()), moved);
        } else {
            var place = new BestPlace(desk, crew, move.accept());
            moved.forEach(job -> target.add(place.of(target, job), job));
        }
    }

    private void remove(Change.Remove remove) {
        for (UUID job : remove.jobIds()) {
            requirePlanned(job);
            takeOff(job);
            locks.remove(job);
            leftOut.put(job, new LeftOut(job, number(job), "REMOVED", null));
        }
    }

    private void lock(Change.Lock lock) {
        for (UUID job : lock.jobIds()) {
            UUID shift = requirePlanned(job);
            if (lock.locked()) {
                locks.put(job, shift);
            } else {
                locks.remove(job);
            }
        }
    }

    private void lock(Change.LockRoute lock) {
        if (!lock.locked()) {
            lockedRoutes.remove(lock.shiftId());
        } else if (sequences.getOrDefault(lock.shiftId(), List.of()).isEmpty()) {
            throw DomainException.invalid(
                    "/shiftId", "no-such-route", "The shift has no route in this plan");
        } else {
            lockedRoutes.add(lock.shiftId());
        }
    }

    private List<UUID> sequence(UUID shift) {
        return sequences.computeIfAbsent(shift, _ -> new ArrayList<>());
    }

    private void takeOff(UUID job) {
        sequences.forEach(
                (shift, jobs) -> {
                    if (jobs.contains(job)) {
                        requireOpen(shift, "/jobIds");
                        jobs.remove(job);
                        touched.add(shift);
                    }
                });
    }

    private void requireOpen(UUID shift, String pointer) {
        if (lockedRoutes.contains(shift)) {
            throw DomainException.invalid(
                    pointer, "route-locked", "The route is locked: unlock it first");
        }
    }

    private UUID requirePlanned(UUID job) {
        return sequences.entrySet().stream()
                .filter(entry -> entry.getValue().contains(job))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () ->
                                DomainException.invalid(
                                        "/jobIds",
                                        "job-not-planned",
                                        "Job " + job + " is on no route of this plan"));
    }

    /** Only the touched routes are driven anew; the others stay as they are. */
    private Edited driven() {
        var driven = new LinkedHashMap<UUID, Timeline>();
        var breaches = new LinkedHashMap<UUID, List<Breach>>();
        var fresh = new ArrayList<Breach>();
        touched.forEach(shift -> sequence(shift).removeIf(this::isGone));
        var places =
                touched.stream()
                        .flatMap(shift -> sequence(shift).stream())
                        .map(desk::known)
                        .toList();
        var travel = desk.travel(places);
        for (UUID shift : touched) {
            Timeline timeline = drive(shift, sequence(shift), travel);
            driven.put(shift, timeline);
            breaches.put(shift, timeline.breaches());
            List<Breach> old = breachesBefore(shift);
            timeline.breaches().stream()
                    .filter(breach -> old.stream().noneMatch(breach::noWorseThan))
                    .forEach(fresh::add);
        }
        var state = new PlanState(draft(driven), locks, lockedRoutes);
        return new Edited(before, state, driven, breaches, fresh);
    }

    private List<Breach> breachesBefore(UUID shift) {
        var works =
                before.draft().routes().stream()
                        .filter(route -> route.shiftId().equals(shift))
                        .flatMap(route -> route.jobIds().stream())
                        .flatMap(job -> desk.work(job).stream())
                        .toList();
        if (works.isEmpty()) {
            return List.of();
        }
        Crew crew = desk.crew(shift).orElseThrow(DraftEdit::shiftNotFree);
        return Timeline.of(crew, 0, works, desk.travel(works)).breaches();
    }

    private Timeline drive(UUID shift, List<UUID> jobs, TravelTimes travel) {
        Crew crew = desk.crew(shift).orElseThrow(DraftEdit::shiftNotFree);
        return Timeline.of(crew, 0, jobs.stream().map(desk::known).toList(), travel);
    }

    /** It was cancelled, or another plan took it: it stays on no route that is driven anew. */
    private boolean isGone(UUID job) {
        if (desk.work(job).isPresent()) {
            return false;
        }
        leftOut.put(job, new LeftOut(job, number(job), "NOT_OPEN", null));
        return true;
    }

    private Draft draft(Map<UUID, Timeline> driven) {
        var routes = new ArrayList<DraftRoute>();
        var kept = new HashSet<UUID>();
        for (DraftRoute route : before.draft().routes()) {
            kept.add(route.shiftId());
            Timeline timeline = driven.get(route.shiftId());
            if (timeline == null) {
                routes.add(route);
            } else {
                addDriven(route.shiftId(), timeline, routes);
            }
        }
        driven.forEach(
                (shift, timeline) -> {
                    if (!kept.contains(shift)) {
                        addDriven(shift, timeline, routes);
                    }
                });
        return new Draft(routes, List.copyOf(leftOut.values()), before.draft().replaces());
    }

    private void addDriven(UUID shift, Timeline timeline, List<DraftRoute> routes) {
        if (!timeline.visits().isEmpty()) {
            Crew crew = desk.crew(shift).orElseThrow(DraftEdit::shiftNotFree);
            routes.add(DraftWriter.route(crew, timeline));
        }
    }

    private String number(UUID job) {
        return before.draft().routes().stream()
                .flatMap(DraftRoute::tasks)
                .filter(task -> task.jobId().equals(job))
                .map(DraftTask::number)
                .findFirst()
                .or(() -> desk.work(job).map(Work::number))
                .orElse("");
    }

    private static DomainException shiftNotFree() {
        return DomainException.invalid(
                "/toShiftId",
                "shift-not-free",
                "The shift does not exist, is cancelled or has a route");
    }

    private DomainException cannotBePlanned(UUID jobId) {
        String why =
                desk.sheet().waiting().stream()
                        .filter(left -> left.jobId().equals(jobId))
                        .map(left -> "The job waits: " + left.reason())
                        .findFirst()
                        .orElse("The job is not one of this site that is open on this day");
        return DomainException.invalid("/jobIds", "job-not-plannable", why);
    }
}
