package dev.peisong.gateway.routing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the client. Events are handed on as they come, and end when the
 * caller is signed out; an answer that breaks off breaks the client's connection as well, so that
 * half of it is never taken for the whole.
 */
final class UpstreamResponse implements ServerResponse {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamResponse.class);
    private static final int BUFFER = 16 * 1024;
    private static final int END = -1;
    private static final int SILENT = -2;

    private final Service service;
    private final UpstreamAnswer answer;
    private final Live live;
    private final Runnable done;
    private final HttpHeaders headers = new HttpHeaders();

    UpstreamResponse(Service service, UpstreamAnswer answer, Live live, Runnable done) {
        this.service = service;
        this.answer = answer;
        this.live = live;
        this.done = done;
    }

    /** Whether the caller is still signed in, asked every so often. */
    record Live(BooleanSupplier holds, Duration every) {}

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.status());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        boolean whole = false;
        try {
            response.setStatus(answer.status());
            headers.forEach((name, all) -> all.forEach(it -> response.addHeader(name, it)));
            var entity = answer.response().getEntity();
            whole = entity == null || copy(entity.getContent(), response.getOutputStream());
            return null;
        } finally {
            end(whole);
        }
    }

    private void end(boolean whole) throws IOException {
        try {
            if (whole) {
                answer.finish();
            } else {
                answer.cut();
            }
        } finally {
            done.run();
        }
    }

    /** Whether the end was reached. */
    private boolean copy(InputStream from, OutputStream to) throws IOException {
        boolean events = MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(headers.getContentType());
        if (events) {
            to.flush();
        }
        byte[] buffer = new byte[BUFFER];
        long checked = System.nanoTime();
        int count;
        while ((count = read(from, buffer, events)) > END) {
            to.write(buffer, 0, count);
            if (events) {
                to.flush();
                if (System.nanoTime() - checked >= live.every.toNanos()) {
                    if (!live.holds.getAsBoolean()) {
                        return false;
                    }
                    checked = System.nanoTime();
                }
            }
        }
        return count == END;
    }

    private int read(InputStream from, byte[] buffer, boolean events) throws IOException {
        try {
            return from.read(buffer);
        } catch (SocketTimeoutException e) {
            if (events) {
                LOG.debug("A stream of {} fell silent", service.label());
                return SILENT; // the client comes back with Last-Event-ID
            }
            throw new UpstreamFailure.BrokeOff(service, e);
        } catch (IOException e) {
            throw new UpstreamFailure.BrokeOff(service, e);
        }
    }
}
