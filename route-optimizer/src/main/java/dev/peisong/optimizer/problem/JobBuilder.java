package dev.peisong.optimizer.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Job}; all that is not said is free of limits. */
public final class JobBuilder {

    private final String id;
    private final int location;
    private int serviceSeconds;
    private final List<TimeWindow> windows = new ArrayList<>();
    private List<Long> demand = List.of();
    private Set<String> skills = Set.of();
    private int priority = Job.NORMAL_PRIORITY;
    private OptionalLong penalty = OptionalLong.empty();
    private @Nullable Set<String> allowedVehicles;
    private OptionalInt goodsAt = OptionalInt.empty();
    private Job.Kind kind = Job.Kind.DELIVERY;
    private @Nullable SoftWindow soft;
    private final Map<String, Integer> serviceBy = new HashMap<>();

    JobBuilder(String id, int location) {
        this.id = id;
        this.location = location;
    }

    /** How long the vehicle stays. */
    public JobBuilder service(int seconds) {
        serviceSeconds = seconds;
        return this;
    }

    /** Adds a window; the service starts within any one of those added. */
    public JobBuilder window(int from, int until) {
        windows.add(new TimeWindow(from, until));
        return this;
    }

    /** Adds windows; the service starts within any one of those added. */
    public JobBuilder windows(Collection<TimeWindow> more) {
        windows.addAll(more);
        return this;
    }

    /** One number for each dimension of the problem. */
    public JobBuilder demand(long... byDimension) {
        demand = LongStream.of(byDimension).boxed().toList();
        return this;
    }

    public JobBuilder skills(String... needed) {
        return skills(Set.of(needed));
    }

    public JobBuilder skills(Collection<String> needed) {
        skills = Set.copyOf(needed);
        return this;
    }

    public JobBuilder priority(int level) {
        priority = level;
        return this;
    }

    /** Cost of leaving it out, instead of one that follows from the priority. */
    public JobBuilder penalty(long cost) {
        penalty = OptionalLong.of(cost);
        return this;
    }

    /** Only these vehicles may serve it; an empty collection means none. */
    public JobBuilder onlyBy(Collection<String> vehicleIds) {
        allowedVehicles = Set.copyOf(vehicleIds);
        return this;
    }

    /** Its goods lie here: only vehicles that start or reload here may serve it. */
    public JobBuilder goodsAt(int depot) {
        goodsAt = OptionalInt.of(depot);
        return this;
    }

    /** Its goods come aboard at the stop and stay until the end of the trip. */
    public JobBuilder collection() {
        kind = Job.Kind.COLLECTION;
        return this;
    }

    /** The service had best start within; earlier and later at a price for each second. */
    public JobBuilder soft(int from, int until, long perSecondEarly, long perSecondLate) {
        soft = new SoftWindow(from, until, perSecondEarly, perSecondLate);
        return this;
    }

    /** How long this vehicle stays, instead of what others do. */
    public JobBuilder serviceBy(String vehicleId, int seconds) {
        serviceBy.put(vehicleId, seconds);
        return this;
    }

    public Job build() {
        return new Job(
                id,
                location,
                serviceSeconds,
                windows,
                demand,
                skills,
                priority,
                penalty,
                allowedVehicles,
                goodsAt,
                kind,
                soft,
                serviceBy);
    }
}
