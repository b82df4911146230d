package dev.peisong.gateway.driver;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.HireDriver;
import dev.peisong.gateway.identity.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A dispatcher lets a driver's phone in: a code that it swaps for tokens. */
@Component
class ShowCode {
    private final HireDriver hireDriver;
    private final DriverCodes codes;
    private final DriverProperties properties;
    private final AuditLog audit;
    private final Clock clock;

    ShowCode(
            HireDriver hireDriver,
            DriverCodes codes,
            DriverProperties properties,
            AuditLog audit,
            Clock clock) {
        this.hireDriver = hireDriver;
        this.codes = codes;
        this.properties = properties;
        this.audit = audit;
        this.clock = clock;
    }

    /** A code, shown this once. */
    record Shown(DriverCode code, Instant until) {}

    /**
     * Makes a code; an earlier one of the driver is void.
     *
     * @throws Refusal when the driver was sent away, or sees more than who asks
     */
    @Transactional
    public Shown show(UUID driverId, String displayName) {
        var user =
                switch (hireDriver.hire(driverId, displayName)) {
                    case HireDriver.Outcome.Hired it -> it.user();
                    case HireDriver.Outcome.SentAway _ ->
                            throw new Refusal(
                                    ProblemType.CONFLICT,
                                    "driver-sent-away",
                                    "An administrator deactivated this driver's user; only they can undo it");
                    case HireDriver.Outcome.SeesMore _ ->
                            throw new Refusal(
                                    ProblemType.FORBIDDEN,
                                    "driver-sees-more",
                                    "This driver works at sites that you do not see: ask an administrator");
                };
        var code = DriverCode.fresh();
        var until = clock.instant().plus(properties.code());
        codes.show(user.id(), code.hash(Tenancy.tenantId()), until);
        audit.append(
                AuditAction.DRIVER_CODE_SHOWN,
                user.id().toString(),
                Map.of("driverId", driverId.toString(), "until", until.toString()));
        return new Shown(code, until);
    }
}
