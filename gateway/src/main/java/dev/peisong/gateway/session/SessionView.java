package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.User;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param training whether the organisation is one to practise in, where nothing is real
 * @param csrfToken goes into the header {@code X-CSRF-Token} of every change; absent when no cookie
 *     is used
 * @param sites those the person sees; null for all
 */
record SessionView(
        Organisation organisation,
        boolean training,
        UUID userId,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable Set<UUID> sites,
        @Nullable Set<UUID> merchants,
        @Nullable UUID driverId,
        Instant expiresAt,
        @Nullable String csrfToken) {

    record Organisation(UUID id, String slug, String name) {}

    static SessionView of(Pass pass, User user) {
        var caller = pass.caller();
        var tenant = pass.tenant();
        return new SessionView(
                new Organisation(tenant.id(), tenant.slug(), tenant.name()),
                tenant.training(),
                user.id(),
                user.username(),
                user.displayName(),
                new TreeSet<>(caller.roles()),
                listed(caller.sites()),
                listed(caller.merchants()),
                caller.driverId(),
                pass.validUntil(),
                pass.isSession() ? SessionCookie.csrfToken(pass.token()) : null);
    }

    private static @Nullable Set<UUID> listed(Scope scope) {
        return scope.everything() ? null : new TreeSet<>(scope.ids());
    }
}
