package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Timetable;
import java.util.Arrays;

/**
 * A vehicle's sequence of jobs with what makes an insertion checkable in O(1): the earliest moment
 * out of each stop, the latest arrival that keeps the rest feasible, and, where duration matters,
 * {@link Segments}. Index 0 is the start, 1..size the jobs, size+1 the end.
 */
final class Tour {

    final Instance in;
    final int vehicle;
    int size;
    int[] jobs = new int[18];
    int[] location = new int[18];
    int[] out = new int[18];
    int[] latest = new int[18];
    final long[] load;
    final Segments segments = new Segments();
    long metres;
    int duration;
    long cost;

    /** Equal versions of a vehicle's tour have equal content. */
    long version;

    /** Whether some job has several windows while duration matters: segments do not hold then. */
    boolean exact;

    Tour(Instance in, int vehicle) {
        this.in = in;
        this.vehicle = vehicle;
        load = new long[in.dimensions];
    }

    void copyFrom(Tour other) {
        grow(other.size);
        size = other.size;
        int used = size + 2;
        System.arraycopy(other.jobs, 0, jobs, 0, used);
        System.arraycopy(other.location, 0, location, 0, used);
        System.arraycopy(other.out, 0, out, 0, used);
        System.arraycopy(other.latest, 0, latest, 0, used);
        System.arraycopy(other.load, 0, load, 0, load.length);
        segments.copyFrom(other.segments, in.fleet.timed[vehicle] ? used : 0);
        metres = other.metres;
        duration = other.duration;
        cost = other.cost;
        version = other.version;
        exact = other.exact;
    }

    /** Number of leading jobs that must stay. */
    int lockedCount() {
        return in.fleet.locked[vehicle].length;
    }

    /** Puts a job behind the stop of this index; {@link #refresh} must follow. */
    void insert(int job, int after) {
        grow(size + 1);
        System.arraycopy(jobs, after + 1, jobs, after + 2, size - after);
        jobs[after + 1] = job;
        size++;
        addLoad(job, 1);
    }

    /** Takes out {@code count} jobs from this index on; {@link #refresh} must follow. */
    void remove(int from, int count) {
        for (int i = from; i < from + count; i++) {
            addLoad(jobs[i], -1);
        }
        System.arraycopy(jobs, from + count, jobs, from, size - from - count + 1);
        size -= count;
    }

    private void addLoad(int job, int sign) {
        for (int d = 0; d < load.length; d++) {
            load[d] += sign * in.demand[job * load.length + d];
        }
    }

    /** Whether load and stops leave room for the job. */
    boolean hasRoom(int job) {
        if (size >= in.fleet.maxStops[vehicle]) {
            return false;
        }
        int dimensions = load.length;
        for (int d = 0; d < dimensions; d++) {
            if (load[d] + in.demand[job * dimensions + d]
                    > in.fleet.capacity[vehicle * dimensions + d]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Recomputes everything from the sequence.
     *
     * @return -1, or the index of the first job that is too late, or of the last one where the
     *     shift or the duration ends too soon: without it the sequence may be feasible
     */
    int refresh(long newVersion) {
        version = newVersion;
        metres = 0;
        duration = 0;
        exact = false;
        int late = forward();
        if (late >= 0) {
            return late;
        }
        backward();
        if (in.fleet.timed[vehicle]) {
            refreshDuration();
        }
        price();
        return duration <= in.fleet.maxDuration[vehicle] ? -1 : size;
    }

    private void refreshDuration() {
        segments.refresh(this);
        for (int i = 1; i <= size; i++) {
            exact |= in.severalWindows[jobs[i]];
        }
        if (size > 0) {
            duration = exact ? exactDuration(-1, 0) : segments.duration();
        }
    }

    private void price() {
        var fleet = in.fleet;
        long variable = fleet.perMetre[vehicle] * metres + fleet.perSecond[vehicle] * duration;
        cost = size == 0 ? 0 : fleet.fixed[vehicle] + variable;
    }

    private int forward() {
        int last = size + 1;
        location[0] = in.fleet.start[vehicle];
        location[last] = in.fleet.end[vehicle];
        out[0] = in.fleet.shiftStart[vehicle];
        for (int i = 1; i <= size; i++) {
            int j = jobs[i];
            location[i] = in.location[j];
            int arrival = out[i - 1] + in.seconds(location[i - 1], location[i]);
            if (arrival > in.closes[j]) {
                return i;
            }
            out[i] = in.earliest(j, arrival) + in.service[j];
            metres += in.metres(location[i - 1], location[i]);
        }
        if (size == 0) {
            return -1;
        }
        metres += in.metres(location[size], location[last]);
        out[last] = out[size] + in.seconds(location[size], location[last]);
        return out[last] <= in.fleet.shiftEnd[vehicle] ? -1 : size;
    }

    private void backward() {
        latest[size + 1] = in.fleet.shiftEnd[vehicle];
        for (int i = size; i >= 1; i--) {
            int j = jobs[i];
            int leave = latest[i + 1] - in.seconds(location[i], location[i + 1]);
            latest[i] = in.latest(j, leave - in.service[j]);
        }
    }

    /** Least duration with one more job behind a stop, or without for job -1; -1 if infeasible. */
    int exactDuration(int job, int after) {
        var sequence = new Job[size + 1];
        int count = 0;
        for (int i = 0; i <= size; i++) {
            if (i > 0) {
                sequence[count++] = in.job[jobs[i]];
            }
            if (i == after && job >= 0) {
                sequence[count++] = in.job[job];
            }
        }
        var timetable = new Timetable(in.matrix);
        var driver = in.problem.vehicles().get(vehicle);
        return timetable.schedule(driver, sequence, count) ? timetable.duration() : -1;
    }

    private void grow(int count) {
        if (jobs.length < count + 2) {
            int length = 2 * count + 2;
            jobs = Arrays.copyOf(jobs, length);
            location = Arrays.copyOf(location, length);
            out = Arrays.copyOf(out, length);
            latest = Arrays.copyOf(latest, length);
        }
    }
}
