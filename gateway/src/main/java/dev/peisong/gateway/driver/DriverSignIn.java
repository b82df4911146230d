package dev.peisong.gateway.driver;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.driver.DriverTokens.Refresh;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a driver's phone in, keeps it signed in, and out. */
@Component
class DriverSignIn {
    private final Tenants tenants;
    private final Devices devices;
    private final DriverTokens tokens;
    private final AuditLog audit;
    private final DriverProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DriverSignIn(
            Tenants tenants,
            Devices devices,
            DriverTokens tokens,
            AuditLog audit,
            DriverProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.devices = devices;
        this.tokens = tokens;
        this.audit = audit;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A pair of tokens, shown this once. */
    record Pair(Token access, Instant accessUntil, Token refresh, Instant refreshUntil) {}

    /**
     * Empty when the person is no driver.
     *
     * @param by what proved who it is: {@code password} or {@code code}
     */
    Optional<Pair> signIn(Tenant tenant, User user, String deviceId, String by) {
        if (!user.access().roles().contains(Role.DRIVER)) {
            return Optional.empty();
        }
        return Tenancy.asSystem(
                tenant.id(),
                () ->
                        transaction.execute(
                                _ -> {
                                    var now = clock.instant();
                                    var family = Ids.next();
                                    devices.signIn(user.id(), deviceId, family, now);
                                    audit.append(
                                            user.id().toString(),
                                            AuditAction.DEVICE_SIGNED_IN,
                                            family.toString(),
                                            Map.of("by", by));
                                    return Optional.of(issue(tenant, family, 1, now));
                                }));
    }

    /** Empty when the token is not, or no longer, good; reuse ends the whole family. */
    Optional<Pair> refresh(Token presented) {
        return tenants.bySlug(presented.organisation())
                .flatMap(
                        tenant ->
                                Tenancy.asSystem(
                                        tenant.id(),
                                        () ->
                                                transaction.execute(
                                                        _ -> refresh(tenant, presented))));
    }

    /** Signs out the phone that holds a refresh token; an unknown one changes nothing. */
    void signOut(Token presented) {
        tenants.bySlug(presented.organisation())
                .ifPresent(
                        tenant ->
                                Tenancy.runAsSystem(
                                        tenant.id(),
                                        () ->
                                                transaction.executeWithoutResult(
                                                        _ -> signOutHere(presented))));
    }

    private Optional<Pair> refresh(Tenant tenant, Token presented) {
        var now = clock.instant();
        var refresh = tokens.refresh(presented, now);
        var device = refresh.flatMap(it -> devices.lock(it.family()));
        if (refresh.isEmpty() || device.isEmpty() || device.get().revokedAt() != null) {
            return Optional.empty();
        }
        int generation = refresh.get().generation();
        UUID family = device.get().family();
        return switch (device.get().judge(generation, presented.hash())) {
            case CURRENT -> Optional.of(issue(tenant, family, generation + 1, now));
            case SUCCESSOR -> {
                devices.becomeCurrent(family, generation, presented.hash(), now);
                yield Optional.of(issue(tenant, family, generation + 1, now));
            }
            case SPENT -> {
                devices.revoke(family, now);
                audit.append(
                        device.get().userId().toString(),
                        AuditAction.REFRESH_TOKEN_REUSED,
                        family.toString(),
                        Map.of("generation", generation));
                yield Optional.empty();
            }
        };
    }

    private void signOutHere(Token presented) {
        var now = clock.instant();
        tokens.refresh(presented, now)
                .filter(it -> devices.revoke(it.family(), now))
                .ifPresent(
                        it ->
                                audit.append(
                                        "unknown",
                                        AuditAction.DEVICE_SIGNED_OUT,
                                        it.family().toString(),
                                        Map.of()));
    }

    private Pair issue(Tenant tenant, UUID family, int generation, Instant now) {
        var of = new Refresh(family, generation);
        var access = Token.fresh(Token.Kind.DRIVER_ACCESS, tenant);
        var refresh = Token.fresh(Token.Kind.DRIVER_REFRESH, tenant);
        var accessUntil = now.plus(properties.access());
        var refreshUntil = now.plus(properties.refresh());
        tokens.add(access, of, accessUntil);
        tokens.add(refresh, of, refreshUntil);
        return new Pair(access, accessUntil, refresh, refreshUntil);
    }
}
