package dev.peisong.order;

import dev.peisong.common.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiTest extends OrderServiceTest {

    @Test
    void theCheckedInDescriptionIsTheOneServed() {
        OpenApiDocument.check(port);
    }
}
