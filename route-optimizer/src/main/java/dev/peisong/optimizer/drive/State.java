package dev.peisong.optimizer.drive;

/**
 * All that the rest of a route depends on, after so many of its tasks. Reused, never given back.
 */
final class State {

    final Pieces pieces = new Pieces();
    final Hold hold;

    /** Where the vehicle is. */
    int place;

    /** Driven so far. */
    long metres;

    /** Price of tasks that another vehicle had in the initial plan. */
    long change;

    State(int dimensions) {
        hold = new Hold(dimensions);
    }

    /** The vehicle stands at its start, to leave at any of these moments. */
    void begin(FlatVehicle vehicle, long first, long last, Span span) {
        place = vehicle.start;
        metres = 0;
        change = 0;
        hold.leaveFrom(vehicle.start);
        pieces.clear();
        long departure = first;
        while (departure <= last) {
            span.leave(departure, last);
            BreakConstraint.begin(span, vehicle);
            departure = span.until + 1;
            pieces.add(span, vehicle.perSecond);
        }
    }
}
