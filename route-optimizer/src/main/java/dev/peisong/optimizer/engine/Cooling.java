package dev.peisong.optimizer.engine;

/**
 * How hot annealing begins and how cold it ends, in mean costs of driving between neighbours.
 *
 * @param hot temperature at the start, if there is time enough
 * @param cold temperature at the end
 * @param childHot temperature from which a plan bred of two others is annealed
 * @param decades time enough is so many powers of ten of iterations a request
 */
record Cooling(double hot, double cold, double childHot, double decades) {

    static final Cooling TEXTBOOK = new Cooling(1.2, 0.05, 0.25, 3);

    /** Where time and vehicles have prices, a change of a plan costs more than its detour. */
    static final Cooling MONEY = new Cooling(12, 0.05, 0.8, 1);

    /** Less hot where there is not the time to cool down slowly. */
    double start(double iterationsARequest) {
        double enough = Math.log10(Math.max(1, iterationsARequest)) / decades;
        return cold * Math.pow(hot / cold, Math.clamp(enough, 0, 1));
    }
}
