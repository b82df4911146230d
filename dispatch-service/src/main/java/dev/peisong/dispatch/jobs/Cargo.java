package dev.peisong.dispatch.jobs;

import static dev.peisong.dispatch.jobs.Custody.ABOARD;
import static dev.peisong.dispatch.jobs.Custody.AT_SITE;
import static dev.peisong.dispatch.jobs.Custody.WITH_CUSTOMER;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The parcels of one job: where they are, what happens to them, and what that makes of the job.
 *
 * @param collect whether they are fetched at the door instead of brought there
 */
record Cargo(List<JobParcel> parcels, boolean collect) {

    /** Where they are before anything happened. */
    static Custody origin(boolean collect) {
        return collect ? WITH_CUSTOMER : AT_SITE;
    }

    // --- what happens to them

    void load(Collection<UUID> ids, Trip trip) {
        of(ids).forEach(
                        parcel -> {
                            parcel.goAboard(trip);
                            parcel.came(null);
                        });
    }

    void handOver(Collection<UUID> ids, Trip to) {
        of(ids).forEach(parcel -> parcel.goAboard(to));
    }

    void attempt(UUID id, Outcome outcome, Trip trip) {
        of(List.of(id))
                .forEach(
                        parcel -> {
                            parcel.came(outcome);
                            if (outcome == Outcome.DELIVERED && collect) {
                                parcel.goAboard(trip);
                            } else if (outcome == Outcome.DELIVERED) {
                                parcel.leaveVehicle(WITH_CUSTOMER);
                            }
                        });
    }

    /**
     * They are at a site again.
     *
     * @param left whether the vehicle had departed; before that they were only unloaded
     */
    void comeBack(Collection<UUID> ids, boolean left) {
        of(ids).forEach(
                        parcel -> {
                            parcel.leaveVehicle(AT_SITE);
                            if (left && parcel.outcome() == null) {
                                parcel.came(Outcome.NOT_DELIVERED);
                            }
                        });
    }

    void lose(Collection<UUID> ids, boolean destroyed) {
        of(ids).forEach(p -> p.leaveVehicle(destroyed ? Custody.DESTROYED : Custody.LOST));
    }

    /** They go out once more. */
    void tryAgain(Collection<UUID> ids) {
        of(ids).forEach(parcel -> parcel.came(null));
    }

    /** They stay where they began. */
    void stay(Collection<UUID> ids) {
        of(ids).filter(parcel -> parcel.custody() == origin(collect))
                .forEach(parcel -> parcel.leaveVehicle(Custody.HANDED_IN));
    }

    // --- what that makes of the job

    /**
     * The state that follows from where they are.
     *
     * @param now the state so far
     * @param left whether their vehicle has departed
     * @param intercept whether they are to be brought back
     */
    JobStatus stateAfter(JobStatus now, boolean left, boolean intercept) {
        if (allAtTheirEnd()) {
            return JobStatus.DONE;
        }
        if (anyAboard()) {
            boolean toBring = any(p -> (p.aboard() && p.outcome() == null) || toCollect(p));
            if (intercept || !toBring) {
                return JobStatus.RETURNING;
            }
            return left ? JobStatus.UNDER_WAY : now;
        }
        return left && !now.ended() ? afterTheTrip() : now;
    }

    private JobStatus afterTheTrip() {
        if (any(this::toCollect)) {
            return JobStatus.UNDER_WAY;
        }
        // what was left behind goes with the next plan; what came back is order-service's to decide
        return any(p -> !collect && toCarry(p)) ? JobStatus.OPEN : JobStatus.UNDECIDED;
    }

    /** The state when nothing is left to carry. */
    JobStatus ended() {
        return any(p -> p.custody() == WITH_CUSTOMER) ? JobStatus.DONE : JobStatus.CLOSED;
    }

    boolean allAtTheirEnd() {
        return parcels.stream().allMatch(this::atItsEnd);
    }

    private boolean atItsEnd(JobParcel parcel) {
        return switch (parcel.custody()) {
            case LOST, DESTROYED, HANDED_IN -> true;
            case WITH_CUSTOMER -> !collect;
            case AT_SITE -> collect;
            case ABOARD -> false;
        };
    }

    // --- where they are

    boolean allDelivered() {
        return parcels.stream().allMatch(parcel -> parcel.outcome() == Outcome.DELIVERED);
    }

    boolean anyAboard() {
        return any(JobParcel::aboard);
    }

    List<UUID> aboardOn(UUID routeId) {
        return parcels.stream()
                .filter(parcel -> aboardOn(parcel, routeId))
                .map(JobParcel::parcelId)
                .toList();
    }

    private static boolean aboardOn(JobParcel parcel, UUID routeId) {
        return parcel.custody() == ABOARD && routeId.equals(parcel.routeId());
    }

    /** Whether the vehicle of that route still has something to do for them. */
    boolean busyOn(UUID routeId) {
        return any(p -> toCollect(p) || (aboardOn(p, routeId) && p.outcome() == null));
    }

    List<JobParcel> toCarry() {
        return parcels.stream().filter(this::toCarry).toList();
    }

    List<JobParcel> onTheTrip() {
        return parcels.stream().filter(p -> p.aboard() || toCarry(p)).toList();
    }

    private boolean toCarry(JobParcel parcel) {
        return parcel.outcome() == null && parcel.custody() == origin(collect);
    }

    private boolean toCollect(JobParcel parcel) {
        return collect && toCarry(parcel);
    }

    private Stream<JobParcel> of(Collection<UUID> ids) {
        return parcels.stream().filter(parcel -> ids.contains(parcel.parcelId()));
    }

    private boolean any(Predicate<JobParcel> test) {
        return parcels.stream().anyMatch(test);
    }
}
