package dev.peisong.gateway.routing;

import dev.peisong.common.web.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in problem+json why no service answered. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(UpstreamFailure failure) {
        return switch (failure) {
            case UpstreamFailure.Unavailable it ->
                    ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(
                                    HttpHeaders.RETRY_AFTER,
                                    Long.toString(Math.max(1, it.retryAfter().toSeconds())))
                            .body(ProblemType.UNAVAILABLE.because(said(it)));
            case UpstreamFailure.Broken it -> answer(ProblemType.BAD_GATEWAY, it);
            case UpstreamFailure.Late it -> answer(ProblemType.GATEWAY_TIMEOUT, it);
            // nothing that could be added would be true: out of here, so that the container
            // closes the connection
            case UpstreamFailure.BrokeOff it -> throw it;
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ClientFailure failure) {
        var type =
                failure.body().tooLarge()
                        ? ProblemType.PAYLOAD_TOO_LARGE
                        : ProblemType.INVALID_REQUEST;
        return ResponseEntity.status(type.status())
                .header(HttpHeaders.CONNECTION, "close")
                .body(type.because(String.valueOf(failure.body().getMessage())));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemType type, UpstreamFailure it) {
        return ResponseEntity.status(type.status()).body(type.because(said(it)));
    }

    private static String said(UpstreamFailure failure) {
        return failure.getMessage() + " (" + failure.service().label() + ")";
    }
}
