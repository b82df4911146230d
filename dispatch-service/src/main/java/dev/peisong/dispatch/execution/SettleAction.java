package dev.peisong.dispatch.execution;

import dev.peisong.common.domain.DomainException;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.routes.Routes;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says what is to be thought of a fact that was kept, and where it belongs. */
@Component
class SettleAction {
    private final KeptActions kept;
    private final ApplyAction applyAction;
    private final Routes routes;
    private final Announcements announcements;
    private final Clock clock;

    SettleAction(
            KeptActions kept,
            ApplyAction applyAction,
            Routes routes,
            Announcements announcements,
            Clock clock) {
        this.kept = kept;
        this.applyAction = applyAction;
        this.routes = routes;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Settles it.
     *
     * @param routeId the route that it really happened on, which it is applied to now; null where
     *     it shall have no effect
     */
    @Transactional
    public KeptAction settle(UUID id, String resolution, @Nullable UUID routeId) {
        KeptAction action = find(id);
        if (!kept.resolve(id, resolution, routeId, clock.instant())) {
            throw DomainException.conflict(
                    "action-resolved", "Somebody has settled it already; read it again");
        }
        if (routeId != null) {
            apply(action, routeId);
        }
        return find(id);
    }

    private void apply(KeptAction action, UUID routeId) {
        if (!routes.existsById(routeId)) {
            throw DomainException.invalid("/routeId", "unknown-route", "No route has this id");
        }
        Action there =
                action.reported()
                        .on(routeId)
                        .orElseThrow(
                                () ->
                                        DomainException.invalid(
                                                "/routeId",
                                                "hand-over-of-two-routes",
                                                "A hand-over has two routes: record it anew, and settle this without one"));
        applyAction.record(
                there, new Fact(action.occurredAt(), action.recordedAt(), announcements));
    }

    private KeptAction find(UUID id) {
        return kept.find(id).orElseThrow(() -> DomainException.notFound("action", id));
    }
}
