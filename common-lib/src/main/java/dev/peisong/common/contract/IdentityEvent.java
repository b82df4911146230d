package dev.peisong.common.contract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the gateway says of organisations and people. */
public sealed interface IdentityEvent extends DomainEvent {

    /** An organisation can work on the platform. Aggregate: tenant. */
    @EventType("identity.tenant-created.v1")
    record TenantCreated(UUID tenantId, String slug, String name) implements IdentityEvent {}

    /** Aggregate: user. */
    @EventType("identity.user-changed.v1")
    record UserChanged(
            UUID userId,
            String displayName,
            List<String> roles,
            @Nullable UUID driverId,
            boolean active)
            implements IdentityEvent {}

    /** A type this version does not know yet. */
    record Unknown(String type) implements IdentityEvent {}
}
