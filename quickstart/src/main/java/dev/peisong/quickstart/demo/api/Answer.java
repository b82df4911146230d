package dev.peisong.quickstart.demo.api;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param body missing node when there is none
 * @param etag to be sent as {@code If-Match} with a change
 */
public record Answer(String call, int status, JsonNode body, @Nullable String etag) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * This answer, when it is a success.
     *
     * @throws RefusedException with what the problem says
     */
    public Answer expectSuccess() {
        if (!isSuccess()) {
            throw new RefusedException(this);
        }
        return this;
    }

    public UUID uuid(String field) {
        return UUID.fromString(body.path(field).asString());
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    /** The stable part of a problem's type, and of the codes of each field at fault. */
    public boolean mentions(String code) {
        return body.toString().contains(code);
    }

    /** What is wrong, on one line: each field at fault, or else what the problem says. */
    public String problem() {
        String fields =
                body.path("errors")
                        .valueStream()
                        .map(
                                e ->
                                        e.path("pointer").asString("")
                                                + " "
                                                + e.path("detail").asString(""))
                        .collect(Collectors.joining("; "));
        String all = body.path("detail").asString(body.path("title").asString("HTTP " + status));
        return fields.isBlank() ? all : fields;
    }

    /** Worth another try: too many calls, or a service that is not there for the moment. */
    boolean isPassing() {
        return Set.of(429, 502, 503, 504).contains(status);
    }
}
