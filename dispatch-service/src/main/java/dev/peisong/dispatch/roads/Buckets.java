package dev.peisong.dispatch.roads;

/** For every exit: which targets are reached from it going down, and at what cost. */
final class Buckets {

    private final int[] first;
    private final int[] target;
    private final double[] weight;
    private final int[] millis;
    private final float[] meters;

    /**
     * @param spaces what a search against the traffic has found from each target
     */
    Buckets(int exits, SearchSpace[] spaces) {
        first = new int[exits + 1];
        for (SearchSpace space : spaces) {
            for (int i = 0; i < space.size(); i++) {
                first[space.exit[i] + 1]++;
            }
        }
        for (int exit = 1; exit < first.length; exit++) {
            first[exit] += first[exit - 1];
        }
        int size = first[exits];
        target = new int[size];
        weight = new double[size];
        millis = new int[size];
        meters = new float[size];
        int[] next = first.clone();
        for (int to = 0; to < spaces.length; to++) {
            SearchSpace space = spaces[to];
            for (int i = 0; i < space.size(); i++) {
                int at = next[space.exit[i]]++;
                target[at] = to;
                weight[at] = space.weight[i];
                millis[at] = space.millis[i];
                meters[at] = space.meters[i];
            }
        }
    }

    /** Improves the row by every way that goes up as the search did and down from there. */
    void scan(SearchSpace up, MatrixRow row) {
        for (int i = 0; i < up.size(); i++) {
            double before = up.weight[i];
            int end = first[up.exit[i] + 1];
            for (int entry = first[up.exit[i]]; entry < end; entry++) {
                int to = target[entry];
                double total = before + weight[entry];
                if (total < row.weight[to]) {
                    row.weight[to] = total;
                    row.millis[to] = up.millis[i] + millis[entry];
                    row.meters[to] = up.meters[i] + meters[entry];
                }
            }
        }
    }
}
