package dev.peisong.inventory.picking;

import static dev.peisong.inventory.picking.ParcelStatus.ABOARD;
import static dev.peisong.inventory.picking.ParcelStatus.AT_CUSTOMER;
import static dev.peisong.inventory.picking.ParcelStatus.DESTROYED;
import static dev.peisong.inventory.picking.ParcelStatus.IN_INSPECTION;
import static dev.peisong.inventory.picking.ParcelStatus.LOST;
import static dev.peisong.inventory.picking.ParcelStatus.ON_SHELF;
import static dev.peisong.inventory.picking.ParcelStatus.STAGED;
import static dev.peisong.inventory.picking.ParcelStatus.VOIDED;

import dev.peisong.inventory.stock.MovementReason;
import dev.peisong.inventory.stock.PlaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The way a parcel took, as a fact implies it. An observed fact is never refused: where the ledger
 * lacks what must have happened before (delivered, though never loaded), the missing steps are part
 * of the answer. Every status meets every fact with a decided answer; a table test shows it.
 */
final class Course {
    private final Errand errand;
    private final UUID originId;
    private final List<Step> steps = new ArrayList<>();
    private Whereabouts now;

    private Course(Whereabouts now, Errand errand) {
        this.now = now;
        this.errand = errand;
        this.originId = errand.originId();
    }

    /**
     * What a parcel is on the road for.
     *
     * @param originId the site it starts from, or goes back to when it is a return
     * @param isReturn whether it comes from the customer
     * @param isToStay whether it was decided that it goes out no more
     */
    record Errand(UUID originId, boolean isReturn, boolean isToStay) {

        boolean endsInInspection() {
            return isReturn || isToStay;
        }
    }

    /**
     * @param end where the parcel is then
     * @param steps how its goods got there; empty when nothing moved
     */
    record Result(Whereabouts end, List<Step> steps) {}

    static Result of(Whereabouts now, Errand errand, Fact fact) {
        var course = new Course(now, errand);
        if (now.status() != ParcelStatus.INSPECTED) {
            course.follow(fact);
        }
        return new Result(course.now, List.copyOf(course.steps));
    }

    private void follow(Fact fact) {
        switch (fact) {
            case Fact.Packed() -> whenIn(ON_SHELF, Whereabouts.stagedAt(originId));
            case Fact.Aboard(UUID vehicle) -> board(vehicle);
            case Fact.DoneAtDoor(UUID vehicle) -> doneAtDoor(vehicle);
            case Fact.BroughtTo(UUID site, UUID vehicle) -> broughtTo(site, vehicle);
            case Fact.Lost() -> vanish(LOST);
            case Fact.Destroyed() -> vanish(DESTROYED);
            case Fact.TakenBack(UUID site) -> whenIn(STAGED, Whereabouts.inspectedAt(site));
            case Fact.GivenUp() -> giveUp();
        }
    }

    private void board(UUID vehicleId) {
        go(Whereabouts.aboard(vehicleId));
    }

    private void doneAtDoor(UUID vehicleId) {
        if (errand.isReturn()) {
            board(vehicleId);
        } else if (now.status() != AT_CUSTOMER) {
            board(vehicleId);
            go(Whereabouts.of(AT_CUSTOMER));
        }
    }

    /** What comes back waits at the dock for the next attempt, unless it is to be looked at. */
    private void broughtTo(UUID siteId, UUID vehicleId) {
        Whereabouts end =
                errand.endsInInspection()
                        ? Whereabouts.inspectedAt(siteId)
                        : Whereabouts.stagedAt(siteId);
        boolean there = siteId.equals(now.siteId()) && now.status() != ON_SHELF;
        if (!there) {
            board(vehicleId);
            go(end);
        } else if (now.status() == STAGED) {
            go(end);
        }
    }

    /** A voided parcel does not exist, so it cannot be lost: its goods are on the shelf. */
    private void vanish(ParcelStatus how) {
        if (now.status() != VOIDED) {
            go(Whereabouts.of(how));
        }
    }

    private void giveUp() {
        if (now.status() == ON_SHELF) {
            now = Whereabouts.of(VOIDED);
        } else if (now.status() == STAGED) {
            go(Whereabouts.inspectedAt(Objects.requireNonNull(now.siteId())));
        }
    }

    private void whenIn(ParcelStatus status, Whereabouts next) {
        if (now.status() == status) {
            go(next);
        }
    }

    private void go(Whereabouts next) {
        var from = now.place(originId).orElseThrow();
        var to = next.place(originId).orElseThrow();
        if (!from.equals(to)) {
            steps.add(new Step(from, to, reason(next)));
        }
        now = next;
    }

    private MovementReason reason(Whereabouts next) {
        return switch (next.status()) {
            case STAGED ->
                    now.status() == ABOARD ? MovementReason.CAME_BACK : MovementReason.PACKED;
            case ABOARD -> boarded();
            case AT_CUSTOMER -> MovementReason.DELIVERED;
            case IN_INSPECTION -> MovementReason.RETURNED;
            case LOST -> MovementReason.LOST;
            case DESTROYED -> MovementReason.DESTROYED;
            case ON_SHELF, INSPECTED, VOIDED ->
                    throw new IllegalStateException("No parcel goes to " + next.status());
        };
    }

    private MovementReason boarded() {
        PlaceKind from = now.place(originId).orElseThrow().kind();
        return switch (from) {
            case VEHICLE -> MovementReason.HANDED_OVER;
            case CUSTOMER -> MovementReason.COLLECTED;
            default -> MovementReason.LOADED;
        };
    }
}
