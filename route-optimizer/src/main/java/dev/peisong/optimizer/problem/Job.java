package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit to make once, by one vehicle, or to leave out at a penalty.
 *
 * @param id unique among jobs
 * @param location where it is
 * @param serviceSeconds how long the vehicle stays
 * @param windows the service starts within any one of them; never empty, in order, disjoint
 * @param demand what it takes of a vehicle from the start of its trip until the visit, or from the
 *     visit to the end of the trip where it is a collection, by dimension of the problem
 * @param skills a vehicle needs all of them
 * @param priority 0 (least) to {@link #MAX_PRIORITY}; each level weighs ten times the one below
 * @param penalty cost of leaving it out; when empty it follows from the priority and exceeds the
 *     cost of any detour, so that the job is left out only where it cannot be served
 * @param allowedVehicles ids of the only vehicles that may serve it; null for any, empty for none
 * @param goodsAt location where its goods lie: only a vehicle that starts or reloads there may
 *     serve it, on a trip from there
 * @param kind which way its goods go
 * @param soft when the service had best start; null for any time
 * @param serviceBy how long particular vehicles stay, by their ids, whatever their pace
 */
public record Job(
        String id,
        int location,
        int serviceSeconds,
        List<TimeWindow> windows,
        List<Long> demand,
        Set<String> skills,
        int priority,
        OptionalLong penalty,
        @Nullable Set<String> allowedVehicles,
        OptionalInt goodsAt,
        Kind kind,
        @Nullable SoftWindow soft,
        Map<String, Integer> serviceBy) {

    /** Which way goods go. A trip runs from the start or a reload to the next reload or the end. */
    public enum Kind {
        /** Loaded at the start of the trip, left at the stop. */
        DELIVERY,
        /** Taken at the stop, aboard until the end of the trip. */
        COLLECTION
    }

    /** The most urgent priority. */
    public static final int MAX_PRIORITY = 5;

    /** The priority of a job that does not say. */
    public static final int NORMAL_PRIORITY = 2;

    public Job {
        String field = "job " + id;
        windows = merged(windows);
        demand = List.copyOf(demand);
        skills = Set.copyOf(skills);
        allowedVehicles = allowedVehicles == null ? null : Set.copyOf(allowedVehicles);
        serviceBy = Map.copyOf(serviceBy);
        require(!id.isBlank(), "job.id", "is blank");
        checkService(field, serviceSeconds);
        serviceBy.values().forEach(seconds -> checkService(field, seconds));
        require(demand.stream().allMatch(d -> d >= 0), field + ".demand", "is negative");
        require(
                priority >= 0 && priority <= MAX_PRIORITY,
                field + ".priority",
                priority + " is not in 0.." + MAX_PRIORITY);
        require(penalty.orElse(0) >= 0, field + ".penalty", "is negative");
    }

    private static void checkService(String field, int seconds) {
        require(
                seconds >= 0 && seconds <= TravelMatrix.LIMIT,
                field + ".serviceSeconds",
                seconds + " is not in 0.." + TravelMatrix.LIMIT);
    }

    /** Starts a job at a location. */
    public static JobBuilder at(String id, int location) {
        return new JobBuilder(id, location);
    }

    /** Whether this vehicle is among those that may serve the job at all, skills aside. */
    public boolean allows(Vehicle vehicle) {
        return (allowedVehicles == null || allowedVehicles.contains(vehicle.id()))
                && (goodsAt.isEmpty() || vehicle.loadsAt(goodsAt.getAsInt()));
    }

    private static List<TimeWindow> merged(List<TimeWindow> windows) {
        if (windows.isEmpty()) {
            return List.of(TimeWindow.ANY);
        }
        var merged = new ArrayList<TimeWindow>();
        for (var next :
                windows.stream().sorted(Comparator.comparingInt(TimeWindow::start)).toList()) {
            if (!merged.isEmpty() && next.start() <= merged.getLast().end()) {
                var last = merged.removeLast();
                next = new TimeWindow(last.start(), Math.max(last.end(), next.end()));
            }
            merged.add(next);
        }
        return List.copyOf(merged);
    }
}
