package dev.peisong.common.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The problem for a bare status, where nothing better is known. */
final class StatusProblems {
    private StatusProblems() {}

    static ProblemDetail of(HttpStatusCode status, @Nullable String detail) {
        var known =
                Arrays.stream(ProblemType.values()).filter(t -> t.status() == status).findFirst();
        if (known.isPresent()) {
            return known.get().because(detail == null ? known.get().title() : detail);
        }
        var problem = ProblemDetail.forStatus(status);
        var reason = HttpStatus.resolve(status.value());
        problem.setTitle(reason == null ? "Refused" : reason.getReasonPhrase());
        problem.setDetail(detail);
        return problem;
    }
}
