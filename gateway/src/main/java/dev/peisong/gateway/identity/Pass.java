package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Caller;
import java.time.Instant;

/**
 * Whom a request comes from, once its credential was believed.
 *
 * @param validUntil when the credential ends, unless it is revoked before
 */
public record Pass(Token token, Tenant tenant, Caller caller, Instant validUntil) {

    /** Browsers send their cookie whoever made them; what they change needs a CSRF token too. */
    public boolean isSession() {
        return token.kind() == Token.Kind.SESSION;
    }

    /** Programs may do what their scopes say; people what their roles say. */
    public boolean isProgram() {
        return token.kind() == Token.Kind.API_KEY || token.kind() == Token.Kind.PARTNER_ACCESS;
    }
}
