package dev.peisong.common.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf work is done. The tenant is never inferred: each caller has exactly one.
 *
 * @param subject id of the user, API key or driver's device; {@code system} for the platform
 * @param scopes OAuth2 scopes of a partner's credentials; empty for people
 * @param merchants merchants whose data the caller may see and change
 * @param sites sites whose data the caller may see and change
 * @param driverId set for drivers alone
 */
public record Caller(
        UUID tenantId,
        String subject,
        Set<Role> roles,
        Set<String> scopes,
        Scope merchants,
        Scope sites,
        @Nullable UUID driverId) {

    public Caller {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("a caller has a subject");
        }
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** The platform at work for a tenant, seeing all of it. */
    public static Caller system(UUID tenantId) {
        return new Caller(
                tenantId, "system", Set.of(Role.SYSTEM), Set.of(), Scope.all(), Scope.all(), null);
    }

    /** A person of this tenant who sees all merchants and sites. */
    public static Caller of(UUID tenantId, String subject, Role... roles) {
        return new Caller(
                tenantId, subject, Set.of(roles), Set.of(), Scope.all(), Scope.all(), null);
    }

    public Caller withMerchants(Scope seen) {
        return new Caller(tenantId, subject, roles, scopes, seen, sites, driverId);
    }

    public Caller withSites(Scope seen) {
        return new Caller(tenantId, subject, roles, scopes, merchants, seen, driverId);
    }

    public Caller withScopes(String... granted) {
        return new Caller(tenantId, subject, roles, Set.of(granted), merchants, sites, driverId);
    }

    public Caller withDriver(UUID driver) {
        return new Caller(tenantId, subject, roles, scopes, merchants, sites, driver);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
