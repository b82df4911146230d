package dev.peisong.gateway.identity;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says a refusal in problem+json. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        var answer = ResponseEntity.status(refusal.type().status());
        var wait = refusal.retryAfter();
        if (wait != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        }
        return answer.body(refusal.type().because(refusal.code(), refusal.detail()));
    }
}
