package dev.peisong.optimizer.problem;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Vehicle}; all that is not said is free of limits and costs one unit a metre. */
public final class VehicleBuilder {

    private final String id;
    private final int start;
    private OptionalInt end;
    private TimeWindow shift = TimeWindow.ANY;
    private List<Long> capacity = List.of();
    private Set<String> skills = Set.of();
    private Vehicle.Rates rates = Vehicle.Rates.DISTANCE;
    private int maxStops = Integer.MAX_VALUE;
    private int maxDurationSeconds = Integer.MAX_VALUE;
    private List<String> locked = List.of();
    private long maxMetres = Long.MAX_VALUE;
    private Pace pace = Pace.NORMAL;
    private List<Break> breaks = List.of();
    private @Nullable Overtime overtime;
    private @Nullable Reloads reloads;

    VehicleBuilder(String id, int start) {
        this.id = id;
        this.start = start;
        this.end = OptionalInt.of(start);
    }

    /** The route must end at this location. */
    public VehicleBuilder endingAt(int location) {
        end = OptionalInt.of(location);
        return this;
    }

    /** The route ends wherever its last job is. */
    public VehicleBuilder open() {
        end = OptionalInt.empty();
        return this;
    }

    /** Leaves no earlier and ends no later, seconds of the horizon. */
    public VehicleBuilder shift(int from, int until) {
        shift = new TimeWindow(from, until);
        return this;
    }

    /** One number for each dimension of the problem. */
    public VehicleBuilder capacity(long... byDimension) {
        capacity = LongStream.of(byDimension).boxed().toList();
        return this;
    }

    public VehicleBuilder skills(String... owned) {
        return skills(Set.of(owned));
    }

    public VehicleBuilder skills(Collection<String> owned) {
        skills = Set.copyOf(owned);
        return this;
    }

    public VehicleBuilder rates(long fixed, long perMetre, long perSecond) {
        rates = new Vehicle.Rates(fixed, perMetre, perSecond);
        return this;
    }

    public VehicleBuilder maxStops(int stops) {
        maxStops = stops;
        return this;
    }

    public VehicleBuilder maxDuration(int seconds) {
        maxDurationSeconds = seconds;
        return this;
    }

    /** Jobs already under way: first on the route, in this order. */
    public VehicleBuilder locked(List<String> jobIds) {
        locked = jobIds;
        return this;
    }

    /** Greatest distance of the route. */
    public VehicleBuilder maxDistance(long metres) {
        maxMetres = metres;
        return this;
    }

    /** Thousandths of the matrix's travel times and of the jobs' service times. */
    public VehicleBuilder pace(int travelPermille, int servicePermille) {
        pace = new Pace(travelPermille, servicePermille);
        return this;
    }

    public VehicleBuilder breaks(Break... rests) {
        breaks = List.of(rests);
        return this;
    }

    /** The shift regularly ends here; each second after, up to its hard end, has a price. */
    public VehicleBuilder overtime(int after, long perSecond) {
        overtime = new Overtime(after, perSecond);
        return this;
    }

    /** May load anew at any of these depots, so many times. */
    public VehicleBuilder reloads(int serviceSeconds, int most, Integer... depots) {
        reloads = new Reloads(List.of(depots), serviceSeconds, most);
        return this;
    }

    public Vehicle build() {
        return new Vehicle(
                id,
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
}
