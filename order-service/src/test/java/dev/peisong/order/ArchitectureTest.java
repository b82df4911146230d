package dev.peisong.order;

import dev.peisong.common.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The map of the service: what may know what. */
class ArchitectureTest {

    @Test
    void featuresDependDownwards() {
        ArchitectureRules.of("dev.peisong.order")
                .downwards(
                        "listing",
                        "intake",
                        "fulfilment",
                        "feedback",
                        "ordering",
                        "merchant",
                        "spreadsheet")
                .publicTypes("listing", 0)
                .publicTypes("intake", 0)
                .publicTypes("fulfilment", 1)
                .publicTypes("ordering", 20)
                .publicTypes("merchant", 4)
                .atTheEdge("RefusalLog")
                .atTheEdge("Upload")
                .check();
    }
}
