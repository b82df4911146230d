package dev.peisong.gateway.routing;

import dev.peisong.gateway.limits.RequestBody;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** One call to one instance. It neither retries nor follows, decodes or remembers anything. */
@Component
final class UpstreamClient {
    /** Below the twenty seconds after which services close an idle connection themselves. */
    private static final TimeValue KEPT = TimeValue.ofSeconds(10);

    private static final int CONNECTIONS = 5000;

    private final CloseableHttpClient client;
    private final ObservationRegistry observations;

    UpstreamClient(RoutingProperties properties, ObservationRegistry observations) {
        this.observations = observations;
        var connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(timeout(properties.connect()))
                        .setSocketTimeout(timeout(properties.idle()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connection)
                        .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                        // the bulkheads bound the calls; the pool only keeps connections warm
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build();
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .evictIdleConnections(KEPT)
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableDefaultUserAgent()
                        .build();
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    /**
     * What is asked.
     *
     * @param idle how long to wait for the answer's head, and between its packets
     */
    record Call(String method, HttpHeaders headers, RequestBody body, Duration idle) {}

    /** The head of the answer; its body is still arriving and must be closed. */
    UpstreamAnswer send(Call call, URI at) throws IOException {
        var request = new HttpUriRequestBase(call.method(), at);
        call.headers().forEach((name, all) -> all.forEach(it -> request.addHeader(name, it)));
        request.setConfig(
                RequestConfig.custom()
                        .setResponseTimeout(timeout(call.idle()))
                        .setConnectionRequestTimeout(Timeout.ofSeconds(1))
                        .build());
        switch (call.body()) {
            case RequestBody.Whole whole -> {
                if (whole.bytes().length > 0 || !bodyless(call.method())) {
                    request.setEntity(new ByteArrayEntity(whole.bytes(), null));
                }
            }
            case RequestBody.Arriving arriving ->
                    request.setEntity(
                            new InputStreamEntity(arriving.stream(), arriving.length(), null));
        }
        return observed(request, at);
    }

    private UpstreamAnswer observed(HttpUriRequestBase request, URI at) throws IOException {
        // carries traceparent along, and times the wait for the answer's head
        var context =
                new RequestReplySenderContext<ClassicHttpRequest, ClassicHttpResponse>(
                        (carrier, name, value) ->
                                Objects.requireNonNull(carrier).setHeader(name, value));
        context.setCarrier(request);
        context.setRemoteServiceName(at.getAuthority());
        Observation call =
                Observation.createNotStarted("peisong.upstream", () -> context, observations)
                        .contextualName("call " + at.getAuthority())
                        .lowCardinalityKeyValue("instance", at.getAuthority())
                        .lowCardinalityKeyValue("method", request.getMethod())
                        .start();
        try (var _ = call.openScope()) {
            var target = RoutingSupport.determineHost(request);
            var response = client.executeOpen(target, request, HttpClientContext.create());
            context.setResponse(response);
            call.lowCardinalityKeyValue("status", Integer.toString(response.getCode()));
            return new UpstreamAnswer(request, response);
        } catch (HttpException e) {
            throw new IOException("No host in " + at, e);
        } catch (IOException e) {
            call.lowCardinalityKeyValue("status", "none");
            call.error(e);
            throw e;
        } finally {
            call.stop();
        }
    }

    private static boolean bodyless(String method) {
        return switch (method) {
            case "GET", "HEAD", "DELETE", "OPTIONS" -> true;
            default -> false;
        };
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
