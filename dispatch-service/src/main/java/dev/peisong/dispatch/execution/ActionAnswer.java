package dev.peisong.dispatch.execution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one action.
 *
 * @param detail why it was not applied; of an applied one what the driver could not know when he
 *     acted: ROUTE_WITHDRAWN, STOP_MOVED (to another route) or CANCELLED. A DUPLICATE tells what
 *     the first answer told, which may have been lost
 */
record ActionAnswer(UUID id, Result result, @Nullable String detail) {

    enum Result {
        /** Recorded and applied now. */
        APPLIED,
        /** Recorded before; nothing happened now. */
        DUPLICATE,
        /** Recorded, but it names nothing that we know: a person has to look at it. */
        KEPT,
        /** Not recorded: the id belongs to another action. */
        REJECTED,
        /** Not recorded: send it, and those after it, again. */
        RETRY
    }
}
