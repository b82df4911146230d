package dev.peisong.dispatch.planning;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What people work on in a plan.
 *
 * @param locks the only shift that may serve a job, by job
 * @param lockedRoutes shifts whose routes stay as they are
 */
record PlanState(Draft draft, Map<UUID, UUID> locks, Set<UUID> lockedRoutes) {}
