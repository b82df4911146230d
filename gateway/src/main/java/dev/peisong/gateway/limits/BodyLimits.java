package dev.peisong.gateway.limits;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be. An ordinary body is read whole before anybody acts on it; one with a
 * limit of its own streams through.
 *
 * @param usual for every path not named
 * @param streamed by first segment under {@code /api/v1}; {@code imports} unless told otherwise
 */
@ConfigurationProperties("peisong.limits.body")
record BodyLimits(
        @DefaultValue("1MB") DataSize usual, @DefaultValue Map<String, DataSize> streamed) {
    BodyLimits {
        streamed =
                streamed.isEmpty()
                        ? Map.of("imports", DataSize.ofMegabytes(50))
                        : Map.copyOf(streamed);
    }

    /** The token endpoint's standard wants a form; nobody else takes one. */
    boolean takesForms(String path) {
        return path.equals("/api/v1/oauth2/token");
    }

    boolean streams(String path) {
        return streamed.containsKey(segment(path));
    }

    /** Bytes. */
    long of(String path) {
        return streamed.getOrDefault(segment(path), usual).toBytes();
    }

    private static String segment(String path) {
        String[] parts = path.split("/", 5);
        return parts.length > 3 ? parts[3] : "";
    }
}
