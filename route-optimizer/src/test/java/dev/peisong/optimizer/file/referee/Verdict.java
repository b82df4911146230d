package dev.peisong.optimizer.file.referee;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the referee found.
 *
 * @param faults everything that is wrong, in words; empty when the solution counts
 * @param cost by the instance's convention, whatever the solution states
 * @param routes how many there are
 */
public record Verdict(List<String> faults, BigDecimal cost, int routes) {

    public Verdict {
        faults = List.copyOf(faults);
    }

    /** Whether the solution counts. */
    public boolean isValid() {
        return faults.isEmpty();
    }
}
