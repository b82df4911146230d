package dev.peisong.common.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problem that any service answers with; their URIs do not change. */
public enum ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation"),
    CONFLICT(HttpStatus.CONFLICT, "In conflict with what is there"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "Changed in the meantime"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "Cannot be done as asked"),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),
    IDEMPOTENCY_KEY_IN_USE(
            HttpStatus.CONFLICT, "A request with this Idempotency-Key is still running"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match is needed"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    BAD_GATEWAY(HttpStatus.BAD_GATEWAY, "The service behind did not answer properly"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available now"),
    GATEWAY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "The service behind did not answer in time");

    private static final String BASE = "https://peisong.dev/problems/";

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    public URI uri() {
        return uri(name());
    }

    /** A problem of this kind; the detail is for people and says what to do. */
    public ProblemDetail because(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(uri());
        problem.setTitle(title);
        return problem;
    }

    /** The same, under the domain's own name for it: {@code order-already-shipped}. */
    public ProblemDetail because(String code, String detail) {
        var problem = because(detail);
        problem.setType(uri(code));
        return problem;
    }

    private static URI uri(String code) {
        return URI.create(BASE + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
