package dev.peisong.common.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A bean of this type names paths where an {@code Idempotency-Key} has no effect: streams, uploads
 * that deduplicate themselves, and token endpoints, whose answers must not be kept.
 *
 * @param patterns Spring MVC path patterns
 */
public record WithoutIdempotency(List<String> patterns) {
    public WithoutIdempotency {
        patterns = List.copyOf(patterns);
    }

    public static WithoutIdempotency of(String... patterns) {
        return new WithoutIdempotency(List.of(patterns));
    }

    /** Whether a path is among them. */
    boolean has(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(parsed));
    }
}
