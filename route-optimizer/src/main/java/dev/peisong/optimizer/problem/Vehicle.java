package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle with its driver for one shift; drives at most one route.
 *
 * <p>A route's duration runs from leaving {@code start} to reaching {@code end} (or finishing the
 * last job when there is no end); the solver leaves as late as saves time. Money is in one integer
 * unit for the whole problem, for instance micro-euros.
 *
 * @param id unique among vehicles
 * @param start location it leaves from
 * @param end location it must reach; empty for an open route that ends at its last job
 * @param shift it leaves no earlier and is back no later, seconds of the horizon
 * @param capacity greatest load at any moment, by dimension of the problem
 * @param skills what it can do (a lift, a cooled box, a licence)
 * @param rates what using it costs
 * @param maxStops greatest number of jobs
 * @param maxDurationSeconds greatest duration of the route
 * @param locked ids of jobs already under way: kept on this vehicle, first, in this order
 * @param maxMetres greatest distance of the route
 * @param pace how fast it drives and serves
 * @param breaks rests of its driver, in the order of their windows
 * @param overtime the price of working on after the regular end; null for none
 * @param reloads where it may load anew; null if nowhere
 */
public record Vehicle(
        String id,
        int start,
        OptionalInt end,
        TimeWindow shift,
        List<Long> capacity,
        Set<String> skills,
        Rates rates,
        int maxStops,
        int maxDurationSeconds,
        List<String> locked,
        long maxMetres,
        Pace pace,
        List<Break> breaks,
        @Nullable Overtime overtime,
        @Nullable Reloads reloads) {

    /** Cost of using the vehicle at all, of each metre, and of each second of its route. */
    public record Rates(long fixed, long perMetre, long perSecond) {

        /** Distance alone, one unit a metre. */
        public static final Rates DISTANCE = new Rates(0, 1, 0);

        public Rates {
            Price.check("rates.fixed", fixed);
            Price.check("rates.perMetre", perMetre);
            Price.check("rates.perSecond", perSecond);
        }
    }

    public Vehicle {
        String field = "vehicle " + id;
        capacity = List.copyOf(capacity);
        skills = Set.copyOf(skills);
        locked = List.copyOf(locked);
        breaks =
                breaks.stream()
                        .sorted(
                                Comparator.comparingInt((Break rest) -> rest.window().end())
                                        .thenComparingInt(rest -> rest.window().start()))
                        .toList();
        require(!id.isBlank(), "vehicle.id", "is blank");
        require(maxMetres >= 0, field + ".maxMetres", "is negative");
        require(maxStops >= 1, field + ".maxStops", maxStops + " is below 1");
        require(maxDurationSeconds >= 0, field + ".maxDurationSeconds", "is negative");
        require(capacity.stream().allMatch(c -> c >= 0), field + ".capacity", "is negative");
    }

    /** Whether goods that lie at this location can come aboard before a trip. */
    public boolean loadsAt(int location) {
        return location == start || (reloads != null && reloads.depots().contains(location));
    }

    /** The same vehicle by another name. */
    public Vehicle named(String other) {
        return new Vehicle(
                other,
                start,
                end,
                shift,
                capacity,
                skills,
                rates,
                maxStops,
                maxDurationSeconds,
                locked,
                maxMetres,
                pace,
                breaks,
                overtime,
                reloads);
    }

    /** Starts a vehicle that leaves from a location and, unless told otherwise, returns there. */
    public static VehicleBuilder at(String id, int start) {
        return new VehicleBuilder(id, start);
    }
}
