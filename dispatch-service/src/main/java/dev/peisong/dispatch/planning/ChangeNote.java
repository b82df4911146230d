package dev.peisong.dispatch.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a plan.
 *
 * @param kind MOVE, REMOVE, LOCK, UNLOCK, LOCK_ROUTE, UNLOCK_ROUTE or OPTIMISE
 * @param shiftId the route that was chosen, if one was
 */
record ChangeNote(
        String kind, List<UUID> jobIds, @Nullable UUID shiftId, @Nullable Integer position) {}
