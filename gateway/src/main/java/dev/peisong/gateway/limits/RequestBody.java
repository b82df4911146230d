package dev.peisong.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client sent, within its limit. */
public sealed interface RequestBody {

    /** Read whole, so that it can be sent again. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Whole(byte[] bytes) implements RequestBody {}

    /**
     * Still arriving; can be sent once.
     *
     * @param length in bytes, or -1 when the client did not say
     */
    record Arriving(InputStream stream, long length) implements RequestBody {}

    /** The body of a request that came through the gateway's filters. */
    static RequestBody of(HttpServletRequest request) {
        @Nullable Object body = request.getAttribute(RequestBody.class.getName());
        return (RequestBody) Objects.requireNonNull(body, "the body filter did not run");
    }

    /** The client sent more than its limit, or went away: none of the service's doing. */
    final class Unreadable extends java.io.IOException {
        private final boolean tooLarge;

        Unreadable(String message, boolean tooLarge) {
            super(message);
            this.tooLarge = tooLarge;
        }

        public boolean tooLarge() {
            return tooLarge;
        }
    }
}
