package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.User;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a session for a person whose password was right, and closes it. */
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

    /** Always a new token: one that somebody planted before is worth nothing. */
    Pass open(Tenant tenant, User user) {
        var caller = user.caller(tenant.id());
        return Tenancy.callAs(
                caller,
                () ->
                        transaction.execute(
                                _ -> {
                                    var token = Token.fresh(Token.Kind.SESSION, tenant);
                                    var until = sessions.open(token, user.id(), clock.instant());
                                    audit.append(
                                            AuditAction.SIGNED_IN,
                                            user.id().toString(),
                                            Map.of("by", "password"));
                                    return new Pass(token, tenant, caller, until);
                                }));
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
