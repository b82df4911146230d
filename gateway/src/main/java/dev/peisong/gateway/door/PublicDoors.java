package dev.peisong.gateway.door;

import dev.peisong.gateway.pages.Addresses;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where one gets in without a credential. */
final class PublicDoors {
    /** For probes and scrapers of the platform itself, and files that cost nothing. */
    static final RequestMatcher UNCOUNTED =
            new OrRequestMatcher(any("/actuator/**", "/docs/**", "/swagger-ui/**"), readsScreens());

    /** Signing in, tracking links, and what the interfaces are. */
    static final RequestMatcher OPEN =
            new OrRequestMatcher(
                    any(
                            "/api/v1/public/**",
                            "/api/v1/oauth2/token",
                            "/api/v1/driver-tokens/**",
                            "/api/v1/tenants",
                            "/api/v1/tenants/*/close",
                            "/v3/api-docs/**",
                            "/error"),
                    PathPatternRequestMatcher.pathPattern(
                            org.springframework.http.HttpMethod.POST, "/api/v1/session"));

    /** What streets there are is no organisation's own; counted apart, as it comes by the dozen. */
    static final RequestMatcher MAP = new AndRequestMatcher(any("/map/**"), Scopes::safe);

    private PublicDoors() {}

    /** Compares paths as the dispatcher does, decoded: no spelling of an interface is a screen. */
    private static RequestMatcher readsScreens() {
        var interfaces = any(Addresses.INTERFACES.toArray(String[]::new));
        return new AndRequestMatcher(Scopes::safe, new NegatedRequestMatcher(interfaces));
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(
                java.util.Arrays.stream(patterns)
                        .map(PathPatternRequestMatcher::pathPattern)
                        .map(it -> (RequestMatcher) it)
                        .toList());
    }
}
