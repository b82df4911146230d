package dev.peisong.gateway;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class DemoTenantTest extends GatewayTest {

    @DynamicPropertySource
    static void demo(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createTempFile("demo", "");
        file.toFile().deleteOnExit();
        Files.writeString(file, "demo-password\n");
        registry.add("peisong.demo.password-file", file::toString);
    }

    @Test
    void theDemoCanBeSignedInTo() {
        browser(signIn("demo", "admin@demo.example", "demo-password"))
                .get("/api/v1/orders")
                .expect(200);
    }
}
