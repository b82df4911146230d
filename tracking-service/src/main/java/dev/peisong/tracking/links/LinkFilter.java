package dev.peisong.tracking.links;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the link itself as caller of a request below a tracking link, without any role: so what it
 * asks is safe to repeat under its own idempotency keys. A link that opens nothing binds nobody.
 */
final class LinkFilter extends OncePerRequestFilter {
    static final String PATH = "/api/v1/public/track/";
    static final String OPENED = LinkFilter.class.getName();

    private final TrackingLinks links;

    LinkFilter(TrackingLinks links) {
        this.links = links;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        String token = tokenOf(request.getRequestURI());
        Optional<UUID> tenant = TrackingLinks.tenantOf(token);
        Optional<TrackingLinks.Opened> opened =
                tenant.flatMap(id -> Tenancy.asSystem(id, () -> links.open(token)));
        if (tenant.isEmpty() || opened.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(OPENED, opened.get());
        String subject = "link:" + opened.get().hash().substring(0, 16);
        proceedAs(Caller.of(tenant.get(), subject), request, response, chain);
    }

    private static void proceedAs(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            Tenancy.<@Nullable Void, Exception>callAs(
                    caller,
                    () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static String tokenOf(String path) {
        String rest = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
