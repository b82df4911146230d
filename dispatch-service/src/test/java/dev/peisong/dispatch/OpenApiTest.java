package dev.peisong.dispatch;

import dev.peisong.common.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DispatchTest
class OpenApiTest {
    @LocalServerPort int port;

    @Test
    void theCheckedInDescriptionIsTheOneServed() {
        OpenApiDocument.check(port);
    }
}
