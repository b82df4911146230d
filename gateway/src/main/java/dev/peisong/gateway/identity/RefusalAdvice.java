package dev.peisong.gateway.identity;

import dev.peisong.common.web.BadField;
import java.util.List;
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
        var problem = problem(refusal);
        var answer = ResponseEntity.status(problem.getStatus());
        var wait = refusal.retryAfter();
        if (wait != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        }
        return answer.body(problem);
    }

    private static ProblemDetail problem(Refusal refusal) {
        var problem = refusal.type().because(refusal.code(), refusal.detail());
        var pointer = refusal.pointer();
        if (pointer != null) {
            var field = new BadField("body", pointer, refusal.code(), refusal.detail());
            problem.setProperty("errors", List.of(field));
        }
        return problem;
    }
}
