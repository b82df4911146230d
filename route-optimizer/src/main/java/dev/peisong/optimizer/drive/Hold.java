package dev.peisong.optimizer.drive;

/** What is aboard on the present trip, by dimension. */
final class Hold {

    /** Aboard when the vehicle leaves the last task, were it the last of the trip. */
    final long[] aboard;

    /** That part of it which belongs to shipments, and so stays over a reload. */
    final long[] shipped;

    /** The greatest load at any moment of the trip. */
    final long[] most;

    /** Where the trip began. */
    int depot;

    int reloads;

    Hold(int dimensions) {
        aboard = new long[dimensions];
        shipped = new long[dimensions];
        most = new long[dimensions];
    }

    void copy(Hold other) {
        for (int d = 0; d < aboard.length; d++) {
            aboard[d] = other.aboard[d];
            shipped[d] = other.shipped[d];
            most[d] = other.most[d];
        }
        depot = other.depot;
        reloads = other.reloads;
    }

    void leaveFrom(int start) {
        for (int d = 0; d < aboard.length; d++) {
            aboard[d] = 0;
            shipped[d] = 0;
            most[d] = 0;
        }
        depot = start;
        reloads = 0;
    }

    /** Hands in what was collected; a new trip begins. */
    void reload(int at) {
        for (int d = 0; d < aboard.length; d++) {
            aboard[d] = shipped[d];
            most[d] = shipped[d];
        }
        depot = at;
        reloads++;
    }
}
