package dev.peisong.optimizer.engine;

/**
 * How hot annealing begins and how cold it ends, in mean costs of driving between neighbours.
 *
 * @param hot temperature at the start, if there is time enough
 * @param cold temperature at the end
 * @param founderHot temperature at the start of plans to breed from
 * @param childHot temperature from which a plan bred of two others is annealed
 * @param decades time enough is so many powers of ten of iterations a request
 * @param pricesRoutes whether a vehicle costs something besides while it is hot, see {@link
 *     #routePrice(double)}
 */
record Cooling(
        double hot,
        double cold,
        double founderHot,
        double childHot,
        double decades,
        boolean pricesRoutes) {

    static final Cooling TEXTBOOK = new Cooling(4, 0.05, 1.2, 0.25, 3, true);

    /**
     * Where vehicles are to be few whatever the distance, their number is settled before. From a
     * plan of few a better one is far: between them lie plans that cost much more.
     */
    static final Cooling FEW_VEHICLES = new Cooling(4, 0.05, 8.4, 0.25, 3, false);

    /** Where time and vehicles have prices, a change of a plan costs more than its detour. */
    static final Cooling MONEY = new Cooling(12, 0.05, 12, 0.8, 1, false);

    /** Less hot where there is not the time to cool down slowly. */
    double start(double iterationsARequest) {
        double enough = Math.log10(Math.max(1, iterationsARequest)) / decades;
        return cold * Math.pow(hot / cold, Math.clamp(enough, 0, 1));
    }

    /**
     * What a vehicle costs besides, in temperatures. There are more plans of many routes than of
     * few, so a hot plan has too many, and one that cools seldom gets rid of them: each takes a
     * whole route's stops to move. Where routes are short there is more room for one more.
     */
    double routePrice(double stopsARoute) {
        return pricesRoutes ? 1 + 100 / Math.max(1, stopsARoute) : 0;
    }
}
