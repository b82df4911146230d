package dev.peisong.dispatch.execution;

import dev.peisong.dispatch.execution.ActionAnswer.Result;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as it was recorded.
 *
 * @param result APPLIED or KEPT
 * @param detail what its answer said of it
 */
record RecordedAction(
        UUID id,
        String type,
        Result result,
        @Nullable String detail,
        String sentBy,
        Instant occurredAt,
        Instant recordedAt) {}
