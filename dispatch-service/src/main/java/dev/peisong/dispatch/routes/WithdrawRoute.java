package dev.peisong.dispatch.routes;

import dev.peisong.common.domain.DomainException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a published route back before anything is loaded; its jobs wait for the next plan. */
@Component
class WithdrawRoute {
    private final Routes routes;
    private final RouteLocks locks;
    private final RouteBoard board;

    WithdrawRoute(Routes routes, RouteLocks locks, RouteBoard board) {
        this.routes = routes;
        this.locks = locks;
        this.board = board;
    }

    @Transactional
    public Route withdraw(UUID routeId) {
        Route route =
                routes.lock(routeId).orElseThrow(() -> DomainException.notFound("route", routeId));
        Locked locked = locks.lock(List.of(routeId), new HashSet<>(route.activeJobs()));
        boolean begun = locked.jobs().stream().anyMatch(j -> !j.aboardOn(routeId).isEmpty());
        if (route.status() != RouteStatus.PUBLISHED || begun) {
            throw DomainException.illegalState(
                    "route-has-begun", "Goods are aboard, or the route is over: it stays");
        }
        board.withdraw(route, locked.jobs(), "WITHDRAWN", List.of());
        return route;
    }
}
