package dev.peisong.common.web;

import dev.peisong.common.domain.DomainException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/**
 * Turns what goes wrong behind a controller into a problem; {@link RequestAdvice} does the rest.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RestControllerAdvice
final class ProblemAdvice {
    /** SQL states of unique and exclusion constraints. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    /**
     * SQL states of text that PostgreSQL cannot hold: in a query, since bodies are read strictly.
     */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainException e) {
        var problem = type(e.kind()).because(e.code(), e.detail());
        if (e.pointer() != null) {
            problem.setProperty(
                    "errors", List.of(BadField.inBody(e.pointer(), e.code(), e.detail())));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badArgument(BadRequestException e) {
        return answer(BadField.problem(e.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedInTheMeantime(
            OptimisticLockingFailureException e, WebRequest request) {
        var type =
                request.getHeader(HttpHeaders.IF_MATCH) == null
                        ? ProblemType.CONFLICT
                        : ProblemType.PRECONDITION_FAILED;
        return answer(type.because("Somebody else changed it; read it again and repeat"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> alreadyThere(DataIntegrityViolationException e) {
        var state = e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
        if (NO_TEXT.contains(String.valueOf(state))) {
            return answer(ProblemType.INVALID_REQUEST.because("There is NUL in a text"));
        }
        return answer(
                TAKEN.contains(String.valueOf(state))
                        ? ProblemType.CONFLICT.because("It is already there")
                        : UnexpectedErrors.problem(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return answer(
                ProblemType.FORBIDDEN.because("The caller's roles and scopes do not allow this"));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e) {
        UnexpectedErrors.report(e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(ProblemType.UNAVAILABLE.because("The database is busy; repeat the request"));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> unexpected(Exception e) throws Exception {
        if (UnexpectedErrors.clientIsGone(e)) {
            return null;
        }
        return answer(UnexpectedErrors.problem(e));
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(HttpStatusCode.valueOf(problem.getStatus())).body(problem);
    }

    private static ProblemType type(DomainException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case CONFLICT, ILLEGAL_STATE -> ProblemType.CONFLICT;
            case INVALID -> ProblemType.UNPROCESSABLE;
            case FORBIDDEN -> ProblemType.FORBIDDEN;
            case PRECONDITION -> ProblemType.PRECONDITION_FAILED;
            case PRECONDITION_REQUIRED -> ProblemType.PRECONDITION_REQUIRED;
            case TOO_MANY -> ProblemType.TOO_MANY_REQUESTS;
        };
    }
}
