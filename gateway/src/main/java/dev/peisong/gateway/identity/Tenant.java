package dev.peisong.gateway.identity;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An organisation that works on the platform.
 *
 * @param slug what people type to sign in and credentials carry in clear, such as {@code demo}
 * @param training whether one person practises there and nothing in it is real
 */
public record Tenant(UUID id, String slug, String name, boolean training) {
    /** Lower-case letters, digits and inner hyphens, 2 to 40 of them. */
    public static final String SLUG = "[a-z0-9][a-z0-9-]{0,38}[a-z0-9]";

    private static final Pattern VALID = Pattern.compile(SLUG);

    public Tenant {
        if (!VALID.matcher(slug).matches()) {
            throw new IllegalArgumentException("not a slug: " + slug);
        }
    }
}
