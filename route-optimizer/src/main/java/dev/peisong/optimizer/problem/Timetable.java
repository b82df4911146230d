package dev.peisong.optimizer.problem;

import java.util.List;

/**
 * The exact times of a sequence of jobs on a vehicle, with any number of windows a job: the route
 * of least duration, and of those the one that ends first.
 *
 * <p>Leaving later never ends earlier, so the least duration lies at the latest departure for some
 * end: these are tried in turn, each time jumping beyond the last one, until a route has no waiting
 * or fails. There are at most as many as windows. Reusable, not for several threads.
 */
public final class Timetable {

    private final TravelMatrix matrix;
    private int[] arrivals = new int[16];
    private int[] starts = new int[16];
    private int departure;
    private int end;
    private int failedAt;

    public Timetable(TravelMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * Times the first {@code count} jobs in their order.
     *
     * @return false when no departure within the shift serves all; see {@link #failedAt}
     */
    public boolean schedule(Vehicle vehicle, Job[] jobs, int count) {
        grow(count);
        if (!forward(vehicle, jobs, count, vehicle.shift().start())) {
            return false;
        }
        int least = Integer.MAX_VALUE;
        int best = departure;
        int busy = busySeconds(vehicle, jobs, count);
        do {
            int latest = latestDeparture(vehicle, jobs, count);
            if (end - latest < least) {
                least = end - latest;
                best = latest;
            }
            if (least == busy) {
                break;
            }
            departure = latest + 1;
        } while (forward(vehicle, jobs, count, departure));
        return forward(vehicle, jobs, count, best);
    }

    private boolean forward(Vehicle vehicle, Job[] jobs, int count, int leaving) {
        departure = leaving;
        int now = leaving;
        int at = vehicle.start();
        for (int i = 0; i < count; i++) {
            var job = jobs[i];
            arrivals[i] = now + matrix.seconds(at, job.location());
            starts[i] = earliest(job.windows(), arrivals[i]);
            if (starts[i] < 0) {
                failedAt = i;
                return false;
            }
            now = starts[i] + job.serviceSeconds();
            at = job.location();
        }
        end = now + home(vehicle, at);
        failedAt = count;
        return end <= vehicle.shift().end();
    }

    /** The latest departure for the end just found, over the same jobs. */
    private int latestDeparture(Vehicle vehicle, Job[] jobs, int count) {
        if (count == 0) {
            return end - home(vehicle, vehicle.start());
        }
        int by = end - home(vehicle, jobs[count - 1].location());
        for (int i = count - 1; i >= 0; i--) {
            int start = latest(jobs[i].windows(), by - jobs[i].serviceSeconds());
            int from = i == 0 ? vehicle.start() : jobs[i - 1].location();
            by = start - matrix.seconds(from, jobs[i].location());
        }
        return by;
    }

    private int busySeconds(Vehicle vehicle, Job[] jobs, int count) {
        int sum = 0;
        int at = vehicle.start();
        for (int i = 0; i < count; i++) {
            sum += matrix.seconds(at, jobs[i].location()) + jobs[i].serviceSeconds();
            at = jobs[i].location();
        }
        return sum + home(vehicle, at);
    }

    private int home(Vehicle vehicle, int at) {
        return vehicle.end().isPresent() ? matrix.seconds(at, vehicle.end().getAsInt()) : 0;
    }

    private static int earliest(List<TimeWindow> windows, int moment) {
        for (int i = 0; i < windows.size(); i++) {
            if (moment <= windows.get(i).end()) {
                return Math.max(moment, windows.get(i).start());
            }
        }
        return -1;
    }

    private static int latest(List<TimeWindow> windows, int moment) {
        for (int i = windows.size() - 1; i >= 0; i--) {
            if (moment >= windows.get(i).start()) {
                return Math.min(moment, windows.get(i).end());
            }
        }
        throw new IllegalStateException("a feasible route has no feasible departure");
    }

    private void grow(int count) {
        if (arrivals.length < count) {
            arrivals = new int[2 * count];
            starts = new int[2 * count];
        }
    }

    /** When the vehicle leaves. */
    public int departure() {
        return departure;
    }

    /** When the route ends. */
    public int end() {
        return end;
    }

    /** Seconds from departure to end. */
    public int duration() {
        return end - departure;
    }

    /** When it arrives at the job of this index. */
    public int arrival(int index) {
        return arrivals[index];
    }

    /** When the service of this job starts. */
    public int start(int index) {
        return starts[index];
    }

    /**
     * After a failure: the first job that is too late, or the count when the shift ends too soon.
     */
    public int failedAt() {
        return failedAt;
    }
}
