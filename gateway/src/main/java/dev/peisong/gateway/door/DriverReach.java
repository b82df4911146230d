package dev.peisong.gateway.door;

import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Token;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a driver's phone reaches, whatever else a service lets the role DRIVER do: a lost phone
 * opens no more than its driver's day.
 */
final class DriverReach {
    private static final RequestMatcher OPEN =
            new OrRequestMatcher(
                    PathPatternRequestMatcher.pathPattern("/api/v1/driver/**"),
                    on(HttpMethod.POST, "/api/v1/proofs/**"),
                    on(HttpMethod.POST, "/api/v1/positions/**"),
                    on(HttpMethod.GET, "/api/v1/reason-codes/**"),
                    on(HttpMethod.GET, "/api/v1/roads/**"),
                    on(HttpMethod.GET, "/map/**"),
                    on(HttpMethod.GET, "/api/v1/session"),
                    on(HttpMethod.GET, "/api/v1/session/preferences"),
                    on(HttpMethod.PUT, "/api/v1/session/preferences"));

    private DriverReach() {}

    static boolean allows(Pass pass, HttpServletRequest request) {
        return pass.token().kind() != Token.Kind.DRIVER_ACCESS || OPEN.matches(request);
    }

    private static RequestMatcher on(HttpMethod method, String path) {
        return PathPatternRequestMatcher.pathPattern(method, path);
    }
}
