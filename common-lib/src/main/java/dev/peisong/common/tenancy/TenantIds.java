package dev.peisong.common.tenancy;

import java.util.Map;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;

/** Tells Hibernate the tenant of {@code @TenantId} columns. */
public final class TenantIds
        implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer {
    /** Nobody's: Hibernate insists on a tenant, and this one has no rows. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return Tenancy.find().map(Caller::tenantId).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put("hibernate.tenant_identifier_resolver", this);
    }
}
