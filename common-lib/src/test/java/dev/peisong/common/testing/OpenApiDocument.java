package dev.peisong.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of a service's API that is checked in beside its pom. */
public final class OpenApiDocument {
    private static final Path FILE = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private OpenApiDocument() {}

    /** Fails unless it is what the service serves; {@code -Dopenapi.write=true} renews it. */
    public static void check(int port) {
        String served = Api.on(port).get("/v3/api-docs").expect(200).body();
        String text = JSON.writeValueAsString(JSON.readValue(served, Object.class)) + "\n";
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.writeString(FILE, text);
            }
            assertThat(FILE).as("run with -Dopenapi.write=true").content().isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
