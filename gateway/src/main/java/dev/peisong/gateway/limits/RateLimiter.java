package dev.peisong.gateway.limits;

import dev.peisong.common.web.ProblemType;
import dev.peisong.common.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells every client how much it may still ask, and 429 when that is nothing. */
@Component
public final class RateLimiter {
    private final TokenBuckets clients;
    private final TokenBuckets addresses;
    private final TokenBuckets maps;
    private final ProblemWriter problems;
    private final Clock clock;

    RateLimiter(RateLimits limits, ProblemWriter problems, Clock clock) {
        this.clients = new TokenBuckets(limits.client(), limits.remembered());
        this.addresses = new TokenBuckets(limits.anonymous(), limits.remembered());
        this.maps = new TokenBuckets(limits.map(), limits.remembered());
        this.problems = problems;
        this.clock = clock;
    }

    /** Whether a known client's call passes; when not, 429 has been answered. */
    public boolean admits(String client, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(clients.take(client, clock.instant()), request, response);
    }

    /** The same for a call without a valid credential, counted by its address. */
    public boolean admitsAnonymous(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(addresses.take(request.getRemoteAddr(), clock.instant()), request, response);
    }

    /** The same for a piece of the map, which costs little and comes by the dozen. */
    public boolean admitsMap(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(maps.take(request.getRemoteAddr(), clock.instant()), request, response);
    }

    /**
     * Whether an address may still present credentials: guesses that failed were counted by {@link
     * #admitsAnonymous}, so a guesser is turned away before the database is asked.
     */
    public boolean mayPresentCredential(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var outcome = addresses.look(request.getRemoteAddr(), clock.instant());
        return outcome.passed() || answer(outcome, request, response);
    }

    private boolean answer(
            TokenBuckets.Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setIntHeader("RateLimit-Limit", outcome.limit());
        response.setIntHeader("RateLimit-Remaining", outcome.remaining());
        response.setHeader("RateLimit-Reset", seconds(outcome.full()));
        response.setHeader(
                "RateLimit-Policy",
                "%d;w=%d".formatted(outcome.limit(), RateLimits.WINDOW.toSeconds()));
        if (!outcome.passed()) {
            response.setHeader("Retry-After", seconds(outcome.retryIn()));
            problems.write(
                    request,
                    response,
                    ProblemType.TOO_MANY_REQUESTS.because(
                            "More than %d calls a minute: slow down".formatted(outcome.limit())));
        }
        return outcome.passed();
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.plusMillis(999).toSeconds());
    }
}
