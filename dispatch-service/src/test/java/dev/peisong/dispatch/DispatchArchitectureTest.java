package dev.peisong.dispatch;

import dev.peisong.common.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class DispatchArchitectureTest {

    @Test
    void featuresDependDownwards() {
        ArchitectureRules.of("dev.peisong.dispatch")
                .downwards("execution", "planning", "routes", "jobs", "fleet", "closures", "roads")
                .publicTypes("fleet", 10)
                .publicTypes("jobs", 16)
                .publicTypes("routes", 12)
                .publicTypes("roads", 13)
                .check();
    }
}
