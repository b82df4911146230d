package dev.peisong.inventory;

import dev.peisong.common.testing.ArchitectureRules;
import dev.peisong.common.testing.SchemaRules;
import dev.peisong.common.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the service is laid out, in code and in tables. */
@InventoryTest
class MapTest {
    @Autowired TestDatabase database;

    @Test
    void featuresDependDownwards() {
        ArchitectureRules.of("dev.peisong.inventory")
                .downwards("receiving", "picking", "reservation", "stock", "warehouse", "catalog")
                .publicTypes("stock", 14)
                .publicTypes("picking", 6)
                .check();
    }

    @Test
    void everyTableKeepsTenantsApart() {
        SchemaRules.check(database);
    }
}
