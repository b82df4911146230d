package dev.peisong.gateway.routing;

import dev.peisong.gateway.door.Passes;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.limits.RequestBody;
import dev.peisong.gateway.routing.UpstreamClient.Call;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes a routed request to an instance of its service and streams the answer back. */
@Component
final class Forwarding implements ProxyExchange {
    private final Upstreams upstreams;
    private final Attempts attempts;
    private final RoutingProperties properties;
    private final Passes passes;

    Forwarding(
            Upstreams upstreams, Attempts attempts, RoutingProperties properties, Passes passes) {
        this.upstreams = upstreams;
        this.attempts = attempts;
        this.properties = properties;
        this.passes = passes;
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerRequest from = request.getServerRequest();
        Upstream upstream = upstreams.of(Routes.service(from));
        URI path = Objects.requireNonNull(request.getUri());
        boolean stream = asksForEvents(from);
        var bulkhead = upstream.bulkhead(stream);
        if (!bulkhead.tryAcquirePermission()) {
            throw new UpstreamFailure.Unavailable(
                    upstream.service(), "Too many calls are under way", Duration.ofSeconds(1));
        }
        try {
            var call = call(request, from, stream);
            UpstreamAnswer answer = attempts.until(upstream, call, path);
            var response =
                    new UpstreamResponse(upstream.service(), answer, live(), bulkhead::onComplete);
            addHeaders(request, answer, response);
            return response;
        } catch (RuntimeException e) {
            bulkhead.onComplete();
            throw e;
        }
    }

    private Call call(Request request, ServerRequest from, boolean stream) {
        return new Call(
                request.getMethod().name(),
                request.getHeaders(),
                RequestBody.of(from.servletRequest()),
                stream ? properties.streamIdle() : properties.idle());
    }

    private static boolean asksForEvents(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
    }

    /** How a stream learns that its caller signed out. */
    private UpstreamResponse.Live live() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<Pass> pass =
                Optional.ofNullable(authentication)
                        .map(it -> it.getPrincipal() instanceof Pass known ? known : null);
        BooleanSupplier holds = () -> pass.map(passes::holds).orElse(true);
        return new UpstreamResponse.Live(holds, properties.sessionCheck());
    }

    private static void addHeaders(
            Request request, UpstreamAnswer answer, UpstreamResponse response) {
        var head = new Head(answer.response());
        request.getResponseConsumers().forEach(it -> it.accept(head, response));
    }

    /** The answer's head, as filters of the gateway read it. */
    private record Head(ClassicHttpResponse answer) implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.getCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            for (var header : answer.getHeaders()) {
                headers.add(header.getName(), header.getValue());
            }
            return headers;
        }
    }
}
