package dev.peisong.optimizer.search;

/**
 * For each prefix and suffix of a tour: its least duration, and the first and last departure that
 * achieve it. Two feasible segments concatenate in O(1) (Vidal et al. 2013, without time warp).
 */
final class Segments {

    private int[] headDuration = {};
    private int[] headFirst = {};
    private int[] headLast = {};
    private int[] tailDuration = {};
    private int[] tailFirst = {};
    private int[] tailLast = {};
    private int whole;

    void copyFrom(Segments other, int used) {
        if (used > 0) {
            grow(used);
            System.arraycopy(other.headDuration, 0, headDuration, 0, used);
            System.arraycopy(other.headFirst, 0, headFirst, 0, used);
            System.arraycopy(other.headLast, 0, headLast, 0, used);
            System.arraycopy(other.tailDuration, 0, tailDuration, 0, used);
            System.arraycopy(other.tailFirst, 0, tailFirst, 0, used);
            System.arraycopy(other.tailLast, 0, tailLast, 0, used);
            whole = other.whole;
        }
    }

    void refresh(Tour tour) {
        int end = tour.size + 1;
        grow(end + 1);
        var in = tour.in;
        headFirst[0] = in.fleet.shiftStart[tour.vehicle];
        headLast[0] = in.fleet.shiftEnd[tour.vehicle];
        headDuration[0] = 0;
        for (int i = 1; i <= tour.size; i++) {
            int j = tour.jobs[i];
            int travel = in.seconds(tour.location[i - 1], tour.location[i]);
            int delta = headDuration[i - 1] + travel;
            int wait = Math.max(0, in.opens[j] - delta - headLast[i - 1]);
            headFirst[i] = Math.max(in.opens[j] - delta, headFirst[i - 1]) - wait;
            headLast[i] = Math.min(in.closes[j] - delta, headLast[i - 1]);
            headDuration[i] = delta + wait + in.service[j];
        }
        refreshTails(tour, end);
        whole = join(0, tour, 1);
    }

    private void refreshTails(Tour tour, int end) {
        var in = tour.in;
        tailFirst[end] = in.fleet.shiftStart[tour.vehicle];
        tailLast[end] = in.fleet.shiftEnd[tour.vehicle];
        tailDuration[end] = 0;
        for (int i = tour.size; i >= 1; i--) {
            int j = tour.jobs[i];
            int delta = in.service[j] + in.seconds(tour.location[i], tour.location[i + 1]);
            int wait = Math.max(0, tailFirst[i + 1] - delta - in.closes[j]);
            tailFirst[i] = Math.max(tailFirst[i + 1] - delta, in.opens[j]) - wait;
            tailLast[i] = Math.min(tailLast[i + 1] - delta, in.closes[j]);
            tailDuration[i] = delta + wait + tailDuration[i + 1];
        }
    }

    private int join(int head, Tour tour, int tail) {
        int travel = tour.in.seconds(tour.location[head], tour.location[tail]);
        int delta = headDuration[head] + travel;
        int wait = Math.max(0, tailFirst[tail] - delta - headLast[head]);
        return delta + wait + tailDuration[tail];
    }

    /** Least duration of the whole tour. */
    int duration() {
        return whole;
    }

    /** Least duration with a job behind this stop, given that it fits there. */
    int durationWith(Tour tour, int job, int after) {
        var in = tour.in;
        int place = in.location[job];
        int delta = headDuration[after] + in.seconds(tour.location[after], place);
        int wait = Math.max(0, in.opens[job] - delta - headLast[after]);
        int last = Math.min(in.closes[job] - delta, headLast[after]);
        int head = delta + wait + in.service[job] + in.seconds(place, tour.location[after + 1]);
        int more = Math.max(0, tailFirst[after + 1] - head - last);
        return head + more + tailDuration[after + 1];
    }

    private void grow(int used) {
        if (headDuration.length < used) {
            int length = 2 * used;
            headDuration = new int[length];
            headFirst = new int[length];
            headLast = new int[length];
            tailDuration = new int[length];
            tailFirst = new int[length];
            tailLast = new int[length];
        }
    }
}
