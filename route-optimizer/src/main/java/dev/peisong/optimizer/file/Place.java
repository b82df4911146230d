package dev.peisong.optimizer.file;

/**
 * The depot or a customer, in the file's own units.
 *
 * @param x of the plane; 0 where the file gives no coordinates
 * @param y of the plane
 * @param demand what a vehicle must have room for; negative where a shipment ends
 * @param ready earliest start of the service
 * @param due latest start of the service; infinite if there is no limit
 * @param service how long it takes
 * @param pickup number of the place where what is delivered here is picked up; 0 if none is
 * @param delivery number of the place where what is picked up here is delivered; 0 if none is
 */
public record Place(
        double x,
        double y,
        int demand,
        double ready,
        double due,
        double service,
        int pickup,
        int delivery) {

    /** A place with coordinates alone. */
    static Place at(double x, double y) {
        return new Place(x, y, 0, 0, Double.POSITIVE_INFINITY, 0, 0, 0);
    }

    Place demand(int units) {
        return new Place(x, y, units, ready, due, service, pickup, delivery);
    }

    Place window(double from, double until) {
        return new Place(x, y, demand, from, until, service, pickup, delivery);
    }

    Place service(double duration) {
        return new Place(x, y, demand, ready, due, duration, pickup, delivery);
    }

    Place paired(int pickedUpAt, int deliveredAt) {
        return new Place(x, y, demand, ready, due, service, pickedUpAt, deliveredAt);
    }

    /** Whether it is one end of a shipment. */
    boolean isPaired() {
        return pickup > 0 || delivery > 0;
    }

    /** Whether the service must start within a window. */
    public boolean hasWindow() {
        return ready > 0 || due != Double.POSITIVE_INFINITY;
    }
}
