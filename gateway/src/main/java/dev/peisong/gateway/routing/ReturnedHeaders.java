package dev.peisong.gateway.routing;

import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What of a service's answer a client gets to see. Cookies and security headers are the gateway's
 * own, and an address inside the platform becomes a path.
 */
@Component
final class ReturnedHeaders implements ResponseHttpHeadersFilter, Ordered {
    private static final List<String> DROPPED =
            List.of(
                    "Set-Cookie",
                    "Server",
                    "X-Powered-By",
                    "X-Request-Id",
                    "Connection",
                    "Keep-Alive",
                    "Transfer-Encoding",
                    "Trailer",
                    "Upgrade",
                    "Strict-Transport-Security",
                    "Content-Security-Policy",
                    "Referrer-Policy",
                    "Permissions-Policy",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "X-XSS-Protection");

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        var headers = new HttpHeaders();
        answered.forEach(headers::addAll);
        DROPPED.forEach(headers::remove);
        URI location = headers.getLocation();
        if (location != null && location.isAbsolute()) {
            String query = location.getRawQuery();
            headers.setLocation(
                    URI.create(location.getRawPath() + (query == null ? "" : "?" + query)));
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
