package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/** Range of a single price. */
final class Price {

    private static final long MOST = 1_000_000_000_000L;

    private Price() {}

    static void check(String field, long price) {
        require(price >= 0 && price <= MOST, field, price + " is not in 0.." + MOST);
    }
}
