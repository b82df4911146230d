package dev.peisong.common.security;

import dev.peisong.common.tenancy.Caller;
import java.util.ArrayList;
import java.util.Collection;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** The caller as Spring Security sees it: {@code ROLE_ADMIN} and {@code SCOPE_orders:write}. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Caller caller;

    private CallerAuthentication(Caller caller) {
        super(authorities(caller));
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    private static Collection<GrantedAuthority> authorities(Caller caller) {
        var granted = new ArrayList<GrantedAuthority>();
        caller.roles().forEach(r -> granted.add(new SimpleGrantedAuthority("ROLE_" + r)));
        caller.scopes().forEach(s -> granted.add(new SimpleGrantedAuthority("SCOPE_" + s)));
        return granted;
    }

    /** From a verified token. */
    static final class FromToken implements Converter<Jwt, AbstractAuthenticationToken> {
        @Override
        public AbstractAuthenticationToken convert(Jwt token) {
            try {
                return new CallerAuthentication(CallerClaims.read(token));
            } catch (IllegalArgumentException e) {
                throw new InvalidBearerTokenException("The token names no caller", e);
            }
        }
    }
}
