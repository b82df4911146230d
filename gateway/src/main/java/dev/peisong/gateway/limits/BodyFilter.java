package dev.peisong.gateway.limits;

import dev.peisong.common.web.ProblemType;
import dev.peisong.common.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a request's body whole before anybody acts on it, or lets a large upload stream through,
 * and answers 413 beyond the limit. What is sent on is framed anew, whatever framing it came in.
 */
@Component
public final class BodyFilter extends OncePerRequestFilter {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final BodyLimits limits;
    private final ProblemWriter problems;

    BodyFilter(BodyLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (isForm(request)) {
            passForm(path, request, response, chain);
            return;
        }
        long limit = limits.of(path);
        long length = request.getContentLengthLong();
        if (length > limit) {
            refuse(request, response, limit);
        } else if (limits.streams(path)) {
            var body = new BoundedStream(request.getInputStream(), limit);
            proceed(request, response, chain, new RequestBody.Arriving(body, length));
        } else {
            byte[] bytes = request.getInputStream().readNBytes(Math.toIntExact(limit) + 1);
            if (bytes.length > limit) {
                refuse(request, response, limit);
            } else {
                proceed(request, response, chain, new RequestBody.Whole(bytes));
            }
        }
    }

    /** The container reads forms itself, up to a limit of its own. */
    private void passForm(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (limits.takesForms(path)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Send JSON, not a form"));
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static void proceed(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            RequestBody body)
            throws ServletException, IOException {
        request.setAttribute(RequestBody.class.getName(), body);
        chain.doFilter(new BodyRequest(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long limit)
            throws IOException {
        // what the client still sends would be taken for its next request
        response.setHeader("Connection", "close");
        problems.write(request, response, tooLarge(limit));
    }

    private static ProblemDetail tooLarge(long limit) {
        return ProblemType.PAYLOAD_TOO_LARGE.because(
                "This body may have at most %d bytes".formatted(limit));
    }
}
