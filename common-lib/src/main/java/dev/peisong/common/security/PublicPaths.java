package dev.peisong.common.security;

import java.util.List;

/**
 * A bean of this type opens paths to requests without a token, such as tracking links. No caller is
 * bound there: the controller learns the tenant from the link and binds it itself.
 *
 * @param patterns Spring MVC path patterns: {@code /api/v1/public/tracking/**}
 */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
