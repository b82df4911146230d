package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a session for a person who is believed to be who they say, and closes it. */
@Component
class SignIn {
    private final Sessions sessions;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(Sessions sessions, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Why a session is opened, and until when at most.
     *
     * @param back where it came from; null when it begins here
     */
    record Grounds(
            Instant until, @Nullable WayBack back, AuditAction action, Map<String, ?> detail) {}

    /** Their password was right. */
    Pass open(Tenant tenant, User user) {
        var until = sessions.endOf(clock.instant());
        var grounds = new Grounds(until, null, AuditAction.SIGNED_IN, Map.of("by", "password"));
        return open(tenant, user, grounds);
    }

    /** Always a new token: one that somebody planted before is worth nothing. */
    Pass open(Tenant tenant, User user, Grounds grounds) {
        var caller = user.caller(tenant.id());
        var token = Token.fresh(Token.Kind.SESSION, tenant);
        Tenancy.runAs(
                caller,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    sessions.open(token, user.id(), grounds.until, clock.instant());
                                    if (grounds.back != null) {
                                        sessions.keep(token, grounds.back);
                                    }
                                    audit.append(
                                            grounds.action, user.id().toString(), grounds.detail);
                                }));
        return new Pass(token, tenant, caller, grounds.until);
    }

    /** The caller signs out. */
    void close(Pass pass) {
        transaction.executeWithoutResult(
                _ -> {
                    sessions.close(pass.token());
                    audit.append(AuditAction.SIGNED_OUT, pass.caller().subject(), Map.of());
                });
    }
}
