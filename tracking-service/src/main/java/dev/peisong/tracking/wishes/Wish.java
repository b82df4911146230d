package dev.peisong.tracking.wishes;

import dev.peisong.common.time.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked, and how it stands.
 *
 * @param text what they wrote, opened; null where they wrote nothing or were erased
 * @param stars of a rating
 * @param reason why it was refused, or what is done instead
 */
public record Wish(
        UUID wishId,
        Kind kind,
        @Nullable String text,
        @Nullable TimeWindow window,
        @Nullable Integer stars,
        Instant askedAt,
        Answer answer,
        @Nullable String reason) {

    /** After so long without an answer another wish may be made; whichever comes first counts. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** What can be asked or said. */
    public enum Kind {
        INSTRUCTIONS,
        /** It may be left with a neighbour. */
        NEIGHBOUR,
        /** It may not, after all. */
        DOOR,
        WINDOW,
        REFUSE,
        RATING
    }

    /** How it stands: ASKED and ASKING wait for another. */
    public enum Answer {
        ASKED,
        ASKING,
        DONE,
        REFUSED
    }

    boolean isOpen(Instant now) {
        return (answer == Answer.ASKED || answer == Answer.ASKING)
                && askedAt.plus(PATIENCE).isAfter(now);
    }
}
