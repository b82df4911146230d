package dev.peisong.common.web;

import dev.peisong.common.tenancy.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.PathContainer;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Makes a POST with an {@code Idempotency-Key} safe to repeat. The whole request runs in one
 * transaction, in which its answer is kept: effect and answer commit together or not at all, and
 * the client hears nothing before that. Only success is kept; a refused request may be corrected
 * and sent again under its key.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver exceptions;
    private final List<PathPattern> exempt;

    IdempotencyFilter(
            IdempotentAnswers answers,
            TransactionTemplate transaction,
            ProblemWriter problems,
            HandlerExceptionResolver exceptions,
            List<PathPattern> exempt) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
        this.exceptions = exceptions;
        this.exempt = List.copyOf(exempt);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || Tenancy.find().isEmpty()
                || exempt.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, badKey());
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (BodyTooLargeException e) {
            var detail = e.getMessage();
            problems.write(request, response, ProblemType.PAYLOAD_TOO_LARGE.because(detail));
            return;
        }
        var keyed = KeyedRequest.of(Tenancy.current(), request, key, body);
        run(keyed, new RepeatableBody(request, body), response, chain);
    }

    private void run(
            KeyedRequest keyed,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(
                    status -> inTransaction(status, keyed, request, buffered, chain));
            buffered.copyBodyToResponse();
        } catch (DataAccessException | TransactionException e) {
            response.reset();
            exceptions.resolveException(request, response, null, e);
        } catch (ChainException e) {
            e.rethrow();
        }
    }

    private void inTransaction(
            TransactionStatus status,
            KeyedRequest keyed,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain) {
        try {
            if (!answers.claim(keyed)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(request, response, stillRunning());
                return;
            }
            var earlier = answers.find(keyed);
            if (earlier.isEmpty()) {
                answer(status, keyed, request, response, chain);
            } else if (keyed.asksFor(earlier.get().fingerprint())) {
                earlier.get().answer().replay(response);
            } else {
                problems.write(request, response, otherRequest());
            }
        } catch (IOException | ServletException e) {
            throw new ChainException(e);
        }
    }

    private void answer(
            TransactionStatus status,
            KeyedRequest keyed,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.isAsyncStarted()) {
            LOG.warn("{} streams: list it in WithoutIdempotency", request.getRequestURI());
        } else if (HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful()) {
            answers.save(keyed, Answer.of(response), ShownOnce.keptInstead(request));
        } else {
            status.setRollbackOnly();
        }
    }

    private static ProblemDetail badKey() {
        return BadField.problem(
                List.of(
                        new BadField(
                                "header",
                                "/" + HEADER,
                                "wrong-format",
                                "is not 1 to 255 visible ASCII characters")));
    }

    private static ProblemDetail stillRunning() {
        return ProblemType.IDEMPOTENCY_KEY_IN_USE.because(
                "Wait for the first request's answer, or repeat this one in a moment");
    }

    private static ProblemDetail otherRequest() {
        return ProblemType.IDEMPOTENCY_KEY_REUSED.because(
                "The key was used with another body or query; use a new key for a new request");
    }

    /** Carries a checked exception through the transaction, which it rolls back. */
    @SuppressWarnings("serial")
    private static final class ChainException extends RuntimeException {
        ChainException(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            switch (getCause()) {
                case IOException e -> throw e;
                case ServletException e -> throw e;
                case null, default -> throw this;
            }
        }
    }
}
