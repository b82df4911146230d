package dev.peisong.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response as it is kept for repeated requests. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    static Answer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers =
                KEPT.stream()
                        .filter(name -> response.getHeader(name) != null)
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        name -> String.valueOf(response.getHeader(name))));
        return new Answer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    Answer withBody(byte[] other) {
        return new Answer(status, headers, other);
    }

    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body);
    }
}
