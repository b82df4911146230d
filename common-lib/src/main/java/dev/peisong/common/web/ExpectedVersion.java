package dev.peisong.common.web;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.domain.DomainException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The version that a client read and now wants to change, from {@code If-Match}. As a controller's
 * argument it is required: without the header the answer is 428.
 *
 * @param version null where the client sent {@code *}: whatever it is now
 */
public record ExpectedVersion(@Nullable Long version) {

    /** The {@code ETag} of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses when it changed since.
     *
     * @throws DomainException of kind PRECONDITION, answered with 412
     */
    public void check(long actual) {
        if (version != null && version != actual) {
            throw new DomainException(
                    Kind.PRECONDITION,
                    "precondition-failed",
                    "It is at version %d by now; read it again".formatted(actual));
        }
    }

    /** Reads the header's value: {@code *} or one strong tag of ours. */
    static ExpectedVersion parse(String header) {
        var tag = header.trim();
        if (tag.equals("*")) {
            return new ExpectedVersion(null);
        }
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw new BadRequestException(
                    new BadField(
                            "header",
                            "/If-Match",
                            "wrong-format",
                            "is not the ETag of an earlier answer"));
        }
        return new ExpectedVersion(Long.valueOf(tag.substring(1, tag.length() - 1)));
    }
}
