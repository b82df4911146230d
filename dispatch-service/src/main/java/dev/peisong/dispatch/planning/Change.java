package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Breach.Rule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person changes in a draft, for one job or for several at once. */
sealed interface Change {

    /**
     * Puts jobs on that shift's route, wherever they are now.
     *
     * @param position of the first, from 0, counted without the jobs themselves; beyond the end
     *     means last; null puts each where it costs least
     * @param accept limits that may be broken knowingly
     */
    record Move(List<UUID> jobIds, UUID toShiftId, @Nullable Integer position, Set<Rule> accept)
            implements Change {}

    /** Takes jobs off their routes. */
    record Remove(List<UUID> jobIds) implements Change {}

    /**
     * Ties jobs to the routes they are on, or unties them.
     *
     * @param locked whether solving again keeps each on the route it is on
     */
    record Lock(List<UUID> jobIds, boolean locked) implements Change {}

    /** Keeps a shift's route as it is, for people and when solving again; or lets it change. */
    record LockRoute(UUID shiftId, boolean locked) implements Change {}

    /** What it was, as the plan's history keeps it. */
    default ChangeNote note() {
        return switch (this) {
            case Move(var jobs, UUID shift, Integer position, _) ->
                    new ChangeNote("MOVE", jobs, shift, position);
            case Remove(var jobs) -> new ChangeNote("REMOVE", jobs, null, null);
            case Lock(var jobs, boolean locked) ->
                    new ChangeNote(locked ? "LOCK" : "UNLOCK", jobs, null, null);
            case LockRoute(UUID shift, boolean locked) ->
                    new ChangeNote(locked ? "LOCK_ROUTE" : "UNLOCK_ROUTE", List.of(), shift, null);
        };
    }
}
