package dev.peisong.gateway.routing;

import dev.peisong.common.security.JwtMinter;
import dev.peisong.gateway.identity.Pass;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What of a client's request a service gets to see: the headers listed here and no others, so that
 * neither a credential nor an invented internal header passes; and a fresh token that names the
 * caller. Runs last.
 */
@Component
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {
    private static final List<String> PASSED =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Cache-Control",
                    "Content-Encoding",
                    "Content-Language",
                    "Content-Type",
                    "Content-Disposition",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "If-Modified-Since",
                    "If-Unmodified-Since",
                    "Last-Event-ID",
                    "Prefer",
                    "Range",
                    "User-Agent",
                    "traceparent",
                    "tracestate",
                    "baggage");

    private final JwtMinter minter;

    ForwardedHeaders(JwtMinter minter) {
        this.minter = minter;
    }

    @Override
    public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
        var headers = new HttpHeaders();
        for (String name : PASSED) {
            List<String> values = sent.get(name);
            if (values != null) {
                headers.addAll(name, values);
            }
        }
        var servlet = request.servletRequest();
        headers.set("X-Forwarded-For", servlet.getRemoteAddr());
        headers.set("X-Forwarded-Proto", servlet.getScheme());
        headers.set("X-Forwarded-Host", request.uri().getAuthority());
        headers.set("X-Request-Id", RequestIds.of(servlet));
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Pass pass) {
            headers.setBearerAuth(minter.mint(pass.caller()));
        }
        return headers;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
