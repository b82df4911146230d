package dev.peisong.gateway.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in, as its administrator sees it.
 *
 * @param key of an API key, and only in the answer that made it
 * @param clientId of a client
 * @param clientSecret of a client, and only in the answer that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialView(
        UUID id,
        String name,
        Role role,
        Set<String> scopes,
        @Nullable Set<UUID> sites,
        @Nullable Set<UUID> merchants,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String key,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    /**
     * A page of them, oldest first.
     *
     * @param next give it as {@code after} for the next page; absent on the last
     */
    record Page(List<CredentialView> items, @Nullable UUID next) {
        static Page of(List<CredentialView> found, int limit) {
            var items = found.stream().limit(limit).toList();
            return new Page(items, found.size() > limit ? items.getLast().id() : null);
        }
    }

    static CredentialView of(PartnerCredential it, Tenant tenant) {
        boolean client = it.kind() == PartnerCredential.Kind.CLIENT;
        return new CredentialView(
                it.id(),
                it.name(),
                it.grant().role(),
                new TreeSet<>(it.grant().scopes()),
                listed(it.grant().sites()),
                listed(it.grant().merchants()),
                it.createdAt(),
                it.expiresAt(),
                it.revokedAt(),
                it.lastUsedAt(),
                null,
                client ? new ClientId(tenant.slug(), it.id()).text() : null,
                null);
    }

    /** With its secret, for the one answer that shows it. */
    CredentialView with(Token secret) {
        boolean client = clientId != null;
        return new CredentialView(
                id,
                name,
                role,
                scopes,
                sites,
                merchants,
                createdAt,
                expiresAt,
                revokedAt,
                lastUsedAt,
                client ? null : secret.text(),
                clientId,
                client ? secret.text() : null);
    }

    private static @Nullable Set<UUID> listed(Scope scope) {
        return scope.everything() ? null : new TreeSet<>(scope.ids());
    }
}
