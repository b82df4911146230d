package dev.peisong.gateway.door;

import dev.peisong.gateway.identity.Pass;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A pass as Spring Security sees it: {@code ROLE_ADMIN}, {@code SCOPE_orders:read}. */
final class PassAuthentication extends AbstractAuthenticationToken {
    private final transient Pass pass;

    PassAuthentication(Pass pass) {
        super(
                Stream.concat(
                                pass.caller().roles().stream().map(it -> "ROLE_" + it),
                                pass.caller().scopes().stream().map(it -> "SCOPE_" + it))
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        this.pass = pass;
        setAuthenticated(true);
    }

    @Override
    public Pass getPrincipal() {
        return pass;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return pass.caller().subject();
    }
}
