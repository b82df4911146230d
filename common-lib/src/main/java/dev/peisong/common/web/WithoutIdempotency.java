package dev.peisong.common.web;

import java.util.List;

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
}
