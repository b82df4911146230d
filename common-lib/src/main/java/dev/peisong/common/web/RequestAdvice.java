package dev.peisong.common.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Says what was wrong with a request that Spring MVC could not hand to a controller. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class RequestAdvice extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return answer(
                        ProblemType.PAYLOAD_TOO_LARGE.because(tooLarge.getMessage()), headers);
            }
            if (cause instanceof JacksonException json
                    && !(json.getCause() instanceof BodyTooLargeException)) {
                return bad(List.of(BodyErrors.of(json)), headers);
            }
        }
        return bad(List.of(BodyErrors.missing()), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var in = e.getParameter().hasParameterAnnotation(RequestBody.class) ? "body" : "query";
        return bad(ParameterErrors.of(e.getBindingResult(), in), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return bad(ParameterErrors.of(e), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return bad(List.of(ParameterErrors.missing("query", e.getParameterName())), headers);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (e instanceof MissingRequestHeaderException missing) {
            return bad(
                    List.of(ParameterErrors.missing("header", missing.getHeaderName())), headers);
        }
        return answer(ProblemType.INVALID_REQUEST.because("The request is incomplete"), headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var parameter =
                e instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getParameter()
                        : null;
        var name = String.valueOf(e.getPropertyName());
        return bad(
                List.of(ParameterErrors.wrongType(parameter, name, e.getRequiredType())), headers);
    }

    /** All others, whose standard problem needs only our type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            return answer(UnexpectedErrors.problem(e), headers);
        }
        var said = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        var problem = StatusProblems.of(status, said);
        return answer(problem, headers);
    }

    private static ResponseEntity<Object> bad(List<BadField> errors, HttpHeaders headers) {
        return answer(BadField.problem(errors), headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(HttpStatus.valueOf(problem.getStatus()))
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
