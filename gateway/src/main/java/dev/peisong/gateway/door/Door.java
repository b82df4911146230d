package dev.peisong.gateway.door;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ProblemType;
import dev.peisong.common.web.ProblemWriter;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.limits.RateLimiter;
import dev.peisong.gateway.session.SessionCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in when its credential is believed, its scopes reach, its client has calls left
 * and, coming from a browser, it proves that our own page made it. The rest of the request runs as
 * that caller. Public paths go in without any of it.
 */
@Component
final class Door extends OncePerRequestFilter {
    private final Passes passes;
    private final RateLimiter limiter;
    private final ProblemWriter problems;

    Door(Passes passes, RateLimiter limiter, ProblemWriter problems) {
        this.passes = passes;
        this.limiter = limiter;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PublicDoors.UNCOUNTED.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (PublicDoors.MAP.matches(request)) {
            if (limiter.admitsMap(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        Credential credential = Credential.of(request);
        if (PublicDoors.OPEN.matches(request) || credential instanceof Credential.None) {
            if (limiter.admitsAnonymous(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        if (!limiter.mayPresentCredential(request, response)) {
            return;
        }
        Optional<Pass> pass =
                credential instanceof Credential.Shown shown
                        ? passes.of(shown.token())
                        : Optional.empty();
        if (pass.isPresent()) {
            admit(pass.get(), request, response, chain);
        } else if (limiter.admitsAnonymous(request, response)) {
            // no context is set: whoever needs a caller answers 401
            chain.doFilter(request, response);
        }
    }

    private void admit(
            Pass pass, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!limiter.admits(pass.caller().subject(), request, response)) {
            return;
        }
        var refusal = refusal(pass, request);
        if (refusal != null) {
            problems.write(request, response, refusal);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PassAuthentication(pass));
        SecurityContextHolder.setContext(context);
        runAs(pass, () -> chain.doFilter(request, response));
    }

    private static @Nullable ProblemDetail refusal(Pass pass, HttpServletRequest request) {
        if (pass.isSession() && !Scopes.safe(request) && !provesOurPage(pass, request)) {
            return ProblemType.FORBIDDEN.because(
                    "csrf-token-needed",
                    "Send the csrfToken of GET /api/v1/session in the header X-CSRF-Token");
        }
        if (!Scopes.allow(pass, request)) {
            return ProblemType.FORBIDDEN.because("insufficient-scope", Scopes.needed(request));
        }
        if (!DriverReach.allows(pass, request)) {
            return ProblemType.FORBIDDEN.because(
                    "not-for-phones", "A driver's phone reaches its driver's own work alone");
        }
        return null;
    }

    private static boolean provesOurPage(Pass pass, HttpServletRequest request) {
        String sent = request.getHeader("X-CSRF-Token");
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        SessionCookie.csrfToken(pass.token()).getBytes(StandardCharsets.UTF_8));
    }

    private static void runAs(Pass pass, Work work) throws ServletException, IOException {
        try (var _ = MDC.putCloseable("tenant", pass.tenant().slug());
                var _ = MDC.putCloseable("caller", pass.caller().subject())) {
            Tenancy.<@Nullable Void, Exception>callAs(
                    pass.caller(),
                    () -> {
                        work.run();
                        return null;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private interface Work {
        void run() throws ServletException, IOException;
    }
}
