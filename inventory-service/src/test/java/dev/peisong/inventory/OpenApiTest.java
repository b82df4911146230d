package dev.peisong.inventory;

import dev.peisong.common.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InventoryTest
class OpenApiTest {
    @LocalServerPort int port;

    @Test
    void theCheckedInDescriptionIsTheOneServed() {
        OpenApiDocument.check(port);
    }
}
