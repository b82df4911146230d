package dev.peisong.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.testing.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description that is checked in is the one we serve; {@code -Dopenapi.write=true} renews it.
 */
@InventoryTest
class OpenApiTest {
    private static final Path FILE = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @LocalServerPort int port;

    @Test
    void theCheckedInDescriptionIsTheOneServed() throws IOException {
        String served = Api.on(port).get("/v3/api-docs").expect(200).body();
        String text = JSON.writeValueAsString(JSON.readValue(served, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(FILE).as("run with -Dopenapi.write=true").content().isEqualTo(text);
    }
}
