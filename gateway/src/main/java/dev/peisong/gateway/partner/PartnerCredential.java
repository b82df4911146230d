package dev.peisong.gateway.partner;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in. It may read or change what its scopes name, by the first segment of the path:
 * {@code orders:write}, {@code stock:read}, or {@code *:read} for all.
 *
 * @param expiresAt every credential ends; a new one is made before
 */
record PartnerCredential(
        UUID id,
        Kind kind,
        String name,
        Grant grant,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    enum Kind {
        /** Sent with each request. */
        API_KEY,
        /** Trades its secret for short-lived access tokens. */
        CLIENT
    }

    /** What it may do ({@code scopes}), and whose data it may see. */
    record Grant(Role role, Set<String> scopes, Scope sites, Scope merchants) {
        static final Pattern SCOPE = Pattern.compile("(\\*|[a-z][a-z-]{0,40}):(read|write)");

        Grant {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The program as services know it, perhaps with fewer scopes than it could have. */
    Caller caller(UUID tenantId, Set<String> scopes) {
        return new Caller(
                tenantId,
                id.toString(),
                Set.of(grant.role()),
                scopes,
                grant.merchants(),
                grant.sites(),
                null);
    }
}
