package dev.peisong.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * For an answer that shows a secret, which is never stored: what a request that is repeated under
 * its {@code Idempotency-Key} is answered instead.
 */
public final class ShownOnce {
    private static final String ATTRIBUTE = ShownOnce.class.getName();

    private ShownOnce() {}

    /** Keeps this body, the same without the secret, in place of the one that is answered now. */
    public static void keepInstead(HttpServletRequest request, Object body) {
        request.setAttribute(ATTRIBUTE, body);
    }

    static @Nullable Object keptInstead(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE);
    }
}
