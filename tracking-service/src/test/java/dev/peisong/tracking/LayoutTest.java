package dev.peisong.tracking;

import dev.peisong.common.testing.ArchitectureRules;
import dev.peisong.common.testing.OpenApiDocument;
import dev.peisong.common.testing.SchemaRules;
import dev.peisong.common.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the service is laid out: in code, in tables and towards its callers. */
@TrackingTest
class LayoutTest {
    @LocalServerPort int port;
    @Autowired TestDatabase database;

    @Test
    void featuresDependDownwards() {
        ArchitectureRules.of("dev.peisong.tracking")
                .downwards(
                        "links",
                        "insight",
                        "live",
                        "proof",
                        "wishes",
                        "position",
                        "eta",
                        "timeline",
                        "routes",
                        "names")
                .atTheEdge(
                        "Subscriber",
                        "CustomerWatch",
                        "LinkFilter",
                        "Streams",
                        "LiveFeed",
                        "Happenings",
                        "PositionStream",
                        "PositionWriter")
                .check();
    }

    @Test
    void everyTableKeepsTenantsApart() {
        SchemaRules.check(database);
    }

    @Test
    void theCheckedInDescriptionIsTheOneServed() {
        OpenApiDocument.check(port);
    }
}
